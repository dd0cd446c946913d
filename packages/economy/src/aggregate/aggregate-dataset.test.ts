import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSING_TOLERANCE, type Dataset, flowIndex, grossOutput } from '../dataset.ts';
import { embeddedDataset } from '../files/embedded.fixture.ts';
import { readCodeMap } from '../import/code-map.ts';
import { createFaultLog } from '../import/import-fault.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { baselinePolicy } from '../policy.ts';
import { randomWorld, worldSeeds } from '../random-world.fixture.ts';
import { aggregateDataset } from './aggregate-dataset.ts';

const world = embeddedDataset('world-2017');

function mapOf(pairs: readonly (readonly string[])[], header = 'from,to') {
  const faults = createFaultLog();
  const text = [header, ...pairs.map((pair) => pair.join(','))].join('\n');
  const map = readCodeMap('map.csv', text, faults);
  expect(faults.list()).toEqual([]);
  return map;
}

function aggregated(dataset: Dataset, maps: Parameters<typeof aggregateDataset>[1]) {
  const result = aggregateDataset(dataset, maps, 'small');
  if (result.kind !== 'dataset') throw new Error(JSON.stringify(result));
  return result;
}

const self = (items: Dataset['regions'] | Dataset['sectors']) =>
  mapOf(items.map(({ code }) => [code, code]));

/** Duty, value before duty and spending between different regions, in all. */
function totals(dataset: Dataset) {
  const N = dataset.regions.length;
  let abroad = 0;
  let duty = 0;
  for (let cell = 0; cell < dataset.flows.length; cell++) {
    if (Math.floor(cell / N) % N === cell % N) continue;
    const value = dataset.flows[cell] / (1 + dataset.tariffs[cell]);
    abroad += value;
    duty += dataset.flows[cell] - value;
  }
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
  return { abroad, duty, output: sum(grossOutput(dataset)), final: sum(dataset.finalDemand) };
}

/** Sectors of world-2017 in goods and services. */
const TWO_SECTORS = mapOf(
  world.sectors.map(({ code, kind }) => [code, kind, kind === 'goods' ? 'Goods' : 'Services', '']),
  'from,to,name_en,name_ja',
);

