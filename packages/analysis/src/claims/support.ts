import {
  type Case,
  type IndependentSources,
  independentSources,
  originsOf,
} from '@parley/casebook';
import { MAX_NAMED, type NotCounted, type Strength, type Support } from './standing.ts';

export const NO_SUPPORT: Support = { count: 0, law: false, chosen: [], dropped: [] };
const LAW_ALONE: Support = { ...NO_SUPPORT, count: 1, law: true };

/** Counts sources behind claims; the same lists are asked about thousands of times. */
export interface SourceCounter {
  /** Independent sources among `ids`, without `own` and all that shares an origin or publisher with it. */
  readonly behind: (ids: readonly string[], own: string, law?: boolean) => Support;
  readonly strength: (ids: readonly string[]) => Strength;
}

/** What is left behind a statement without the sources of whoever makes it. */
interface Apart {
  readonly support: Support;
  readonly officials: number;
}

interface Counted extends IndependentSources {
  readonly ids: ReadonlySet<string>;
  /** Those chosen, and how many of them are official. */
  readonly among: ReadonlySet<string>;
  readonly officials: number;
  /** The same with the first few by name. */
  readonly first: IndependentSources;
}

export function sourceCounter(of: Pick<Case, 'sources'>): SourceCounter {
  const official = new Set(
    of.sources.filter(({ kind }) => kind === 'official').map(({ id }) => id),
  );
  const families = familiesAmong(of);
  const counted = new WeakMap<readonly string[], Counted>();
  const without = new WeakMap<readonly string[], Map<string, Apart>>();

  const countOf = (ids: readonly string[]): Counted => {
    const held = counted.get(ids);
    if (held !== undefined) return held;
    const found = independentSources(of, ids);
    const first = {
      count: found.count,
      chosen: found.chosen.slice(0, MAX_NAMED),
      dropped: found.dropped.slice(0, MAX_NAMED),
    };
    const officials = found.chosen.filter((id) => official.has(id)).length;
    const among = new Set(found.chosen);
    const added = { ...found, ids: new Set(ids), among, officials, first };
    counted.set(ids, added);
    return added;
  };

  const apartFrom = (ids: readonly string[], own: string): Apart => {
    const all = countOf(ids);
    // Whom one source displaces is of its clan: the others stay as they were counted.
    const kin = families.kin(own);
    const clan = families.clan(own);
    const ownOnes: string[] = [];
    const rest: string[] = [];
    for (const id of clan) {
      if (all.ids.has(id)) (kin.has(id) ? ownOnes : rest).push(id);
    }
    if (ownOnes.length === 0) {
      return { support: { ...all.first, law: false }, officials: all.officials };
    }
    const left = rest.length === 0 ? NO_SUPPORT : independentSources(of, rest);
    const gone = [...ownOnes, ...rest].filter((id) => all.among.has(id)).length;
    const outside = (id: string) => !clan.has(id);
    const dropped: NotCounted[] = ownOnes.map((id) => ({ id, because: 'own-source' }));
    const support = {
      count: all.count - gone + left.count,
      law: false,
      chosen: firstOf([left.chosen, all.chosen], outside),
      dropped: [
        ...dropped,
        ...left.dropped,
        ...firstOf([[], all.dropped], ({ id }) => outside(id)),
      ],
    };
    const lost = [...ownOnes, ...rest].filter((id) => all.among.has(id) && official.has(id));
    const won = left.chosen.filter((id) => official.has(id));
    return { support, officials: all.officials - lost.length + won.length };
  };

  return {
    behind: (ids, own, law = false) => {
      if (ids.length === 0) return law ? LAW_ALONE : NO_SUPPORT;
      const held = without.get(ids) ?? new Map<string, Apart>();
      without.set(ids, held);
      const apart = held.get(own) ?? apartFrom(ids, own);
      held.set(own, apart);
      if (!law) return apart.support;
      // Law is its government's word, and so may the official source be.
      const count = apart.support.count + (apart.officials > 0 ? 0 : 1);
      return { ...apart.support, count, law };
    },
    strength: (ids) => {
      const { count, chosen, dropped } = countOf(ids);
      const read = [...chosen, ...dropped.flatMap((one) => ('as' in one ? [one.id] : []))];
      return { count, official: read.some((id) => official.has(id)) };
    },
  };
}

/** The first few of some lists: all of the first, and of the others those that `fit`. */
function firstOf<T>(
  [whole = [], ...lists]: readonly (readonly T[])[],
  fit: (one: T) => boolean,
): T[] {
  const found = whole.slice(0, MAX_NAMED);
  for (const list of lists) {
    for (const one of list) {
      if (found.length >= MAX_NAMED) return found;
      if (fit(one)) found.push(one);
    }
  }
  return found;
}

interface Families {
  /** Sources that share an origin or the publisher with one, and itself. */
  readonly kin: (id: string) => ReadonlySet<string>;
  /** Kin of kin, however far. */
  readonly clan: (id: string) => ReadonlySet<string>;
}

function familiesAmong(of: Pick<Case, 'sources'>): Families {
  const members = new Map<string, string[]>();
  const publishers = publisherGroups(of);
  const familiesOf = (id: string) => [
    ...[...originsOf(of, id)].map((origin) => `from:${origin}`),
    `by:${publishers.get(id) ?? id}`,
  ];
  for (const { id } of of.sources) {
    for (const family of familiesOf(id)) {
      const ids = members.get(family);
      if (ids === undefined) members.set(family, [id]);
      else ids.push(id);
    }
  }
  const kinHeld = new Map<string, ReadonlySet<string>>();
  const kin = (id: string) => {
    const held =
      kinHeld.get(id) ?? new Set([id, ...familiesOf(id).flatMap((one) => members.get(one) ?? [])]);
    kinHeld.set(id, held);
    return held;
  };
  const clanHeld = new Map<string, ReadonlySet<string>>();
  const clan = (id: string) => {
    const held = clanHeld.get(id);
    if (held !== undefined) return held;
    const found = new Set([id]);
    // A set grows while it is walked.
    for (const one of found) for (const other of kin(one)) found.add(other);
    for (const one of found) clanHeld.set(one, found);
    return found;
  };
  return { kin, clan };
}

/** One source of each publisher, by source: as casebook tells publishers apart, read or not. */
function publisherGroups(of: Pick<Case, 'sources'>): ReadonlyMap<string, string> {
  const sources = of.sources.map((source) => ({
    ...source,
    derives_from: [],
    address: source.address ?? 'https://example.org/',
    retrieved: source.retrieved ?? source.date,
  }));
  const ids = sources.map(({ id }) => id);
  const { dropped } = independentSources({ sources }, ids);
  const groups = new Map(ids.map((id) => [id, id]));
  for (const one of dropped) if ('as' in one) groups.set(one.id, one.as);
  return groups;
}

const unions = new WeakMap<readonly string[], WeakMap<readonly string[], readonly string[]>>();

/** Both lists in one, each id once; the same two lists give the same list again. */
export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const held = unions.get(a) ?? new WeakMap<readonly string[], readonly string[]>();
  unions.set(a, held);
  const both = held.get(b) ?? [...new Set([...a, ...b])];
  held.set(b, both);
  return both;
}
