import type { Claim, ClaimPart, DroppedSource, Reference } from '@parley/casebook';
import type { Citation, Verdict } from '@parley/law';

/** How far a claim can be relied on, by what else is known. */
export type StandingCode =
  | 'corroborated'
  | 'partly-corroborated'
  | 'contradicted'
  | 'uncertain'
  | 'opinion'
  | 'forecast';

/** What became of a forecast, as far as it is known. */
export type Came = 'true' | 'false' | 'partly' | 'open';

/** Why a source does not count behind a claim; its own source and what shares its origin never do. */
export type NotCounted = DroppedSource | { readonly id: string; readonly because: 'own-source' };

/** Independent sources behind a statement, other than the one that makes it. */
export interface Support {
  /** Sources chosen, and one more where the law itself says so and no official source is among them. */
  readonly count: number;
  readonly law: boolean;
  /** By name, the first few; so are those dropped. */
  readonly chosen: readonly string[];
  readonly dropped: readonly NotCounted[];
}

/** Claims and sources named at most in one place. */
export const MAX_NAMED = 10;

/** Some claims and where they are from: the first few of each. */
export interface NamedClaims {
  readonly claims: readonly string[];
  /** How many claims there are beside those named. */
  readonly more: number;
  readonly sources: readonly string[];
}

/** The weight of an answer against another: official sources come before numbers. */
export interface Strength {
  readonly official: boolean;
  readonly count: number;
}

/** Days, inclusive, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A duty as a claim has it, as shares of the value: all together, or on top of the ordinary duty. */
interface ClaimedDuty {
  readonly rate?: number;
  readonly added?: number;
}

/** What became of a measure on the way to a duty. */
export interface DutyStep {
  readonly measure: string;
  readonly verdict: Verdict['kind'];
  /** Points it adds, as a share; 0 where it adds nothing. */
  readonly adds: number;
  readonly citation: Citation;
}

interface DutyReason {
  readonly importer: string;
  readonly origin: string;
  readonly tariffCode: string;
  readonly on: string;
  /** The knowledge that law was computed with: that of the day asked about, or of the claim. */
  readonly asKnownOn: string;
  readonly claimed: ClaimedDuty;
  /** As shares; null where a specific duty cannot be converted or the ordinary duty is not held. */
  readonly computed: { readonly rate: number | null; readonly added: number | null };
  readonly steps: readonly DutyStep[];
  readonly status: 'complete' | 'assumed' | 'absent';
  /** Tariff lines under the code, all computed alike. */
  readonly lines: number;
}

interface MeasureReason {
  readonly measure: string;
  readonly importer: string;
  readonly aspect:
    | 'status'
    | 'from'
    | 'to'
    | 'pause-from'
    | 'pause-to'
    | 'origin'
    | 'covers'
    | 'spares';
  readonly claimed: string;
  /** What law has; null where it has no such thing. */
  readonly held: string | null;
  readonly on: string;
  readonly asKnownOn: string;
  readonly citation: Citation;
}

interface EventReason {
  readonly event: string;
  readonly claimed: Days | null;
  readonly actual: Days;
  readonly sources: readonly string[];
}

interface DatedReference {
  readonly ref: Reference;
  readonly date: string;
}

interface CauseReason {
  readonly cause: DatedReference;
  readonly effect: DatedReference;
  readonly sources: readonly string[];
}

/** A published value of a series. */
export interface PublishedFigure {
  readonly value: number;
  readonly vintage?: string;
  readonly published: string;
}

interface FigureReason {
  readonly series: string;
  readonly period: string;
  readonly claimed: number;
  /** The figure it is held to: the latest known, or the latest when the claim was made if that agrees. */
  readonly held: PublishedFigure;
  readonly tolerance: number;
  /** The latest known, where `held` has been revised since. */
  readonly latest?: PublishedFigure;
  /** An earlier vintage that agrees, where `held` does not. */
  readonly earlier?: PublishedFigure;
  readonly sources: readonly string[];
}

interface OtherAnswer extends NamedClaims {
  /** What is asked: `topic:…`, `office:…`, `event:…`, `duty:…`. */
  readonly question: string;
  readonly answer: string;
  readonly support: { readonly own: Strength; readonly other: Strength };
}

/** Why a part of a claim is judged as it is: codes and data, no words. */
export type Reason =
  | {
      readonly code: 'office-held' | 'office-held-by-other';
      readonly office: string;
      readonly on: string;
      /** Who held it; two persons on the day of a handover. */
      readonly holders: readonly string[];
      readonly sources: readonly string[];
    }
  | { readonly code: 'office-not-held'; readonly office: string; readonly on: string }
  | ({
      readonly code:
        | 'event-on-date'
        | 'event-on-other-date'
        | 'event-happened'
        | 'event-due'
        | 'event-outside-days';
    } & EventReason)
  | { readonly code: 'event-not-held'; readonly event: string }
  | ({ readonly code: 'duty-agrees' | 'duty-differs' } & DutyReason)
  | {
      readonly code: 'duty-varies';
      readonly importer: string;
      readonly origin: string;
      readonly tariffCode: string;
      readonly on: string;
      readonly agree: number;
      readonly differ: number;
    }
  | ({ readonly code: 'measure-agrees' | 'measure-differs' | 'measure-varies' } & MeasureReason)
  | {
      readonly code: 'law-not-held';
      readonly because:
        | 'no-law'
        | 'importer'
        | 'day'
        | 'measure'
        | 'tariff-code'
        | 'ordinary-duty'
        | 'specific-duty'
        | 'rule-missing';
      readonly what: string;
    }
  | ({ readonly code: 'cause-after-effect' | 'cause-before-effect' } & CauseReason)
  | ({ readonly code: 'figure-within' | 'figure-outside' } & FigureReason)
  | { readonly code: 'figure-not-held'; readonly series: string; readonly period: string }
  | ({ readonly code: 'same-answer' | 'same-answer-at-other-time' } & NamedClaims)
  | ({ readonly code: 'other-answer-inside-source'; readonly answer: string } & NamedClaims)
  | ({ readonly code: 'other-answer' | 'topic-disputed' } & OtherAnswer)
  | { readonly code: 'not-yet'; readonly on: string }
  | { readonly code: 'nothing-checkable' };

export interface PartStanding {
  readonly part: ClaimPart;
  readonly verdict: 'supported' | 'contradicted' | 'unsupported';
  /** Of a forecast: whether it foretells something, or takes it as given when it was made. */
  readonly foretells: boolean;
  readonly support: Support;
  readonly reasons: readonly Reason[];
}

/** The standing of a claim and everything that it follows from. */
export interface ClaimStanding {
  readonly claim: string;
  readonly source: string;
  readonly kind: Claim['kind'];
  readonly standing: StandingCode;
  /** Of a forecast. */
  readonly came?: Came;
  readonly parts: readonly PartStanding[];
  /** Behind the supported part with the fewest; where none is supported, behind the one with the most. */
  readonly independent: Support;
  /** Of the claim as a whole. */
  readonly reasons: readonly Reason[];
}
