import type { Package } from '../domain/package.ts';
import { countAtLeast } from '../outcomes/count-at-least.ts';
import type { Frontier } from '../outcomes/frontier.ts';
import type { OutcomeSpace } from '../outcomes/outcome-space.ts';

/** The packages that every party likes at least as well as no deal (individually rational). */
export type Zone = OpenZone | NoZone;

export interface OpenZone {
  readonly kind: 'zone';
  /** Packages in it; null where too many to count (more than two parties, more than 10^7 packages). */
  readonly packages: number | null;
  /** Points of the frontier in it. */
  readonly frontier: readonly number[];
  /** The most each party can get while no other falls below no deal. */
  readonly ideal: readonly number[];
}

/** No package suits everyone: how far off, and whose reservation closes the zone. */
export interface NoZone {
  readonly kind: 'none';
  /** The package whose worst shortfall, as a share of a party's range of utilities, is smallest. */
  readonly closest: {
    readonly utilities: readonly number[];
    readonly package: Package;
    /** What each party misses of its reservation, in its own units; 0 where nothing. */
    readonly shortfalls: readonly number[];
  };
  /** By party: the reservation at which the zone opens if only this party moves; null if it cannot. */
  readonly opensAt: readonly (number | null)[];
  /** Parties that could open the zone alone, the least share of their range first. */
  readonly closedBy: readonly number[];
}

/**
 * The zone of agreement for a disagreement point. What decides it lies on the frontier; only packages
 * are counted beyond it.
 *
 * @param reservations utility of no deal, by party; finite
 */
export function zoneOfAgreement(
  space: OutcomeSpace,
  frontier: Frontier,
  reservations: readonly number[],
): Zone {
  if (reservations.some((value) => !Number.isFinite(value))) {
    throw new RangeError(`reservations are finite: ${reservations.join(', ')}`);
  }
  const inside = pointsAtLeast(space, frontier, reservations);
  if (inside.length > 0) {
    return {
      kind: 'zone',
      packages: countAtLeast(space, reservations),
      frontier: inside,
      ideal: frontier.utilities.map((column) => highest(column, inside)),
    };
  }
  if (frontier.size === 0) throw new RangeError('no package has a utility');
  const range = (party: number) =>
    Math.max(space.highest[party]! - space.lowest[party]!, space.tolerances[party]!);
  let closest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let point = 0; point < frontier.size; point++) {
    const worst = Math.max(
      ...reservations.map(
        (floor, party) => (floor - frontier.utilities[party]![point]!) / range(party),
      ),
    );
    if (worst < least) {
      least = worst;
      closest = point;
    }
  }
  const opensAt = reservations.map((_, party) => {
    const others = reservations.with(party, Number.NEGATIVE_INFINITY);
    const points = pointsAtLeast(space, frontier, others);
    return points.length === 0 ? null : highest(frontier.utilities[party]!, points);
  });
  const step = (party: number) => (reservations[party]! - opensAt[party]!) / range(party);
  const utilities = frontier.utilities.map((column) => column[closest]!);
  return {
    kind: 'none',
    closest: {
      utilities,
      package: frontier.packageAt(closest),
      shortfalls: utilities.map((value, party) => Math.max(0, reservations[party]! - value)),
    },
    opensAt,
    closedBy: [...opensAt.keys()]
      .filter((party) => opensAt[party] !== null)
      .sort((a, b) => step(a) - step(b)),
  };
}

/** Points of the frontier that give every party at least `floors`, up to the tolerances. */
export function pointsAtLeast(
  space: OutcomeSpace,
  frontier: Frontier,
  floors: readonly number[],
): number[] {
  const found: number[] = [];
  for (let point = 0; point < frontier.size; point++) {
    let party = 0;
    while (
      party < floors.length &&
      frontier.utilities[party]![point]! >= floors[party]! - space.tolerances[party]!
    ) {
      party++;
    }
    if (party === floors.length) found.push(point);
  }
  return found;
}

function highest(column: Float64Array, points: readonly number[]): number {
  return points.reduce((best, point) => Math.max(best, column[point]!), Number.NEGATIVE_INFINITY);
}
