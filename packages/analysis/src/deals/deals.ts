import { type Case, type Disagreement, knownOn } from '@parley/casebook';
import { caliendoParro, type Dataset } from '@parley/economy';
import { checkSolution } from './check-solution.ts';
import { createLandscape, type Landscape, type Optimum, stationAt } from './climb.ts';
import { borrowed, noDealScores } from './compose.ts';
import type {
  DealPoint,
  Deals,
  DealsAnswer,
  DealsQuestion,
  ExplainedPackage,
  MovedSolution,
  NoDealTold,
  Zone,
} from './deals-answer.ts';
import { createEvaluator, type Score, SKETCH, scoreOf } from './evaluator.ts';
import { exchangeRates, gainsByIssue, improvingSwaps, marginals, termsOf } from './explain.ts';
import { type NashTariffs, nashTariffs } from './nash-tariffs.ts';
import { type NoDeal, noDealOf } from './no-deal.ts';
import {
  boxOf,
  type Clash,
  clashesOf,
  type DealProblem,
  dealProblem,
  idleIssues,
  onTheTable,
  pathOutcomes,
} from './problem.ts';
import { type Recovery, recoverWeights, tariffWorths } from './recover-weights.ts';
import { constituencyScores, partyScores, type WeightsView } from './scorecards.ts';
import {
  fairest,
  NO_GAIN,
  nash,
  rational,
  SOLUTIONS,
  type SolutionName,
  traceFrontier,
  utilitarian,
} from './solutions.ts';
import type { Search, Solved } from './solve-program.ts';
import { ANNOUNCED, groupGains, placesOfLevels, touchedLines } from './table.ts';
import { zoneVariants } from './zone-variants.ts';

/** Points of a frontier unless asked otherwise. */
const POINTS = 27;
/** A gain left to first order of a million dollars a year, and floors met to a thousand. */
const CERTIFIED = { gap: 1e-3, missed: 1e-6 };

/**
 * The deals both sides prefer to none, and the fair ones among them.
 *
 * @throws {Unsolved} where the model has no solution
 */
