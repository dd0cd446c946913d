import { type Case, type Issue, knownOn, type Offer } from '@parley/casebook';
import { type Level, placeOf, type Stretch, statusQuo, stretch } from './issue-scale.ts';
import {
  beforeAnyOffer,
  type OfferStep,
  offerSteps,
  type Package,
  packageAfter,
  TOLERANCE,
} from './moves/offer-step.ts';
import {
  type Distance,
  distanceBetween,
  levelOf,
  standOn,
  type Utterance,
  utterances,
} from './sides.ts';
import { type AgreedTerm, inOrder, lastAgreed } from './state/issue-state.ts';

export interface MovesQuestion {
  /** Only these issues; default: all. */
  readonly issues?: readonly string[];
  /** First and last day told, `YYYY-MM-DD`; what came before still counts as where a party came from. */
  readonly from?: string;
  readonly to?: string;
  /** What was public by the end of that day. */
  readonly known: string;
}

/** Which way a step goes: towards the other side, away from it, or neither. */
export type Heading = 'opening' | 'toward' | 'away' | 'unchanged' | 'unmeasured';

/** One thing a party said on an issue, beside what it had said last. */
export interface Move {
  readonly date: string;
  readonly party: string;
  readonly issue: string;
  readonly said: Utterance;
  /** Null where none was named yet; of the party that concedes, the status quo. */
  readonly before: Level | null;
  readonly after: Level | null;
  /** Signed: above zero towards the other side. Null where a level is missing on either end. */
  readonly change: Stretch | null;
  readonly heading: Heading;
}

/** How far a party has come on an issue. */
export interface Conceded {
  readonly party: string;
  /** Where it was when the time told begins (its opening, if that came later), and at its end. */
  readonly from: Level;
  readonly to: Level;
  /** Signed: above zero towards the other side. */
  readonly conceded: Stretch;
  /** The same since its opening. */
  readonly altogether: Stretch;
}

export interface IssueMoves {
  readonly issue: Issue;
  /** In order of day. */
  readonly moves: readonly Move[];
  readonly conceded: readonly Conceded[];
  /** What lies between the sides at the end; null where a side has named no level. */
  readonly left: Distance | null;
  /** What was agreed on it by then. */
  readonly agreed: AgreedTerm | null;
}

/** An offer as a step of the negotiation. */
export interface OfferMove {
  readonly offer: Offer;
  /** The same party's offer before it. */
  readonly previous: string | null;
  readonly steps: readonly OfferStep[];
}

export interface Moves {
  readonly question: 'moves';
  readonly from: string | null;
  readonly to: string | null;
  readonly known: string;
  readonly issues: readonly IssueMoves[];
  /** Only offers with a term on one of the issues, in order of day. */
  readonly offers: readonly OfferMove[];
  /** Below which changes of utility count as none. */
  readonly tolerance: number;
}

/**
 * Who moved on what since when, and by how much; and the class of each offer as a step (`step-class.ts`).
 *
 * @example
 * const { issues } = moves(japanUs, { issues: ['us-car-duty'], known: '2025-07-22' });
 */
export function moves(of: Case, { issues, from, to, known }: MovesQuestion): Moves {
  const seen = knownOn(of, known);
  const asked = seen.issues.filter(({ id }) => issues?.includes(id) ?? true);
  const isTold = (date: string) =>
    (from === undefined || date >= from) && (to === undefined || date <= to);
  const last = to ?? LAST_DAY;
  const ids = new Set(asked.map(({ id }) => id));
  return {
    question: 'moves',
    from: from ?? null,
    to: to ?? null,
    known,
    issues: asked.map((issue) => {
      const all = movesOn(seen, issue).filter(({ date }) => date <= last);
      const stands = seen.parties.flatMap(({ code }) => standOn(seen, issue, code, last) ?? []);
      return {
        issue,
        moves: all.filter(({ date }) => isTold(date)),
        conceded: seen.parties.flatMap(({ code }) => {
          const own = all.filter(({ party }) => party === code);
          return concededBy(issue, code, own, from) ?? [];
        }),
        left: distanceBetween(issue, stands) ?? null,
        agreed: lastAgreed(seen, issue, last) ?? null,
      };
    }),
    offers: offerMoves(seen).filter(
      ({ offer }) => isTold(offer.date) && offer.terms.some(({ issue }) => ids.has(issue)),
    ),
    tolerance: TOLERANCE,
  };
}

/** After every day of the calendar. */
const LAST_DAY = '9999-12-31';

function movesOn(of: Case, issue: Issue): readonly Move[] {
  return inOrder(of.parties.flatMap(({ code }) => movesOf(of, issue, code)));
}

function movesOf(of: Case, issue: Issue, party: string): readonly Move[] {
  let before: Level | null = party === issue.concedes ? statusQuo(issue) : null;
  return utterances(of, issue.id, party).map((said): Move => {
    const after = levelOf(issue, said) ?? null;
    const change = after === null || before === null ? null : towards(issue, party, before, after);
    const move: Move = {
      date: said.date,
      party,
      issue: issue.id,
      said,
      before,
      after,
      change,
      heading: headingOf(before, after, change),
    };
    if (after !== null) before = after;
    return move;
  });
}

function headingOf(before: Level | null, after: Level | null, change: Stretch | null): Heading {
  if (after === null) return 'unmeasured';
  if (before === null || change === null) return 'opening';
  if (Math.abs(change.share) <= TOLERANCE) return 'unchanged';
  return change.share > 0 ? 'toward' : 'away';
}

/** How far a party comes towards the others from one level to another. */
function towards(issue: Issue, party: string, from: Level, to: Level): Stretch {
  const share = (placeOf(issue, to) ?? 0) - (placeOf(issue, from) ?? 0);
  return stretch(issue, party === issue.concedes ? share : 0 - share);
}

function concededBy(
  issue: Issue,
  party: string,
  own: readonly Move[],
  since: string | undefined,
): Conceded | undefined {
  const measured = own.filter(({ after }) => after !== null);
  const first = measured[0];
  const latest = measured.at(-1)?.after;
  if (first === undefined || latest === undefined || latest === null) return undefined;
  const opening = first.before ?? first.after ?? latest;
  const earlier = since === undefined ? [] : measured.filter(({ date }) => date < since);
  const from = earlier.at(-1)?.after ?? opening;
  return {
    party,
    from,
    to: latest,
    conceded: towards(issue, party, from, latest),
    altogether: towards(issue, party, opening, latest),
  };
}

function offerMoves(of: Case): readonly OfferMove[] {
  const last = new Map<string, { readonly id: string; readonly package: Package }>();
  return inOrder(of.offers).map((offer): OfferMove => {
    const previous = last.get(offer.party);
    const before = previous?.package ?? beforeAnyOffer(of.issues);
    const after = packageAfter(before, offer, of.issues);
    last.set(offer.party, { id: offer.id, package: after });
    return {
      offer,
      previous: previous?.id ?? null,
      steps: offerSteps(of, offer, before, after),
    };
  });
}
