/**
 * Dense LU factorisation with partial pivoting, P·A = L·U, of row-major `Float64Array`s, and
 * the solves and the inverse that follow from it.
 *
 * Blocked and right-looking (Golub & Van Loan, Matrix Computations, 4th ed., §3.4): a narrow
 * panel is eliminated row by row, then the rest of the matrix takes one block product, where
 * nearly all of the arithmetic happens.
 */

import {
  allocatePackedBlocks,
  type PackedBlocks,
  packColumns,
  packRows,
  subtractProduct,
} from './block-product.ts';

/** A factorisation, and the buffers it needs: pass it back as `into` to reuse them. */
export interface LU {
  readonly n: number;
  /** n × n, row-major: U on and above the diagonal, the multipliers of L (unit diagonal) below. */
  readonly factors: Float64Array;
  /** n; step k exchanged row k with row `pivots[k]` ≥ k. */
  readonly pivots: Int32Array;
  readonly workspace: LUWorkspace;
}

interface LUWorkspace {
  /** n; largest entry by magnitude of every row of A, exchanged along with the rows. */
  readonly rowScale: Float64Array;
  /** n; largest entry by magnitude of every column of A. */
  readonly columnScale: Float64Array;
  readonly packed: PackedBlocks;
}

export type LUResult =
  | { readonly kind: 'factored'; readonly lu: LU }
  /** No usable pivot in `column`; `pivot` is the best candidate found, with its sign. */
  | { readonly kind: 'singular'; readonly column: number; readonly pivot: number };

/** Columns eliminated before the rest of the matrix takes their joint update. */
const PANEL = 32;
/** Columns eliminated one by one before the rest of the panel takes their joint update. */
const STEP = 4;
/** Pivots up to this many n·ε are rounding; on random singular matrices 99 % are. */
const SINGULAR = 16;

/** Buffers for factorisations of n × n matrices; a caller may write the matrix straight to `factors`. */
export function createLU(n: number): LU {
  return {
    n,
    factors: new Float64Array(n * n),
    pivots: new Int32Array(n),
    workspace: {
      rowScale: new Float64Array(n),
      columnScale: new Float64Array(n),
      // A matrix of a single panel takes no product.
      packed: allocatePackedBlocks(n <= PANEL ? 0 : n, PANEL),
    },
  };
}

/**
 * Factors the row-major n × n matrix `a`, which is left as it is.
 *
 * The matrix is reported singular when the best pivot of a column is not finite, or is at most
 * 16·n·ε times the largest entry of its original row and of its column: what is then left is
 * rounding. Rows or columns in other units do not trigger it. Like every test of pivots it can
 * miss a matrix that is singular only to working precision.
 *
 * @param into a factorisation of the same n, whose buffers are overwritten and reused;
 *   after a `singular` result its content is void. `a` may be `into.factors` itself.
 * @throws RangeError if `a` does not hold n² numbers or `into` is of another size.
 * @example
 * const result = factorLU(Float64Array.of(4, 3, 6, 3), 2);
 * if (result.kind === 'factored') {
 *   const x = Float64Array.of(10, 12);
 *   solveLU(result.lu, x); // x is now [1, 2]
 * }
 */
export function factorLU(a: Float64Array, n: number, into: LU = createLU(n)): LUResult {
  if (a.length !== n * n) throw new RangeError(`matrix has ${a.length} entries, not ${n} × ${n}`);
  if (into.n !== n) throw new RangeError(`workspace is for n = ${into.n}, matrix has n = ${n}`);
  const { factors, workspace } = into;
  if (a !== factors) factors.set(a);
  measureScales(factors, n, workspace);
  for (let start = 0; start < n; start += PANEL) {
    const end = Math.min(start + PANEL, n);
    const failed = eliminatePanel(into, start, end);
    if (failed >= 0) {
      return { kind: 'singular', column: failed, pivot: factors[failed * n + failed] };
    }
    if (end === n) break;
    solveUnitLower(factors, factors, n, start, end, end, n);
    packColumns(workspace.packed.columns, factors, n, start, end, end, n);
    packRows(workspace.packed.rows, factors, n, end, n, start, end);
    subtractProduct(factors, n, end, n, end, n, end - start, workspace.packed);
  }
  return { kind: 'factored', lu: into };
}

