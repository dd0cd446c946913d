import { uniformAt } from '@parley/numerics';
import { gainsOf, type Landscape, type Optimum, type Station, stationAt } from './climb.ts';
import type { Search, Solved } from './solve-program.ts';

/** What a certificate of the first order leaves open, looked at by full solves; no proof either. */
export interface SolutionCheck {
  /** Packages a hundredth and a tenth of the ranges away, discrete levels as they are, and how many are better. */
  readonly nearby: number;
  readonly better: number;
  /** Searches begun elsewhere, how many of them end at the same, and how many higher. */
  readonly restarts: number;
  readonly same: number;
  readonly higher: number;
}

const STEPS = [0.01, 0.1];
const DIRECTIONS = 8;
const SEED = 7;
/** Places of the box from which searches begin, as shares of its width: low, high, and two alternations. */
const STARTS: readonly ((k: number) => number)[] = [
  () => 0.1,
  () => 0.9,
  (k) => (k % 2 === 0 ? 0.1 : 0.9),
  (k) => (k % 2 === 0 ? 0.9 : 0.1),
];
/** Differences of the merit that count, as a share of it. */
const COUNTS = 1e-3;

/**
 * @param merit what the solution maximises over gains; −∞ outside the zone of agreement
 * @param restart the same search begun at another package
 */
export function checkSolution(
  { landscape, grids }: Search,
  { at, gains }: Optimum,
  merit: (gains: Float64Array) => number,
  restart: (from: Station) => Solved,
): SolutionCheck {
  const own = merit(gains);
  const slack = COUNTS * Math.abs(own);
  const around = STEPS.flatMap((step, s) =>
    Array.from({ length: DIRECTIONS }, (_, direction) => {
      const places = aside(landscape, grids, at.places, step, s * DIRECTIONS + direction);
      return merit(
        gainsOf(landscape.scores, landscape.noDeal, landscape.evaluator.evaluate(places)),
      );
    }),
  );
  const again = STARTS.map((share) => {
    const { lower, upper } = landscape.box;
    const places = lower.map((low, k) =>
      grids[k] === null ? low + share(k) * ((upper[k] ?? low) - low) : (at.places[k] ?? low),
    );
    return merit(restart(stationAt(landscape, places)).optimum.gains);
  });
  return {
    nearby: around.length,
    better: around.filter((value) => value > own + slack / 10).length,
    restarts: again.length,
    same: again.filter((value) => Math.abs(value - own) <= slack).length,
    higher: again.filter((value) => value > own + slack).length,
  };
}

/** A package aside in a direction that is the same every time, within the box. */
function aside(
  { box }: Landscape,
  grids: Search['grids'],
  places: Float64Array,
  step: number,
  draw: number,
): Float64Array {
  return places.map((place, k) => {
    if (grids[k] !== null) return place;
    const moved = place + step * (2 * uniformAt(SEED, k, draw) - 1);
    return Math.min(box.upper[k] ?? 1, Math.max(box.lower[k] ?? 0, moved));
  });
}
