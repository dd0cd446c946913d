import type { ReadonlyVector } from '@parley/numerics';

/**
 * How much a party values packages. Whatever stands behind it (a trade model, a table), a higher
 * number is better for the party; units are its own.
 */
export interface Preference {
  /** Code of the party. */
  readonly party: string;
  /** Utility of a package, given a level for every issue of the domain in its order. */
  utility(levels: ReadonlyVector): number;
  /** Where the utility is a sum over issues, its terms: domains are then solved without listing packages. */
  readonly additive?: AdditiveTerms;
}

/** `utility(levels) = min(cap, Σ terms[issue](level of the issue))`, summed in the order of the issues. */
export interface AdditiveTerms {
  readonly terms: readonly ((level: number) => number)[];
  /** Infinity where the sum is not cut. */
  readonly cap: number;
}

/** A preference that is a sum over issues. */
export function additivePreference(
  party: string,
  terms: AdditiveTerms['terms'],
  cap = Number.POSITIVE_INFINITY,
): Preference & { readonly additive: AdditiveTerms } {
  return {
    party,
    additive: { terms, cap },
    utility: (levels) => {
      let sum = 0;
      for (let issue = 0; issue < terms.length; issue++) {
        sum += terms[issue]?.(levels[issue] ?? Number.NaN) ?? 0;
      }
      return Math.min(sum, cap);
    },
  };
}
