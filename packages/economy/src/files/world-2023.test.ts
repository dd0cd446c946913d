import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flowIndex } from '../dataset.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { applyChanges, baselinePolicy, type PolicyChange } from '../policy.ts';
import { writeDatasetFiles } from './dataset-files.ts';
import { embeddedDataset, embeddedFiles } from './embedded.fixture.ts';
import { readEmployment } from './employment.ts';
import { observedShareOf, readFlowStatus } from './flow-status.ts';
import { readProducts } from './products.ts';

const dataset = embeddedDataset('world-2023');
const N = dataset.regions.length;
const region = (code: string) => dataset.regions.findIndex((entry) => entry.code === code);
const sector = (code: string) => dataset.sectors.findIndex((entry) => entry.code === code);
const side = (file: string) =>
  readFileSync(new URL(`../../../../data/world-2023/${file}`, import.meta.url), 'utf8');

/** Value before duty, USD bn. */
function trade(importer: string, exporter: string, code: string): number {
  const cell = flowIndex(N, sector(code), region(importer), region(exporter));
  return dataset.flows[cell] / (1 + dataset.tariffs[cell]) / 1000;
}

describe('world-2023', () => {
  test('closes: the baseline is a fixed point to 1e-10, before any iteration', () => {
    const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
    expect(result).toMatchObject({ kind: 'equilibrium', iterations: 0 });
    expect(result.residual).toBeLessThan(1e-10);
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    for (const { realIncomeChange } of result.regions) {
      expect(Math.abs(realIncomeChange)).toBeLessThan(1e-12);
    }
  });

  test('is written as it is read', () => {
    expect(writeDatasetFiles(dataset)).toEqual(embeddedFiles('world-2023'));
  });

  test('nothing is negative', () => {
    for (const values of [
      dataset.flows,
      dataset.inputShares,
      dataset.valueAddedShares,
      dataset.finalDemand,
    ]) {
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    }
  });

  // USD bn, 2023: World Development Indicators.
  test.each([
    ['USA', 27843],
    ['JPN', 4204],
    ['CHN', 17795],
    ['KOR', 1713],
    ['GBR', 3381],
    ['MEX', 1789],
  ])('GDP of %s', (code, usdBn) => {
    const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    const { gdp } = result.regions[region(code)];
    expect(Math.abs(gdp.before / 1000 / usdBn - 1)).toBeLessThan(0.001);
  });

  // BACI 2023, USD bn: what the two bought from one another.
  test.each([
    ['USA', 'JPN', 141.4],
    ['JPN', 'USA', 75.6],
  ])('goods that %s bought from %s', (importer, exporter, usdBn) => {
    const goods = dataset.sectors.filter(({ kind, code }) => kind === 'goods' && code !== '09');
    const total = goods.reduce((sum, { code }) => sum + trade(importer, exporter, code), 0);
    expect(Math.abs(total / usdBn - 1)).toBeLessThan(0.001);
  });

  test('every flow has a status; the United States’ imports are counted', () => {
    const result = readFlowStatus(side('status.csv'), dataset);
    if (result.kind !== 'flow-status') throw new Error(JSON.stringify(result.faults));
    const cars = flowIndex(N, sector('29'), region('USA'), region('JPN'));
    expect(result.flowStatus.status[cars]).toBe('observed');
    expect(observedShareOf(dataset, result.flowStatus, [cars])).toBe(1);
    expect(result.flowStatus.observedShare.filter((share) => share > 0).length).toBeGreaterThan(
      300,
    );
  });

  test('products: cars are four fifths of the vehicles that Japan sells the United States', () => {
    const result = readProducts(side('products.csv'), dataset);
    if (result.kind !== 'products') throw new Error(JSON.stringify(result.faults));
    const cars = result.products.find(
      ({ product, importer }) => product === 'cars' && importer === region('USA'),
    );
    expect(cars?.shareOfSector).toBeCloseTo(0.81, 2);
    expect(cars?.valueUsdMillion).toBeCloseTo(41904, -1);
    expect(new Set(result.products.map(({ product }) => product))).toContain('soybeans');
  });

  test('employment: 67 million persons in Japan', () => {
    const result = readEmployment(side('employment.csv'), dataset);
    if (result.kind !== 'employment') throw new Error(JSON.stringify(result.faults));
    const japan = result.entries.filter((entry) => entry.region === region('JPN'));
    const persons = japan.reduce((sum, { thousandPersons }) => sum + thousandPersons, 0);
    expect(persons / 1000).toBeCloseTo(66.7, 0);
    expect(result.entries.some((entry) => entry.region === region('CHE'))).toBe(false);
  });
});

describe('tariffs of the United States, percent of real income', () => {
  const added = (exporter: string, code: string, value: number): PolicyChange => ({
    kind: 'tariff',
    importer: 'USA',
    exporter,
    sector: code,
    form: 'added',
    value,
  });
  const changesOf = (changes: readonly PolicyChange[]) => {
    const result = caliendoParro.solve(dataset, applyChanges(dataset, changes));
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    expect(result.residual).toBeLessThan(1e-10);
    return (code: string) => 100 * result.regions[region(code)].realIncomeChange;
  };

  test('on Japanese cars: Japan loses, its competitors gain', () => {
    const change = changesOf([added('JPN', '29', 0.25)]);
    expect(change('JPN')).toBeLessThan(-0.04);
    for (const code of ['KOR', 'MEX', 'EU27']) expect(change(code), code).toBeGreaterThan(0);
  });

  test('on everyone’s cars: those who sell most of them lose most', () => {
    const others = dataset.regions.map(({ code }) => code).filter((code) => code !== 'USA');
    const change = changesOf(others.map((code) => added(code, '29', 0.25)));
    expect(change('MEX')).toBeLessThan(change('KOR'));
    expect(change('KOR')).toBeLessThan(change('JPN'));
    expect(change('JPN')).toBeLessThan(change('EU27'));
    expect(change('EU27')).toBeLessThan(0);
  });
});
