import { describe, expect, test } from 'vitest';
import { flowIndex } from '../dataset.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { applyChanges, baselinePolicy, type PolicyChange } from '../policy.ts';
import { writeDatasetFiles } from './dataset-files.ts';
import { embeddedDataset, embeddedFiles } from './embedded.fixture.ts';

const dataset = embeddedDataset('world-2017');

/** Spending, duty included, USD bn. */
function spending(importer: string, exporter: string, sector: string): number {
  const N = dataset.regions.length;
  const at = (code: string) => dataset.regions.findIndex((region) => region.code === code);
  const j = dataset.sectors.findIndex(({ code }) => code === sector);
  return dataset.flows[flowIndex(N, j, at(importer), at(exporter))] / 1000;
}

describe('world-2017', () => {
  test('closes: the baseline is a fixed point to 1e-10, before any iteration', () => {
    const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
    expect(result).toMatchObject({ kind: 'equilibrium', iterations: 0 });
    expect(result.residual).toBeLessThan(1e-10);
  });

  test('is written as it is read', () => {
    expect(writeDatasetFiles(dataset)).toEqual(embeddedFiles('world-2017'));
  });

  // Magnitudes that fix the order of the sectors. Settling moved trade by up to 1 %.
  test.each([
    ['USA', 'JPN', '29', 51.1],
    ['USA', 'JPN', '26', 12.5],
    ['JPN', 'USA', '01T02', 4.5],
    ['JPN', 'USA', '10T12', 4.9],
  ])('%s spends on %s, sector %s: USD %f bn', (importer, exporter, sector, usdBn) => {
    expect(Math.abs(spending(importer, exporter, sector) / usdBn - 1)).toBeLessThan(0.03);
  });

  test('value added of the United States: USD 18.8 trillion', () => {
    const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    const usa = dataset.regions.findIndex(({ code }) => code === 'USA');
    const J = dataset.sectors.length;
    const valueAdded = result.sectorValueAdded.before
      .slice(usa * J, (usa + 1) * J)
      .reduce((sum, value) => sum + value, 0);
    expect(valueAdded / 1e6).toBeCloseTo(18.8, 1);
  });
});

describe('tariffs on Japan, the anchors of the design', () => {
  const added = (sector: string, value: number): PolicyChange => ({
    kind: 'tariff',
    importer: 'USA',
    exporter: 'JPN',
    sector,
    form: 'added',
    value,
  });
  const cars = [added('29', 0.25)];
  const rest = dataset.sectors
    .filter(({ kind, code }) => kind === 'goods' && code !== '29')
    .map(({ code }) => added(code, 0.24));

  // Percent of real income; the anchors' calibration differs by up to 0.002.
  test.each([
    ['25 % on cars', cars, -0.0091, -0.05],
    ['24 % on other goods', rest, -0.0083, -0.0662],
    ['both', [...cars, ...rest], -0.0175, -0.117],
  ] as const)('%s', (_, changes, usa, japan) => {
    const result = caliendoParro.solve(dataset, applyChanges(dataset, changes));
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    const percent = (code: string) =>
      100 * (result.regions.find((region) => region.code === code)?.realIncomeChange ?? Number.NaN);
    expect(Math.abs(percent('USA') - usa)).toBeLessThan(0.003);
    expect(Math.abs(percent('JPN') - japan)).toBeLessThan(0.003);
    expect(result.residual).toBeLessThan(1e-10);
  });
});
