import { knownFrom, roundKnownFrom } from './dates.ts';
import type { Case, Issue, Offer, Outcome, Party, Preference, Round } from './schema/case.ts';

/**
 * The case as it was known on a day: whatever was learnt later is left out, and with it every mention of it.
 *
 * Entries stay if they were known by then (`known`, else their own day; a figure from its publication, a
 * source from its date, a claim from its source's, a round from its announcement, an issue from when it was
 * raised, a world from the day its law is known). Of those that stay, the day a thing ended is hidden until it
 * comes, a round that was only due shows neither who took part nor what came of it, and sources, persons,
 * issues, rounds and series not yet there are dropped from them; what then has nothing left to say goes too.
 * Only what a claim says stays whole: that it speaks of something still unknown is for whoever judges it.
 * What bears no date (parties, constituencies, weights, disagreement) stays; topics, if a claim answers them.
 *
 * Two laws hold: `knownOn(knownOn(c, k), k)` is `knownOn(c, k)`, and nothing that is known later changes it.
 *
 * @param date `YYYY-MM-DD`, inclusive
 */
export function knownOn(of: Case, date: string): Case {
  const sources = of.sources.filter((source) => source.date <= date);
  const sourceDates = new Map(sources.map((source) => [source.id, source.date]));
  const cut = cutAt(date, new Set(sourceDates.keys()));

  const issues = of.issues
    .filter((issue) => (issue.known ?? issue.raised) <= date)
    .map((issue) => issueKnown(issue, cut));
  const issueIds = new Set(issues.map(({ id }) => id));
  const parties = of.parties.map((party) => partyKnown(party, issueIds, cut));
  const persons = new Set(
    parties.flatMap(({ officials }) => officials.map(({ person }) => person)),
  );
  const series = new Set(parties.flatMap((party) => party.series.map(({ id }) => id)));
  const worlds = of.worlds.filter(({ law }) => law?.known === undefined || law.known <= date);
  const worldIds = new Set(worlds.map(({ id }) => id));
  const rounds = of.rounds
    .filter((round) => roundKnownFrom(round) <= date)
    .map((round) => roundKnown(round, persons, cut));
  const roundIds = new Set(rounds.map(({ id }) => id));
  const claims = of.claims.filter((claim) => {
    const published = sourceDates.get(claim.source);
    return published !== undefined && (claim.known ?? published) <= date;
  });
  const answered = new Set(
    claims.flatMap(({ says }) =>
      says.flatMap((part) => (part.kind === 'statement' ? [part.topic] : [])),
    ),
  );

  return {
    ...of,
    parties,
    issues,
    preferences: of.preferences.map((preference) =>
      preferenceKnown(preference, issueIds, series, cut),
    ),
    disagreement: of.disagreement.map((point) =>
      point.world === undefined || worldIds.has(point.world) ? point : without(point, 'world'),
    ),
    worlds,
    calendar: cut.known(of.calendar),
    sources: sources.map((source) => ({
      ...source,
      derives_from: source.derives_from.filter((id) => sourceDates.has(id)),
    })),
    rounds,
    positions: cut
      .known(of.positions)
      .filter(({ issue }) => issueIds.has(issue))
      .map((position) =>
        position.by === undefined || persons.has(position.by) ? position : without(position, 'by'),
      ),
    offers: cut.known(of.offers).flatMap((offer) => offerKnown(offer, issueIds, roundIds, cut)),
    topics: of.topics.filter(({ id }) => answered.has(id)),
    claims,
    outcomes: cut.known(of.outcomes).map((outcome) => outcomeKnown(outcome, issueIds, cut)),
  };
}

interface Dated {
  readonly date: string;
  readonly known?: string | undefined;
}
interface Sourced {
  readonly sources: string[];
}

/** What every kind of entry loses on the day of the cut. */
interface Cut {
  readonly date: string;
  /** The entries known by then, each without its later sources. */
  readonly known: <E extends Dated & Sourced>(entries: readonly E[]) => E[];
  readonly sourced: <E extends Sourced>(entry: E) => E;
  /** The entry without the day under `key` if that lies ahead. */
  readonly ended: <E extends object>(entry: E, key: OptionalKey<E>) => E;
}

