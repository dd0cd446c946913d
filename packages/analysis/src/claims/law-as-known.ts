import { LAW_HELD } from '@parley/casebook';
import {
  type Derivation,
  deriveRate,
  formatInstant,
  type Instant,
  type Law,
  type Measure,
  noonOf,
  normaliseCode,
} from '@parley/law';

/** Law as claims ask for it: by day, meaning noon of the customs territory, and by day of knowledge. */
export interface LawAsKnown {
  /** Why nothing can be said of an importer's law on a day; null where it can. */
  readonly missing: (importer: string, on: string) => 'importer' | 'day' | null;
  /** The measure, if it was public by the end of a day. */
  readonly measure: (id: string, importer: string, known: string) => Measure | undefined;
  /** The day a measure was made public, by id, if it was by the end of a day. */
  readonly publicFrom: (id: string, known: string) => string | null;
  /** Digits of the lines that a code stands for; empty where the schedule has none. */
  readonly lines: (importer: string, code: string) => readonly string[];
  readonly derive: (
    good: { readonly importer: string; readonly origin: string; readonly code: string },
    on: string,
    known: string,
  ) => Derivation;
  /** First day of a moment in the importer's zone; null for the beginning and end of time. */
  readonly dayIn: (importer: string, at: Instant) => string | null;
  readonly endOfDay: (importer: string, day: string) => Instant;
}

/** From noon to the last millisecond of the day. */
const AFTERNOON = 12 * 3_600_000 - 1;
/** Digits of the lines of a schedule. */
const LINE_DIGITS = 8;

export function lawAsKnown(law: Law): LawAsKnown {
  const measures = new Map(law.measures.map((measure) => [measure.id, measure]));
  const zoneOf = (importer: string) => law.zones.get(importer) ?? 'UTC';
  const noons = new Map<string, Instant>();
  const noon = (importer: string, day: string): Instant => {
    const key = `${zoneOf(importer)} ${day}`;
    const held = noons.get(key) ?? noonOf(day, zoneOf(importer)) ?? Number.NaN;
    noons.set(key, held);
    return held;
  };
  const endOfDay = (importer: string, day: string) => noon(importer, day) + AFTERNOON;
  const dayIn = (importer: string, at: Instant) =>
    formatInstant(at, zoneOf(importer)).slice(0, 10) || null;
  const linesHeld = new Map<string, readonly string[]>();
  const derived = new Map<string, Derivation>();
  return {
    missing: (importer, on) => {
      if (!law.zones.has(importer)) return 'importer';
      const outside = on < LAW_HELD.from || on > LAW_HELD.to;
      // The embedded schedule holds for those years; measures written for a case bring their own days.
      return outside && law.schedules.has(importer) ? 'day' : null;
    },
    measure: (id, importer, known) => {
      const measure = measures.get(id);
      return measure?.importer === importer && measure.known <= endOfDay(importer, known)
        ? measure
        : undefined;
    },
    publicFrom: (id, known) => {
      const measure = measures.get(id);
      if (measure === undefined || measure.known > endOfDay(measure.importer, known)) return null;
      return dayIn(measure.importer, measure.known);
    },
    lines: (importer, code) => {
      const key = `${importer} ${code}`;
      const held = linesHeld.get(key) ?? linesBelow(law, importer, normaliseCode(code) ?? '');
      linesHeld.set(key, held);
      return held;
    },
    derive: (good, on, known) => {
      const key = `${good.importer} ${good.origin} ${good.code} ${on} ${known}`;
      const moment = { at: noon(good.importer, on), known: endOfDay(good.importer, known) };
      const held = derived.get(key) ?? deriveRate(law, good, moment);
      derived.set(key, held);
      return held;
    },
    dayIn,
    endOfDay,
  };
}

/** Lines of an importer's schedule that are a code or stand below it; without a schedule the code itself. */
function linesBelow(law: Law, importer: string, code: string): readonly string[] {
  const schedule = law.schedules.get(importer);
  if (schedule === undefined) return [code];
  if (!schedule.has(code)) return [];
  if (code.length >= LINE_DIGITS || schedule.dutyOf(code) !== null) return [code];
  return Array.from({ length: 100 }, (_, pair) => `${code}${String(pair).padStart(2, '0')}`)
    .filter((below) => schedule.has(below))
    .flatMap((below) => linesBelow(law, importer, below));
}
