import { closest, distance } from 'fastest-levenshtein';

/** The known name that `found` was probably meant to be, if one is close enough to be worth naming. */
export function nearest(found: string, known: readonly string[]): { near: string } | Record<never, never> {
  if (known.length === 0) return {};
  const near = closest(found.toLowerCase(), known);
  const tolerance = Math.max(2, Math.floor(near.length / 3));
  return distance(found.toLowerCase(), near.toLowerCase()) <= tolerance ? { near } : {};
}