describe('aggregation of world-2017', () => {
  test('to itself is the identity', () => {
    const maps = { regions: self(world.regions), sectors: self(world.sectors) };
    const { dataset, report } = aggregated(world, maps);
    expect(report).toEqual({ dutyInside: 0, clipped: [], largestWageChange: 0 });
    expect(dataset.regions).toEqual(world.regions);
    expect(dataset.sectors).toEqual(world.sectors);
    for (const field of [
      'flows',
      'tariffs',
      'tradeElasticities',
      'valueAddedShares',
      'finalDemand',
    ] as const) {
      expect(dataset[field], field).toEqual(world[field]);
    }
    expect(aggregated(world, { regions: null, sectors: null }).dataset.flows).toEqual(world.flows);
  });

  test('of sectors keeps output, trade, duty and final demand, and closes', () => {
    const { dataset, report } = aggregated(world, { regions: null, sectors: TWO_SECTORS });
    expect(dataset.sectors).toMatchObject([
      { code: 'goods', name: { en: 'Goods' }, kind: 'goods' },
      { code: 'services', kind: 'services' },
    ]);
    expect(report.dutyInside).toBe(0);
    const before = totals(world);
    const after = totals(dataset);
    for (const key of ['abroad', 'duty', 'output', 'final'] as const) {
      expect(after[key] / before[key]).toBeCloseTo(1, 9);
    }
    const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
    expect(result).toMatchObject({ kind: 'equilibrium', iterations: 0 });
    expect(result.residual).toBeLessThan(1e-10);
  });

  test('elasticities are means weighted by trade', () => {
    const { dataset } = aggregated(world, { regions: null, sectors: TWO_SECTORS });
    const N = world.regions.length;
    let weighted = 0;
    let weights = 0;
    world.sectors.forEach(({ kind }, j) => {
      for (let n = 0; n < N && kind === 'goods'; n++) {
        for (let i = 0; i < N; i++) {
          if (i === n) continue;
          const cell = flowIndex(N, j, n, i);
          const value = world.flows[cell] / (1 + world.tariffs[cell]);
          weights += value;
          weighted += value * world.tradeElasticities[j];
        }
      }
    });
    expect(dataset.tradeElasticities[0]).toBeCloseTo(weighted / weights, 12);
  });

  test('of regions: trade inside becomes home sales, its duty is taken out and told', () => {
    const regions = mapOf(
      world.regions.map(({ code }) => [code, code === 'USA' || code === 'JPN' ? code : 'REST']),
    );
    const { dataset, report } = aggregated(world, { regions, sectors: null });
    // In the order in which the map first names them.
    expect(dataset.regions.map(({ code }) => code)).toEqual(['REST', 'JPN', 'USA']);
    expect(dataset.regions[1].name).toEqual({ en: 'Japan', ja: '日本' });
    const inside = totals(world).duty - totals(dataset).duty;
    if (report.clipped.length === 0) {
      expect(report.dutyInside / inside).toBeCloseTo(1, 9);
      expect(totals(world).final - totals(dataset).final).toBeCloseTo(report.dutyInside, 0);
    }
    expect(report.dutyInside).toBeGreaterThan(0);
    expect(report.largestWageChange).toBeLessThan(0.01);
    const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
    expect(result.residual).toBeLessThan(1e-10);
  });

  test('codes that a map lacks are listed, all of them', () => {
    const regions = mapOf([
      ['USA', 'USA'],
      ['JPN', 'JPN'],
      ['XYZ', 'JPN'],
    ]);
    const sectors = mapOf(
      world.sectors.slice(1).map(({ code }) => [code, 'all', 'goods']),
      'from,to,kind',
    );
    const result = aggregateDataset(world, { regions, sectors }, 'x');
    expect(result).toMatchObject({
      kind: 'faulty',
      faults: [
        { code: 'unmapped-region', params: { codes: ['BRA', 'CHN', 'EU', 'IND', 'ROW'] } },
        { code: 'unmapped-sector', params: { codes: ['01T02'] } },
      ],
    });
  });

  test('goods and services in one group need a word', () => {
    const sectors = mapOf(world.sectors.map(({ code }) => [code, 'all']));
    expect(aggregateDataset(world, { regions: null, sectors }, 'x')).toMatchObject({
      kind: 'faulty',
      faults: [{ code: 'kinds-mixed', params: { value: 'all' } }],
    });
  });
});

test('any grouping of any world closes and keeps trade between the groups', () => {
  fc.assert(
    fc.property(worldSeeds, fc.integer({ min: 0, max: 1000 }), (seed, mix) => {
      const random = randomWorld(seed);
      const N = random.regions.length;
      // Two groups at least, or there is no trade.
      const groupOf = (at: number) => (at === 0 ? 'A' : at === 1 ? 'B' : 'AB'[(at * mix) % 2]);
      const regions = mapOf(random.regions.map(({ code }, at) => [code, groupOf(at)]));
      const sectors = mapOf(random.sectors.map(({ code }, at) => [code, `S${(at + mix) % 2}`]));
      const { dataset, report } = aggregated(random, { regions, sectors });
      const groups = random.regions.map((_, at) => groupOf(at));
      let across = 0;
      for (let cell = 0; cell < random.flows.length; cell++) {
        if (groups[Math.floor(cell / N) % N] === groups[cell % N]) continue;
        across += random.flows[cell] / (1 + random.tariffs[cell]);
      }
      if (report.clipped.length === 0) expect(totals(dataset).abroad / across).toBeCloseTo(1, 9);
      const result = caliendoParro.solve(dataset, baselinePolicy(dataset));
      expect(result.residual).toBeLessThan(CLOSING_TOLERANCE);
    }),
    { numRuns: 40, seed: 20260101 },
  );
});
