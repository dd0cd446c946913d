/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './page.fixture.ts';

async function download(page: Page, figure: string, kind: 'CSV' | 'SVG' | 'PNG'): Promise<Buffer> {
  const box = page.locator('figure', { hasText: figure }).first();
  await box.getByLabel('Save as CSV, SVG or PNG').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    box.getByRole('button', { name: kind, exact: true }).click(),
  ]);
  await box.getByLabel('Save as CSV, SVG or PNG').click();
  return readFileSync(await file.path());
}

inBrowser('files in and out', ({ open }) => {
  test('a chart is saved as a table, a drawing and a picture, each with its source', async () => {
    const { page, troubles } = await open(
      '#view=table&lang=en&issue.us-car-duty=0.15&issue.us-reciprocal-duty=0.1',
    );
    await page.locator('figure svg[role="img"]').first().waitFor();
    const figure = 'What each issue brings';
    const csv = (await download(page, figure, 'CSV')).toString('utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.replace('\uFEFF', '').trim());
    expect(errors).toEqual([]);
    const cars = data.find(
      (row) => row[0] === 'Japan' && row[1]?.startsWith('US duty on Japanese cars'),
    );
    expect(Number(cars?.[2])).toBeGreaterThan(0.5);
    expect(csv).toContain('world-2023@');

    const svg = (await download(page, figure, 'SVG')).toString('utf8');
    const parsed = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        faulty: document.querySelector('parsererror') !== null,
        scripts: document.querySelectorAll('script, foreignObject, [onload]').length,
        text: document.documentElement.textContent ?? '',
        unresolved: text.includes('var(--'),
      };
    }, svg);
    expect(parsed).toMatchObject({ faulty: false, scripts: 0, unresolved: false });
    expect(parsed.text).toContain(figure);
    expect(parsed.text).toContain('world-2023@');

    const png = await download(page, figure, 'PNG');
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(png.readUInt32BE(16)).toBeGreaterThan(500);
    expect(png.length).toBeGreaterThan(5000);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('the table behind a chart has its numbers', async () => {
    const { page } = await open('#view=table&lang=en&issue.us-car-duty=0.15');
    const figure = page.locator('figure', { hasText: 'What each issue brings' }).first();
    await figure.locator('svg[role="img"]').waitFor();
    await figure.getByRole('button', { name: 'Show as a table' }).click();
    const row = figure.getByRole('row', { name: /US duty on Japanese cars/ }).first();
    expect(await row.textContent()).toMatch(/\+\d\.\d\d/);
    await page.context().close();
  });

  const picker = (page: Page) => page.locator('input[type="file"]');

  test('a case with faults is refused with each line beside it, and the open one stays', async () => {
    const { page } = await open('#view=table&lang=en&issue.us-car-duty=0.15');
    await page.getByTestId('real-income-JPN').waitFor();
    await picker(page).setInputFiles({
      name: 'case.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('id: broken\nasOf: 2025-99-99\nworld: []\n'),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const text = (await alert.textContent()) ?? '';
    expect(text).toContain('case.yaml:2:');
    expect(text).toContain('asOf: 2025-99-99');
    expect(text).toMatch(/worlds/);
    expect(await page.locator('.issue').count()).toBeGreaterThan(5);
    expect(new URL(page.url()).hash).toContain('us-car-duty=0.15');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => alert.count()).toBe(0);
    await page.context().close();
  });

  test('a hostile case is text and nothing else', async () => {
    const { page, troubles, requests } = await open('#view=table&lang=en');
    await page.getByTestId('real-income-JPN').waitFor();
    const script = '<img src=x onerror=window.stolen=1><script>window.stolen=1</script>';
    const parties = ['JPN', 'USA']
      .map(
        (code) =>
          `  - code: ${code}\n    name: { en: '${script} ${code}', ja: '=1+1' }\n    region: ${code}\n`,
      )
      .join('');
    const yaml =
      `id: hostile\ntitle: { en: '${script}', ja: '=cmd|calc' }\nsummary: { en: '${script}', ja: x }\n` +
      `asOf: 2025-05-01\nlaw: japan-us-2025\neconomy:\n  dataset: world-2023\n` +
      `  origins: { JPN: [JPN], USA: [USA], ROW: rest }\n  highlights: []\nparties:\n${parties}` +
      `issues:\n  - id: duty\n    name: { en: '=HYPERLINK("http://evil.test","${script}")', ja: '=1+1' }\n` +
      `    concedes: USA\n    levels: { kind: continuous, unit: rate, from: 0.25, to: 0 }\n` +
      `    lever: { kind: tariff, importer: USA, exporter: JPN, sectors: ["29"], form: added }\n` +
      `    raised: 2025-01-01\n    sources: []\n    assumption: '${script}'\n` +
      `worlds:\n  - id: base\n    kind: baseline\n    name: { en: '${script}', ja: x }\n` +
      `    description: { en: '${script}', ja: x }\n    sources: []\n`;
    const zip = zipSync({
      'hostile/case.yaml': strToU8(yaml),
      'hostile/private/notes.yaml': strToU8('mandate: secret'),
    });
    await picker(page).setInputFiles({
      name: 'hostile.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zip),
    });
    await expect
      .poll(
        async () =>
          (await page.title()).includes('<script>') || (await page.getByRole('alert').count()) > 0,
      )
      .toBe(true);
    if ((await page.getByRole('alert').count()) > 0) {
      throw new Error((await page.getByRole('alert').textContent()) ?? '');
    }
    const slider = page.getByRole('slider').first();
    await slider.waitFor();
    await slider.fill('0.5');
    await page.locator('figure svg[role="img"]').first().waitFor();
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
    expect(await page.locator('main img, main script').count()).toBe(0);
    const csv = (await download(page, 'What each issue brings', 'CSV')).toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(`);
    expect(requests.some((url) => url.includes('evil.test'))).toBe(false);
    expect(new URL(page.url()).hash).not.toContain('secret');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('what is far too large is let go before it is unpacked', async () => {
    const { page } = await open('#view=table&lang=en');
    await page.locator('.issue').first().waitFor();
    const bomb = zipSync({ 'case.yaml': new Uint8Array(60_000_000) }, { level: 9 });
    await picker(page).setInputFiles({
      name: 'bomb.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(bomb),
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('60 MB');
    await page.context().close();
  });
});
