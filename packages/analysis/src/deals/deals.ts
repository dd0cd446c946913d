import { type Bilingual, type Case, type Disagreement, knownOn } from '@parley/casebook';
import { caliendoParro, type Dataset, type ProductFlow } from '@parley/economy';
import type { HeldLaw } from '../held-law.ts';
import { type Level, placeOf } from '../issue-scale.ts';
import { type Landscape, type Optimum, type Station, stationAt } from './climb.ts';
import { composed, noDealScores, outcomeLandscape } from './compose.ts';
import { createEvaluator, type Score, scoreOf } from './evaluator.ts';
import {
  type ExchangeRate,
  exchangeRates,
  type GainsByIssue,
  gainsByIssue,
  improvingSwaps,
  type Marginal,
  marginals,
  type PackageTerm,
  type Swap,
  termsOf,
} from './explain.ts';
import { type NashTariffs, nashTariffs } from './nash-tariffs.ts';
import { type NoDeal, noDealOf } from './no-deal.ts';
import {
  type Bound,
  boxOf,
  type Clash,
  clashesOf,
  type DealProblem,
  dealProblem,
  idleIssues,
  type ProblemFault,
  pathOutcomes,
} from './problem.ts';
import {
  type Recovery,
  recoverWeights,
  type TariffWorth,
  tariffWorths,
} from './recover-weights.ts';
import {
  type CountedWeight,
  constituencyScores,
  partyScores,
  type WeightsView,
} from './scorecards.ts';
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

/** Where a long answer is. */
export type DealStage = 'no-deal' | 'weights' | 'model' | 'zone' | 'frontier' | 'points' | 'draws';

export interface DealsQuestion {
  /** `YYYY-MM-DD` */
  readonly at: string;
  readonly known: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
  readonly products?: readonly ProductFlow[];
  /** Id of one of the case's ways to disagree; the first by default. */
  readonly disagreement?: string;
  readonly solution?: SolutionName;
  readonly weights?: WeightsView;
  /** A package to judge, by issue; issues it does not name stay at no deal. */
  readonly package?: Readonly<Record<string, Level>>;
  readonly include?: readonly string[];
  readonly points?: number;
  /** Only the chosen solution: no frontier, no other assumptions or points of disagreement. */
  readonly brief?: boolean;
  readonly productivity?: boolean;
  readonly onStage?: (stage: DealStage, done?: number, of?: number) => void;
}

export interface DealPoint {
  /** USD bn a year beyond no deal: [party]. */
  readonly gains: readonly number[];
  readonly terms: readonly PackageTerm[];
  /** What of the aim is left to first order, and what discrete levels cost, in its units. */
  readonly gap: number;
  readonly rounding: number;
  readonly certified: boolean;
  /** Largest difference of a gain from a solve begun anew, USD bn. */
  readonly agreement: number;
}

export interface DealSolution extends DealPoint {
  readonly name: SolutionName;
}

export type Zone =
  | { readonly kind: 'open'; readonly least: number }
  /** Whatever is agreed, one of them loses at least so much. */
  | { readonly kind: 'empty'; readonly least: number }
  /** Red lines leave no level; what would hold without those that clash. */
  | { readonly kind: 'closed'; readonly clashes: readonly Clash[]; readonly least: number };

/** The zone under other assumptions. */
export interface ZoneVariant {
  readonly view: WeightsView;
  /** The weight left out, or null. */
  readonly without: {
    readonly id: string;
    readonly party: string;
    readonly text: Bilingual | null;
  } | null;
  /** The largest least gain, USD bn a year; a zone of agreement where it is above nothing. */
  readonly least: number;
  readonly terms: readonly PackageTerm[];
}

/** How a group fares in a package, USD bn a year; a group with a veto that loses would stop it. */
export interface GroupGain {
  readonly party: string;
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: 'veto' | 'weight';
  readonly gain: number;
}

export interface ExplainedPackage extends DealPoint {
  readonly byIssue: GainsByIssue;
  readonly marginals: readonly Marginal[];
  readonly exchangeRates: readonly ExchangeRate[];
  readonly swaps: readonly Swap[];
  readonly groups: readonly GroupGain[];
  /** Red lines that the package lies on or, if it was given, crosses. */
  readonly redLines: readonly (Bound & { readonly crossed: boolean })[];
}