export function deals(file: Case, caseHash: string, question: DealsQuestion): DealsAnswer {
  const { at, known, dataset, laws, onStage, solution = 'nash', weights = 'recovered' } = question;
  const { products = [], include = [], productivity = false, brief = false } = question;
  const points = brief ? 2 : (question.points ?? POINTS);
  const of = knownOn(file, known);
  const ways: readonly Disagreement[] = of.disagreement.length > 0 ? of.disagreement : [ANNOUNCED];
  const way = ways.find(({ id }) => id === (question.disagreement ?? ways[0]?.id));
  if (way === undefined) {
    const value = question.disagreement ?? '';
    return {
      kind: 'faulty',
      faults: [{ code: 'no-such-disagreement', value, known: ways.map(({ id }) => id) }],
    };
  }
  const named = Object.keys(question.package ?? {});
  const table = onTheTable(file, { at, known, include, named });
  if (table.faults.length > 0) return { kind: 'faulty', faults: table.faults };
  onStage?.('no-deal');
  const request = { of, at, known, dataset, laws };
  const start = way.kind === 'nash' ? (ways.find(({ kind }) => kind !== 'nash') ?? ANNOUNCED) : way;
  let noDeal = noDealOf(request, start);
  const asked = { at, known, dataset, laws, products, include, named, productivity };
  let made = dealProblem(file, { ...asked, noDeal });
  if (made.kind === 'faulty') return made;
  onStage?.('weights');
  const plain = brief && weights !== 'recovered';
  const tariffs = plain ? [] : tariffWorths(made.problem);
  const recovery = plain
    ? { fits: [], chosen: [], announced: at, refusals: [] }
    : recoverWeights(made.problem);
  const scored = (
    of: DealProblem,
    view: WeightsView,
    without?: ReadonlySet<string>,
    recovered = recovery.chosen,
  ) =>
    partyScores({
      ...{ of: of.of, issues: of.issues, outcomes: of.outcomes, known, view, recovered },
      ...(without && { without }),
    });
  if (way.kind === 'nash') {
    noDeal = nashTariffs(made.problem, scored(made.problem, weights).scores, way).noDeal;
    made = dealProblem(file, { ...asked, noDeal });
    if (made.kind === 'faulty') return made;
  }
  const { problem } = made;
  const given = question.package === undefined ? null : placesOfLevels(problem, question.package);
  if (given !== null && given.faults.length > 0) return { kind: 'faulty', faults: given.faults };

  onStage?.('model');
  const { scores, counted } = scored(problem, weights);
  // Zones under other assumptions are told to two digits.
  const sketch = createEvaluator(problem.levers, problem.outcomes.measures, undefined, SKETCH);
  const searchFor = (landscape: Landscape): Search => ({
    landscape,
    grids: problem.grids,
    options: CERTIFIED,
  });
  const landscape = createLandscape(
    problem.evaluator,
    scores,
    noDealScores(problem, scores, problem.withoutDeal),
    boxOf(problem.issues, problem.bounds, idleIssues(problem, scores)),
  );
  const search = searchFor(landscape);
  const fresh = createEvaluator(problem.levers, problem.outcomes.measures);
  const told = (optimum: Optimum, rounding: number, land: Landscape = landscape): DealPoint =>
    pointOf(problem, land, optimum, rounding, fresh);

  const middle = fairest(search, []);
  const clashes = clashesOf(problem.issues, problem.bounds);
  const zone = zoneOf(middle.least, clashes);
  const open = middle.least > NO_GAIN;
  const floors = rational(2);
  const traced =
    open && !(brief && solution !== 'kalai-smorodinsky')
      ? traceFrontier(search, floors, points, (done) => onStage?.('frontier', done, points))
      : null;
  onStage?.('solutions');
  const idealGains = traced?.ideals.map(({ optimum }, p) => optimum.gains[p] ?? 0) ?? [];
  const solve = (
    name: SolutionName,
    of: Search,
    from: Optimum,
    ideals: readonly number[],
  ): Solved => {
    const within = (found: Solved, other: Optimum) => withinZone(found) ?? uncertified(other);
    if (name === 'nash') return within(nash(of, from), from);
    if (name === 'egalitarian') return within(fairest(of, [], [1, 1], from), from);
    if (name === 'utilitarian') {
      const points = of === search ? (traced?.points ?? []) : [];
      const best = points.toSorted((a, b) => sumOf(b) - sumOf(a))[0] ?? from;
      return (
        withinZone(utilitarian(of, rational(2))) ?? within(utilitarian(of, rational(2), best), best)
      );
    }
    return within(fairest(of, [], [ideals[0] ?? 1, ideals[1] ?? 1], from), from);
  };
  const solved = open
    ? SOLUTIONS.filter((name) => !brief || name === solution).map((name) => ({
        name,
        ...solve(name, search, middle.optimum, idealGains),
      }))
    : [];
  onStage?.('zone');
  const searchWith = (own: readonly Score[], without: Float64Array, evaluator = sketch): Search => {
    const box = boxOf(problem.issues, problem.bounds, idleIssues(problem, own));
    const base = noDealScores(problem, own, without);
    return searchFor(borrowed(landscape, middle.optimum.at, own, base, { box, evaluator }));
  };
  const atHome = brief
    ? null
    : zoneAtHome(problem, scores, (own) => searchWith(own, problem.withoutDeal));
  const variants = brief
    ? []
    : zoneVariants(problem, weights, recovery, (view, without, recovered) => {
        const own = scored(problem, view, without, recovered).scores;
        const found = fairest(searchWith(own, problem.withoutDeal), []);
        return { least: found.least, terms: termsOf(problem, found.optimum.at.places) };
      });
  const chosen = solved.find(({ name }) => name === solution);
  const lastPhase = noDealScores(problem, scores, problem.lastPhase).map(
    (value, s) => value - (landscape.noDeal[s] ?? 0),
  );
  const explain = (optimum: Optimum, rounding: number): ExplainedPackage => {
    const all = marginals(problem, optimum);
    return {
      ...told(optimum, rounding),
      byIssue: gainsByIssue(landscape, problem, optimum, lastPhase),
      marginals: all,
      exchangeRates: exchangeRates(
        all,
        problem.of.parties.map(({ code }) => code),
      ),
      swaps: improvingSwaps(landscape, optimum, problem.grids, problem.issues),
      groups: groupGains(problem, optimum.at),
      redLines: touchedLines(problem.bounds, optimum.at.places),
    };
  };
  const judged =
    given === null
      ? null
      : {
          ...stationAt(landscape, given.places),
          gap: 0,
          missed: 0,
          multipliers: new Float64Array(0),
          converged: true,
        };

  onStage?.('points');
  const moved = (brief ? [] : ways).map((other): MovedSolution => {
    const found =
      other.kind === 'nash' && other.id !== noDeal.id ? nashTariffs(problem, scores, other) : null;
    const point = other.id === noDeal.id ? noDeal : (found?.noDeal ?? noDealOf(request, other));
    const without =
      point === noDeal ? problem.withoutDeal : pathOutcomes(problem.evaluator, point, noDeal);
    const of = searchWith(scores, without, problem.evaluator);
    const fair = point === noDeal ? middle : fairest(of, []);
    const shift = Array.from(of.landscape.noDeal, (value, s) => value - (landscape.noDeal[s] ?? 0));
    const base = { noDeal: toldNoDeal(point), shift, least: fair.least, nash: toldNash(found) };
    if (fair.least <= NO_GAIN) return { ...base, solution: null };
    const ideals =
      solution === 'kalai-smorodinsky'
        ? traceFrontier(of, floors, 2).ideals.map(({ optimum }, p) => optimum.gains[p] ?? 0)
        : [];
    const there =
      point === noDeal && chosen !== undefined ? chosen : solve(solution, of, fair.optimum, ideals);
    return {
      ...base,
      solution: { name: solution, ...told(there.optimum, there.rounding, of.landscape) },
    };
  });
  const explained = chosen === undefined || brief ? null : explain(chosen.optimum, chosen.rounding);
  const check =
    chosen === undefined || brief
      ? null
      : checkSolution(search, chosen.optimum, meritOf(solution, idealGains), (from) =>
          solve(solution, search, { ...middle.optimum, ...from }, idealGains),
        );
  const judgedPackage = judged === null ? null : explain(judged, 0);
  const answer: Deals = {
    question: 'deals',
    case: { id: file.id, hash: caseHash },
    data: { id: dataset.id, version: dataset.version, year: dataset.year },
    laws: laws.map(({ importer, version }) => ({ importer, version })),
    model: { id: caliendoParro.id },
    ...{ at, known, weights, productivity },
    parties: of.parties.map(({ code }) => code),
    partyNames: of.parties.map(({ name }) => name),
    sectorNames: sectorNames(dataset, recovery),
    noDeal: toldNoDeal(noDeal),
    issues: dealIssues(problem),
    idle: [...idleIssues(problem, scores)].map((k) => problem.issues[k]?.id ?? ''),
    notes: problem.levers.notes,
    refused: problem.refused,
    whatIf: problem.whatIf,
    ...{ tariffs, recovery, counted, zone, atHome, variants },
    ideals: traced?.ideals.map(({ optimum, rounding }) => told(optimum, rounding)) ?? [],
    frontier: traced?.points.map((point) => told(point, point.rounding)) ?? [],
    solutions: solved.map(({ name, optimum, rounding }) => ({ name, ...told(optimum, rounding) })),
    chosen: solution,
    check,
    explained,
    package: judgedPackage,
    moved,
    effort: { ...problem.evaluator.counts },
  };
  const places = judged?.at.places ?? chosen?.optimum.at.places ?? null;
  return { kind: 'deals', deals: answer, frame: { problem, noDeal, recovery, places } };
}

