import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradientByDuty, imlsAdjoint } from './adjoint.ts';
import { createImlsMap } from './equilibrium-map.ts';
import type { GoodsTrade } from './goods-trade.ts';
import { imls2025, prepareImls } from './imls.ts';
import { optimalImlsTariffs } from './optimal-tariffs.ts';
import type { ImlsOptions } from './options.ts';

const CODES = ['USA', 'AAA', 'BBB', 'CCC', 'DDD'];

/** Five economies of different size and openness; the flows grow with both sides' income. */
function world(noise: readonly number[] = []): GoodsTrade {
  const gdp = [100, 60, 30, 12, 3];
  const N = gdp.length;
  return {
    id: 'five',
    version: 'five',
    year: 2023,
    unitUsd: 1e9,
    economies: CODES.map((code) => ({ code, name: { en: code, ja: code } })),
    flows: Float64Array.from({ length: N * N }, (_, cell) => {
      const i = Math.floor(cell / N);
      const n = cell % N;
      return i === n ? 0 : (0.12 * gdp[i] * gdp[n] * (1 + (noise[cell] ?? 0))) / 205;
    }),
    gdp,
  };
}

const value = (data: GoodsTrade, tariffs: Float64Array, options: Partial<ImlsOptions>) => {
  const solved = imls2025.solve(data, tariffs, { ...options, tolerance: 1e-13 });
  if (solved.kind !== 'equilibrium') throw new Error(JSON.stringify(solved));
  return solved.economies.map(({ welfareChange }) => Math.log(1 + welfareChange));
};

const VARIANTS: readonly Partial<ImlsOptions>[] = [
  {},
  { variant: 'roundabout' },
  { variant: 'eaton-kortum' },
  { rebate: 'lump-sum' },
  { passThrough: 0.25 },
  { epsilon: 7, kappa: 1.2 },
];

describe('gradients of welfare by every tariff', () => {
  test.each(VARIANTS)('are those of central differences: %o', (options) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.6, noNaN: true }), { minLength: 25, maxLength: 25 }),
        fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 25, maxLength: 25 }),
        (rates, noise) => {
          const data = world(noise);
          const N = CODES.length;
          const tariffs = Float64Array.from(rates, (rate, cell) =>
            Math.floor(cell / N) === cell % N ? 0 : rate,
          );
          const settings = { ...imls2025.defaults, ...options, tolerance: 1e-13 };
          const solved = imls2025.solve(data, tariffs, settings);
          if (solved.kind !== 'equilibrium') throw new Error(JSON.stringify(solved));
          const prepared = prepareImls(data, settings);
          const { base } = prepared;
          const equations = createImlsMap(base, tariffs, settings);
          const weights = [1, 0.5, 0, -0.2, 0.1];
          const adjoint = imlsAdjoint(prepared, equations, settings, solved.state, weights);
          if (adjoint.kind !== 'adjoint') throw new Error(JSON.stringify(adjoint));
          for (const [importer, exporter] of [
            [0, 1],
            [0, 4],
            [1, 0],
            [3, 2],
          ] as const) {
            const at = (step: number) => {
              const moved = tariffs.slice();
              const cell = importer * N + exporter;
              moved[cell] = (1 + tariffs[cell]) * Math.exp(step) - 1;
              return value(data, moved, options).reduce((sum, w, k) => sum + weights[k] * w, 0);
            };
            const h = 2e-3;
            const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
            const gradient = gradientByDuty(
              base,
              equations,
              settings,
              solved.state,
              adjoint.worth,
              importer,
            );
            const size = Math.max(...gradient.map(Math.abs));
            expect(Math.abs(gradient[exporter] - slope)).toBeLessThan(1e-6 * size + 1e-11);
          }
        },
      ),
      { numRuns: 5, seed: 7 },
    );
  });
});

describe('optimal tariffs', () => {
  test.each(VARIANTS)('cannot be improved by moving any of them: %o', (options) => {
    const data = world();
    const optimum = optimalImlsTariffs(data, new Float64Array(25), 0, options);
    if (optimum.kind !== 'optimum') throw new Error(JSON.stringify(optimum));
    expect(optimum.projectedGradientNorm).toBeLessThan(1e-9);
    expect([...optimum.atLow, ...optimum.atHigh]).toEqual([]);
    const own = (rates: ArrayLike<number>) => {
      const tariffs = new Float64Array(25);
      tariffs.set(Array.from(rates));
      return value(data, tariffs, options)[0];
    };
    const best = own(optimum.rates);
    expect(best).toBeGreaterThan(0);
    for (let j = 1; j < 5; j++) {
      for (const step of [-0.05, 0.05]) {
        const moved = optimum.rates.slice();
        moved[j] += step;
        expect(own(moved)).toBeLessThan(best);
      }
    }
  });

  test('a bound that binds is kept, and named', () => {
    const optimum = optimalImlsTariffs(world(), new Float64Array(25), 0, {}, { low: 0, high: 0.1 });
    if (optimum.kind !== 'optimum') throw new Error(JSON.stringify(optimum));
    expect(optimum.atHigh).toEqual(['AAA', 'BBB', 'CCC', 'DDD']);
    expect(Math.max(...optimum.rates)).toBeCloseTo(0.1, 12);
  });
});
