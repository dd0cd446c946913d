import type { Frontier } from '../outcomes/frontier.ts';

/** A deal by lot between two packages of the frontier, or one of them for sure. */
export interface Lottery {
  /** Expected utilities. */
  readonly utilities: readonly [number, number];
  /** Points of the frontier with their probabilities; those of probability 0 left out. */
  readonly draws: readonly { readonly point: number; readonly probability: number }[];
}

/** Fair points over the convex hull of the packages: what lotteries add, never mixed with pure deals. */
export type LotterySolution =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'lotteries';
      /** Corners of the hull's frontier, u1 falling, cut at no deal. */
      readonly hull: readonly Lottery[];
      readonly ideal: readonly [number, number];
      readonly nash: Lottery;
      readonly kalaiSmorodinsky: Lottery;
      /** These two compare the parties' units. */
      readonly egalitarian: Lottery;
      /** Ends of the stretch with the greatest sum; the same twice where it is one point. */
      readonly utilitarian: readonly [Lottery, Lottery];
    };

/**
 * Solutions where two parties may agree on a lottery between packages.
 *
 * @param weights exponents of the Nash product
 * @throws RangeError unless the frontier is that of two parties and no deal is finite
 */
export function solveByLottery(
  frontier: Frontier,
  reservations: readonly number[],
  weights: readonly [number, number] = [1, 1],
): LotterySolution {
  const [d1, d2] = reservations;
  if (frontier.utilities.length !== 2 || d1 === undefined || d2 === undefined) {
    throw new RangeError('lotteries are solved for two parties');
  }
  if (!Number.isFinite(d1) || !Number.isFinite(d2)) throw new RangeError('no deal is finite');
  const hull = cutAt(upperHull(frontier), d1, d2);
  const first = hull[0];
  const last = hull.at(-1);
  if (first === undefined || last === undefined) return { kind: 'none' };
  const ideal = [first.utilities[0], last.utilities[1]] as const;
  const gains = [ideal[0] - d1, ideal[1] - d2] as const;
  const ray = (w1: number, w2: number) =>
    crossing(hull, ({ utilities: [x, y] }) => (x - d1) * w2 - (y - d2) * w1);
  return {
    kind: 'lotteries',
    hull,
    ideal,
    nash: nashOn(hull, d1, d2, weights),
    kalaiSmorodinsky: ray(gains[0], gains[1]),
    egalitarian: ray(1, 1),
    utilitarian: greatestSum(hull),
  };
}

/** The frontier's corners that no lottery between two others beats; u1 falls, u2 rises. */
function upperHull(frontier: Frontier): readonly Lottery[] {
  const [u1, u2] = frontier.utilities as [Float64Array, Float64Array];
  const corners: number[] = [];
  for (let point = 0; point < frontier.size; point++) {
    while (corners.length > 1) {
      const a = corners.at(-2)!;
      const b = corners.at(-1)!;
      const turn =
        (u1[b]! - u1[a]!) * (u2[point]! - u2[a]!) - (u2[b]! - u2[a]!) * (u1[point]! - u1[a]!);
      // Going from right to left over the top, a corner turns left.
      if (turn > 0) break;
      corners.pop();
    }
    corners.push(point);
  }
  return corners.map((point) => ({
    utilities: [u1[point]!, u2[point]!],
    draws: [{ point, probability: 1 }],
  }));
}

/** The lottery `share` of the way from one to the other. */
function between(a: Lottery, b: Lottery, share: number): Lottery {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const probabilities = new Map<number, number>();
  const add = ({ draws }: Lottery, weight: number) => {
    for (const { point, probability } of draws) {
      probabilities.set(point, (probabilities.get(point) ?? 0) + weight * probability);
    }
  };
  add(a, 1 - share);
  add(b, share);
  const mix = (k: 0 | 1) => a.utilities[k] + share * (b.utilities[k] - a.utilities[k]);
  return {
    utilities: [mix(0), mix(1)],
    draws: [...probabilities].map(([point, probability]) => ({ point, probability })),
  };
}

/** The part of the hull at or above no deal for both. */
function cutAt(hull: readonly Lottery[], d1: number, d2: number): readonly Lottery[] {
  const kept: Lottery[] = [];
  const inside = ({ utilities: [x, y] }: Lottery) => x >= d1 && y >= d2;
  hull.forEach((corner, k) => {
    const before = hull[k - 1];
    if (before !== undefined) {
      // Where the edge crosses either line; u1 falls along it and u2 rises.
      const [x0, y0] = before.utilities;
      const [x1, y1] = corner.utilities;
      const enters = y0 < d2 && y1 > d2 ? [(d2 - y0) / (y1 - y0)] : [];
      const leaves = x0 > d1 && x1 < d1 ? [(x0 - d1) / (x0 - x1)] : [];
      for (const share of [...enters, ...leaves].sort((a, b) => a - b)) {
        const cut = between(before, corner, share);
        const [x, y] = cut.utilities;
        const snapped = { ...cut, utilities: [near(x, d1), near(y, d2)] as const };
        if (inside(snapped)) kept.push(snapped);
      }
    }
    if (inside(corner)) kept.push(corner);
  });
  return kept;
}

/** Rounding must not push a cut out of the zone. */
function near(value: number, floor: number): number {
  return Math.abs(value - floor) <= 1e-12 * Math.max(1, Math.abs(floor)) ? floor : value;
}

/** The point where a function that falls along the hull is zero, or the end nearest to it. */
function crossing(hull: readonly Lottery[], of: (point: Lottery) => number): Lottery {
  let before = hull[0]!;
  if (of(before) <= 0) return before;
  for (const corner of hull.slice(1)) {
    const high = of(before);
    const low = of(corner);
    if (low <= 0) return between(before, corner, high / (high - low));
    before = corner;
  }
  return before;
}

function nashOn(
  hull: readonly Lottery[],
  d1: number,
  d2: number,
  [b1, b2]: readonly [number, number],
): Lottery {
  const product = ({ utilities: [x, y] }: Lottery) => (x - d1) ** b1 * (y - d2) ** b2;
  let best = hull[0]!;
  hull.slice(1).forEach((corner, k) => {
    const a = hull[k]!;
    const dx = corner.utilities[0] - a.utilities[0];
    const dy = corner.utilities[1] - a.utilities[1];
    // Along the edge b1·log(x − d1) + b2·log(y − d2) is concave; its derivative is zero here.
    const share =
      -(b1 * dx * (a.utilities[1] - d2) + b2 * dy * (a.utilities[0] - d1)) / ((b1 + b2) * dx * dy);
    const candidate = between(a, corner, Math.min(1, Math.max(0, share)));
    for (const each of [candidate, corner]) if (product(each) > product(best)) best = each;
  });
  return best;
}

function greatestSum(hull: readonly Lottery[]): readonly [Lottery, Lottery] {
  const sum = ({ utilities: [x, y] }: Lottery) => x + y;
  const most = hull.reduce((best, corner) => Math.max(best, sum(corner)), -Infinity);
  const tied = hull.filter((corner) => sum(corner) >= most - 1e-12 * Math.max(1, Math.abs(most)));
  return [tied[0]!, tied.at(-1)!];
}
