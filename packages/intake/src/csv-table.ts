import Papa from 'papaparse';
import { nearest } from './near.ts';

/** Largest text accepted, in characters. */
const MAX_CHARACTERS = 20_000_000;
const MAX_ROWS = 500_000;

/** What can be wrong with a CSV file before its codes are looked up. */
export type CsvFaultCode =
  | 'missing-file'
  | 'file-too-large'
  | 'too-many-rows'
  | 'empty-file'
  | 'bad-quoting'
  | 'wrong-column-count'
  | 'unknown-column'
  | 'duplicate-column'
  | 'missing-column'
  | 'not-a-number';

/** Something wrong with a table, before it has words. */
export interface CsvFault<Code extends string = CsvFaultCode> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1; counts cells, as a spreadsheet does. */
  readonly column?: number;
}

/** Where faults are collected: any list whose own faults may have these codes. */
export interface CsvFaults<Code extends string = CsvFaultCode> {
  // A property, not a method: the compiler then refuses a list that does not know every code.
  readonly push: (fault: CsvFault<Code>) => unknown;
}

export interface CsvRow {
  /** Line in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a CSV file with a header. Columns in `required` must be there, those in `optional` may,
 * any other is a fault. Lines that start with `#` are comments. Faults go to `faults`.
 */
export function readCsvTable(
  file: string,
  text: string | undefined,
  required: readonly string[],
  optional: readonly string[],
  faults: CsvFaults,
): CsvTable {
  const nothing: CsvTable = { file, columns: [], rows: [] };
  const refuse = (code: CsvFaultCode, params: CsvFault['params'], line?: number): CsvTable => {
    faults.push({
      code,
      params: { file, ...params },
      file,
      ...(line === undefined ? {} : { line }),
    });
    return nothing;
  };
  if (text === undefined) return refuse('missing-file', {});
  if (text.length > MAX_CHARACTERS)
    return refuse('file-too-large', { found: text.length, limit: MAX_CHARACTERS });

  const rows: CsvRow[] = [];
  let columns: string[] | null = null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.length > MAX_ROWS) return refuse('too-many-rows', { limit: MAX_ROWS });
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.trim() === '' || content.startsWith('#')) continue;
    const parsed = Papa.parse<string[]>(content, { delimiter: ',' });
    const cells = (parsed.data[0] ?? []).map((cell) => cell.trim());
    if (parsed.errors.length > 0) {
      refuse('bad-quoting', {}, line);
      continue;
    }
    if (columns === null) {
      columns = cells;
      checkColumns(file, line, columns, required, optional, faults);
      continue;
    }
    if (cells.length !== columns.length) {
      refuse('wrong-column-count', { expected: columns.length, got: cells.length }, line);
      continue;
    }
    rows.push({
      line,
      cells: Object.fromEntries(columns.map((name, c) => [name, cells[c] ?? ''])),
    });
  }
  if (columns === null) return refuse('empty-file', {});
  return { file, columns, rows };
}

function checkColumns(
  file: string,
  line: number,
  columns: readonly string[],
  required: readonly string[],
  optional: readonly string[],
  faults: CsvFaults,
): void {
  const known = [...required, ...optional];
  columns.forEach((name, c) => {
    const at = { file, line, column: c + 1 };
    if (!known.includes(name)) {
      faults.push({
        code: 'unknown-column',
        params: { value: name, ...nearest(name, known) },
        ...at,
      });
    } else if (columns.indexOf(name) !== c) {
      faults.push({ code: 'duplicate-column', params: { value: name }, ...at });
    }
  });
  for (const name of required) {
    if (!columns.includes(name)) {
      faults.push({ code: 'missing-column', params: { value: name }, file, line });
    }
  }
}

/** The number in a cell; a fault where it is none. An empty cell is a fault too. */
export function numberIn(table: CsvTable, row: CsvRow, column: string, faults: CsvFaults): number {
  const text = row.cells[column] ?? '';
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) {
    faults.push({
      code: 'not-a-number',
      params: { value: text, column },
      ...cellAt(table, row, column),
    });
    return Number.NaN;
  }
  return value;
}

/** Position of the code in a cell; -1 and the fault `code` where there is none. */
export function positionIn<Code extends string>(
  table: CsvTable,
  row: CsvRow,
  column: string,
  code: Code,
  positions: ReadonlyMap<string, number>,
  faults: CsvFaults<NoInfer<Code>>,
): number {
  const text = row.cells[column] ?? '';
  const position = positions.get(text);
  if (position !== undefined) return position;
  const params = { value: text, ...nearest(text, [...positions.keys()]) };
  faults.push({ code, params, ...cellAt(table, row, column) });
  return -1;
}

/** The place of a cell, for faults. */
export function cellAt(
  table: CsvTable,
  row: CsvRow,
  column: string,
): { file: string; line: number; column: number } {
  return { file: table.file, line: row.line, column: table.columns.indexOf(column) + 1 };
}
