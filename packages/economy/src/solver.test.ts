import { describe, expect, test } from 'vitest';
import { solveSystem } from './solver.ts';

/** `x = c + x^2` in the first unknown, which has a solution while `c <= 1/4`, and one that follows. */
const folding = (share: number) => ({
  dimension: 2,
  map(x: Float64Array, out: Float64Array) {
    out[0] = 0.3 * share + x[0] ** 2;
    out[1] = 0.2 * x[0];
  },
});

describe('a system', () => {
  test('is solved at once where that works', () => {
    const result = solveSystem((share) => folding(share * 0.5), new Float64Array(2));
    if (result.kind !== 'converged') throw new Error(result.reason);
    expect(result.x[0]).toBeCloseTo((1 - Math.sqrt(1 - 0.6)) / 2, 9);
    expect(result.x[1]).toBeCloseTo(0.2 * result.x[0], 9);
  });

  test('without a solution tells how far one could be followed, and which unknown moved fastest', () => {
    const result = solveSystem(folding, new Float64Array(2));
    if (result.kind !== 'not-converged') throw new Error('no solution exists');
    expect(result.followed).toBeLessThan(0.25 / 0.3);
    expect(result.followed).toBeGreaterThan(0.25 / 0.3 - 2e-3);
    expect(result.worst).toBe(0);
    expect(Number.isFinite(result.residual)).toBe(true);
  });

  test('that only near starts solve is walked to', () => {
    // Beyond a small distance from the solution the map leaves the range of numbers.
    const narrow = (share: number) => ({
      dimension: 1,
      map(x: Float64Array, out: Float64Array) {
        const goal = 3 * share;
        out[0] = Math.abs(x[0] - goal) > 0.6 ? Number.NaN : goal + 0.5 * (x[0] - goal) ** 2;
      },
    });
    const result = solveSystem(narrow, new Float64Array(1));
    if (result.kind !== 'converged') throw new Error(result.reason);
    expect(result.x[0]).toBeCloseTo(3, 9);
    expect(result.iterations).toBeGreaterThan(5);
  });

  test('that is nowhere defined fails at the baseline', () => {
    const nowhere = () => ({
      dimension: 1,
      map(_: Float64Array, out: Float64Array) {
        out.fill(Number.NaN);
      },
    });
    const result = solveSystem(nowhere, new Float64Array(1));
    expect(result).toMatchObject({ kind: 'not-converged', reason: 'not-finite', followed: 0 });
  });
});