/** Replaces the n numbers of `b` from `offset` on, a right-hand side, by the solution x of A·x = b. */
export function solveLU(lu: LU, b: Float64Array, offset = 0): void {
  const { n, factors, pivots } = lu;
  requireRoom(b, offset, n);
  for (let k = 0; k < n; k++) exchange(b, offset + k, offset + pivots[k]);
  for (let i = 1; i < n; i++) b[offset + i] -= dot(factors, i * n, b, offset, i);
  for (let i = n - 1; i >= 0; i--) {
    const rest = dot(factors, i * n + i + 1, b, offset + i + 1, n - 1 - i);
    b[offset + i] = (b[offset + i] - rest) / factors[i * n + i];
  }
}

/** Replaces the n numbers of `b` from `offset` on by the solution x of Aᵀ·x = b. */
export function solveTransposedLU(lu: LU, b: Float64Array, offset = 0): void {
  const { n, factors, pivots } = lu;
  requireRoom(b, offset, n);
  for (let k = 0; k < n; k++) {
    const value = b[offset + k] / factors[k * n + k];
    b[offset + k] = value;
    subtractMultiple(b, offset + k + 1, factors, k * n + k + 1, value, n - 1 - k);
  }
  for (let k = n - 1; k > 0; k--) subtractMultiple(b, offset, factors, k * n, b[offset + k], k);
  for (let k = n - 1; k >= 0; k--) exchange(b, offset + k, offset + pivots[k]);
}

/** Writes A⁻¹ = U⁻¹·L⁻¹·P, row-major n × n, to `out`, which must not be `lu.factors`. */
export function invertLU(lu: LU, out: Float64Array): void {
  const { n, factors, pivots, workspace } = lu;
  if (out.length !== n * n) throw new RangeError(`out has ${out.length} entries, not ${n} × ${n}`);
  if (out === factors) throw new RangeError('out must not be the factorisation itself');
  out.fill(0);
  for (let i = 0; i < n; i++) out[i * n + i] = 1;
  // L⁻¹ is lower triangular: only the columns before `end` are ever nonzero.
  for (let start = 0; start < n; start += PANEL) {
    const end = Math.min(start + PANEL, n);
    solveUnitLower(factors, out, n, start, end, 0, end);
    if (end === n) break;
    packColumns(workspace.packed.columns, out, n, start, end, 0, end);
    packRows(workspace.packed.rows, factors, n, end, n, start, end);
    subtractProduct(out, n, end, n, 0, end, end - start, workspace.packed);
  }
  for (let start = (Math.ceil(n / PANEL) - 1) * PANEL; start >= 0; start -= PANEL) {
    const end = Math.min(start + PANEL, n);
    solveUpper(factors, out, n, start, end);
    if (start === 0) break;
    packColumns(workspace.packed.columns, out, n, start, end, 0, n);
    packRows(workspace.packed.rows, factors, n, 0, start, start, end);
    subtractProduct(out, n, 0, start, 0, n, end - start, workspace.packed);
  }
  for (let i = 0; i < n; i++) {
    for (let k = n - 1; k >= 0; k--) exchange(out, i * n + k, i * n + pivots[k]);
  }
}

function requireRoom(b: Float64Array, offset: number, n: number): void {
  if (offset < 0 || offset + n > b.length) {
    throw new RangeError(`no room for ${n} numbers at ${offset} in an array of ${b.length}`);
  }
}

function measureScales(a: Float64Array, n: number, { rowScale, columnScale }: LUWorkspace): void {
  columnScale.fill(0);
  for (let i = 0; i < n; i++) {
    let largest = 0;
    for (let j = 0; j < n; j++) {
      const size = Math.abs(a[i * n + j]);
      if (size > largest) largest = size;
      if (size > columnScale[j]) columnScale[j] = size;
    }
    rowScale[i] = largest;
  }
}

