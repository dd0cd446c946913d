import { agree, type CooperativeSolution } from '../../optimum/agreement.ts';
import type { OssaWorld } from './ossa.ts';
import { gameOf, singledOut, type TariffGame, type TariffName } from './tariff-game.ts';
import type { NotFound } from './tariff-play.ts';
import { createJointChoice } from './weighted-optimum.ts';

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
 * Cooperative tariffs: what some regions, who together choose their tariffs, agree on by a solution
 * of bargaining theory.
 *
 * @param members positions of regions
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
  const shares = members.map((member) => base.spending[member]);
  const byCode = (values: readonly number[]) =>
    Object.fromEntries(members.map((member, p) => [data.regions[member].code, values[p]]));
  const agreed = agree(joint, solution, threat, shares, null, powers, onRound);
  if (agreed.kind === 'not-found') {
    const { reason, residual, rounds } = agreed;
    return { kind: 'not-found', reason, residual, iterations: rounds };
  }
  if (agreed.kind === 'no-agreement') return { ...agreed, gains: byCode(agreed.gains) };
  const { tariffs, solution: equilibrium } = agreed.point;
  const { projectedGradientNorm, gap, furtherGain, rounds } = agreed;
  const logs = joint.cells.map((cell) => Math.log(1 + tariffs[cell]));
  return {
    kind: 'agreement',
    tariffs,
    welfare: equilibrium.welfare,
    state: equilibrium.state,
    gains: byCode(agreed.gains),
    idealGains: agreed.idealGains === null ? null : byCode(agreed.idealGains),
    weights: byCode(agreed.weights),
    certificate: {
      projectedGradientNorm,
      residual: equilibrium.residual,
      gap,
      furtherGain,
      rounds,
      ...singledOut(world, joint.cells, logs, gameOf(world, choices).bounds),
    },
  };
}
