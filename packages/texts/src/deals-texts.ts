import type { ChartWords } from './chart-words.ts';

/** The solutions of a bargaining problem that are shown. */
export type SolutionConcept = 'nash' | 'kalai-smorodinsky' | 'egalitarian' | 'utilitarian';

/** What gains are counted by. */
export type WeightsName = 'recovered' | 'case' | 'real-income';

/** Outcomes of the model that a party may count. */
type OutcomeName =
  | 'real-income'
  | 'sector-income'
  | 'tariff-revenue'
  | 'consumer-prices'
  | 'bilateral-balance';

/** Why no deals are weighed: nothing to weigh them by, a question without an answer, a model without a solution. */
export type NotWeighed = 'no-preferences' | 'faulty' | 'unsolved';

/** What a party has in a package, USD bn a year. */
export interface PartyGain {
  readonly party: string;
  readonly usdBn: number;
}

/** An issue with what it brings, USD bn a year. */
export interface IssueGain {
  readonly issue: string;
  readonly usdBn: number;
}

/** What a brief says of deals and of waiting. Gains in USD bn a year beyond no deal; levels in words. */
export interface DealsSentenceParams {
  readonly dealsNotWeighed: { readonly why: NotWeighed };
  readonly noDealMeans: { readonly noDeal: string; readonly turns: readonly string[] };
  readonly zone: {
    readonly least: number;
    /** Red lines that leave no level on an issue: above them and below. */
    readonly clashes: readonly {
      readonly issue: string;
      readonly lines: readonly string[];
    }[];
    readonly weights: WeightsName;
  };
  readonly dealPackage: {
    readonly solution: SolutionConcept;
    readonly parties: readonly PartyGain[];
    readonly terms: readonly string[];
  };
  /** Why a side would take it. */
  readonly dealParty: {
    readonly party: string;
    readonly total: number;
    readonly gains: readonly IssueGain[];
    readonly gives: readonly IssueGain[];
  };
  readonly dealHome: {
    readonly groups: readonly { readonly group: string; readonly usdBn: number }[];
    /** What both sides can still have where every group that can stop it gains too. */
    readonly least: number;
  };
  readonly zoneRange: {
    readonly count: number;
    readonly open: number;
    readonly low: { readonly name: string; readonly least: number };
    readonly high: { readonly name: string; readonly least: number };
  };
  readonly dealMoved: {
    readonly noDeal: string;
    readonly shift: readonly PartyGain[];
    /** Null where no package serves both. */
    readonly gains: readonly PartyGain[] | null;
  };
  readonly offTheTable: {
    readonly issues: readonly {
      readonly issue: string;
      readonly by: string;
      readonly date: string;
    }[];
  };
  readonly delayCost: {
    readonly parties: readonly (PartyGain & { readonly later: number })[];
    /** From when the cost is `later`; null where it stays. */
    readonly from: string | null;
  };
  readonly delaySum: { readonly weeks: number; readonly parties: readonly PartyGain[] };
  readonly delayTurn: {
    readonly date: string;
    /** What is dated that day, in words; null for nothing but the law. */
    readonly event: string | null;
    /** How no deal changes for each. */
    readonly parties: readonly PartyGain[];
    /** Null where it moves to neither. */
    readonly leverage: string | null;
  };
  readonly nothingToWaitFor: Readonly<Record<string, never>>;
  /** Of what the numbers do not know, and of method. */
  readonly dealsLimits: {
    readonly weights: WeightsName;
    readonly recovered: readonly {
      readonly party: string;
      readonly on: string;
      readonly value: string;
    }[];
  };
  readonly dealsMethod: {
    readonly years: number;
    readonly discount: number;
    readonly points: number;
    /** Largest first-order rest, and difference from solves begun anew; USD bn. */
    readonly gap: number;
    readonly agreement: number;
  };
}

/** Words of deals and of delay that stand alone. Numbers come printed, dates in words. */
export interface DealsLabels {
  readonly heading: string;
  /** Over the calendar, where it tells what waiting costs. */
  readonly withoutDeal: string;
  readonly solutions: Readonly<Record<SolutionConcept, string>>;
  /** A package that was given, not found. */
  readonly given: string;
  readonly frontier: string;
  readonly noDeal: string;
  /** One term of a package, a number or one of the issue's options; and all of them. */
  readonly term: (issue: string, level: string, isNumber?: boolean) => string;
  readonly terms: (terms: readonly string[]) => string;
  /** A package that changes nothing. */
  readonly noTerms: string;
  readonly gainOf: (party: string) => string;
  /** What each party gains, in a row. */
  readonly gains: (gains: readonly string[]) => string;
  readonly gain: (party: string, gain: string) => string;
  /** A solution computed from another point of disagreement. */
  readonly from: (solution: string, noDeal: string) => string;
  /** Gains that are no issue's: no deal is not yet what it will be. */
  readonly timing: string;
  readonly total: string;
  readonly weights: Readonly<Record<WeightsName, string>>;
  readonly outcomes: Readonly<Record<OutcomeName, string>>;
  /** An outcome of named sectors. */
  readonly ofSectors: (outcome: string, sectors: readonly string[]) => string;
  /** An assumption left out, or another in its place. */
  readonly without: (text: string, party: string | null) => string;
  readonly recoveredWeight: string;
  readonly statedWorths: string;
  readonly instead: (outcome: string, value: string) => string;
  readonly veto: string;
  /** Of the table of provenance. */
  readonly provenance: string;
  readonly column: {
    readonly point: string;
    readonly package: string;
    readonly period: string;
    readonly leverage: string;
    readonly issue: string;
    readonly withoutDeal: string;
    readonly inPackage: string;
    readonly least: string;
    readonly group: string;
    readonly canStop: string;
  };
  readonly chart: {
    readonly frontier: (across: string, up: string, noDeal: string) => ChartWords;
    readonly delay: (basis: string) => ChartWords;
  };
  readonly caption: {
    readonly frontier: string;
    readonly delay: string;
    readonly byIssue: (solution: string) => string;
    readonly groups: string;
  };
  readonly cost: string;
  readonly noDealChanges: string;
  /** Of the zone of agreement: every group that can stop a package gains too. */
  readonly withVetoes: (groups: readonly string[]) => string;
  /** From a day to the day on which the next stretch begins; null for the last. */
  readonly period: (from: string, until: string | null) => string;
  readonly perWeek: string;
  readonly sumSoFar: string;
  readonly afterWeeks: (weeks: string) => string;
  readonly lawTurns: string;
  readonly time: string;
}
