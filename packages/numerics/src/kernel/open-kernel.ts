import type { Kernel, VectorLengths } from './kernel.ts';
import { openPlainKernel } from './plain-kernel.ts';
import { openSimdKernel } from './simd-kernel.ts';

/**
 * The fastest kernel that the platform has, with vectors of these lengths: WebAssembly with SIMD,
 * else TypeScript. Both give the same answers but for the last digits.
 */
export function openKernel<Name extends string>(lengths: VectorLengths<Name>): Kernel<Name> {
  return openSimdKernel(lengths) ?? openPlainKernel(lengths);
}
