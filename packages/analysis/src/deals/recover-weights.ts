import { weightOn } from '@parley/casebook';
import { climb, createLandscape, type Landscape, stationAt } from './climb.ts';
import { createEvaluator, type Score, SKETCH } from './evaluator.ts';
import { levelAt } from './issue-levels.ts';
import type { DealProblem } from './problem.ts';
import { type Box, weighted } from './programs.ts';
import type { RecoveredWeight } from './scorecards.ts';

/** What taking one side's duties away, one by one, does to real income; USD bn a year. */
export interface TariffWorth {
  readonly issue: string;
  readonly setter: string;
  /** The level without a deal. */
  readonly level: number;
  /** Real income with the duty less without it: [party, in the order of the case]. */
  readonly realIncome: readonly number[];
  /** The level that is best for the setter's real income, its other duties as they are, and what it gains. */
  readonly best: { readonly level: number; readonly gain: number };
}

/** One weight beside real income, and how well it explains what a party announced. */
export interface WeightFit {
  readonly party: string;
  readonly on: RecoveredWeight['on'];
  readonly sectors?: readonly string[] | 'goods';
  /** USD of real income for a USD of the outcome. */
  readonly value: number;
  /** What the party would choose with it, from full solves. */
  readonly optimum: readonly {
    readonly issue: string;
    readonly announced: number;
    readonly level: number;
  }[];
  /** Root mean square of the distance, at the trade of each issue, as a share of value. */
  readonly distance: number;
  /** Weights whose optimum is no further off than 2.5 points more than the best one's. */
  readonly range: readonly [number, number];
  /** Whether climbing was certified. */
  readonly converged: boolean;
}

export interface Recovery {
  readonly fits: readonly WeightFit[];
  readonly chosen: readonly RecoveredWeight[];
  /** The day whose figures set the weight of real income when the duties were announced. */
  readonly announced: string;
  /** For refusals: the least an issue must cost a party in itself for the refusal to make sense; USD bn a year. */
  readonly refusals: readonly {
    readonly party: string;
    readonly issue: string;
    readonly atLeast: number;
    readonly stated: number;
  }[];
}

/** Distance beyond the best fit that still counts as fitting as well: 2.5 points. */
const AS_WELL = 0.025;
/** A dollar of anything else is not taken to be worth more than this many of real income. */
const MOST = 1;
const GAP = { gap: 1e-4, missed: 1e-6 };

function tariffIssues(problem: DealProblem, party: string): readonly number[] {
  const moved = new Set(problem.levers.tariffs.map(({ issue }) => issue));
  return problem.issues.flatMap((issue, k) =>
    issue.lever.kind === 'tariff' && issue.concedes === party && moved.has(k) ? [k] : [],
  );
}

/** No deal but for some issues, whose levels may lie well beyond the case's range. */
function boxAround(problem: DealProblem, free: readonly number[]): Box {
  const lower = problem.levers.withoutDeal.slice();
  const upper = problem.levers.withoutDeal.slice();
  for (const k of free) {
    lower[k] = -1.5;
    upper[k] = 1;
  }
  return { lower, upper };
}

function scoreOn(
  problem: DealProblem,
  id: string,
  weights: readonly (readonly [number, number])[],
): Score {
  const all = new Float64Array(problem.outcomes.measures.length);
  for (const [at, value] of weights) all[at] = (all[at] ?? 0) + value;
  return { id, weights: all, stated: new Float64Array(problem.issues.length) };
}

function landscapeOf(problem: DealProblem, scores: readonly Score[], box: Box): Landscape {
  const zero = new Float64Array(scores.length);
  return createLandscape(problem.evaluator, scores, zero, box);
}

/** The problem with tariffs alone as levers: purchases, which nothing is promised of yet, cost a second solve. */
function tariffsAlone(problem: DealProblem): DealProblem {
  const levers = { ...problem.levers, purchases: [], barriers: [], investments: [] };
  const evaluator = createEvaluator(levers, problem.outcomes.measures, undefined, SKETCH);
  return { ...problem, levers, evaluator };
}

