import type { Table } from './table.ts';

/** One row of a chart. Values are in the axis' printed unit. */
export interface Mark {
  readonly label: string;
  /** Null where there is no number to show; `text` then says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What stands beside the mark, exactly as in the table. */
  readonly text: string;
  readonly tone: 'gain' | 'loss' | 'plain' | 'reference';
}

export interface Panel {
  readonly label: string | null;
  readonly marks: readonly Mark[];
}

/** A chart as plain data: what to draw, what to say of it, and the table behind it. */
export interface ChartDescription {
  readonly id: string;
  readonly kind: 'dot-range' | 'diverging-bars' | 'bars';
  readonly title: string;
  readonly subtitle: string;
  /** Data, year, version and model: how to cite it. */
  readonly source: string;
  /** What the chart shows, for those who cannot see it. */
  readonly alt: string;
  readonly axis: { readonly label: string; readonly signed: boolean };
  readonly panels: readonly Panel[];
  readonly table: Table;
}
