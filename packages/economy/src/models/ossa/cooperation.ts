import { furtherGain } from './further-gain.ts';
import type { OssaWorld } from './ossa.ts';
import { gameOf, singledOut, type TariffGame, type TariffName } from './tariff-game.ts';
import type { NotFound } from './tariff-play.ts';
import { type FrontierPoint, findOnFrontier } from './frontier-point.ts';
import { createJointChoice, type JointChoice } from './weighted-optimum.ts';

export const COOPERATIVE_SOLUTIONS = ['nash-product', 'equal-gains', 'kalai-smorodinsky'] as const;
export type CooperativeSolution = (typeof COOPERATIVE_SOLUTIONS)[number];

export interface CooperationCertificate {
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
 * Every point of the frontier is the joint optimum for some weights; the weights are found by
 * Broyden's method so that the solution's condition holds.
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
  const gainsOf = (point: FrontierPoint) => point.welfare.map((each, p) => each / threat[p] - 1);
  const byCode = (values: readonly number[]) =>
    Object.fromEntries(members.map((member, p) => [code(member), values[p]]));
  const failed = (point: Extract<ReturnType<typeof findOnFrontier>, { kind: 'not-found' }>) =>
    ({ ...point, iterations: rounds }) as const;

  const total = members.reduce((sum, member) => sum + base.spending[member], 0);
  const start = members.map((member) => Math.log(base.spending[member] / total));
  const equal = findOnFrontier(world, counted, members, start, (welfare) => {
    const logs = welfare.map((each, p) => Math.log(each / threat[p]));
    return logs.slice(1).map((each) => each - logs[0]);
  });
  if (equal.kind === 'not-found') return failed(equal);
  const possible = gainsOf(equal);
  if (!(Math.min(...possible) > 0)) return { kind: 'no-agreement', gains: byCode(possible) };

  let chosen: FrontierPoint = equal;
  let ideal: readonly number[] | null = null;
  if (solution === 'nash-product') {
    const found = findOnFrontier(world, counted, members, equal.logWeights, (welfare, logs) => {
      const own = welfare.map((each, p) =>
        each > threat[p]
          ? logs[p] - Math.log((powers[p] * each) / (each - threat[p]))
          : Number.NaN,
      );
      return own.slice(1).map((each) => each - own[0]);
    });
    if (found.kind === 'not-found') return failed(found);
    chosen = found;
  } else if (solution === 'kalai-smorodinsky') {
    const most: number[] = [];
    for (let p = 0; p < members.length; p++) {
      const best = idealPoint(world, counted, members, equal.logWeights, threat, p);
      if (best.kind === 'not-found') return failed(best);
      most.push(best.welfare[p]);
    }
    const found = findOnFrontier(world, counted, members, equal.logWeights, (welfare) => {
      const parts = welfare.map((each, p) => (each - threat[p]) / (most[p] - threat[p]));
      return parts.slice(1).map((each) => each - parts[0]);
    });
    if (found.kind === 'not-found') return failed(found);
    chosen = found;
    ideal = most.map((each, p) => each / threat[p] - 1);
  }

  const { optimum, logWeights, gap } = chosen;
  const sum = logWeights.reduce((all, each) => all + Math.exp(each), 0);
  const weights = new Float64Array(base.regionCount);
  members.forEach((member, p) => {
    weights[member] = Math.exp(logWeights[p]) / sum;
  });
  const { bounds } = gameOf(world, choices);
  const { tariffs, solution: equilibrium } = optimum;
  const further = furtherGain(
    world,
    joint.cells,
    weights,
    tariffs,
    bounds,
    equilibrium.state,
  );
  return {
    kind: 'agreement',
    tariffs,
    welfare: equilibrium.welfare,
    state: equilibrium.state,
    gains: byCode(gainsOf(chosen)),
    idealGains: ideal === null ? null : byCode(ideal),
    weights: byCode(members.map((member) => weights[member])),
    certificate: {
      projectedGradientNorm: further.projectedGradientNorm,
      residual: equilibrium.residual,
      gap,
      furtherGain: further.gain,
      rounds,
      ...singledOut(world, joint.cells, optimum.logs, bounds),
    },
  };
}

/** The most one member can have with every other at its disagreement welfare or above. */
function idealPoint(
  world: OssaWorld,
  joint: JointChoice,
  members: readonly number[],
  logWeights: readonly number[],
  threat: readonly number[],
  best: number,
): ReturnType<typeof findOnFrontier> {
  // The member in question comes first: its weight is the one held.
  const order = [best, ...members.keys()].filter((p, k) => k === 0 || p !== best);
  const found = findOnFrontier(
    world,
    joint,
    order.map((p) => members[p]),
    order.map((p) => logWeights[p] - logWeights[best]),
    (welfare) => order.slice(1).map((p, k) => Math.log(welfare[k + 1] / threat[p])),
  );
  if (found.kind === 'not-found') return found;
  const welfare = members.map((_, p) => found.welfare[order.indexOf(p)]);
  return { ...found, welfare };
}
