import asc from 'assemblyscript/asc';

/** Paths from the project's folder. */
export const KERNEL_SOURCE = 'packages/numerics/assembly/products.ts';
export const KERNEL_MODULE = 'packages/numerics/src/kernel/simd-module.ts';

/**
 * The TypeScript module that carries the compiled kernel, and the size of the latter.
 *
 * @throws Error with the compiler's words where the source is faulty
 */
export async function compileKernel(
  source: string,
): Promise<{ readonly text: string; readonly bytes: number }> {
  const { binary, stderr, error } = await asc.compileString(source, {
    optimizeLevel: 3,
    shrinkLevel: 0,
    runtime: 'stub',
    enable: ['simd'],
    importMemory: true,
    noAssert: true,
  });
  // On an error there is no binary at all, whatever the types say.
  if (error || !binary) throw new Error(`${error?.message}\n${stderr}`);
  const base64 = Buffer.from(binary).toString('base64');
  const text = `/** Compiled from ${KERNEL_SOURCE} by \`npm run kernel\`. WebAssembly in base64. */
export const SIMD_MODULE =
  '${base64}';
`;
  return { text, bytes: binary.length };
}
