import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileKernel, KERNEL_MODULE, KERNEL_SOURCE } from './kernel/compile.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Compiles the kernel's AssemblyScript and writes the module that the packages import. */
const source = readFileSync(join(ROOT, KERNEL_SOURCE), 'utf8');
const { text, bytes } = await compileKernel(source);
writeFileSync(join(ROOT, KERNEL_MODULE), text);
console.log(`${KERNEL_MODULE}: ${bytes} bytes`);
