import type { FaultCode } from './fault-text.ts';

/** One thing wrong with a case file, told so that its author can mend it. Lines and columns count from 1. */
export interface Fault {
  readonly code: FaultCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** A place in the data of a file: keys and indices from the root. */
export type Path = readonly (string | number)[];

/** A fault before it has a line, a column and words. `atKey` points at the key itself, not at its value. */
export interface Finding {
  readonly code: FaultCode;
  readonly path: Path;
  readonly details: Readonly<Record<string, string>>;
  readonly atKey?: boolean;
}

/** In reading order, so that a list of faults can be worked through from the top. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.code.localeCompare(b.code, 'en'),
  );
}