function zoneOf(least: number, clashes: readonly Clash[]): Zone {
  if (clashes.length > 0) return { kind: 'closed', clashes, least };
  return least > NO_GAIN ? { kind: 'open', least } : { kind: 'empty', least };
}

/** What a solution maximises over gains of both; nothing outside the zone of agreement. */
function meritOf(name: SolutionName, ideals: readonly number[]) {
  return ([first = 0, second = 0]: ArrayLike<number> & Iterable<number>): number => {
    if (Math.min(first, second) < -OUTSIDE) return Number.NEGATIVE_INFINITY;
    if (name === 'nash') return Math.max(0, first) * Math.max(0, second);
    if (name === 'utilitarian') return first + second;
    const [a = 1, b = 1] = name === 'egalitarian' ? [] : ideals;
    return Math.min(first / a, second / b);
  };
}

/** No solution lies outside the zone of agreement: a search that ended there found none, USD bn. */
const OUTSIDE = 1e-3;

function withinZone(found: Solved): Solved | null {
  return found.optimum.gains.slice(0, 2).every((gain) => gain > -OUTSIDE) ? found : null;
}

/** A package that serves both, in place of a search that left the zone. */
function uncertified(optimum: Optimum): Solved {
  return { optimum: { ...optimum, converged: false }, rounding: 0 };
}

