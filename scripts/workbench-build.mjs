// Builds the workbench into apps/workbench/dist, unless what is there is of the same sources.
// Uses nothing but Node until there is something to build.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './workbench/fingerprint.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'apps', 'workbench', 'dist');
const print = fingerprint(root);

function isBuilt() {
  try {
    return readFileSync(join(folder, 'fingerprint.txt'), 'utf8') === print;
  } catch {
    return false;
  }
}

function stop() {
  process.exit(1);
}

if (isBuilt()) {
  process.stdout.write(`The workbench is up to date in ${folder}\n`);
} else {
  // Whoever started us may want to say so in their own words.
  if (process.send === undefined) process.stdout.write('Building the workbench …\n');
  else process.send('building');
  // Nobody is waiting any more.
  process.once('disconnect', stop);
  const { register } = await import('tsx/esm/api');
  register();
  const { buildWorkbench } = await import('./workbench/build.ts');
  process.exitCode = await buildWorkbench({
    root,
    folder,
    fingerprint: print,
    say: (line) => process.stdout.write(`${line}\n`),
  });
}
process.removeListener('disconnect', stop);
if (process.connected) process.disconnect();
