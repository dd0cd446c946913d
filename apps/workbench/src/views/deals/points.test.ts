import type { DealPoint, Deals, PackageTerm } from '@parley/analysis';
import { expect, test } from 'vitest';
import { currentGains, levelsOf, loadablePoints, sameLevels } from './points.ts';

const term = (level: number, place: number): PackageTerm => ({ issue: 'duty', level, place });
const issues: Deals['issues'] = [
  {
    ...{ id: 'duty', name: { en: 'Duty', ja: '関税' }, concedes: 'B' },
    levels: { kind: 'continuous', unit: 'rate', from: 0.25, to: 0 },
    withoutDeal: term(0.2, 0.2),
  },
];
const point = (gains: readonly number[], ...terms: PackageTerm[]): DealPoint => ({
  ...{ gains, terms, gap: 0, rounding: 0, agreement: 0, certified: true },
});

test('a package is put under study by what it changes, to all its digits', () => {
  expect(levelsOf([term(0.1234567890123, 0.506)], { issues })).toEqual({ duty: 0.1234567890123 });
  expect(levelsOf([term(0.2, 0.2)], { issues })).toEqual({});
  expect(levelsOf([{ ...term(0.1, 0.6), issue: 'ruled-out' }], { issues })).toEqual({});
});

test('points have the ids of the chart; what moves is counted from the no deal of the answer', () => {
  const nash = { name: 'nash' as const, ...point([2, 3], term(0.1, 0.6)) };
  const noDeal = (id: string) => ({ id }) as Deals['noDeal'];
  const moved = (id: string, shift: readonly number[], solution: typeof nash | null) => ({
    ...{ noDeal: noDeal(id), shift, least: 1, solution, nash: null },
  });
  const answer = {
    noDeal: noDeal('own'),
    solutions: [nash],
    moved: [moved('own', [0, 0], nash), moved('other', [1, -1], nash), moved('none', [5, 5], null)],
    frontier: [point([4, 0], term(0, 1)), point([0, 5], term(0.2, 0.2))],
  };
  const points = loadablePoints(answer as unknown as Deals);
  expect(points.map(({ id, gains }) => [id, gains])).toEqual([
    ['nash', [2, 3]],
    ['nash@other', [3, 2]],
    ['frontier-0', [4, 0]],
    ['frontier-1', [0, 5]],
  ]);
});

test('the package under study counts by what the answer counts', () => {
  const judged = { counted: null, countedBy: { case: [1, 2], 'real-income': [3, 4] } };
  const noDeal = (kind: Deals['noDeal']['kind']) => ({ kind }) as Deals['noDeal'];
  const by = (weights: Deals['weights'], kind: Deals['noDeal']['kind']) =>
    currentGains(judged, { weights, noDeal: noDeal(kind) });
  expect(by('recovered', 'announced')).toEqual({ kind: 'pending' });
  expect(by('case', 'announced')).toEqual({ kind: 'gains', gains: [1, 2] });
  expect(by('real-income', 'status-quo')).toEqual({ kind: 'gains', gains: [3, 4] });
  // Best answers by other weights are other tariffs than those the Table lies on.
  expect(by('case', 'nash')).toEqual({ kind: 'other-no-deal' });
});

test('packages are the same by their levels, whatever the order', () => {
  expect(sameLevels({ a: 1, b: 'x' }, { b: 'x', a: 1 })).toBe(true);
  expect(sameLevels({ a: 1 }, { a: 1, b: 'x' })).toBe(false);
  expect(sameLevels({ a: 1, c: 2 }, { a: 1, b: 2 })).toBe(false);
});
