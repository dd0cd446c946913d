import type { Table } from './table.ts';

/** A chart as plain data: what to draw, what to say of it, and the table behind it. */
export type ChartDescription = PrintedChart | MovesChart;

/** Charts that stand in a written brief. */
export type PrintedChart = RowsChart | FrontierChart | TimelineChart;

/** What every chart has, whatever it draws. */
export interface ChartFrame {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Data, year, version and model: how to cite it. */
  readonly source: string;
  /** What the chart shows, for those who cannot see it. */
  readonly alt: string;
  readonly table: Table;
}

/** An axis of numbers in their printed unit. */
export interface Axis {
  readonly label: string;
  readonly signed: boolean;
}

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
  /** Where the bar of a waterfall begins; it ends `value` further. */
  readonly start?: number;
}

export interface Panel {
  readonly label: string | null;
  readonly marks: readonly Mark[];
}

/** Values beside their names, a row each; in a waterfall each begins where the one before ended. */
export interface RowsChart extends ChartFrame {
  readonly kind: 'dot-range' | 'diverging-bars' | 'bars' | 'waterfall';
  readonly axis: Axis;
  readonly panels: readonly Panel[];
  /** What lies below zero, where that is a side of its own. */
  readonly shaded?: string;
}

/** A package, or what there is without one, by what it brings the one side and the other. */
export interface PlanePoint {
  /** Unique in the chart. */
  readonly id: string;
  /**
   * `no-deal`: the point that gains are counted from; `other-no-deal`: another that could be meant; `moved`: the
   * solution from one of those, whose id is `of`.
   */
  readonly role:
    | 'frontier'
    | 'solution'
    | 'chosen'
    | 'no-deal'
    | 'other-no-deal'
    | 'moved'
    | 'current';
  readonly of: string | null;
  readonly label: string;
  /** In the axes' printed unit. */
  readonly x: number;
  readonly y: number;
  /** Both gains, exactly as in the table. */
  readonly text: string;
  /** The package in words; null for what is none. */
  readonly package: string | null;
}

/** What both sides gain, the one against the other. */
export interface FrontierChart extends ChartFrame {
  readonly kind: 'frontier';
  readonly x: Axis;
  readonly y: Axis;
  /** What lies right of and above the point that gains are counted from. */
  readonly zoneLabel: string;
  /** In order along the curve, from what is best across to what is best upwards. */
  readonly frontier: readonly PlanePoint[];
  /** Corners of the zone of agreement: what both prefer to no deal, and can have. */
  readonly zone: readonly { readonly x: number; readonly y: number }[];
  /**
   * Solutions, points of disagreement and the package under study. What lies right of and above a point of
   * disagreement is individually rational beside it.
   */
  readonly points: readonly PlanePoint[];
}

/** A value that stays for a stretch of time. */
export interface Step {
  /** `YYYY-MM-DD`; the value holds from the one to before the other. */
  readonly from: string;
  readonly until: string;
  readonly value: number;
  readonly text: string;
}

/** An entry of a lane. */
export interface DatedEntry {
  readonly date: string;
  readonly label: string;
  /** The date in words. */
  readonly text: string;
}

/** Values along the calendar, with what is dated in it. */
export interface TimelineChart extends ChartFrame {
  readonly kind: 'timeline';
  readonly x: { readonly label: string; readonly from: string; readonly until: string };
  readonly y: Axis;
  readonly series: readonly {
    readonly label: string;
    /** Position of the party whose colour it has; its own position where it is not given. */
    readonly party?: number;
    readonly steps: readonly Step[];
  }[];
  /** Dated entries by kind, a row each, above the values. */
  readonly lanes?: readonly {
    readonly label: string;
    readonly entries: readonly DatedEntry[];
  }[];
  /** The day that is looked at. */
  readonly now?: { readonly date: string; readonly text: string };
  readonly events: readonly {
    readonly date: string;
    /** `law`: the law between the parties turns; `event`: an entry of the calendar. */
    readonly kind: 'law' | 'event';
    readonly label: string;
    /** The date in words. */
    readonly text: string;
  }[];
}

/** Something a party said that named a level. */
export interface SaidMark {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number;
  readonly kind: 'position' | 'offer';
  /** Stated by the party itself, not reported of it or concluded from what it did. */
  readonly stated: boolean;
  /** Day, party and level in words. */
  readonly text: string;
}

/**
 * Where each side stood on an issue, day by day. Values are shares of the issue conceded: 0 nothing, 1 everything;
 * `scale` says which levels those are.
 */
export interface MovesChart extends ChartFrame {
  readonly kind: 'moves';
  readonly x: { readonly from: string; readonly until: string };
  /** Levels of the scale, from nothing conceded to everything. */
  readonly scale: readonly { readonly value: number; readonly label: string }[];
  readonly series: readonly {
    /** Place among the parties of the case. */
    readonly party: number;
    readonly label: string;
    readonly steps: readonly Step[];
    readonly said: readonly SaidMark[];
  }[];
  readonly agreed: { readonly date: string; readonly value: number; readonly text: string } | null;
}
