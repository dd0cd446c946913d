import {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from '@parley/numerics';

/** Iterations granted to one attempt; ordinary policies take 10 to 40. */
const ATTEMPT = 150;
/** Accuracy of the stations on the way to a policy, in logs. */
const STATION_TOLERANCE = 1e-6;
const FIRST_STRIDE = 0.25;
const SHORTEST_STRIDE = 1 / 128;

/**
 * Solves a model's equations; knows no economics.
 *
 * `problemAt(share)` gives the equations for a part of the policy: 0 is the baseline, whose
 * solution is the zero vector, 1 the whole. The whole is tried from `start` first. Where that
 * fails (a policy that all but ends some trade), the policy is walked to in strides, each
 * beginning at the last station, shorter where a stride fails. `iterations` counts all of them.
 */
export function solveSystem(
  problemAt: (share: number) => FixedPointProblem,
  start: Float64Array,
  options: AndersonOptions = {},
  workspace?: AndersonWorkspace,
): AndersonResult {
  const whole = problemAt(1);
  const space = workspace ?? createAndersonWorkspace(whole.dimension, options.memory);
  const bounded = { maxIterations: ATTEMPT, ...options };
  const direct = solveFixedPoint(whole, start, bounded, space);
  if (direct.kind === 'converged') return direct;

  let best: AndersonResult = direct;
  let { iterations } = direct;
  let station: Float64Array = new Float64Array(whole.dimension);
  let share = 0;
  let stride = FIRST_STRIDE;
  while (share < 1 && stride >= SHORTEST_STRIDE) {
    const target = Math.min(1, share + stride);
    const problem = target === 1 ? whole : problemAt(target);
    const tolerance = { tolerance: STATION_TOLERANCE };
    const limits = target === 1 ? bounded : { ...bounded, ...tolerance };
    const next = solveFixedPoint(problem, station, limits, space);
    iterations += next.iterations;
    if (target === 1 && next.residual < best.residual) best = next;
    if (next.kind === 'converged') {
      station = next.x;
      share = target;
    } else {
      stride /= 2;
    }
  }
  return { ...best, iterations };
}
