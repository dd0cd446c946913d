import { type Case, type Exclusion, type Issue, knownOn, type RedLine } from '@parley/casebook';
import {
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  type ProductFlow,
} from '@parley/economy';
import type { HeldLaw } from '../held-law.ts';
import { placeOf } from '../issue-scale.ts';
import { createEvaluator, type Evaluator, type Score, Unsolved } from './evaluator.ts';
import { createLevers, type LeverRequest, type Levers } from './levers.ts';
import { type NoDeal, withTariffs } from './no-deal.ts';
import type { Box } from './programs.ts';
import { type Outcomes, outcomesOf } from './scorecards.ts';

/** An issue that a party has ruled out, and where it said so. */
export interface Refusal {
  readonly issue: Issue;
  readonly exclusion: Exclusion;
}

/** A red line as it cuts the range of an issue. */
export interface Bound {
  readonly party: string;
  readonly line: RedLine;
  readonly issue: number;
  readonly side: 'lower' | 'upper';
  readonly place: number;
}

/** Two red lines on one issue that leave no level; of one party, they contradict one another. */
export interface Clash {
  readonly issue: Issue;
  readonly above: Bound;
  readonly below: Bound;
  /** What is between them, as a share of the issue's range. */
  readonly distance: number;
}

/** The bargaining problem of a case on a day. */
export interface DealProblem {
  readonly of: Case;
  readonly at: string;
  readonly known: string;
  readonly dataset: Dataset;
  readonly noDeal: NoDeal;
  readonly issues: readonly Issue[];
  /** Off the table, with who said so. */
  readonly refused: readonly Refusal[];
  /** Excluded, yet studied because asked for. */
  readonly whatIf: readonly Refusal[];
  readonly bounds: readonly Bound[];
  readonly outcomes: Outcomes;
  readonly evaluator: Evaluator;
  readonly levers: Levers;
  /** Outcomes without a deal, the path's discounted mean: [outcome]. */
  readonly withoutDeal: Float64Array;
  /** Outcomes of the last phase alone, from which packages depart. */
  readonly lastPhase: Float64Array;
  /** Discrete issues' places, lowest first; null where any place will do. */
  readonly grids: readonly (readonly number[] | null)[];
}

export type ProblemFault =
  | { readonly code: 'no-such-issue'; readonly issue: string }
  /** It is off the table; `--what-if-include` studies it. */
  | { readonly code: 'excluded'; readonly refusal: Refusal }
  | { readonly code: 'not-two-parties' }
  | { readonly code: 'nothing-on-the-table' }
  | { readonly code: 'contradictory-red-lines'; readonly clash: Clash };

export interface DealRequest {
  /** `YYYY-MM-DD` */
  readonly at: string;
  readonly known: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
  readonly products?: readonly ProductFlow[];
  readonly noDeal: NoDeal;
  /** Excluded issues to study all the same: the record stays as it is. */
  readonly include?: readonly string[];
  /** Issues that a package names; naming an excluded one is an error. */
  readonly named?: readonly string[];
  readonly productivity?: boolean;
  readonly barrier?: LeverRequest['barrier'];
  /** Parameters other than the dataset's. */
  readonly world?: { readonly dataset: Dataset; readonly options: Partial<CaliendoParroOptions> };
}

/** What can be agreed on a day, what is off the table, and what is wrong with what is asked for. */
export function onTheTable(
  file: Case,
  { at, known, include = [], named = [] }: Pick<DealRequest, 'at' | 'known' | 'include' | 'named'>,
): Pick<DealProblem, 'issues' | 'refused' | 'whatIf'> & {
  readonly faults: readonly ProblemFault[];
} {
  const of = knownOn(file, known);
  const faults: ProblemFault[] = [];
  if (of.parties.length !== 2) faults.push({ code: 'not-two-parties' });
  const open = of.issues.filter(({ raised }) => raised <= at);
  for (const issue of new Set([...include, ...named])) {
    if (!open.some(({ id }) => id === issue)) faults.push({ code: 'no-such-issue', issue });
  }
  const standing = (issue: Issue) =>
    issue.exclusions.find(({ date, until }) => date <= at && (until === undefined || until > at));
  const refusals = open.flatMap((issue): Refusal[] => {
    const exclusion = standing(issue);
    return exclusion === undefined ? [] : [{ issue, exclusion }];
  });
  const whatIf = refusals.filter(({ issue }) => include.includes(issue.id));
  const refused = refusals.filter((refusal) => !whatIf.includes(refusal));
  for (const refusal of refused) {
    if (named.includes(refusal.issue.id)) faults.push({ code: 'excluded', refusal });
  }
  const issues = open.filter((issue) => !refused.some((refusal) => refusal.issue === issue));
  if (issues.length === 0) faults.push({ code: 'nothing-on-the-table' });
  return { issues, refused, whatIf, faults };
}

/** Whole numbers with more levels than this count as continuous. */
const MOST_LEVELS = 50;

/**
 * The issues on the table on a day with their levers in the economy, the parties' red lines, and the world without
 * a deal. Two parties; the case as it was known.
 *
 * @throws {Unsolved} if the world without a deal has no solution
 */
