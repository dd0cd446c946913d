import type { Answers, Holding } from './answers.ts';
import type { Strength } from './standing.ts';
import type { SourceCounter } from './support.ts';

/** An answer that excludes the one asked about, and how the two compare. */
export interface Rival {
  readonly holding: Holding;
  readonly own: Strength;
  readonly other: Strength;
  readonly outcome: 'weaker' | 'equal' | 'stronger';
}

/**
 * Answers that cannot be true together, compared by the independent sources behind each; official ones come
 * before numbers. A source that gives both answers speaks for neither.
 */
export function rivalsOf({ same, others }: Answers, counter: SourceCounter): readonly Rival[] {
  if (others.length === 0) return [];
  const voices = new Map<string, number>();
  for (const { sources } of [same, ...others]) {
    for (const source of sources) voices.set(source, (voices.get(source) ?? 0) + 1);
  }
  const strengthOf = ({ sources }: Holding) =>
    counter.strength(sources.filter((source) => voices.get(source) === 1));
  const own = strengthOf(same);
  return others.map((holding) => {
    const other = strengthOf(holding);
    const difference = Number(other.official) - Number(own.official) || other.count - own.count;
    const outcome = difference > 0 ? 'stronger' : difference < 0 ? 'weaker' : 'equal';
    return { holding, own, other, outcome };
  });
}
