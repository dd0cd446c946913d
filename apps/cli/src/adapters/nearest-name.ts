import { closest, distance } from 'fastest-levenshtein';

/** `{near}`, the known name that was probably meant, or nothing. */
export function nearestName(
  found: string,
  known: readonly string[],
): { readonly near: string } | Record<never, never> {
  if (known.length === 0) return {};
  const near = closest(found, [...known]);
  return distance(found, near) <= Math.max(2, near.length / 3) ? { near } : {};
}
