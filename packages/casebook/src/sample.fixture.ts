import { readFileSync } from 'node:fs';
import { CASE_FILES, type CaseFileName } from './case-files.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './schema/case.ts';

/** The files of a small invented case in which every kind of entry stands once. */
export const SAMPLE = Object.fromEntries(
  CASE_FILES.map((file) => [
    file,
    readFileSync(new URL(`./fixtures/sample/${file}`, import.meta.url), 'utf8'),
  ]),
) as Readonly<Record<CaseFileName, string>>;

/** A case that must load. */
export function mustLoad(files: Readonly<Record<string, string>>): Case {
  const loaded = loadCase(files);
  if (loaded.kind === 'faulty') throw new Error(JSON.stringify(loaded.faults, null, 2));
  return loaded.case;
}

/** The sample with the first place where `from` stands in a file replaced; it must be there. */
export function changed(file: CaseFileName, from: string, to: string, files = SAMPLE) {
  if (!files[file].includes(from)) throw new Error(`no "${from}" in ${file}`);
  return { ...files, [file]: files[file].replace(from, () => to) };
}

export function faultsOf(files: Readonly<Record<string, string>>) {
  const loaded = loadCase(files);
  return loaded.kind === 'faulty' ? loaded.faults : [];
}

/** Line and column, from 1, of the nth place where `mark` stands. */
export function place(text: string, mark: string, nth = 1): { line: number; column: number } {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(mark, offset + 1);
  if (offset < 0) throw new Error(`no "${mark}"`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** One slip in the sample, and the one fault that must come of it. */
export interface Slip {
  readonly name: string;
  /** Where the slip is made; default: `case.yaml`. */
  readonly file?: CaseFileName;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** Text at which the fault must stand, which occurrence of it, and where if in another file. */
  readonly mark: string;
  readonly nth?: number;
  readonly at?: CaseFileName;
  /** What message and hint must say. */
  readonly says?: string;
}

/** The fault of a slip as it must be, and as it is. */
export function consequence({ file = 'case.yaml', from, to, code, mark, nth, at = file }: Slip) {
  const files = changed(file, from, to);
  const faults = faultsOf(files);
  return {
    wanted: [{ code, file: at, ...place(files[at], mark, nth) }],
    found: faults.map(({ code, file, line, column }) => ({ code, file, line, column })),
    words: faults.map(({ message, hint }) => `${message}; ${hint}`).join('\n'),
  };
}
