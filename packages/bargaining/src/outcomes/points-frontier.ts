const MAX_BUCKETS = 1 << 17;
/** Points in a bucket that are sorted by insertion. */
const FEW = 24;

/**
 * The frontier of points of two parties in no order: indices, u1 falling and u2 rising strictly; of
 * equal points the first. Points with NaN are passed over. Linear time for points that spread.
 */
export function pointsFrontier(u1: Float64Array, u2: Float64Array): Uint32Array {
  const points = u1.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < points; k++) {
    if (u1[k]! < low) low = u1[k]!;
    if (u1[k]! > high) high = u1[k]!;
  }
  if (low > high) return new Uint32Array(0);
  const buckets = Math.max(1, Math.min(MAX_BUCKETS, points));
  const scale = high > low ? (buckets - 1) / (high - low) : 0;

  // best[b]: the highest u2 of bucket b, then of all buckets above it.
  const best = new Float64Array(buckets + 1).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < points; k++) {
    const bucket = ((u1[k]! - low) * scale) | 0;
    if (u2[k]! > best[bucket]!) best[bucket] = u2[k]!;
  }
  let above = Number.NEGATIVE_INFINITY;
  for (let bucket = buckets - 1; bucket >= 0; bucket--) {
    const own = best[bucket]!;
    best[bucket] = above;
    if (own > above) above = own;
  }
  // What a point of a higher bucket beats is out; the rest is put in order of buckets, highest first.
  const starts = new Uint32Array(buckets + 1);
  const left = new Uint32Array(points);
  let count = 0;
  for (let k = 0; k < points; k++) {
    const bucket = ((u1[k]! - low) * scale) | 0;
    if (u1[k]! >= low && u2[k]! > best[bucket]!) {
      left[count++] = k;
      starts[buckets - 1 - bucket + 1]!++;
    }
  }
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const next = starts.slice(0, buckets);
  const order = new Uint32Array(count);
  for (let k = 0; k < count; k++) {
    const point = left[k]!;
    order[next[buckets - 1 - (((u1[point]! - low) * scale) | 0)]!++] = point;
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    sortStretch(order, starts[bucket]!, starts[bucket + 1]!, u1, u2);
  }
  let kept = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) {
    const point = order[k]!;
    if (u2[point]! <= highest) continue;
    highest = u2[point]!;
    order[kept++] = point;
  }
  return order.slice(0, kept);
}

/** Sorts by u1 falling, then u2 falling, then position. */
function sortStretch(
  order: Uint32Array,
  start: number,
  end: number,
  u1: Float64Array,
  u2: Float64Array,
): void {
  if (end - start < 2) return;
  if (end - start > FEW) {
    order.subarray(start, end).sort((a, b) => u1[b]! - u1[a]! || u2[b]! - u2[a]! || a - b);
    return;
  }
  for (let k = start + 1; k < end; k++) {
    const point = order[k]!;
    let at = k;
    while (at > start) {
      const other = order[at - 1]!;
      const before =
        u1[other]! > u1[point]! || (u1[other] === u1[point] && u2[other]! >= u2[point]!);
      if (before) break;
      order[at] = other;
      at--;
    }
    order[at] = point;
  }
}
