import { type Bilingual, type Case, type Disagreement, knownOn } from '@parley/casebook';
import { caliendoParro, type Dataset } from '@parley/economy';
import { type Level, placeOf } from '../issue-scale.ts';
import { stationAt } from './climb.ts';
import { noDealScores } from './compose.ts';
import type { DealFault, DealsQuestion, GroupGain } from './deals-answer.ts';
import { type Evaluated, scoreOf, Unsolved } from './evaluator.ts';
import { type GainsByIssue, gainsByIssue, type PackageTerm, termsOf } from './explain.ts';
import { nashTariffs } from './nash-tariffs.ts';
import { type NoDeal, noDealOf, withTariffs } from './no-deal.ts';
import { meanPicture, type Picture, pictureOf, tradeOf } from './picture.ts';
import { type Bound, type DealProblem, dealProblem, onTheTable } from './problem.ts';
import { type Recovery, recoverWeights } from './recover-weights.ts';
import {
  type CountedWeight,
  constituencyScores,
  partyScores,
  type WeightsView,
} from './scorecards.ts';

/** What is asked of a table: the day, the economy and law, and what no deal means. */
export type TableQuestion = Pick<
  DealsQuestion,
  'at' | 'known' | 'dataset' | 'laws' | 'products' | 'disagreement' | 'include'
>;

/** The negotiation with its model at hand: packages are judged one after another, each in two solves. */
export interface Table {
  readonly question: TableQuestion;
  readonly case: { readonly id: string; readonly hash: string };
  readonly problem: DealProblem;
  readonly noDeal: NoDeal;
  /** The world without a deal, the path's discounted mean. */
  readonly without: Picture;
  /** Income of the baseline, USD bn a year: [region]. */
  readonly income: Float64Array;
}

export type TableAnswer =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'faulty'; readonly faults: readonly DealFault[] };

/** Where a case names no way to disagree. */
export const ANNOUNCED: Disagreement = {
  id: 'announced-measures',
  kind: 'announced',
  name: { en: 'Announced measures take effect', ja: '公表済みの措置が発効する' },
};

/**
 * Lays the table: the issues that are open on a day with their levers, and the world without a deal.
 *
 * @throws {Unsolved} where the model has no solution without a deal
 */
export function layTable(file: Case, caseHash: string, question: TableQuestion): TableAnswer {
  const { at, known, dataset, laws, products = [], include = [] } = question;
  const of = knownOn(file, known);
  const ways = of.disagreement.length > 0 ? of.disagreement : [ANNOUNCED];
  const way = ways.find(({ id }) => id === (question.disagreement ?? ways[0]?.id));
  if (way === undefined) {
    const value = question.disagreement ?? '';
    const fault = { code: 'no-such-disagreement' as const, value, known: ways.map(({ id }) => id) };
    return { kind: 'faulty', faults: [fault] };
  }
  const open = onTheTable(file, { at, known, include });
  if (open.faults.length > 0) return { kind: 'faulty', faults: open.faults };
  const asked = { at, known, dataset, laws, products, include };
  const start = way.kind === 'nash' ? (ways.find(({ kind }) => kind !== 'nash') ?? ANNOUNCED) : way;
  let noDeal = noDealOf({ of, at, known, dataset, laws }, start);
  let made = dealProblem(file, { ...asked, noDeal });
  if (made.kind === 'faulty') return made;
  if (way.kind === 'nash') {
    const { scores } = scoresOf(made.problem, 'recovered', recoverWeights(made.problem));
    noDeal = nashTariffs(made.problem, scores, way).noDeal;
    made = dealProblem(file, { ...asked, noDeal });
    if (made.kind === 'faulty') return made;
  }
  const { problem } = made;
  const J = dataset.sectors.length;
  return {
    kind: 'table',
    table: {
      question,
      case: { id: file.id, hash: caseHash },
      problem,
      noDeal,
      without: withoutDeal(dataset, noDeal),
      income: Float64Array.from(dataset.regions, (_, n) => {
        let spent = 0;
        for (let cell = n * J; cell < (n + 1) * J; cell++) spent += dataset.finalDemand[cell] ?? 0;
        return (spent * dataset.unitUsd) / 1e9;
      }),
    },
  };
}

