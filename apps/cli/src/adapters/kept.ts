import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { filesIn } from './text-files.ts';

/** The version of the program that runs: the bundle's own name; undefined where it runs from its sources. */
const PROGRAM = /cli-([0-9a-f]{16})/.exec(import.meta.url)?.[1];

/** Answers kept of one kind at most; the oldest make way. */
const MOST = 6;

/**
 * What was made from some folders' files, kept between runs for as long as neither they nor the program change
 * (names, sizes and times of all files). Anything amiss with what was kept, and it is made anew.
 *
 * @param make null is not kept
 */
export function kept<Value>(
  what: string,
  folders: readonly string[],
  make: () => Value | null,
): Value | null {
  const root = process.env.PARLEY_ROOT;
  if (root === undefined || PROGRAM === undefined) return make();
  const place = join(root, 'node_modules', '.cache', 'parley');
  const path = join(place, `${what}-${fingerprint(PROGRAM, folders)}.bin`);
  try {
    return deserialize(readFileSync(path)) as Value;
  } catch {
    const value = make();
    if (value !== null) keep(place, what, path, value);
    return value;
  }
}

function fingerprint(program: string, folders: readonly string[]): string {
  const hash = createHash('sha256').update(`${program} ${process.version}\n`);
  for (const folder of folders) {
    for (const file of filesIn(folder)) {
      const { size, mtimeMs } = statSync(join(folder, file));
      hash.update(`${folder} ${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Keeping is a convenience: where nothing can be written, nothing is. */
function keep(place: string, what: string, path: string, value: unknown): void {
  const part = `${path}.${process.pid}`;
  try {
    mkdirSync(place, { recursive: true });
    writeFileSync(part, serialize(value));
    renameSync(part, path);
    const others = readdirSync(place)
      .filter((name) => name.startsWith(`${what}-`) && name.endsWith('.bin'))
      .map((name) => join(place, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    for (const old of others.slice(MOST)) rmSync(old, { force: true });
  } catch {
    rmSync(part, { force: true });
  }
}
