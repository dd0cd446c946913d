import type { Case } from '@parley/casebook';
import {
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  type DrawMethod,
  type DrawnParameter,
} from '@parley/economy';
import { type DrawPlan, type DrawRequest, planDraws } from './draws/draw-plan.ts';
import { type DrawChunk, runDraws } from './draws/run-draws.ts';
import { summariseDraws, type WorldComparison, type WorldDraws } from './draws/summarise-draws.ts';
import type { HeldLaw } from './held-law.ts';
import type { Stakes } from './stakes.ts';

/** What the worlds of a case mean when parameters are distributions. */
export interface StakesDraws {
  readonly question: 'stakes-draws';
  readonly case: Stakes['case'];
  readonly data: Stakes['data'];
  readonly laws: Stakes['laws'];
  /** Options that every draw has; what varies is in `drawn`. */
  readonly model: { readonly id: string; readonly options: Partial<CaliendoParroOptions> };
  readonly draws: number;
  readonly seed: number;
  readonly method: DrawMethod;
  readonly drawn: readonly DrawnParameter[];
  readonly worlds: readonly WorldDraws[];
  /** Every world beside each before it in the case. */
  readonly comparisons: readonly WorldComparison[];
  /** Worlds that no draw was made of: they are not solved in the middle of the distributions. */
  readonly unsolved: readonly string[];
  readonly residual: number;
}

/**
 * The stakes of every world of a case as distributions: each draw of the parameters is put to all
 * worlds, so that differences between worlds are those of the worlds. Every outcome of `stakes` gets
 * its median and the span of nine draws in ten.
 *
 * To share the work, `planDraws` once, `runDraws` for parts of the draws anywhere, and
 * `drawnStakes` on what they gave: the answer is the same for every split.
 *
 * @param onDraw called after each draw with how many are done
 * @example
 * stakesDraws(file, hash, dataset, laws, { draws: 1000, seed: 1 });
 */
export function stakesDraws(
  file: Case,
  caseHash: string,
  dataset: Dataset,
  laws: readonly HeldLaw[],
  request: DrawRequest,
  onDraw?: (done: number) => void,
): StakesDraws {
  const plan = planDraws(file, dataset, laws, request);
  const chunk = runDraws(plan, { from: 0, to: request.draws }, onDraw);
  return drawnStakes({ id: file.id, hash: caseHash }, laws, plan, [chunk]);
}

/** The answer from a plan and the chunks of all its draws, in any order. */
export function drawnStakes(
  of: Stakes['case'],
  laws: readonly HeldLaw[],
  plan: DrawPlan,
  chunks: readonly DrawChunk[],
): StakesDraws {
  const { dataset, request, options, unsolved } = plan;
  const { draws, seed, method, drawn } = request;
  return {
    question: 'stakes-draws',
    case: of,
    data: { id: dataset.id, version: dataset.version, year: dataset.year },
    laws: laws.map(({ importer, version, tradeYear }) => ({ importer, version, tradeYear })),
    model: { id: caliendoParro.id, options },
    draws,
    seed,
    method,
    drawn,
    ...summariseDraws(plan, chunks),
    unsolved,
  };
}
