import type { Finding } from './fault.ts';
import { type Entry, type PlacedText, placedTextAt, textAt } from './lenient.ts';
import { namesKnown } from './near.ts';

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** The texts under `key` of all entries. */
export function namesIn(list: readonly Entry[], key: string): string[] {
  return list.flatMap((entry) => textAt(entry, key) ?? []);
}

/** Entries of a list, called `within` in the file, whose `key` an earlier one has too. */
export function duplicates(
  list: readonly Entry[],
  key: string,
  within: string,
): Finding<'id-duplicate'>[] {
  return repeated(
    list.flatMap((entry) => placedTextAt(entry, key)),
    within,
  );
}

/** Texts of a list, called `within` in the file, that already stand earlier in it. */
export function repeated(named: readonly PlacedText[], within: string): Finding<'id-duplicate'>[] {
  const seen = new Set<string>();
  return named.flatMap(({ value, path }) => {
    if (seen.has(value))
      return [{ code: 'id-duplicate' as const, path, details: { found: value, list: within } }];
    seen.add(value);
    return [];
  });
}

/** A finding if `reference` is none of the names `known` of a list. */
export function unknownReference(
  { value, path }: PlacedText,
  list: string,
  known: readonly string[] | ReadonlySet<string>,
): Finding<'reference-unknown'>[] {
  if ('has' in known ? known.has(value) : known.includes(value)) return [];
  const details = { found: value, list, ...namesKnown(value, [...known]) };
  return [{ code: 'reference-unknown', path, details }];
}

/** Date under `key` as `YYYY-MM-DD`, or nothing if there is none. */
export function dateAt(entry: Entry, key: string): string | undefined {
  const value = textAt(entry, key);
  return value !== undefined && ISO_DATE.test(value) ? value : undefined;
}

/** A finding if the date under `laterKey` lies before that under `earlierKey`. */
export function datesInOrder(
  entry: Entry,
  earlierKey: string,
  laterKey: string,
): Finding<'date-order'>[] {
  const earlier = dateAt(entry, earlierKey);
  const later = dateAt(entry, laterKey);
  if (earlier === undefined || later === undefined || later >= earlier) return [];
  const details = { later: `${laterKey} ${later}`, earlier: `${earlierKey} ${earlier}` };
  return [{ code: 'date-order', path: [...entry.path, laterKey], details }];
}
