import { afterEach, expect, test, vi } from 'vitest';
import type { Dataset } from '../../dataset.ts';
import { embeddedDataset } from '../../files/embedded.fixture.ts';
import { applyChanges } from '../../policy.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';
import { gradientsAt } from './gradient.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const dataset = embeddedDataset('world-2017');
const policy = applyChanges(dataset, [
  { kind: 'tariff', importer: 'USA', exporter: '*', sector: '*', form: 'added', value: 0.2 },
  { kind: 'tariff', importer: 'CHN', exporter: 'USA', sector: '*', form: 'added', value: 0.5 },
]);

function answers(data: Dataset, options: Partial<CaliendoParroOptions>) {
  const settings = { ...options, tolerance: 1e-13 };
  const result = caliendoParro.solve(data, policy, settings);
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  const logRealIncome = new Float64Array(data.regions.length).fill(1);
  const [adjoint] = gradientsAt(data, policy, result, [{ logRealIncome }], settings);
  if (adjoint.kind !== 'adjoint') throw new Error(JSON.stringify(adjoint));
  return { result, gradient: adjoint.gradient.tariffs };
}

const passThrough = new Float64Array(dataset.sectors.length).fill(0.6);
const CASES: readonly (readonly [string, Partial<CaliendoParroOptions>])[] = [
  ['the plain model', {}],
  ['sectors with labour of their own', { labourMobility: 1.5 }],
  ['elastic labour and duties that sellers bear', { labourSupply: 0.5, passThrough }],
];

test.each(CASES)('without WebAssembly the answer is the same to 1e-12: %s', (_, options) => {
  const first = answers(dataset, options);
  vi.stubGlobal('WebAssembly', undefined);
  // A copy is a dataset never seen before: nothing prepared with the other kernel is used.
  const second = answers({ ...dataset }, options);
  first.result.regions.forEach((region, n) => {
    const other = second.result.regions[n];
    for (const key of ['realIncomeChange', 'wageChange', 'consumerPriceChange'] as const) {
      expect(Math.abs(region[key] - other[key]), region.code).toBeLessThan(1e-12);
    }
  });
  first.result.priceRatios.forEach((price, cell) => {
    expect(Math.abs(price / second.result.priceRatios[cell] - 1)).toBeLessThan(1e-12);
  });
  const largest = Math.max(...first.gradient.map(Math.abs));
  first.gradient.forEach((slope, cell) => {
    expect(Math.abs(slope - second.gradient[cell])).toBeLessThan(1e-9 * largest);
  });
});
