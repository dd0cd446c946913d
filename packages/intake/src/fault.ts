import type { Bilingual } from './language.ts';

/** Where something stands in a text. Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with a file, told so that its author can mend it. */
export interface Fault<Code extends string = string> extends Position {
  readonly code: Code;
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** A place in the data of a file: keys and indices from the root. */
export type Path = readonly (string | number)[];

/** What a fault is about, by the name that stands for it in the catalogue. */
export type Details = Readonly<Record<string, string | number | Bilingual>>;

/** A fault before it has a line, a column and words. `atKey` points at the key itself, not at its value. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly path: Path;
  readonly details: Details;
  readonly atKey?: boolean;
}

/** In reading order, so that a list of faults can be worked through from the top. */
export function inReadingOrder<F extends Fault>(faults: readonly F[]): F[] {
  return [...faults].sort(
    (a, b) =>
      (a.file === b.file ? 0 : a.file.localeCompare(b.file, 'en')) ||
      a.line - b.line ||
      a.column - b.column ||
      a.code.localeCompare(b.code, 'en'),
  );
}
