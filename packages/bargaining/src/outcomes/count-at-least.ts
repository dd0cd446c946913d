import type { AdditiveSpace, OutcomeSpace } from './outcome-space.ts';

/** Steps of counting after which it is given up; only more than two parties on huge domains. */
const STEPS = 300_000_000;

/**
 * How many packages give every party at least `floors`, up to the space's tolerances. Exact up to
 * 2^53. Additive domains of two parties are counted without listing: each half of the issues is
 * listed, sorted and swept.
 *
 * @returns null for additive domains of more than two parties that would take too long to count
 */
export function countAtLeast(space: OutcomeSpace, floors: readonly number[]): number | null {
  const least = floors.map((floor, party) => floor - space.tolerances[party]!);
  if (least.some((floor, party) => floor > space.highest[party]!)) return 0;
  if (space.kind === 'listed') {
    const [first] = space.columns;
    let count = 0;
    for (let k = 0; k < first!.length; k++) {
      let party = 0;
      while (party < least.length && space.columns[party]![k]! >= least[party]!) party++;
      if (party === least.length) count++;
    }
    return count;
  }
  if (least.every((floor, party) => floor <= space.lowest[party]!)) return space.finite.packages;
  // A cap cuts only what lies above every floor that can be met, so sums can be counted uncut.
  return space.parties.length === 2 ? countOfTwo(space, least) : countOfMany(space, least);
}

function countOfTwo(space: AdditiveSpace, least: readonly number[]): number {
  const split = evenSplit(space.finite.levels.map(({ length }) => length));
  const [t1, t2] = space.tables;
  const a1 = sumsOf(t1!.slice(0, split));
  const a2 = sumsOf(t2!.slice(0, split));
  const b1 = sumsOf(t1!.slice(split));
  const b2 = sumsOf(t2!.slice(split));
  // By rising a1, ever more of b have b1 ≥ floor − a1; a Fenwick tree counts those with b2 enough.
  const byA1 = risingOrder(a1);
  const byB1 = risingOrder(b1);
  const sorted = b2.slice().sort();
  const tree = new Float64Array(sorted.length + 1);
  let next = byB1.length - 1;
  let added = 0;
  let count = 0;
  for (const a of byA1) {
    while (next >= 0 && a1[a]! + b1[byB1[next]!]! >= least[0]!) {
      const rank = firstAtLeast(sorted, b2[byB1[next]!]!);
      for (let k = rank + 1; k < tree.length; k += k & -k) tree[k]!++;
      added++;
      next--;
    }
    let short = 0;
    // The first rank that is enough; the sum itself is compared, as everywhere else.
    let rank = firstAtLeast(sorted, least[1]! - a2[a]!);
    while (rank > 0 && a2[a]! + sorted[rank - 1]! >= least[1]!) rank--;
    while (rank < sorted.length && a2[a]! + sorted[rank]! < least[1]!) rank++;
    for (let k = rank; k > 0; k -= k & -k) short += tree[k]!;
    count += added - short;
  }
  return count;
}

/** Where to cut the issues so that both halves have few combinations. */
function evenSplit(sizes: readonly number[]): number {
  const products = sizes.map((_, split) => {
    const product = (part: readonly number[]) => part.reduce((a, b) => a * b, 1);
    return product(sizes.slice(0, split)) + product(sizes.slice(split));
  });
  return products.indexOf(Math.min(...products));
}

/** Sums over all combinations of levels, the last issue fastest. */
function sumsOf(tables: readonly Float64Array[]): Float64Array {
  let sums = Float64Array.of(0);
  for (const table of tables) {
    const grown = new Float64Array(sums.length * table.length);
    let at = 0;
    for (const sum of sums) for (const term of table) grown[at++] = sum + term;
    sums = grown;
  }
  return sums;
}

function risingOrder(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
}

function firstAtLeast(sorted: Float64Array, floor: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! >= floor) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Counts whole branches where the rest of the issues can no longer change the answer. */
function countOfMany(space: AdditiveSpace, least: readonly number[]): number | null {
  const { levels } = space.finite;
  const parties = space.parties.length;
  const restLow = remaining(space, Math.min);
  const restHigh = remaining(space, Math.max);
  const below = new Float64Array(levels.length + 1).fill(1);
  for (let issue = levels.length - 1; issue >= 0; issue--) {
    below[issue] = below[issue + 1]! * levels[issue]!.length;
  }
  let steps = 0;
  const count = (issue: number, sums: readonly number[]): number => {
    if (++steps > STEPS) return 0;
    let sure = true;
    for (let party = 0; party < parties; party++) {
      if (sums[party]! + restHigh[party]![issue]! < least[party]!) return 0;
      sure &&= sums[party]! + restLow[party]![issue]! >= least[party]!;
    }
    if (sure) return below[issue]!;
    let total = 0;
    for (let level = 0; level < levels[issue]!.length; level++) {
      const next = sums.map((sum, party) => sum + space.tables[party]![issue]![level]!);
      total += count(issue + 1, next);
    }
    return total;
  };
  const total = count(
    0,
    space.parties.map(() => 0),
  );
  return steps > STEPS ? null : total;
}

/** The least or most that the issues from each on can still add, by party and issue. */
export function remaining(
  space: AdditiveSpace,
  of: (a: number, b: number) => number,
): readonly Float64Array[] {
  return space.tables.map((table) => {
    const rest = new Float64Array(table.length + 1);
    for (let issue = table.length - 1; issue >= 0; issue--) {
      rest[issue] = rest[issue + 1]! + table[issue]!.reduce((a, b) => of(a, b));
    }
    return rest;
  });
}
