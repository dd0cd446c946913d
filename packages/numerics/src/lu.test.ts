import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLU, factorLU, invertLU, type LU, solveLU, solveTransposedLU } from './lu.ts';

/** Entries in [−1, 1); the diagonal is raised a little so that no draw is hopelessly conditioned. */
function randomMatrix(n: number, seed: number): Float64Array {
  const next = randomNumbers(seed);
  const a = Float64Array.from({ length: n * n }, next);
  for (let i = 0; i < n; i++) a[i * n + i] += a[i * n + i] < 0 ? -1 : 1;
  return a;
}

/** Numerical Recipes' linear congruential generator, scaled to [−1, 1). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function factored(a: Float64Array, n: number, into?: LU): LU {
  const result = factorLU(a, n, into);
  if (result.kind !== 'factored') throw new Error(`singular in column ${result.column}`);
  return result.lu;
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      for (let j = 0; j < n; j++) c[i * n + j] += a[i * n + k] * b[k * n + j];
    }
  }
  return c;
}

function transposed(a: Float64Array, n: number): Float64Array {
  return Float64Array.from(a, (_, index) => a[(index % n) * n + Math.floor(index / n)]);
}

/** max |A·x − b| / (‖A‖∞·‖x‖∞ + ‖b‖∞): the backward error, whatever the condition of A. */
function backwardError(a: Float64Array, x: Float64Array, b: Float64Array): number {
  const n = x.length;
  let norm = 0;
  let worst = 0;
  for (let i = 0; i < n; i++) {
    let rowSum = 0;
    let residual = -b[i];
    for (let j = 0; j < n; j++) {
      rowSum += Math.abs(a[i * n + j]);
      residual += a[i * n + j] * x[j];
    }
    norm = Math.max(norm, rowSum);
    worst = Math.max(worst, Math.abs(residual));
  }
  return worst / (norm * largest(x) + largest(b));
}

function largest(values: Float64Array): number {
  return values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
}

const size = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 28, max: 75 }));
const seed = fc.nat();
const runs = { numRuns: 40 };

describe('solving', () => {
  test('the example of the documentation', () => {
    const x = Float64Array.of(10, 12);
    solveLU(factored(Float64Array.of(4, 3, 6, 3), 2), x);
    expect(x[0]).toBeCloseTo(1, 14);
    expect(x[1]).toBeCloseTo(2, 14);
  });

  test('A·x = b and Aᵀ·x = b leave residuals of rounding size', () => {
    fc.assert(
      fc.property(size, seed, (n, s) => {
        const a = randomMatrix(n, s);
        const b = Float64Array.from({ length: n }, randomNumbers(s + 1));
        const lu = factored(a, n);
        const x = b.slice();
        solveLU(lu, x);
        expect(backwardError(a, x, b)).toBeLessThan(1e-14);
        const y = b.slice();
        solveTransposedLU(lu, y);
        expect(backwardError(transposed(a, n), y, b)).toBeLessThan(1e-14);
      }),
      runs,
    );
  });

  test('the matrix is left as it is', () => {
    const a = randomMatrix(40, 1);
    const before = a.slice();
    factorLU(a, 40);
    expect(a).toEqual(before);
  });

  test('right-hand sides share a buffer through offsets', () => {
    const n = 7;
    const lu = factored(randomMatrix(n, 3), n);
    const many = Float64Array.from({ length: 3 * n }, randomNumbers(4));
    for (const solve of [solveLU, solveTransposedLU]) {
      const expected = many.slice();
      for (let k = 0; k < 2; k++) {
        const one = many.slice(k * n, (k + 1) * n);
        solve(lu, one);
        expected.set(one, k * n);
      }
      const solved = many.slice();
      solve(lu, solved, 0);
      solve(lu, solved, n);
      expect(solved).toEqual(expected);
    }
  });

  test('reused buffers give what fresh ones give', () => {
    const n = 45;
    const used = factored(randomMatrix(n, 5), n);
    factorLU(new Float64Array(n * n), n, used);
    const a = randomMatrix(n, 6);
    const again = factored(a, n, used);
    const fresh = factored(a, n);
    expect(again).toBe(used);
    expect(again.factors).toEqual(fresh.factors);
    expect(again.pivots).toEqual(fresh.pivots);
  });

  test('a matrix written straight to the factors needs no copy', () => {
    const a = randomMatrix(33, 7);
    const lu = createLU(33);
    lu.factors.set(a);
    expect(factored(lu.factors, 33, lu).factors).toEqual(factored(a, 33).factors);
  });

  test('sizes that do not fit are refused', () => {
    expect(() => factorLU(new Float64Array(5), 2)).toThrow('5 entries, not 2 × 2');
    expect(() => factorLU(new Float64Array(4), 2, createLU(3))).toThrow('workspace is for n = 3');
    const lu = factored(Float64Array.of(1, 0, 0, 1), 2);
    expect(() => solveLU(lu, new Float64Array(3), 2)).toThrow(RangeError);
    expect(() => solveTransposedLU(lu, new Float64Array(1))).toThrow(RangeError);
    expect(() => invertLU(lu, new Float64Array(3))).toThrow('3 entries, not 2 × 2');
    expect(() => invertLU(lu, lu.factors)).toThrow(RangeError);
  });
});

