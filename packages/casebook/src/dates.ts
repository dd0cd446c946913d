import type { CalendarEntry, Case, Round } from './schema/case.ts';

/** What a calendar shows: the dated events of `case.yaml` and the rounds of the record. */
export type Appointment = Pick<CalendarEntry, 'id' | 'date' | 'name' | 'sources' | 'assumption'> & {
  readonly kind: CalendarEntry['kind'] | 'round';
};

/** From when an entry was known: its own day unless it says otherwise. */
export function knownFrom(entry: { readonly date: string; readonly known?: string | undefined }) {
  return entry.known ?? entry.date;
}

/** From when a round was known to be due; without an announcement, from when it was known at all. */
export function roundKnownFrom(round: Round): string {
  const held = knownFrom(round);
  return round.announced !== undefined && round.announced < held ? round.announced : held;
}

/** The calendar and the rounds as they were known on `date`, in order of day. */
export function calendarKnownOn(of: Case, date: string): Appointment[] {
  const rounds = of.rounds
    .filter((round) => roundKnownFrom(round) <= date)
    .map((round): Appointment => {
      const { id, name, sources, assumption } = round;
      return { id, kind: 'round', date: round.date, name, sources, assumption };
    });
  const entries = of.calendar.filter((entry) => knownFrom(entry) <= date);
  return [...entries, ...rounds].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
