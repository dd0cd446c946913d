import type { Cell, Column, Table } from '@parley/charts';
import { clip, widthOf } from './wrap.ts';

/** Columns given up first where the terminal is narrow. */
const EXPENDABLE = [
  'goodBefore',
  'goodAfter',
  'incomeLow',
  'incomeHigh',
  'tariffBefore',
  'revenue',
  'prices',
] as const;
const INDENT = 1;

export type TableLine = { readonly kind: 'head' | 'group' | 'row' | 'note'; readonly text: string };

/** A table as aligned lines of at most `width` columns; rows under their group's name. */
export function textTable(table: Table, width: number): readonly TableLine[] {
  let chosen = table.columns.map((_, index) => index);
  let layout = lay(table, chosen);
  for (const key of EXPENDABLE) {
    if (layout.width <= width) break;
    chosen = chosen.filter((index) => table.columns[index]?.key !== key);
    layout = lay(table, chosen);
  }
  const lines: TableLine[] = [
    { kind: 'head', text: groupHeads(table, layout) },
    { kind: 'head', text: line(layout, (column) => table.columns[column]?.label ?? '') },
  ];
  for (const { label, detail, note, rows } of table.groups) {
    if (label !== null) {
      lines.push({ kind: 'group', text: detail === undefined ? label : `${label} · ${detail}` });
    }
    if (note !== null) lines.push({ kind: 'note', text: note });
    for (const row of rows) {
      lines.push({ kind: 'row', text: line(layout, (column) => row[column]?.text ?? '') });
    }
  }
  return lines.map(({ kind, text }) => ({
    kind,
    text: kind === 'note' || kind === 'group' ? text : clip(text, width),
  }));
}

interface Layout {
  /** Index in the table, own width, and the gap before it. */
  readonly columns: readonly {
    readonly index: number;
    readonly width: number;
    readonly gap: number;
  }[];
  readonly width: number;
}

function lay({ columns, groups }: Table, chosen: readonly number[]): Layout {
  const rows: readonly (readonly Cell[])[] = groups.flatMap((group) => group.rows);
  const widths = chosen.map((index) =>
    Math.max(
      widthOf(columns[index]?.label ?? ''),
      ...rows.map((row) => widthOf(row[index]?.text ?? '')),
    ),
  );
  const laid = chosen.map((index, i) => {
    const own = columns[index]?.group;
    const before = columns[chosen[i - 1] ?? -1]?.group;
    const gap = i === 0 ? INDENT : own !== undefined && own === before ? 1 : 2;
    return { index, width: widths[i] ?? 0, gap };
  });
  for (const { members, label } of groupsOf(columns, laid)) {
    const last = members.at(-1);
    if (last === undefined) continue;
    const room = members.reduce((sum, { width, gap }, i) => sum + width + (i > 0 ? gap : 0), 0);
    last.width += Math.max(0, widthOf(label) - room);
  }
  return { columns: laid, width: laid.reduce((sum, { width, gap }) => sum + width + gap, 0) };
}

function groupsOf<Laid extends { index: number; width: number; gap: number }>(
  columns: readonly Column[],
  laid: readonly Laid[],
): readonly { label: string; members: Laid[] }[] {
  const found: { label: string; members: Laid[] }[] = [];
  for (const each of laid) {
    const label = columns[each.index]?.group ?? '';
    const open = found.at(-1);
    if (open !== undefined && label !== '' && open.label === label) open.members.push(each);
    else found.push({ label, members: [each] });
  }
  return found;
}

/** Each group's name flush right over its columns. */
function groupHeads({ columns }: Table, layout: Layout): string {
  return groupsOf(columns, [...layout.columns])
    .map(({ label, members }) => {
      const room = members.reduce((sum, { width, gap }) => sum + width + gap, 0);
      return pad(label, room, 'start');
    })
    .join('')
    .trimEnd();
}

function line(layout: Layout, textOf: (column: number) => string): string {
  return layout.columns
    .map(({ index, width, gap }, i) => {
      const side = i === 0 ? 'end' : 'start';
      return ' '.repeat(gap) + pad(textOf(index), width, side);
    })
    .join('')
    .trimEnd();
}

function pad(text: string, width: number, side: 'start' | 'end'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'start' ? space + text : text + space;
}
