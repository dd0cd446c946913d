import { type CsvRow, type CsvTable, cellAt, numberIn } from '@parley/intake';
import type { DataFault } from '../fault.ts';

/**
 * How a figure is known: `observed` counted by a source for this very thing, `scaled` a share or a
 * key applied to something counted, `assumed` neither.
 */
export type Knowledge = 'observed' | 'scaled' | 'assumed';

const KNOWLEDGE: readonly Knowledge[] = ['observed', 'scaled', 'assumed'];

/** The status in a row; a fault and `assumed` where it is none. */
export function knowledgeIn(table: CsvTable, row: CsvRow, faults: DataFault[]): Knowledge {
  const text = row.cells.status;
  const found = KNOWLEDGE.find((status) => status === text);
  if (found === undefined) {
    const params = { value: text, known: KNOWLEDGE };
    faults.push({ code: 'unknown-kind', params, ...cellAt(table, row, 'status') });
  }
  return found ?? 'assumed';
}

/** A number from 0 to 1; a fault where it is none. */
export function shareIn(table: CsvTable, row: CsvRow, column: string, faults: DataFault[]): number {
  const value = numberIn(table, row, column, faults);
  if (value < 0 || value > 1) {
    faults.push({ code: 'coverage-not-a-share', params: { value }, ...cellAt(table, row, column) });
  }
  return value;
}

/** A number of things, 0 or more; a fault where it is none. */
export function amountIn(
  table: CsvTable,
  row: CsvRow,
  column: string,
  faults: DataFault[],
): number {
  const value = numberIn(table, row, column, faults);
  if (value < 0) {
    const params = { value: row.cells[column], column };
    faults.push({ code: 'not-a-number', params, ...cellAt(table, row, column) });
  }
  return value;
}

/** Notes what a row is about and reports a row that is about the same as an earlier one. */
export function reportRepeats(
  table: CsvTable,
  faults: DataFault[],
): (about: string, row: CsvRow) => void {
  const seen = new Set<string>();
  return (about, row) => {
    if (seen.has(about)) {
      faults.push({ code: 'repeated-row', params: {}, file: table.file, line: row.line });
    }
    seen.add(about);
  };
}
