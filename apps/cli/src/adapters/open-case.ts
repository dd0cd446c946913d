import { join } from 'node:path';
import { CASE_FILES, type Case, caseHash, loadCase } from '@parley/casebook';
import { nearest } from '@parley/intake';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { EMBEDDED, foldersIn, isFile, readText } from './text-files.ts';

interface Faulty {
  readonly kind: 'faulty';
  readonly faults: readonly WordedFault[];
}

export interface CaseFolder {
  readonly kind: 'folder';
  readonly folder: string;
  /** Text of the case's own files that there are, by path within the folder. */
  readonly files: Readonly<Record<string, string>>;
}

export type OpenedCase =
  | {
      readonly kind: 'case';
      readonly case: Case;
      readonly hash: string;
      readonly id: string;
      readonly folder: string;
      /** The case whose `measures/` hold its law, as a name or folder that `openLaw` takes. */
      readonly law: string;
    }
  | Faulty;

export function isBuiltIn(name: string): boolean {
  return foldersIn(EMBEDDED.cases).includes(name);
}

/** The folder of a built-in case, or the folder itself. */
export function caseFolder(nameOrFolder: string): string {
  return isBuiltIn(nameOrFolder) ? join(EMBEDDED.cases, nameOrFolder) : nameOrFolder;
}

/** Reads the files of a built-in case by name, or of a folder that holds a `case.yaml`. */
export function readCaseFolder(nameOrFolder: string, context: Context): CaseFolder | Faulty {
  const folder = caseFolder(nameOrFolder);
  if (!isFile(join(folder, 'case.yaml'))) {
    const known = foldersIn(EMBEDDED.cases);
    const params = { value: nameOrFolder, known, ...nearest(nameOrFolder, known) };
    return { kind: 'faulty', faults: [inWords({ code: 'no-such-case', params }, context)] };
  }
  const files: Record<string, string> = {};
  const faults: WordedFault[] = [];
  for (const name of CASE_FILES) {
    const path = join(folder, name);
    if (!isFile(path)) continue;
    const content = readText(path);
    if ('fault' in content) faults.push(inWords(content.fault, context));
    else files[name] = content.text;
  }
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'folder', folder, files };
}

/** Opens a built-in case by name, or a folder that holds a `case.yaml`. */
export function openCase(nameOrFolder: string, context: Context): OpenedCase {
  const read = readCaseFolder(nameOrFolder, context);
  if (read.kind === 'faulty') return read;
  const { folder, files } = read;
  const loaded = loadCase(files, context.language);
  if (loaded.kind === 'faulty') {
    const faults = loaded.faults.map((fault) => ({ ...fault, file: join(folder, fault.file) }));
    return { kind: 'faulty', faults };
  }
  const { id, law } = loaded.case;
  const hash = caseHash(files);
  return { kind: 'case', case: loaded.case, hash, id, folder, law: law ?? nameOrFolder };
}
