import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built workbench is made of. */
const SOURCES = [
  'apps/workbench/index.html',
  'apps/workbench/package.json',
  'apps/workbench/public',
  'apps/workbench/src',
  'apps/workbench/tsconfig.json',
  'apps/workbench/vite.config.ts',
  'cases',
  'data/us-trade-2024',
  'data/world-2017',
  'data/world-2023',
  'package-lock.json',
  'packages',
  'scripts/embedded.ts',
  'scripts/workbench',
  'scripts/workbench-build.mjs',
];

/** Tests, what other builds leave behind, and what is no one's but its owner's. */
const LEFT_OUT =
  /\.(test|fixture)\.tsx?$|(^|\/)(node_modules|dist)\/|\/public\/packs\/|^cases\/[^/]+\/private\//;

/**
 * Changes with any file that the built workbench is made of: names, sizes and times.
 *
 * @param {string} root the project's folder
 * @returns {string} sixteen hex digits
 */
export function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.version}\n`);
  for (const path of SOURCES.flatMap((source) => filesBelow(root, source))) {
    if (LEFT_OUT.test(path)) continue;
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesBelow(root, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, below);
      return entry.isFile() ? [below] : [];
    })
    .sort();
}
