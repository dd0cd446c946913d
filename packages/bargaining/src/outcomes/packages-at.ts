import type { Package } from '../domain/package.ts';
import { remaining } from './count-at-least.ts';
import { type OutcomeSpace, packageAtPosition } from './outcome-space.ts';

export interface PackagesAt {
  readonly packages: readonly Package[];
  /** Whether there are no others. */
  readonly complete: boolean;
}

/** Branches tried at most. */
const STEPS = 5_000_000;

/** All packages worth `utilities` to the parties, up to the space's tolerances; at most `limit`. */
export function packagesAt(
  space: OutcomeSpace,
  utilities: readonly number[],
  limit = 1000,
): PackagesAt {
  const { finite, tolerances } = space;
  const found: Package[] = [];
  if (space.kind === 'listed') {
    const [first] = space.columns;
    for (let k = 0; k < first!.length; k++) {
      const here = space.columns.every(
        (column, party) => Math.abs(column[k]! - utilities[party]!) <= tolerances[party]!,
      );
      if (!here) continue;
      if (found.length === limit) return { packages: found, complete: false };
      found.push(packageAtPosition(finite, k));
    }
    return { packages: found, complete: true };
  }
  const restLow = remaining(space, Math.min);
  const restHigh = remaining(space, Math.max);
  // At a cap, whatever the sum has above it is the same.
  const most = utilities.map((utility, party) =>
    utility + tolerances[party]! >= space.caps[party]!
      ? Number.POSITIVE_INFINITY
      : utility + tolerances[party]!,
  );
  const levels: number[] = [];
  let steps = 0;
  let complete = true;
  const search = (issue: number, sums: readonly number[]): void => {
    if (!complete || ++steps > STEPS) {
      complete = false;
      return;
    }
    for (let party = 0; party < sums.length; party++) {
      const least = utilities[party]! - tolerances[party]!;
      if (sums[party]! + restHigh[party]![issue]! < least) return;
      if (sums[party]! + restLow[party]![issue]! > most[party]!) return;
    }
    const own = finite.levels[issue];
    if (own === undefined) {
      if (found.length === limit) complete = false;
      else found.push([...levels]);
      return;
    }
    for (let level = 0; level < own.length; level++) {
      levels.push(own[level]!);
      search(
        issue + 1,
        sums.map((sum, party) => sum + space.tables[party]![issue]![level]!),
      );
      levels.pop();
    }
  };
  search(
    0,
    space.parties.map(() => 0),
  );
  return { packages: found, complete };
}
