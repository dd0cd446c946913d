import type { ChartWords } from './chart-words.ts';

/** The solutions of a bargaining problem that are shown. */
export type SolutionConcept = 'nash' | 'kalai-smorodinsky' | 'egalitarian' | 'utilitarian';

/** Words of deals and of delay that stand alone. Numbers come printed, dates in words. */
export interface DealsLabels {
  readonly solutions: Readonly<Record<SolutionConcept, string>>;
  /** A package that was given, not found. */
  readonly given: string;
  readonly frontier: string;
  readonly noDeal: string;
  /** One term of a package, and all of them. */
  readonly term: (issue: string, level: string) => string;
  readonly terms: (terms: readonly string[]) => string;
  /** A package that changes nothing. */
  readonly noTerms: string;
  readonly gainOf: (party: string) => string;
  /** What each party gains, in a row. */
  readonly gains: (gains: readonly string[]) => string;
  readonly gain: (party: string, gain: string) => string;
  /** A solution computed from another point of disagreement. */
  readonly from: (solution: string, noDeal: string) => string;
  readonly column: {
    readonly point: string;
    readonly package: string;
    readonly period: string;
    readonly leverage: string;
  };
  readonly chart: {
    readonly frontier: (across: string, up: string, noDeal: string) => ChartWords;
    readonly delay: (basis: string) => ChartWords;
  };
  readonly caption: { readonly frontier: string; readonly delay: string };
  readonly cost: string;
  /** From a day to the day before which the next stretch begins; null for the last. */
  readonly period: (from: string, until: string | null) => string;
  readonly perWeek: string;
  readonly sumSoFar: string;
  readonly afterWeeks: (weeks: string) => string;
  readonly lawTurns: string;
  readonly time: string;
}
