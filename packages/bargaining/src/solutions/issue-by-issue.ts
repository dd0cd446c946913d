import type { ReadonlyVector } from '@parley/numerics';
import type { Package } from '../domain/package.ts';
import type { Frontier } from '../outcomes/frontier.ts';
import { type OutcomeSpace, utilitiesOf } from '../outcomes/outcome-space.ts';
import { type ValueLeft, valueLeft } from './value-left.ts';

/** What settling each issue by itself comes to, against dealing in packages. */
export interface IssueByIssue {
  readonly package: Package;
  readonly utilities: readonly number[];
  /** Issues on which some level suits all better than the status quo; the others stay where they are. */
  readonly settled: readonly number[];
  /** What package deals could add to it. */
  readonly left: ValueLeft | null;
}

/**
 * Settles each issue alone, the others standing at the status quo: the level with the greatest product
 * of gains (as shares of the parties' ranges) that nobody loses by; then the most to all together. An
 * issue on which one side's gain is the other's loss stays unsettled, which is what packages are for.
 */
export function issueByIssue(
  space: OutcomeSpace,
  frontier: Frontier,
  statusQuo: ReadonlyVector,
): IssueByIssue {
  const before = utilitiesOf(space, statusQuo);
  const settledAt = Float64Array.from(statusQuo);
  const trial = Float64Array.from(statusQuo);
  const settled: number[] = [];
  space.finite.levels.forEach((own, issue) => {
    let best = { product: -1, sum: 0 };
    for (const level of own) {
      trial[issue] = level;
      const gains = utilitiesOf(space, trial).map((value, party) => value - before[party]!);
      const unhurt = gains.every((gain, party) => gain >= -space.tolerances[party]!);
      const better = gains.some((gain, party) => gain > space.tolerances[party]!);
      if (!unhurt || !better) continue;
      const shares = gains.map(
        (gain, party) => Math.max(0, gain) / (space.highest[party]! - space.lowest[party]! || 1),
      );
      const product = shares.reduce((total, share) => total * share, 1);
      const sum = shares.reduce((total, share) => total + share, 0);
      if (product > best.product || (product === best.product && sum > best.sum)) {
        best = { product, sum };
        settledAt[issue] = level;
      }
    }
    trial[issue] = statusQuo[issue]!;
    if (best.product >= 0) settled.push(issue);
  });
  const utilities = utilitiesOf(space, settledAt);
  return {
    package: [...settledAt],
    utilities,
    settled,
    left: valueLeft(space, frontier, utilities),
  };
}
