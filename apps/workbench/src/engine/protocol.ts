import type {
  ClaimStanding,
  Deals,
  DealsQuestion,
  Delay,
  DisputedClaim,
  DutyCurve,
  GainsByIssue,
  Judgement,
  LawBasis,
  Levels,
  LineLaw,
  Moves,
  NoDealTold,
  PackageTerm,
  SolutionName,
  Stakes,
  StakesDraws,
  State,
  Table,
} from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { ProductFlow } from '@parley/economy';
import type { Language } from '@parley/intake';
import type { NamedMeasure } from '@parley/telling';

/** A case to open: built in, or the text of its files by path. */
export type CaseSource =
  | { readonly kind: 'built-in'; readonly id: string }
  | { readonly kind: 'files'; readonly files: Readonly<Record<string, string>> };

/** A fault as the command line would print it. */
export interface ShownFault {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The line itself, where it is at hand. */
  readonly text?: string | undefined;
}

/** What the page needs of an opened case; the rest stays with the engine. */
export interface OpenedCase {
  readonly kind: 'opened';
  readonly case: Case;
  readonly hash: string;
  readonly data: { readonly id: string; readonly version: string; readonly year: number };
  readonly regions: readonly { readonly code: string; readonly name: { en: string; ja: string } }[];
  readonly sectors: readonly {
    readonly code: string;
    readonly name: { en: string; ja: string };
    readonly kind: string;
    readonly tradeElasticity: number;
  }[];
  readonly laws: readonly {
    readonly importer: string;
    readonly version: string;
    readonly tradeYear: number;
  }[];
  /** The case's own README, where it has one. */
  readonly readme: string | null;
}

export interface FaultyCase {
  readonly kind: 'faulty';
  readonly faults: readonly ShownFault[];
}

/** The day, the knowledge, and what no deal means: on what everything else rests. */
export interface Setting {
  readonly at: string;
  readonly known: string;
  readonly disagreement: string | null;
  /** Excluded issues to study all the same. */
  readonly include: readonly string[];
}

/** The open issues and where they stand without a deal. */
export interface LaidTable {
  readonly kind: 'laid';
  readonly withoutDeal: readonly PackageTerm[];
  readonly noDeal: NoDealTold;
  readonly bounds: Table['problem']['bounds'];
  readonly refused: Table['problem']['refused'];
  readonly whatIf: Table['problem']['whatIf'];
  readonly notes: Table['problem']['levers']['notes'];
}

/** The question cannot be put to this case, and why. */
export interface NoTable {
  readonly kind: 'no-table';
  readonly faults: readonly { readonly code: string; readonly detail: string }[];
}

/** What each party counts beside real income. */
export interface Weighed {
  readonly recovery: Deals['recovery'];
  readonly counted: Deals['counted'];
}

/** The record with what it is worth. */
export interface RecordAnswer {
  readonly standings: readonly ClaimStanding[];
  readonly moves: Moves;
  /** The case as known on the day. */
  readonly of: Case;
  /** Of its law: what reasons name. */
  readonly measures: readonly NamedMeasure[];
  /** Sources that count: those with an address and the day they were read there. */
  readonly counted: readonly string[];
}

/** What the numbers of a day rest on: how much of the law is known, and how much of the data. */
export interface Basis {
  readonly law: readonly LawBasis[];
  /** Shares of trade between regions by how it is known; null where the data do not say. */
  readonly flows: Readonly<Record<'observed' | 'scaled' | 'assumed', number>> | null;
  readonly products: readonly ProductFlow[];
}

type DealsSetting = Setting & {
  readonly solution: SolutionName;
  readonly weights: NonNullable<DealsQuestion['weights']>;
  readonly package: Levels | null;
};

export type DealsFound =
  | { readonly kind: 'deals'; readonly deals: Deals; readonly delay: Delay | null }
  | NoTable;

/**
 * How long after a change: in the long run labour moves freely between sectors; in the medium run with the mobility
 * that Galle, Rodriguez-Clare and Yi (2023) estimate.
 */
export type Run = 'long' | 'medium';

/** Draws to make, and from which seed; as the command line's `--draws` and `--seed`. */
export interface DrawsAsk {
  readonly draws: number;
  readonly seed: number;
}

/** Every question the page can put, with its answer. */
export interface Asks {
  readonly open: {
    readonly ask: { readonly source: CaseSource; readonly language: Language };
    readonly answer: OpenedCase | FaultyCase;
  };
  readonly state: { readonly ask: Setting; readonly answer: State<DisputedClaim> };
  readonly record: { readonly ask: Setting; readonly answer: RecordAnswer };
  readonly table: { readonly ask: Setting; readonly answer: LaidTable | NoTable };
  readonly weigh: { readonly ask: Setting; readonly answer: Weighed | NoTable };
  readonly judge: {
    readonly ask: {
      readonly setting: Setting;
      readonly levels: Levels;
      readonly weighed: Weighed | null;
    };
    readonly answer: Judgement;
  };
  readonly byIssue: {
    readonly ask: {
      readonly setting: Setting;
      readonly levels: Levels;
      readonly weighed: Weighed | null;
    };
    readonly answer: GainsByIssue;
  };
  readonly basis: {
    readonly ask: { readonly at: string; readonly known: string };
    readonly answer: Basis;
  };
  readonly stakes: { readonly ask: { readonly run: Run }; readonly answer: Stakes };
  readonly stakesDraws: { readonly ask: DrawsAsk; readonly answer: StakesDraws };
  readonly deals: { readonly ask: DealsSetting; readonly answer: DealsFound };
  readonly dutyCurve: {
    readonly ask: { readonly known: string; readonly from: string; readonly to: string };
    readonly answer: readonly DutyCurve[];
  };
  readonly issueLaw: {
    readonly ask: { readonly setting: Setting; readonly issue: string };
    readonly answer: readonly LineLaw[];
  };
}

export type AskKind = keyof Asks;

/** How far a long answer is. */
export interface Progress {
  readonly stage: string;
  readonly done?: number | undefined;
  readonly of?: number | undefined;
}

export type Request = {
  readonly [K in AskKind]: { readonly id: number; readonly kind: K; readonly ask: Asks[K]['ask'] };
}[AskKind];

export type Reply =
  | {
      readonly id: number;
      readonly kind: 'answer';
      readonly value: unknown;
      readonly milliseconds: number;
    }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  /** The engine could not answer: the model has no solution there, or a bug. */
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly reason: 'unsolved' | 'no-data' | 'bug';
      readonly message: string;
    };
