/**
 * Frontiers of two parties as staircases: u1 falls and u2 rises strictly from point to point.
 *
 * The frontier of a sum over issues is the frontier of the sums of the frontiers (Minkowski): taking
 * issues in order, each partial staircase is shifted by every level of the next issue and the shifted
 * copies are merged. Utilities are summed in the order of the issues, and rounding is monotone, so
 * the points are bit for bit those that listing all packages would give.
 */
export interface Staircase {
  readonly u1: Float64Array;
  readonly u2: Float64Array;
  /** How each point came about: `point of the staircase before × levels of the issue + level`. */
  readonly origin: Float64Array;
}

/** Candidates merged at a time; bounds the memory used. */
const BATCH = 4_000_000;

/** The staircase of no issues: nothing settled yet. */
export const START: Staircase = {
  u1: Float64Array.of(0),
  u2: Float64Array.of(0),
  origin: Float64Array.of(0),
};

/** The staircase with one more issue, whose levels are worth `t1` and `t2` to the parties. */
export function withIssue(before: Staircase, t1: Float64Array, t2: Float64Array): Staircase {
  const levels = t1.length;
  const useful = undominatedLevels(t1, t2);
  const points = before.u1.length;
  // The fewer and the longer the copies, the fewer rounds of merging.
  const byLevel = useful.length <= points;
  const copies = byLevel ? useful.length : points;
  const length = byLevel ? points : useful.length;
  const { u1: b1, u2: b2 } = before;
  const fill = ({ u1, u2, origin }: Buffers, copy: number, start: number): number => {
    let end = start;
    for (let k = 0; k < length; k++) {
      const point = byLevel ? k : copy;
      const level = useful[byLevel ? copy : k]!;
      const x = b1[point]! + t1[level]!;
      const y = b2[point]! + t2[level]!;
      // Rounding can make neighbours equal in one coordinate: the better one stays.
      if (end > start) {
        if (y <= u2[end - 1]!) continue;
        if (x === u1[end - 1]) end--;
      }
      u1[end] = x;
      u2[end] = y;
      origin[end++] = point * levels + level;
    }
    return end;
  };
  const atOnce = Math.max(1, Math.min(copies, Math.floor(BATCH / length)));
  let merged: Staircase | null = null;
  for (let first = 0; first < copies; first += atOnce) {
    const batch = mergeCopies(Math.min(atOnce, copies - first), length, (into, copy, start) =>
      fill(into, first + copy, start),
    );
    merged = merged === null ? batch : mergeTwo(merged, batch);
  }
  return merged ?? before;
}

interface Buffers {
  readonly u1: Float64Array;
  readonly u2: Float64Array;
  readonly origin: Float64Array;
}

function buffers(size: number): Buffers {
  return {
    u1: new Float64Array(size),
    u2: new Float64Array(size),
    origin: new Float64Array(size),
  };
}

/** Levels that no other level of the issue is at least as good as for both; u1 falls, u2 rises. */
function undominatedLevels(t1: Float64Array, t2: Float64Array): Uint32Array {
  const order = Uint32Array.from(t1.keys()).sort((a, b) => t1[b]! - t1[a]! || t2[b]! - t2[a]!);
  let kept = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const level of order) {
    if (t2[level]! <= best) continue;
    best = t2[level]!;
    order[kept++] = level;
  }
  return order.slice(0, kept);
}

/** Merges staircases two by two, so that each point is moved once a round. */
function mergeCopies(
  copies: number,
  length: number,
  fill: (into: Buffers, copy: number, start: number) => number,
): Staircase {
  let from = buffers(copies * length);
  let ends: number[] = [];
  let starts: number[] = [];
  for (let copy = 0; copy < copies; copy++) {
    starts.push(copy * length);
    ends.push(fill(from, copy, copy * length));
  }
  let to = copies > 1 ? buffers(copies * length) : from;
  while (starts.length > 1) {
    const nextStarts: number[] = [];
    const nextEnds: number[] = [];
    let end = 0;
    for (let k = 0; k < starts.length; k += 2) {
      nextStarts.push(end);
      const other = k + 1 < starts.length;
      end = merge(
        { of: from, start: starts[k]!, end: ends[k]! },
        { of: from, start: other ? starts[k + 1]! : 0, end: other ? ends[k + 1]! : 0 },
        to,
        end,
      );
      nextEnds.push(end);
    }
    [from, to] = [to, from];
    starts = nextStarts;
    ends = nextEnds;
  }
  return cut(from, ends[0] ?? 0);
}

function mergeTwo(a: Staircase, b: Staircase): Staircase {
  const into = buffers(a.u1.length + b.u1.length);
  const end = merge(
    { of: a, start: 0, end: a.u1.length },
    { of: b, start: 0, end: b.u1.length },
    into,
    0,
  );
  return cut(into, end);
}

function cut({ u1, u2, origin }: Buffers, end: number): Staircase {
  return { u1: u1.slice(0, end), u2: u2.slice(0, end), origin: origin.slice(0, end) };
}

interface Stretch {
  readonly of: Buffers;
  readonly start: number;
  readonly end: number;
}

/** Writes the staircase of two staircases at `start`; returns its end. */
function merge(a: Stretch, b: Stretch, into: Buffers, start: number): number {
  const { u1: ax, u2: ay, origin: ao } = a.of;
  const { u1: bx, u2: by, origin: bo } = b.of;
  const { u1, u2, origin } = into;
  let i = a.start;
  let j = b.start;
  let end = start;
  let best = Number.NEGATIVE_INFINITY;
  while (i < a.end && j < b.end) {
    const xa = ax[i]!;
    const xb = bx[j]!;
    if (xa > xb || (xa === xb && ay[i]! >= by[j]!)) {
      if (ay[i]! > best) {
        best = ay[i]!;
        u1[end] = xa;
        u2[end] = best;
        origin[end++] = ao[i]!;
      }
      i++;
    } else {
      if (by[j]! > best) {
        best = by[j]!;
        u1[end] = xb;
        u2[end] = best;
        origin[end++] = bo[j]!;
      }
      j++;
    }
  }
  const rest = i < a.end ? a : b;
  for (let k = i < a.end ? i : j; k < rest.end; k++) {
    if (rest.of.u2[k]! > best) {
      best = rest.of.u2[k]!;
      u1[end] = rest.of.u1[k]!;
      u2[end] = best;
      origin[end++] = rest.of.origin[k]!;
    }
  }
  return end;
}

/**
 * A staircase of at most `limit` points: u1 is cut into cells, and the point best for party 2 stays
 * for each, with both ends of the whole.
 *
 * @returns the staircase and what party 1 loses at most: the width of a cell
 */
export function thinned(stairs: Staircase, limit: number): { stairs: Staircase; gap: number } {
  const { u1, u2, origin } = stairs;
  const points = u1.length;
  if (points <= limit) return { stairs, gap: 0 };
  const high = u1[0]!;
  const width = (high - u1[points - 1]!) / (limit - 2);
  const kept: number[] = [0];
  for (let k = 1; k < points - 1; k++) {
    // The last of a cell is best for party 2, and loses party 1 less than a cell's width.
    if (Math.floor((high - u1[k]!) / width) !== Math.floor((high - u1[k + 1]!) / width)) {
      kept.push(k);
    }
  }
  kept.push(points - 1);
  const pick = (from: Float64Array) => Float64Array.from(kept, (k) => from[k]!);
  return { stairs: { u1: pick(u1), u2: pick(u2), origin: pick(origin) }, gap: width };
}
