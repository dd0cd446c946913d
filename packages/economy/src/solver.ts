import {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from '@parley/numerics';

export type SystemResult =
  | Extract<AndersonResult, { kind: 'converged' }>
  | (Extract<AndersonResult, { kind: 'not-converged' }> & {
      /** Part of the policy up to which the baseline's solution could be followed. */
      readonly followed: number;
    });

/** Iterations granted to the first attempt; ordinary policies take 10 to 40. */
const ATTEMPT = 150;
/** And to one station on the way to a policy; those near take about 20. */
const STATION_ATTEMPT = 80;
/** Accuracy of the stations, in logs. */
const STATION_TOLERANCE = 1e-7;
const FIRST_STRIDE = 0.25;
/** The stride after one that succeeded, and after one that failed. */
const LONGER = 1.5;
const SHORTER = 1 / 3;
/** Where a solution ceases to exist, its last part is told to this. */
const SHORTEST_STRIDE = 1e-4;

/**
 * Solves a model's equations; knows no economics.
 *
 * `problemAt(share)` gives the equations for a part of the policy: 0 is the baseline, whose
 * solution is the zero vector, 1 the whole. The whole is tried from `start` first. Where that
 * fails, the policy is walked to in strides, each beginning where the last two stations point,
 * shorter where a stride fails. `iterations` counts all of them.
 *
 * Some policies have no solution that the baseline leads to: on the way it meets another, and both
 * end (a fold). Then the strides shrink to nothing there, `followed` says where, and `worst` is the
 * unknown that moves fastest at the last station.
 */
export function solveSystem(
  problemAt: (share: number) => FixedPointProblem,
  start: Float64Array,
  options: AndersonOptions = {},
  workspace?: AndersonWorkspace,
): SystemResult {
  const whole = problemAt(1);
  const space = workspace ?? createAndersonWorkspace(whole.dimension, options.memory);
  const direct = solveFixedPoint(whole, start, { maxIterations: ATTEMPT, ...options }, space);
  if (direct.kind === 'converged') return direct;

  let { iterations } = direct;
  let station = new Float64Array(whole.dimension);
  /** Change of the unknowns by the share, at the last station. */
  let slope = new Float64Array(whole.dimension);
  let share = 0;
  let stride = FIRST_STRIDE;
  while (stride >= SHORTEST_STRIDE) {
    const target = Math.min(1, share + stride);
    const length = target - share;
    const problem = target === 1 ? whole : problemAt(target);
    const pointed = station.map((value, k) => value + length * slope[k]);
    const tolerance = target === 1 ? options.tolerance : STATION_TOLERANCE;
    const limits = { ...options, maxIterations: STATION_ATTEMPT, ...(tolerance && { tolerance }) };
    const next = solveFixedPoint(problem, pointed, limits, space);
    iterations += next.iterations;
    if (next.kind === 'not-converged') {
      stride = length * SHORTER;
      continue;
    }
    if (target === 1) return { ...next, iterations };
    slope = next.x.map((value, k) => (value - station[k]) / length);
    station = Float64Array.from(next.x);
    share = target;
    stride = length * LONGER;
  }
  if (share === 0) return { ...direct, iterations, followed: 0 };
  const mapped = new Float64Array(whole.dimension);
  whole.map(station, mapped);
  let residual = 0;
  let worst = 0;
  for (let k = 0; k < mapped.length; k++) {
    const gap = Math.abs(mapped[k] - station[k]);
    residual = gap <= residual ? residual : gap;
    if (Math.abs(slope[k]) > Math.abs(slope[worst])) worst = k;
  }
  const better = residual < direct.residual ? { x: station, residual } : {};
  return { ...direct, ...better, worst, iterations, followed: share };
}
