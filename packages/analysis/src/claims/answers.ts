import { MAX_NAMED, type NamedClaims } from './standing.ts';

/** What part of a claim answers, in a form in which answers can be compared. */
export interface Question {
  readonly key: string;
  readonly answer: string;
  /** Whether only one answer can be true at a time. */
  readonly single: boolean;
  /** The days it speaks of. */
  readonly from: string;
  readonly to: string;
}

export interface Answered {
  readonly claim: string;
  readonly source: string;
  readonly question: Question;
}

/** Claims that give one answer, in their order in the record. */
export interface Holding {
  readonly answer: string;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  /** Claims of one source among them. */
  readonly of: (source: string) => readonly string[];
}

export interface Answers {
  /** The answer asked about, at overlapping times where only one can be true at a time. */
  readonly same: Holding;
  /** The same answer at other times. */
  readonly elsewhen: () => Holding;
  /** Other answers at overlapping times, where only one can be true. */
  readonly others: readonly Holding[];
}

type Ask = (question: Question) => Answers;

/** Claims of one answer that speak of the same days. */
interface Slot {
  readonly from: string;
  readonly to: string;
  readonly entries: Answered[];
}

/** What all claims say, by question: who gives the same answer, who another. */
export function answersOf(all: Iterable<Answered>): Ask {
  const questions = new Map<string, Map<string, Map<string, Slot>>>();
  for (const entry of all) {
    const { key, answer, from, to } = entry.question;
    const answers = getOrAdd(questions, key, () => new Map<string, Map<string, Slot>>());
    const slots = getOrAdd(answers, answer, () => new Map<string, Slot>());
    const { entries } = getOrAdd(slots, `${from}/${to}`, (): Slot => ({ from, to, entries: [] }));
    // A claim may say the same twice.
    if (entries.at(-1)?.claim !== entry.claim) entries.push(entry);
  }
  const told = new Map<string, Answers>();
  const held = new Map<string, Holding>();
  const gathered = (at: string, answer: string, slots: readonly Slot[]) =>
    getOrAdd(held, `${at}\n${answer}`, () => holdingOf(answer, slots));
  return ({ key, answer, single, from, to }) =>
    getOrAdd(told, `${key}\n${answer}\n${from}\n${to}`, () => {
      const same: Slot[] = [];
      const elsewhen: Slot[] = [];
      const others: Holding[] = [];
      const at = single ? `${key}\n${from}\n${to}` : key;
      for (const [given, slots] of questions.get(key) ?? []) {
        if (given !== answer && !single) continue;
        const now: Slot[] = given === answer ? same : [];
        for (const slot of slots.values()) {
          if (!single || (slot.from <= to && from <= slot.to)) now.push(slot);
          else if (given === answer) elsewhen.push(slot);
        }
        if (given !== answer && now.length > 0) others.push(gathered(at, given, now));
      }
      return {
        same: gathered(at, answer, same),
        elsewhen: once(() => holdingOf(answer, elsewhen)),
        others,
      };
    });
}

function holdingOf(answer: string, slots: readonly Slot[]): Holding {
  const claims: string[] = [];
  const sources = new Set<string>();
  for (const { entries } of slots) {
    for (const { claim, source } of entries) {
      claims.push(claim);
      sources.add(source);
    }
  }
  const bySource = once(() => {
    const found = new Map<string, string[]>();
    for (const { entries } of slots) {
      for (const { claim, source } of entries) getOrAdd(found, source, () => []).push(claim);
    }
    return found;
  });
  return { answer, claims, sources: [...sources], of: (source) => bySource().get(source) ?? [] };
}

/** The first few claims by name, without `own`. */
export function named(holding: Holding, own: string, source: string): NamedClaims {
  const beside = holding.of(source);
  const [only] = beside;
  const claims = firstBut(own, holding.claims);
  // A forecast is not among the claims that it is compared with.
  const among = only === own || beside.includes(own);
  return {
    claims,
    more: holding.claims.length - (among ? 1 : 0) - claims.length,
    sources: firstBut(among && beside.length === 1 ? source : null, holding.sources),
  };
}

/** The claims of one source among them, without `own`. */
export function namedOf(holding: Holding, own: string, source: string): NamedClaims {
  const found = holding.of(source);
  const claims = firstBut(own, found);
  return {
    claims,
    more: found.length - claims.length - (found.includes(own) ? 1 : 0),
    sources: [source],
  };
}

function firstBut(left: string | null, ids: Iterable<string>): string[] {
  const shown: string[] = [];
  for (const id of ids) {
    if (shown.length === MAX_NAMED) break;
    if (id !== left) shown.push(id);
  }
  return shown;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, add: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const added = add();
  map.set(key, added);
  return added;
}

function once<T extends object>(make: () => T): () => T {
  let held: T | null = null;
  return () => {
    held ??= make();
    return held;
  };
}
