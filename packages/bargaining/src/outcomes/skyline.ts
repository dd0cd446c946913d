/**
 * The points of any number of parties that no other point is at least as good as for all and better
 * for one; of equal points the first. Points with NaN are passed over. Points are taken by falling
 * sum, so that only points already kept can dominate one (sort-filter skyline, Chomicki et al. 2003);
 * of three parties by falling u1, where what is kept of the other two is a staircase (Kung et al. 1975).
 *
 * @param columns utilities by party
 * @returns indices of the points
 */
export function skyline(columns: readonly Float64Array[]): Uint32Array {
  if (columns.length === 3) return skylineOfThree(columns as Three);
  const parties = columns.length;
  const points = columns[0]?.length ?? 0;
  const sums = new Float64Array(points);
  for (const column of columns) for (let k = 0; k < points; k++) sums[k]! += column[k]!;
  const order = Uint32Array.from(sums.keys()).filter((k) => !Number.isNaN(sums[k]!));
  order.sort((a, b) => sums[b]! - sums[a]! || firstDifference(columns, a, b) || a - b);
  const kept = new Uint32Array(order.length);
  let count = 0;
  for (const point of order) {
    let dominator = -1;
    for (let k = 0; k < count && dominator < 0; k++) {
      const other = kept[k]!;
      let party = 0;
      while (party < parties && columns[party]![other]! >= columns[party]![point]!) party++;
      if (party === parties) dominator = k;
    }
    if (dominator < 0) kept[count++] = point;
    else if (dominator > 0) {
      // Who dominates one point often dominates the next: it comes first from now on.
      const other = kept[dominator]!;
      kept.copyWithin(1, 0, dominator);
      kept[0] = other;
    }
  }
  return kept.slice(0, count).sort((a, b) => sums[b]! - sums[a]! || a - b);
}

/** Rounded sums can tie where one point dominates another: the better one then comes first. */
function firstDifference(columns: readonly Float64Array[], a: number, b: number): number {
  for (const column of columns) {
    const difference = column[b]! - column[a]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

type Three = readonly [Float64Array, Float64Array, Float64Array];

function skylineOfThree([u1, u2, u3]: Three): Uint32Array {
  const order = Uint32Array.from(u1.keys()).filter((k) => !Number.isNaN(u1[k]! + u2[k]! + u3[k]!));
  order.sort((a, b) => u1[b]! - u1[a]! || u2[b]! - u2[a]! || u3[b]! - u3[a]! || a - b);
  // The staircase of what is kept so far: u2 falls and u3 rises strictly.
  const stairs: number[] = [];
  let count = 0;
  for (const point of order) {
    const y = u2[point]!;
    const z = u3[point]!;
    // The last stair with u2 ≥ y has the highest u3 of all of them.
    let low = 0;
    let high = stairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (u2[stairs[middle]!]! >= y) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && u3[stairs[low - 1]!]! >= z) continue;
    let from = low;
    while (from > 0 && u2[stairs[from - 1]!]! === y) from--;
    let to = low;
    while (to < stairs.length && u3[stairs[to]!]! <= z) to++;
    stairs.splice(from, to - from, point);
    order[count++] = point;
  }
  return order.slice(0, count);
}