function sumOf({ gains }: Pick<Optimum, 'gains'>): number {
  return (gains[0] ?? 0) + (gains[1] ?? 0);
}

/** The core of the two-level game (Putnam 1988): groups that can stop a package gain by it too. */
function zoneAtHome(
  problem: DealProblem,
  scores: readonly Score[],
  search: (scores: readonly Score[]) => Search,
): Deals['atHome'] {
  const vetoes = constituencyScores(problem.of, problem.issues, problem.outcomes)
    .filter(({ group }) => group.kind === 'veto')
    .map(({ score }) => score);
  if (vetoes.length === 0) return null;
  const all = [...scores, ...vetoes];
  const { least, optimum } = fairest(search(all), rational(all.length, 2));
  const short = Math.min(...optimum.gains.slice(2));
  return {
    vetoes: vetoes.map(({ id }) => id),
    least: Math.min(least, short < -1e-3 ? short : least),
  };
}

function toldNoDeal({ id, kind, name, phases, horizon }: NoDeal): NoDealTold {
  return { id, kind, name, phases: phases.map(({ from, weight }) => ({ from, weight })), horizon };
}

function pointOf(
  problem: DealProblem,
  { scores, noDeal }: Landscape,
  { at, gains, gap, converged }: Optimum,
  rounding: number,
  fresh: DealProblem['evaluator'],
): DealPoint {
  const again = fresh.evaluate(at.places);
  const agreement = Math.max(
    ...scores.map((score, s) =>
      Math.abs(scoreOf(score, again.outcomes, at.places) - (noDeal[s] ?? 0) - (gains[s] ?? 0)),
    ),
  );
  return {
    gains: [...gains],
    terms: termsOf(problem, at.places),
    ...{ gap, rounding, agreement },
    certified: converged,
  };
}

function dealIssues(problem: DealProblem): Deals['issues'] {
  const terms = termsOf(problem, problem.levers.withoutDeal);
  return problem.issues.flatMap(({ id, name, concedes, levels }, k) => {
    const withoutDeal = terms[k];
    return withoutDeal === undefined ? [] : [{ id, name, concedes, levels, withoutDeal }];
  });
}

function sectorNames({ sectors }: Dataset, { fits }: Recovery): Deals['sectorNames'] {
  const named = new Set(fits.flatMap(({ sectors: of }) => (of === 'goods' ? [] : (of ?? []))));
  return Object.fromEntries(
    sectors.filter(({ code }) => named.has(code)).map(({ code, name }) => [code, name]),
  );
}

function toldNash(found: NashTariffs | null): MovedSolution['nash'] {
  if (found === null) return null;
  const { rates, deviation, rounds, converged } = found;
  return { rates, deviation, rounds, converged };
}