/** Whether each duty serves its setter, on real income alone. */
export function tariffWorths(whole: DealProblem): readonly TariffWorth[] {
  const problem = tariffsAlone(whole);
  const { of, evaluator, issues, levers, outcomes } = problem;
  const now = evaluator.evaluate(levers.withoutDeal);
  return of.parties.flatMap(({ code }) => {
    const income = outcomes.at(code, 'real-income');
    return tariffIssues(problem, code).map((k): TariffWorth => {
      const issue = issues[k] as (typeof issues)[number];
      const places = levers.withoutDeal.slice();
      places[k] = 1;
      const without = evaluator.evaluate(places);
      const score = scoreOn(problem, code, [[income, 1]]);
      const box = boxAround(problem, [k]);
      const land = landscapeOf(problem, [score], box);
      const program = { aim: weighted([1]), floors: [] };
      const best = climb(land, program, stationAt(land, levers.withoutDeal), box, GAP);
      return {
        issue: issue.id,
        setter: code,
        level: levelAt(issue, levers.withoutDeal[k] ?? 0),
        realIncome: of.parties.map((party) => {
          const at = outcomes.at(party.code, 'real-income');
          return (now.outcomes[at] ?? 0) - (without.outcomes[at] ?? 0);
        }),
        best: {
          level: levelAt(issue, best.at.places[k] ?? 0),
          gain: (best.gains[0] ?? 0) - (now.outcomes[income] ?? 0),
        },
      };
    });
  });
}

/**
 * The weights that make the duties a party announced its best choice while nothing is conceded: one outcome at a
 * time beside real income, by first-order conditions and then by the distance of the optimum itself.
 */
export function recoverWeights(whole: DealProblem): Recovery {
  const problem = tariffsAlone(whole);
  const { of, at } = problem;
  const raised = problem.issues.flatMap(({ lever, raised: day }) =>
    lever.kind === 'tariff' ? [day] : [],
  );
  const announced = raised.toSorted().at(-1) ?? at;
  const fits: WeightFit[] = [];
  const chosen: RecoveredWeight[] = [];
  for (const { code } of of.parties) {
    const own = fitsOf(problem, code);
    fits.push(...own);
    const best = own
      .filter(({ value }) => value > 0 && value <= MOST)
      .toSorted((a, b) => a.distance - b.distance)[0];
    if (best === undefined) continue;
    // A weight beside real income as it weighed when the duties were announced.
    const realIncome = realIncomeWeight(problem, code, announced);
    const { on, sectors, value } = best;
    chosen.push({
      party: code,
      on,
      ...(sectors && { sectors }),
      value: value * realIncome,
      realIncome,
    });
  }
  return { fits, chosen, announced, refusals: refusalsOf(whole) };
}

function realIncomeWeight({ of }: DealProblem, party: string, day: string): number {
  const weight = of.preferences
    .filter((each) => each.party === party)
    .flatMap(({ weights }) => weights)
    .find(({ on }) => on === 'real-income');
  return weight === undefined ? 1 : weightOn(weight, of, day).value;
}

interface Candidate {
  readonly on: RecoveredWeight['on'];
  readonly sectors?: readonly string[] | 'goods';
  readonly at: number;
}

function candidates({ of, outcomes }: DealProblem, party: string): readonly Candidate[] {
  const named = [
    ...of.preferences.filter((each) => each.party === party).flatMap(({ weights }) => weights),
    ...(of.parties.find(({ code }) => code === party)?.constituencies ?? []).flatMap(
      ({ watches }) => watches,
    ),
  ];
  const found = new Map<number, Candidate>();
  for (const on of ['bilateral-balance', 'tariff-revenue'] as const) {
    const at = outcomes.at(party, on);
    found.set(at, { on, at });
  }
  for (const { on, sectors } of named) {
    if (on !== 'sector-income') continue;
    const at = outcomes.at(party, on, sectors);
    found.set(at, { on, ...(sectors && { sectors }), at });
  }
  return [...found.values()];
}

