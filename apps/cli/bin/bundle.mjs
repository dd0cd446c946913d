import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * The command line in one piece, so that it starts in a blink: sources are put together once and
 * again whenever one of them changes. Returns the module to import.
 *
 * @param {string} root the project's folder
 */
export function bundledMain(root) {
  const cache = join(root, 'node_modules', '.cache', 'parley');
  const folder = join(cache, `cli-${fingerprint(root)}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const building = `${folder}.${process.pid}`;
    buildSync({
      // Worker threads start from a file of their own.
      entryPoints: {
        main: join(root, 'apps', 'cli', 'src', 'main.ts'),
        worker: join(root, 'packages', 'jobs', 'src', 'worker.ts'),
      },
      outdir: building,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // It starts its threads from files in its own folder.
      external: ['piscina'],
      // Some dependencies are CommonJS and ask for Node's own modules.
      banner: {
        js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);",
      },
      logLevel: 'error',
    });
    for (const old of readdirSync(cache)) {
      if (old.startsWith('cli-') && join(cache, old) !== building) {
        rmSync(join(cache, old), { recursive: true, force: true });
      }
    }
    // Another start may have been first; its bundle is the same.
    if (existsSync(folder)) rmSync(building, { recursive: true, force: true });
    else renameSync(building, folder);
  }
  return join(folder, 'main.mjs');
}

/** Changes with any source file or dependency: names, sizes and times. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const sources = [
    'apps/cli/src',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`),
  ];
  for (const folder of sources) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path, { recursive: true }).sort()) {
      if (!/\.ts$/.test(name) || /\.(test|fixture)\.ts$/.test(name)) continue;
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  const { size, mtimeMs } = statSync(join(root, 'package-lock.json'));
  hash.update(`${size} ${mtimeMs} ${process.version}`);
  return hash.digest('hex').slice(0, 16);
}