/** Eliminates columns start..end−1 in all rows from `start` on; returns the column that failed, or −1. */
function eliminatePanel(lu: LU, start: number, end: number): number {
  const { n, factors: f, pivots, workspace } = lu;
  const { rowScale, columnScale } = workspace;
  for (let first = start; first < end; first += STEP) {
    const last = Math.min(first + STEP, end);
    for (let k = first; k < last; k++) {
      let row = k;
      let size = Math.abs(f[k * n + k]);
      for (let i = k + 1; i < n; i++) {
        const candidate = Math.abs(f[i * n + k]);
        if (candidate > size) {
          size = candidate;
          row = i;
        }
      }
      pivots[k] = row;
      if (row !== k) {
        exchange(rowScale, k, row);
        for (let j = 0; j < n; j++) exchange(f, k * n + j, row * n + j);
      }
      const rounding = SINGULAR * n * Number.EPSILON * Math.min(rowScale[k], columnScale[k]);
      // NaN fails every comparison, hence the negation.
      if (!(size > rounding && size < Number.POSITIVE_INFINITY)) return k;
      const pivot = f[k * n + k];
      for (let i = k + 1; i < n; i++) {
        const multiplier = f[i * n + k] / pivot;
        f[i * n + k] = multiplier;
        for (let j = k + 1; j < last; j++) f[i * n + j] -= multiplier * f[k * n + j];
      }
    }
    for (let i = first + 1; i < n; i++) {
      subtractRows(
        f,
        i * n + last,
        end - last,
        f,
        i * n + first,
        Math.min(i, last) - first,
        f,
        first * n + last,
        n,
      );
    }
  }
  return -1;
}

/** Rows start..end−1 of x, columns from..to−1, become L⁻¹·x for the diagonal block of L there. */
function solveUnitLower(
  f: Float64Array,
  x: Float64Array,
  n: number,
  start: number,
  end: number,
  from: number,
  to: number,
): void {
  for (let i = start + 1; i < end; i++) {
    subtractRows(x, i * n + from, to - from, f, i * n + start, i - start, x, start * n + from, n);
  }
}

/** Rows start..end−1 of x become U⁻¹·x for the diagonal block of U there. */
function solveUpper(f: Float64Array, x: Float64Array, n: number, start: number, end: number): void {
  for (let i = end - 1; i >= start; i--) {
    subtractRows(x, i * n, n, f, i * n + i + 1, end - 1 - i, x, (i + 1) * n, n);
    const diagonal = f[i * n + i];
    for (let j = i * n; j < i * n + n; j++) x[j] /= diagonal;
  }
}

/** target[j] −= Σₖ weights[k]·source[k·stride + j], j < length, k < count; each array from its own start. */
function subtractRows(
  target: Float64Array,
  targetStart: number,
  length: number,
  weights: Float64Array,
  weightStart: number,
  count: number,
  source: Float64Array,
  sourceStart: number,
  stride: number,
): void {
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const w0 = weights[weightStart + k];
    const w1 = weights[weightStart + k + 1];
    const w2 = weights[weightStart + k + 2];
    const w3 = weights[weightStart + k + 3];
    let p0 = sourceStart + k * stride;
    let p1 = p0 + stride;
    let p2 = p1 + stride;
    let p3 = p2 + stride;
    for (let t = targetStart; t < targetStart + length; t++) {
      target[t] -= w0 * source[p0++] + w1 * source[p1++] + (w2 * source[p2++] + w3 * source[p3++]);
    }
  }
  for (; k < count; k++) {
    subtractMultiple(
      target,
      targetStart,
      source,
      sourceStart + k * stride,
      weights[weightStart + k],
      length,
    );
  }
}

function subtractMultiple(
  target: Float64Array,
  targetStart: number,
  source: Float64Array,
  sourceStart: number,
  factor: number,
  length: number,
): void {
  const shift = sourceStart - targetStart;
  for (let t = targetStart; t < targetStart + length; t++) target[t] -= factor * source[t + shift];
}

function dot(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  length: number,
): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += a[aStart + k] * b[bStart + k];
    s1 += a[aStart + k + 1] * b[bStart + k + 1];
    s2 += a[aStart + k + 2] * b[bStart + k + 2];
    s3 += a[aStart + k + 3] * b[bStart + k + 3];
  }
  for (; k < length; k++) s0 += a[aStart + k] * b[bStart + k];
  return s0 + s1 + (s2 + s3);
}

function exchange(values: Float64Array, i: number, j: number): void {
  const held = values[i];
  values[i] = values[j];
  values[j] = held;
}
