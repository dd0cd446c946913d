import type { Path } from './fault.ts';

/** Entries of a list that are looked at; no schema allows a longer list. */
const MAX_ENTRIES = 50_000;

/** An object somewhere in a file that may still break its schema, with where it stands. */
export interface Entry {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** A text somewhere in a file, with where it stands. */
export interface PlacedText {
  readonly value: string;
  readonly path: Path;
}

/** `value` as an entry, or nothing if it is no object. */
export function asEntry(value: unknown, path: Path): Entry | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { value: value as Record<string, unknown>, path }
    : undefined;
}

/** Text under `key`, or nothing if there is none. */
export function textAt(entry: Entry, key: string): string | undefined {
  const value = entry.value[key];
  return typeof value === 'string' ? value : undefined;
}

/** Text under `key` with its place: a list of one, or of none if there is none. */
export function placedTextAt(entry: Entry, key: string): PlacedText[] {
  const value = textAt(entry, key);
  return value === undefined ? [] : [{ value, path: [...entry.path, key] }];
}

/** The object under `key`, or nothing if there is none. */
export function entryAt(parent: Entry, key: string): Entry | undefined {
  return asEntry(parent.value[key], [...parent.path, key]);
}

/** Number under `key`, also where it is written in quotes. */
export function numberAt(entry: Entry, key: string): number | undefined {
  const value = entry.value[key];
  const parsed = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

/** The objects of the list under `key`; whatever is not an object is left to the schema. */
export function entriesAt(parent: Entry, key: string): Entry[] {
  const found: Entry[] = [];
  const list = listAt(parent, key);
  for (let index = 0; index < list.length && index < MAX_ENTRIES; index++) {
    const value = list[index];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      found.push({ value: value as Entry['value'], path: [...parent.path, key, index] });
  }
  return found;
}

/** The texts of the list under `key`; whatever is not text is left to the schema. */
export function textsAt(parent: Entry, key: string): PlacedText[] {
  const found: PlacedText[] = [];
  const list = listAt(parent, key);
  for (let index = 0; index < list.length && index < MAX_ENTRIES; index++) {
    const value = list[index];
    if (typeof value === 'string') found.push({ value, path: [...parent.path, key, index] });
  }
  return found;
}

const NOTHING: readonly unknown[] = [];

function listAt(parent: Entry, key: string): readonly unknown[] {
  const list = parent.value[key];
  return Array.isArray(list) ? list : NOTHING;
}
