import type { Appointment } from '@parley/casebook';
import { calendarKnownOn } from '@parley/casebook';
import { daysAfter } from '../state/ahead.ts';
import { gainsOf } from './climb.ts';
import { noDealScores } from './compose.ts';
import type { DealFrame, Deals } from './deals-answer.ts';
import type { PackageTerm } from './explain.ts';
import { termsOf } from './explain.ts';
import { daysBetween, lawPath, withTariffs } from './no-deal.ts';
import { partyScores } from './scorecards.ts';

/** A stretch of the calendar without a deal, under one law between the parties. */
export interface DelayPhase {
  readonly from: string;
  /** First day of the next stretch; null for the last, which goes on. */
  readonly until: string | null;
  /** What a week in it costs each party beside the package, USD bn: [party]. */
  readonly perWeek: readonly number[];
  /** By how much its no deal changes for each party when it begins, USD bn a year; null for the first. */
  readonly turn: readonly number[] | null;
  /** The party whose no deal gets better, or less bad, than the other's; null where neither's does. */
  readonly leverageTo: string | null;
}

interface DelayWeek {
  readonly from: string;
  /** USD bn, of the week and of all weeks so far: [party]. */
  readonly cost: readonly number[];
  readonly sum: readonly number[];
}

/** What waiting costs, from the day asked about. */
export interface Delay {
  readonly question: 'delay';
  readonly case: Deals['case'];
  readonly data: Deals['data'];
  readonly laws: Deals['laws'];
  readonly model: Deals['model'];
  readonly at: string;
  readonly known: string;
  readonly weights: Deals['weights'];
  readonly parties: readonly string[];
  readonly partyNames: Deals['partyNames'];
  readonly issues: Deals['issues'];
  /** What waiting is measured against. */
  readonly reference: readonly PackageTerm[];
  /** The solution it is, or `package` where it was given. */
  readonly basis: Deals['chosen'] | 'package';
  readonly phases: readonly DelayPhase[];
  readonly weeks: readonly DelayWeek[];
  readonly events: readonly Appointment[];
  readonly effort: Deals['effort'];
}

const DELAY_WEEKS = 26;
const DAYS_A_WEEK = 7;
const WEEKS_A_YEAR = 365.25 / 7;
/** Turns smaller than this change nobody's standing, USD bn a year. */
const NO_TURN = 1e-4;

/**
 * What each week without a deal costs each side along the calendar, as law was known on the day: the yearly gain of
 * the reference package over the law in force that week, by the week. Third countries meet what they meet at the
 * end of the path. Null where there is no package to wait for.
 */
export function delay(
  deals: Deals,
  frame: DealFrame,
  request: Parameters<typeof lawPath>[0],
  weeks = DELAY_WEEKS,
): Delay | null {
  const { problem, noDeal, recovery, places } = frame;
  if (places === null) return null;
  const { at, known, parties, partyNames, issues } = deals;
  const { scores } = partyScores({
    ...{ of: problem.of, issues: problem.issues, outcomes: problem.outcomes, known },
    view: deals.weights,
    recovered: recovery.chosen,
  });
  const to = daysAfter(at, weeks * DAYS_A_WEEK);
  const path = lawPath(request, at, to);
  const evaluated = problem.evaluator.evaluate(places);
  const flows = path.map(({ between }) => {
    const outcomes = problem.evaluator.evaluatePolicy(withTariffs(noDeal.base, between));
    return [...gainsOf(scores, noDealScores(problem, scores, outcomes), evaluated)];
  });
  const phases = path.map(({ from }, k): DelayPhase => {
    const gains = flows[k] ?? [];
    const before = flows[k - 1];
    // The package's edge over no deal grows where no deal gets worse.
    const turn = before === undefined ? null : gains.map((gain, p) => (before[p] ?? 0) - gain);
    const edge = turn === null ? 0 : (turn[0] ?? 0) - (turn[1] ?? 0);
    const to = Math.abs(edge) < NO_TURN ? null : edge > 0 ? parties[0] : parties[1];
    return {
      from,
      until: path[k + 1]?.from ?? null,
      perWeek: gains.map((gain) => gain / WEEKS_A_YEAR),
      turn,
      leverageTo: to ?? null,
    };
  });
  const sum = parties.map(() => 0);
  const told = Array.from({ length: weeks }, (_, week): DelayWeek => {
    const from = daysAfter(at, week * DAYS_A_WEEK);
    const end = daysAfter(from, DAYS_A_WEEK);
    const cost = parties.map((_, p) =>
      phases.reduce((total, { from: begins, until, perWeek }) => {
        const start = begins > from ? begins : from;
        const stop = until !== null && until < end ? until : end;
        const days = Math.max(0, daysBetween(start, stop));
        return total + ((perWeek[p] ?? 0) * days) / DAYS_A_WEEK;
      }, 0),
    );
    cost.forEach((each, p) => {
      sum[p] = (sum[p] ?? 0) + each;
    });
    return { from, cost, sum: [...sum] };
  });
  const { case: of, data, laws, model } = deals;
  return {
    question: 'delay',
    ...{
      case: of,
      data,
      laws,
      model,
      at,
      known,
      weights: deals.weights,
      parties,
      partyNames,
      issues,
    },
    reference: termsOf(problem, places),
    basis: deals.package === null ? deals.chosen : 'package',
    phases,
    weeks: told,
    events: calendarKnownOn(problem.of, known).filter(({ date }) => date >= at && date <= to),
    effort: { ...problem.evaluator.counts },
  };
}
