import type { Kernel, KernelVector, Products, VectorLengths } from './kernel.ts';

/** The kernel in plain TypeScript: runs everywhere, and says what the other must compute. */
export function openPlainKernel<Name extends string>(lengths: VectorLengths<Name>): Kernel<Name> {
  const vectors = Object.fromEntries(
    Object.entries<number>(lengths).map(([name, length]) => [name, new Float64Array(length)]),
  );
  return { kind: 'plain', vectors: vectors as Record<Name, KernelVector>, ...products };
}

/**
 * Four rows at a time: each entry of the vector is loaded once for four rows, and sums need not
 * wait for one another.
 */
const products: Products = {
  addProduct(a, at, rows, columns, x, xt, out, o) {
    let r = 0;
    for (; r + 3 < rows; r += 4) {
      const r0 = at + r * columns;
      const r1 = r0 + columns;
      const r2 = r1 + columns;
      const r3 = r2 + columns;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let c = 0; c < columns; c++) {
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
    for (; r < rows; r++) {
      const row = at + r * columns;
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += a[row + c] * x[xt + c];
      out[o + r] += sum;
    }
  },
  addTransposedProduct(a, at, rows, columns, x, xt, out, o) {
    let r = 0;
    for (; r + 3 < rows; r += 4) {
      const r0 = at + r * columns;
      const r1 = r0 + columns;
      const r2 = r1 + columns;
      const r3 = r2 + columns;
      const x0 = x[xt + r];
      const x1 = x[xt + r + 1];
      const x2 = x[xt + r + 2];
      const x3 = x[xt + r + 3];
      for (let c = 0; c < columns; c++) {
        out[o + c] += a[r0 + c] * x0 + a[r1 + c] * x1 + (a[r2 + c] * x2 + a[r3 + c] * x3);
      }
    }
    for (; r < rows; r++) {
      const row = at + r * columns;
      const value = x[xt + r];
      for (let c = 0; c < columns; c++) out[o + c] += a[row + c] * value;
    }
  },
};
