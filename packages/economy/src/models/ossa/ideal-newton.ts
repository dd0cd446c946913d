import type { OssaBase } from './calibration.ts';
import { createFrontierConditions, type FrontierUnknowns } from './frontier-conditions.ts';

/** Who is to have as much as possible, what others keep, and what may be chosen. */
export interface IdealProblem {
  readonly base: OssaBase;
  /** Positions of regions. */
  readonly best: number;
  readonly kept: readonly number[];
  /** Log welfare to keep: as `kept`. */
  readonly goals: readonly number[];
  /** Cells of the tariffs that are chosen, and the logs of 1 + tariff between which they lie. */
  readonly cells: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** A point that is the joint optimum for some weights of log welfare. */
export interface WeightedPoint {
  /** Logs of 1 + tariff, the data's cells. */
  readonly logs: Float64Array;
  /** The model's unknowns. */
  readonly state: Float64Array;
  /** Of the kept, in units of the best's: as `kept`. */
  readonly weights: Float64Array;
}

const TOLERANCE = 1e-11;
const NEWTON_STEPS = 25;
/** To hold the conditions exactly where the start holds them roughly. */
const FIRST_STEPS = 60;
/** Longest step of a log, and of a multiplier against its own size. */
const LONGEST = 1;
const FIRST_PART = 0.34;
/** The next part against one that worked, and against one that did not. */
const LONGER = 2.5;
const SHORTER = 1 / 3;
const SHORTEST_PART = 1 / 2048;

/**
 * The most that one region can have while others keep given welfare: Newton's method on all
 * first-order conditions at once, with tariffs on their bounds and those of the kept who are above
 * their goal as an active set, along the frontier from a point where the conditions hold. The
 * frontier is not smooth everywhere: where the way is lost, the last point on it is returned.
 *
 * @param start best for its weights, with every one of the kept above its goal or on it
 */
export function followToIdeal(
  problem: IdealProblem,
  start: WeightedPoint,
): WeightedPoint & { readonly exact: boolean } {
  const { base, best, kept, goals, cells, low, high } = problem;
  const N = base.regionCount;
  const conditions = createFrontierConditions(base, best, kept);
  const side = new Int8Array(base.flows.length).fill(2);
  for (const cell of cells) {
    if (!(base.flows[cell] > 0)) continue;
    side[cell] = start.logs[cell] <= low ? -1 : start.logs[cell] >= high ? 1 : 0;
  }
  const g = new Float64Array(4 * N + kept.length);
  g.set(start.state);
  g.set(start.weights, 4 * N);
  const above = Uint8Array.from(start.weights, (weight) => (weight > 0 ? 0 : 1));
  let at: FrontierUnknowns = { logs: start.logs.slice(), side, g, above };
  if (!conditions.multipliers(at)) return { ...start, exact: false };
  conditions.evaluate(at, goals);
  const from = conditions.welfare.slice();
  const chosen = cells.filter((cell) => side[cell] !== 2);
  const byLog = new Float64Array(base.flows.length);
  const byG = new Float64Array(g.length);

  const solve = (
    given: FrontierUnknowns,
    target: readonly number[],
    steps = NEWTON_STEPS,
  ): FrontierUnknowns | null => {
    const next = {
      ...{ logs: given.logs.slice(), side: given.side.slice() },
      ...{ g: given.g.slice(), above: given.above.slice() },
    };
    for (let round = 0; round < steps; round++) {
      let residual = conditions.evaluate(next, target);
      // Tariffs that would rather leave their bound become free.
      for (const cell of chosen) {
        const bound = next.side[cell];
        if (bound === 0 || bound * conditions.slopes[cell] >= -TOLERANCE) continue;
        next.side[cell] = 0;
        residual = Number.POSITIVE_INFINITY;
      }
      target.forEach((goal, q) => {
        if (next.above[q] === 0 || conditions.welfare[q] >= goal - TOLERANCE) return;
        next.above[q] = 0;
        residual = Number.POSITIVE_INFINITY;
      });
      if (residual < TOLERANCE) return next;
      if (!conditions.step(next, byLog, byG)) return null;
      let longest = 0;
      for (let k = 0; k < g.length; k++) {
        const size = k < 2 * N ? 1 : Math.max(1e-3, Math.abs(next.g[k]));
        longest = Math.max(longest, Math.abs(byG[k]) / size);
      }
      if (!Number.isFinite(longest)) return null;
      const scale = Math.min(1, LONGEST / longest);
      for (let k = 0; k < g.length; k++) next.g[k] += scale * byG[k];
      for (let q = 0; q < kept.length; q++) {
        if (next.g[4 * N + q] > 0) continue;
        next.g[4 * N + q] = 0;
        next.above[q] = 1;
      }
      for (const cell of chosen) {
        if (next.side[cell] !== 0) continue;
        const log = next.logs[cell] + scale * byLog[cell];
        if (Number.isNaN(log)) return null;
        next.logs[cell] = Math.min(high, Math.max(low, log));
        if (log <= low) next.side[cell] = -1;
        else if (log >= high) next.side[cell] = 1;
      }
    }
    return null;
  };

  const begun = solve(at, [...from], FIRST_STEPS);
  if (begun === null) return { ...start, exact: false };
  at = begun;
  let part = 0;
  let length = FIRST_PART;
  while (part < 1) {
    const target = Math.min(1, part + length);
    const reached = solve(
      at,
      goals.map((goal, q) => (1 - target) * from[q] + target * goal),
    );
    if (reached === null) {
      length = SHORTER * (target - part);
      if (length < SHORTEST_PART) break;
      continue;
    }
    at = reached;
    length = LONGER * (target - part);
    part = target;
  }
  const weights = at.g.slice(4 * N);
  return { logs: at.logs, state: at.g.slice(0, 2 * N), weights, exact: part === 1 };
}
