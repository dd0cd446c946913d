import { flowIndex } from '../dataset.ts';
import { type Delimiter, splitCells } from './csv-cells.ts';
import type { FaultLog } from './import-fault.ts';
import { emptyIoTable, type IoTable } from './io-table.ts';
import {
  eachLine,
  type LinesRead,
  MAX_LINE,
  type OnProgress,
  type TextSource,
} from './text-source.ts';

/** What a column of numbers holds: purchases of an industry, final purchases, a row's total. */
export type WideColumn =
  | { readonly kind: 'industry'; readonly region: number; readonly sector: number }
  | { readonly kind: 'final'; readonly region: number }
  | { readonly kind: 'total' };

/** What a row holds: sales of an industry, costs beside inputs, or output as published. */
export type WideRow =
  | { readonly kind: 'industry'; readonly region: number; readonly sector: number }
  | { readonly kind: 'cost' }
  | { readonly kind: 'output' }
  | { readonly kind: 'ignored' };

/** The header of a table with an industry of a region a column, understood. */
export interface WideLayout {
  readonly delimiter: Delimiter;
  /** Line of the header, or of its last part. */
  readonly headerLine: number;
  /** Cells before the first number of a row. */
  readonly labelCells: number;
  readonly regions: readonly string[];
  readonly sectorCount: number;
  readonly columns: readonly WideColumn[];
  /** What the labels of a row say; null where they say nothing known. */
  readonly rowOf: (labels: readonly string[]) => WideRow | null;
  /** Codes of the sectors, once the rows are read. */
  readonly sectors: () => readonly string[];
  /** Labels of the rows that must be there; a region published in parts has several a sector. */
  readonly rowLabels: () => readonly string[];
  /** The label of a row among {@link rowLabels}. */
  readonly labelOf: (labels: readonly string[]) => string;
}

export interface WideTable {
  readonly table: IoTable;
  readonly read: LinesRead;
  readonly rows: number;
  /** Empty cells and `NA`, taken as zero. */
  readonly blanks: number;
  /** How far the table misses its own totals, as shares of world output. */
  readonly columnGap: number;
  readonly rowGap: number;
}

/** Gap between a table and its own totals, over world output, above which it is refused. */
const MAX_GAP = 0.01;

/**
 * Reads the rows of a wide table as they come. Faults: a row of the wrong length, unknown or
 * repeated labels, what is no number, rows that are missing, totals that are missed.
 */
