import type {
  Case,
  Exclusion,
  Issue,
  Offer,
  Outcome,
  Party,
  Position,
  RedLine,
  Term,
} from '@parley/casebook';
import { type Distance, distanceBetween, type Stand, standOn, utterances } from '../sides.ts';

/** A term of a party's latest offer that names the issue. */
interface OfferedTerm {
  readonly offer: Offer;
  readonly term: Term;
}

/** What the sides last agreed on an issue. */
export interface AgreedTerm {
  readonly outcome: Pick<Outcome, 'id' | 'kind' | 'date' | 'name'>;
  readonly term: Outcome['terms'][number];
}

/** One issue as it stands between the parties on a day. */
export interface IssueState {
  readonly issue: Issue;
  /** The latest of each party that has said anything, in the order of the parties. */
  readonly positions: readonly Position[];
  readonly offers: readonly OfferedTerm[];
  /** The level each party named last; absent for those that named none. */
  readonly stands: readonly Stand[];
  readonly distance: Distance | null;
  readonly redLines: readonly { readonly party: string; readonly line: RedLine }[];
  readonly agreed: AgreedTerm | null;
}

/** An issue that a party refuses to discuss. */
export interface OffTheTable {
  readonly issue: Issue;
  readonly exclusion: Exclusion;
  /** Those who had said otherwise by the day. */
  readonly disputed: Exclusion['disputed'];
}

/** The issues on the table at the end of a day, in the order of the case. */
export function issueStates(of: Case, day: string): readonly IssueState[] {
  return of.issues
    .filter(({ raised }) => raised <= day)
    .map((issue) => {
      const stands = of.parties.flatMap(({ code }) => standOn(of, issue, code, day) ?? []);
      return {
        issue,
        positions: of.parties.flatMap(({ code }) => latestPosition(of, issue, code, day) ?? []),
        offers: of.parties.flatMap(({ code }) => latestOffer(of, issue, code, day) ?? []),
        stands,
        distance: distanceBetween(issue, stands) ?? null,
        redLines: of.parties.flatMap((party) => redLinesOn(party, issue, day)),
        agreed: lastAgreed(of, issue, day) ?? null,
      };
    });
}

/** What is excluded at the end of a day, in the order of the case. */
export function offTheTable(of: Case, day: string): readonly OffTheTable[] {
  return of.issues.flatMap((issue) =>
    issue.exclusions
      .filter(({ date, until }) => date <= day && (until === undefined || until > day))
      .map((exclusion) => ({
        issue,
        exclusion,
        disputed: exclusion.disputed.filter(({ date }) => date <= day),
      })),
  );
}

function latestPosition(of: Case, issue: Issue, party: string, day: string): Position | undefined {
  const said = utterances(of, issue.id, party).filter(({ date }) => date <= day);
  return said.flatMap((each) => (each.kind === 'position' ? [each.entry] : [])).at(-1);
}

function latestOffer(of: Case, issue: Issue, party: string, day: string): OfferedTerm | undefined {
  return utterances(of, issue.id, party)
    .flatMap((each) => {
      if (each.kind !== 'offer' || each.date > day) return [];
      const { entry: offer, term } = each;
      return offer.withdrawn !== undefined && offer.withdrawn <= day ? [] : [{ offer, term }];
    })
    .at(-1);
}

function redLinesOn({ code, mandate }: Party, issue: Issue, day: string) {
  return mandate
    .filter(
      (line) =>
        line.issue === issue.id &&
        line.date <= day &&
        (line.until === undefined || line.until > day),
    )
    .map((line) => ({ party: code, line }));
}

/** What was agreed on an issue last, by the end of a day. */
export function lastAgreed(of: Case, issue: Issue, day: string): AgreedTerm | undefined {
  return inOrder(of.outcomes)
    .filter(({ date }) => date <= day)
    .flatMap(({ id, kind, date, name, terms }) =>
      terms
        .filter((term) => term.issue === issue.id)
        .map((term) => ({ outcome: { id, kind, date, name }, term })),
    )
    .at(-1);
}

/** Entries by day; those of one day as they are written. */
export function inOrder<Entry extends { readonly date: string }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
