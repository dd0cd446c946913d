import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAndersonWorkspace, type FixedPointProblem, solveFixedPoint } from './anderson.ts';
import { createLU, factorLU, solveLU } from './lu.ts';

interface AffineProblem extends FixedPointProblem {
  readonly solution: Float64Array;
  readonly solveStep: (residual: Float64Array) => void;
}

/** `G(x) = A x + b` with entries of A up to `size / n`; null where it has no single fixed point. */
function affine(n: number, size: number, random: () => number): AffineProblem | null {
  const A = Float64Array.from({ length: n * n }, () => ((2 * random() - 1) * size) / n);
  const b = Float64Array.from({ length: n }, () => 2 * random() - 1);
  const difference = Float64Array.from(A, (a, cell) => (cell % (n + 1) === 0 ? 1 : 0) - a);
  const factored = factorLU(difference, n, createLU(n));
  if (factored.kind !== 'factored') return null;
  const solution = b.slice();
  solveLU(factored.lu, solution);
  return {
    dimension: n,
    map: (x, out) => {
      for (let r = 0; r < n; r++) {
        let sum = b[r];
        for (let c = 0; c < n; c++) sum += A[r * n + c] * x[c];
        out[r] = sum;
      }
    },
    solution,
    solveStep: (residual) => solveLU(factored.lu, residual),
  };
}

/** Problems that have one fixed point, not far out: others are no test of the iteration. */
const affineProblems = (size: number) =>
  fc
    .record({ n: fc.integer({ min: 1, max: 30 }), seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }) })
    .map(({ n, seed }) => affine(n, size, uniform(seed)))
    .filter(
      (problem): problem is AffineProblem =>
        problem?.solution.every((value) => Math.abs(value) < 100) === true,
    );

/** Uniform numbers in (0, 1) from a seed (Park & Miller 1988). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const distance = (a: Float64Array, b: Float64Array) =>
  a.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b[k])), 0);

describe('Anderson acceleration', () => {
  test('finds the fixed point of contractions', () => {
    fc.assert(
      fc.property(affineProblems(0.9), (problem) => {
        const result = solveFixedPoint(problem, new Float64Array(problem.dimension));
        expect(result.kind).toBe('converged');
        expect(result.residual).toBeLessThan(1e-10);
        expect(distance(result.x, problem.solution)).toBeLessThan(1e-8);
      }),
    );
  });

  test('finds fixed points from which plain iteration runs away', () => {
    const n = 12;
    const eigenvalues = Float64Array.from({ length: n }, (_, k) => -4 + 0.4 * k);
    const problem: FixedPointProblem = {
      dimension: n,
      map: (x, out) => {
        for (let k = 0; k < n; k++) out[k] = eigenvalues[k] * (x[k] - k) + k;
      },
    };
    const plain = solveFixedPoint(problem, new Float64Array(n), { memory: 0, maxIterations: 100 });
    expect(plain.kind).toBe('not-converged');
    const accelerated = solveFixedPoint(problem, new Float64Array(n), { memory: 15 });
    expect(accelerated.kind).toBe('converged');
    expect(
      distance(
        accelerated.x,
        Float64Array.from({ length: n }, (_, k) => k),
      ),
    ).toBeLessThan(1e-8);
  });

  test('takes no more iterations than plain iteration on contractions of one eigenvalue', () => {
    const problem: FixedPointProblem = {
      dimension: 3,
      map: (x, out) => {
        for (let k = 0; k < 3; k++) out[k] = 0.95 * x[k] + k;
      },
    };
    const result = solveFixedPoint(problem, new Float64Array(3), { maxStep: 1000 });
    expect(result).toMatchObject({ kind: 'converged' });
    expect(result.iterations).toBeLessThanOrEqual(3);
  });

  test('with the exact Newton step as preconditioner one iteration is enough', () => {
    fc.assert(
      fc.property(affineProblems(3), (problem) => {
        const result = solveFixedPoint(
          { dimension: problem.dimension, map: problem.map, precondition: problem.solveStep },
          new Float64Array(problem.dimension),
          { maxStep: 1e6, tolerance: 1e-7 },
        );
        expect(result.kind).toBe('converged');
        expect(result.iterations).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });

  test('a workspace used again gives the same answer, and the start is left alone', () => {
    fc.assert(
      fc.property(affineProblems(1.5), (problem) => {
        const n = problem.dimension;
        const start = new Float64Array(n).fill(0.3);
        const workspace = createAndersonWorkspace(n);
        const first = solveFixedPoint(problem, start, {}, workspace);
        const kept = first.x.slice();
        const second = solveFixedPoint(problem, start, {}, workspace);
        expect(second).toEqual(first);
        expect(first.x).toEqual(kept);
        expect(start).toEqual(new Float64Array(n).fill(0.3));
      }),
      { numRuns: 30 },
    );
  });

  test('steps back from where the map is not finite', () => {
    // G is only defined for x < 2, and its first step overshoots.
    const problem: FixedPointProblem = {
      dimension: 1,
      map: (x, out) => {
        out[0] = x[0] - 8 * (Math.log(2) - Math.log(2 - x[0])) + 5.5 * Math.log(2);
      },
    };
    const result = solveFixedPoint(problem, Float64Array.of(1.9), { maxStep: 10 });
    expect(result.kind).toBe('converged');
  });

  test('a map that is never finite, and one without a fixed point, are explicit failures', () => {
    const never = solveFixedPoint(
      { dimension: 2, map: (_, out) => out.fill(Number.NaN) },
      new Float64Array(2),
    );
    expect(never).toMatchObject({ kind: 'not-converged', reason: 'not-finite' });

    const drifting = solveFixedPoint(
      {
        dimension: 2,
        map: (x, out) => {
          out[0] = x[0] + 1 + Math.exp(-(x[0] ** 2));
          out[1] = 0;
        },
      },
      new Float64Array(2),
      { maxIterations: 300 },
    );
    expect(drifting).toMatchObject({ kind: 'not-converged', worst: 0 });
    expect(drifting.residual).toBeGreaterThanOrEqual(1);
    expect(drifting.iterations).toBeLessThanOrEqual(300);
  });

  test('after too few iterations the best iterate comes back', () => {
    const problem: FixedPointProblem = {
      dimension: 2,
      map: (x, out) => {
        out[0] = Math.cos(x[0]);
        out[1] = 0.5 * x[1] + 1;
      },
    };
    const result = solveFixedPoint(problem, new Float64Array(2), { maxIterations: 3 });
    expect(result).toMatchObject({
      kind: 'not-converged',
      reason: 'iteration-limit',
      iterations: 3,
    });
    const out = new Float64Array(2);
    problem.map(result.x, out);
    expect(Math.max(...out.map((value, k) => Math.abs(value - result.x[k])))).toBeCloseTo(
      result.residual,
      12,
    );
  });

  test('refuses a workspace of another size', () => {
    const problem = { dimension: 2, map: (_: Float64Array, out: Float64Array) => out.fill(0) };
    expect(() =>
      solveFixedPoint(problem, new Float64Array(2), {}, createAndersonWorkspace(3)),
    ).toThrow(RangeError);
  });
});
