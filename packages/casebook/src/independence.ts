import type { Case, Source } from './schema/case.ts';

/** Why a source adds nothing: the record has it not, nobody read it, or another already counts for it. */
export type DroppedSource =
  | { readonly id: string; readonly because: 'unknown' | 'not-retrieved' }
  | {
      readonly id: string;
      readonly because: 'same-origin' | 'same-publisher';
      /** The source that counts in its place. */
      readonly as: string;
    };

export interface IndependentSources {
  readonly count: number;
  readonly chosen: readonly string[];
  readonly dropped: readonly DroppedSource[];
}

/**
 * How many of some sources are independent: none derives from another or from an origin that another shares,
 * however far back and through sources that do not count themselves, and no two have one publisher. A source
 * counts only with an address and the day it was read.
 *
 * Chosen greedily, those with the fewest origins first, then the earliest, then by id: original reports come
 * before the rewrites that join several of them.
 */
export function independentSources(
  of: Pick<Case, 'sources'>,
  ids: Iterable<string>,
): IndependentSources {
  const index = indexOf(of.sources);
  const dropped: DroppedSource[] = [];
  const counted: Source[] = [];
  for (const id of new Set(ids)) {
    const source = index.byId.get(id);
    if (source === undefined) dropped.push({ id, because: 'unknown' });
    else if (!counts(source)) dropped.push({ id, because: 'not-retrieved' });
    else counted.push(source);
  }
  counted.sort(
    (a, b) =>
      index.origins(a).size - index.origins(b).size ||
      compare(a.date, b.date) ||
      compare(a.id, b.id),
  );
  const chosen: string[] = [];
  const byOrigin = new Map<string, string>();
  const byPublisher = new Map<string, string>();
  for (const source of counted) {
    const { id } = source;
    const origins = index.origins(source);
    const shared = [...origins].find((origin) => byOrigin.has(origin));
    const origin = shared === undefined ? undefined : byOrigin.get(shared);
    const publisher = byPublisher.get(publisherOf(source));
    if (origin !== undefined) dropped.push({ id, because: 'same-origin', as: origin });
    else if (publisher !== undefined)
      dropped.push({ id, because: 'same-publisher', as: publisher });
    else {
      chosen.push(id);
      for (const each of origins) byOrigin.set(each, id);
      byPublisher.set(publisherOf(source), id);
    }
  }
  return { count: chosen.length, chosen, dropped };
}

/** Whether a source counts: it has an address, and somebody read it there. */
export function counts({ address, retrieved }: Source): boolean {
  return address !== undefined && retrieved !== undefined;
}

/**
 * A source with everything that it derives from, step by step back to the first reports. Ids that the record
 * does not have are in it too: what two sources both derive from is common to them, entered or not.
 */
export function originsOf(of: Pick<Case, 'sources'>, id: string): ReadonlySet<string> {
  const index = indexOf(of.sources);
  const source = index.byId.get(id);
  return source ? index.origins(source) : new Set([id]);
}

interface SourceIndex {
  readonly byId: ReadonlyMap<string, Source>;
  readonly origins: (source: Source) => ReadonlySet<string>;
}

/** Thousands of claims ask about the same sources; the record never changes under them. */
const indices = new WeakMap<readonly Source[], SourceIndex>();

function indexOf(sources: readonly Source[]): SourceIndex {
  const held = indices.get(sources);
  if (held) return held;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const reached = new Map<string, ReadonlySet<string>>();
  const origins = (source: Source) => {
    const known = reached.get(source.id);
    if (known) return known;
    const found = new Set([source.id]);
    // A set grows while it is walked, and takes in nothing twice: a circle ends by itself.
    for (const id of found) for (const next of byId.get(id)?.derives_from ?? []) found.add(next);
    reached.set(source.id, found);
    return found;
  };
  const index = { byId, origins };
  indices.set(sources, index);
  return index;
}

/** One publisher is one however its name is spaced or capitalised. */
function publisherOf({ publisher }: Source): string {
  return publisher.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
