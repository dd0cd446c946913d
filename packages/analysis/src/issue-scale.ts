import type { Issue, IssueLevels, Position } from '@parley/casebook';

/** A level of an issue: a number in its unit, or the id of one of its options. */
export type Level = NonNullable<Position['level']>;

/** What levels of an issue are counted in; options are counted in steps. */
export type ScaleUnit = Extract<IssueLevels, { unit: unknown }>['unit'] | 'steps';

export function unitOf({ levels }: Pick<Issue, 'levels'>): ScaleUnit {
  return levels.kind === 'options' ? 'steps' : levels.unit;
}

/** From nothing conceded to everything conceded, in the issue's unit or in steps. */
function rangeOf({ levels }: Pick<Issue, 'levels'>): number {
  return levels.kind === 'options' ? levels.options.length - 1 : Math.abs(levels.to - levels.from);
}

/**
 * How much of an issue is conceded at a level: 0 at `from`, 1 at `to`, beyond them where the level is.
 * Undefined for what is no level of the issue, and on a scale without length.
 */
export function placeOf({ levels }: Pick<Issue, 'levels'>, level: Level): number | undefined {
  if (levels.kind === 'options') {
    const step = levels.options.findIndex(({ id }) => id === level);
    return step < 0 ? undefined : step / (levels.options.length - 1);
  }
  if (typeof level !== 'number' || levels.to === levels.from) return undefined;
  return (level - levels.from) / (levels.to - levels.from);
}

/** The level at which nothing is conceded: what holds while nothing is agreed. */
export function statusQuo({ levels }: Pick<Issue, 'levels'>): Level {
  return levels.kind === 'options' ? (levels.options[0]?.id ?? '') : levels.from;
}

/**
 * What a level is worth to a party on the issue alone, from 0 to 1 within the scale: the party that concedes
 * would stay at `from`, every other would go to `to`.
 */
export function worthOf(issue: Issue, party: string, place: number): number {
  return party === issue.concedes ? 1 - place : place;
}

/** How far apart two sides are, or how far one has moved. */
export interface Stretch {
  /** As a share of the issue's range. */
  readonly share: number;
  /** In `unit`. */
  readonly amount: number;
  readonly unit: ScaleUnit;
}

export function stretch(issue: Pick<Issue, 'levels'>, share: number): Stretch {
  return { share, amount: share * rangeOf(issue), unit: unitOf(issue) };
}
