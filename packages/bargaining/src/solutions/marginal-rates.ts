import type { ReadonlyVector } from '@parley/numerics';
import { digitsOf, type OutcomeSpace, utilitiesOf } from '../outcomes/outcome-space.ts';

/** What one step of an issue, up and down from a package, is worth to each party. */
export interface MarginalValue {
  /** Index of the issue in the domain. */
  readonly issue: number;
  /** Change of utility by party; null at the end of the issue's levels. */
  readonly up: readonly number[] | null;
  readonly down: readonly number[] | null;
}

/** How many steps of one issue make up, for a party, for one step of another. */
export interface MarginalRate {
  readonly given: { readonly issue: number; readonly step: 1 | -1 };
  readonly asked: { readonly issue: number; readonly step: 1 | -1 };
  /** Index of the party that gives: its loss by a step given over its gain by a step asked. */
  readonly party: number;
  readonly stepsAsked: number;
  /** What the trade at that rate is worth to each other party; 0 for the party itself. */
  readonly gains: readonly number[];
}

/**
 * Values of single steps around a package. A step goes to the next level of the issue: the next option,
 * the next whole number, the next grid point of a continuous issue.
 */
export function marginalValues(
  space: OutcomeSpace,
  levels: ReadonlyVector,
): readonly MarginalValue[] {
  const before = utilitiesOf(space, levels);
  const digits = digitsOf(space.finite, levels);
  const trial = Float64Array.from(levels);
  return space.finite.levels.map((own, issue) => {
    const changed = (step: 1 | -1) => {
      const level = own[digits[issue]! + step];
      if (level === undefined) return null;
      trial[issue] = level;
      const gains = utilitiesOf(space, trial).map((value, party) => value - before[party]!);
      trial[issue] = levels[issue]!;
      return gains;
    };
    return { issue, up: changed(1), down: changed(-1) };
  });
}

/**
 * The gains each concession buys: for every step that costs a party something and every step of another
 * issue that gives it something, how many of the second make up for one of the first, and what the trade
 * is then worth to the others. Best for the others first.
 */
export function marginalRates(
  space: OutcomeSpace,
  levels: ReadonlyVector,
  party: number,
): readonly MarginalRate[] {
  const steps = marginalValues(space, levels).flatMap(({ issue, up, down }) => [
    ...(up === null ? [] : [{ issue, step: 1 as const, gains: up }]),
    ...(down === null ? [] : [{ issue, step: -1 as const, gains: down }]),
  ]);
  const tolerance = space.tolerances[party]!;
  const costly = steps.filter(({ gains }) => gains[party]! < -tolerance);
  const welcome = steps.filter(({ gains }) => gains[party]! > tolerance);
  const rates = costly.flatMap((given) =>
    welcome
      .filter(({ issue }) => issue !== given.issue)
      .map((asked): MarginalRate => {
        const stepsAsked = -given.gains[party]! / asked.gains[party]!;
        const gains = given.gains.map((gain, other) =>
          other === party ? 0 : gain + stepsAsked * asked.gains[other]!,
        );
        return {
          given: { issue: given.issue, step: given.step },
          asked: { issue: asked.issue, step: asked.step },
          party,
          stepsAsked,
          gains,
        };
      }),
  );
  const worst = ({ gains }: MarginalRate) =>
    Math.min(...gains.filter((_, other) => other !== party));
  return rates.sort((a, b) => worst(b) - worst(a));
}