export interface NoDealTold {
  readonly id: string;
  readonly kind: Disagreement['kind'];
  readonly name: Bilingual;
  readonly phases: readonly { readonly from: string; readonly weight: number }[];
  readonly horizon: NoDeal['horizon'];
}

/** The chosen solution from another point of disagreement. */
export interface MovedSolution {
  readonly noDeal: NoDealTold;
  /** What it is for each party beside the point the answer is for; USD bn a year. */
  readonly shift: readonly number[];
  readonly least: number;
  /** Null where no package serves both. */
  readonly solution: DealSolution | null;
  readonly nash: Pick<NashTariffs, 'rates' | 'deviation' | 'rounds' | 'converged'> | null;
}

export interface Deals {
  readonly question: 'deals';
  readonly case: { readonly id: string; readonly hash: string };
  readonly data: { readonly id: string; readonly version: string; readonly year: number };
  readonly laws: readonly { readonly importer: string; readonly version: string }[];
  readonly model: { readonly id: string };
  readonly at: string;
  readonly known: string;
  readonly weights: WeightsView;
  readonly productivity: boolean;
  readonly parties: readonly string[];
  readonly noDeal: NoDealTold;
  readonly issues: readonly { readonly id: string; readonly withoutDeal: PackageTerm }[];
  readonly idle: readonly string[];
  readonly notes: DealProblem['levers']['notes'];
  readonly refused: DealProblem['refused'];
  readonly whatIf: DealProblem['whatIf'];
  readonly tariffs: readonly TariffWorth[];
  readonly recovery: Recovery;
  readonly counted: readonly CountedWeight[];
  readonly zone: Zone;
  readonly variants: readonly ZoneVariant[];
  readonly ideals: readonly DealPoint[];
  readonly frontier: readonly DealPoint[];
  readonly solutions: readonly DealSolution[];
  readonly chosen: SolutionName;
  readonly explained: ExplainedPackage | null;
  readonly package: ExplainedPackage | null;
  readonly moved: readonly MovedSolution[];
  readonly effort: {
    readonly solves: number;
    readonly gradients: number;
    readonly residual: number;
  };
}

export type DealsAnswer =
  | { readonly kind: 'deals'; readonly deals: Deals; readonly frame: DealFrame }
  | { readonly kind: 'faulty'; readonly faults: readonly DealFault[] };

export type DealFault =
  | ProblemFault
  | {
      readonly code: 'no-such-disagreement';
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'no-such-level'; readonly issue: string; readonly value: Level };

