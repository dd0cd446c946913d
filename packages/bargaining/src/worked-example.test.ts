import { expect, test } from 'vitest';
import { statedPreference } from './domain/stated-utilities.ts';
import { paretoFrontier } from './outcomes/frontier.ts';
import { utilitiesOf } from './outcomes/outcome-space.ts';
import { optionsDomain, spaceOf, tables } from './sample.fixture.ts';
import { issueByIssue } from './solutions/issue-by-issue.ts';
import { solveByLottery } from './solutions/lottery.ts';
import { solveBySidePayment } from './solutions/side-payment.ts';
import { type ChosenPoint, solveBargaining } from './solutions/solve-bargaining.ts';
import { valueLeft } from './solutions/value-left.ts';

/** The example that docs/bargaining.md works by hand: a duty of 25, 15 or 10 %; purchases of none, some or all. */
const domain = optionsDomain([3, 3]);
const space = spaceOf(domain, [
  statedPreference(
    domain,
    tables('Japan', [
      [0, 4, 5.5],
      [0, -1, -3],
    ]),
  ),
  statedPreference(
    domain,
    tables('United States', [
      [0, -2, -4],
      [0, 3, 6],
    ]),
  ),
]);
const frontier = paretoFrontier(space);
const noDeal = [0, 0];
const points = (set: readonly ChosenPoint[]) => set.map(({ utilities }) => utilities);
const solve = (utilities: readonly number[]) =>
  solveBargaining(space, { kind: 'status-quo', utilities });

test('nine packages, six of them efficient, four no worse than no deal', () => {
  const efficient = Array.from({ length: frontier.size }, (_, k) => [
    frontier.utilities[0]?.[k],
    frontier.utilities[1]?.[k],
  ]);
  expect(space.finite.packages).toBe(9);
  expect(efficient.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([
    [5.5, -4],
    [4.5, -1],
    [3, 1],
    [2.5, 2],
    [1, 4],
    [-3, 6],
  ]);
  expect(solve(noDeal).zone).toMatchObject({ kind: 'zone', ideal: [3, 4] });
});

test('Nash, Kalai–Smorodinsky and egalitarian: 10 % for all purchases; utilitarian: 15 %', () => {
  const solution = solve(noDeal);
  for (const concept of ['nash', 'kalaiSmorodinsky', 'egalitarian'] as const) {
    expect(points(solution[concept])).toEqual([[2.5, 2]]);
  }
  expect(solution.nash[0]?.package).toEqual([2, 2]);
  expect(points(solution.utilitarian)).toEqual([[1, 4]]);
});

test('a worse no deal for Japan moves the Nash package to the other side', () => {
  expect(points(solve([-2, 1]).nash)).toEqual([[1, 4]]);
});

test('a lottery between two packages is better than either alone, and money better still', () => {
  const lottery = solveByLottery(frontier, noDeal);
  if (lottery.kind === 'none') throw new Error('no lottery');
  const [japan, unitedStates] = lottery.nash.utilities;
  expect(japan).toBeCloseTo(2, 12);
  expect(unitedStates).toBeCloseTo(8 / 3, 12);
  expect(lottery.nash.draws.map(({ probability }) => probability).sort()).toEqual([
    expect.closeTo(1 / 3, 12),
    expect.closeTo(2 / 3, 12),
  ]);
  expect(solveBySidePayment(space, frontier, noDeal)).toMatchObject({
    surplus: 5,
    deal: { utilities: [1, 4] },
    utilities: [2.5, 2.5],
    payments: [1.5, -1.5],
  });
});

test('issue by issue nothing is agreed, and five are left on the table', () => {
  expect(issueByIssue(space, frontier, [0, 0])).toMatchObject({ package: [0, 0], settled: [] });
  expect(valueLeft(space, frontier, utilitiesOf(space, [0, 0]))).toMatchObject({
    efficient: false,
    most: [{ gain: 3 }, { gain: 4 }],
    together: { gain: 5 },
  });
});
