import type { JointChoice, WelfareObjective } from './joint-choice.ts';

export interface IdealPoint {
  /** Of the member at its best. */
  readonly welfare: number;
  /** `max |min(multiplier, W_p / d_p - 1)|` over the other members, at most. */
  readonly gap: number;
}

const GAP = 1e-9;
/** Rounds of multipliers by the fast method, and by the one that always climbs. */
const FAST_ROUNDS = 40;
const SURE_ROUNDS = 40;
/** The exact way is tried again where the gap is this many times smaller than at the last try. */
const CLOSER = 30;
/** How strongly weights answer to a shortfall, by log welfare over the size of gains. */
const ANSWER = 1.8;
/** Shortfall and surplus, in sizes, beyond which the answer grows no more. */
const MOST_SHORT = 1;
const MOST_OVER = 3.3;
/** Penalty of the augmented Lagrangian, per log of welfare and size; growth and greatest. */
const PENALTY = { first: 0.6, growth: 2, greatest: 60 } as const;

/**
 * The most that one member can have while every other keeps its disagreement welfare: the ideal
 * point of Kalai and Smorodinsky.
 *
 * By the method of multipliers. First in its exponential form, where the joint optimum's weights
 * answer to each shortfall within the iteration itself; where bounds on tariffs make that fail, by
 * the augmented Lagrangian and projected L-BFGS, which is slower and surer. Where the model has an
 * exact way from a point near by ({@link JointChoice.ideal}), that finishes the latter.
 *
 * @param threat welfare without agreement: [member]
 * @param best the member
 * @param size log gains that can be had, about: the measure of what is much and what little
 * @param start a point that all members prefer to disagreement, and its weights
 */
export function idealPoint<Point>(
  joint: JointChoice<Point>,
  threat: readonly number[],
  best: number,
  size: number,
  start: { readonly point: Point; readonly weights: readonly number[] },
): IdealPoint | null {
  const multipliers = start.weights.map((weight) => weight / start.weights[best]);
  const excess = (welfare: Float64Array, p: number) => Math.log(welfare[p] / threat[p]);
  const gapAt = (welfare: Float64Array) =>
    Math.max(
      ...threat.map((_, p) =>
        p === best ? 0 : Math.abs(Math.min(multipliers[p], excess(welfare, p))),
      ),
    );
  joint.startAt(start.point);
  const answer = (welfare: Float64Array, p: number) =>
    multipliers[p] *
    Math.exp(-ANSWER * Math.max(-MOST_SHORT, Math.min(MOST_OVER, excess(welfare, p) / size)));
  let previous = Number.POSITIVE_INFINITY;
  const fast = joint.ideal === undefined ? FAST_ROUNDS : 0;
  for (let round = 0; round < fast; round++) {
    const found = joint.maximise(
      (welfare, out) => {
        threat.forEach((_, p) => {
          out[p] = p === best ? 1 : answer(welfare, p);
        });
        return true;
      },
      round < 3 ? 1e-6 : 1e-11,
    );
    if (!found.converged || found.reached === null) break;
    const { welfare } = found.reached;
    const gap = gapAt(welfare);
    if (gap < GAP && round >= 3) return { welfare: welfare[best], gap };
    if (round >= 10 && gap > 0.95 * previous) break;
    previous = gap;
    threat.forEach((_, p) => {
      if (p !== best) multipliers[p] = answer(welfare, p);
    });
  }

  let { point } = start;
  let penalty: number = PENALTY.first / size;
  let accuracy = 1e-4;
  let tried = Number.POSITIVE_INFINITY;
  for (let round = 0; round < SURE_ROUNDS; round++) {
    const weightOf = (welfare: Float64Array, p: number) =>
      Math.max(0, multipliers[p] - penalty * excess(welfare, p));
    const objective: WelfareObjective = {
      value: (welfare) =>
        threat.reduce(
          (sum, _, p) =>
            p === best
              ? sum
              : sum - (weightOf(welfare, p) ** 2 - multipliers[p] ** 2) / (2 * penalty),
          Math.log(welfare[best]),
        ),
      weigh(welfare, out) {
        threat.forEach((_, p) => {
          out[p] = p === best ? 1 : weightOf(welfare, p);
        });
        return true;
      },
    };
    const limits = { iterations: 600, tolerance: accuracy };
    const { reached } = joint.climb(objective, point, limits);
    if (reached === null) return null;
    const { welfare } = reached;
    ({ point } = reached);
    const next = threat.map((_, p) => (p === best ? 0 : weightOf(welfare, p)));
    const moved = Math.max(...next.map((each, p) => Math.abs(each - multipliers[p]) / penalty));
    next.forEach((each, p) => {
      multipliers[p] = each;
    });
    const gap = gapAt(welfare);
    if (gap < tried / CLOSER) {
      tried = gap;
      const weights = Array.from(multipliers, (each, p) => (p === best ? 1 : each));
      const exact = joint.ideal?.(best, threat, { point, weights });
      if (exact?.exact) return { welfare: exact.welfare[best], gap: 0 };
    }
    if (gap < GAP && accuracy <= 1e-8) return { welfare: welfare[best], gap };
    accuracy = Math.max(1e-9, Math.min(accuracy / 4, 0.01 * moved));
    penalty = Math.min(PENALTY.greatest / size, penalty * PENALTY.growth);
  }
  return null;
}
