import { solveFixedPoint } from '@parley/numerics';
import type { JointChoice, Reached, WelfareObjective } from './joint-choice.ts';

export interface Alike<Point> extends Reached<Point> {
  /** Weights of log welfare at which it is the joint optimum; they add up to one: [member]. */
  readonly weights: readonly number[];
  /** How far gains are from alike, at worst; as a share of welfare. */
  readonly gap: number;
}

/** Strengths tried, over the size of gains. */
const STRENGTHS = [1, 10, 0.1, 100] as const;
const GAP = 1e-11;
/** A gap that will do where rounding stops the search. */
const ACCEPTED = 1e-9;
const INNER = 1e-10;
const ROUNDS = 40;
const ASCENT = { iterations: 400, tolerance: 1e-9 } as const;

/**
 * The joint choice at which all members gain alike, as much as possible, by multipliers: the
 * members' weights answer to how far their gains are from the mean, with a strength `rho` (the
 * augmented Lagrangian). That keeps the choice well determined where the frontier is all but
 * straight and fixed weights would not. Multipliers are brought up to date under Anderson
 * acceleration.
 *
 * @param threat welfare without agreement: [member]
 * @param units what each member's gain is counted in: [member]
 * @param shares what each gain counts in the mean; they add up to one: [member]
 * @param from a point to begin at
 * @param size of the gains in question, as a share of welfare
 */
export function gainAlike<Point>(
  joint: JointChoice<Point>,
  threat: readonly number[],
  units: readonly number[],
  shares: readonly number[],
  from: Point,
  size: number,
): Alike<Point> | null {
  const missesOf = (welfare: Float64Array) => {
    const parts = welfare.map((each, p) => (each / threat[p] - 1) / units[p]);
    const mean = parts.reduce((sum, each, p) => sum + shares[p] * each, 0);
    return { mean, misses: parts.map((each) => each - mean) };
  };
  const gapOf = (welfare: Float64Array) =>
    missesOf(welfare).misses.reduce(
      (most, each, p) => Math.max(most, Math.abs(each * units[p])),
      0,
    );
  const nextOf = (welfare: Float64Array, multipliers: Float64Array, rho: number) => {
    const { misses } = missesOf(welfare);
    return multipliers.map((each, p) => each - rho * shares[p] * misses[p]);
  };
  const weightsAt = (welfare: Float64Array, multipliers: Float64Array) =>
    multipliers.map((each, p) => (each * welfare[p]) / (threat[p] * units[p]));
  const objectiveAt = (multipliers: Float64Array, rho: number): WelfareObjective => ({
    value(welfare) {
      const { mean, misses } = missesOf(welfare);
      return misses.reduce(
        (sum, each, p) =>
          sum - (shares[p] - multipliers[p]) * each - (rho / 2) * shares[p] * each ** 2,
        mean,
      );
    },
    weigh(welfare, out) {
      out.set(weightsAt(welfare, nextOf(welfare, multipliers, rho)));
      return true;
    },
  });

  for (const strength of STRENGTHS) {
    const rho = strength / size;
    const best: { found: Alike<Point> | null } = { found: null };
    let point = from;
    joint.startAt(point);
    solveFixedPoint(
      {
        dimension: joint.members,
        map(given, out) {
          const multipliers = Float64Array.from(given);
          const objective = objectiveAt(multipliers, rho);
          const direct = joint.maximise(objective.weigh, INNER);
          let { reached } = direct;
          if (!direct.converged) {
            ({ reached } = joint.climb(objective, point, ASCENT));
            if (reached !== null) joint.startAt(reached.point);
          }
          if (reached === null) {
            out.fill(Number.NaN);
            return;
          }
          ({ point } = reached);
          const { welfare } = reached;
          const gap = gapOf(welfare);
          const next = nextOf(welfare, multipliers, rho);
          if (best.found === null || gap < best.found.gap) {
            const weights = weightsAt(welfare, next);
            const sum = weights.reduce((all, each) => all + each, 0);
            best.found = { ...reached, gap, weights: Array.from(weights, (each) => each / sum) };
          }
          out.set(gap < GAP ? multipliers : next);
        },
      },
      Float64Array.from(shares),
      { tolerance: Number.MIN_VALUE, maxIterations: ROUNDS, maxStep: Number.POSITIVE_INFINITY },
    );
    const { found } = best;
    if (found !== null && found.gap < ACCEPTED) return found;
  }
  return null;
}
