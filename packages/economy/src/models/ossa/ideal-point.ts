import { climb, type WelfareObjective } from './climb.ts';
import type { OssaWorld } from './ossa.ts';
import type { TariffBounds } from './tariff-game.ts';
import type { JointChoice } from './weighted-optimum.ts';

export interface IdealPoint {
  /** Real income of the member at its best, new over old. */
  readonly welfare: number;
  /** `max |min(multiplier, W_p / d_p - 1)|` over the other members, at most. */
  readonly gap: number;
}

const GAP = 1e-9;
/** Rounds of multipliers by the fast method, and by the one that always climbs. */
const FAST_ROUNDS = 40;
const SURE_ROUNDS = 40;
/** How strongly weights answer to a shortfall, by log welfare. */
const ANSWER = 60;
/** Shortfall and surplus, in logs, beyond which the answer grows no more. */
const MOST_SHORT = 0.03;
const MOST_OVER = 0.1;
/** Penalty of the augmented Lagrangian, per squared log of welfare; growth and greatest. */
const PENALTY = { first: 20, growth: 2, greatest: 2000 } as const;

/**
 * The most that one member can have while every other keeps its disagreement welfare: the ideal
 * point of Kalai and Smorodinsky.
 *
 * By the method of multipliers. First in its exponential form, where the joint optimum's weights
 * answer to each shortfall within the iteration itself; where bounds on tariffs make that fail, by
 * the augmented Lagrangian and projected L-BFGS, which is slower and surer.
 *
 * @param start tariffs, state and weights of a point that all members prefer to disagreement
 */
export function idealPoint(
  world: OssaWorld,
  joint: JointChoice,
  members: readonly number[],
  threat: readonly number[],
  best: number,
  bounds: TariffBounds,
  start: {
    readonly tariffs: Float64Array;
    readonly state: Float64Array;
    readonly weights: readonly number[];
  },
): IdealPoint | null {
  const own = members[best];
  const multipliers = start.weights.map((weight) => weight / start.weights[best]);
  const excess = (welfare: Float64Array, p: number) => Math.log(welfare[members[p]] / threat[p]);
  const gapAt = (welfare: Float64Array) =>
    Math.max(
      ...members.map((_, p) =>
        p === best ? 0 : Math.abs(Math.min(multipliers[p], excess(welfare, p))),
      ),
    );
  joint.startAt(start.tariffs);
  const answer = (welfare: Float64Array, p: number) =>
    multipliers[p] *
    Math.exp(-ANSWER * Math.max(-MOST_SHORT, Math.min(MOST_OVER, excess(welfare, p))));
  let previous = Number.POSITIVE_INFINITY;
  for (let round = 0; round < FAST_ROUNDS; round++) {
    const found = joint.maximise(
      (welfare, out) => {
        members.forEach((member, p) => {
          out[member] = p === best ? 1 : answer(welfare, p);
        });
        return true;
      },
      round < 3 ? 1e-6 : 1e-11,
    );
    if (!found.converged || found.solution === null) break;
    const { welfare } = found.solution;
    const gap = gapAt(welfare);
    if (gap < GAP && round >= 3) return { welfare: welfare[own], gap };
    if (round >= 10 && gap > 0.95 * previous) break;
    previous = gap;
    members.forEach((_, p) => {
      if (p !== best) multipliers[p] = answer(welfare, p);
    });
  }

  let { tariffs, state } = start;
  let penalty: number = PENALTY.first;
  let accuracy = 1e-4;
  for (let round = 0; round < SURE_ROUNDS; round++) {
    const weightOf = (welfare: Float64Array, p: number) =>
      Math.max(0, multipliers[p] - penalty * excess(welfare, p));
    const objective: WelfareObjective = {
      value: (welfare) =>
        members.reduce(
          (sum, _, p) =>
            p === best
              ? sum
              : sum - (weightOf(welfare, p) ** 2 - multipliers[p] ** 2) / (2 * penalty),
          Math.log(welfare[own]),
        ),
      weigh(welfare, out) {
        members.forEach((member, p) => {
          out[member] = p === best ? 1 : weightOf(welfare, p);
        });
        return true;
      },
    };
    const limits = { iterations: 600, tolerance: accuracy };
    const ascent = climb(world, joint.cells, objective, tariffs, bounds, state, limits);
    if (ascent.welfare === null) return null;
    const { welfare } = ascent;
    ({ tariffs, state } = ascent);
    const next = members.map((_, p) => (p === best ? 0 : weightOf(welfare, p)));
    const moved = Math.max(...next.map((each, p) => Math.abs(each - multipliers[p]) / penalty));
    next.forEach((each, p) => {
      multipliers[p] = each;
    });
    const gap = gapAt(welfare);
    if (gap < GAP && accuracy <= 1e-8) return { welfare: welfare[own], gap };
    accuracy = Math.max(1e-9, Math.min(accuracy / 4, 0.01 * moved));
    penalty = Math.min(PENALTY.greatest, penalty * PENALTY.growth);
  }
  return null;
}
