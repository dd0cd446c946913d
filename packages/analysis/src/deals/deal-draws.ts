import type { Case } from '@parley/casebook';
import type { ProductFlow } from '@parley/economy';
import { DRAWN_PARAMETERS, drawParameters, withTradeElasticities } from '@parley/economy';
import { uniformAt } from '@parley/numerics';
import type { HeldLaw } from '../held-law.ts';
import { gainsOf } from './climb.ts';
import { noDealScores } from './compose.ts';
import type { DealFrame, Deals } from './deals-answer.ts';
import { Unsolved } from './evaluator.ts';
import { dealProblem } from './problem.ts';
import { partyScores } from './scorecards.ts';

/** Fifth percentile, median and ninety-fifth. */
export interface Span {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A package under drawn parameters, weights, barriers and red lines. */
export interface DealDraws {
  readonly draws: number;
  readonly seed: number;
  /** Draws without a solution; they are left out. */
  readonly failed: number;
  /** USD bn a year beyond no deal: [party]. */
  readonly gains: readonly Span[];
  /** Share of draws in which each party prefers the package to no deal, and in which both do. */
  readonly prefers: readonly number[];
  readonly both: number;
  /** Share in which both do and no red line that held in the draw is crossed. */
  readonly within: number;
}

/** An inferred red line holds in so many draws: an assumption. Stated ones hold in all. */
const INFERRED_HOLDS = 0.5;

/**
 * The least part of promised purchases and investments that is delivered: what China bought of the purchases of
 * Phase One by the end of 2021 (Bown 2022). That every part up to the whole is as likely is an assumption.
 */
const DELIVERED = 0.58;

/**
 * The package under draws, each solved in full: trade elasticities as `stakes` draws them, every weight evenly
 * within its range (the recovered one within the weights that fit as well), barrier equivalents between low and
 * high, what is delivered of purchases and investments, and inferred red lines by the toss of a coin.
 */
export function dealDraws(
  file: Case,
  deals: Deals,
  frame: DealFrame,
  {
    laws,
    products,
    draws,
    seed,
  }: {
    readonly laws: readonly HeldLaw[];
    readonly products: readonly ProductFlow[];
    readonly draws: number;
    readonly seed: number;
  },
  onDraw?: (done: number) => void,
): DealDraws | null {
  const { problem, noDeal, recovery, places } = frame;
  if (places === null) return null;
  const { at, known, dataset } = problem;
  const gains = deals.parties.map(() => [] as number[]);
  let failed = 0;
  let both = 0;
  let within = 0;
  for (let draw = 0; draw < draws; draw++) {
    let dimension = 0;
    const share = () => uniformAt(seed, 1000 + dimension++, draw);
    const parameters = drawParameters(dataset, [DRAWN_PARAMETERS.tradeElasticities], {
      seed,
      index: draw,
      method: 'sobol',
    });
    try {
      const made = dealProblem(file, {
        ...{ at, known, dataset, laws, products, noDeal, productivity: deals.productivity },
        include: problem.whatIf.map(({ issue }) => issue.id),
        barrier: (_, { low, high }) => low + share() * (high - low),
        world: {
          dataset: withTradeElasticities(dataset, parameters.tradeElasticities),
          options: parameters.options,
        },
      });
      if (made.kind === 'faulty') return null;
      const drawn = made.problem;
      const { scores } = partyScores({
        ...{ of: drawn.of, issues: drawn.issues, outcomes: drawn.outcomes, known },
        view: deals.weights,
        recovered: recovery.chosen.map((weight) => {
          const fit = recovery.fits.find(
            ({ party, on }) => party === weight.party && on === weight.on,
          );
          const [low, high] = fit?.range ?? [weight.value, weight.value];
          return { ...weight, value: (low + share() * (high - low)) * weight.realIncome };
        }),
        drawn: ({ range }, value) =>
          range === undefined ? value : range[0] + share() * (range[1] - range[0]),
      });
      const without = noDealScores(drawn, scores, drawn.withoutDeal);
      const kept = DELIVERED + share() * (1 - DELIVERED);
      const delivered = places.map((place, k) => {
        const { kind } = drawn.issues[k]?.lever ?? { kind: 'stated' };
        const from = drawn.levers.withoutDeal[k] ?? 0;
        return kind === 'purchase' || kind === 'investment' ? from + kept * (place - from) : place;
      });
      const found = gainsOf(scores, without, drawn.evaluator.evaluate(delivered));
      gains.forEach((list, p) => {
        list.push(found[p] ?? Number.NaN);
      });
      const prefer = found.every((gain) => gain > 0);
      const inside = drawn.bounds.every(({ line, issue, side, place }) => {
        if (line.standing === 'inferred' && share() >= INFERRED_HOLDS) return true;
        const beyond = (places[issue] ?? 0) - place;
        return side === 'lower' ? beyond >= -1e-6 : beyond <= 1e-6;
      });
      if (prefer) both++;
      if (prefer && inside) within++;
    } catch (error) {
      if (!(error instanceof Unsolved)) throw error;
      failed++;
    }
    onDraw?.(draw + 1);
  }
  const solved = Math.max(1, draws - failed);
  return {
    ...{ draws, seed, failed },
    gains: gains.map(spanOf),
    prefers: gains.map((list) => list.filter((gain) => gain > 0).length / solved),
    both: both / solved,
    within: within / solved,
  };
}

function spanOf(values: readonly number[]): Span {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}
