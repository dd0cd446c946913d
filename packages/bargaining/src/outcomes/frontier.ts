import type { Package } from '../domain/package.ts';
import { type AdditiveSpace, type OutcomeSpace, packageAtPosition } from './outcome-space.ts';
import { pointsFrontier } from './points-frontier.ts';
import { skyline } from './skyline.ts';
import { START, type Staircase, thinned, withIssue } from './staircase.ts';

/** The Pareto frontier: distinct points, by falling utility of the first party. */
export interface Frontier {
  readonly size: number;
  /** Utilities by party. */
  readonly utilities: readonly Float64Array[];
  /** A package that attains a point; `packagesAt` gives all. */
  readonly packageAt: (point: number) => Package;
  /**
   * How far, by party, a point of the true frontier may lie above every point here: 0 where exact,
   * as for all domains of up to 10^7 packages.
   */
  readonly gap: readonly number[];
}

/** Candidates of one merge, beyond which partial frontiers are thinned and a gap is stated. */
const CANDIDATES = 20_000_000;
/** Points that a partial frontier is not thinned below. */
const FEWEST = 100;
/** Points of a partial frontier of more than two parties, beyond which it is thinned. */
const POINTS = 20_000;

/**
 * The packages that no other package is at least as good as for all parties and better for one. Utilities
 * are compared as they are computed. Points that differ by no more than the space's tolerances for any
 * party are one, and so are two of which the second is better for party 2 by no more than its tolerance.
 *
 * @param candidates sums compared for one issue at most, for additive preferences of two parties; beyond
 * it partial frontiers are thinned, and the gap is stated
 */
export function paretoFrontier(space: OutcomeSpace, candidates = CANDIDATES): Frontier {
  const two = space.parties.length === 2;
  if (space.kind === 'listed') {
    const [u1, u2] = space.columns;
    const chosen = two ? pointsFrontier(u1!, u2!) : skyline(space.columns);
    const utilities = space.columns.map((column) => taken(column, chosen));
    const distinct = two ? distinctStairs(utilities, space) : distinctPoints(utilities, space);
    return {
      ...pick(utilities, distinct),
      packageAt: (point) => packageAtPosition(space.finite, chosen[distinct[point]!]!),
      gap: space.parties.map(() => 0),
    };
  }
  return two ? additiveOfTwo(space, candidates) : additiveOfMany(space);
}

function pick(utilities: readonly Float64Array[], points: Uint32Array) {
  return { size: points.length, utilities: utilities.map((column) => taken(column, points)) };
}

function taken(column: Float64Array, points: Uint32Array): Float64Array {
  const found = new Float64Array(points.length);
  for (let k = 0; k < points.length; k++) found[k] = column[points[k]!]!;
  return found;
}

function additiveOfTwo(space: AdditiveSpace, candidates: number): Frontier {
  const [t1, t2] = space.tables;
  const stages: Staircase[] = [];
  let stairs = START;
  let gap = 0;
  t1!.forEach((own, issue) => {
    const limit = Math.max(FEWEST, Math.floor(candidates / own.length));
    const thin = thinned(stairs, limit);
    if (thin.gap > 0) {
      gap += thin.gap;
      stairs = thin.stairs;
      stages[stages.length - 1] = stairs;
    }
    stairs = withIssue(stairs, own, t2![issue]!);
    stages.push(stairs);
  });
  const cap = (column: Float64Array, party: number) => {
    const most = space.caps[party]!;
    return Number.isFinite(most) ? column.map((value) => Math.min(value, most)) : column;
  };
  const utilities = [cap(stairs.u1, 0), cap(stairs.u2, 1)];
  const distinct = distinctStairs(utilities, space);
  return {
    ...pick(utilities, distinct),
    packageAt: (point) => traceBack(space, (stage) => stages[stage]!.origin, distinct[point]!),
    gap: [gap, 0],
  };
}

