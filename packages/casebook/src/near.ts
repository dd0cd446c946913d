import { closest, distance } from 'fastest-levenshtein';

/** Known names listed in a hint when none is close. */
const LISTED = 12;

/**
 * Details for a hint about `found`: the name that it was probably meant to be, if one is close enough to be
 * worth naming, and what is known.
 */
export function namesKnown(
  found: string,
  names: readonly string[],
): { near?: string; known?: string } {
  if (names.length === 0) return {};
  const listed = names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ', …' : '');
  const near = closest(found.toLowerCase(), names);
  const tolerance = Math.max(1, Math.floor(near.length / 3));
  return distance(found.toLowerCase(), near.toLowerCase()) <= tolerance
    ? { near, known: listed }
    : { known: listed };
}
