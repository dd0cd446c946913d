import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoodsTrade } from './goods-trade.ts';
import { imls2025 } from './imls.ts';
import type { ImlsOptions } from './options.ts';

const CODES = ['USA', 'AAA', 'BBB', 'CCC', 'DDD'];
const N = CODES.length;
const GDP = [100, 60, 30, 12, 3];

const DATA: GoodsTrade = {
  id: 'five',
  version: 'five',
  year: 2023,
  unitUsd: 1e9,
  economies: CODES.map((code) => ({ code, name: { en: code, ja: code } })),
  flows: Float64Array.from({ length: N * N }, (_, cell) => {
    const [i, n] = [Math.floor(cell / N), cell % N];
    return i === n ? 0 : (0.12 * GDP[i] * GDP[n]) / 205;
  }),
  gdp: GDP,
};

const VARIANTS = ['one-sector', 'roundabout', 'eaton-kortum'] as const;

describe('random policies', { timeout: 60_000 }, () => {
  test.each([1, 3])('up to %d: 2,000 of them are solved, or fail in so many words', (highest) => {
    let solved = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: highest, noNaN: true }), {
          minLength: N * N,
          maxLength: N * N,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...VARIANTS),
        fc.double({ min: 2, max: 8, noNaN: true }),
        (rates, density, variant, epsilon) => {
          const tariffs = Float64Array.from(rates, (rate, cell) =>
            Math.floor(cell / N) === cell % N || (cell * 0.618) % 1 > density ? 0 : rate,
          );
          runs++;
          const result = imls2025.solve(DATA, tariffs, { variant, epsilon: Math.round(epsilon) });
          if (result.kind === 'not-converged') {
            expect(result.worst.economy).not.toBe('');
            return;
          }
          if (result.kind !== 'equilibrium') throw new Error(result.kind);
          solved++;
          expect(result.residual).toBeLessThan(1e-10);
          for (const { code, ...numbers } of result.economies) {
            for (const value of Object.values(numbers)) {
              expect(value === null || Number.isFinite(value), code).toBe(true);
            }
          }
        },
      ),
      { numRuns: 2000, seed: 12 },
    );
    expect(runs).toBe(2000);
    expect(solved / runs).toBeGreaterThan(0.99);
  });
});

describe('a surplus that can no longer be earned', () => {
  // DDD sells half of what it makes abroad and buys little: the rest is a surplus that is held.
  const flows = Float64Array.from(DATA.flows);
  for (let n = 0; n < N - 1; n++) flows[(N - 1) * N + n] = 0.4;
  const data = { ...DATA, flows };
  const shut = (share: number) =>
    Float64Array.from(
      { length: N * N },
      (_, cell) => (cell % N === N - 1 && cell < N * (N - 1) ? 4 : 1) ** share - 1,
    );

  test('ends the equilibrium where the answer says, on whom it says', () => {
    const failed = imls2025.solve(data, shut(1));
    if (failed.kind !== 'not-converged') throw new Error(failed.kind);
    expect(failed.worst).toEqual({ equation: 'spending', economy: 'DDD' });
    const { followed } = failed;
    expect(followed).toBeGreaterThan(0.1);
    expect(followed).toBeLessThan(0.99);
    const before = imls2025.solve(data, shut(0.998 * followed));
    expect(before.kind).toBe('equilibrium');
    const beyond = imls2025.solve(data, shut(1.002 * followed + 1e-4));
    expect(beyond.kind).toBe('not-converged');
  });
});

describe('outside the domain', () => {
  const free = new Float64Array(N * N);

  test('every number at fault is named', () => {
    const tariffs = free.slice();
    tariffs[1] = -1;
    tariffs[7] = Number.NaN;
    const result = imls2025.solve(DATA, tariffs, { epsilon: 0, kappa: -1, tolerance: 1 });
    expect(result).toEqual({
      kind: 'out-of-domain',
      problems: [
        { what: 'tariff', value: -1, importer: 'USA', exporter: 'AAA' },
        { what: 'tariff', value: Number.NaN, importer: 'AAA', exporter: 'BBB' },
        { what: 'epsilon', value: 0 },
        { what: 'kappa', value: -1 },
        { what: 'tolerance', value: 1 },
      ],
    });
  });

  const SETTINGS: readonly Partial<ImlsOptions>[] = [
    {},
    { variant: 'roundabout' },
    { epsilon: 0.1 },
    { epsilon: 50 },
    { kappa: 10 },
    { rebate: 'lump-sum', passThrough: 2 },
  ];
  test.each(
    SETTINGS,
  )('huge tariffs and subsidies are solved or refused, never NaN: %o', (options) => {
    for (const rate of [-0.99, 5, 1e3, 1e9, 1e300]) {
      const tariffs = Float64Array.from(free, (_, cell) =>
        Math.floor(cell / N) === cell % N ? 0 : rate,
      );
      const result = imls2025.solve(DATA, tariffs, options);
      if (result.kind !== 'equilibrium') expect(result.kind).toBe('not-converged');
      else {
        for (const { welfareChange, employmentChange, revenueShare } of result.economies) {
          expect(Number.isFinite(welfareChange + employmentChange + revenueShare)).toBe(true);
        }
      }
    }
  });
});