export async function readWideTable(
  source: TextSource,
  layout: WideLayout,
  faults: FaultLog,
  onProgress?: OnProgress,
): Promise<WideTable> {
  const { delimiter, labelCells, columns, regions, sectorCount: J } = layout;
  const N = regions.length;
  const file = source.name;
  const width = labelCells + columns.length;
  const table = emptyIoTable(
    regions,
    Array.from({ length: J }, (_, j) => String(j)),
  );
  const { flows, inputs, output } = table;
  const columnRegion = Int32Array.from(columns, (c) => (c.kind === 'total' ? -1 : c.region));
  const columnUse = Int32Array.from(columns, (c) =>
    c.kind === 'industry' ? c.region * J + c.sector : -1,
  );
  const published = new Float64Array(N * J);
  const costs = new Float64Array(N * J);
  const sold = new Float64Array(N * J);
  const totals = new Float64Array(N * J);
  const seen = new Set<string>();
  let costRows = 0;
  let outputRows = 0;
  let rows = 0;
  let blanks = 0;
  let short: { line: number; got: number } | null = null;

  const numberAt = (text: string, line: number, column: number): number => {
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) return value;
    const bare = text.trim();
    if (bare === '' || bare === 'NA') {
      blanks++;
      return 0;
    }
    faults.push({ code: 'not-a-number', params: { value: bare.slice(0, 40) }, file, line, column });
    return 0;
  };

  const read = await eachLine(
    source,
    (text, line) => {
      if (line <= layout.headerLine || text.trim() === '') return true;
      const cells = splitCells(text, delimiter);
      if (cells === null) {
        faults.push({ code: 'bad-quoting', params: {}, file, line });
        return true;
      }
      // Spreadsheets leave empty cells at the end of a row.
      while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
      if (cells.length !== width) {
        if (cells.length < width) short = { line, got: cells.length };
        const params = { expected: width, got: cells.length };
        faults.push({ code: 'wrong-column-count', params, file, line });
        return true;
      }
      const labels = cells.slice(0, labelCells).map((cell) => cell.trim());
      const row = layout.rowOf(labels);
      const label = layout.labelOf(labels);
      if (row === null) {
        const params = { value: label.slice(0, 80) };
        faults.push({ code: 'unknown-label', params, file, line, column: 1 });
        return true;
      }
      if (seen.has(label)) {
        faults.push({ code: 'repeated-label', params: { value: label }, file, line, column: 1 });
        return true;
      }
      seen.add(label);
      rows++;
      if (row.kind === 'ignored') return true;
      if (row.kind === 'industry') {
        const { region: i, sector: k } = row;
        for (let c = 0; c < columns.length; c++) {
          const value = numberAt(cells[labelCells + c], line, labelCells + c + 1);
          if (value === 0) continue;
          const n = columnRegion[c];
          if (n < 0) {
            totals[i * J + k] += value;
            continue;
          }
          flows[flowIndex(N, k, n, i)] += value;
          sold[i * J + k] += value;
          const use = columnUse[c];
          if (use >= 0) {
            inputs[use * J + k] += value;
            output[use] += value;
          }
        }
        return true;
      }
      if (row.kind === 'cost') costRows++;
      else outputRows++;
      const into = row.kind === 'cost' ? costs : published;
      for (let c = 0; c < columns.length; c++) {
        const value = numberAt(cells[labelCells + c], line, labelCells + c + 1);
        if (columnUse[c] >= 0) into[columnUse[c]] += value;
      }
      return true;
    },
    onProgress,
  );

  if (read.tooLong !== null) {
    faults.push({ code: 'line-too-long', params: { limit: MAX_LINE }, file, line: read.tooLong });
  }
  const last = short as { line: number; got: number } | null;
  if (last !== null && last.line === read.lines) {
    const params = { expected: width, got: last.got };
    faults.push({ code: 'truncated-row', params, file, line: last.line, column: last.got + 1 });
  }
  if (faults.count() === 0) {
    const missing = layout.rowLabels().filter((label) => !seen.has(label));
    if (missing.length > 0) {
      const params = { value: missing[0], count: missing.length };
      faults.push({ code: 'truncated-table', params, file, line: read.lines });
    }
    if (costRows === 0) faults.push({ code: 'missing-total', params: { value: 'VA' }, file });
    if (outputRows === 0) faults.push({ code: 'missing-total', params: { value: 'OUT' }, file });
  }
  for (let cell = 0; cell < N * J; cell++) output[cell] += costs[cell];
  const hasTotals = columns.some(({ kind }) => kind === 'total');
  const byColumn = gapOf(output, published);
  const byRow = gapOf(sold, hasTotals ? totals : published);
  if (faults.count() === 0) {
    for (const [what, { gap, worst }] of [
      ['columns', byColumn],
      ['rows', byRow],
    ] as const) {
      if (gap <= MAX_GAP) continue;
      const value = `${regions[Math.floor(worst / J)]} ${layout.sectors()[worst % J]}`;
      faults.push({ code: 'does-not-add-up', params: { what, gap, value }, file });
    }
  }
  const sectors = faults.count() === 0 ? layout.sectors() : table.sectors;
  return {
    table: { ...table, sectors },
    read,
    rows,
    blanks,
    columnGap: byColumn.gap,
    rowGap: byRow.gap,
  };
}

/** Sum of absolute differences over the sum of what is published, and the cell furthest off. */
function gapOf(sums: Float64Array, published: Float64Array): { gap: number; worst: number } {
  let gap = 0;
  let total = 0;
  let worst = 0;
  for (let cell = 0; cell < sums.length; cell++) {
    gap += Math.abs(sums[cell] - published[cell]);
    total += Math.abs(published[cell]);
    if (Math.abs(sums[cell] - published[cell]) > Math.abs(sums[worst] - published[worst])) {
      worst = cell;
    }
  }
  return { gap: total > 0 ? gap / total : 0, worst };
}
