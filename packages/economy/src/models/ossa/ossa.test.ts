import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../dataset.ts';
import { embeddedDataset } from '../../files/embedded.fixture.ts';
import { balanced, industryTradeOf } from './from-dataset.ts';
import type { IndustryTrade } from './industry-trade.ts';
import { createOssaWorld, solveOssa } from './ossa.ts';
import { readOssaOutcomes } from './outcomes.ts';
import { playTariffs } from './tariff-play.ts';

const N = 4;
const S = 3;

/** Four regions of different size, three industries of different elasticity; trade balanced. */
function world(): IndustryTrade {
  const size = [60, 40, 20, 5];
  const named = (codes: string) =>
    Array.from(codes, (code) => ({ code, name: { en: code, ja: code } }));
  const cells = Array.from({ length: S * N * N }, (_, cell) => cell);
  const raw = balanced({
    id: 'four',
    version: 'four',
    year: 2007,
    unitUsd: 1e9,
    regions: named('ABCD'),
    industries: named('xyz'),
    flows: cells.map((cell) => {
      const [s, i, j] = [Math.floor(cell / N / N), Math.floor(cell / N) % N, cell % N];
      const taste = 1 + ((s * 7 + i * 5) % 4) / 3;
      return (taste * size[i] * size[j] * (i === j ? 8 : 1)) / 125;
    }),
    tariffs: cells.map((cell) => (Math.floor(cell / N) % N === cell % N ? 0 : 0.05)),
    substitution: [2.5, 4, 7],
  });
  if (raw.kind !== 'industry-trade') throw new Error(JSON.stringify(raw));
  return raw.data;
}

describe('random policies', { timeout: 60_000 }, () => {
  test.each([1, 3])('up to %d: 2,000 of them are solved, or fail in so many words', (highest) => {
    const data = world();
    const model = createOssaWorld(data);
    let solved = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: highest, noNaN: true }), {
          minLength: S * N * N,
          maxLength: S * N * N,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rates, density) => {
          const tariffs = Float64Array.from(rates, (rate, cell) =>
            Math.floor(cell / N) % N === cell % N || (cell * 0.618) % 1 > density ? 0 : rate,
          );
          runs++;
          const solution = solveOssa(model, tariffs);
          if (solution.kind === 'not-converged') {
            expect(solution.worst.region).not.toBe('');
            return;
          }
          if (solution.kind !== 'equilibrium') throw new Error(solution.kind);
          solved++;
          expect(solution.residual).toBeLessThan(1e-10);
          for (const each of [...solution.welfare, ...solution.state]) {
            expect(Number.isFinite(each)).toBe(true);
          }
        },
      ),
      { numRuns: 2000, seed: 11 },
    );
    expect(runs).toBe(2000);
    expect(solved / runs).toBeGreaterThan(0.999);
  });
});

describe('outside the domain', () => {
  const data = world();
  const model = createOssaWorld(data);
  const withOne = (value: number) => {
    const tariffs = Float64Array.from(data.tariffs);
    tariffs[1] = value;
    return solveOssa(model, tariffs);
  };

  test.each([-1, -2, Number.NaN, Number.POSITIVE_INFINITY])('a tariff of %d is named', (value) => {
    expect(withOne(value)).toEqual({
      kind: 'out-of-domain',
      problems: [{ what: 'tariff', value, importer: 'B', exporter: 'A', industry: 'x' }],
    });
  });

  test.each([
    -0.99, 50, 1e4, 1e9, 1e300,
  ])('a tariff of %d is solved or refused, never NaN', (value) => {
    const solution = withOne(value);
    if (solution.kind === 'equilibrium') {
      expect(solution.residual).toBeLessThan(1e-10);
      for (const each of solution.welfare) expect(Number.isFinite(each)).toBe(true);
    } else expect(solution.kind).toBe('not-converged');
  });

  test('everyone shut off from everyone is solved or refused, never NaN', () => {
    for (const rate of [10, 1e3, 1e6, 1e100]) {
      const shut = Float64Array.from(data.tariffs, (_, cell) =>
        Math.floor(cell / N) % N === cell % N ? 0 : rate,
      );
      const solution = solveOssa(model, shut);
      if (solution.kind !== 'equilibrium') expect(solution.kind).toBe('not-converged');
      else for (const each of solution.welfare) expect(each).toBeLessThan(1);
    }
  });
});

describe('outcomes', () => {
  test('trade stays balanced, and revenue is what duties bring', () => {
    const data = world();
    const model = createOssaWorld(data);
    const tariffs = Float64Array.from(data.tariffs, (tariff, cell) =>
      cell % N === 0 && tariff > 0 ? 0.4 : tariff,
    );
    const solution = solveOssa(model, tariffs);
    if (solution.kind !== 'equilibrium') throw new Error(JSON.stringify(solution));
    const { regions, flows } = readOssaOutcomes(model, tariffs, solution);
    for (const { exports, imports } of regions) {
      expect(exports.after).toBeCloseTo(imports.after, 8);
      expect(exports.before).toBeCloseTo(imports.before, 8);
    }
    const revenue = flows.reduce(
      (sum, flow, cell) => sum + (cell % N === 0 ? flow * tariffs[cell] : 0),
      0,
    );
    expect(regions[0].tariffRevenue.after).toBeCloseTo(revenue, 10);
    expect(regions[0].welfareChange).toBeGreaterThan(0);
    expect(regions[1].welfareChange).toBeLessThan(0);
  });
});

describe('a dataset of ours', () => {
  const dataset: Dataset = embeddedDataset('world-2017');
  const made = industryTradeOf(dataset);
  if (made.kind !== 'industry-trade') throw new Error(JSON.stringify(made));

  test('gives its goods, balanced, with sigma = theta + 1', () => {
    const { data, purged } = made;
    expect(data.industries.map(({ code }) => code)).toEqual(
      dataset.sectors.flatMap(({ code, kind }) => (kind === 'goods' ? [code] : [])),
    );
    expect(data.substitution[0]).toBe(dataset.tradeElasticities[0] + 1);
    const R = data.regions.length;
    const net = new Float64Array(R);
    for (let cell = 0; cell < data.flows.length; cell++) {
      net[Math.floor(cell / R) % R] += data.flows[cell];
      net[cell % R] -= data.flows[cell];
    }
    for (const each of net) expect(Math.abs(each)).toBeLessThan(1e-3);
    expect(purged.USA).toBeLessThan(-0.01);
    const still = solveOssa(createOssaWorld(data), data.tariffs);
    if (still.kind !== 'equilibrium') throw new Error(JSON.stringify(still));
    for (const each of still.welfare) expect(Math.abs(each - 1)).toBeLessThan(1e-9);
  });

  test('has a best tariff for the United States that nothing improves', () => {
    const { data } = made;
    const play = playTariffs(createOssaWorld(data), [
      data.regions.findIndex(({ code }) => code === 'USA'),
    ]);
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    expect(play.certificate.deviationGains.USA).toBeLessThan(1e-8);
  });
});
