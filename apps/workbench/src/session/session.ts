import type { GainsByIssue, Judgement, Stakes, StakesDraws, State } from '@parley/analysis';
import { create } from 'zustand';
import type {
  CaseSource,
  DealsFound,
  LaidTable,
  NoTable,
  OpenedCase,
  Progress,
  RecordAnswer,
  Setting,
  ShownFault,
  Weighed,
} from '../engine/protocol.ts';
import { begin, type History } from './history.ts';
import type { Look, Scenario } from './scenario.ts';

/** An answer on its way: `value` stays the last one, `stale` while a newer question is under way. */
export interface Asked<T> {
  readonly value: T | null;
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly failed: {
    readonly reason: 'unsolved' | 'no-data' | 'bug';
    readonly message: string;
  } | null;
  readonly milliseconds: number | null;
}

export const NOT_ASKED = {
  value: null,
  running: false,
  progress: null,
  failed: null,
  milliseconds: null,
};

type Opening =
  | { readonly kind: 'opening'; readonly name: string; readonly progress: Progress | null }
  | { readonly kind: 'open'; readonly opened: OpenedCase; readonly source: CaseSource }
  | { readonly kind: 'faulty'; readonly name: string; readonly faults: readonly ShownFault[] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** A built-in case, as a menu shows it. */
export interface IndexedCase {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
}

export interface Session {
  readonly look: Look;
  readonly index: readonly IndexedCase[];
  readonly opening: Opening;
  /** A dropped case that was refused; the open one stays. */
  readonly refused: { readonly name: string; readonly faults: readonly ShownFault[] } | null;
  readonly history: History<Scenario>;
  readonly state: Asked<State>;
  readonly record: Asked<RecordAnswer>;
  readonly table: Asked<LaidTable | NoTable>;
  readonly weighed: Asked<Weighed | NoTable>;
  readonly judged: Asked<Judgement>;
  readonly byIssue: Asked<GainsByIssue>;
  /** Packages kept for comparison, judged: by position. */
  readonly keptJudged: readonly (Judgement | null)[];
  readonly stakes: Asked<Stakes>;
  readonly draws: Asked<StakesDraws>;
  readonly deals: Asked<DealsFound>;
}

/** For selectors: a new empty list each time would be a new answer each time. */
export const NONE: readonly never[] = [];

export const PLAIN_DEALS = { solution: 'nash', weights: 'recovered' } as const;

const EMPTY: Scenario = {
  case: '',
  at: '',
  known: null,
  disagreement: null,
  include: [],
  levels: {},
  kept: [],
};

export const useSession = create<Session>(() => ({
  look: { view: 'table', language: 'en', ...PLAIN_DEALS },
  index: [],
  opening: { kind: 'opening', name: '', progress: null },
  refused: null,
  history: begin(EMPTY),
  ...unasked(),
}));

export function unasked() {
  return {
    state: NOT_ASKED,
    record: NOT_ASKED,
    table: NOT_ASKED,
    weighed: NOT_ASKED,
    judged: NOT_ASKED,
    byIssue: NOT_ASKED,
    keptJudged: [],
    stakes: NOT_ASKED,
    draws: NOT_ASKED,
    deals: NOT_ASKED,
  };
}

/** The scenario as it stands. */
export function scenario(): Scenario {
  return useSession.getState().history.present;
}

export function settingOf({ at, known, disagreement, include }: Scenario): Setting {
  return { at, known: known ?? at, disagreement, include };
}
