import {
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  type Equilibrium,
  gradientsAt,
  type LeverGradient,
  type Objective,
  type OutcomeMeasure,
  outcomeValue,
  type Policy,
  type Seeded,
  seedOf,
} from '@parley/economy';
import { policyAt, pullToPlaces, withPurchases } from './lever-policy.ts';
import type { Levers } from './levers.ts';

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
  /** The same without its purchases, which are counted on top; null where it has none. */
  readonly bare: { readonly policy: Policy; readonly equilibrium: Equilibrium } | null;
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
  /** The same at a place where nothing but curvature is learnt from them: rougher, and at half the cost. */
  readonly slopesAside: (
    places: ArrayLike<number>,
    scores: readonly Score[],
  ) => readonly Float64Array[];
}

/**
 * Accuracy in logs of every solve that is reported or climbed on: gains of solves begun anew then agree to some
 * 2e-9 USD bn.
 */
const TOLERANCE = 1e-12;
/** Of solves behind figures of three digits: weights that explain duties, zones under other assumptions. */
export const SKETCH = { tolerance: 1e-9 };
/** Of slopes, relative to the largest: what they leave of a gain is far below what certificates accept. */
const SLOPES = 1e-9;
/** Of solves and slopes that only curvature is learnt from. */
const ASIDE = { tolerance: 1e-7, slopes: 1e-6 };
/** Trade without purchases moves little of a score: its slopes may be rougher by so much. */
const OF_TRADE = 100;

export function createEvaluator(
  levers: Levers,
  measures: readonly OutcomeMeasure[],
  dataset: Dataset = levers.dataset,
  options: Partial<CaliendoParroOptions> = {},
): Evaluator {
  const settings = { tolerance: TOLERANCE, ...options };
  const counts = { solves: 0, gradients: 0, residual: 0 };
  const states = new Map<boolean, Float64Array>();
  const solve = (policy: Policy, rough = false): Equilibrium => {
    const buys = policy.commitments !== undefined;
    const [outside] = caliendoParro.problems(dataset, policy, settings);
    if (outside !== undefined) throw new Unsolved(`outside the model: ${JSON.stringify(outside)}`);
    const accuracy = rough ? { ...settings, tolerance: ASIDE.tolerance } : settings;
    const solved = caliendoParro.solve(dataset, policy, accuracy, states.get(buys));
    counts.solves++;
    if (solved.kind !== 'equilibrium') {
      throw new Unsolved(`${solved.reason} ${solved.residual} ${JSON.stringify(solved.worst)}`);
    }
    if (rough) return solved;
    states.set(buys, solved.state);
    counts.residual = Math.max(counts.residual, solved.residual);
    return solved;
  };
  const outcomesOf = (equilibrium: Equilibrium, policy: Policy) =>
    Float64Array.from(measures, (each) => outcomeValue(dataset, equilibrium, policy, each));
  const evaluate = (given: ArrayLike<number>, rough = false): Evaluated => {
    const places = Float64Array.from(given);
    const bare = policyAt(levers, places);
    const first = solve(bare, rough);
    if (levers.purchases.length === 0) {
      const outcomes = outcomesOf(first, bare);
      return { places, policy: bare, equilibrium: first, bare: null, outcomes };
    }
    const policy = withPurchases(levers, bare, places, first.trade.after);
    const equilibrium = solve(policy, rough);
    const outcomes = outcomesOf(equilibrium, policy);
    return { places, policy, equilibrium, bare: { policy: bare, equilibrium: first }, outcomes };
  };
  const gradients = (
    { places, policy, equilibrium, bare }: Evaluated,
    scores: readonly Score[],
    tolerance = Math.max(SLOPES, 10 * settings.tolerance),
  ) => {
    const solved = (
      of: Policy,
      at: Equilibrium,
      objectives: readonly Objective[],
      accuracy: number,
    ) => {
      counts.gradients += objectives.length;
      return gradientsAt(dataset, of, at, objectives, settings, accuracy).map((adjoint) => {
        if (adjoint.kind !== 'adjoint') throw new Unsolved(`adjoint ${adjoint.residual}`);
        return adjoint.gradient;
      });
    };
    const seeds = scores.map(({ weights }) =>
      seedOf(dataset, equilibrium, policy, measures, weights),
    );
    const found = solved(
      policy,
      equilibrium,
      seeds.map(({ objective }) => objective),
      tolerance,
    );
    const none = new Float64Array(dataset.regions.length);
    // Purchases come on top of trade that the other levers move, and their targets with it.
    const moved =
      bare === null
        ? []
        : solved(
            bare.policy,
            bare.equilibrium,
            found.map(({ commitments }) => purchaseSeed(levers, policy, commitments)),
            OF_TRADE * tolerance,
          );
    return scores.map(({ stated }, k) => {
      const gradient = found[k] as LeverGradient;
      const { perTransfer } = seeds[k] as Seeded;
      const slopes = pullToPlaces(levers, policy, places, gradient, perTransfer);
      const byTrade = moved[k];
      const more =
        bare === null || byTrade === undefined
          ? null
          : pullToPlaces(levers, bare.policy, places, byTrade, none);
      return slopes.map((slope, i) => slope + (more?.[i] ?? 0) + (stated[i] ?? 0));
    });
  };
  return {
    levers,
    measures,
    counts,
    evaluate: (places) => evaluate(places),
    evaluatePolicy: (policy) => outcomesOf(solve(policy), policy),
    gradients: (at, scores) => gradients(at, scores),
    slopesAside: (places, scores) => gradients(evaluate(places, true), scores, ASIDE.slopes),
  };
}

/** What trade without the purchases is worth through the targets that are set on top of it. */
function purchaseSeed(
  { purchases, dataset }: Levers,
  { commitments = [] }: Policy,
  byLogTarget: Float64Array,
): Objective {
  const flows = new Float64Array(dataset.flows.length);
  purchases.forEach(({ cell, share }, k) => {
    const target = commitments[k]?.target ?? 1;
    flows[cell] = (flows[cell] ?? 0) + (share * (byLogTarget[k] ?? 0)) / target;
  });
  return { flows };
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