function fitsOf(problem: DealProblem, party: string): readonly WeightFit[] {
  const { evaluator, issues, levers, outcomes, dataset } = problem;
  const free = tariffIssues(problem, party);
  if (free.length === 0) return [];
  const income = outcomes.at(party, 'real-income');
  const box = boxAround(problem, free);
  const parts = candidates(problem, party);
  const scores = [
    scoreOn(problem, party, [[income, 1]]),
    ...parts.map(({ at }) => scoreOn(problem, party, [[at, 1]])),
  ];
  const start = stationAt(
    { evaluator, scores, noDeal: new Float64Array(scores.length) },
    levers.withoutDeal,
  );
  const [real, ...others] = start.slopes as readonly Float64Array[];
  const trade = free.map((k) =>
    levers.tariffs
      .filter(({ issue }) => issue === k)
      .reduce((sum, { cell, slope }) => sum + slope * (dataset.flows[cell] ?? 0), 0),
  );
  const all = trade.reduce((sum, each) => sum + each, 0);
  return parts.map((part, c): WeightFit => {
    const slope = others[c] as Float64Array;
    let cross = 0;
    let square = 0;
    for (const k of free) {
      cross += (real?.[k] ?? 0) * (slope[k] ?? 0);
      square += (slope[k] ?? 0) ** 2;
    }
    const first = square > 0 ? Math.max(0, -cross / square) : 0;
    const known = new Map<number, ReturnType<typeof optimumAt>>();
    const score = (weight: number) =>
      scoreOn(problem, party, [
        [income, 1],
        [part.at, weight],
      ]);
    const land = landscapeOf(problem, [score(first)], box);
    const optimumAt = (weight: number) => {
      const own = { ...land, scores: [score(weight)] };
      const from = known.get(
        [...known.keys()].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0] ?? -1,
      );
      const begun = stationAt(own, from?.at.places ?? levers.withoutDeal);
      return climb(own, { aim: weighted([1]), floors: [] }, begun, box, GAP);
    };
    const at = (weight: number) => {
      const found = known.get(weight) ?? optimumAt(weight);
      known.set(weight, found);
      return found;
    };
    const distance = (weight: number) => {
      const { places } = at(weight).at;
      const sum = free.reduce((total, k, m) => {
        const issue = issues[k] as (typeof issues)[number];
        const off = levelAt(issue, places[k] ?? 0) - levelAt(issue, levers.withoutDeal[k] ?? 0);
        return total + ((trade[m] ?? 0) / all) * off ** 2;
      }, 0);
      return Math.sqrt(sum);
    };
    const value = first > 0 ? least(distance, first) : 0;
    const reached = at(value);
    const most = distance(value) + AS_WELL;
    const range: readonly [number, number] =
      value > 0
        ? [crossing(distance, most, value, 0), crossing(distance, most, value, 3 * value)]
        : [0, 0];
    return {
      party,
      on: part.on,
      ...(part.sectors && { sectors: part.sectors }),
      value,
      optimum: free.map((k) => {
        const issue = issues[k] as (typeof issues)[number];
        return {
          issue: issue.id,
          announced: levelAt(issue, levers.withoutDeal[k] ?? 0),
          level: levelAt(issue, reached.at.places[k] ?? 0),
        };
      }),
      distance: distance(value),
      range,
      converged: [...known.values()].every(({ converged }) => converged),
    };
  });
}

/** The least of a function of one weight near a first guess, by parabolas through three points. */
function least(f: (x: number) => number, guess: number): number {
  let [a, b, c] = [guess / 1.6, guess, guess * 1.6];
  for (let step = 0; step < 4; step++) {
    const [fa, fb, fc] = [f(a) ** 2, f(b) ** 2, f(c) ** 2];
    if (fa < fb && fa <= fc) {
      [a, b, c] = [a / 1.6, a, b];
      continue;
    }
    if (fc < fb) {
      [a, b, c] = [b, c, c * 1.6];
      continue;
    }
    const top = (b - a) ** 2 * (fb - fc) - (b - c) ** 2 * (fb - fa);
    const bottom = (b - a) * (fb - fc) - (b - c) * (fb - fa);
    const x = bottom === 0 ? b : b - top / (2 * bottom);
    if (!(x > a && x < c) || Math.abs(x - b) < 0.01 * b) break;
    [a, b, c] = f(x) ** 2 < fb ? [(a + x) / 2, x, (c + x) / 2] : [(a + b) / 2, b, (c + b) / 2];
  }
  return [a, b, c].reduce((best, x) => (f(x) < f(best) ? x : best), b);
}

/** Where a function first exceeds a level on the way from one weight towards another; that other if it does not. */
function crossing(f: (x: number) => number, level: number, from: number, towards: number): number {
  if (f(towards) <= level) return towards;
  let [inside, outside] = [from, towards];
  for (let step = 0; step < 3; step++) {
    const middle = (inside + outside) / 2;
    if (f(middle) <= level) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** A party that will not go beyond a line must lose by it: what it would gain otherwise bounds the cost. */
function refusalsOf(problem: DealProblem): Recovery['refusals'] {
  const { of, evaluator, issues, levers, outcomes, bounds } = problem;
  return of.parties.flatMap(({ code }) => {
    const score = scoreOn(problem, code, [[outcomes.at(code, 'real-income'), 1]]);
    const station = stationAt(
      { evaluator, scores: [score], noDeal: new Float64Array(1) },
      levers.withoutDeal,
    );
    return bounds
      .filter(
        ({ party, side, issue }) =>
          party === code && side === 'upper' && issues[issue]?.concedes === code,
      )
      .map(({ issue }) => ({
        party: code,
        issue: issues[issue]?.id ?? '',
        atLeast: Math.max(0, station.slopes[0]?.[issue] ?? 0),
        stated: -of.preferences
          .filter(({ party }) => party === code)
          .flatMap(({ weights }) => weights)
          .filter((weight) => weight.issue === issues[issue]?.id)
          .reduce((sum, { value }) => sum + value, 0),
      }));
  });
}
