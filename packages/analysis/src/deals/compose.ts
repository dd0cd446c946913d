import { createLandscape, gainsOf, type Landscape } from './climb.ts';
import { type Score, scoreOf } from './evaluator.ts';
import type { DealProblem } from './problem.ts';
import type { Box } from './programs.ts';

/**
 * Every outcome's own second-order picture, from which that of any weights is put together without a new solve.
 */
export function outcomeLandscape(problem: DealProblem): Landscape {
  const { evaluator, outcomes, issues } = problem;
  const count = outcomes.measures.length;
  const scores = outcomes.measures.map((_, k): Score => {
    const weights = new Float64Array(count);
    weights[k] = 1;
    return { id: String(k), weights, stated: new Float64Array(issues.length) };
  });
  const box = {
    lower: new Float64Array(issues.length),
    upper: new Float64Array(issues.length).fill(1),
  };
  const { tariffs, purchases, barriers, investments } = problem.levers;
  const moving = new Set(
    [...tariffs, ...purchases, ...barriers, ...investments].map(({ issue }) => issue),
  );
  issues.forEach((_, k) => {
    if (!moving.has(k)) box.upper[k] = 0;
  });
  return createLandscape(evaluator, scores, new Float64Array(count), box);
}

/** The landscape of scores made from that of the outcomes. */
export function composed(
  outcomes: Landscape,
  scores: readonly Score[],
  noDeal: Float64Array,
  box: Box,
): Landscape {
  const { middle, evaluator } = outcomes;
  const mix = (
    weights: ArrayLike<number>,
    parts: readonly Float64Array[],
    add?: ArrayLike<number>,
  ) => {
    const sum = new Float64Array(parts[0]?.length ?? 0);
    parts.forEach((part, k) => {
      const weight = weights[k] ?? 0;
      if (weight !== 0)
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (part[i] ?? 0);
    });
    if (add) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (add[i] ?? 0);
    return sum;
  };
  return {
    evaluator,
    scores,
    noDeal,
    box,
    curvatures: scores.map(({ weights }) => mix(weights, outcomes.curvatures)),
    middle: {
      at: middle.at,
      gains: gainsOf(scores, noDeal, middle.at),
      slopes: scores.map(({ weights, stated }) => mix(weights, middle.slopes, stated)),
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
