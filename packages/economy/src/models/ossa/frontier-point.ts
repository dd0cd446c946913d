import { createLU, factorLU, solveLU } from '@parley/numerics';
import type { OssaEquilibrium } from './ossa.ts';
import type { JointChoice, WeightedOptimum } from './weighted-optimum.ts';

interface FrontierPoint {
  readonly kind: 'point';
  readonly optimum: WeightedOptimum & { readonly solution: OssaEquilibrium };
  /** Real income, new over old, in the members' order. */
  readonly welfare: readonly number[];
  readonly logWeights: readonly number[];
  /** `max |condition|`. */
  readonly gap: number;
}

export type FrontierSearch =
  | FrontierPoint
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
/** Step of a log weight from which the first slopes are taken, and how closely they are solved. */
const PROBE = 0.02;
const PROBED = 1e-7;
/** Longest step of a log weight, and shortest share of a step that is tried. */
const LONGEST = 0.2;
const SHORTEST = 1 / 16;
const MAX_STEPS = 40;

/**
 * Finds weights for which the joint optimum fulfils some conditions, by Broyden's method from
 * slopes taken one by one. The first member's log weight is held.
 */
export function findOnFrontier(
  joint: JointChoice,
  members: readonly number[],
  start: readonly number[],
  conditions: Conditions,
): FrontierSearch {
  const D = members.length - 1;
  const at = (logWeights: readonly number[], tolerance: number) => {
    const optimum = joint.maximise((_, weights) => {
      members.forEach((member, p) => {
        weights[member] = Math.exp(logWeights[p]);
      });
      return true;
    }, tolerance);
    const { solution } = optimum;
    if (!optimum.converged || solution === null) return { kind: 'failed', optimum } as const;
    const welfare = members.map((member) => solution.welfare[member]);
    const values = conditions(welfare, logWeights);
    const gap = values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const point: FrontierPoint = {
      kind: 'point',
      optimum: { ...optimum, solution },
      welfare,
      logWeights,
      gap,
    };
    return { kind: 'reached', point, values } as const;
  };
  const notFound = (optimum: WeightedOptimum): FrontierSearch => ({
    kind: 'not-found',
    reason: optimum.solution === null ? 'no-equilibrium' : 'not-converged',
    residual: optimum.residual,
  });

  let here = at(start, PROBED);
  if (here.kind === 'failed') return notFound(here.optimum);
  const slopes = new Float64Array(D * D);
  /** Slopes of the conditions by the log weights, one by one; false where there is no optimum. */
  const probe = (): boolean => {
    if (here.kind === 'failed') return false;
    const { logWeights } = here.point;
    for (let k = 0; k < D; k++) {
      const there = at(
        logWeights.map((each, p) => (p === k + 1 ? each + PROBE : each)),
        PROBED,
      );
      if (there.kind === 'failed') return false;
      for (let r = 0; r < D; r++) {
        slopes[r * D + k] = (there.values[r] - here.values[r]) / PROBE;
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
