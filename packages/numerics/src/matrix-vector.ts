/**
 * Products of a square row-major matrix that lies at `at` in a larger array with vectors that lie
 * in larger arrays too, four rows at a time: each entry of the vector is loaded once for four
 * rows, and sums need not wait for one another. Nothing is allocated.
 */

/** `out[o + r] += sum_c a[at + r n + c] x[xt + c]` for r in 0..n-1. */
export function addProduct(
  a: Float64Array,
  at: number,
  n: number,
  x: Float64Array,
  xt: number,
  out: Float64Array,
  o: number,
): void {
  let r = 0;
  for (; r + 3 < n; r += 4) {
    const r0 = at + r * n;
    const r1 = r0 + n;
    const r2 = r1 + n;
    const r3 = r2 + n;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let c = 0; c < n; c++) {
      const value = x[xt + c];
      s0 += a[r0 + c] * value;
      s1 += a[r1 + c] * value;
      s2 += a[r2 + c] * value;
      s3 += a[r3 + c] * value;
    }
    out[o + r] += s0;
    out[o + r + 1] += s1;
    out[o + r + 2] += s2;
    out[o + r + 3] += s3;
  }
  for (; r < n; r++) {
    const row = at + r * n;
    let sum = 0;
    for (let c = 0; c < n; c++) sum += a[row + c] * x[xt + c];
    out[o + r] += sum;
  }
}

/** `out[o + c] += sum_r a[at + r n + c] x[xt + r]` for c in 0..n-1. */
export function addTransposedProduct(
  a: Float64Array,
  at: number,
  n: number,
  x: Float64Array,
  xt: number,
  out: Float64Array,
  o: number,
): void {
  let r = 0;
  for (; r + 3 < n; r += 4) {
    const r0 = at + r * n;
    const r1 = r0 + n;
    const r2 = r1 + n;
    const r3 = r2 + n;
    const x0 = x[xt + r];
    const x1 = x[xt + r + 1];
    const x2 = x[xt + r + 2];
    const x3 = x[xt + r + 3];
    for (let c = 0; c < n; c++) {
      out[o + c] += a[r0 + c] * x0 + a[r1 + c] * x1 + (a[r2 + c] * x2 + a[r3 + c] * x3);
    }
  }
  for (; r < n; r++) {
    const row = at + r * n;
    const value = x[xt + r];
    for (let c = 0; c < n; c++) out[o + c] += a[row + c] * value;
  }
}
