import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './text-files.ts';

export type BuiltWorkbench =
  | { readonly kind: 'built'; readonly folder: string }
  | { readonly kind: 'failed'; readonly output: string };

export interface Building {
  /** Calls once it is known that there is something to build, unless that is done by then. */
  readonly tell: (say: () => void) => void;
  readonly done: Promise<BuiltWorkbench>;
  readonly stop: () => void;
}

/**
 * Builds the workbench in a process of its own, if what is there is not of today's sources.
 *
 * @param yielding lets whatever else runs go first
 */
export function buildWorkbench(yielding: boolean): Building {
  const child = fork(join(PROJECT, 'scripts', 'workbench-build.mjs'), [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  if (yielding && child.pid !== undefined) {
    try {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It has ended already, or may not be slowed: no matter.
    }
  }
  let state: 'looking' | 'building' | 'over' = 'looking';
  let sayBuilding = () => {};
  child.on('message', () => {
    state = 'building';
    sayBuilding();
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  const done = new Promise<BuiltWorkbench>((resolve) => {
    child.on('error', (error) => resolve({ kind: 'failed', output: error.message }));
    child.on('close', (code) => {
      state = 'over';
      const folder = join(PROJECT, 'apps', 'workbench', 'dist');
      resolve(code === 0 ? { kind: 'built', folder } : { kind: 'failed', output });
    });
  });
  const tell = (say: () => void) => {
    if (state === 'building') say();
    else sayBuilding = say;
  };
  return { tell, done, stop: () => child.kill() };
}
