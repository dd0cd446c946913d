import type { Frontier } from '../outcomes/frontier.ts';
import type { OutcomeSpace } from '../outcomes/outcome-space.ts';
import { type ChosenPoint, pointOf } from './solve-bargaining.ts';
import { pointsAtLeast } from './zone-of-agreement.ts';

/** What better packages than a given one would still give. */
export interface ValueLeft {
  /** Whether nothing is left: the package lies on the frontier. */
  readonly efficient: boolean;
  /** By party: the most it could still gain without anyone losing, and the package that gives it. */
  readonly most: readonly { readonly gain: number; readonly at: ChosenPoint }[];
  /** The most the parties could gain together without anyone losing; units must be comparable. */
  readonly together: { readonly gain: number; readonly at: ChosenPoint };
}

/** Value left on the table by a deal with these utilities; `null` where the frontier has none as good. */
export function valueLeft(
  space: OutcomeSpace,
  frontier: Frontier,
  utilities: readonly number[],
): ValueLeft | null {
  const points = pointsAtLeast(space, frontier, utilities);
  if (points.length === 0) return null;
  const best = (value: (point: number) => number) => {
    const at = points.reduce((a, b) => (value(b) > value(a) ? b : a));
    return { gain: Math.max(0, value(at)), at: pointOf(frontier, at) };
  };
  const gain = (party: number) => (point: number) =>
    frontier.utilities[party]![point]! - utilities[party]!;
  const most = utilities.map((_, party) => best(gain(party)));
  return {
    efficient: most.every((each, party) => each.gain <= space.tolerances[party]!),
    most,
    together: best((point) => utilities.reduce((sum, _, party) => sum + gain(party)(point), 0)),
  };
}
