import type { Path } from './fault.ts';

/** Entries of a list that are looked at; the schema allows no list to be longer. */
const MAX_ENTRIES = 1000;

/** An object somewhere in a file that may still break the schema, with where it stands. */
export interface Entry {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** Text under `key`, or nothing if there is none. */
export function text(entry: Entry, key: string): string | undefined {
  const value = entry.value[key];
  return typeof value === 'string' ? value : undefined;
}

/** Number under `key`, also where it is written in quotes. */
export function number(entry: Entry, key: string): number | undefined {
  const value = entry.value[key];
  const parsed = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

/** The objects of the list under `key`; whatever is not an object is left to the schema. */
export function entries(parent: Entry, key: string): Entry[] {
  return items(parent, key).flatMap(({ value, path }) => {
    const entry = asEntry(value, path);
    return entry ? [entry] : [];
  });
}

/** The texts of the list under `key`. */
export function texts(parent: Entry, key: string): { value: string; path: Path }[] {
  return items(parent, key).flatMap(({ value, path }) =>
    typeof value === 'string' ? [{ value, path }] : [],
  );
}

export function asEntry(value: unknown, path: Path): Entry | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { value: value as Record<string, unknown>, path }
    : undefined;
}

function items(parent: Entry, key: string): { value: unknown; path: Path }[] {
  const list = parent.value[key];
  return Array.isArray(list)
    ? list
        .slice(0, MAX_ENTRIES)
        .map((value: unknown, index) => ({ value, path: [...parent.path, key, index] }))
    : [];
}