function additiveOfMany(space: AdditiveSpace): Frontier {
  const gap = space.parties.map(() => 0);
  let utilities: readonly Float64Array[] = space.parties.map(() => Float64Array.of(0));
  const stages: Float64Array[] = [];
  space.finite.levels.forEach(({ length: levels }, issue) => {
    const points = utilities[0]!.length;
    const sums = utilities.map((column, party) => {
      const terms = space.tables[party]![issue]!;
      const grown = new Float64Array(points * levels);
      for (let point = 0; point < points; point++) {
        for (let level = 0; level < levels; level++) {
          grown[point * levels + level] = column[point]! + terms[level]!;
        }
      }
      return grown;
    });
    let chosen = skyline(sums);
    const exact = space.finite.packages <= 10_000_000;
    if (chosen.length > POINTS && !exact) chosen = thinnedPoints(sums, chosen, gap);
    stages.push(Float64Array.from(chosen));
    utilities = sums.map((column) => taken(column, chosen));
  });
  const capped = utilities.map((column, party) => {
    const most = space.caps[party]!;
    return column.map((value) => Math.min(value, most));
  });
  const undominated = skyline(capped);
  const columns = capped.map((column) => taken(column, undominated));
  const distinct = distinctPoints(columns, space);
  return {
    ...pick(columns, distinct),
    packageAt: (point) =>
      traceBack(space, (stage) => stages[stage]!, undominated[distinct[point]!]!),
    gap,
  };
}

/** One point for each cell of a grid coarse enough; `gap` grows by the width of its cells. */
function thinnedPoints(
  columns: readonly Float64Array[],
  chosen: Uint32Array,
  gap: number[],
): Uint32Array {
  const ranges = columns.map((column) => {
    const own = Array.from(chosen, (point) => column[point]!);
    const low = own.reduce((a, b) => Math.min(a, b));
    return { low, range: own.reduce((a, b) => Math.max(a, b)) - low };
  });
  for (let cells = Math.ceil(POINTS ** (1 / (columns.length - 1))); ; cells = (cells + 1) >> 1) {
    const seen = new Set<string>();
    const kept = chosen.filter((point) => {
      const cell = columns
        .map((column, party) => {
          const { low, range } = ranges[party]!;
          return range > 0 ? Math.floor(((column[point]! - low) / range) * cells) : 0;
        })
        .join();
      const fresh = !seen.has(cell);
      seen.add(cell);
      return fresh;
    });
    if (kept.length > POINTS && cells > 2) continue;
    for (let party = 0; party < gap.length; party++) gap[party]! += ranges[party]!.range / cells;
    return kept;
  }
}

function traceBack(
  space: AdditiveSpace,
  origins: (stage: number) => Float64Array,
  last: number,
): Package {
  const { levels } = space.finite;
  const found: number[] = [];
  let point = last;
  for (let issue = levels.length - 1; issue >= 0; issue--) {
    const own = levels[issue]!;
    const origin = origins(issue)[point]!;
    found.unshift(own[origin % own.length]!);
    point = Math.floor(origin / own.length);
  }
  return found;
}

/**
 * Points of a weak staircase without those a neighbour beats (caps make some) and without twins: taken
 * from party 1's best down, a point stays if it is better for party 2 by more than the tolerance than all
 * before it.
 */
function distinctStairs(utilities: readonly Float64Array[], space: OutcomeSpace): Uint32Array {
  const [u1, u2] = utilities as [Float64Array, Float64Array];
  const tolerance = space.tolerances[1]!;
  const kept = new Uint32Array(u1.length);
  let count = 0;
  for (let point = 0; point < u1.length; point++) {
    if (count > 0) {
      const last = kept[count - 1]!;
      if (u2[point]! - u2[last]! <= tolerance) continue;
      if (u1[point]! === u1[last]!) count--;
    }
    kept[count++] = point;
  }
  return kept.slice(0, count);
}

/** Points of a frontier of any number of parties without twins, by falling utility of the first. */
function distinctPoints(utilities: readonly Float64Array[], space: OutcomeSpace): Uint32Array {
  const [u1] = utilities;
  const order = Uint32Array.from(u1!.keys()).sort((a, b) => u1![b]! - u1![a]! || a - b);
  let count = 0;
  for (const point of order) {
    let twin = false;
    // Only points that are close for the first party can be twins.
    for (let k = count - 1; k >= 0 && !twin; k--) {
      const other = order[k]!;
      if (u1![other]! - u1![point]! > space.tolerances[0]!) break;
      twin = utilities.every(
        (column, party) => Math.abs(column[other]! - column[point]!) <= space.tolerances[party]!,
      );
    }
    if (!twin) order[count++] = point;
  }
  return order.slice(0, count);
}
