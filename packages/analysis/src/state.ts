import {
  type Case,
  knownFrom,
  knownOn,
  type OfficeHolder,
  type Outcome,
  officialsOn,
  type Party,
  type Round,
} from '@parley/casebook';
import type { HeldLaw } from './held-law.ts';
import { type DatedDay, daysAfter, daysWithEvents } from './state/ahead.ts';
import { type DutyState, dutyState } from './state/duties.ts';
import { type HomeFront, homeFront } from './state/home-front.ts';
import {
  type IssueState,
  inOrder,
  issueStates,
  type OffTheTable,
  offTheTable,
} from './state/issue-state.ts';

/** A claim whose standing is in doubt, as whoever judges claims has it. */
export interface DisputedClaim {
  /** Id of the claim. */
  readonly claim: string;
  readonly standing: string;
}

export interface StateQuestion<Disputed extends DisputedClaim = DisputedClaim> {
  /** The day, `YYYY-MM-DD`: what had happened by its end. */
  readonly at: string;
  /** From when one looks at it: what was public by the end of that day. */
  readonly known: string;
  /** Law of the importers whose trade is held; without it no duties are told. */
  readonly laws?: readonly HeldLaw[];
  /** Claims in dispute as known then. */
  readonly disputed?: readonly Disputed[];
}

export interface PartyState {
  readonly party: Pick<Party, 'code' | 'name' | 'region'>;
  readonly officials: readonly OfficeHolder[];
  readonly home: HomeFront;
}

export interface RoundsState {
  /** Held by the day, in order of day. */
  readonly held: readonly Round[];
  readonly last: Round | null;
  /** Announced and not yet known to be held. */
  readonly due: readonly Round[];
}

/** The state of play. */
export interface State<Disputed extends DisputedClaim = DisputedClaim> {
  readonly question: 'state';
  readonly at: string;
  readonly known: string;
  readonly parties: readonly PartyState[];
  readonly rounds: RoundsState;
  readonly duties: DutyState['flows'];
  /** Days of the weeks before, last first, and of the months ahead, next first. */
  readonly recent: readonly DatedDay[];
  readonly ahead: readonly DatedDay[];
  readonly issues: readonly IssueState[];
  readonly offTheTable: readonly OffTheTable[];
  readonly outcomes: readonly Outcome[];
  readonly disputed: readonly Disputed[];
}

/** Days looked back on, and ahead to. */
const BACK = 30;
const AHEAD = 120;

/**
 * The state of play on one day as known on another: nothing in it happened after `at`, or was learnt after
 * `known`, but for what was then due.
 *
 * @example
 * const { issues } = stateOfPlay(japanUs, { at: '2025-05-01', known: '2025-05-01', laws });
 */
export function stateOfPlay<Disputed extends DisputedClaim = DisputedClaim>(
  of: Case,
  { at, known, laws = [], disputed = [] }: StateQuestion<Disputed>,
): State<Disputed> {
  const seen = knownOn(of, known);
  const horizon = daysAfter(at, AHEAD);
  const { flows, changes } = dutyState(seen, laws, { at, to: horizon, known });
  const officials = officialsOn(seen, at);
  const made = claimsMade(seen, at);
  return {
    question: 'state',
    at,
    known,
    parties: seen.parties.map((party) => ({
      party: { code: party.code, name: party.name, region: party.region },
      officials: officials.filter((official) => official.party === party.code),
      home: homeFront(seen, party, at),
    })),
    rounds: roundsOn(seen, at, known),
    duties: flows,
    recent: daysWithEvents(seen, { from: daysAfter(at, -BACK), to: at, known }, []).toReversed(),
    ahead: daysWithEvents(seen, { from: daysAfter(at, 1), to: horizon, known }, changes),
    issues: issueStates(seen, at),
    offTheTable: offTheTable(seen, at),
    outcomes: inOrder(seen.outcomes).filter(({ date }) => date <= at),
    disputed: disputed.filter(({ claim }) => made.has(claim)),
  };
}

function roundsOn({ rounds }: Case, at: string, known: string): RoundsState {
  const ordered = inOrder(rounds);
  const isHeld = (round: Round) => round.date <= at && knownFrom(round) <= known;
  const held = ordered.filter(isHeld);
  return { held, last: held.at(-1) ?? null, due: ordered.filter((round) => !isHeld(round)) };
}

/** Claims that had been made by the end of a day. */
function claimsMade({ claims, sources }: Case, at: string): ReadonlySet<string> {
  const published = new Map(sources.map(({ id, date }) => [id, date]));
  const by = claims.filter(({ known, source }) => (known ?? published.get(source) ?? '') <= at);
  return new Set(by.map(({ id }) => id));
}
