import type { ChartWords } from './chart-words.ts';

/** Words of a package that is judged beside no deal. */
export interface JudgementLabels {
  readonly byIssue: ChartWords;
  readonly waterfall: ChartWords;
  /** The package as the sum of its issues. */
  readonly whole: string;
  readonly soFar: string;
  readonly sectors: ChartWords;
  readonly thirdCountries: ChartWords;
  readonly realIncome: string;
  readonly ofIncome: string;
  readonly counted: string;
  readonly issue: string;
  /** What no issue brings: no deal is, for a time, not yet what it will be. */
  readonly timing: string;
  readonly nothing: string;
}
