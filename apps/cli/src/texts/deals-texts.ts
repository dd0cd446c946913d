import type { DealFault, DealStage, Deals, SolutionName, WeightsView } from '@parley/analysis';

/** What `parley deals` and `parley delay` say. Numbers come printed, dates as YYYY-MM-DD. */
export interface DealsTexts {
  readonly heading: (title: string, at: string, known: string) => string;
  readonly delayHeading: (title: string, at: string, known: string) => string;
  readonly noDeal: (name: string, path: readonly string[]) => string;
  readonly horizon: (years: string, discount: string) => string;
  readonly tariffsTitle: string;
  readonly tariffWorth: (
    issue: string,
    level: string,
    setter: string,
    own: string,
    others: string,
    best: string,
  ) => string;
  readonly recoveredTitle: (party: string) => string;
  readonly fit: (on: string, value: string, range: string, optimum: string, off: string) => string;
  readonly taken: string;
  readonly views: Readonly<Record<WeightsView, string>>;
  readonly weights: (view: string) => string;
  readonly zoneOpen: (least: string) => string;
  readonly zoneEmpty: (short: string) => string;
  readonly zoneClosed: (issue: string, above: string, below: string) => string;
  readonly setAside: string;
  readonly atHome: (groups: string, least: string) => string;
  readonly variantsTitle: string;
  readonly columns: {
    readonly package: string;
    readonly solution: string;
    readonly issue: string;
    readonly noDeal: string;
  };
  readonly solutions: Readonly<Record<SolutionName, string>>;
  readonly comparable: string;
  readonly gains: (party: string) => string;
  readonly packageTitle: (name: string) => string;
  readonly given: string;
  readonly term: (issue: string, level: string) => string;
  readonly timing: string;
  readonly ratesTitle: string;
  /** Over concessions that are counted in one of the other side. */
  readonly ratesIn: (unit: string) => string;
  readonly swapsTitle: string;
  readonly swap: (terms: readonly string[], gains: readonly string[]) => string;
  readonly noSwaps: string;
  readonly groupsTitle: string;
  readonly group: (name: string, veto: boolean) => string;
  /** A red line that the package lies on or crosses, and what a unit more of the issue is worth to each. */
  readonly redLine: (line: string, crossed: boolean, unit: string, worth: string) => string;
  /** A stretch of no deal and its share of the horizon. */
  readonly share: (from: string, share: string) => string;
  readonly movedTitle: string;
  readonly movedNone: (name: string, short: string) => string;
  readonly moved: (name: string, shift: string, gains: string, terms: string) => string;
  readonly drawsTitle: (draws: number, seed: number) => string;
  readonly span: (party: string, low: string, median: string, high: string) => string;
  readonly prefers: (both: string, within: string) => string;
  readonly offTable: (issue: string, by: string, date: string, sources: string) => string;
  readonly whatIf: (issue: string) => string;
  readonly investment: string;
  /** How the chosen package stands among those near it and searches begun elsewhere. */
  readonly checked: (check: NonNullable<Deals['check']>) => string;
  readonly certificate: (
    points: number,
    gap: string,
    agreement: string,
    residual: string,
  ) => string;
  readonly usdBn: string;
  readonly phase: (from: string, until: string | null) => string;
  readonly perWeek: string;
  readonly bySum: (weeks: number) => string;
  readonly turn: (date: string, to: string | null, changes: string) => string;
  readonly turnsTitle: string;
  readonly against: (basis: string, terms: string) => string;
  readonly nothingToWaitFor: string;
  readonly stages: Readonly<Record<DealStage, string>>;
  readonly listed: (items: readonly string[]) => string;
  readonly faults: {
    readonly [Code in
      | DealFault['code']
      | 'bad-choice'
      | 'bad-draws'
      | 'bad-package'
      | 'unsolved']: (a: string, b: string, c: string) => readonly [message: string, hint: string];
  };
}
