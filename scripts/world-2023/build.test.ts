import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDatasetFiles } from '@parley/economy';
import { expect, test } from 'vitest';
import { describeWithReferenceData } from '../reference-data.ts';
import { buildWorld2023 } from './build.ts';
import { at, sum } from './cells.ts';
import { world2023Files } from './files.ts';
import { heldOut } from './held-out.ts';
import { readRawWorld2023 } from './raw.ts';
import { deviation, targetsOf } from './targets.ts';

describeWithReferenceData('the builder of world-2023', async ({ folder }) => {
  const built = buildWorld2023(await readRawWorld2023(join(folder, 'data')));
  const files = world2023Files(built);
  const embedded = (name: string) =>
    readFileSync(new URL(`../../data/world-2023/${name}`, import.meta.url), 'utf8');

  test('makes the embedded files, to the byte', () => {
    for (const [name, text] of Object.entries(files)) {
      expect(text === embedded(name), name).toBe(true);
    }
  });

  test('makes a dataset that reads and closes', () => {
    expect(readDatasetFiles(files).kind).toBe('dataset');
  });

  test('settling moves nothing: the balanced accounts are an equilibrium', () => {
    expect(built.wageChange).toBeLessThan(1e-12);
    for (const { balanced } of built.regions) expect(balanced.gap).toBeLessThan(1e-13);
  });

  test('meets every target', () => {
    const targets = targetsOf(built);
    expect(targets.filter(({ kind }) => kind === 'gdp')).toHaveLength(15);
    for (const target of targets) {
      expect(Math.abs(deviation(target)), JSON.stringify(target)).toBeLessThan(1e-8);
    }
  });

  test('shares out all the trade of 2017 among the split economies', () => {
    expect(sum(built.seed) / sum(built.table.trade)).toBeCloseTo(1, 12);
  });

  test('the United States’ duties of the year come out', () => {
    const usa = built.regions[0];
    expect(at(built.totals.gdp, 0) - (usa?.valueAdded ?? 0)).toBeCloseTo(
      usa?.tariffRevenue ?? Number.NaN,
      3,
    );
    expect((usa?.tariffRevenue ?? 0) / 1000).toBeCloseTo(77, -1);
  });

  test('what was held out is not far off', () => {
    const { koreaVehicleExports, japanManufacturing, misplaced } = heldOut(built);
    const off = koreaVehicleExports.dataset / koreaVehicleExports.published - 1;
    expect(Math.abs(off)).toBeLessThan(0.3);
    expect(Math.abs(japanManufacturing.dataset - japanManufacturing.published)).toBeLessThan(0.02);
    expect(misplaced.imports).toBeLessThan(0.2);
  });
});

test('a folder without the raw tables is named', async () => {
  await expect(readRawWorld2023('nowhere')).rejects.toThrow(/nowhere.* is missing/);
});
