import type { DutyChange, DutyCurve } from '@parley/analysis';
import { type Appointment, type Case, calendarKnownOn, knownOn } from '@parley/casebook';

/** A day with what is dated on it and what law changes on it. */
export interface Day {
  readonly date: string;
  readonly events: readonly Appointment[];
  readonly duties: readonly DutyChange[];
}

const DAY_MS = 86_400_000;
/** How far the drawing reaches at most, and at least, before the day that is looked at and after it. */
const BACK = { most: 730, least: 60 } as const;
const ON = { most: 540, least: 183 } as const;

/** The calendar and rounds as known on a day, each with the sources that were there by then. */
export function appointmentsOf(of: Case, known: string): readonly Appointment[] {
  return calendarKnownOn(knownOn(of, known), known);
}

/** From when until when to draw: what is dated, but no further than can be read. */
export function spanOf(
  days: readonly { readonly date: string }[],
  at: string,
): { readonly from: string; readonly until: string } {
  const dates = days.map(({ date }) => date).sort();
  const first = dates[0] ?? at;
  const last = dates.at(-1) ?? at;
  return {
    from: later(dayAfter(at, -BACK.most), earlier(first, dayAfter(at, -BACK.least))),
    until: earlier(dayAfter(at, ON.most), later(last, dayAfter(at, ON.least))),
  };
}

/** Days on which anything is dated or law turns, split at the day that is looked at: next first, and last first. */
export function daysAround(
  appointments: readonly Appointment[],
  curves: readonly DutyCurve[],
  at: string,
): { readonly ahead: readonly Day[]; readonly behind: readonly Day[] } {
  const changes = curves.flatMap((curve) => curve.changes);
  const dates = [...new Set([...appointments, ...changes].map(({ date }) => date))].sort();
  const days = dates.map(
    (date): Day => ({
      date,
      events: appointments.filter((event) => event.date === date),
      duties: changes.filter((change) => change.date === date),
    }),
  );
  return {
    ahead: days.filter(({ date }) => date > at),
    behind: days.filter(({ date }) => date <= at).toReversed(),
  };
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}
