import { gainsOf, type Landscape } from './climb.ts';
import { type Evaluated, type Evaluator, type Score, scoreOf } from './evaluator.ts';
import type { DealProblem } from './problem.ts';

/**
 * Other scores where ground is known already: climbing begins at a package that was solved there, with the curvature
 * learnt so far, and learns what is different.
 */
export function borrowed(
  known: Landscape,
  at: Evaluated,
  scores: readonly Score[],
  noDeal: Float64Array,
  { box, evaluator }: { readonly box: Landscape['box']; readonly evaluator: Evaluator },
): Landscape {
  const size = box.lower.length ** 2;
  return {
    ...{ evaluator, scores, noDeal, box },
    curvatures: scores.map((_, s) => known.curvatures[s]?.slice() ?? new Float64Array(size)),
    middle: {
      at,
      gains: gainsOf(scores, noDeal, at),
      slopes: evaluator.gradients(at, scores),
    },
  };
}

/** What each score is without a deal; issues stand where no deal leaves them. */
export function noDealScores(
  { levers }: DealProblem,
  scores: readonly Score[],
  outcomes: Float64Array,
): Float64Array {
  return Float64Array.from(scores, (score) => scoreOf(score, outcomes, levers.withoutDeal));
}
