import type { Instant } from './instant.ts';
import type { Rate } from './rate.ts';
import type { ProductScope } from './scope.ts';

export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** Where a rule stands in the law. */
export interface Citation {
  /** The act, order, proclamation or notice: `Executive Order 14257`. */
  readonly instrument: string;
  /** Where it is published: `90 FR 15041`; tariff headings: `9903.01.25`. */
  readonly reference?: string;
  readonly address?: string;
}

/** Who pays: every origin, only some, or all but some (codes as in the trade profile). */
export interface OriginScope {
  readonly all: boolean;
  readonly only: ReadonlySet<string>;
  readonly except: ReadonlySet<string>;
}

/**
 * How a duty is reckoned.
 *
 * - `ad-valorem`: a rate on the customs value
 * - `specific`: an amount a unit of quantity
 * - `compound`: several of these together
 * - `floor`: what the base duty lacks to a rate, `max(0, rate - base)`
 * - `cap`: a rate, but no more than what the base duty leaves to a ceiling
 * - `quota`: one form within a quota, another beyond it
 */
export type RateForm =
  | { readonly kind: 'ad-valorem'; readonly rate: Rate }
  | {
      readonly kind: 'specific';
      readonly amount: number;
      readonly currency: string;
      readonly unit: string;
    }
  | { readonly kind: 'compound'; readonly parts: readonly RateForm[] }
  | { readonly kind: 'floor'; readonly rate: Rate }
  | { readonly kind: 'cap'; readonly rate: Rate; readonly ceiling: Rate }
  | {
      readonly kind: 'quota';
      readonly within: RateForm;
      readonly beyond: RateForm;
      /** Share of the trade within the quota, an assumption where it is not known. */
      readonly fill: number;
    };

/**
 * The part of the value that a measure falls on: a named share (metal content, value of foreign
 * origin, goods that claim a preference), from a table by product and origin, or one number.
 */
export interface ContentRule {
  readonly share: string;
  /** The measure falls on the share itself, or on the rest. */
  readonly on: 'share' | 'rest';
  /** Used where no table has the product; an assumption. */
  readonly otherwise: number;
}

/** A time during which a measure is not collected. */
export interface Suspension {
  readonly from: Instant;
  readonly to: Instant;
  readonly known: Instant;
  readonly citation: Citation;
}

/** Where a measure applies, another family does not: to the whole good, or to that part of it. */
export interface Displacement {
  readonly family: string;
  readonly extent: 'good' | 'part';
}

interface Rule {
  readonly id: string;
  readonly family: string;
  readonly name: Bilingual;
  readonly importer: string;
  readonly authority: string;
  readonly citation: Citation;
  readonly origins: OriginScope;
  readonly products: ProductScope;
  /** In force from (included) to (excluded). */
  readonly from: Instant;
  readonly to: Instant;
  /** When it was made public: earlier knowledge does not have it. */
  readonly known: Instant;
  /** When its end was made public, where that was later. */
  readonly endKnown: Instant;
  readonly suspensions: readonly Suspension[];
  /** Measures that this one stands in place of, for the origins, products and days it covers. */
  readonly replaces: readonly string[];
  readonly status: 'complete' | 'assumed' | 'absent';
  /** What is assumed and why, or why the rule is not held. */
  readonly assumption?: string;
  /** Place in its file, for faults. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** A duty: the base (most-favoured-nation or an agreement's rate), or one on top of it. */
export interface DutyMeasure extends Rule {
  readonly kind: 'base' | 'additional';
  readonly rate: RateForm;
  readonly content?: ContentRule;
  readonly displaces: readonly Displacement[];
}

/** Takes goods out of families: an annex of exempt products, a preference, a use. */
export interface ExemptionMeasure extends Rule {
  readonly kind: 'exemption';
  readonly exempts: readonly string[];
  readonly content?: ContentRule;
}

/** A rule known to exist whose content is not held; it is never applied, but said to be missing. */
interface GapMeasure extends Rule {
  readonly kind: 'gap';
  readonly content?: never;
}

export type Measure = DutyMeasure | ExemptionMeasure | GapMeasure;

/** Whether goods of an origin, by any of its names, are in a scope. */
export function originInScope(names: readonly string[], scope: OriginScope): boolean {
  return scope.all
    ? !names.some((name) => scope.except.has(name))
    : names.some((name) => scope.only.has(name));
}
