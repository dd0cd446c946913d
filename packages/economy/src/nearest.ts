import { closest, distance } from 'fastest-levenshtein';

/** `{near}`, the known name that was probably meant, or nothing where none is close. */
export function nearest(
  found: string,
  known: readonly string[],
): { readonly near: string } | Record<never, never> {
  if (known.length === 0 || found === '') return {};
  const wanted = found.toLowerCase();
  const near = closest(
    wanted,
    known.map((name) => name.toLowerCase()),
  );
  if (distance(wanted, near) > Math.max(1, Math.floor(near.length / 3))) return {};
  return { near: known.find((name) => name.toLowerCase() === near) ?? near };
}
