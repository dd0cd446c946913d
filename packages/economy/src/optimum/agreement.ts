import { findOnFrontier } from './frontier-point.ts';
import { gainAlike } from './gain-alike.ts';
import { idealPoint } from './ideal-point.ts';
import { type JointChoice, type Reached, weightedLogs } from './joint-choice.ts';

export const COOPERATIVE_SOLUTIONS = ['nash-product', 'equal-gains', 'kalai-smorodinsky'] as const;
export type CooperativeSolution = (typeof COOPERATIVE_SOLUTIONS)[number];

export type Agreement<Point> =
  | {
      readonly kind: 'agreement';
      readonly point: Point;
      /** Gains over the disagreement point, as shares: [member]. */
      readonly gains: readonly number[];
      /** The most each member could gain with no other below the disagreement point: [member]. */
      readonly idealGains: readonly number[] | null;
      /** Weights at which the agreement is the joint optimum; they add up to one: [member]. */
      readonly weights: readonly number[];
      /** Of `sum_p weight_p log W_p`, in scaled logs of 1 + tariff. */
      readonly projectedGradientNorm: number;
      /** How far the solution's own condition (equal gains, say) is from holding, at worst. */
      readonly gap: number;
      /** What the weighted objective could still gain, as a share. */
      readonly furtherGain: number;
      readonly rounds: number;
    }
  /** The members cannot all gain over the disagreement point, at least not equally. */
  | { readonly kind: 'no-agreement'; readonly gains: readonly number[] }
  | {
      readonly kind: 'not-found';
      readonly reason: 'not-converged' | 'no-equilibrium';
      readonly residual: number;
      readonly rounds: number;
    };

/**
 * The point on the Pareto frontier of some members that a solution of bargaining theory picks.
 *
 * - `equal-gains`: all gain the same share of their disagreement welfare, as much as possible (the
 *   trade talks of Ossa 2014);
 * - `nash-product`: maximises `sum_p power_p log(W_p - d_p)`;
 * - `kalai-smorodinsky`: gains in proportion to the most that each could gain.
 *
 * Every point of the frontier is the joint optimum for some weights. Those of equal gains and of
 * Kalai and Smorodinsky are found by Broyden's method, or by multipliers where that fails; in the
 * Nash product they answer to welfare within the iteration.
 *
 * @param threat welfare without agreement: [member]
 * @param shares weights to begin with: [member]
 * @param from a point to begin at where weights alone do not tell the frontier's points apart: the
 *   disagreement itself, say
 * @param powers of the members in the Nash product; default equal
 */
export function agree<Point>(
  joint: JointChoice<Point>,
  solution: CooperativeSolution,
  threat: readonly number[],
  shares: readonly number[],
  from: Point | null,
  powers: readonly number[] = threat.map(() => 1),
  onRound?: (round: number) => void,
): Agreement<Point> {
  let rounds = 0;
  const counted: JointChoice<Point> = {
    ...joint,
    maximise(weights, tolerance) {
      const found = joint.maximise(weights, tolerance);
      rounds += found.rounds;
      onRound?.(rounds);
      return found;
    },
  };
  const notFound = (
    reason: 'not-converged' | 'no-equilibrium',
    residual: number,
  ): Agreement<Point> => ({ kind: 'not-found', reason, residual, rounds });

  const total = shares.reduce((sum, each) => sum + each, 0);
  const start = shares.map((each) => Math.log(each / total));
  const part = shares.map((each) => each / total);
  const alike = (units: readonly number[], from: Point, size: number): Chosen<Point> | null =>
    gainAlike(counted, threat, units, part, from, size);
  const onFrontier = findOnFrontier(counted, start, (welfare) => {
    const logs = welfare.map((each, p) => Math.log(each / threat[p]));
    return logs.slice(1).map((each) => each - logs[0]);
  });
  let equal: Chosen<Point> | null =
    onFrontier.kind === 'point'
      ? { ...onFrontier, weights: onFrontier.logWeights.map(Math.exp) }
      : null;
  if (from !== null && !(equal !== null && equal.welfare[0] > threat[0])) {
    const ones = threat.map(() => 1);
    equal = alike(ones, from, FIRST_SIZE) ?? equal;
  }
  if (equal === null) {
    const { reason, residual } = onFrontier as Extract<typeof onFrontier, { kind: 'not-found' }>;
    return notFound(reason, residual);
  }
  const possible = Array.from(equal.welfare, (each, p) => each / threat[p] - 1);
  if (!(Math.min(...possible) > 0)) return { kind: 'no-agreement', gains: possible };

  let chosen = equal;
  let ideal: readonly number[] | null = null;
  if (solution === 'nash-product') {
    const found = nashProduct(counted, threat, powers, chosen);
    if (found.kind === 'not-found') return notFound('not-converged', found.residual);
    chosen = found;
  } else if (solution === 'kalai-smorodinsky') {
    const most: number[] = [];
    for (let p = 0; p < threat.length; p++) {
      const best = idealWelfare(counted, threat, p, chosen);
      if (best === null) return notFound('not-converged', Number.NaN);
      most.push(best);
    }
    joint.startAt(chosen.point);
    const size = Math.min(1, ...most.map((each, p) => each - threat[p]));
    const found = findOnFrontier(counted, chosen.weights.map(Math.log), (welfare) => {
      const parts = welfare.map((each, p) => (size * (each - threat[p])) / (most[p] - threat[p]));
      return parts.slice(1).map((each) => each - parts[0]);
    });
    const units = most.map((each, p) => each / threat[p] - 1);
    const mean = units.reduce((sum, each, p) => sum + part[p] * each, 0);
    const point: Chosen<Point> | null =
      found.kind === 'point'
        ? { ...found, weights: found.logWeights.map(Math.exp) }
        : alike(
            units.map((each) => each / mean),
            chosen.point,
            Math.min(...possible),
          );
    if (point === null) return notFound('not-converged', Number.NaN);
    chosen = point;
    ideal = most.map((each, p) => each / threat[p] - 1);
  }

  const { point, welfare, gap } = chosen;
  const sum = chosen.weights.reduce((all, each) => all + each, 0);
  const weights = chosen.weights.map((each) => each / sum);
  const further = joint.climb(weightedLogs(weights), point);
  return {
    kind: 'agreement',
    point,
    gains: Array.from(welfare, (each, p) => each / threat[p] - 1),
    idealGains: ideal,
    weights,
    projectedGradientNorm: further.projectedGradientNorm,
    gap,
    furtherGain: Math.expm1(further.gain),
    rounds,
  };
}

