import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePacks } from './workbench/build.ts';
import { workbenchPacks } from './workbench/packs.ts';

// Writes what the workbench reads to where Vite's own server finds it, for work on the page.
const root = fileURLToPath(new URL('../', import.meta.url));
writePacks(join(root, 'apps', 'workbench', 'public', 'packs'), workbenchPacks(root));
