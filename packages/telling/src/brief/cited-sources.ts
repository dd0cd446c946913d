import { type Case, calendarKnownOn, type Source } from '@parley/casebook';

/** Sources that the brief of a day rests on: those of its calendar, and those its worlds are modelled on. */
export function citedSources(of: Case, at: string): readonly Source[] {
  const cited = new Set(
    [...calendarKnownOn(of, at), ...of.worlds].flatMap(({ sources }) => sources),
  );
  return of.sources.filter(({ id }) => cited.has(id));
}
