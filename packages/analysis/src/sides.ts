import type { Case, Issue, Offer, Position, Term } from '@parley/casebook';
import { type Level, placeOf, type Stretch, stretch } from './issue-scale.ts';

/** One thing a party said on an issue: a position, or a term of an offer. */
export type Utterance =
  | { readonly kind: 'position'; readonly date: string; readonly entry: Position }
  | { readonly kind: 'offer'; readonly date: string; readonly entry: Offer; readonly term: Term };

/** Everything a party has said on an issue, in order of day; on one day its offers come after its positions. */
export function utterances(of: Case, issue: string, party: string): readonly Utterance[] {
  const positions = of.positions
    .filter((position) => position.issue === issue && position.party === party)
    .map((entry): Utterance => ({ kind: 'position', date: entry.date, entry }));
  const offers = of.offers
    .filter((offer) => offer.party === party)
    .flatMap((entry) =>
      entry.terms
        .filter((term) => term.issue === issue)
        .map((term): Utterance => ({ kind: 'offer', date: entry.date, entry, term })),
    );
  return [...positions, ...offers].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The level an utterance names, where it is one of the issue's scale. */
export function levelOf(issue: Issue, said: Utterance): Level | undefined {
  const level = said.kind === 'position' ? said.entry.level : said.term.level;
  return level === undefined || placeOf(issue, level) === undefined ? undefined : level;
}

/** Where a party stands on an issue: the level it named last. */
export interface Stand {
  readonly party: string;
  readonly level: Level;
  /** How much of the issue is conceded at that level. */
  readonly place: number;
  readonly date: string;
  /** The position or offer it is taken from. */
  readonly by: { readonly kind: Utterance['kind']; readonly id: string };
  readonly standing: Position['standing'];
}

/** Where a party stood at the end of a day; undefined if it had named no level, or had withdrawn it. */
export function standOn(of: Case, issue: Issue, party: string, day: string): Stand | undefined {
  const said = utterances(of, issue.id, party).filter(
    (each) => each.date <= day && !withdrawnBy(each, day) && levelOf(issue, each) !== undefined,
  );
  const last = said.at(-1);
  const level = last && levelOf(issue, last);
  if (last === undefined || level === undefined) return undefined;
  return {
    party,
    level,
    place: placeOf(issue, level) ?? 0,
    date: last.date,
    by: { kind: last.kind, id: last.entry.id },
    standing: last.entry.standing,
  };
}

function withdrawnBy(said: Utterance, day: string): boolean {
  return said.kind === 'offer' && said.entry.withdrawn !== undefined && said.entry.withdrawn <= day;
}

/** What lies between the party that concedes and whoever asks most of it. */
export interface Distance extends Stretch {
  readonly gives: Stand;
  readonly asks: Stand;
}

/**
 * How much more is asked than given; 0 once that is met. Undefined where the party that concedes, or all
 * others, have named no level.
 */
export function distanceBetween(issue: Issue, stands: readonly Stand[]): Distance | undefined {
  const gives = stands.find(({ party }) => party === issue.concedes);
  const [asks] = stands
    .filter(({ party }) => party !== issue.concedes)
    .sort((a, b) => b.place - a.place);
  if (gives === undefined || asks === undefined) return undefined;
  return { ...stretch(issue, Math.max(0, asks.place - gives.place)), gives, asks };
}
