import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embeddedDataset } from '../../../../scripts/embedded.ts';
import { describeWithReferenceData } from '../../../../scripts/reference-data.ts';
import { caliendoParro, withTradeElasticities } from '../models/caliendo-parro/caliendo-parro.ts';
import { applyChanges } from '../policy.ts';
import { mustBeDataset } from '../random-world.fixture.ts';
import { type DrawMethod, drawParameters, medianParameters } from './draw-parameters.ts';
import { DRAWN_PARAMETERS } from './drawn-parameters.ts';

const dataset = embeddedDataset('world-2023');
const { tradeElasticities, labourMobility, passThrough } = DRAWN_PARAMETERS;
const ALL = [tradeElasticities, labourMobility, passThrough];
const draws = (count: number, method: DrawMethod = 'sobol', seed = 1) =>
  Array.from({ length: count }, (_, index) =>
    drawParameters(dataset, ALL, { seed, index, method }),
  );
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)];

describe.each(['sobol', 'random'] as const)('%s draws', (method) => {
  const many = draws(2048, method);
  // Standard error of a median of 2,048 logs, in standard deviations.
  const slack = method === 'sobol' ? 0.01 : 4 * 1.25 * Math.sqrt(1 / 2048);

  test('trade elasticities: log-normal around the dataset’s, common and own parts', () => {
    const { common, own } = tradeElasticities.distribution as { common: number; own: number };
    const spread = Math.hypot(common, own);
    const logs = many.map((draw) =>
      draw.tradeElasticities.map((theta, j) => Math.log(theta / dataset.tradeElasticities[j])),
    );
    dataset.sectors.forEach((_, j) => {
      const ofSector = logs.map((each) => each[j]);
      expect(Math.abs(quantile(ofSector, 0.5))).toBeLessThan(spread * (slack + 0.03));
      const variance = ofSector.reduce((sum, each) => sum + each ** 2, 0) / many.length;
      expect(Math.sqrt(variance) / spread).toBeCloseTo(1, 1);
    });
    const covariance = logs.reduce((sum, each) => sum + each[3] * each[17], 0) / many.length;
    expect(covariance).toBeCloseTo(common ** 2, 1);
    expect(covariance / spread ** 2).toBeGreaterThan(0.1);
  });

  test('labour mobility is between the medium and the long run, pass-through between 80 and 100 %', () => {
    const mobility = many.map(({ options }) => options.labourMobility ?? Number.NaN);
    expect(Math.min(...mobility)).toBeGreaterThan(1.5);
    expect(Math.max(...mobility)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(quantile(mobility, 0.5)).toBeGreaterThan(3 * 0.9);
    expect(quantile(mobility, 0.5)).toBeLessThan(3 * 1.1);
    const shares = many.map(({ options }) => options.passThrough?.[28] ?? Number.NaN);
    expect(Math.min(...shares)).toBeGreaterThan(0.8);
    expect(Math.max(...shares)).toBeLessThan(1);
  });
});

test('a draw is the same alone and among others, and another with another seed', () => {
  const again = drawParameters(dataset, ALL, { seed: 1, index: 17, method: 'sobol' });
  expect(draws(20)[17]).toEqual(again);
  expect(draws(20, 'sobol', 2)[17]).not.toEqual(again);
  // What else is drawn leaves a parameter's numbers as they are.
  const alone = drawParameters(dataset, [tradeElasticities], {
    seed: 1,
    index: 17,
    method: 'sobol',
  });
  expect(alone).toEqual({ tradeElasticities: again.tradeElasticities, options: {} });
});

test('in the middle are the dataset’s own elasticities', () => {
  const middle = medianParameters(dataset, ALL);
  expect(middle.tradeElasticities).toEqual(dataset.tradeElasticities);
  expect(middle.options.labourMobility).toBeCloseTo(3, 12);
  expect(middle.options.passThrough?.[0]).toBeCloseTo(0.9, 12);
  expect(medianParameters(dataset, []).options).toEqual({});
});

test('a world with drawn elasticities closes, and is solved as one made from scratch', () => {
  const [, draw] = draws(2);
  const varied = withTradeElasticities(dataset, draw.tradeElasticities);
  const scratch = mustBeDataset({ ...dataset, tradeElasticities: draw.tradeElasticities });
  const policy = applyChanges(dataset, [
    { kind: 'tariff', importer: 'USA', exporter: '*', sector: '29', form: 'added', value: 0.25 },
  ]);
  const fast = caliendoParro.solve(varied, policy);
  const slow = caliendoParro.solve(scratch, policy);
  if (fast.kind !== 'equilibrium' || slow.kind !== 'equilibrium') throw new Error('not solved');
  fast.regions.forEach((region, n) => {
    expect(region.realIncomeChange).toBeCloseTo(slow.regions[n].realIncomeChange, 9);
  });
  const central = caliendoParro.solve(dataset, policy);
  if (central.kind !== 'equilibrium') throw new Error('not solved');
  expect(central.regions[0].realIncomeChange).not.toBeCloseTo(fast.regions[0].realIncomeChange, 7);
  const nothing = caliendoParro.solve(varied, applyChanges(varied, []));
  if (nothing.kind !== 'equilibrium') throw new Error('not solved');
  for (const { realIncomeChange } of nothing.regions) {
    expect(Math.abs(realIncomeChange)).toBeLessThan(1e-9);
  }
});

describeWithReferenceData('spread of published trade elasticities', ({ folder }) => {
  test('two sources of the same sectors typically differ by more than a factor of two', () => {
    const published = readFileSync(join(folder, 'data/cp1993/T.txt'), 'utf8')
      .trim()
      .split(/\s+/)
      .map(Number);
    // Caliendo & Parro's twenty sectors and ours.
    const ours =
      '01T02 05T06 10T12 13T15 16 17T18 19 20 22 23 24 25 28 26 27 26 26 29 30 31T33'.split(' ');
    const distances = ours.map((code, k) => {
      const j = dataset.sectors.findIndex((sector) => sector.code === code);
      return Math.abs(Math.log(published[k] / dataset.tradeElasticities[j]));
    });
    expect(quantile(distances, 0.5)).toBeGreaterThan(Math.log(2));
    // Were both sources as good, each would spread by more than what is drawn.
    const { common, own } = tradeElasticities.distribution as { common: number; own: number };
    expect((1.4826 * quantile(distances, 0.5)) / Math.SQRT2).toBeGreaterThan(
      Math.hypot(common, own),
    );
  });
});
