/// <reference lib="dom" />
import { expect, test } from 'vitest';
import { fromFragment } from '../session/address.ts';
import { inBrowser, numberAt } from './page.fixture.ts';

inBrowser('the table', ({ open, address }) => {
  test('a slider moves both sides’ gains; undo and redo follow', async () => {
    const { page, troubles } = await open('#view=table&lang=en');
    const slider = page.getByRole('slider', { name: 'US duty on Japanese cars and parts' });
    await page.getByTestId('real-income-JPN').waitFor();
    expect(await numberAt(page, 'real-income-JPN')).toBe(0);
    await slider.fill('0.5');
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBeGreaterThan(0.5);
    expect(await slider.getAttribute('aria-valuetext')).toBe('15\u00a0%');
    const gain = await numberAt(page, 'real-income-JPN');
    await page.keyboard.press('Control+z');
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBe(0);
    await page.keyboard.press('Control+y');
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBe(gain);
    await expect
      .poll(() => fromFragment(new URL(page.url()).hash).levels)
      .toEqual({ 'us-car-duty': 0.15 });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('however fast the slider moves, what stands in the end is the last level’s', async () => {
    const { page } = await open('#view=table&lang=en');
    await page.getByTestId('real-income-JPN').waitFor();
    await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('#slider-us-car-duty');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      for (let k = 0; k <= 100; k++) {
        setValue?.call(slider, String(k / 200));
        slider?.dispatchEvent(new Event('input', { bubbles: true }));
        if (k % 3 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    const again = await open('#view=table&lang=en&issue.us-car-duty=0.15');
    await again.page.locator('.gains figure svg[role="img"]').first().waitFor();
    const settled = await numberAt(again.page, 'real-income-JPN');
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBe(settled);
    await page.getByRole('button', { name: 'Undo' }).click();
    // The whole gesture is one step.
    await expect.poll(() => new URL(page.url()).hash).not.toContain('us-car-duty');
    await page.context().close();
    await again.page.context().close();
  });

  test('a link brings the whole scenario back', async () => {
    const fragment =
      '#case=japan-us-2025&at=2025-06-01&known=2025-06-15&no-deal=status-quo&view=table&lang=ja' +
      '&issue.us-car-duty=0.2&issue.jp-corn-purchases=1000000&keep=%E6%A1%88~us-car-duty:0.15';
    const { page } = await open(fragment);
    await page.getByTestId('real-income-USA').waitFor();
    const japan = await numberAt(page, 'real-income-JPN');
    const scenario = fromFragment(fragment);
    await page.getByRole('button', { name: 'リンクをコピー' }).click();
    expect(fromFragment(new URL(page.url()).hash)).toEqual(scenario);
    const again = await open(new URL(page.url()).hash);
    await again.page.getByTestId('real-income-USA').waitFor();
    await expect.poll(() => numberAt(again.page, 'real-income-JPN')).toBe(japan);
    await expect.poll(() => again.page.locator('.kept-table input').inputValue()).toBe('案');
    await page.context().close();
    await again.page.context().close();
  });

  test('what an address says wrongly is passed over', async () => {
    const { page, troubles } = await open(
      '#case=japan-us-2025&at=2025-13-01&no-deal=nowhere&view=table&lang=en' +
        '&issue.us-car-duty=500&issue.unheard-of=1&issue.defence=more-host-support' +
        '&issue.us-reciprocal-duty=0.1',
    );
    await page.getByTestId('real-income-JPN').waitFor();
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBeGreaterThan(0.5);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('days before and after all that is held are said to be so', async () => {
    for (const day of ['2017-01-01', '2035-01-01']) {
      const { page, troubles } = await open(`#view=table&lang=en&at=${day}`);
      await page.locator('.notice, [data-testid="real-income-JPN"]').first().waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    }
  });

  test('packages can be kept and set side by side, four at most', async () => {
    const { page } = await open('#view=table&lang=en&issue.us-car-duty=0.15');
    await page.getByTestId('counted-JPN').waitFor();
    const keep = page.getByRole('button', { name: 'Keep for comparison' });
    for (let k = 0; k < 4; k++) await keep.click();
    await expect.poll(() => keep.isDisabled()).toBe(true);
    const kept = page.getByRole('region', { name: 'Compared' }).first();
    const row = kept.locator('tr', { hasText: 'Japan: Real income' }).locator('td');
    await expect.poll(async () => new Set(await row.allTextContents()).size).toBe(1);
    await kept.getByRole('button', { name: 'Drop: Package 4' }).click();
    await expect.poll(() => kept.locator('input').count()).toBe(3);
    await page.context().close();
  });

  test('an offer on record becomes the package under study', async () => {
    const { page } = await open('#view=table&lang=en&at=2025-07-25&known=2025-07-25');
    await page.getByTestId('real-income-JPN').waitFor();
    await page.getByText('Load a package …').click();
    const offers = page.locator('.menu-items button');
    await offers.first().click();
    await expect
      .poll(() => Object.keys(fromFragment(new URL(page.url()).hash).levels ?? {}).length)
      .toBeGreaterThan(0);
    await page.context().close();
  });

  test('what is off the table says who ruled it out, and is studied only on request', async () => {
    const { page } = await open('#view=table&lang=en');
    const off = page.getByRole('region', { name: 'Off the table' });
    await off.waitFor();
    expect(await off.textContent()).toContain('Japan ruled it out on 20 April 2025');
    const defence = page.getByRole('slider', { name: 'Cost of US forces and defence spending' });
    expect(await defence.count()).toBe(0);
    await off.getByRole('checkbox').first().check();
    await defence.waitFor();
    await expect.poll(() => new URL(page.url()).hash).toContain('include=defence');
    await page.context().close();
  });

  test('everything can be reached and moved with the keyboard alone', async () => {
    const { page } = await open('#view=table&lang=en');
    await page.getByTestId('real-income-JPN').waitFor();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        return element?.id || element?.getAttribute('aria-label') || element?.textContent || '';
      });
    const seen: string[] = [];
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      seen.push(await focused());
      if (seen.at(-1) === 'slider-us-car-duty') break;
    }
    expect(seen[0]).toBe('Skip to the content');
    expect(seen).toContain('Deals');
    expect(seen.at(-1)).toBe('slider-us-car-duty');
    for (let k = 0; k < 20; k++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBeGreaterThan(0);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toContain('US duty on Japanese cars and parts');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Last said' }).waitFor();
    await page.context().close();
  });

  test('another case opens from the list, with its own day and issues', async () => {
    const { page, troubles } = await open('#view=table&lang=en');
    await page.locator('.issue').first().waitFor();
    await page.getByRole('combobox', { name: 'Case' }).selectOption('us-uk-2025');
    await expect.poll(() => page.title()).toMatch(/UK|United Kingdom/);
    await expect.poll(() => new URL(page.url()).hash).toContain('case=us-uk-2025');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('after the first visit it opens without a network', async () => {
    const { page } = await open('#view=table&lang=en', { serviceWorkers: 'allow' });
    await page.getByTestId('real-income-JPN').waitFor();
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== 'activated') {
        await new Promise((resolve) => active?.addEventListener('statechange', resolve));
      }
    });
    await page.context().setOffline(true);
    await page.goto('about:blank');
    await page.goto(`${address()}#view=table&lang=en&issue.us-car-duty=0.15`);
    await page.getByTestId('real-income-JPN').waitFor();
    await expect.poll(() => numberAt(page, 'real-income-JPN')).toBeGreaterThan(0.5);
    await page.context().close();
  });
});
