import { flowIndex } from '../dataset.ts';
import { delimiterOf, splitCells } from './csv-cells.ts';
import type { FaultLog } from './import-fault.ts';
import { emptyIoTable, type IoTable, reportSize } from './io-table.ts';
import {
  eachLine,
  type LinesRead,
  MAX_LINE,
  type OnProgress,
  type TextSource,
} from './text-source.ts';

/**
 * A world input–output table as records, before duty, million USD:
 * `origin,origin_sector,destination,destination_sector,value` (inputs),
 * `origin,origin_sector,destination,value` (final demand) and, where known,
 * `region,sector,output`; without it output is what is sold. The last column may be `usd_m`.
 */
const LONG_IO_HEADERS = {
  inputs: ['origin', 'origin_sector', 'destination', 'destination_sector'],
  final: ['origin', 'origin_sector', 'destination'],
  output: ['region', 'sector'],
} as const;
export type LongIoPart = keyof typeof LONG_IO_HEADERS;

/** Names the column of values may have, by part. */
const VALUE_COLUMNS = ['value', 'usd_m', 'output'];

/** Which part of a table in records a header begins; null where none. */
export function longIoPart(cells: readonly string[]): LongIoPart | null {
  for (const part of ['inputs', 'final', 'output'] as const) {
    const keys = LONG_IO_HEADERS[part];
    if (cells.length !== keys.length + 1) continue;
    const value = cells[keys.length];
    const fits = part === 'output' ? value === 'output' || value === 'usd_m' : true;
    if (keys.every((key, c) => cells[c] === key) && VALUE_COLUMNS.includes(value) && fits) {
      return part;
    }
  }
  return null;
}

const MAX_CODES = 512;

export interface LongIo {
  readonly table: IoTable;
  readonly reads: readonly LinesRead[];
  readonly rows: number;
}

/** Reads the parts, each as it comes. Faults as for records of trade; a missing part is one. */
export async function readLongIo(
  parts: Readonly<Partial<Record<LongIoPart, TextSource>>>,
  faults: FaultLog,
  onProgress?: OnProgress,
): Promise<LongIo> {
  const regions = new Map<string, number>();
  const sectors = new Map<string, number>();
  const flows = new Map<number, number>();
  const inputs = new Map<number, number>();
  const output = new Map<number, number>();
  const reads: LinesRead[] = [];
  let rows = 0;
  const position = (codes: Map<string, number>, code: string): number => {
    const known = codes.get(code);
    if (known !== undefined) return known;
    codes.set(code, codes.size);
    return codes.size - 1;
  };
  const add = (sums: Map<number, number>, cell: number, value: number) => {
    sums.set(cell, (sums.get(cell) ?? 0) + value);
  };
  const C = MAX_CODES;

  for (const part of ['inputs', 'final', 'output'] as const) {
    const source = parts[part];
    if (source === undefined) {
      if (part !== 'output') {
        const value = `${LONG_IO_HEADERS[part].join(',')},value`;
        faults.push({ code: 'missing-part', params: { value } });
      }
      continue;
    }
    const file = source.name;
    const width = LONG_IO_HEADERS[part].length + 1;
    let begun = false;
    let delimiter: ReturnType<typeof delimiterOf> = ',';
    const read = await eachLine(
      source,
      (text, line) => {
        if (text.trim() === '' || text.startsWith('#')) return true;
        if (!begun) {
          begun = true;
          delimiter = delimiterOf(text);
          return true;
        }
        const cells = splitCells(text, delimiter);
        if (cells === null || cells.length !== width) {
          const params = { expected: width, got: cells?.length ?? 0 };
          faults.push({ code: 'wrong-column-count', params, file, line });
          return true;
        }
        rows++;
        const raw = cells[width - 1].trim();
        const value = raw === '' ? Number.NaN : Number(raw);
        if (!Number.isFinite(value)) {
          const params = { value: raw.slice(0, 40) };
          faults.push({ code: 'not-a-number', params, file, line, column: width });
          return true;
        }
        const i = position(regions, cells[0].trim());
        const k = position(sectors, cells[1].trim());
        if (part === 'output') {
          add(output, i * C + k, value);
          return true;
        }
        const n = position(regions, cells[2].trim());
        add(flows, (k * C + n) * C + i, value);
        if (part === 'inputs') {
          const j = position(sectors, cells[3].trim());
          add(inputs, (n * C + j) * C + k, value);
        }
        if (regions.size < C && sectors.size < C) return true;
        faults.push({ code: 'too-many-codes', params: { limit: C }, file, line });
        return false;
      },
      onProgress,
    );
    reads.push(read);
    if (read.tooLong !== null) {
      faults.push({ code: 'line-too-long', params: { limit: MAX_LINE }, file, line: read.tooLong });
    }
  }

  reportSize(regions.size, sectors.size, faults);
  if (faults.count() > 0) return { table: emptyIoTable([], []), reads, rows };
  const table = emptyIoTable([...regions.keys()], [...sectors.keys()]);
  const N = regions.size;
  const J = sectors.size;
  for (const [cell, value] of flows) {
    const at = flowIndex(N, Math.floor(cell / C ** 2), Math.floor(cell / C) % C, cell % C);
    table.flows[at] = value;
    if (parts.output === undefined)
      table.output[(cell % C) * J + Math.floor(cell / C ** 2)] += value;
  }
  for (const [cell, value] of inputs) {
    const use = Math.floor(cell / C ** 2) * J + (Math.floor(cell / C) % C);
    table.inputs[use * J + (cell % C)] = value;
  }
  for (const [cell, value] of output) table.output[Math.floor(cell / C) * J + (cell % C)] = value;
  return { table, reads, rows };
}
