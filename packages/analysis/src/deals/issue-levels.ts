import type { Issue } from '@parley/casebook';

/** The level of an issue at a place, where levels are numbers. */
export function levelAt({ levels }: Pick<Issue, 'levels'>, place: number): number {
  return levels.kind === 'options' ? place : levels.from + place * (levels.to - levels.from);
}

export function rangeOf({ levels }: Pick<Issue, 'levels'>): number {
  return levels.kind === 'options' ? 1 : levels.to - levels.from;
}
