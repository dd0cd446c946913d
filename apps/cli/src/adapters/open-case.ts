import { join } from 'node:path';
import { type Case, caseHash, loadCase } from '@parley/casebook';
import { nearest } from '@parley/intake';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { EMBEDDED, foldersIn, isFile, isFolder, readText } from './text-files.ts';

export type OpenedCase =
  | { readonly kind: 'case'; readonly case: Case; readonly hash: string; readonly id: string }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

/** Opens a built-in case by name, or a folder that holds a `case.yaml`. */
export function openCase(nameOrFolder: string, context: Context): OpenedCase {
  const builtIn = foldersIn(EMBEDDED.cases);
  const folder = builtIn.includes(nameOrFolder) ? join(EMBEDDED.cases, nameOrFolder) : nameOrFolder;
  if (!isFolder(folder) || !isFile(join(folder, 'case.yaml'))) {
    const params = { value: nameOrFolder, known: builtIn, ...nearest(nameOrFolder, builtIn) };
    return { kind: 'faulty', faults: [inWords({ code: 'no-such-case', params }, context)] };
  }
  const path = join(folder, 'case.yaml');
  const content = readText(path);
  if ('fault' in content) return { kind: 'faulty', faults: [inWords(content.fault, context)] };
  const files = { 'case.yaml': content.text };
  const loaded = loadCase(files, context.language);
  if (loaded.kind === 'faulty') {
    const faults = loaded.faults.map((fault) => ({ ...fault, file: join(folder, fault.file) }));
    return { kind: 'faulty', faults };
  }
  return { kind: 'case', case: loaded.case, hash: caseHash(files), id: loaded.case.id };
}
