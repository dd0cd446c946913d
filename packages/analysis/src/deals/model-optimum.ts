import { minimizeProjected } from '@parley/numerics';
import { type Box, floorGap, type Program } from './programs.ts';
import { modelAt, type QuadraticModel } from './quadratic-model.ts';

/** Rounds of multipliers; the penalty grows while a floor is missed by more than it was. */
const ROUNDS = 14;
const FIRST_PENALTY = 10;
const GROWTH = 6;
/** A floor missed by less, in the units of the scores, is met. */
const MET = 1e-9;

/** The best place of a programme in a quadratic model, by an augmented Lagrangian (Nocedal & Wright 2006, 17.4). */
export function modelOptimum(
  model: QuadraticModel,
  program: Program,
  box: Box,
  start: ArrayLike<number>,
): { readonly x: Float64Array; readonly value: number; readonly missed: number } {
  const n = model.at.length;
  const S = model.slopes.length;
  const scores = new Float64Array(S);
  const slopes = Array.from({ length: S }, () => new Float64Array(n));
  const byScore = new Float64Array(S);
  const multipliers = new Float64Array(program.floors.length);
  let penalty = FIRST_PENALTY;
  const valueAndGradient = (x: Float64Array, out: Float64Array): number => {
    modelAt(model, x, scores, slopes);
    let value = -program.aim.value(scores, byScore);
    for (let s = 0; s < S; s++) byScore[s] = -(byScore[s] ?? 0);
    program.floors.forEach((floor, k) => {
      const pull = (multipliers[k] ?? 0) - penalty * floorGap(floor, scores);
      if (pull <= 0) {
        value -= (multipliers[k] ?? 0) ** 2 / (2 * penalty);
        return;
      }
      value += (pull ** 2 - (multipliers[k] ?? 0) ** 2) / (2 * penalty);
      floor.coefficients.forEach((each, s) => {
        byScore[s] = (byScore[s] ?? 0) - pull * each;
      });
    });
    out.fill(0);
    for (let s = 0; s < S; s++) {
      const each = byScore[s] ?? 0;
      const slope = slopes[s];
      if (each === 0 || slope === undefined) continue;
      for (let i = 0; i < n; i++) out[i] = (out[i] ?? 0) + each * (slope[i] ?? 0);
    }
    return value;
  };
  const problem = { dimension: n, ...box, valueAndGradient };
  let x = Float64Array.from(start);
  let missedBefore = Number.POSITIVE_INFINITY;
  let missed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const options = { gradientTolerance: 1e-9, maxIterations: 200 };
    x = Float64Array.from(minimizeProjected(problem, x, options).x);
    modelAt(model, x, scores);
    missed = 0;
    let settled = true;
    program.floors.forEach((floor, k) => {
      const gap = floorGap(floor, scores);
      const next = Math.max(0, (multipliers[k] ?? 0) - penalty * gap);
      missed = Math.max(missed, -gap);
      if (Math.abs(Math.min(gap, (multipliers[k] ?? 0) / penalty)) > MET) settled = false;
      multipliers[k] = next;
    });
    if (settled) break;
    if (missed > missedBefore / 4) penalty *= GROWTH;
    missedBefore = missed;
  }
  const value = program.aim.value(scores, byScore);
  return { x, value, missed };
}