/** Keys that an entry may do without. */
type OptionalKey<E> = { [K in keyof E]-?: undefined extends E[K] ? K : never }[keyof E];

function cutAt(date: string, sources: ReadonlySet<string>): Cut {
  const sourced: Cut['sourced'] = (entry) =>
    entry.sources.every((id) => sources.has(id))
      ? entry
      : { ...entry, sources: entry.sources.filter((id) => sources.has(id)) };
  return {
    date,
    sourced,
    known: (entries) => entries.filter((entry) => knownFrom(entry) <= date).map(sourced),
    ended: (entry, key) => {
      const day = entry[key];
      return typeof day === 'string' && day > date ? without(entry, key) : entry;
    },
  };
}

function without<E extends object>(entry: E, key: OptionalKey<E>): E {
  const { [key]: _, ...rest } = entry;
  return rest as E;
}

function partyKnown(party: Party, issues: ReadonlySet<string>, cut: Cut): Party {
  return {
    ...party,
    officials: party.officials
      .filter(({ known, from }) => (known ?? from) <= cut.date)
      .map((official) => cut.ended(cut.sourced(official), 'to')),
    constituencies: party.constituencies.flatMap((group) => {
      const watches = group.watches.filter(({ issue }) => issue === undefined || issues.has(issue));
      return watches.length > 0 ? [{ ...cut.sourced(group), watches }] : [];
    }),
    mandate: cut
      .known(party.mandate)
      .filter(({ issue }) => issues.has(issue))
      .map((line) => cut.ended(line, 'until')),
    series: party.series.flatMap((series) => {
      const figures = series.figures.filter(({ published }) => published <= cut.date);
      return figures.length > 0 ? [{ ...series, figures: figures.map(cut.sourced) }] : [];
    }),
  };
}

function issueKnown(issue: Issue, cut: Cut): Issue {
  const { lever } = issue;
  return {
    ...cut.sourced(issue),
    lever: lever.kind === 'barrier' ? cut.sourced(lever) : lever,
    exclusions: cut
      .known(issue.exclusions)
      .map((exclusion) => cut.ended(exclusion, 'until'))
      .map((exclusion) => ({ ...exclusion, disputed: cut.known(exclusion.disputed) })),
  };
}

function preferenceKnown(
  preference: Preference,
  issues: ReadonlySet<string>,
  series: ReadonlySet<string>,
  cut: Cut,
): Preference {
  const weights = preference.weights
    .filter(({ issue }) => issue === undefined || issues.has(issue))
    .map(cut.sourced)
    .map((weight) =>
      weight.moves === undefined || series.has(weight.moves.with)
        ? weight
        : without(weight, 'moves'),
    );
  if (preference.importance === undefined) return { ...preference, weights };
  const importance = Object.entries(preference.importance).filter(([issue]) => issues.has(issue));
  return { ...preference, weights, importance: Object.fromEntries(importance) };
}

function roundKnown(round: Round, persons: ReadonlySet<string>, cut: Cut): Round {
  const seen = cut.ended(cut.sourced(round), 'to');
  return knownFrom(round) <= cut.date
    ? { ...seen, participants: seen.participants.filter((person) => persons.has(person)) }
    : { ...without(seen, 'text'), participants: [] };
}

function offerKnown(
  offer: Offer,
  issues: ReadonlySet<string>,
  rounds: ReadonlySet<string>,
  cut: Cut,
): Offer[] {
  const terms = offer.terms.filter(({ issue }) => issues.has(issue));
  if (terms.length === 0) return [];
  const seen = { ...cut.ended(offer, 'withdrawn'), terms };
  return [seen.round === undefined || rounds.has(seen.round) ? seen : without(seen, 'round')];
}

function outcomeKnown(outcome: Outcome, issues: ReadonlySet<string>, cut: Cut): Outcome {
  return {
    ...outcome,
    terms: outcome.terms
      .filter(({ issue }) => issues.has(issue))
      .map((term) => ({ ...cut.sourced(term), versions: cut.known(term.versions) })),
    tariffs: outcome.tariffs.map(cut.sourced),
  };
}
