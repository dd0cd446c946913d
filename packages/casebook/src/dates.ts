import type { CalendarEntry, Case, Measure, World } from './schema.ts';

/** The measures of a world that enter into force only after `date` (`YYYY-MM-DD`), in the world's order. */
export function measuresNotYetInForce(of: Case, world: World, date: string): Measure[] {
  return world.measures.flatMap((id) =>
    of.measures.filter((measure) => measure.id === id && measure.from > date),
  );
}

/**
 * The calendar as it was known on `date`, in order of day: an entry without `known` was known from its own day.
 */
export function calendarKnownOn(of: Case, date: string): CalendarEntry[] {
  return of.calendar
    .filter((entry) => (entry.known ?? entry.date) <= date)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
