import { type Evaluated, type Evaluator, type Score, scoreOf } from './evaluator.ts';
import { modelOptimum } from './model-optimum.ts';
import { type Box, floorGap, leftToFirstOrder, type Program } from './programs.ts';
import { correctCurvature, curvatureFrom, type QuadraticModel } from './quadratic-model.ts';

/** A package whose scores come from a full solve, with their slopes there. */
export interface Station {
  readonly at: Evaluated;
  /** Beyond no deal, USD bn a year: [score]. */
  readonly gains: Float64Array;
  readonly slopes: readonly Float64Array[];
}

/** A programme's answer, certified by full solves. */
export interface Optimum extends Station {
  /** How much of the aim may be left to first order; in its units. */
  readonly gap: number;
  /** By how much a floor is missed, USD bn. */
  readonly missed: number;
  readonly multipliers: Float64Array;
  readonly converged: boolean;
}

/** Scores over a box of places, solved in full wherever it matters. */
export interface Landscape {
  readonly evaluator: Evaluator;
  readonly scores: readonly Score[];
  /** Values of the scores without a deal. */
  readonly noDeal: Float64Array;
  readonly box: Box;
  /** Curvature as learnt so far, shared along a curve: [score]. */
  readonly curvatures: readonly Float64Array[];
  readonly middle: Station;
}

/** Width of the difference that curvature is taken from, as a share of the box. */
const ASIDE = 0.25;

export function stationAt(
  { evaluator, scores, noDeal }: Pick<Landscape, 'evaluator' | 'scores' | 'noDeal'>,
  places: ArrayLike<number>,
): Station {
  const at = evaluator.evaluate(places);
  const slopes = evaluator.gradients(at, scores);
  return { at, gains: gainsOf(scores, noDeal, at), slopes };
}

export function gainsOf(
  scores: readonly Score[],
  noDeal: ArrayLike<number>,
  { outcomes, places }: Pick<Evaluated, 'outcomes' | 'places'>,
): Float64Array {
  return Float64Array.from(
    scores,
    (score, s) => scoreOf(score, outcomes, places) - (noDeal[s] ?? 0),
  );
}

/** Solves the middle of the box and one step aside along every issue that can move. */
export function createLandscape(
  evaluator: Evaluator,
  scores: readonly Score[],
  noDeal: Float64Array,
  box: Box,
): Landscape {
  const n = box.lower.length;
  const centre = box.lower.map((low, i) => (low + (box.upper[i] ?? low)) / 2);
  const middle = stationAt({ evaluator, scores, noDeal }, centre);
  const steps = box.lower.map((low, i) => ASIDE * ((box.upper[i] ?? low) - low));
  const aside = Array.from({ length: n }, (_, i) => {
    if ((steps[i] ?? 0) === 0) return middle.slopes;
    const places = centre.slice();
    places[i] = (places[i] ?? 0) + (steps[i] ?? 0);
    return evaluator.slopesAside(places, scores);
  });
  const curvatures = scores.map((_, s) =>
    curvatureFrom(
      middle.slopes[s] as Float64Array,
      aside.map((slopes) => slopes[s] as Float64Array),
      steps.map((step) => (step === 0 ? 1 : step)),
    ),
  );
  return { evaluator, scores, noDeal, box, curvatures, middle };
}

/** The landscape's quadratic model around a station. */
export function modelAround(
  { curvatures }: Landscape,
  { at, gains, slopes }: Station,
): QuadraticModel {
  return { at: at.places, values: gains, slopes, curvatures };
}

export interface ClimbOptions {
  /** Accepted first-order rest of the aim. */
  readonly gap: number;
  /** Accepted miss of a floor, USD bn. */
  readonly missed: number;
  readonly maxSteps?: number;
}

/**
 * Improves a station until a full solve certifies it: steps to the optimum of a quadratic model that has the
 * true values and slopes there, and learns curvature from what the solve then shows (sequential quadratic
 * programming with symmetric rank-one corrections, within a trust region).
 */
export function climb(
  landscape: Landscape,
  program: Program,
  start: Station,
  box: Box,
  { gap: gapAccepted, missed: missedAccepted, maxSteps = 25 }: ClimbOptions,
): Optimum {
  const scratch = new Float64Array(landscape.scores.length);
  const judge = (station: Station): Optimum => {
    const { gap, multipliers } = leftToFirstOrder(
      program,
      station.gains,
      station.slopes,
      station.at.places,
      box,
    );
    const missed = Math.max(0, ...program.floors.map((floor) => -floorGap(floor, station.gains)));
    const converged = gap <= gapAccepted && missed <= missedAccepted;
    return { ...station, gap, missed, multipliers, converged };
  };
  const meritOf = (station: Station, price: number) =>
    program.aim.value(station.gains, scratch) -
    price *
      program.floors.reduce((sum, floor) => sum + Math.max(0, -floorGap(floor, station.gains)), 0);
  const inside = start.at.places.every(
    (place, i) => place >= (box.lower[i] ?? 0) - 1e-12 && place <= (box.upper[i] ?? 0) + 1e-12,
  );
  let current = judge(start);
  // A start outside the box only serves to step into it.
  let entered = inside;
  let reach = 1;
  for (let step = 0; step < maxSteps && !(entered && current.converged); step++) {
    const { places } = current.at;
    const near: Box = entered
      ? {
          lower: box.lower.map((low, i) => Math.max(low, (places[i] ?? 0) - reach)),
          upper: box.upper.map((high, i) => Math.min(high, (places[i] ?? 0) + reach)),
        }
      : box;
    const { x } = modelOptimum(modelAround(landscape, current), program, near, places);
    const moved = x.map((each, i) => each - (places[i] ?? 0));
    const length = Math.max(...moved.map(Math.abs));
    if (length < 1e-12) break;
    const next = judge(stationAt(landscape, x));
    landscape.curvatures.forEach((B, s) => {
      const after = next.slopes[s] as Float64Array;
      const before = current.slopes[s] as Float64Array;
      correctCurvature(
        B,
        moved,
        after.map((each, i) => each - (before[i] ?? 0)),
      );
    });
    const price = 2 * Math.max(1e-3, ...current.multipliers, ...next.multipliers);
    if (!entered || next.converged || meritOf(next, price) > meritOf(current, price) - 1e-9) {
      current = next;
      entered = true;
      if (length > 0.9 * reach) reach = Math.min(1, 2 * reach);
    } else {
      reach = Math.min(reach, length) / 3;
      if (reach < 1e-7) break;
    }
  }
  return current;
}
