import type { Frontier } from '../outcomes/frontier.ts';
import type { OutcomeSpace } from '../outcomes/outcome-space.ts';
import { type ChosenPoint, pointOf } from './solve-bargaining.ts';

/** The deal where money can change hands: the largest pie, and who pays whom. */
export type SidePaymentSolution =
  /** No package is worth more to all together than no deal. */
  | { readonly kind: 'none'; readonly surplus: number }
  | {
      readonly kind: 'deal';
      /** What the parties gain together over no deal. */
      readonly surplus: number;
      /** The deal with the greatest sum, whether or not each alone would take it. */
      readonly deal: ChosenPoint;
      /** Utilities after payments: no deal plus the party's share of the surplus. */
      readonly utilities: readonly number[];
      /** What each party receives; negative: pays. Adds up to zero. */
      readonly payments: readonly number[];
    };

/**
 * The egalitarian split with side payments. Utilities must be in one unit of money; here Nash with
 * weights, Kalai–Smorodinsky and the egalitarian solution agree on the split up to the weights.
 *
 * @param weights shares of the surplus by party; equal where not given
 */
export function solveBySidePayment(
  space: OutcomeSpace,
  frontier: Frontier,
  reservations: readonly number[],
  weights: readonly number[] = reservations.map(() => 1),
): SidePaymentSolution {
  const sum = (point: number) =>
    frontier.utilities.reduce((total, column) => total + column[point]!, 0);
  let best = 0;
  for (let point = 1; point < frontier.size; point++) if (sum(point) > sum(best)) best = point;
  const surplus = sum(best) - reservations.reduce((total, floor) => total + floor, 0);
  if (surplus < -Math.max(...space.tolerances)) return { kind: 'none', surplus };
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const deal = pointOf(frontier, best);
  const utilities = reservations.map((floor, party) => floor + (surplus * weights[party]!) / whole);
  const payments = utilities.map((value, party) => value - deal.utilities[party]!);
  return { kind: 'deal', surplus, deal, utilities, payments };
}
