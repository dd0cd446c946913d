/** What an offer does to its maker's and to the other side's utility, beside the maker's previous offer. */
export type StepClass = 'concession' | 'selfish' | 'fortunate' | 'unfortunate' | 'silent' | 'nice';

/** Which way a utility moved; within the tolerance it did not. */
export type Sign = -1 | 0 | 1;

export function signOf(delta: number, tolerance: number): Sign {
  return Math.abs(delta) <= tolerance ? 0 : delta > 0 ? 1 : -1;
}

/**
 * The class of a negotiation step: Hindriks, Jonker & Tykhonov, “Analysis of Negotiation Dynamics”,
 * Cooperative Information Agents XI (LNCS 4676), 2007.
 *
 * | own \ other | − | = | + |
 * |---|---|---|---|
 * | − | unfortunate | concession | concession |
 * | = | unfortunate | silent | nice |
 * | + | selfish | selfish | fortunate |
 *
 * @param deltaOwn change of the maker's own utility
 * @param deltaOther change of the other side's utility
 * @param tolerance changes no larger than this are none
 * @example
 * stepClass(-0.1, 0.2, 1e-9); // 'concession'
 */
export function stepClass(deltaOwn: number, deltaOther: number, tolerance: number): StepClass {
  return classOfSigns(signOf(deltaOwn, tolerance), signOf(deltaOther, tolerance));
}

export function classOfSigns(own: Sign, other: Sign): StepClass {
  if (own > 0) return other > 0 ? 'fortunate' : 'selfish';
  if (other < 0) return 'unfortunate';
  if (own < 0) return 'concession';
  return other > 0 ? 'nice' : 'silent';
}
