import type { ReadonlyVector } from '@parley/numerics';
import type { Dataset } from '../dataset.ts';
import type { Equilibrium, NotConverged } from '../equilibrium.ts';
import {
  type CaliendoParroOptions,
  caliendoParro,
} from '../models/caliendo-parro/caliendo-parro.ts';
import { gradientsAt } from '../models/caliendo-parro/gradient.ts';
import { baselinePolicy, type Policy } from '../policy.ts';
import { type OutcomeMeasure, outcomeValue, seedOf } from './outcome-measure.ts';
import type { TariffBounds } from './tariff-bounds.ts';
import type { TariffGroup } from './tariff-groups.ts';

/** `rate`: the rate itself. `added`: points on top of what the start has. */
export const RATE_FORMS = ['rate', 'added'] as const;
export type RateForm = (typeof RATE_FORMS)[number];

/** An outcome and what a dollar more of it is worth. */
export interface OutcomeWeight {
  readonly of: OutcomeMeasure;
  readonly weight: number;
}

/** What a region wants: a weighted sum of outcomes, in USD bn a year of real income. */
export interface Payoff {
  readonly region: number;
  readonly weights: readonly OutcomeWeight[];
}

/** Real income, and beside each dollar of it the weights on other outcomes. */
export function payoffOf(region: number, beside: readonly OutcomeWeight[] = []): Payoff {
  return {
    region,
    weights: [{ of: { region, measure: { on: 'real-income' } }, weight: 1 }, ...beside],
  };
}

/** What may be chosen, by whom and for what, in the model `caliendo-parro`. */
export interface TariffGame {
  readonly dataset: Dataset;
  readonly options: Partial<CaliendoParroOptions>;
  /** What holds where nothing is chosen. */
  readonly start: Policy;
  readonly players: readonly Payoff[];
  readonly groups: readonly TariffGroup[];
  readonly form: RateForm;
  readonly bounds: TariffBounds;
}

/** The world at some rates. */
export interface Station {
  /** Logs of 1 + rate: [group]. */
  readonly logs: Float64Array;
  readonly policy: Policy;
  readonly equilibrium: Equilibrium;
  /** Payoffs over baseline income, 1 in the baseline: [player]. Real income's ratio where nothing else weighs. */
  readonly payoffs: Float64Array;
}

export interface TariffLandscape {
  readonly game: TariffGame;
  /** Groups that each player sets: [player]. */
  readonly own: readonly (readonly number[])[];
  /** Full solves and adjoint solves so far, and the last solve that failed. */
  readonly counts: { solves: number; gradients: number; trouble: NotConverged | null };
  /** Baseline income of each player, USD bn a year. */
  readonly incomes: readonly number[];
  readonly policyAt: (logs: ArrayLike<number>) => Policy;
  /** Null where the model does not solve. */
  readonly at: (logs: ArrayLike<number>) => Station | null;
  /** Any policy; its logs are none. */
  readonly under: (policy: Policy) => Station | null;
  /**
   * Derivatives of weighted sums of payoffs by the logs: [sum][group]; null where an adjoint does
   * not converge.
   *
   * @param weights on the payoffs: [sum][player]
   */
  readonly slopes: (
    station: Station,
    weights: readonly ReadonlyVector[],
  ) => readonly Float64Array[] | null;
  /**
   * About the downward curvature of the setter's payoff in a log, from the elasticity of the flows
   * under it: theta times their share in income. Above zero where there is trade: [group].
   */
  readonly curvatures: (station: Station) => Float64Array;
}

/** Accuracy in logs of the solves that are climbed on. */
const TOLERANCE = 1e-12;