export function dealProblem(
  file: Case,
  request: DealRequest,
):
  | { readonly kind: 'problem'; readonly problem: DealProblem }
  | { readonly kind: 'faulty'; readonly faults: readonly ProblemFault[] } {
  const { at, known, dataset, laws, noDeal } = request;
  const of = knownOn(file, known);
  const table = onTheTable(file, request);
  if (table.faults.length > 0) return { kind: 'faulty', faults: table.faults };
  const { issues, refused, whatIf } = table;

  const { products = [], productivity = false, barrier, world } = request;
  const without = caliendoParro.solve(world?.dataset ?? dataset, noDeal.base, {
    tolerance: 1e-13,
    ...world?.options,
  });
  if (without.kind !== 'equilibrium') throw new Unsolved(`no deal: ${without.residual}`);
  const levers = createLevers({
    ...{ of, issues, dataset, laws, products, productivity },
    ...{ base: noDeal.base, day: noDeal.day, trade: without.trade.after },
    ...(barrier && { barrier }),
  });
  const outcomes = outcomesOf(of, dataset);
  const evaluator = createEvaluator(levers, outcomes.measures, world?.dataset, world?.options);
  const bounds = boundsOf(of, issues, levers.withoutDeal, at);
  const own = clashesOf(issues, bounds).filter(({ above, below }) => above.party === below.party);
  if (own.length > 0) {
    const contradictory = own.map(
      (clash): ProblemFault => ({ code: 'contradictory-red-lines', clash }),
    );
    return { kind: 'faulty', faults: contradictory };
  }
  const lastPhase = evaluator.evaluatePolicy(noDeal.base);
  const problem: DealProblem = {
    ...{ of, at, known, dataset, noDeal, issues, refused, whatIf, bounds, outcomes },
    ...{ evaluator, levers, lastPhase },
    withoutDeal: pathOutcomes(evaluator, noDeal, noDeal, lastPhase),
    grids: issues.map(gridOf),
  };
  return { kind: 'problem', problem };
}

/**
 * Outcomes along a path without a deal, as a discounted mean; third countries meet what they meet in `under`.
 */
export function pathOutcomes(
  evaluator: Evaluator,
  path: Pick<NoDeal, 'phases' | 'base'>,
  under: Pick<NoDeal, 'base'>,
  last?: Float64Array,
): Float64Array {
  const mean = new Float64Array(evaluator.measures.length);
  path.phases.forEach(({ weight, between }, k) => {
    const ready = last !== undefined && path.base === under.base && k === path.phases.length - 1;
    const each = ready ? last : evaluator.evaluatePolicy(withTariffs(under.base, between));
    each.forEach((value, outcome) => {
      mean[outcome] = (mean[outcome] ?? 0) + weight * value;
    });
  });
  return mean;
}

/** Red lines in force, as bounds of places. A concession that a party never makes stays where no deal leaves it. */
function boundsOf(
  of: Case,
  issues: readonly Issue[],
  withoutDeal: Float64Array,
  at: string,
): readonly Bound[] {
  return of.parties.flatMap(({ code: party, mandate }) =>
    mandate.flatMap((line): Bound[] => {
      const k = issues.findIndex(({ id }) => id === line.issue);
      const issue = issues[k];
      const live = line.date <= at && (line.until === undefined || line.until > at);
      if (issue === undefined || !live) return [];
      if (line.limit === 'never') {
        const place = Math.min(1, Math.max(0, withoutDeal[k] ?? 0));
        return [{ party, line, issue: k, side: 'upper', place }];
      }
      const place = line.level === undefined ? undefined : placeOf(issue, line.level);
      if (place === undefined) return [];
      const falls = issue.levels.kind !== 'options' && issue.levels.to < issue.levels.from;
      const side = (line.limit === 'at-most') === falls ? 'lower' : 'upper';
      return [{ party, line, issue: k, side, place }];
    }),
  );
}

/** Pairs of red lines on an issue between which no level is left. */
export function clashesOf(issues: readonly Issue[], bounds: readonly Bound[]): readonly Clash[] {
  return bounds.flatMap((above) =>
    above.side !== 'lower'
      ? []
      : bounds.flatMap((below): Clash[] => {
          const meets = below.side === 'upper' && below.issue === above.issue;
          const issue = issues[above.issue];
          const distance = above.place - below.place;
          return meets && issue !== undefined && distance > 1e-9
            ? [{ issue, above, below, distance }]
            : [];
        }),
  );
}

/** Issues that move nothing: no lever and no stated worth to anyone. They stay where nothing is conceded. */
export function idleIssues(
  { issues, levers }: Pick<DealProblem, 'issues' | 'levers'>,
  scores: readonly Score[],
): ReadonlySet<number> {
  const { tariffs, purchases, barriers, investments } = levers;
  const moving = new Set(
    [...tariffs, ...purchases, ...barriers, ...investments].map(({ issue }) => issue),
  );
  return new Set(
    issues.flatMap((_, k) =>
      moving.has(k) || scores.some(({ stated }) => (stated[k] ?? 0) !== 0) ? [] : [k],
    ),
  );
}

/** The places that red lines leave; where two clash, neither holds. */
export function boxOf(
  issues: readonly Issue[],
  bounds: readonly Bound[],
  idle: ReadonlySet<number> = new Set(),
): Box {
  const clashing = new Set(clashesOf(issues, bounds).flatMap(({ above, below }) => [above, below]));
  const lower = new Float64Array(issues.length);
  const upper = new Float64Array(issues.length).fill(1);
  for (const bound of bounds) {
    const { issue, side, place } = bound;
    if (clashing.has(bound)) continue;
    if (side === 'lower') lower[issue] = Math.max(lower[issue] ?? 0, Math.min(1, place));
    else upper[issue] = Math.min(upper[issue] ?? 1, Math.max(0, place));
  }
  for (const k of idle) upper[k] = lower[k] ?? 0;
  return { lower, upper };
}

function gridOf({ levels }: Issue): readonly number[] | null {
  const steps =
    levels.kind === 'options'
      ? levels.options.length - 1
      : levels.kind === 'integer'
        ? Math.abs(levels.to - levels.from)
        : Number.POSITIVE_INFINITY;
  if (steps >= MOST_LEVELS) return null;
  return Array.from({ length: steps + 1 }, (_, step) => step / steps);
}
