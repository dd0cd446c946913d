import type { NumberFormat } from '@parley/texts';

/** What a column's raw values are. Shares are not per cent: 0.01 is one per cent. */
export type Unit =
  | 'text'
  | 'date'
  | 'days'
  | 'number'
  | 'share'
  | 'rate'
  | 'usd-bn'
  | 'usd-bn-a-year';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  /** A heading over neighbouring columns that share it. */
  readonly group?: string;
}

/** A value and the one way in which it is printed. */
export interface Cell {
  readonly text: string;
  readonly value: string | number | null;
  /** Sources that can be opened; they stand before the text. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  /** Language of a text that is not the table's. */
  readonly language?: string;
}

/** Rows under a common head, or a note in place of rows. */
export interface RowGroup {
  readonly label: string | null;
  /** What the head stands for, where its name does not say. */
  readonly detail?: string;
  readonly note: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as plain data; the first column names the row. */
export interface Table {
  readonly id: string;
  readonly caption: string;
  /** What its columns mean, where their heads have no room for it. */
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}

export function numberCell(value: number, format: NumberFormat): Cell {
  return { text: format.bare(value), value };
}

export function textCell(text: string): Cell {
  return { text, value: text };
}