function withoutDeal(dataset: Dataset, noDeal: NoDeal): Picture {
  let state: Float64Array | undefined;
  return meanPicture(
    noDeal.phases.map(({ weight, between }) => {
      const policy = withTariffs(noDeal.base, between);
      const solved = caliendoParro.solve(dataset, policy, { tolerance: 1e-12 }, state);
      if (solved.kind !== 'equilibrium') throw new Unsolved(`no deal: ${solved.residual}`);
      state = solved.state;
      return [weight, pictureOf(dataset, solved, policy)] as const;
    }),
  );
}

function scoresOf(
  { of, issues, outcomes, known }: DealProblem,
  view: WeightsView,
  recovery: Recovery,
) {
  return partyScores({ of, issues, outcomes, known, view, recovered: recovery.chosen });
}

function unrecovered({ at }: DealProblem): Recovery {
  return { fits: [], chosen: [], announced: at, refusals: [] };
}

/** What else than real income counts, once it is found: the weights that explain what was announced. */
export function weighTable({ problem }: Table): Recovery {
  return recoverWeights(problem);
}

/** How a region fares beside no deal. USD bn a year; shares of its income or price level. */
export interface RegionGain {
  readonly region: string;
  readonly name: Bilingual;
  readonly realIncome: number;
  readonly realIncomeShare: number;
  readonly consumerPrices: number;
  readonly realWage: number;
  readonly tariffRevenue: number;
  readonly exports: number;
  readonly imports: number;
}

export interface SectorGain {
  readonly region: string;
  readonly sector: string;
  readonly name: Bilingual;
  /** Value added, USD bn a year beyond no deal, and without one. */
  readonly gain: number;
  readonly without: number;
}

export interface FlowGain {
  readonly importer: string;
  readonly exporter: string;
  /** Null for all goods. */
  readonly sector: string | null;
  readonly name: Bilingual | null;
  readonly without: number;
  readonly with: number;
}

/** A package judged in full. */
export interface Judgement {
  readonly terms: readonly PackageTerm[];
  /** What each side counts, real income and stated worths and recovered weights; null until they are found. */
  readonly counted: readonly number[] | null;
  /** The same by other weights, which need no finding. */
  readonly countedBy: Readonly<Record<Exclude<WeightsView, 'recovered'>, readonly number[]>>;
  readonly regions: readonly RegionGain[];
  readonly sectors: readonly SectorGain[];
  readonly flows: readonly FlowGain[];
  readonly groups: readonly GroupGain[];
  /** Red lines that the package crosses or lies on. */
  readonly redLines: readonly (Bound & { readonly crossed: boolean })[];
  readonly residual: number;
  readonly iterations: number;
}

/** Levels by issue; what is not named stays where no deal leaves it. */
export type Levels = Readonly<Record<string, Level>>;

export function placesOfLevels(
  { issues, levers }: DealProblem,
  levels: Levels,
): { readonly places: Float64Array; readonly faults: readonly DealFault[] } {
  const places = levers.withoutDeal.slice();
  const faults: DealFault[] = [];
  for (const [id, level] of Object.entries(levels)) {
    const k = issues.findIndex((issue) => issue.id === id);
    const issue = issues[k];
    const place = issue === undefined ? undefined : placeOf(issue, level);
    if (place === undefined || !(place >= -1 && place <= 2)) {
      faults.push({ code: 'no-such-level', issue: id, value: level });
    } else places[k] = place;
  }
  return { places, faults };
}

/**
 * What a package brings both sides, third countries, sectors and groups at home, beside no deal.
 *
 * @throws {Unsolved} where the model has no solution
 */
