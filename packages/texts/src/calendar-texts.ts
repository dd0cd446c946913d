import type { ChartWords } from './chart-words.ts';

/** What a measure does at a moment. */
type Turn = 'begins' | 'ends' | 'pauses' | 'resumes';

/** Words of the calendar and of duties from day to day. */
export interface CalendarLabels {
  readonly duties: ChartWords;
  /** Where no law is held: the days alone. */
  readonly daysOnly: ChartWords;
  readonly lanes: Readonly<
    Record<'meetings' | 'deadlines' | 'measures' | 'statements' | 'others', string>
  >;
  readonly duty: (importer: string, exporter: string) => string;
  readonly mean: string;
  readonly moves: (before: string, after: string) => string;
  readonly noMoves: string;
  readonly turned: Readonly<Record<Turn, (measure: string) => string>>;
}
