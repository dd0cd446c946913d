import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileKernel, KERNEL_MODULE, KERNEL_SOURCE } from './compile.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('the module in the packages is what the source compiles to (else: npm run kernel)', async () => {
  const { text, bytes } = await compileKernel(read(KERNEL_SOURCE));
  expect(read(KERNEL_MODULE)).toBe(text);
  // What every browser compiles at once, on its main thread too.
  expect(bytes).toBeLessThan(4096);
});

test('a faulty source is refused in the compiler’s words', async () => {
  await expect(compileKernel('export function f(): f64 { return g(); }')).rejects.toThrow(
    "Cannot find name 'g'",
  );
});