export function judge(
  table: Table,
  places: ArrayLike<number>,
  recovery: Recovery | null,
): Judgement {
  const { problem, without, income } = table;
  const { dataset, of } = problem;
  const at = problem.evaluator.evaluate(places);
  const under = pictureOf(dataset, at.equilibrium, at.policy);
  const J = dataset.sectors.length;
  const difference = (read: (picture: Picture) => Float64Array, k: number) =>
    (read(under)[k] ?? 0) - (read(without)[k] ?? 0);
  const flow = (
    importer: string,
    exporter: string,
    sector: string | null,
    name: Bilingual | null,
  ) => ({
    ...{ importer, exporter, sector, name },
    without: tradeOf(dataset, without, importer, exporter, sector),
    with: tradeOf(dataset, under, importer, exporter, sector),
  });
  const parties = of.parties.map(({ region }) => region);
  return {
    terms: termsOf(problem, at.places),
    counted: recovery === null ? null : countedGains(problem, at, 'recovered', recovery),
    countedBy: {
      case: countedGains(problem, at, 'case'),
      'real-income': countedGains(problem, at, 'real-income'),
    },
    regions: dataset.regions.map(({ code, name }, n): RegionGain => {
      const realIncome = difference((of) => of.realIncome, n);
      return {
        ...{ region: code, name, realIncome },
        realIncomeShare: realIncome / (income[n] ?? Number.NaN),
        consumerPrices: difference((of) => of.consumerPrices, n),
        realWage: difference((of) => of.realWage, n),
        tariffRevenue: difference((of) => of.tariffRevenue, n),
        exports: difference((of) => of.exports, n),
        imports: difference((of) => of.imports, n),
      };
    }),
    sectors: parties.flatMap((region) => {
      const n = dataset.regions.findIndex(({ code }) => code === region);
      return dataset.sectors.map(({ code, name }, j) => ({
        ...{ region, sector: code, name },
        gain: difference((of) => of.valueAdded, n * J + j),
        without: without.valueAdded[n * J + j] ?? 0,
      }));
    }),
    flows: parties.flatMap((importer) =>
      parties
        .filter((exporter) => exporter !== importer)
        .flatMap((exporter) => [
          flow(importer, exporter, null, null),
          ...of.economy.highlights.map(({ sector, name }) =>
            flow(importer, exporter, sector, name),
          ),
        ]),
    ),
    groups: groupGains(problem, at),
    redLines: touchedLines(problem.bounds, at.places),
    residual: at.equilibrium.residual,
    iterations: at.equilibrium.iterations + (at.bare?.equilibrium.iterations ?? 0),
  };
}

function countedGains(
  problem: DealProblem,
  at: Evaluated,
  view: WeightsView,
  recovery?: Recovery,
): readonly number[] {
  const { scores } = scoresOf(problem, view, recovery ?? unrecovered(problem));
  const base = noDealScores(problem, scores, problem.withoutDeal);
  return scores.map((score, s) => scoreOf(score, at.outcomes, at.places) - (base[s] ?? 0));
}

/** The weights that count once they are recovered. */
export function countedWeights({ problem }: Table, recovery: Recovery): readonly CountedWeight[] {
  return scoresOf(problem, 'recovered', recovery).counted;
}

/** Gains by issue, by what counts (`real-income` where nothing was recovered yet): slower than `judge`, some ten solves. */
export function judgeByIssue(
  { problem }: Table,
  places: ArrayLike<number>,
  recovery: Recovery | null,
): GainsByIssue {
  const { scores } = scoresOf(
    problem,
    recovery === null ? 'real-income' : 'recovered',
    recovery ?? unrecovered(problem),
  );
  const noDeal = noDealScores(problem, scores, problem.withoutDeal);
  const land = { evaluator: problem.evaluator, scores, noDeal };
  const lastPhase = noDealScores(problem, scores, problem.lastPhase).map(
    (value, s) => value - (noDeal[s] ?? 0),
  );
  return gainsByIssue(land, problem, stationAt(land, places), lastPhase);
}

/** How groups at home fare in a package beside no deal. */
export function groupGains(problem: DealProblem, at: Evaluated): readonly GroupGain[] {
  const { of, issues, outcomes, withoutDeal, levers } = problem;
  return constituencyScores(of, issues, outcomes).map(({ party, group, score }) => ({
    party,
    id: group.id,
    name: group.name,
    kind: group.kind,
    gain: scoreOf(score, at.outcomes, at.places) - scoreOf(score, withoutDeal, levers.withoutDeal),
  }));
}

/** Red lines that a package lies on or crosses. */
export function touchedLines(
  bounds: readonly Bound[],
  places: Float64Array,
): Judgement['redLines'] {
  return bounds.flatMap((bound) => {
    const beyond = (places[bound.issue] ?? 0) - bound.place;
    const past = bound.side === 'lower' ? -beyond : beyond;
    return past > -1e-6 ? [{ ...bound, crossed: past > 1e-6 }] : [];
  });
}
