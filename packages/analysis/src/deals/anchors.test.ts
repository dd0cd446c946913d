import type { Case, Issue } from '@parley/casebook';
import { describe, expect, it } from 'vitest';
import { embeddedCase, embeddedDataset } from '../../../../scripts/embedded.ts';
import { climb, createLandscape, stationAt } from './climb.ts';
import { createEvaluator } from './evaluator.ts';
import { levelAt } from './issue-levels.ts';
import { createLevers } from './levers.ts';
import { weighted } from './programs.ts';
import { outcomesOf } from './scorecards.ts';

/** The US duties on cars and on all other goods of Japan, in the economy of 2017 before the measures. */
const dataset = embeddedDataset('world-2017');
const of: Case = embeddedCase('japan-us-2025').case;
const others = dataset.sectors.flatMap(({ code, kind }) =>
  kind === 'goods' && code !== '29' ? [code] : [],
);
const issues = [['29'], others].map(
  (sectors, k): Issue => ({
    id: `duty-${k}`,
    name: { en: 'duty', ja: '関税' },
    concedes: 'USA',
    levels: { kind: 'continuous', unit: 'rate', from: 0.6, to: 0 },
    lever: { kind: 'tariff', importer: 'USA', exporter: 'JPN', sectors, form: 'added' },
    raised: '2025-04-02',
    exclusions: [],
    sources: [],
  }),
);
const outcomes = outcomesOf(of, dataset);
const base = { tariffs: dataset.tariffs, tradeCosts: null, productivity: null };
const levers = createLevers({
  ...{ of, issues, dataset, base, laws: [], products: [], day: null, trade: dataset.flows },
});
const evaluator = createEvaluator(levers, outcomes.measures);

/** Levels in percent that are best for the United States with one weight beside real income. */
function chosen(at: number, weight: number): readonly number[] {
  const weights = new Float64Array(outcomes.measures.length);
  weights[at] = weight;
  weights[outcomes.at('USA', 'real-income')] = 1;
  const scores = [{ id: 'USA', weights, stated: new Float64Array(2) }];
  const box = { lower: new Float64Array(2), upper: new Float64Array(2).fill(1) };
  const noDeal = new Float64Array(1);
  const land = createLandscape(evaluator, scores, noDeal, box);
  const program = { aim: weighted([1]), floors: [] };
  const start = stationAt(land, [0.5, 0.5]);
  const best = climb(land, program, start, box, { gap: 1e-5, missed: 0 });
  expect(best.converged).toBe(true);
  return issues.map((issue, k) => 100 * levelAt(issue, best.at.places[k] ?? 0));
}

describe('weights that explain the duties of April 2025, in the economy of 2017', () => {
  // Specification of the economy, section 5: optima of a single weight, within 0.3 points.
  it('the bilateral balance nearly explains both', () => {
    const [cars = 0, rest = 0] = chosen(outcomes.at('USA', 'bilateral-balance'), 0.245);
    expect(Math.abs(cars - 24.2)).toBeLessThan(0.3);
    expect(Math.abs(rest - 24.8)).toBeLessThan(0.3);
  });

  it('so does revenue, at a weight that is hard to believe', () => {
    const [cars = 0, rest = 0] = chosen(outcomes.at('USA', 'tariff-revenue'), 2.57);
    expect(Math.abs(cars - 25.2)).toBeLessThan(0.3);
    expect(Math.abs(rest - 23.7)).toBeLessThan(0.3);
  });

  it('income in the car industry explains cars but not the rest', () => {
    const [cars = 0, rest = 0] = chosen(outcomes.at('USA', 'sector-income', ['29']), 1.5);
    expect(Math.abs(cars - 25)).toBeLessThan(0.3);
    expect(rest).toBeLessThan(10);
  });

  it('on real income alone the United States would choose little', () => {
    const levels = chosen(outcomes.at('USA', 'real-income'), 1);
    for (const level of levels) expect(level).toBeLessThan(7);
  });
});