describe('the factors', () => {
  test('multiply to the matrix with its rows exchanged, and no multiplier exceeds one', () => {
    fc.assert(
      fc.property(size, seed, (n, s) => {
        const a = randomMatrix(n, s);
        const { factors, pivots } = factored(a, n);
        const lower = factors.map((value, p) => {
          const below = Math.floor(p / n) - (p % n);
          return below > 0 ? value : below === 0 ? 1 : 0;
        });
        const upper = factors.map((value, p) => (p % n >= Math.floor(p / n) ? value : 0));
        const exchanged = a.slice();
        for (let k = 0; k < n; k++) {
          const held = exchanged.slice(k * n, (k + 1) * n);
          exchanged.copyWithin(k * n, pivots[k] * n, (pivots[k] + 1) * n);
          exchanged.set(held, pivots[k] * n);
        }
        const difference = product(lower, upper, n).map((value, p) => value - exchanged[p]);
        expect(largest(difference)).toBeLessThan(1e-14 * n);
        expect(largest(lower)).toBe(1);
      }),
      runs,
    );
  });
});

describe('inverting', () => {
  test('A⁻¹·A and A·A⁻¹ are the identity', () => {
    fc.assert(
      fc.property(size, seed, (n, s) => {
        const a = randomMatrix(n, s);
        const inverse = new Float64Array(n * n);
        invertLU(factored(a, n), inverse);
        const tolerance = 1e-14 * n * largest(inverse);
        for (const unit of [product(inverse, a, n), product(a, inverse, n)]) {
          for (let i = 0; i < n; i++) unit[i * n + i] -= 1;
          expect(largest(unit)).toBeLessThan(tolerance);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the inverse of a permutation is its transpose, exactly', () => {
    const permutation = fc.integer({ min: 1, max: 50 }).chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n, maxLength: n },
      ),
    );
    fc.assert(
      fc.property(permutation, (order) => {
        const n = order.length;
        const a = new Float64Array(n * n);
        for (let i = 0; i < n; i++) a[i * n + order[i]] = 1;
        const inverse = new Float64Array(n * n);
        invertLU(factored(a, n), inverse);
        const expected = transposed(a, n);
        expect(inverse.every((value, p) => value === expected[p])).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('singular matrices', () => {
  test('a row and a column that are combinations of others are reported', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), seed, (n, s) => {
        const a = randomMatrix(n, s);
        // What remains without row and column 1 is close to the identity, so that no rounding is
        // magnified and taken for rank.
        for (let p = 0; p < n * n; p++) a[p] = a[p] / (4 * n) + (p % (n + 1) === 0 ? 1 : 0);
        for (let j = 0; j < n; j++) a[n + j] = 0.7 * a[j] - 0.4 * a[2 * n + j];
        for (let i = 0; i < n; i++) a[i * n + 1] = 0.3 * a[i * n] + 0.6 * a[i * n + 2];
        const result = factorLU(a, n);
        expect(result.kind).toBe('singular');
        if (result.kind === 'singular') expect(Math.abs(result.pivot)).toBeLessThan(1e-13);
      }),
      runs,
    );
  });

  test('a column of zeros is named', () => {
    const n = 50;
    for (const column of [0, 20, 45]) {
      const a = randomMatrix(n, column);
      for (let i = 0; i < n; i++) a[i * n + column] = 0;
      expect(factorLU(a, n)).toEqual({ kind: 'singular', column, pivot: 0 });
    }
  });

  test('an entry that is not a finite number is reported, wherever it stands', () => {
    fc.assert(
      fc.property(
        size,
        seed,
        fc.nat(),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
        (n, s, place, value) => {
          const a = randomMatrix(n, s);
          a[place % (n * n)] = value;
          expect(factorLU(a, n).kind).toBe('singular');
        },
      ),
      runs,
    );
  });

  test('rows or columns in other units do not make a matrix singular', () => {
    const n = 12;
    const a = randomMatrix(n, 9);
    const units = Float64Array.from({ length: n }, (_, i) => 10 ** (4 * i - 24));
    const rows = a.map((value, p) => value * units[Math.floor(p / n)]);
    const columns = a.map((value, p) => value * units[p % n]);
    for (const scaled of [rows, columns]) {
      const x = new Float64Array(n).fill(1);
      solveLU(factored(scaled, n), x);
      expect(backwardError(scaled, x, new Float64Array(n).fill(1))).toBeLessThan(1e-13);
    }
  });
});
