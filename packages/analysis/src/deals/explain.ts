import type { Issue } from '@parley/casebook';
import type { Level } from '../issue-scale.ts';
import { type Landscape, modelAround, type Station, stationAt } from './climb.ts';
import { levelAt } from './issue-levels.ts';
import { modelOptimum } from './model-optimum.ts';
import type { DealProblem } from './problem.ts';
import { productOfGains } from './programs.ts';

/** One issue of a package. */
export interface PackageTerm {
  readonly issue: string;
  readonly level: Level;
  readonly place: number;
}

export function termsOf(
  { issues }: DealProblem,
  places: ArrayLike<number>,
): readonly PackageTerm[] {
  return issues.map((issue, k): PackageTerm => {
    const place = places[k] ?? 0;
    const { levels } = issue;
    if (levels.kind !== 'options') return { issue: issue.id, level: levelAt(issue, place), place };
    const step = Math.round(place * (levels.options.length - 1));
    return { issue: issue.id, level: levels.options[step]?.id ?? '', place };
  });
}

/** What each issue brings each party, and what is no issue's. */
export interface GainsByIssue {
  /** USD bn a year: [issue][party]. */
  readonly issues: readonly (readonly number[])[];
  /** What the parties gain because no deal is, for a time, not yet what it will be: [party]. */
  readonly timing: readonly number[];
  /** What the quadrature leaves: [party]. */
  readonly remainder: readonly number[];
}

/** Nodes and weights of five-point Gauss–Legendre quadrature on [0, 1]. */
const NODES = [
  [0.046910077030668, 0.118463442528095],
  [0.230765344947158, 0.239314335249683],
  [0.5, 0.284444444444444],
  [0.769234655052842, 0.239314335249683],
  [0.953089922969332, 0.118463442528095],
] as const;

/**
 * Gains by issue as Aumann & Shapley (1974) share them out: slopes added up along the straight way from no deal
 * to the package, so that the parts add up to the whole and no order of the issues is preferred.
 *
 * @param lastPhase gains of staying in the last phase of no deal, against its whole path: [party]
 */
export function gainsByIssue(
  landscape: Pick<Landscape, 'evaluator' | 'scores' | 'noDeal'>,
  problem: DealProblem,
  station: Station,
  lastPhase: ArrayLike<number>,
): GainsByIssue {
  const { withoutDeal } = problem.levers;
  const { places } = station.at;
  const issues = problem.issues.map(() => landscape.scores.map(() => 0));
  for (const [node, weight] of NODES) {
    const along = places.map((place, k) => {
      const from = withoutDeal[k] ?? 0;
      return from + node * (place - from);
    });
    const { slopes } = stationAt(landscape, along);
    issues.forEach((row, k) => {
      const step = (places[k] ?? 0) - (withoutDeal[k] ?? 0);
      slopes.forEach((slope, s) => {
        row[s] = (row[s] ?? 0) + weight * step * (slope[k] ?? 0);
      });
    });
  }
  const timing = landscape.scores.map((_, s) => lastPhase[s] ?? 0);
  const remainder = landscape.scores.map((_, s) => {
    const told = issues.reduce((sum, row) => sum + (row[s] ?? 0), 0);
    return (station.gains[s] ?? 0) - told - (timing[s] ?? 0);
  });
  return { issues, timing, remainder };
}

/** What levels are counted in where concessions are exchanged. */
export type ExchangeUnit = 'point' | 'usd-bn' | 'range';

/** What one unit more of a concession is worth to each party at the margin, USD bn a year. */
export interface Marginal {
  readonly issue: string;
  readonly concedes: string;
  readonly unit: ExchangeUnit;
  readonly perUnit: readonly number[];
}

function unitsInRange(issue: Issue): { readonly unit: ExchangeUnit; readonly units: number } {
  const { levels, lever } = issue;
  if (levels.kind === 'options') return { unit: 'range', units: 1 };
  const range = Math.abs(levels.to - levels.from);
  if (levels.unit === 'rate' || levels.unit === 'share')
    return { unit: 'point', units: 100 * range };
  if (levels.unit.startsWith('usd-bn')) return { unit: 'usd-bn', units: range };
  if (lever.kind === 'purchase' && lever.value !== undefined) {
    return { unit: 'usd-bn', units: (range * lever.value) / 1e9 };
  }
  return { unit: 'range', units: 1 };
}

