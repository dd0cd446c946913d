import { createLU, factorLU, openKernel, solveLU } from '@parley/numerics';
import { type Timing, timed } from './timing.ts';

interface ProductTiming {
  /** Rows and columns of the matrix. */
  readonly size: number;
  /** Microseconds a product, and a transposed one: in WebAssembly with SIMD, and in TypeScript. */
  readonly simd: readonly [number, number];
  readonly plain: readonly [number, number];
}

export interface KernelBenchmark {
  readonly products: readonly ProductTiming[];
  /** Dense factorisation and one solve, in TypeScript: microseconds. */
  readonly lu: readonly {
    readonly size: number;
    readonly factor: number;
    readonly solve: number;
  }[];
}

const SIZES = [15, 33, 45, 77, 194];
/** Entries of matrices gone through in one timing. */
const ENTRIES = 400_000;

/** Runs something as on a platform without WebAssembly. */
function withoutWebAssembly<T>(run: () => T): T {
  const held = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly');
  Object.defineProperty(globalThis, 'WebAssembly', { configurable: true, value: undefined });
  try {
    return run();
  } finally {
    if (held !== undefined) Object.defineProperty(globalThis, 'WebAssembly', held);
  }
}

/** Times the kernel's products beside their TypeScript, and what is left in TypeScript. */
export function benchmarkKernel(): KernelBenchmark {
  const products = SIZES.map((size) => ({
    size,
    simd: productTimes(size),
    plain: withoutWebAssembly(() => productTimes(size)),
  }));
  const lu = SIZES.map((size) => {
    const matrix = matrixOf(size);
    const into = createLU(size);
    const b = new Float64Array(size).fill(1);
    const factor = microseconds(() => factorLU(matrix, size, into), size ** 3);
    return { size, factor, solve: microseconds(() => solveLU(into, b), size ** 2) };
  });
  return { products, lu };
}

function productTimes(size: number): [number, number] {
  const kernel = openKernel({ a: size * size, x: size, out: size });
  const { a, x, out } = kernel.vectors;
  a.set(matrixOf(size));
  x.fill(1 / size);
  const straight = () => kernel.addProduct(a, 0, size, size, x, 0, out, 0);
  const transposed = () => kernel.addTransposedProduct(a, 0, size, size, x, 0, out, 0);
  return [microseconds(straight, size ** 2), microseconds(transposed, size ** 2)];
}

/** One run's time, from enough of them to be told. */
function microseconds(run: () => void, operations: number): number {
  const times = Math.ceil(ENTRIES / operations);
  const { median }: Timing = timed(
    () => {
      for (let k = 0; k < times; k++) run();
    },
    40,
    40,
  );
  return (1000 * median) / times;
}

/** Diagonally dominant, and different in every cell. */
function matrixOf(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, cell) =>
    cell % (size + 1) === 0 ? size : Math.sin(cell),
  );
}

export function kernelText({ products, lu }: KernelBenchmark): string {
  const us = (value: number) => value.toFixed(2).padStart(8);
  const rows = products.map(({ size, simd, plain }) => {
    const ratios = plain.map((each, k) => (each / (simd[k] ?? Number.NaN)).toFixed(1));
    const [a = 0, b = 0] = simd;
    const [c = 0, d = 0] = plain;
    return `  ${`${size} x ${size}`.padEnd(10)} ${us(a)} ${us(b)}   ${us(c)} ${us(d)}   ${ratios.join(' and ')} times`;
  });
  const solves = lu.map(
    ({ size, factor, solve }) => `  ${`${size} x ${size}`.padEnd(10)} ${us(factor)} ${us(solve)}`,
  );
  return [
    '\nProduct and transposed product, microseconds: WebAssembly with SIMD, then TypeScript',
    ...rows,
    '\nLU factorisation and one solve, TypeScript, microseconds',
    ...solves,
  ].join('\n');
}
