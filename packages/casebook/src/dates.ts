import type { CalendarEntry, Case } from './schema.ts';

/**
 * The calendar as it was known on `date`, in order of day: an entry without `known` was known from its own day.
 */
export function calendarKnownOn(of: Case, date: string): CalendarEntry[] {
  return of.calendar
    .filter((entry) => (entry.known ?? entry.date) <= date)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
