import {
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  type Equilibrium,
  gradientsAt,
  type Policy,
} from '@parley/economy';
import { type Levers, policyAt, pullToPlaces } from './levers.ts';
import { type OutcomeMeasure, outcomeValue, seedOf } from './outcomes.ts';

/** What one side, or a group in it, counts: weights on outcomes, and what issues are worth in themselves. */
export interface Score {
  readonly id: string;
  /** Beside a dollar: [outcome]. */
  readonly weights: ArrayLike<number>;
  /** USD bn a year for the whole range of an issue: [issue]. */
  readonly stated: ArrayLike<number>;
}

/** A package solved in full. */
export interface Evaluated {
  readonly places: Float64Array;
  readonly policy: Policy;
  readonly equilibrium: Equilibrium;
  /** USD bn a year: [outcome]. */
  readonly outcomes: Float64Array;
}

/** The model could not be solved there, or not its gradient. */
export class Unsolved extends Error {}

export interface Evaluator {
  readonly levers: Levers;
  readonly measures: readonly OutcomeMeasure[];
  /** Full solves, and adjoint solves, so far. */
  readonly counts: { solves: number; gradients: number; residual: number };
  readonly evaluate: (places: ArrayLike<number>) => Evaluated;
  /** A policy that is no package of the issues. */
  readonly evaluatePolicy: (policy: Policy) => Float64Array;
  /** Derivatives of scores by places: [score][issue]. */
  readonly gradients: (at: Evaluated, scores: readonly Score[]) => readonly Float64Array[];
}

/**
 * Accuracy in logs of every solve that is reported or climbed on: real income of the largest region is then
 * good to some USD 3, in bn 1e-8.
 */
const TOLERANCE = 1e-13;

export function createEvaluator(
  levers: Levers,
  measures: readonly OutcomeMeasure[],
  dataset: Dataset = levers.dataset,
  options: Partial<CaliendoParroOptions> = {},
): Evaluator {
  const settings = { tolerance: TOLERANCE, ...options };
  const counts = { solves: 0, gradients: 0, residual: 0 };
  let state: Float64Array | undefined;
  const solve = (policy: Policy): Equilibrium => {
    const solved = caliendoParro.solve(dataset, policy, settings, state);
    counts.solves++;
    if (solved.kind !== 'equilibrium') {
      throw new Unsolved(`${solved.reason} ${solved.residual} ${JSON.stringify(solved.worst)}`);
    }
    state = solved.state;
    counts.residual = Math.max(counts.residual, solved.residual);
    return solved;
  };
  const outcomesOf = (equilibrium: Equilibrium, policy: Policy) =>
    Float64Array.from(measures, (each) => outcomeValue(dataset, equilibrium, policy, each));
  return {
    levers,
    measures,
    counts,
    evaluate(given) {
      const places = Float64Array.from(given);
      const policy = policyAt(levers, places);
      const equilibrium = solve(policy);
      return { places, policy, equilibrium, outcomes: outcomesOf(equilibrium, policy) };
    },
    evaluatePolicy(policy) {
      return outcomesOf(solve(policy), policy);
    },
    gradients({ places, policy, equilibrium }, scores) {
      const seeds = scores.map(({ weights }) =>
        seedOf(dataset, equilibrium, policy, measures, weights),
      );
      const found = gradientsAt(
        dataset,
        policy,
        equilibrium,
        seeds.map(({ objective }) => objective),
        settings,
      );
      counts.gradients += scores.length;
      return scores.map(({ stated }, k) => {
        const adjoint = found[k];
        const perTransfer = seeds[k]?.perTransfer;
        if (adjoint?.kind !== 'adjoint' || perTransfer === undefined) {
          throw new Unsolved(`adjoint ${adjoint?.residual}`);
        }
        const slopes = pullToPlaces(levers, policy, places, adjoint.gradient, perTransfer);
        return slopes.map((slope, issue) => slope + (stated[issue] ?? 0));
      });
    },
  };
}

/** A score's value at a package; only differences mean anything. */
export function scoreOf(
  { weights, stated }: Score,
  outcomes: ArrayLike<number>,
  places: ArrayLike<number>,
): number {
  let sum = 0;
  for (let k = 0; k < outcomes.length; k++) sum += (weights[k] ?? 0) * (outcomes[k] ?? 0);
  for (let k = 0; k < places.length; k++) sum += (stated[k] ?? 0) * (places[k] ?? 0);
  return sum;
}