/** What draws and delays go on from. */
export interface DealFrame {
  readonly problem: DealProblem;
  readonly noDeal: NoDeal;
  readonly recovery: Recovery;
  /** Places of the chosen solution, or of the given package. */
  readonly places: Float64Array | null;
}

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
  const ways: readonly Disagreement[] = of.disagreement.length > 0 ? of.disagreement : [FALLBACK];
  const way = ways.find(({ id }) => id === (question.disagreement ?? ways[0]?.id));
  if (way === undefined) {
    const value = question.disagreement ?? '';
    return {
      kind: 'faulty',
      faults: [{ code: 'no-such-disagreement', value, known: ways.map(({ id }) => id) }],
    };
  }
  onStage?.('no-deal');
  const request = { of, at, known, dataset, laws };
  const start = way.kind === 'nash' ? (ways.find(({ kind }) => kind !== 'nash') ?? FALLBACK) : way;
  let noDeal = noDealOf(request, start);
  const named = Object.keys(question.package ?? {});
  const asked = { at, known, dataset, laws, products, include, named, productivity };
  let made = dealProblem(file, { ...asked, noDeal });
  if (made.kind === 'faulty') return made;
  onStage?.('weights');
  const tariffs = tariffWorths(made.problem);
  const recovery = recoverWeights(made.problem);
  const scored = (of: DealProblem, view: WeightsView, without?: ReadonlySet<string>) =>
    partyScores({
      ...{ of: of.of, issues: of.issues, outcomes: of.outcomes, known, view },
      recovered: recovery.chosen,
      ...(without && { without }),
    });
  if (way.kind === 'nash') {
    noDeal = nashTariffs(made.problem, scored(made.problem, weights).scores, way).noDeal;
    made = dealProblem(file, { ...asked, noDeal });
    if (made.kind === 'faulty') return made;
  }
  const { problem } = made;
  const given = placesOf(problem, question.package ?? null);
  if (given.faults.length > 0) return { kind: 'faulty', faults: given.faults };

  onStage?.('model');
  const { scores, counted } = scored(problem, weights);
  const outcomeLand = outcomeLandscape(problem);
  const landscapeFor = (own: readonly Score[], without: Float64Array) => {
    const box = boxOf(problem.issues, problem.bounds, idleIssues(problem, own));
    return composed(outcomeLand, own, noDealScores(problem, own, without), box);
  };
  const searchFor = (landscape: Landscape): Search => ({
    landscape,
    grids: problem.grids,
    options: CERTIFIED,
  });
  const landscape = landscapeFor(scores, problem.withoutDeal);
  const search = searchFor(landscape);
  const fresh = createEvaluator(problem.levers, problem.outcomes.measures);
  const told = (optimum: Optimum, rounding: number, land: Landscape = landscape): DealPoint =>
    pointOf(problem, land, optimum, rounding, fresh);

  onStage?.('zone');
  const middle = fairest(search, []);
  const clashes = clashesOf(problem.issues, problem.bounds);
  const zone = zoneOf(middle.least, clashes);
  const variants = brief
    ? []
    : zoneVariants(problem, weights, (view, without) => {
        const own = scored(problem, view, without).scores;
        const found = fairest(searchFor(landscapeFor(own, problem.withoutDeal)), []);
        return { least: found.least, terms: termsOf(problem, found.optimum.at.places) };
      });

  const open = middle.least > NO_GAIN;
  const floors = rational(2);
  const traced =
    open && !(brief && solution !== 'kalai-smorodinsky')
      ? traceFrontier(search, floors, points, (done) => onStage?.('frontier', done, points))
      : null;
  const idealGains = traced?.ideals.map(({ optimum }, p) => optimum.gains[p] ?? 0) ?? [];
  const solve = (
    name: SolutionName,
    of: Search,
    from: Station,
    ideals: readonly number[],
  ): Solved => {
    if (name === 'nash') return nash(of, from);
    if (name === 'egalitarian') return fairest(of, [], [1, 1], from);
    if (name === 'utilitarian') return utilitarian(of, rational(2));
    return fairest(of, [], [ideals[0] ?? 1, ideals[1] ?? 1], from);
  };
  const solved = open
    ? SOLUTIONS.filter((name) => !brief || name === solution).map((name) => ({
        name,
        ...solve(name, search, middle.optimum, idealGains),
      }))
    : [];
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
      groups: groupGains(problem, optimum),
      redLines: touched(problem.bounds, optimum.at.places),
    };
  };
  const judged =
    given.places === null
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
    const land = landscapeFor(scores, without);
    const of = searchFor(land);
    const fair = fairest(of, []);
    const shift = Array.from(land.noDeal, (value, s) => value - (landscape.noDeal[s] ?? 0));
    const base = { noDeal: toldNoDeal(point), shift, least: fair.least, nash: found };
    if (fair.least <= NO_GAIN) return { ...base, solution: null };
    const ideals =
      solution === 'kalai-smorodinsky'
        ? traceFrontier(of, floors, 2).ideals.map(({ optimum }, p) => optimum.gains[p] ?? 0)
        : [];
    const there = solve(solution, of, fair.optimum, ideals);
    return { ...base, solution: { name: solution, ...told(there.optimum, there.rounding, land) } };
  });
  const explained = chosen === undefined || brief ? null : explain(chosen.optimum, chosen.rounding);
  const judgedPackage = judged === null ? null : explain(judged, 0);
  const answer: Deals = {
    question: 'deals',
    case: { id: file.id, hash: caseHash },
    data: { id: dataset.id, version: dataset.version, year: dataset.year },
    laws: laws.map(({ importer, version }) => ({ importer, version })),
    model: { id: caliendoParro.id },
    ...{ at, known, weights, productivity },
    parties: of.parties.map(({ code }) => code),
    noDeal: toldNoDeal(noDeal),
    issues: termsOf(problem, problem.levers.withoutDeal).map((withoutDeal) => ({
      id: withoutDeal.issue,
      withoutDeal,
    })),
    idle: [...idleIssues(problem, scores)].map((k) => problem.issues[k]?.id ?? ''),
    notes: problem.levers.notes,
    refused: problem.refused,
    whatIf: problem.whatIf,
    ...{ tariffs, recovery, counted, zone, variants },
    ideals: traced?.ideals.map(({ optimum, rounding }) => told(optimum, rounding)) ?? [],
    frontier: traced?.points.map((point) => told(point, point.rounding)) ?? [],
    solutions: solved.map(({ name, optimum, rounding }) => ({ name, ...told(optimum, rounding) })),
    chosen: solution,
    explained,
    package: judgedPackage,
    moved,
    effort: { ...problem.evaluator.counts },
  };
  const places = judged?.at.places ?? chosen?.optimum.at.places ?? null;
  return { kind: 'deals', deals: answer, frame: { problem, noDeal, recovery, places } };
}

