/** Marks numbers that lie in a kernel's memory. */
declare const inKernel: unique symbol;

/**
 * Numbers in the memory of a kernel: an ordinary array to read and write. Only these may be given
 * to the kernel's products, and only to those of the kernel they come from.
 */
export interface KernelVector extends Float64Array {
  readonly [inKernel]: true;
}

/** Matrices are row-major, rows × columns, from position `at` of a vector on. Nothing is allocated. */
export interface Products {
  /** `out[o + r] += sum_c a[at + r columns + c] x[xt + c]` for each row r. */
  addProduct(
    a: KernelVector,
    at: number,
    rows: number,
    columns: number,
    x: KernelVector,
    xt: number,
    out: KernelVector,
    o: number,
  ): void;
  /** `out[o + c] += sum_r a[at + r columns + c] x[xt + r]` for each column c. */
  addTransposedProduct(
    a: KernelVector,
    at: number,
    rows: number,
    columns: number,
    x: KernelVector,
    xt: number,
    out: KernelVector,
    o: number,
  ): void;
}

/** Matrix–vector products, in which equilibria spend their time, and the memory they work in. */
export interface Kernel<Name extends string> extends Products {
  readonly kind: 'simd' | 'plain';
  /** Zeros until written. `out` and `x` of a product must not overlap. */
  readonly vectors: Readonly<Record<Name, KernelVector>>;
}

/** How many numbers each vector holds. */
export type VectorLengths<Name extends string> = Readonly<Record<Name, number>>;
