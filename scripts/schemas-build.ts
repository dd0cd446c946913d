import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFiles } from './case-format/built-files.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Writes the JSON Schemas of a case's files and the page on the format, from their definition in code. */
for (const [path, text] of Object.entries(builtFiles(ROOT))) {
  const target = join(ROOT, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(path);
}