interface Chosen<Point> {
  readonly point: Point;
  readonly welfare: ArrayLike<number>;
  readonly weights: readonly number[];
  readonly gap: number;
}

/**
 * The most that one member can have while every other keeps its disagreement welfare. Mostly that
 * binds for all the others, and then it is a point of the frontier; else by multipliers.
 */
function idealWelfare<Point>(
  joint: JointChoice<Point>,
  threat: readonly number[],
  best: number,
  from: Chosen<Point>,
): number | null {
  let near: Pick<Chosen<Point>, 'point' | 'weights'> = from;
  if (joint.ideal !== undefined) {
    const found = joint.ideal(best, threat, from);
    if (found?.exact) return found.welfare[best];
    near = found ?? from;
  } else {
    joint.startAt(from.point);
    const binding = findOnFrontier(joint, from.weights.map(Math.log), (welfare) =>
      welfare.flatMap((each, p) => (p === best ? [] : [Math.log(each / threat[p])])),
    );
    if (binding.kind === 'point') return binding.welfare[best];
  }
  const size = threat.reduce((sum, each, p) => sum + Math.log(from.welfare[p] / each), 0);
  return idealPoint(joint, threat, best, size / threat.length, near)?.welfare ?? null;
}

/** Size of gains, as a share of welfare, before any are known. */
const FIRST_SIZE = 1e-3;
const NASH_TOLERANCE = 1e-11;
/** Projected gradient at which climbing counts as there. */
const CLIMBED = 1e-5;

/**
 * Maximises `sum_p power_p log(W_p - d_p)`: weights that answer to welfare within the iteration, and
 * where gains are too small for that to settle, weights searched on the frontier.
 */
function nashProduct<Point>(
  joint: JointChoice<Point>,
  threat: readonly number[],
  powers: readonly number[],
  from: Chosen<Point>,
):
  | (Chosen<Point> & { readonly kind: 'found' })
  | { readonly kind: 'not-found'; readonly residual: number } {
  const all = powers.reduce((sum, each) => sum + each, 0);
  const share = powers.map((power) => power / all);
  const objective = {
    value: (welfare: Float64Array) =>
      share.reduce((sum, each, p) => sum + each * Math.log(welfare[p] - threat[p]), 0),
    weigh: (welfare: Float64Array, out: Float64Array) =>
      threat.every((each, p) => {
        const gain = welfare[p] - each;
        out[p] = (share[p] * welfare[p]) / gain;
        return gain > 0;
      }),
  };
  const ended = (top: Reached<Point>, gap: number) => {
    const weights = new Float64Array(threat.length);
    objective.weigh(top.welfare, weights);
    return { kind: 'found', ...top, weights: Array.from(weights), gap } as const;
  };
  const direct = joint.maximise(objective.weigh, NASH_TOLERANCE);
  if (direct.converged && direct.reached !== null) {
    // The conditions may hold at a saddle, too: from there the way leads up.
    const { reached } = direct;
    const up = joint.climb(objective, reached.point, { iterations: 2000, tolerance: 1e-9 });
    return ended(up.gain > 1e-9 && up.reached !== null ? up.reached : reached, 0);
  }
  joint.startAt(from.point);
  const size = Math.min(...Array.from(from.welfare, (each, p) => each - threat[p]));
  const found = findOnFrontier(joint, from.weights.map(Math.log), (welfare, logWeights) => {
    const values = welfare.map(
      (each, p) => logWeights[p] + Math.log((each - threat[p]) / (each * share[p])),
    );
    return values.slice(1).map((each) => size * (each - values[0]));
  });
  if (found.kind === 'point') {
    return ended({ point: found.point, welfare: Float64Array.from(found.welfare) }, found.gap);
  }
  // Where the frontier is all but straight, weights hardly tell its points apart: climb to it.
  const up = joint.climb(objective, from.point, { iterations: 2000, tolerance: 1e-10 });
  return up.reached !== null && up.projectedGradientNorm < CLIMBED
    ? ended(up.reached, 0)
    : { kind: 'not-found', residual: up.projectedGradientNorm };
}
