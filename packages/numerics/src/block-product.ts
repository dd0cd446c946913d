/**
 * c −= a·b on blocks of row-major n × n matrices, at nearly the speed of the scalar units.
 *
 * Both factors are first copied to panels of four rows and four columns, so that the inner loop
 * reads two contiguous streams and keeps a register tile of 4 × 4 sums (Goto & van de Geijn
 * 2008, "Anatomy of high-performance matrix multiplication", ACM TOMS 34(3)). Blocks are given
 * by their first and last-plus-one row and column; panels are padded with zeros.
 */

/** Packed factors of a product of at most n × depth by depth × n. */
export interface PackedBlocks {
  /** Entry (i, k) at ⌊i/4⌋·4·depth + 4k + i mod 4. */
  readonly rows: Float64Array;
  /** Entry (k, j) at ⌊j/4⌋·4·depth + 4k + j mod 4. */
  readonly columns: Float64Array;
}

export function allocatePackedBlocks(n: number, depth: number): PackedBlocks {
  const size = 4 * Math.ceil(n / 4) * depth;
  return { rows: new Float64Array(size), columns: new Float64Array(size) };
}

/** Packs the left factor. */
export function packRows(
  packed: Float64Array,
  a: Float64Array,
  n: number,
  rowStart: number,
  rowEnd: number,
  from: number,
  to: number,
): void {
  let p = 0;
  for (let i = rowStart; i < rowEnd; i += 4) {
    for (let k = from; k < to; k++) {
      for (let r = i; r < i + 4; r++) packed[p++] = r < rowEnd ? a[r * n + k] : 0;
    }
  }
}

/** Packs the right factor. */
export function packColumns(
  packed: Float64Array,
  a: Float64Array,
  n: number,
  rowStart: number,
  rowEnd: number,
  from: number,
  to: number,
): void {
  let p = 0;
  for (let j = from; j < to; j += 4) {
    for (let k = rowStart; k < rowEnd; k++) {
      for (let c = j; c < j + 4; c++) packed[p++] = c < to ? a[k * n + c] : 0;
    }
  }
}

/** c −= a·b for the packed a and b, on the block rowStart..rowEnd−1 × from..to−1 of c. */
export function subtractProduct(
  c: Float64Array,
  n: number,
  rowStart: number,
  rowEnd: number,
  from: number,
  to: number,
  depth: number,
  { rows: a, columns: b }: PackedBlocks,
): void {
  for (let i = rowStart; i < rowEnd; i += 4) {
    const aStart = (i - rowStart) * depth;
    const aEnd = aStart + 4 * depth;
    for (let j = from; j < to; j += 4) {
      let p = aStart;
      let q = (j - from) * depth;
      let s00 = 0,
        s01 = 0,
        s02 = 0,
        s03 = 0;
      let s10 = 0,
        s11 = 0,
        s12 = 0,
        s13 = 0;
      let s20 = 0,
        s21 = 0,
        s22 = 0,
        s23 = 0;
      let s30 = 0,
        s31 = 0,
        s32 = 0,
        s33 = 0;
      while (p < aEnd) {
        const b0 = b[q],
          b1 = b[q + 1],
          b2 = b[q + 2],
          b3 = b[q + 3];
        const a0 = a[p];
        s00 += a0 * b0;
        s01 += a0 * b1;
        s02 += a0 * b2;
        s03 += a0 * b3;
        const a1 = a[p + 1];
        s10 += a1 * b0;
        s11 += a1 * b1;
        s12 += a1 * b2;
        s13 += a1 * b3;
        const a2 = a[p + 2];
        s20 += a2 * b0;
        s21 += a2 * b1;
        s22 += a2 * b2;
        s23 += a2 * b3;
        const a3 = a[p + 3];
        s30 += a3 * b0;
        s31 += a3 * b1;
        s32 += a3 * b2;
        s33 += a3 * b3;
        p += 4;
        q += 4;
      }
      const width = to - j;
      const height = rowEnd - i;
      const t = i * n + j;
      subtractQuad(c, t, width, s00, s01, s02, s03);
      if (height > 1) subtractQuad(c, t + n, width, s10, s11, s12, s13);
      if (height > 2) subtractQuad(c, t + 2 * n, width, s20, s21, s22, s23);
      if (height > 3) subtractQuad(c, t + 3 * n, width, s30, s31, s32, s33);
    }
  }
}

function subtractQuad(
  c: Float64Array,
  t: number,
  width: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  c[t] -= s0;
  if (width > 1) c[t + 1] -= s1;
  if (width > 2) c[t + 2] -= s2;
  if (width > 3) c[t + 3] -= s3;
}
