import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { workbenchPacks } from './packs.ts';
import { serviceWorker } from './service-worker.ts';
import { type Manifest, ON_DEMAND, overLimits, sizesOf, sizesText } from './sizes.ts';

export interface BuildRequest {
  /** The project's folder. */
  readonly root: string;
  /** Where the built workbench goes. */
  readonly folder: string;
  /** Of the sources; kept beside what is built. */
  readonly fingerprint: string;
  readonly say: (line: string) => void;
}

/** Where Vite leaves what it knows of the modules; no part of the site. */
const MANIFEST = '.vite/manifest.json';

/**
 * Builds the workbench: the page by Vite, the packs, the service worker over both. What stood in the folder is
 * replaced at the end, at once. Returns the exit code; 1 where Vite fails or a limit on sizes is not met.
 */
export async function buildWorkbench(request: BuildRequest): Promise<0 | 1> {
  const { root, folder, fingerprint, say } = request;
  const began = Date.now();
  const making = `${folder}.${process.pid}`;
  try {
    const page = runVite(root, making);
    // Packed while Vite works in a process of its own.
    const packs = workbenchPacks(root);
    const { code, output } = await page;
    if (code !== 0) {
      say(output.trimEnd());
      return 1;
    }
    const manifest = JSON.parse(readFileSync(join(making, MANIFEST), 'utf8')) as Manifest;
    rmSync(join(making, dirname(MANIFEST)), { recursive: true });
    writePacks(join(making, 'packs'), packs);
    const paths = filesIn(making);
    writeServiceWorker(making, paths);
    const sizes = sizesOf(making, paths, manifest);
    say(sizesText(sizes));
    const over = overLimits(sizes);
    for (const line of over) say(`Too large: ${line}`);
    if (over.length > 0) return 1;
    writeFileSync(join(making, 'fingerprint.txt'), fingerprint);
    swap(making, folder);
    say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s in ${folder}`);
    return 0;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function runVite(root: string, outDir: string): Promise<{ code: number | null; output: string }> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--outDir', outDir, '--emptyOutDir', '--manifest', '--logLevel', 'warn'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, ...args], {
      cwd: join(root, 'apps', 'workbench'),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Writes packs in place of those of before. */
export function writePacks(folder: string, packs: ReadonlyMap<string, Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of packs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function writeServiceWorker(folder: string, paths: readonly string[]): void {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  const version = hash.digest('hex').slice(0, 12);
  const files = paths.filter((path) => path !== 'index.html' && !ON_DEMAND.includes(path));
  writeFileSync(join(folder, 'sw.js'), serviceWorker(version, files, ON_DEMAND));
}

/** Puts a finished folder where another one stands; another build may be doing the same. */
function swap(made: string, folder: string): void {
  const old = `${made}.old`;
  for (;;) {
    try {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(made, folder);
      break;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // Between one step and the other the folder went, or came back.
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code) || !existsSync(made)) throw error;
      rmSync(old, { recursive: true, force: true });
    }
  }
  rmSync(old, { recursive: true, force: true });
}

/** Files inside a folder and its folders, as paths from it with `/`, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}
