import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built workbench, built now if it is not of today's sources. For tests. */
export function builtWorkbench(): string {
  const script = join(ROOT, 'scripts', 'workbench-build.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the workbench could not be built:\n${stdout}${stderr}`);
  return join(ROOT, 'apps', 'workbench', 'dist');
}
