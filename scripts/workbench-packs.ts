import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbenchPacks } from './workbench/packs.ts';

// Writes what the workbench reads to where Vite serves it from, `npm run workbench:packs`.
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'apps', 'workbench', 'public', 'packs');
rmSync(folder, { recursive: true, force: true });
for (const [path, bytes] of workbenchPacks(root)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
  console.log(`${path}  ${(bytes.length / 1000).toFixed(0)} kB`);
}
