import type { ReadonlyVector } from '@parley/numerics';
import { type OutcomeSpace, utilitiesOf } from '../outcomes/outcome-space.ts';

/** A change of one issue, or a trade of two, that nobody loses by and somebody gains by. */
export interface Swap {
  readonly changes: readonly {
    /** Index of the issue in the domain. */
    readonly issue: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** What each party gains. */
  readonly gains: readonly number[];
}

/**
 * Log-rolling: all changes of one issue, and of two at once, that improve a package for someone and
 * worsen it for no one, the greatest smallest share of the parties' ranges first, then the greatest
 * sum of shares. A pair is listed only where neither of its changes already improves alone.
 */
export function improvingSwaps(
  space: OutcomeSpace,
  levels: ReadonlyVector,
  limit = 20,
): readonly Swap[] {
  const { finite, tolerances } = space;
  const before = utilitiesOf(space, levels);
  const range = tolerances.map((tolerance, party) =>
    Math.max(space.highest[party]! - space.lowest[party]!, tolerance),
  );
  const trial = Float64Array.from(levels);
  const tried = (changes: Swap['changes']): Swap | null => {
    for (const { issue, to } of changes) trial[issue] = to;
    const gains = utilitiesOf(space, trial).map((value, party) => value - before[party]!);
    for (const { issue, from } of changes) trial[issue] = from;
    const unhurt = gains.every((gain, party) => gain >= -tolerances[party]!);
    const better = gains.some((gain, party) => gain > tolerances[party]!);
    return unhurt && better ? { changes, gains } : null;
  };
  const moves = finite.levels.map((own, issue) =>
    Array.from(own)
      .filter((to) => to !== levels[issue])
      .map((to) => ({ issue, from: levels[issue]!, to })),
  );
  const found: Swap[] = [];
  const open = moves.map((own) =>
    own.filter((move) => {
      const swap = tried([move]);
      if (swap !== null) found.push(swap);
      return swap === null;
    }),
  );
  open.forEach((own, issue) => {
    for (const other of open.slice(issue + 1)) {
      for (const first of own) {
        for (const second of other) {
          const swap = tried([first, second]);
          if (swap !== null) found.push(swap);
        }
      }
    }
  });
  const shares = (swap: Swap) => swap.gains.map((gain, party) => gain / range[party]!);
  const least = (swap: Swap) => Math.min(...shares(swap));
  const total = (swap: Swap) => shares(swap).reduce((sum, share) => sum + share, 0);
  return found
    .map((swap) => ({ swap, least: least(swap), total: total(swap) }))
    .sort((a, b) => b.least - a.least || b.total - a.total)
    .slice(0, limit)
    .map(({ swap }) => swap);
}
