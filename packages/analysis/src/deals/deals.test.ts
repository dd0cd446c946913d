import { readFileSync } from 'node:fs';
import type { Case } from '@parley/casebook';
import { readProducts } from '@parley/economy';
import { beforeAll, describe, expect, it } from 'vitest';
import { workedCase } from '../worked-case.fixture.ts';
import { checkSolution } from './check-solution.ts';
import { createLandscape, type Landscape, stationAt } from './climb.ts';
import { noDealScores } from './compose.ts';
import { dealDraws } from './deal-draws.ts';
import { deals } from './deals.ts';
import { delay } from './delay.ts';
import { createEvaluator, scoreOf } from './evaluator.ts';
import { exchangeRates, gainsByIssue, marginals } from './explain.ts';
import { noDealOf } from './no-deal.ts';
import { boxOf, clashesOf, type DealProblem, dealProblem, idleIssues } from './problem.ts';
import { partyScores, type WeightsView } from './scorecards.ts';
import { fairest, nash, rational, traceFrontier, utilitarian } from './solutions.ts';
import type { Search } from './solve-program.ts';

const DAY = '2025-05-01';
const worked = workedCase();
const { dataset, laws } = worked;
const file = new URL('../../../../data/world-2023/products.csv', import.meta.url);
const read = readProducts(readFileSync(file, 'utf8'), dataset);
const products = read.kind === 'products' ? read.products : [];

function problemOn(of: Case, at: string, disagreement = 'status-quo'): DealProblem {
  const point = of.disagreement.find(({ id }) => id === disagreement);
  if (point === undefined) throw new Error(disagreement);
  const request = { of, at, known: at, dataset, laws };
  const made = dealProblem(of, { ...request, products, noDeal: noDealOf(request, point) });
  if (made.kind !== 'problem') throw new Error(JSON.stringify(made.faults));
  return made.problem;
}

function landscapeOf(problem: DealProblem, view: WeightsView, factor = 1): Landscape {
  const { of, issues, outcomes, known } = problem;
  const scores = partyScores({ of, issues, outcomes, known, view }).scores.map((score, p) => ({
    ...score,
    weights: Float64Array.from(score.weights, (each) => (p === 1 ? factor * each : each)),
    stated: Float64Array.from(score.stated, (each) => (p === 1 ? factor * each : each)),
  }));
  const noDeal = noDealScores(problem, scores, problem.withoutDeal);
  const box = boxOf(issues, problem.bounds, idleIssues(problem, scores));
  return createLandscape(problem.evaluator, scores, noDeal, box);
}

const searchOf = (problem: DealProblem, landscape: Landscape): Search => ({
  landscape,
  grids: problem.grids,
  options: { gap: 1e-3, missed: 1e-6 },
});

