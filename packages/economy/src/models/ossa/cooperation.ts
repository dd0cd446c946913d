import { climb, type WelfareObjective, weightedLogs } from './climb.ts';
import { findOnFrontier } from './frontier-point.ts';
import { idealPoint } from './ideal-point.ts';
import { type OssaEquilibrium, type OssaWorld, solveOssa } from './ossa.ts';
import { gameOf, singledOut, type TariffGame, type TariffName } from './tariff-game.ts';
import type { NotFound } from './tariff-play.ts';
import { createJointChoice, type JointChoice } from './weighted-optimum.ts';

export const COOPERATIVE_SOLUTIONS = ['nash-product', 'equal-gains', 'kalai-smorodinsky'] as const;
export type CooperativeSolution = (typeof COOPERATIVE_SOLUTIONS)[number];

interface CooperationCertificate {
  /** Of `sum_p weight_p log W_p`, as in a {@link Certificate}. */
  readonly projectedGradientNorm: number;
  /** Of the equilibrium conditions, in logs. */
  readonly residual: number;
  /** How far the solution's own condition (equal gains, say) is from holding, at worst. */
  readonly gap: number;
  /** What the weighted objective could still gain, as a share. */
  readonly furtherGain: number;
  readonly rounds: number;
  readonly atLow: readonly TariffName[];
  readonly atHigh: readonly TariffName[];
  readonly flat: readonly TariffName[];
}

export type Cooperation =
  | {
      readonly kind: 'agreement';
      readonly tariffs: Float64Array;
      /** Real income, new over old: [region]. */
      readonly welfare: Float64Array;
      readonly state: Float64Array;
      /** Gains over the disagreement point, as shares, by code. */
      readonly gains: Readonly<Record<string, number>>;
      /** The most each member could gain with no other member below the disagreement point. */
      readonly idealGains: Readonly<Record<string, number>> | null;
      /** Weights at which the agreement is the joint optimum; they add up to one. */
      readonly weights: Readonly<Record<string, number>>;
      readonly certificate: CooperationCertificate;
    }
  /** The members cannot all gain over the disagreement point, at least not equally. */
  | { readonly kind: 'no-agreement'; readonly gains: Readonly<Record<string, number>> }
  | NotFound;

/**
 * Cooperative tariffs: the point on the Pareto frontier of some regions, who together choose their
 * tariffs, that a solution of bargaining theory picks.
 *
 * - `equal-gains`: all gain the same share of their disagreement welfare, as much as possible (the
 *   trade talks of Ossa 2014);
 * - `nash-product`: maximises `sum_p power_p log(W_p - d_p)`;
 * - `kalai-smorodinsky`: gains in proportion to the most that each could gain.
 *
 * Every point of the frontier is the joint optimum for some weights. Those of equal gains and of
 * Kalai and Smorodinsky are found by Broyden's method; in the Nash product they answer to welfare
 * within the iteration.
 *
 * @param disagreement real income, new over old, without agreement: [region]
 * @param powers of the members in the Nash product; default equal
 */
