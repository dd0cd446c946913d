import { type AndersonWorkspace, type FixedPointProblem, solveFixedPoint } from '@parley/numerics';

/** Where a solution was followed to from the baseline. */
export type Followed =
  | {
      readonly kind: 'converged';
      readonly x: Float64Array;
      readonly residual: number;
      readonly iterations: number;
    }
  | {
      readonly kind: 'not-converged';
      readonly reason: 'stalled';
      /** The last solution, and the unknown that moves fastest there. */
      readonly x: Float64Array;
      /** How far it is from solving the whole. */
      readonly residual: number;
      readonly worst: number;
      readonly iterations: number;
      /** Part of the policy up to which the baseline's solution could be followed. */
      readonly share: number;
    };

/** Accuracy of the stations on the way, in logs. */
const STATION_TOLERANCE = 1e-7;
const MAX_ITERATIONS = 120;
const FIRST_STRIDE = 1 / 8;
const LONGEST_STRIDE = 1 / 4;
const SHORTEST_STRIDE = 1 / 4096;
/** A station may be this far, in logs, from where the way so far pointed ... */
const SURPRISE = 0.01;
/** ... and by this part of the stride's own length; further away it is another solution. */
const BEND = 0.2;

/**
 * Follows the solution that begins at the baseline, the zero vector, to the whole of a policy, in
 * strides that are halved where the next solution is not where the way so far pointed. Where an
 * equilibrium need not be the only one (scale economies), this keeps to the one that the baseline
 * leads to, and ends with an explicit failure where it ceases to exist.
 *
 * @param problemAt the equations of a part of the policy
 * @param start a solution near the whole policy's, tried first
 */
export function followBranch(
  problemAt: (share: number) => FixedPointProblem,
  start: Float64Array | null,
  tolerance: number,
  workspace: AndersonWorkspace,
): Followed {
  const { dimension } = workspace;
  let iterations = 0;
  const solve = (share: number, from: Float64Array, accuracy: number) => {
    const limits = { tolerance: accuracy, maxIterations: MAX_ITERATIONS };
    const solution = solveFixedPoint(problemAt(share), from, limits, workspace);
    iterations += solution.iterations;
    return solution;
  };
  if (start !== null) {
    const near = solve(1, start, tolerance);
    if (near.kind === 'converged' && largestGap(near.x, start) < SURPRISE) {
      return { ...near, iterations };
    }
  }
  let x: Float64Array = new Float64Array(dimension);
  let share = 0;
  let slope = new Float64Array(dimension);
  let known = false;
  let stride = FIRST_STRIDE;
  while (stride >= SHORTEST_STRIDE) {
    const target = Math.min(1, share + stride);
    const length = target - share;
    const pointed = x.map((value, k) => value + length * slope[k]);
    const next = solve(target, pointed, target === 1 ? tolerance : STATION_TOLERANCE);
    const moved = largestGap(next.x, x);
    // Nothing points the way out of the baseline: the first stride is short enough instead.
    const allowed = known ? SURPRISE + BEND * moved : 5 * SURPRISE;
    if (next.kind === 'not-converged' || largestGap(next.x, pointed) > allowed) {
      stride = length / 2;
      continue;
    }
    slope = next.x.map((value, k) => (value - x[k]) / length);
    known = true;
    x = next.x;
    share = target;
    if (share === 1) return { kind: 'converged', x, residual: next.residual, iterations };
    stride = Math.min(LONGEST_STRIDE, 2 * length);
  }
  let worst = 0;
  for (let k = 0; k < dimension; k++) {
    if (Math.abs(slope[k]) > Math.abs(slope[worst])) worst = k;
  }
  const mapped = new Float64Array(dimension);
  problemAt(1).map(x, mapped);
  const residual = largestGap(mapped, x);
  return { kind: 'not-converged', reason: 'stalled', x, residual, worst, iterations, share };
}

function largestGap(a: Float64Array, b: Float64Array): number {
  let gap = 0;
  for (let k = 0; k < a.length; k++) gap = Math.max(gap, Math.abs(a[k] - b[k]));
  return gap;
}