describe('the Japan–US problem on 1 May 2025', () => {
  let problem: DealProblem;
  let landscape: Landscape;
  let search: Search;
  beforeAll(() => {
    problem = problemOn(worked.case, DAY);
    landscape = landscapeOf(problem, 'case');
    search = searchOf(problem, landscape);
  });

  it('has at least eight issues that move something, and leaves what was ruled out off the table', () => {
    expect(problem.issues.length - idleIssues(problem, landscape.scores).size).toBeGreaterThan(7);
    expect(problem.refused.map(({ issue }) => issue.id)).toEqual(['defence', 'currency']);
  });

  it('gains nothing where nothing is conceded', () => {
    const { gains } = stationAt(landscape, problem.levers.withoutDeal);
    for (const gain of gains) expect(Math.abs(gain)).toBeLessThan(1e-6);
  });

  it('has the slopes that differences show', () => {
    const places = Float64Array.from(problem.issues, (_, k) => 0.2 + 0.05 * k);
    const { slopes } = stationAt(landscape, places);
    const h = 1e-4;
    problem.issues.forEach((_, k) => {
      const [above, below] = [h, -h].map((step) => {
        const moved = places.slice();
        moved[k] = (moved[k] ?? 0) + step;
        const { outcomes } = problem.evaluator.evaluate(moved);
        return landscape.scores.map((score) => scoreOf(score, outcomes, moved));
      });
      slopes.forEach((slope, s) => {
        const seen = ((above?.[s] ?? 0) - (below?.[s] ?? 0)) / (2 * h);
        expect(Math.abs(seen - (slope[k] ?? 0))).toBeLessThan(1e-4 * (1 + Math.abs(seen)));
      });
    });
  });

  it('counts invested money as a claim: paying it in is neither a gain nor a loss of its size', () => {
    const k = problem.issues.findIndex(({ id }) => id === 'investment-total');
    const places = problem.levers.withoutDeal.slice();
    places[k] = 0.1;
    const { outcomes } = problem.evaluator.evaluate(places);
    for (const party of ['JPN', 'USA']) {
      const at = problem.outcomes.at(party, 'real-income');
      const change = (outcomes[at] ?? 0) - (problem.lastPhase[at] ?? 0);
      // 100 bn over 3.4 years are 29 bn a year.
      expect(Math.abs(change)).toBeLessThan(5);
      expect(Math.abs(change)).toBeGreaterThan(0.5);
    }
  });

  it('traces a certified frontier that solves begun anew confirm to 1e-8', () => {
    const { points } = traceFrontier(search, rational(2), 27);
    expect(points.length).toBeGreaterThanOrEqual(25);
    const fresh = createEvaluator(problem.levers, problem.outcomes.measures);
    for (const { at, gains, converged, gap } of points) {
      expect(converged).toBe(true);
      expect(gap).toBeLessThanOrEqual(1e-3);
      const { outcomes } = fresh.evaluate(at.places);
      landscape.scores.forEach((score, s) => {
        const again = scoreOf(score, outcomes, at.places) - (landscape.noDeal[s] ?? 0);
        expect(Math.abs(again - (gains[s] ?? 0))).toBeLessThan(1e-8);
      });
    }
    for (const [k, { gains }] of points.slice(1).entries()) {
      expect(gains[0] ?? 0).toBeLessThan((points[k]?.gains[0] ?? 0) + 1e-9);
      expect(gains[1] ?? 0).toBeGreaterThan((points[k]?.gains[1] ?? 0) - 1e-9);
    }
  });

  it('ends where each does best: no solution beats the frontier, whatever the discrete levels', () => {
    const { points, ideals } = traceFrontier(search, rational(2), 3);
    const total = utilitarian(search, rational(2));
    for (const { optimum, rounding } of [...ideals, total]) {
      expect(optimum.converged).toBe(true);
      expect(rounding).toBeLessThan(0.01);
    }
    const [first, second] = ideals.map(({ optimum }, p) => optimum.gains[p] ?? 0);
    for (const { gains } of [...points, total.optimum]) {
      expect(gains[0]).toBeLessThan((first ?? 0) + 1e-3);
      expect(gains[1]).toBeLessThan((second ?? 0) + 1e-3);
    }
  });

  it('finds nothing better near the Nash package or from elsewhere, but does near another', () => {
    const middle = fairest(search, []);
    const { optimum } = nash(search, middle.optimum);
    const merit = ([first = 0, second = 0]: Float64Array) =>
      Math.max(0, first) * Math.max(0, second);
    const restart = (from: Parameters<typeof nash>[1]) => nash(search, from);
    const check = checkSolution(search, optimum, merit, restart);
    expect(check).toMatchObject({ nearby: 16, better: 0, restarts: 4, same: 4, higher: 0 });
    const found = checkSolution(search, middle.optimum, merit, restart);
    expect(found.better).toBeGreaterThan(0);
    expect(found.higher).toBe(4);
  });

  it('finds the Nash package among those both prefer, whatever a party counts in', () => {
    const middle = fairest(search, []);
    const found = nash(search, middle.optimum).optimum;
    expect(found.converged).toBe(true);
    for (const gain of found.gains) expect(gain).toBeGreaterThan(0);
    const tripled = landscapeOf(problem, 'case', 3);
    const other = searchOf(problem, tripled);
    const again = nash(other, fairest(other, []).optimum).optimum;
    expect(again.gains[0]).toBeCloseTo(found.gains[0] ?? 0, 1);
    expect((again.gains[1] ?? 0) / 3).toBeCloseTo(found.gains[1] ?? 0, 1);
    // Gains by issue add up, and each rate of exchange leaves its giver no worse off at the margin.
    const zero = new Float64Array(2);
    const parts = gainsByIssue(landscape, problem, found, zero);
    for (const rest of parts.remainder) expect(Math.abs(rest)).toBeLessThan(1e-5);
    const all = marginals(problem, found);
    const rates = exchangeRates(all, ['JPN', 'USA']);
    expect(rates.length).toBeGreaterThan(0);
    for (const rate of rates) {
      const giver = all.find(({ issue }) => issue === rate.gives)?.concedes === 'JPN' ? 0 : 1;
      const cost = all.find(({ issue }) => issue === rate.gives)?.perUnit[giver] ?? 0;
      const worth = all.find(({ issue }) => issue === rate.for)?.perUnit[giver] ?? 0;
      expect(cost + rate.atLeast * worth).toBeCloseTo(0, 9);
    }
  });
});

