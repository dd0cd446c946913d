import {
  type Case,
  type Claim,
  type ClaimPart,
  type Figure,
  holdersOn,
  knownFrom,
  type OfficeHolder,
  type Series,
} from '@parley/casebook';
import type { LawAsKnown } from './law-as-known.ts';
import type { Reason } from './standing.ts';

/** A dated thing of the record that claims refer to. */
interface RecordedEvent {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Whether it has taken place, as known; else it is due. */
  readonly happened: boolean;
  readonly sources: readonly string[];
}

/** What is known on a day, ready to be asked. */
export interface KnownRecord {
  readonly known: string;
  readonly event: (id: string) => RecordedEvent | undefined;
  /** Who held an office on a day; empty where the record does not say. */
  readonly holders: (office: string, on: string) => readonly OfficeHolder[];
  readonly series: (id: string) => Series | undefined;
  /** Figures of a period in order of publication. */
  readonly figures: (series: string, period: string) => readonly Figure[];
  readonly law: LawAsKnown | null;
  /** Duties judged so far: thousands of claims say the same of the same. */
  readonly duties: Map<string, Finding>;
}

/** What the record itself says to a part of a claim, before other claims are heard. */
export interface Finding {
  /** `differs` and `agrees` count where each of `evidence` has an independent source or the law. */
  readonly says: 'agrees' | 'differs' | 'silent' | 'not-yet';
  readonly evidence: readonly { readonly sources: readonly string[]; readonly law: boolean }[];
  readonly reasons: readonly Reason[];
}

export const SILENT: Finding = { says: 'silent', evidence: [], reasons: [] };

/** A claim with the days that it is judged by. */
export interface DatedClaim {
  readonly claim: Claim;
  /** From when it was known. */
  readonly made: string;
}

export type PartOf<Kind extends ClaimPart['kind']> = Extract<ClaimPart, { kind: Kind }>;

/** @param of the case as known on `known` */
export function knownRecord(of: Case, known: string, law: LawAsKnown | null): KnownRecord {
  const events = new Map<string, RecordedEvent>();
  const dated = [...of.calendar, ...of.positions, ...of.offers, ...of.outcomes];
  const add = (entry: Omit<(typeof dated)[number], 'to'>, to: string) => {
    const { id, date, sources } = entry;
    const happened = date <= known && knownFrom(entry) <= known;
    events.set(id, { id, from: date, to, happened, sources });
  };
  for (const entry of dated) add(entry, entry.date);
  for (const round of of.rounds) add(round, round.to ?? round.date);
  const series = new Map(of.parties.flatMap((party) => party.series.map((one) => [one.id, one])));
  const figures = new Map<string, readonly Figure[]>();
  for (const { id, figures: all } of series.values()) {
    for (const period of new Set(all.map((figure) => figure.period))) {
      const published = all
        .filter((figure) => figure.period === period)
        .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
      figures.set(`${id} ${period}`, published);
    }
  }
  const holders = new Map<string, readonly OfficeHolder[]>();
  return {
    known,
    event: (id) => events.get(id),
    holders: (office, on) => {
      const key = `${office} ${on}`;
      const held = holders.get(key) ?? holdersOn(of, office, on);
      holders.set(key, held);
      return held;
    },
    series: (id) => series.get(id),
    figures: (id, period) => figures.get(`${id} ${period}`) ?? [],
    law,
    duties: new Map(),
  };
}

/**
 * The day that a claim speaks of where its part does not say: its own day, else the day it was made, moved
 * into the interval it speaks of.
 */
export function dayOf({ claim, made }: DatedClaim): string {
  if (claim.on !== undefined) return claim.on;
  if (claim.from !== undefined && made < claim.from) return claim.from;
  if (claim.to !== undefined && made > claim.to) return claim.to;
  return made;
}
