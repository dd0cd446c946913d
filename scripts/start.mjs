// What `npm start` runs: the set-up, then `parley start`, in one process that a signal reaches.

import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const status = await setUp(root, process.env, (line) => process.stderr.write(`${line}\n`));
if (status === 0) {
  endWithParent();
  process.argv.splice(2, 0, 'start');
  await import(new URL('../apps/cli/bin/parley.mjs', import.meta.url).href);
} else {
  process.exitCode = status;
}

/** npm and the shell between may be ended without a word to us: what they started must not go on alone. */
function endWithParent() {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, 500).unref();
}