export function cooperate(
  world: OssaWorld,
  members: readonly number[],
  solution: CooperativeSolution,
  disagreement: ArrayLike<number>,
  choices: Partial<TariffGame> = {},
  powers: readonly number[] = members.map(() => 1),
  onRound?: (round: number) => void,
): Cooperation {
  const { base, data } = world;
  const joint = createJointChoice(world, members, choices);
  const threat = members.map((member) => disagreement[member]);
  const code = (member: number) => data.regions[member].code;
  let rounds = 0;
  const counted: JointChoice = {
    ...joint,
    maximise(weights, tolerance) {
      const found = joint.maximise(weights, tolerance);
      rounds += found.rounds;
      onRound?.(rounds);
      return found;
    },
  };
  const byCode = (values: readonly number[]) =>
    Object.fromEntries(members.map((member, p) => [code(member), values[p]]));
  const notFound = (reason: NotFound['reason'], residual: number): NotFound => ({
    kind: 'not-found',
    reason,
    residual,
    iterations: rounds,
  });
  const { bounds } = gameOf(world, choices);

  const total = members.reduce((sum, member) => sum + base.spending[member], 0);
  const start = members.map((member) => Math.log(base.spending[member] / total));
  const equal = findOnFrontier(counted, members, start, (welfare) => {
    const logs = welfare.map((each, p) => Math.log(each / threat[p]));
    return logs.slice(1).map((each) => each - logs[0]);
  });
  if (equal.kind === 'not-found') return notFound(equal.reason, equal.residual);
  const possible = equal.welfare.map((each, p) => each / threat[p] - 1);
  if (!(Math.min(...possible) > 0)) return { kind: 'no-agreement', gains: byCode(possible) };

  let chosen: Chosen = { ...equal, ...equal.optimum, weights: equal.logWeights.map(Math.exp) };
  let ideal: readonly number[] | null = null;
  if (solution === 'nash-product') {
    const found = nashProduct(world, counted, members, threat, powers, bounds);
    if (found.kind === 'not-found') return notFound('not-converged', found.residual);
    chosen = found;
  } else if (solution === 'kalai-smorodinsky') {
    const most: number[] = [];
    const from = { ...chosen, state: chosen.solution.state };
    for (let p = 0; p < members.length; p++) {
      const best = idealPoint(world, counted, members, threat, p, bounds, from);
      if (best === null) return notFound('not-converged', Number.NaN);
      most.push(best.welfare);
    }
    joint.startAt(chosen.tariffs);
    const found = findOnFrontier(counted, members, equal.logWeights, (welfare) => {
      const parts = welfare.map((each, p) => (each - threat[p]) / (most[p] - threat[p]));
      return parts.slice(1).map((each) => each - parts[0]);
    });
    if (found.kind === 'not-found') return notFound(found.reason, found.residual);
    chosen = { ...found, ...found.optimum, weights: found.logWeights.map(Math.exp) };
    ideal = most.map((each, p) => each / threat[p] - 1);
  }

  const { tariffs, solution: equilibrium, gap } = chosen;
  const sum = chosen.weights.reduce((all, each) => all + each, 0);
  const weights = new Float64Array(base.regionCount);
  members.forEach((member, p) => {
    weights[member] = chosen.weights[p] / sum;
  });
  const objective = weightedLogs(weights);
  const further = climb(world, joint.cells, objective, tariffs, bounds, equilibrium.state);
  const logs = joint.cells.map((cell) => Math.log(1 + tariffs[cell]));
  return {
    kind: 'agreement',
    tariffs,
    welfare: equilibrium.welfare,
    state: equilibrium.state,
    gains: byCode(members.map((member, p) => equilibrium.welfare[member] / threat[p] - 1)),
    idealGains: ideal === null ? null : byCode(ideal),
    weights: byCode(members.map((member) => weights[member])),
    certificate: {
      projectedGradientNorm: further.projectedGradientNorm,
      residual: equilibrium.residual,
      gap,
      furtherGain: Math.expm1(further.gain),
      rounds,
      ...singledOut(world, joint.cells, logs, bounds),
    },
  };
}

interface Chosen {
  readonly tariffs: Float64Array;
  readonly solution: OssaEquilibrium;
  /** In the members' order. */
  readonly weights: readonly number[];
  readonly gap: number;
}

const NASH_TOLERANCE = 1e-11;

/** Maximises `sum_p power_p log(W_p - d_p)` from where the joint choice stands. */
function nashProduct(
  world: OssaWorld,
  joint: JointChoice,
  members: readonly number[],
  threat: readonly number[],
  powers: readonly number[],
  bounds: TariffGame['bounds'],
):
  | (Chosen & { readonly kind: 'found' })
  | { readonly kind: 'not-found'; readonly residual: number } {
  const share = powers.map((power) => power / powers.reduce((sum, each) => sum + each, 0));
  const objective: WelfareObjective = {
    value: (welfare) =>
      members.reduce((sum, member, p) => sum + share[p] * Math.log(welfare[member] - threat[p]), 0),
    weigh(welfare, out) {
      return members.every((member, p) => {
        const gain = welfare[member] - threat[p];
        out[member] = (share[p] * welfare[member]) / gain;
        return gain > 0;
      });
    },
  };
  const found = joint.maximise(objective.weigh, NASH_TOLERANCE);
  if (found.solution === null || !found.converged) {
    return { kind: 'not-found', residual: found.residual };
  }
  // The conditions may hold at a saddle, too: from there the way leads up.
  const { tariffs, solution } = found;
  const limits = { iterations: 2000, tolerance: 1e-9 };
  const up = climb(world, joint.cells, objective, tariffs, bounds, solution.state, limits);
  let top = { tariffs, solution };
  if (up.gain > 1e-9) {
    const higher = solveOssa(world, up.tariffs, up.state);
    if (higher.kind === 'equilibrium') top = { tariffs: up.tariffs, solution: higher };
  }
  const weights = new Float64Array(world.base.regionCount);
  objective.weigh(top.solution.welfare, weights);
  return { kind: 'found', ...top, weights: members.map((member) => weights[member]), gap: 0 };
}
