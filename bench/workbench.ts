/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath, launchOptions } from '../scripts/chromium.ts';

/** What a person waits for, in milliseconds; Japan–US on world-2023 in headless Chromium. */
export interface WorkbenchTimings {
  readonly browser: string;
  /** From the start of loading, files at hand: first paint, the issues, both sides' gains. */
  readonly opening: {
    readonly firstPaint: number;
    readonly issues: number;
    readonly gains: number;
    /** What else counts, recovered by the second worker. */
    readonly counted: number;
  };
  /** From the slider's event to the painted answer: one move at a time. */
  readonly follow: { readonly median: number; readonly p95: number; readonly moves: number };
  /** From a slider at rest to gains by issue. */
  readonly byIssue: { readonly median: number; readonly p95: number; readonly moves: number };
  /** A move every frame: tasks of the main thread over 50 ms, and the longest. */
  readonly drag: { readonly frames: number; readonly longTasks: number; readonly longest: number };
}

const MOVES = 60;
const RESTS = 12;
const FRAMES = 150;

export async function benchmarkWorkbench(): Promise<WorkbenchTimings> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium: set PARLEY_CHROMIUM');
  const serving = await served();
  const browser = await chromium.launch({ ...launchOptions, executablePath });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    // What runs in the page was compiled with names kept, by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    const address = `${serving.address}#view=table&lang=en&issue.us-reciprocal-duty=0.1`;
    // Once to have the files at hand, as the aim has it.
    await page.goto(address);
    await page.getByTestId('counted-JPN').waitFor();
    const opening = await openingOf(page, address);
    await page.waitForTimeout(1500);
    const follow = spread(await page.evaluate(followSlider, MOVES));
    const byIssue = spread(await page.evaluate(followByIssue, RESTS));
    const drag = await page.evaluate(dragSlider, FRAMES);
    return { browser: browser.version(), opening, follow, byIssue, drag };
  } finally {
    await browser.close();
    serving.stop();
  }
}

/** `parley workbench`, as a person starts it. */
function served(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const parley = fileURLToPath(new URL('../apps/cli/bin/parley.mjs', import.meta.url));
  const child = spawn(process.execPath, [parley, 'workbench', '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`parley workbench ended with ${code}`)));
    child.stdout.once('data', (line) => {
      const { address } = JSON.parse(String(line)) as { address: string };
      resolve({ address: address.replace(/#.*/, ''), stop: () => child.kill() });
    });
  });
}

async function openingOf(page: Page, address: string): Promise<WorkbenchTimings['opening']> {
  await page.goto('about:blank');
  await page.goto(address);
  const sinceStart = () => page.evaluate(() => performance.now());
  await page.locator('.issue').first().waitFor();
  const issues = await sinceStart();
  await page.getByTestId('real-income-JPN').waitFor();
  const gains = await sinceStart();
  await page.getByTestId('counted-JPN').waitFor();
  const counted = await sinceStart();
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  return { firstPaint, issues, gains, counted };
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), moves: sorted.length };
}

// The following run in the page, each whole in itself.

/** Moves the slider, waits for the number to change and for the frame that shows it. */
async function followSlider(moves: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('#slider-us-car-duty');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const shown = () => document.querySelector('[data-testid="real-income-JPN"]')?.textContent;
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const times: number[] = [];
  for (let k = 0; k < moves; k++) {
    const before = shown();
    const began = performance.now();
    setValue?.call(slider, String(0.1 + (0.8 * k) / moves));
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    while (shown() === before && performance.now() - began < 2000) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await painted();
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return times;
}

async function followByIssue(moves: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('#slider-us-car-duty');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const figure = () => document.querySelector('.gains figure svg[role="img"]');
  const told = () => figure()?.getAttribute('aria-label');
  const times: number[] = [];
  for (let k = 0; k < moves; k++) {
    const before = told();
    const began = performance.now();
    setValue?.call(slider, String(0.2 + (0.6 * k) / moves));
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    while (told() === before && performance.now() - began < 5000) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return times;
}

async function dragSlider(frames: number) {
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const slider = document.querySelector<HTMLInputElement>('#slider-us-car-duty');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (let k = 0; k < frames; k++) {
    setValue?.call(slider, String(0.1 + (0.8 * k) / frames));
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  observer.disconnect();
  return { frames, longTasks: long.length, longest: Math.max(0, ...long) };
}

export function workbenchText({
  browser,
  opening,
  follow,
  byIssue,
  drag,
}: WorkbenchTimings): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const line = (name: string, value: string) => `  ${name.padEnd(46)} ${value}`;
  return [
    `The workbench, Chromium ${browser}, Japan–US on world-2023`,
    line('first paint, files at hand', ms(opening.firstPaint)),
    line(
      'issues, gains, all that counts',
      [opening.issues, opening.gains, opening.counted].map(ms).join(', '),
    ),
    line(
      'slider to painted gains: median, 95th',
      `${ms(follow.median)}, ${ms(follow.p95)} (${follow.moves} moves)`,
    ),
    line(
      'slider at rest to gains by issue: median, 95th',
      `${ms(byIssue.median)}, ${ms(byIssue.p95)} (${byIssue.moves})`,
    ),
    line(
      'tasks over 50 ms in a drag, the longest',
      `${drag.longTasks} in ${drag.frames} frames, ${ms(drag.longest)}`,
    ),
  ].join('\n');
}