export function createTariffLandscape(
  game: TariffGame,
  onSolve?: (solves: number) => void,
): TariffLandscape {
  const { dataset, start, players, groups, form } = game;
  const options = { tolerance: TOLERANCE, ...game.options };
  const usdBn = dataset.unitUsd / 1e9;
  const measures = players.flatMap(({ weights }) => weights.map(({ of }) => of));
  const J = dataset.sectors.length;
  const incomeOf = (region: number) => {
    let sum = 0;
    for (let j = 0; j < J; j++) sum += dataset.finalDemand[region * J + j];
    return sum * usdBn;
  };
  const incomes = players.map(({ region }) => incomeOf(region));
  const counts: TariffLandscape['counts'] = { solves: 0, gradients: 0, trouble: null };
  let state: Float64Array | undefined;

  const solve = (policy: Policy): Equilibrium | null => {
    const solved = caliendoParro.solve(dataset, policy, options, state);
    counts.solves++;
    onSolve?.(counts.solves);
    if (solved.kind !== 'equilibrium') {
      counts.trouble = solved;
      return null;
    }
    state = solved.state;
    return solved;
  };
  const valuesOf = (equilibrium: Equilibrium, policy: Policy) =>
    Float64Array.from(players, ({ weights }, p) => {
      let sum = 0;
      for (const { of, weight } of weights) {
        sum += weight * outcomeValue(dataset, equilibrium, policy, of);
      }
      return sum / incomes[p];
    });
  let zero: Float64Array | null = null;
  const under = (policy: Policy, logs = new Float64Array(0)): Station | null => {
    if (zero === null) {
      const baseline = baselinePolicy(dataset);
      const solved = solve(baseline);
      if (solved === null) return null;
      zero = valuesOf(solved, baseline);
    }
    const equilibrium = solve(policy);
    if (equilibrium === null) return null;
    const payoffs = valuesOf(equilibrium, policy);
    for (let p = 0; p < payoffs.length; p++) payoffs[p] += 1 - zero[p];
    return { logs, policy, equilibrium, payoffs };
  };
  const policyAt = (logs: ArrayLike<number>): Policy => {
    const tariffs = Float64Array.from(start.tariffs);
    groups.forEach(({ cells }, g) => {
      const rate = Math.expm1(logs[g]);
      for (const cell of cells) {
        tariffs[cell] = form === 'rate' ? rate : start.tariffs[cell] + rate;
      }
    });
    return { ...start, tariffs };
  };

  return {
    game,
    own: players.map(({ region }) =>
      groups.flatMap(({ setter }, g) => (setter === region ? [g] : [])),
    ),
    counts,
    incomes,
    policyAt,
    at: (logs) => under(policyAt(logs), Float64Array.from(logs)),
    under,
    slopes({ logs, policy, equilibrium }, weights) {
      const objectives = weights.map((sum) => {
        const all = players.flatMap((player, p) =>
          player.weights.map(({ weight }) => (sum[p] * weight) / incomes[p]),
        );
        return seedOf(dataset, equilibrium, policy, measures, all).objective;
      });
      counts.gradients += objectives.length;
      const found = gradientsAt(dataset, policy, equilibrium, objectives, options);
      const slopes: Float64Array[] = [];
      for (const adjoint of found) {
        if (adjoint.kind !== 'adjoint') return null;
        const { tariffs } = adjoint.gradient;
        slopes.push(
          Float64Array.from(groups, ({ cells }, g) => {
            let sum = 0;
            for (const cell of cells) sum += tariffs[cell] / (1 + policy.tariffs[cell]);
            return sum * Math.exp(logs[g]);
          }),
        );
      }
      return slopes;
    },
    curvatures({ logs, policy, equilibrium }) {
      const { tradeElasticities, regions } = dataset;
      const perSector = regions.length ** 2;
      return Float64Array.from(groups, ({ setter, cells }, g) => {
        let sum = 0;
        for (const cell of cells) {
          const theta = tradeElasticities[Math.floor(cell / perSector)];
          sum += (theta * equilibrium.trade.after[cell]) / (1 + policy.tariffs[cell]);
        }
        return (sum * usdBn * Math.exp(2 * logs[g])) / incomeOf(setter);
      });
    },
  };
}