describe('what is no deal', () => {
  it('is a path: until the pause ends one thing, afterwards another', () => {
    const problem = problemOn(worked.case, DAY, 'announced-measures');
    const { phases } = problem.noDeal;
    expect(phases.map(({ from }) => from)).toEqual(['2025-05-01', '2025-05-03', '2025-07-09']);
    expect(phases.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('costs each week what the law of that week costs', () => {
    const asked = { at: DAY, known: DAY, dataset, laws, products, brief: true } as const;
    const answer = deals(worked.case, worked.hash, { ...asked, weights: 'case' });
    if (answer.kind !== 'deals') throw new Error('faulty');
    const request = { of: worked.case, at: DAY, known: DAY, dataset, laws };
    const told = delay(answer.deals, answer.frame, request, 12);
    const { phases = [], weeks = [] } = told ?? {};
    expect(phases).toHaveLength(3);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)?.cost[0]).toBeCloseTo(phases.at(-1)?.perWeek[0] ?? 0, 12);
    const total = weeks.reduce((sum, { cost }) => sum + (cost[0] ?? 0), 0);
    expect(weeks.at(-1)?.sum[0]).toBeCloseTo(total, 12);
    // Country rates that resume make no deal worse for Japan.
    expect(phases.at(-1)?.turn?.[0]).toBeLessThan(0);
  });

  it('draws what it does not know: the same for the same seed, shares that fit one another', () => {
    const asked = { at: DAY, known: DAY, dataset, laws, products, brief: true } as const;
    const answer = deals(worked.case, worked.hash, { ...asked, weights: 'case' });
    if (answer.kind !== 'deals') throw new Error('faulty');
    const draw = (seed: number) =>
      dealDraws(worked.case, answer.deals, answer.frame, { laws, products, draws: 4, seed });
    const drawn = draw(1);
    expect(draw(1)).toEqual(drawn);
    expect(draw(2)?.gains).not.toEqual(drawn?.gains);
    expect(drawn?.failed).toBe(0);
    for (const { low, median, high } of drawn?.gains ?? []) {
      expect(low).toBeLessThan(median);
      expect(median).toBeLessThan(high);
    }
    const { both = 1, within = 1, prefers = [] } = drawn ?? {};
    expect(within).toBeLessThanOrEqual(both);
    expect(both).toBeLessThanOrEqual(Math.min(...prefers));
  });
});

describe('what cannot be agreed', () => {
  const noDeal = () => {
    const of = worked.case;
    const request = { of, at: DAY, known: DAY, dataset, laws };
    return noDealOf(request, { id: 'now', kind: 'status-quo', name: { en: 'now', ja: '現状' } });
  };

  it('refuses a package with what a party ruled out, and says who and where', () => {
    const asked = { at: DAY, known: DAY, dataset, laws, products, noDeal: noDeal() };
    const made = dealProblem(worked.case, { ...asked, named: ['defence'] });
    if (made.kind !== 'faulty') throw new Error('accepted');
    const [fault] = made.faults;
    if (fault?.code !== 'excluded') throw new Error(fault?.code);
    expect(fault.refusal.exclusion.by).toBe('JPN');
    expect(fault.refusal.exclusion.sources).toContain('kyodo-2025-04-20-security');
    const studied = dealProblem(worked.case, {
      ...asked,
      include: ['defence'],
      named: ['defence'],
    });
    if (studied.kind !== 'problem') throw new Error('refused');
    expect(studied.problem.whatIf.map(({ issue }) => issue.id)).toEqual(['defence']);
  });

  it('names red lines of one party that contradict one another', () => {
    const [japan, ...rest] = worked.case.parties;
    if (japan === undefined) throw new Error('no party');
    const line = japan.mandate.find(({ issue }) => issue === 'us-car-duty');
    if (line === undefined) throw new Error('no line');
    const lines = (['at-most', 'at-least'] as const).map((limit, k) => ({
      ...line,
      ...{ limit, level: k === 0 ? 0.1 : 0.2, date: DAY },
    }));
    const of = { ...worked.case, parties: [{ ...japan, mandate: lines }, ...rest] };
    const asked = { at: DAY, known: DAY, dataset, laws, products, noDeal: noDeal() };
    const made = dealProblem(of, asked);
    expect(made.kind === 'faulty' && made.faults[0]?.code).toBe('contradictory-red-lines');
  });

  it('sees the red lines of both sides on cars leave no level in June 2025', () => {
    const problem = problemOn(worked.case, '2025-06-10');
    const clashes = clashesOf(problem.issues, problem.bounds);
    expect(clashes.map(({ issue }) => issue.id)).toContain('us-car-duty');
    for (const { above, below } of clashes) expect(above.party).not.toBe(below.party);
  });
});
