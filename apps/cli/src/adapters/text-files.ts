import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CodedFault } from '../faults.ts';

/** The project's folder: named by the launcher, which runs a bundle, else found from this file. */
export const PROJECT =
  process.env.PARLEY_ROOT ?? fileURLToPath(new URL('../../../../', import.meta.url));

/** Largest file read, in bytes. */
const MAX_BYTES = 100_000_000;

export const EMBEDDED = { data: join(PROJECT, 'data'), cases: join(PROJECT, 'cases') } as const;

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Names of the folders inside `path`, in order. */
export function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Files inside `path` and its folders, as paths from it with `/`, in order. */
export function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** A file's text, or the fault that kept it from being read. */
export function readText(path: string): { readonly text: string } | { readonly fault: CodedFault } {
  const refused = (reason: string) => ({
    fault: { code: 'unreadable' as const, params: { value: path, reason } },
  });
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) return refused(`${size} > ${MAX_BYTES} bytes`);
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Writes files into a folder, all or nothing: each is complete under another name before any
 * takes its place. Returns their paths, or the fault that kept them from being written.
 */
export function writeTexts(
  folder: string,
  texts: Readonly<Record<string, string>>,
): { readonly paths: readonly string[] } | { readonly fault: CodedFault } {
  try {
    mkdirSync(folder, { recursive: true });
    const names = Object.keys(texts);
    for (const name of names) writeFileSync(join(folder, `.${name}.part`), texts[name] ?? '');
    for (const name of names) renameSync(join(folder, `.${name}.part`), join(folder, name));
    return { paths: names.map((name) => join(folder, name)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: { code: 'cannot-write', params: { value: folder, reason } } };
  }
}
