import {
  type ClimbOptions,
  climb,
  type Landscape,
  modelAround,
  type Optimum,
  type Station,
  stationAt,
} from './climb.ts';
import { modelOptimum } from './model-optimum.ts';
import type { Box, Program } from './programs.ts';
import type { QuadraticModel } from './quadratic-model.ts';

/** The best package of a programme, its discrete issues at levels that exist. */
export interface Solved {
  readonly optimum: Optimum;
  /**
   * What rounding discrete issues cost against letting them take any value between, in the units of the aim;
   * 0 where none was in between.
   */
  readonly rounding: number;
}

export interface Search {
  readonly landscape: Landscape;
  readonly grids: readonly (readonly number[] | null)[];
  readonly options: ClimbOptions;
}

/** Stations that differ by less from a level that exists are at it. */
const AT_LEVEL = 1e-7;
/** Combinations of levels that are compared in the model: all of them, or else those around. */
const MOST_COMBINATIONS = 64;

/**
 * Improves from a station. Discrete issues are held at their levels, or those that are best in the model there;
 * around the answer the other levels are looked at, and those that promise more are solved too. What holding them costs
 * against letting them float is read off the model around the answer.
 */
export function solveProgram(search: Search, program: Program, start: Station): Solved {
  const { landscape, options, grids } = search;
  const { box } = landscape;
  const scratch = new Float64Array(landscape.scores.length);
  const aimOf = (optimum: Optimum) => program.aim.value(optimum.gains, scratch);
  const first =
    levelsOf(search, start.at.places) ??
    bestLevels(search, program, modelAround(landscape, start), start.at.places).box;
  let optimum = climb(landscape, program, start, first, options);
  if (grids.every((grid) => grid === null)) return { optimum, rounding: 0 };
  const model = modelAround(landscape, optimum);
  const other = bestLevels(search, program, model, optimum.at.places);
  const promises = other.value > aimOf(optimum) + options.gap && other.missed < MISSED;
  if (promises && !sameBox(other.box, first)) {
    const second = climb(landscape, program, optimum, other.box, options);
    const better = second.missed <= optimum.missed || second.missed <= options.missed;
    if (better && aimOf(second) > aimOf(optimum)) optimum = second;
  }
  const floating = modelOptimum(modelAround(landscape, optimum), program, box, optimum.at.places);
  const rounding = Math.max(0, floating.value - aimOf(optimum));
  return { optimum, rounding };
}

/** A floor missed by more in a model is no promise, USD bn. */
const MISSED = 1e-4;

function sameBox(a: Box, b: Box): boolean {
  return a.lower.every((low, k) => low === b.lower[k] && a.upper[k] === b.upper[k]);
}

/** The box with discrete issues held where they are; null where they are not at levels of theirs. */
function levelsOf({ landscape: { box }, grids }: Search, places: Float64Array): Box | null {
  const held = { lower: box.lower.slice(), upper: box.upper.slice() };
  for (const [k, grid] of grids.entries()) {
    const place = places[k] ?? 0;
    const level = grid?.find((each) => Math.abs(each - place) < AT_LEVEL);
    if (grid === null) continue;
    const inside = place >= (box.lower[k] ?? 0) && place <= (box.upper[k] ?? 1);
    if (level === undefined || !inside) return null;
    held.lower[k] = level;
    held.upper[k] = level;
  }
  return held;
}

interface Held {
  readonly box: Box;
  readonly value: number;
  readonly missed: number;
}

/** The box with discrete issues held at the best of their levels in a model: of all, or of those next to floating. */
function bestLevels(
  { landscape, grids }: Search,
  program: Program,
  model: QuadraticModel,
  from: ArrayLike<number>,
): Held {
  const { box } = landscape;
  const held = (k: number) => box.lower[k] === box.upper[k];
  const within = (k: number) => (place: number) =>
    place >= (box.lower[k] ?? 0) - AT_LEVEL && place <= (box.upper[k] ?? 1) + AT_LEVEL;
  let levels: readonly (readonly number[] | null)[] = grids.map((grid, k) =>
    grid === null || held(k) ? null : grid.filter(within(k)),
  );
  const inside = (bounds: Box) =>
    Float64Array.from(bounds.lower, (low, k) =>
      Math.min(bounds.upper[k] ?? 1, Math.max(low, from[k] ?? 0)),
    );
  const count = (all: typeof levels) =>
    all.reduce((product, each) => product * (each?.length ?? 1), 1);
  if (count(levels) > MOST_COMBINATIONS) {
    const floating = modelOptimum(model, program, box, inside(box)).x;
    levels = levels.map((grid, k) => grid && around(grid, floating[k] ?? 0));
  }
  let best: Held | null = null;
  const combinations = Math.min(MOST_COMBINATIONS, count(levels));
  for (let c = 0; c < combinations; c++) {
    const bounds = { lower: box.lower.slice(), upper: box.upper.slice() };
    let rest = c;
    levels.forEach((grid, k) => {
      if (grid === null || grid.length === 0) return;
      const place = grid[rest % grid.length] ?? 0;
      rest = Math.floor(rest / grid.length);
      bounds.lower[k] = place;
      bounds.upper[k] = place;
    });
    const { value, missed } = modelOptimum(model, program, bounds, inside(bounds));
    const better =
      best === null ||
      missed < best.missed - 1e-6 ||
      (missed < best.missed + 1e-6 && value > best.value);
    if (better) best = { value, missed, box: bounds };
  }
  return best ?? { box, value: Number.NEGATIVE_INFINITY, missed: Number.POSITIVE_INFINITY };
}

/** The level a place is at, or the two it lies between. */
function around(grid: readonly number[], place: number): readonly number[] {
  const near = grid.find((each) => Math.abs(each - place) < AT_LEVEL);
  if (near !== undefined) return [near];
  const sides = [grid.findLast((each) => each < place), grid.find((each) => each > place)];
  return sides.filter((each) => each !== undefined);
}

/** Starting points spread over the box, the same every time: its middle, its ends, and alternations of them. */
function starts({ lower, upper }: Box): readonly Float64Array[] {
  const at = (share: (k: number) => number) =>
    lower.map((low, k) => low + share(k) * ((upper[k] ?? low) - low));
  return [
    at(() => 0.5),
    at(() => 0.02),
    at(() => 0.98),
    at((k) => (k % 2 === 0 ? 0.05 : 0.95)),
    at((k) => (k % 2 === 0 ? 0.95 : 0.05)),
    at((k) => ((k * 7) % 5) / 4),
  ];
}

/** The programme's best station of the model around a station, looked for from many sides, solved in full. */
export function firstStation(landscape: Landscape, program: Program, from: Station): Station {
  const model = modelAround(landscape, from);
  let best: ReturnType<typeof modelOptimum> | null = null;
  for (const start of starts(landscape.box)) {
    const found = modelOptimum(model, program, landscape.box, start);
    const better =
      best === null ||
      found.missed < best.missed - 1e-6 ||
      (found.missed < best.missed + 1e-6 && found.value > best.value);
    if (better) best = found;
  }
  return best === null ? from : stationAt(landscape, best.x);
}
