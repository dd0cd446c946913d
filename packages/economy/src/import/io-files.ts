import { delimiterOf, splitCells } from './csv-cells.ts';
import type { FileRole } from './detect-format.ts';
import { icioLayout } from './icio.ts';
import type { FaultLog } from './import-fault.ts';
import { type IoTable, reportSize } from './io-table.ts';
import { type LongIoPart, readLongIo } from './long-io.ts';
import { firstLines, type LinesRead, type OnProgress, type TextSource } from './text-source.ts';
import { readWideTable } from './wide-table.ts';
import { WIOD_HEADER_LINES, wiod2013Layout, wiod2016Layout } from './wiod.ts';

/** A world table as read, before its codes are grouped. */
export interface IoRead {
  readonly table: IoTable;
  readonly edition: string | null;
  readonly folded: readonly string[];
  readonly reads: readonly LinesRead[];
  readonly rows: number;
  readonly blanks: number;
  readonly gaps: { readonly columns: number; readonly rows: number } | null;
}

/** Reads a table with inputs: one wide file, or records in parts. Null where its header is wrong. */
export async function readIoFiles(
  tables: readonly { readonly source: TextSource; readonly role: FileRole }[],
  faults: FaultLog,
  onProgress?: OnProgress,
): Promise<IoRead | null> {
  const [{ source, role }] = tables;
  if (role.role !== 'table') throw new Error('not a table');
  if (role.layout.startsWith('io-')) {
    const parts: Partial<Record<LongIoPart, TextSource>> = {};
    for (const file of tables) {
      const layout = file.role.role === 'table' ? file.role.layout : '';
      const part = layout.slice('io-'.length) as LongIoPart;
      if (parts[part] !== undefined) {
        faults.push({ code: 'unused-file', params: { value: part }, file: file.source.name });
      }
      parts[part] = file.source;
    }
    const read = await readLongIo(parts, faults, onProgress);
    return { ...read, edition: null, folded: [], blanks: 0, gaps: null };
  }
  if (tables.length > 1) {
    const params = { value: role.format };
    faults.push({ code: 'unused-file', params, file: tables[1].source.name });
    return null;
  }
  const { lines } = await firstLines(source, role.layout === 'wiod-2013' ? WIOD_HEADER_LINES : 1);
  const file = source.name;
  const delimiter = delimiterOf(lines.at(-1) ?? '');
  const icio = role.layout === 'icio' ? icioLayout(lines[0], delimiter, file, faults) : null;
  const layout =
    icio ??
    (role.layout === 'wiod-2016'
      ? wiod2016Layout(lines[0], delimiter, file, faults)
      : role.layout === 'wiod-2013'
        ? wiod2013Layout(
            lines.map((line) => splitCells(line, delimiter) ?? []),
            delimiter,
            file,
            faults,
          )
        : null);
  if (layout === null) return null;
  reportSize(layout.regions.length, layout.sectorCount, faults);
  if (faults.count() > 0) return null;
  const wide = await readWideTable(source, layout, faults, onProgress);
  return {
    table: wide.table,
    edition: icio === null ? role.layout.slice('wiod-'.length) : icio.edition,
    folded: icio?.folded ?? [],
    reads: [wide.read],
    rows: wide.rows,
    blanks: wide.blanks,
    gaps: { columns: wide.columnGap, rows: wide.rowGap },
  };
}
