import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDatasetFiles } from '@parley/economy';
import { expect, test } from 'vitest';
import { describeWithReferenceData } from '../reference-data.ts';
import { buildWorld2017 } from './build.ts';
import { provenanceOf } from './provenance.ts';
import { readRawTables } from './raw.ts';

describeWithReferenceData('the builder of world-2017', ({ folder }) => {
  const built = buildWorld2017(readRawTables(join(folder, 'data')));
  const embedded = (name: string) =>
    readFileSync(new URL(`../../data/world-2017/${name}`, import.meta.url), 'utf8');

  test('makes the embedded files, to the byte', () => {
    for (const [name, text] of Object.entries(writeDatasetFiles(built.dataset))) {
      expect(text === embedded(name), name).toBe(true);
    }
    expect(`${JSON.stringify(provenanceOf(built), null, 2)}\n`).toBe(embedded('provenance.json'));
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
