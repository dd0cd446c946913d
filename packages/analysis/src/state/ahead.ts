import { type Appointment, type Case, calendarKnownOn } from '@parley/casebook';
import type { DutyChange } from './duties.ts';

/** A day to come (or gone), with what is due on it and what law changes on it. */
export interface DatedDay {
  readonly date: string;
  readonly events: readonly Appointment[];
  readonly duties: readonly DutyChange[];
}

/** The days from `from` to `to`, both included, on which anything is due, in order. */
export function daysWithEvents(
  of: Case,
  { from, to, known }: { readonly from: string; readonly to: string; readonly known: string },
  duties: readonly DutyChange[],
): readonly DatedDay[] {
  const appointments = calendarKnownOn(of, known).filter(({ date }) => from <= date && date <= to);
  const days = [...new Set([...appointments, ...duties].map(({ date }) => date))].sort();
  return days.map((date) => ({
    date,
    events: appointments.filter((event) => event.date === date),
    duties: duties.filter((change) => change.date === date),
  }));
}

/** The day so many days after `date`; before it if negative. Dates are `YYYY-MM-DD`. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
