import type { Bilingual } from './language.ts';

/** A range of numbers in words, both ends in it. */
export function between(low: number, high: number): Bilingual {
  return { en: `between ${low} and ${high}`, ja: `${low} 以上 ${high} 以下` };
}

/** One end of a range in words; `inclusive` says whether it is in the range itself. */
export function bound(end: 'least' | 'most', limit: string, inclusive: boolean): Bilingual {
  if (end === 'least')
    return inclusive
      ? { en: `at least ${limit}`, ja: `${limit} 以上` }
      : { en: `more than ${limit}`, ja: `${limit} 超` };
  return inclusive
    ? { en: `at most ${limit}`, ja: `${limit} 以下` }
    : { en: `less than ${limit}`, ja: `${limit} 未満` };
}
