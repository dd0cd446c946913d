import type { Domain } from './issue.ts';
import { type AdditiveTerms, additivePreference, type Preference } from './preference.ts';

/** How a party rates the levels of one issue, each on the issue's own scale. */
export type Rating =
  /** By option, or by whole number from the lowest on. */
  | { readonly kind: 'table'; readonly ratings: readonly number[] }
  /** Straight line between two levels, held at its ends; rounded half up where `decimals` says so. */
  | {
      readonly kind: 'linear';
      readonly from: number;
      readonly to: number;
      readonly ratingFrom: number;
      readonly ratingTo: number;
      readonly decimals?: number;
    }
  /** `offset + slope · (level − origin)`, cut at 0 and 1. */
  | {
      readonly kind: 'clamped-line';
      readonly origin: number;
      readonly slope: number;
      readonly offset: number;
    }
  /** 0 at both ends and outside, 1 at the top, straight between. */
  | { readonly kind: 'triangle'; readonly from: number; readonly to: number; readonly top: number }
  | { readonly kind: 'constant'; readonly rating: number };

/** A party's stated, additive utilities: Σ weight · rating over issues, cut at `cap`. */
export interface StatedUtilities {
  readonly party: string;
  /** By issue of the domain; not normalised. */
  readonly weights: readonly number[];
  readonly ratings: readonly Rating[];
  /** Infinity where the sum is not cut. */
  readonly cap: number;
}

/** Stated utilities as a preference over packages of the domain. */
export function statedPreference(
  domain: Domain,
  stated: StatedUtilities,
): Preference & { readonly additive: AdditiveTerms } {
  const terms = stated.ratings.map((rating, k) => {
    const weight = stated.weights[k]!;
    const issue = domain.issues[k];
    const lowest = issue?.kind === 'integer' ? issue.from : 0;
    return (level: number) => weight * rated(rating, level, lowest);
  });
  return additivePreference(stated.party, terms, stated.cap);
}

function rated(rating: Rating, level: number, lowest: number): number {
  switch (rating.kind) {
    case 'table':
      return rating.ratings[level - lowest] ?? Number.NaN;
    case 'linear': {
      const { from, to, ratingFrom, ratingTo, decimals } = rating;
      if (from === to) return ratingFrom;
      const within = Math.min(to, Math.max(from, level));
      const exact = ratingFrom + ((ratingTo - ratingFrom) * (within - from)) / (to - from);
      return decimals === undefined ? exact : Math.round(exact * 10 ** decimals) / 10 ** decimals;
    }
    case 'clamped-line':
      return Math.min(1, Math.max(0, rating.slope * (level - rating.origin) + rating.offset));
    case 'triangle': {
      const { from, to, top } = rating;
      if (level < from) return 0;
      if (level < top) return (level - from) / (top - from);
      return level < to ? 1 - (level - top) / (to - top) : 0;
    }
    case 'constant':
      return rating.rating;
  }
}

/** A party's view of one issue in words: what it likes best, and how much the issue matters. */
export interface RankedIssue {
  readonly issue: string;
  /** Options from best to worst; options in one list are ranked alike. */
  readonly ranking: readonly (readonly string[])[];
  /** Worth of going from the worst to the best of this issue, against the largest such step (100). */
  readonly swing: number;
  /** Ratings of options from 0 to 100, where given; else ranks are spread evenly. */
  readonly ratings?: Readonly<Record<string, number>>;
}

/** Something in an entry that does not fit together; utilities are built all the same. */
export type EntryWarning =
  | {
      readonly code: 'rating-against-ranking';
      readonly issue: string;
      /** Ranked above `lower`, and rated below it. */
      readonly higher: string;
      readonly lower: string;
    }
  | {
      readonly code: 'tie-rated-apart';
      readonly issue: string;
      readonly one: string;
      readonly other: string;
    }
  | { readonly code: 'option-not-ranked'; readonly issue: string; readonly option: string }
  | { readonly code: 'option-ranked-twice'; readonly issue: string; readonly option: string }
  | { readonly code: 'option-unknown'; readonly issue: string; readonly option: string }
  | { readonly code: 'rating-out-of-range'; readonly issue: string; readonly option: string }
  | { readonly code: 'swing-out-of-range'; readonly issue: string }
  | { readonly code: 'no-swing-of-100' }
  | { readonly code: 'issue-not-entered'; readonly issue: string };