/** Where a case names no way to disagree. */
const FALLBACK: Disagreement = {
  id: 'announced-measures',
  kind: 'announced',
  name: { en: 'Announced measures take effect', ja: '公表済みの措置が発効する' },
};

function zoneOf(least: number, clashes: readonly Clash[]): Zone {
  if (clashes.length > 0) return { kind: 'closed', clashes, least };
  return least > NO_GAIN ? { kind: 'open', least } : { kind: 'empty', least };
}

export function toldNoDeal({ id, kind, name, phases, horizon }: NoDeal): NoDealTold {
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

/** Real income alone, the recovered weights, those of the case, and the answer's own with each weight left out. */
function zoneVariants(
  problem: DealProblem,
  weights: WeightsView,
  solve: (view: WeightsView, without?: ReadonlySet<string>) => Pick<ZoneVariant, 'least' | 'terms'>,
): readonly ZoneVariant[] {
  const views: readonly WeightsView[] = ['real-income', 'recovered', 'case'];
  const own = problem.of.preferences.flatMap(({ party, weights: all }) =>
    all
      .filter(
        ({ on, issue }) =>
          weights === 'case' ||
          (weights === 'recovered' &&
            on === 'issue' &&
            problem.issues.some(({ id }) => id === issue)),
      )
      .map(({ id, text }) => ({ id, party, text })),
  );
  const removed = [
    ...(weights === 'recovered' ? [{ id: 'recovered', party: '', text: null }] : []),
    ...own,
  ];
  return [
    ...views.map((view) => ({ view, without: null, ...solve(view) })),
    ...removed.map((without) => ({
      view: weights,
      without,
      ...solve(weights, new Set([without.id])),
    })),
  ];
}

function groupGains(problem: DealProblem, { at }: Station): readonly GroupGain[] {
  const { of, issues, outcomes, withoutDeal, levers } = problem;
  return constituencyScores(of, issues, outcomes).map(({ party, group, score }) => ({
    party,
    id: group.id,
    name: group.name,
    kind: group.kind,
    gain: scoreOf(score, at.outcomes, at.places) - scoreOf(score, withoutDeal, levers.withoutDeal),
  }));
}

function touched(bounds: readonly Bound[], places: Float64Array): ExplainedPackage['redLines'] {
  return bounds.flatMap((bound) => {
    const beyond = (places[bound.issue] ?? 0) - bound.place;
    const past = bound.side === 'lower' ? -beyond : beyond;
    return past > -1e-6 ? [{ ...bound, crossed: past > 1e-6 }] : [];
  });
}

/** The places of a package by issue; what it does not name stays where no deal leaves it. */
function placesOf(
  problem: DealProblem,
  named: Readonly<Record<string, Level>> | null,
): { readonly places: Float64Array | null; readonly faults: readonly DealFault[] } {
  if (named === null) return { places: null, faults: [] };
  const places = problem.levers.withoutDeal.slice();
  const faults: DealFault[] = [];
  for (const [id, level] of Object.entries(named)) {
    const k = problem.issues.findIndex((issue) => issue.id === id);
    const issue = problem.issues[k];
    const place = issue === undefined ? undefined : placeOf(issue, level);
    if (place === undefined || place < -1 || place > 2)
      faults.push({ code: 'no-such-level', issue: id, value: level });
    else places[k] = place;
  }
  return { places, faults };
}
