import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDatasetFiles } from '@parley/economy';
import { expect, test } from 'vitest';
import { describeWithReferenceData } from '../reference-data.ts';
import { buildWorld2017 } from './build.ts';
import { provenanceOf } from './provenance.ts';
import { readRawTables } from './raw.ts';

/** The same text, or numbers within a billionth. */
function alike(a: string, b: string): boolean {
  return a === b || Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.abs(Number(b));
}

describeWithReferenceData('the builder of world-2017', ({ folder }) => {
  const built = buildWorld2017(readRawTables(join(folder, 'data')));
  const embedded = (name: string) =>
    readFileSync(new URL(`../../data/world-2017/${name}`, import.meta.url), 'utf8');

  test('makes the same bytes every time', () => {
    const again = buildWorld2017(readRawTables(join(folder, 'data')));
    expect(writeDatasetFiles(again.dataset)).toEqual(writeDatasetFiles(built.dataset));
  });

  test('makes the embedded files, up to the last digits of the processor', () => {
    const files = {
      ...writeDatasetFiles(built.dataset),
      'provenance.json': `${JSON.stringify(provenanceOf(built), null, 2)}\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      const made = text.split(/[,\n]/);
      const kept = embedded(name).split(/[,\n]/);
      expect(made.length, name).toBe(kept.length);
      const different = made.filter((cell, k) => !alike(cell, kept[k] ?? ''));
      expect(different, name).toEqual([]);
    }
  });

  test('clips 20 cells, the largest China’s basic metals, and moves wages by up to 0.17 %', () => {
    expect(built.clipped).toHaveLength(20);
    const largest = [...built.clipped].sort((a, b) => a.residual - b.residual)[0];
    expect(largest).toMatchObject({ region: 'CHN', sector: '24' });
    expect(largest?.residual).toBeCloseTo(-41900, -2);
    const moved = Math.max(...Object.values(built.wageChanges).map(Math.abs));
    expect(100 * moved).toBeCloseTo(0.17, 2);
    expect(built.largestTradeChange).toBeLessThan(0.011);
  });
});

test('a folder without the raw tables is named', () => {
  expect(() => readRawTables('nowhere')).toThrow(/nowhere.icio7-2017.TradeFlow2017.csv is missing/);
});
