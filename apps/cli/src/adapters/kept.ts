import { createHash } from 'node:crypto';
import {
  existsSync,
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

/** Where answers are kept, and the version of the program that keeps them. */
export interface Keeping {
  readonly folder: string;
  readonly program: string;
}

/** Beside the bundle, whose name is the program's version; a program run from its sources only remembers. */
function keepingHere(): Keeping | null {
  const root = process.env.PARLEY_ROOT;
  const program = /cli-([0-9a-f]{16})/.exec(import.meta.url)?.[1];
  if (root === undefined || program === undefined) return null;
  return { folder: join(root, 'node_modules', '.cache', 'parley'), program };
}

/** Answers kept of one kind at most; the oldest make way. */
const MOST = 6;

/**
 * What was made from some folders' files, kept between runs for as long as neither they nor the program change
 * (names, sizes and times of all files). Anything amiss with what was kept, and it is made anew.
 *
 * @param make null is not kept
 * @param asked what else it was made from
 */
export function kept<Value>(
  what: string,
  folders: readonly string[],
  make: () => Value | null,
  keeping: Keeping | null = keepingHere(),
  asked = '',
): Value | null {
  if (keeping === null) return remembered(what, folders, make, asked);
  const { folder: place, program } = keeping;
  const path = join(place, `${what}-${fingerprint(`${program} ${asked}`, folders)}.bin`);
  try {
    return deserialize(readFileSync(path)) as Value;
  } catch {
    const value = make();
    if (value !== null) keep(place, what, path, value);
    return value;
  }
}

const memory = new Map<string, unknown>();

/** The same for as long as the program runs. */
function remembered<Value>(
  what: string,
  folders: readonly string[],
  make: () => Value | null,
  asked: string,
): Value | null {
  const key = `${what}-${fingerprint(asked, folders)}`;
  const value = memory.has(key) ? (memory.get(key) as Value) : make();
  if (value !== null) memory.set(key, value);
  return value;
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
    if (existsSync(part)) rmSync(part);
  }
}