export function marginals({ issues }: DealProblem, { slopes }: Station): readonly Marginal[] {
  return issues.map((issue, k): Marginal => {
    const { unit, units } = unitsInRange(issue);
    const perUnit = slopes.map((slope) => (slope[k] ?? 0) / units);
    return { issue: issue.id, concedes: issue.concedes, unit, perUnit };
  });
}

/** A concession of one side for a concession of the other, in units of the second for one of the first. */
export interface ExchangeRate {
  readonly gives: string;
  readonly for: string;
  readonly unit: ExchangeUnit;
  readonly forUnit: ExchangeUnit;
  /** The giver asks at least this much, the other is ready to give up to that. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** Below this a margin is nothing: USD bn for a unit. */
const NOTHING = 1e-9;

/** Rates between concessions that cost their giver and serve the other, both ways about. */
export function exchangeRates(
  all: readonly Marginal[],
  parties: readonly string[],
): readonly ExchangeRate[] {
  const costs = (m: Marginal, party: number) => -(m.perUnit[party] ?? 0);
  return parties.flatMap((giver, p) => {
    const q = 1 - p;
    const own = all.filter(
      (m) => m.concedes === giver && costs(m, p) > NOTHING && costs(m, q) < -NOTHING,
    );
    const theirs = all.filter(
      (m) => m.concedes !== giver && costs(m, q) > NOTHING && costs(m, p) < -NOTHING,
    );
    return own.flatMap((m) =>
      theirs.map(
        (other): ExchangeRate => ({
          gives: m.issue,
          for: other.issue,
          unit: m.unit,
          forUnit: other.unit,
          atLeast: costs(m, p) / -costs(other, p),
          atMost: -costs(m, q) / costs(other, q),
        }),
      ),
    );
  });
}

/** A change of two issues that both parties gain by, solved in full. */
export interface Swap {
  readonly terms: readonly { readonly issue: string; readonly from: number; readonly to: number }[];
  /** USD bn a year beyond the package: [party]. */
  readonly gains: readonly number[];
}

const STEP = 0.25;
const MOST_SWAPS = 3;

/** The swaps of two issues that serve both most, found in the model around a package and then solved. */
export function improvingSwaps(
  landscape: Landscape,
  station: Station,
  grids: readonly (readonly number[] | null)[],
  issues: readonly Issue[],
): readonly Swap[] {
  const { places } = station.at;
  const model = {
    ...modelAround(landscape, station),
    values: new Float64Array(landscape.scores.length),
  };
  const aim = productOfGains([1, 1], 1e-3);
  const scratch = new Float64Array(landscape.scores.length);
  const ideas: { readonly x: Float64Array; readonly value: number }[] = [];
  const none = aim.value(new Float64Array(landscape.scores.length), scratch);
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      // Levels between two options do not exist.
      if (grids[i] !== null || grids[j] !== null) continue;
      const lower = places.slice();
      const upper = places.slice();
      for (const k of [i, j]) {
        lower[k] = Math.max(
          Math.min(places[k] ?? 0, landscape.box.lower[k] ?? 0),
          (places[k] ?? 0) - STEP,
        );
        upper[k] = Math.min(
          Math.max(places[k] ?? 0, landscape.box.upper[k] ?? 1),
          (places[k] ?? 0) + STEP,
        );
      }
      const { x, value } = modelOptimum(model, { aim, floors: [] }, { lower, upper }, places);
      if (value > none + 1e-6) ideas.push({ x, value });
    }
  }
  return ideas
    .sort((a, b) => b.value - a.value)
    .slice(0, 2 * MOST_SWAPS)
    .flatMap(({ x }): Swap[] => {
      const solved = stationAt(landscape, x);
      const gains = landscape.scores.map(
        (_, s) => (solved.gains[s] ?? 0) - (station.gains[s] ?? 0),
      );
      if (!gains.slice(0, 2).every((gain) => gain > 1e-4)) return [];
      const terms = issues.flatMap((issue, k) => {
        const [from, to] = [places[k] ?? 0, x[k] ?? 0];
        return Math.abs(to - from) < 1e-6
          ? []
          : [{ issue: issue.id, from: levelAt(issue, from), to: levelAt(issue, to) }];
      });
      return terms.length === 2 ? [{ terms, gains }] : [];
    })
    .slice(0, MOST_SWAPS);
}
