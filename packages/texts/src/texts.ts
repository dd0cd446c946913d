import type { CalendarLabels } from './calendar-texts.ts';
import type { ChartWords } from './chart-words.ts';
import type { DealStudyLabels } from './deal-study-texts.ts';
import type { DealsLabels, DealsSentenceParams } from './deals-texts.ts';
import type { DrawsLabels, DrawsSentenceParams } from './draws-texts.ts';
import type { Formats } from './formats.ts';
import type { JudgementLabels } from './judgement-texts.ts';
import type { Language } from './language.ts';

/** A central value and what it ranges over. */
export interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Real income of a party in a world: a share, and USD bn a year. */
export interface PartyIncome {
  readonly party: string;
  readonly change: Span;
  readonly usdBn: number;
}

interface FlowTrade {
  readonly exporter: string;
  readonly importer: string;
  readonly change: number;
  readonly before: number;
  readonly after: number;
}

interface FlowTariff {
  readonly exporter: string;
  readonly importer: string;
  readonly before: number;
  readonly after: number;
}

export interface SectorChange {
  readonly sector: string;
  readonly usdBn: number;
  readonly change: number;
}

/** What is held constant about trade imbalances. */
export type ImbalanceTreatment = 'transfers' | 'balanced' | 'fixed-gdp' | 'fixed-prices';

export type TroubleReason = 'iteration-limit' | 'not-finite' | 'stalled';
export type Equation = 'wage' | 'price' | 'spending' | 'sector-income' | 'commitment';
/** Economies that a reader will look for and that some data keep inside a wider region. */
export type Competitor = 'KOR' | 'MEX' | 'CAN' | 'GBR' | 'TWN';
type CalendarKind =
  | 'round'
  | 'deadline'
  | 'expiry'
  | 'summit'
  | 'measure'
  | 'election'
  | 'announcement'
  | 'statement'
  | 'release'
  | 'ruling';

/** Every sentence a reader meets, by what it needs to know. Numbers come in code units. */
export interface SentenceParams extends DrawsSentenceParams, DealsSentenceParams {
  /** Bottom line. */
  incomeInWorld: {
    readonly world: string;
    readonly baseline: string;
    readonly parties: readonly PartyIncome[];
  };
  incomeCompared: {
    readonly world: string;
    readonly reference: string;
    /** `from`: the change of real income in the reference world. */
    readonly parties: readonly (PartyIncome & { readonly from: number })[];
  };
  nothingToCompare: Readonly<Record<string, never>>;
  worldNotSolved: {
    readonly world: string;
    readonly reason: TroubleReason;
    readonly residual: number;
    readonly equation: Equation;
    readonly region: string;
    readonly sector: string | null;
  };
  /** What the worlds mean, one by one. */
  prices: { readonly parties: readonly { readonly party: string; readonly change: number }[] };
  revenue: { readonly parties: readonly { readonly party: string; readonly usdBn: number }[] };
  highlightTrade: { readonly good: string; readonly flows: readonly FlowTrade[] };
  /** How much of the flows quoted stands on counts. */
  countedTrade: {
    readonly good: string;
    readonly flows: readonly {
      readonly exporter: string;
      readonly importer: string;
      readonly share: number;
    }[];
  };
  tariffMet: { readonly flows: readonly FlowTariff[]; readonly year: number };
  sectors: {
    readonly party: string;
    readonly gains: SectorChange | null;
    readonly loses: SectorChange | null;
  };
  thirdCountries: {
    readonly world: string;
    readonly regions: readonly { readonly region: string; readonly usdBn: Span }[];
  };
  /** Calendar. */
  comingUp: {
    readonly name: string;
    readonly date: string;
    readonly days: number;
  };
  nothingComing: { readonly at: string };
  /** Before the numbers. */
  betweenPartiesOnly: {
    readonly world: string;
    /** Those whose tariffs on one another change. */
    readonly between: readonly string[];
    /** `whole`: the change of real income with all tariffs of the world. */
    readonly parties: readonly {
      readonly party: string;
      readonly change: number;
      readonly usdBn: number;
      readonly whole: number;
    }[];
  };
  lawBasis: {
    readonly world: string;
    readonly importer: string;
    /** Points on all imports, and shares of them. */
    readonly added: number;
    readonly assumed: number;
    readonly absent: number;
    /** Year of the imports that rates are weighed with, where it is known. */
    readonly year: number | null;
  };
  lawMissing: { readonly worlds: readonly string[] };
  worldOfAnotherDate: { readonly world: string; readonly on: string; readonly at: string };
  lawAsKnown: {
    readonly worlds: readonly string[];
    /** Null for all that is known today. */
    readonly known: string | null;
    readonly at: string;
  };
  laterSources: { readonly at: string; readonly count: number };
  /** What the numbers do not know. */
  spanMeaning: {
    readonly elasticityFactors: readonly number[];
    readonly imbalances: readonly {
      readonly treatment: ImbalanceTreatment;
      readonly region: string | null;
    }[];
  };
  dataYear: { readonly year: number };
  hiddenCompetitors: { readonly codes: readonly Competitor[]; readonly inside: string };
  lawOfImporters: { readonly importers: readonly string[]; readonly year: number };
  usDutiesMissing: { readonly from: number; readonly to: number; readonly year: number };
  lawWeights: { readonly importer: string; readonly weights: number; readonly year: number };
  lawAssumptions: Readonly<Record<string, never>>;
  longRun: Readonly<Record<string, never>>;
  tariffsOnly: Readonly<Record<string, never>>;
  /** How it was computed. */
  method: {
    readonly year: number;
    /** Null where no world is solved. */
    readonly regions: number | null;
    readonly treatment: ImbalanceTreatment;
    readonly region: string | null;
  };
  measureOfIncome: { readonly year: number };
}