/**
 * Stated utilities from rankings and swing weights (SMARTER's order and swing, Edwards and Barron 1994):
 * ratings run from 0 for the worst option to 1 for the best, weights add up to one, so that a package
 * of all worst options is worth 0 and of all best 1. Contradictions come back as warnings, and ratings
 * win over rankings.
 *
 * @param domain issues of options only are entered so; others are rated 0 and warned of
 */
export function fromRanking(
  party: string,
  domain: Domain,
  entries: readonly RankedIssue[],
): { readonly stated: StatedUtilities; readonly warnings: readonly EntryWarning[] } {
  const warnings: EntryWarning[] = [];
  const swings: number[] = [];
  const ratings = domain.issues.map((issue): Rating => {
    const entry = entries.find((each) => each.issue === issue.id);
    if (entry === undefined || issue.kind !== 'options') {
      warnings.push({ code: 'issue-not-entered', issue: issue.id });
      swings.push(0);
      return { kind: 'constant', rating: 0 };
    }
    const sound = entry.swing >= 0 && entry.swing <= 100;
    if (!sound) warnings.push({ code: 'swing-out-of-range', issue: issue.id });
    swings.push(sound ? entry.swing : 0);
    warnings.push(...entryWarnings(entry, issue.options));
    return { kind: 'table', ratings: ratingsOf(entry, issue.options) };
  });
  const whole = swings.reduce((sum, swing) => sum + swing, 0);
  if (!swings.includes(100)) warnings.push({ code: 'no-swing-of-100' });
  const weights = swings.map((swing) => (whole === 0 ? 0 : swing / whole));
  return { stated: { party, weights, ratings, cap: Number.POSITIVE_INFINITY }, warnings };
}

function ratingsOf({ ranking, ratings }: RankedIssue, options: readonly string[]): number[] {
  const steps = Math.max(1, ranking.length - 1);
  const raw = options.map((option) => {
    const given = ratings?.[option];
    if (given !== undefined && Number.isFinite(given)) return given;
    const rank = ranking.findIndex((tied) => tied.includes(option));
    return rank < 0 ? 0 : (100 * (ranking.length === 1 ? 1 : ranking.length - 1 - rank)) / steps;
  });
  const low = Math.min(...raw);
  const range = Math.max(...raw) - low;
  return raw.map((value) => (range === 0 ? 0 : (value - low) / range));
}

function entryWarnings(
  { issue, ranking, ratings = {} }: RankedIssue,
  options: readonly string[],
): readonly EntryWarning[] {
  const warnings: EntryWarning[] = [];
  const ranked = ranking.flat();
  for (const option of new Set([...ranked, ...Object.keys(ratings)])) {
    if (!options.includes(option)) warnings.push({ code: 'option-unknown', issue, option });
    if (ranked.indexOf(option) !== ranked.lastIndexOf(option)) {
      warnings.push({ code: 'option-ranked-twice', issue, option });
    }
    const rating = ratings[option];
    if (rating !== undefined && !(rating >= 0 && rating <= 100)) {
      warnings.push({ code: 'rating-out-of-range', issue, option });
    }
  }
  for (const option of options) {
    if (!ranked.includes(option)) warnings.push({ code: 'option-not-ranked', issue, option });
  }
  ranking.forEach((tied, rank) => {
    for (const higher of tied) {
      const own = ratings[higher];
      if (own === undefined) continue;
      for (const other of tied.slice(tied.indexOf(higher) + 1)) {
        if (ratings[other] !== undefined && ratings[other] !== own) {
          warnings.push({ code: 'tie-rated-apart', issue, one: higher, other });
        }
      }
      for (const lower of ranking.slice(rank + 1).flat()) {
        const below = ratings[lower];
        if (below !== undefined && below > own) {
          warnings.push({ code: 'rating-against-ranking', issue, higher, lower });
        }
      }
    }
  });
  return warnings;
}
