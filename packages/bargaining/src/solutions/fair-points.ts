import type { Frontier } from '../outcomes/frontier.ts';
import type { OutcomeSpace } from '../outcomes/outcome-space.ts';
import type { OpenZone } from './zone-of-agreement.ts';

/** What the solution concepts choose from: the frontier inside the zone, and no deal. */
export interface Choice {
  readonly space: OutcomeSpace;
  readonly frontier: Frontier;
  readonly zone: OpenZone;
  readonly reservations: readonly number[];
}

/** Shares of a whole closer than this count as equal. */
const TIE = 1e-9;

/**
 * Nash (1950): the points of the zone with the greatest product of gains over no deal, each to the
 * power of the party's weight. A party that no package of the zone gives a gain is left out of the
 * product; where no point gives all others a gain the product is zero throughout, and all are chosen.
 *
 * @param weights bargaining powers, above zero; equal where not given
 */
export function nashPoints(choice: Choice, weights?: readonly number[]): readonly number[] {
  const parties = gainers(choice);
  // Gains as shares of the ideal gain: the same choice, whatever the units.
  const product = (point: number) =>
    parties.reduce(
      (total, party) => total * shareOfIdeal(choice, point, party) ** (weights?.[party] ?? 1),
      1,
    );
  const products = choice.zone.frontier.map(product);
  const most = greatest(products);
  return choice.zone.frontier.filter((_, k) => products[k]! >= most * (1 - TIE));
}

/**
 * Kalai and Smorodinsky (1975) on a finite set: lexicographic max-min of the shares of the ideal gain.
 * A party that can gain nothing is left out.
 */
export function kalaiSmorodinskyPoints(choice: Choice): readonly number[] {
  const parties = gainers(choice);
  return leximin(
    choice.zone.frontier,
    (point) => parties.map((party) => shareOfIdeal(choice, point, party)),
    TIE,
  );
}

/** Kalai (1977): lexicographic max-min of the gains themselves. The parties' units must be comparable. */
export function egalitarianPoints(choice: Choice): readonly number[] {
  const { frontier, reservations, space, zone } = choice;
  return leximin(
    zone.frontier,
    (point) => reservations.map((floor, party) => frontier.utilities[party]![point]! - floor),
    Math.max(...space.tolerances),
  );
}

/** The greatest sum of utilities within the zone. The parties' units must be comparable. */
export function utilitarianPoints({ frontier, space, zone }: Choice): readonly number[] {
  const sums = zone.frontier.map((point) =>
    frontier.utilities.reduce((sum, column) => sum + column[point]!, 0),
  );
  const most = greatest(sums);
  const tolerance = Math.max(...space.tolerances);
  return zone.frontier.filter((_, k) => sums[k]! >= most - tolerance);
}

/** Parties to whom some package of the zone gives more than no deal. */
function gainers({ space, zone, reservations }: Choice): readonly number[] {
  return [...reservations.keys()].filter(
    (party) => zone.ideal[party]! - reservations[party]! > space.tolerances[party]!,
  );
}

function shareOfIdeal({ frontier, zone, reservations }: Choice, point: number, party: number) {
  const floor = reservations[party]!;
  const gain = Math.max(0, frontier.utilities[party]![point]! - floor);
  return gain / (zone.ideal[party]! - floor);
}

/** Points whose smallest value is greatest, of these those whose second smallest is, and so on. */
function leximin(
  points: readonly number[],
  valuesAt: (point: number) => readonly number[],
  tolerance: number,
): readonly number[] {
  let left = points.map((point) => ({ point, values: [...valuesAt(point)].sort((a, b) => a - b) }));
  const ranks = left[0]?.values.length ?? 0;
  for (let rank = 0; rank < ranks && left.length > 1; rank++) {
    const most = greatest(left.map(({ values }) => values[rank]!));
    left = left.filter(({ values }) => values[rank]! >= most - tolerance);
  }
  return left.map(({ point }) => point);
}

function greatest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), Number.NEGATIVE_INFINITY);
}