export type SentenceKey = keyof SentenceParams;

export type Sentences = {
  readonly [Key in SentenceKey]: (params: SentenceParams[Key]) => string;
};

/** Words that stand alone: headings, column heads, captions. */
export interface Labels {
  readonly draws: DrawsLabels;
  readonly calendar: CalendarLabels;
  readonly judgement: JudgementLabels;
  readonly deals: DealsLabels;
  readonly dealStudy: DealStudyLabels;
  /** A column's name with its unit. */
  readonly withUnit: (name: string, unit: string) => string;
  readonly inWorld: (world: string) => string;
  readonly asOf: (date: string) => string;
  readonly heading: Readonly<Record<Heading, string>>;
  readonly column: Readonly<Record<ColumnName, string>>;
  readonly caption: {
    readonly worlds: string;
    /** What the columns of the table of worlds mean, for the good it highlights. */
    readonly worldsNote: (good: string | null, year: number) => string;
    readonly income: string;
    readonly highlights: string;
    readonly sectors: (world: string) => string;
    readonly thirdCountries: string;
    readonly betweenPartiesOnly: string;
    readonly law: string;
    readonly calendar: (at: string) => string;
    readonly descriptions: string;
    readonly packages: string;
    readonly provenance: string;
  };
  readonly chart: {
    readonly income: ChartWords;
    readonly incomeUsd: ChartWords;
    readonly sectors: (world: string) => ChartWords;
    readonly jobs: (world: string, from: number, to: number) => ChartWords;
    readonly highlight: (good: string, exporter: string, importer: string) => ChartWords;
    /** Trade, its change where there is one, and the tariff it pays. */
    readonly tradeAtRate: (trade: string, change: string | null, rate: string) => string;
    readonly source: (data: string, year: number, model: string) => string;
    readonly reading: (title: string, items: readonly string[]) => string;
    readonly item: (name: string, value: string) => string;
    readonly ranged: (name: string, value: string, low: string, high: string) => string;
  };
  readonly terminal: {
    readonly headed: (head: string, text: string) => string;
    readonly items: (items: readonly string[]) => string;
    readonly clauses: (clauses: readonly string[]) => string;
    readonly next: string;
    readonly attention: string;
    readonly residual: (residual: string) => string;
    readonly leavesOut: (year: number) => string;
    readonly moreWorlds: (count: number) => string;
  };
  readonly allGoods: string;
  readonly noSectors: string;
  readonly notSolved: string;
  readonly numbersBehind: string;
  readonly otherWorlds: string;
  readonly descriptionsBehind: string;
  readonly calendarKind: Readonly<Record<CalendarKind, string>>;
  readonly assumption: string;
  /** Day of the law that a world stands for, and when it was known: null for all known today. */
  readonly lawDay: (on: string, known: string | null) => string;
  /** Of a world without law. */
  readonly tariffsOf: (year: number) => string;
  readonly knownToday: string;
  readonly setRate: (rate: string) => string;
  readonly addedRate: (rate: string) => string;
  readonly floorRate: (rate: string) => string;
  readonly baselineRate: string;
  readonly published: (publisher: string, date: string) => string;
  readonly laterSource: string;
  readonly provenance: {
    readonly date: string;
    readonly case: string;
    readonly caseHash: string;
    readonly data: string;
    readonly law: (importer: string) => string;
    readonly model: string;
    readonly options: string;
    readonly alternatives: string;
    readonly residual: (world: string) => string;
  };
  readonly options: (treatment: string, tolerance: string) => string;
  readonly treatment: (treatment: ImbalanceTreatment, region: string | null) => string;
  readonly elasticityFactor: (factor: number) => string;
}

type Heading =
  | 'attention'
  | 'bottomLine'
  | 'worlds'
  | 'goods'
  | 'sectors'
  | 'thirdCountries'
  | 'calendar'
  | 'limits'
  | 'method'
  | 'sources'
  | 'provenance';

type ColumnName =
  | 'world'
  | 'party'
  | 'realIncome'
  | 'low'
  | 'high'
  | 'prices'
  | 'revenue'
  | 'tariff'
  | 'counted'
  | 'change'
  | 'before'
  | 'after'
  | 'good'
  | 'exporter'
  | 'importer'
  | 'sector'
  | 'valueAdded'
  | 'region'
  | 'date'
  | 'days'
  | 'event'
  | 'kind'
  | 'basis'
  | 'asInWorld'
  | 'betweenParties'
  | 'rate'
  | 'lawOf'
  | 'knownOn'
  | 'leviedBy'
  | 'added'
  | 'ofImports'
  | 'assumed'
  | 'absent'
  | 'lever'
  | 'description'
  | 'item'
  | 'value';

/** All that people read, in one language. */
export interface Texts {
  readonly language: Language;
  readonly formats: Formats;
  readonly labels: Labels;
  readonly sentences: Sentences;
}
