/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../../../../scripts/chromium.ts';
import { describeWithChromium } from '../../../../scripts/with-chromium.ts';
import { builtWorkbench } from '../../../../scripts/workbench/built.ts';
import { type Serving, serveSite } from '../../../cli/src/adapters/serve-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page with what went wrong on it, and everything it asked for. */
interface Watched {
  readonly page: Page;
  readonly troubles: string[];
  readonly requests: string[];
}

interface Bench {
  readonly address: () => string;
  readonly open: (fragment: string, options?: BrowserContextOptions) => Promise<Watched>;
}

/** Longest that an answer of the model may take on a busy machine. */
const PATIENCE_MS = 100_000;

/** Tests in a real browser against the built workbench, served as `parley workbench` does. */
export function inBrowser(name: string, tests: (bench: Bench) => void): void {
  describeWithChromium(name, (executablePath) => {
    let browser: Browser;
    let serving: Extract<Serving, { kind: 'serving' }>;
    beforeAll(async () => {
      const found = await serveSite({ folder: builtWorkbench(), extras: new Map() }, 0);
      if (found.kind !== 'serving') throw new Error(found.reason);
      serving = found;
      browser = await chromium.launch({ ...launchOptions, executablePath });
    });
    afterAll(async () => {
      await browser?.close();
      await serving?.stop();
    });
    tests({
      address: () => serving.address,
      async open(fragment, options = {}) {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          locale: 'en-GB',
          serviceWorkers: 'block',
          ...options,
        });
        context.setDefaultTimeout(PATIENCE_MS);
        const page = await context.newPage();
        const troubles: string[] = [];
        const requests: string[] = [];
        page.on('pageerror', (error) => troubles.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') troubles.push(message.text());
        });
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(`${serving.address}${fragment}`);
        return { page, troubles, requests };
      },
    });
  });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly html: string }[];
}

/** What axe finds wrong with the page as it stands, one line a place. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // The policy of the page forbids scripts that are not its own; the test's tool comes in from outside it.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: unknown[] }> };
    };
    return (await axe.run()).violations;
  });
  return (violations as Violation[]).flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 5)
      .map(({ target, html }) => `${id} ${JSON.stringify(target)} ${html.slice(0, 160)}`),
  );
}

/** A number as the page prints it, read back. */
export async function numberAt(page: Page, testId: string): Promise<number> {
  const text = (await page.getByTestId(testId).first().textContent()) ?? '';
  return Number(text.replaceAll('\u2212', '-').replace(/[^\d.e-]/g, ''));
}
