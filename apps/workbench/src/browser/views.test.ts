/// <reference lib="dom" />
import { expect, test } from 'vitest';
import { VIEWS } from '../session/scenario.ts';
import { axeViolations, inBrowser } from './page.fixture.ts';

/** What of a view is there once its answer has come. */
const READY: Readonly<Record<(typeof VIEWS)[number], string>> = {
  table: '[data-testid="counted-JPN"]',
  stakes: 'main figure svg[role="img"]',
  deals: 'main figure svg[role="img"]',
  calendar: 'main figure svg[role="img"]',
  record: 'main h2',
  method: 'main h2',
};

inBrowser('every view, in both languages', ({ open, address }) => {
  for (const view of VIEWS) {
    for (const language of ['en', 'ja'] as const) {
      const dark = language === 'ja';
      test(`${view}, ${language}, ${dark ? 'dark' : 'light'}`, async () => {
        const colorScheme = dark ? 'dark' : 'light';
        const { page, troubles, requests } = await open(
          `#view=${view}&lang=${language}&issue.us-car-duty=0.15`,
          { colorScheme },
        );
        await page.waitForSelector(READY[view]);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        expect(await page.getByRole('main').getByRole('heading').count()).toBeGreaterThan(0);
        expect(await page.title()).toMatch(language === 'en' ? /Japan–US/ : /日米/);
        expect(await axeViolations(page)).toEqual([]);
        for (const width of [1440, 1024, 360]) {
          await page.setViewportSize({ width, height: 800 });
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
            .toBeLessThanOrEqual(width);
        }
        expect(troubles).toEqual([]);
        const own = requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'));
        expect(own.filter((url) => !url.startsWith(address()))).toEqual([]);
        await page.context().close();
      });
    }
  }
});
