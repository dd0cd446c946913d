import { createLU, factorLU, solveLU } from '@parley/numerics';
import type { JointChoice, JointOptimum } from './joint-choice.ts';

interface FrontierPoint<Point> {
  readonly kind: 'point';
  readonly point: Point;
  /** [member]. */
  readonly welfare: readonly number[];
  readonly logWeights: readonly number[];
  /** `max |condition|`. */
  readonly gap: number;
}

export type FrontierSearch<Point> =
  | FrontierPoint<Point>
  | {
      readonly kind: 'not-found';
      readonly reason: 'not-converged' | 'no-equilibrium';
      readonly residual: number;
    };

/** Values of the conditions at a point: one fewer than members; not a number outside their domain. */
type Conditions = (welfare: readonly number[], logWeights: readonly number[]) => readonly number[];

const GAP = 1e-11;
/** A gap that will do where rounding stops the search. */
const ACCEPTED = 1e-9;
const TIGHT = 1e-12;
/** Steps of a log weight from which slopes are taken, and how closely the first is solved. */
const PROBES = [0.02, -0.02, 0.002, -0.002, 0.0002, -0.0002] as const;
const PROBED = 1e-7;
/** Longest step of a log weight, and shortest share of a step that is tried. */
const LONGEST = 0.2;
const SHORTEST = 1 / 16;
const MAX_STEPS = 40;

/**
 * Finds weights for which the joint optimum fulfils some conditions, by Broyden's method from
 * slopes taken one by one. The first member's log weight is held.
 */
export function findOnFrontier<Point>(
  joint: JointChoice<Point>,
  start: readonly number[],
  conditions: Conditions,
): FrontierSearch<Point> {
  const D = joint.members - 1;
  const at = (logWeights: readonly number[], tolerance: number) => {
    const optimum = joint.maximise((_, weights) => {
      logWeights.forEach((each, p) => {
        weights[p] = Math.exp(each);
      });
      return true;
    }, tolerance);
    const { reached } = optimum;
    if (!optimum.converged || reached === null) return { kind: 'failed', optimum } as const;
    const welfare = Array.from(reached.welfare);
    const values = conditions(welfare, logWeights);
    const gap = values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const point: FrontierPoint<Point> = {
      kind: 'point',
      point: reached.point,
      welfare,
      logWeights,
      gap,
    };
    return { kind: 'reached', point, values } as const;
  };
  const notFound = (optimum: JointOptimum<Point>): FrontierSearch<Point> => ({
    kind: 'not-found',
    reason: optimum.reached === null ? 'no-equilibrium' : 'not-converged',
    residual: optimum.residual,
  });

  let here = at(start, PROBED);
  if (here.kind === 'failed') return notFound(here.optimum);
  const slopes = new Float64Array(D * D);
  /** A point beside, where the conditions are defined: closer where they are not, or the other way. */
  const probeAt = (logWeights: readonly number[], k: number) => {
    for (const step of PROBES) {
      const there = at(
        logWeights.map((each, p) => (p === k + 1 ? each + step : each)),
        Math.min(PROBED, PROBED * (Math.abs(step) / PROBES[0]) ** 2),
      );
      if (there.kind === 'reached' && Number.isFinite(there.point.gap)) {
        return { values: there.values, step };
      }
    }
    return null;
  };
  /** Slopes of the conditions by the log weights, one by one; false where there is no optimum. */
  const probe = (): boolean => {
    if (here.kind === 'failed') return false;
    const { logWeights } = here.point;
    for (let k = 0; k < D; k++) {
      const aside = probeAt(logWeights, k);
      if (aside === null) return false;
      for (let r = 0; r < D; r++) {
        slopes[r * D + k] = (aside.values[r] - here.values[r]) / aside.step;
      }
    }
    return true;
  };
  if (!probe()) return { kind: 'not-found', reason: 'not-converged', residual: here.point.gap };
  const lu = createLU(D);
  let fresh = true;
  for (let step = 0; step < MAX_STEPS && !(here.point.gap < GAP); step++) {
    lu.factors.set(slopes);
    if (factorLU(lu.factors, D, lu).kind !== 'factored') break;
    const move = Float64Array.from(here.values, (each) => -each);
    solveLU(lu, move);
    const longest = move.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    if (!Number.isFinite(longest)) break;
    const { logWeights, gap } = here.point;
    const whole = Math.min(1, LONGEST / longest);
    let next: ReturnType<typeof at> | null = null;
    let share = whole;
    for (; share >= SHORTEST * whole; share /= 2) {
      const moved = logWeights.map((each, p) => (p === 0 ? each : each + share * move[p - 1]));
      next = at(moved, Math.min(PROBED, Math.max(TIGHT, 1e-4 * gap)));
      if (next.kind === 'reached' && next.point.gap < gap) break;
      next = null;
    }
    if (next === null) {
      // Slopes learned on the way may have gone astray: take them anew, once.
      if (gap < ACCEPTED || fresh || !probe()) break;
      fresh = true;
      continue;
    }
    const length = move.reduce((sum, each) => sum + (share * each) ** 2, 0);
    for (let r = 0; r < D; r++) {
      let missed = next.values[r] - here.values[r];
      for (let k = 0; k < D; k++) missed -= slopes[r * D + k] * share * move[k];
      for (let k = 0; k < D; k++) slopes[r * D + k] += (missed * share * move[k]) / length;
    }
    fresh = false;
    here = next;
  }
  const final = at(here.point.logWeights, TIGHT);
  if (final.kind === 'failed') return notFound(final.optimum);
  if (!(final.point.gap < ACCEPTED)) {
    return { kind: 'not-found', reason: 'not-converged', residual: final.point.gap };
  }
  return final.point;
}
