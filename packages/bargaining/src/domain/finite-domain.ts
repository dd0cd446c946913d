import type { Domain, Issue } from './issue.ts';

/** A domain whose issues have finitely many levels each. */
export interface FiniteDomain {
  readonly domain: Domain;
  /** Levels of each issue, as they stand in a package. */
  readonly levels: readonly Float64Array[];
  /** Number of packages; exact up to 2^53. */
  readonly packages: number;
}

/** Levels on which a continuous issue is tried, ends included, unless told otherwise. */
export const CONTINUOUS_LEVELS = 101;

/**
 * The domain with continuous issues on a grid: of their own step, or of equal steps with both ends
 * included.
 *
 * @param continuousLevels grid points of each continuous issue without a step, at least 2
 */
export function finiteDomain(domain: Domain, continuousLevels = CONTINUOUS_LEVELS): FiniteDomain {
  const levels = domain.issues.map((issue) => levelsOf(issue, continuousLevels));
  return { domain, levels, packages: levels.reduce((product, each) => product * each.length, 1) };
}

function levelsOf(issue: Issue, continuousLevels: number): Float64Array {
  switch (issue.kind) {
    case 'continuous': {
      const { from, to, step } = issue;
      if (from === to) return Float64Array.of(from);
      if (step !== undefined) {
        // A step that divides the range must not lose its last level to rounding.
        const steps = Math.floor((to - from) / step + 1e-9);
        return Float64Array.from({ length: steps + 1 }, (_, k) => Math.min(to, from + k * step));
      }
      const last = continuousLevels - 1;
      return Float64Array.from({ length: continuousLevels }, (_, k) =>
        k === last ? to : from + ((to - from) * k) / last,
      );
    }
    case 'integer':
      return Float64Array.from({ length: issue.to - issue.from + 1 }, (_, k) => issue.from + k);
    case 'options':
      return Float64Array.from(issue.options.keys());
  }
}
