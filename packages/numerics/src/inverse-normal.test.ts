import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverseNormal } from './inverse-normal.ts';

/** Below x, by the series of Marsaglia (2004) near the middle and a continued fraction in the tail. */
function normalShare(x: number): number {
  const density = Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > -3) {
    let sum = x;
    let term = x;
    for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 + sum * density;
  }
  let fraction = 0;
  for (let k = 400; k >= 1; k--) fraction = k / (-x + fraction);
  return density / (-x + fraction);
}

test('known quantiles', () => {
  expect(inverseNormal(0.5)).toBe(0);
  expect(inverseNormal(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(inverseNormal(0.95)).toBeCloseTo(1.6448536269514722, 14);
  expect(inverseNormal(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  expect([inverseNormal(0), inverseNormal(1)]).toEqual([-Infinity, Infinity]);
  expect([inverseNormal(-0.1), inverseNormal(1.1)]).toEqual([Number.NaN, Number.NaN]);
});

test('undoes the distribution function, from the middle to far tails', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: -1e-6, noNaN: true }), (x) => {
      const share = normalShare(x);
      const slope = Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
      // One rounding of the share moves the quantile by share/slope of it.
      const rounding = 4e-15 * (share / slope) + 4e-15 * Math.abs(x);
      expect(Math.abs(inverseNormal(share) - x)).toBeLessThan(rounding + 1e-13);
    }),
    { numRuns: 500 },
  );
});

test('is odd around one half', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (share) => {
      expect(inverseNormal(1 - share)).toBeCloseTo(-inverseNormal(share), 9);
    }),
  );
});
