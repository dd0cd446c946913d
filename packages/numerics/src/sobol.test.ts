import { describe, expect, test } from 'vitest';
import { DIRECTION_NUMBERS } from './direction-numbers.ts';
import { uniformAt } from './random.ts';
import { SOBOL_DIMENSIONS, sobolAt, sobolBits } from './sobol.ts';

const ALL = Array.from({ length: SOBOL_DIMENSIONS }, (_, dimension) => dimension);

/** x^exponent modulo a polynomial over GF(2) of a degree. */
function powerOfX(exponent: number, polynomial: number, degree: number): number {
  const times = (a: number, b: number) => {
    let product = 0;
    for (let k = degree - 1; k >= 0; k--) {
      product <<= 1;
      if ((product >> degree) & 1) product ^= polynomial;
      if ((b >> k) & 1) product ^= a;
    }
    return product;
  };
  let power = 1;
  for (let k = 31 - Math.clz32(exponent); k >= 0; k--) {
    power = times(power, power);
    if ((exponent >> k) & 1) power = times(power, degree === 1 ? 1 : 2);
  }
  return power;
}

test('polynomials are primitive and different, initial numbers odd and small enough', () => {
  expect(new Set(DIRECTION_NUMBERS.map(([polynomial]) => polynomial)).size).toBe(
    SOBOL_DIMENSIONS - 1,
  );
  for (const [polynomial, ...initial] of DIRECTION_NUMBERS) {
    const degree = initial.length;
    const order = 2 ** degree - 1;
    expect(31 - Math.clz32(polynomial)).toBe(degree);
    expect(powerOfX(order, polynomial, degree)).toBe(1);
    for (let prime = 2, rest = order; rest > 1; prime++) {
      if (rest % prime !== 0) continue;
      while (rest % prime === 0) rest /= prime;
      if (order > prime) expect(powerOfX(order / prime, polynomial, degree)).not.toBe(1);
    }
    initial.forEach((m, i) => {
      expect(m % 2).toBe(1);
      expect(m).toBeLessThan(2 ** (i + 1));
    });
  }
});

test('the first dimensions are those of the textbook', () => {
  const points = (dimension: number) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((index) => sobolBits(index, dimension) / 2 ** 32);
  expect(points(0)).toEqual([0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]);
  expect(points(1)).toEqual([0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]);
});

test('in every dimension each of 2^k strata has one of the first 2^k points, scrambled too', () => {
  for (const dimension of ALL) {
    for (const size of [8, 256, 1024]) {
      const strata = new Set<number>();
      const plain = new Set<number>();
      for (let index = 0; index < size; index++) {
        strata.add(Math.floor(size * sobolAt(index, dimension, 7)));
        plain.add(Math.floor((size * sobolBits(index, dimension)) / 2 ** 32));
      }
      expect(strata.size).toBe(size);
      expect(plain.size).toBe(size);
    }
  }
});

test('pairs of dimensions are as even as the table says: t at most 6, 2.5 on average', () => {
  const size = 1024;
  const points = ALL.map((dimension) =>
    Uint16Array.from({ length: size }, (_, index) => sobolBits(index, dimension) >>> 22),
  );
  /** Smallest t for which every box of 2^t/1024 has 2^t points. */
  const quality = (x: Uint16Array, y: Uint16Array) => {
    for (let t = 0; ; t++) {
      const digits = 10 - t;
      let even = true;
      for (let a = 0; a <= digits && even; a++) {
        const counts = new Uint16Array(2 ** digits);
        for (let index = 0; index < size; index++) {
          const box = ((x[index] >> (10 - a)) << (digits - a)) | (y[index] >> (10 - digits + a));
          counts[box]++;
        }
        even = counts.every((count) => count === 2 ** t);
      }
      if (even) return t;
    }
  };
  let sum = 0;
  let pairs = 0;
  for (const i of ALL) {
    for (let j = 0; j < i; j++) {
      const t = quality(points[i], points[j]);
      expect(t).toBeLessThanOrEqual(6);
      sum += t;
      pairs++;
    }
  }
  expect(sum / pairs).toBeLessThan(2.5);
});

describe('scrambled points', () => {
  test('depend on the seed, and on nothing else', () => {
    expect(sobolAt(5, 3, 1)).toBe(sobolAt(5, 3, 1));
    expect(sobolAt(5, 3, 1)).not.toBe(sobolAt(5, 3, 2));
  });

  test('a point is uniform over seeds', () => {
    const seeds = 4000;
    const values = Array.from({ length: seeds }, (_, seed) => sobolAt(11, 9, seed));
    const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / seeds));
    for (const value of values) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });

  test('integrate a smooth function of 20 variables far better than random points', () => {
    const dimensions = 20;
    const points = 1024;
    const error = (at: (index: number, dimension: number, seed: number) => number) => {
      let squares = 0;
      for (let seed = 1; seed <= 8; seed++) {
        let sum = 0;
        for (let index = 0; index < points; index++) {
          let product = 1;
          for (let d = 0; d < dimensions; d++) product *= 1 + 0.4 * (at(index, d, seed) - 0.5);
          sum += product;
        }
        squares += (sum / points - 1) ** 2;
      }
      return Math.sqrt(squares / 8);
    };
    const random = error((index, dimension, seed) => uniformAt(seed, dimension, index));
    expect(error(sobolAt)).toBeLessThan(random / 5);
  });

  test('dimensions beyond the table are pseudo-random', () => {
    expect(sobolAt(3, SOBOL_DIMENSIONS, 1)).toBe(uniformAt(1, SOBOL_DIMENSIONS, 3));
  });
});
