import type { Kernel, KernelVector, VectorLengths } from './kernel.ts';
import { SIMD_MODULE } from './simd-module.ts';

/** What is used of WebAssembly, which is part of Node and of browsers but not of the language. */
declare const WebAssembly:
  | undefined
  | {
      Module: new (bytes: Uint8Array) => object;
      Memory: new (pages: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
      Instance: new (module: object, imports: object) => { exports: object };
    };
declare function atob(text: string): string;

/** Addresses in bytes. */
interface Exports {
  addProduct(a: number, rows: number, columns: number, x: number, out: number): void;
  addTransposedProduct(a: number, rows: number, columns: number, x: number, out: number): void;
}

const PAGE = 65_536;
/** Vectors begin where a pair of doubles may. */
const ALIGNMENT = 16;

/** Compiled once; null where it cannot be, and nothing before the first try. */
let compiled: object | null | undefined;

/**
 * The kernel in WebAssembly with SIMD: the same products on two doubles at a time. Null where the
 * platform has no WebAssembly or no SIMD, or a page's security policy forbids it.
 *
 * Each kernel is an instance of a module of less than 2 KB (small enough to be compiled at once
 * everywhere) with a memory of its own, which goes when its vectors do.
 */
export function openSimdKernel<Name extends string>(
  lengths: VectorLengths<Name>,
): Kernel<Name> | null {
  if (typeof WebAssembly === 'undefined') return null;
  const vectors: Record<string, KernelVector> = {};
  let end = 0;
  const places = Object.entries<number>(lengths).map(([name, length]) => {
    const place = { name, length, start: end };
    end = Math.ceil((end + 8 * length) / ALIGNMENT) * ALIGNMENT;
    return place;
  });
  const pages = Math.max(1, Math.ceil(end / PAGE));
  let exports: Exports;
  let buffer: ArrayBuffer;
  try {
    if (compiled === undefined) compiled = new WebAssembly.Module(bytesOf(SIMD_MODULE));
    if (compiled === null) return null;
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    ({ buffer } = memory);
    exports = new WebAssembly.Instance(compiled, { env: { memory } }).exports as Exports;
  } catch {
    compiled ??= null;
    return null;
  }
  for (const { name, length, start } of places) {
    vectors[name] = new Float64Array(buffer, start, length) as unknown as KernelVector;
  }
  const { addProduct, addTransposedProduct } = exports;
  return {
    kind: 'simd',
    vectors: vectors as Record<Name, KernelVector>,
    addProduct(a, at, rows, columns, x, xt, out, o) {
      const from = a.byteOffset + 8 * at;
      addProduct(from, rows, columns, x.byteOffset + 8 * xt, out.byteOffset + 8 * o);
    },
    addTransposedProduct(a, at, rows, columns, x, xt, out, o) {
      const from = a.byteOffset + 8 * at;
      addTransposedProduct(from, rows, columns, x.byteOffset + 8 * xt, out.byteOffset + 8 * o);
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
