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
/** Combinations of neighbouring levels that are compared in the model. */
const MOST_COMBINATIONS = 256;

/**
 * Improves from a station. Discrete issues float in the model first and are held at the best of the levels around
 * before anything is solved; what that costs is read off the model around the answer.
 */
export function solveProgram(search: Search, program: Program, start: Station): Solved {
  const { landscape, options, grids } = search;
  const { box } = landscape;
  const within = start.at.places.map((place, k) =>
    Math.min(box.upper[k] ?? 1, Math.max(box.lower[k] ?? 0, place)),
  );
  const model = modelAround(landscape, start);
  const relaxed = modelOptimum(model, program, box, within);
  const held = bestLevels(search, program, model, relaxed.x);
  const optimum = climb(landscape, program, start, held, options);
  const scratch = new Float64Array(landscape.scores.length);
  const free = grids.some((grid) => grid !== null)
    ? modelOptimum(modelAround(landscape, optimum), program, box, optimum.at.places).value
    : Number.NEGATIVE_INFINITY;
  const rounding = Math.max(0, free - program.aim.value(optimum.gains, scratch));
  return { optimum, rounding };
}

/** The box with discrete issues held at the best, in a model, of the levels next to where they would float. */
function bestLevels(
  { landscape, grids }: Search,
  program: Program,
  model: QuadraticModel,
  floating: Float64Array,
): Box {
  const between = grids.flatMap((grid, k) => {
    if (grid === null) return [];
    const place = floating[k] ?? 0;
    const near = grid.find((each) => Math.abs(each - place) < AT_LEVEL);
    if (near !== undefined) return [{ k, places: [near] }];
    const low = grid.findLast((each) => each < place) ?? grid[0] ?? 0;
    return [{ k, places: [low, grid.find((each) => each > place) ?? low] }];
  });
  const open = between.filter(({ places }) => places.length > 1);
  let best: { value: number; missed: number; box: Box } | null = null;
  const combinations = Math.min(MOST_COMBINATIONS, 2 ** open.length);
  for (let c = 0; c < combinations; c++) {
    const box = { lower: landscape.box.lower.slice(), upper: landscape.box.upper.slice() };
    for (const { k, places } of between) {
      const bit = open.findIndex((each) => each.k === k);
      const place = places[bit < 0 ? 0 : (c >> bit) & 1] ?? 0;
      box.lower[k] = place;
      box.upper[k] = place;
    }
    if (combinations === 1) return box;
    const start = floating.map((place, k) =>
      Math.min(box.upper[k] ?? 1, Math.max(box.lower[k] ?? 0, place)),
    );
    const { value, missed } = modelOptimum(model, program, box, start);
    const better =
      best === null ||
      missed < best.missed - 1e-6 ||
      (missed < best.missed + 1e-6 && value > best.value);
    if (better) best = { value, missed, box };
  }
  return best?.box ?? landscape.box;
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
