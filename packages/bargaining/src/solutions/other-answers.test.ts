import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statedPreference } from '../domain/stated-utilities.ts';
import { paretoFrontier } from '../outcomes/frontier.ts';
import { utilitiesOf } from '../outcomes/outcome-space.ts';
import { optionsDomain, pointsSpace, spaceOf, tables, withoutTerms } from '../sample.fixture.ts';
import { improvingSwaps } from './improving-swaps.ts';
import { issueByIssue } from './issue-by-issue.ts';
import { marginalRates, marginalValues } from './marginal-rates.ts';
import { solveBySidePayment } from './side-payment.ts';
import { solveBargaining } from './solve-bargaining.ts';
import { twoLevelGame } from './two-level-game.ts';
import { valueLeft } from './value-left.ts';

/** Cars matter to A, rice to B: each gives up what matters less. */
const domain = optionsDomain([3, 3]);
const a = statedPreference(
  domain,
  tables('A', [
    [0, 4, 10],
    [0, -1, -2],
  ]),
);
const b = statedPreference(
  domain,
  tables('B', [
    [0, -1, -3],
    [0, 5, 8],
  ]),
);
const space = spaceOf(domain, [a, b]);
const frontier = paretoFrontier(space);

describe('improving swaps', () => {
  test('trade what matters less for what matters more', () => {
    const [best] = improvingSwaps(space, [0, 0]);
    expect(best.changes).toEqual([
      { issue: 0, from: 0, to: 2 },
      { issue: 1, from: 0, to: 2 },
    ]);
    expect(best.gains).toEqual([8, 5]);
    expect(improvingSwaps(space, [2, 2])).toEqual([]);
  });

  test('are those that listing all pairs gives, additive or not', () => {
    const listed = spaceOf(domain, withoutTerms([a, b]));
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), (first, second) => {
        const from = [first, second];
        const swaps = improvingSwaps(space, from);
        expect(improvingSwaps(listed, from)).toEqual(swaps);
        const before = utilitiesOf(space, from);
        for (const { changes, gains } of swaps) {
          const to = [...from];
          for (const change of changes) to[change.issue] = change.to;
          expect(utilitiesOf(space, to)).toEqual(before.map((value, k) => value + gains[k]));
          expect(Math.min(...gains)).toBeGreaterThanOrEqual(0);
        }
        const left = valueLeft(space, frontier, before);
        expect(swaps.length === 0).toBe(left?.efficient);
      }),
    );
  });
});

describe('marginal rates', () => {
  test('values of single steps, none beyond the ends', () => {
    expect(marginalValues(space, [1, 0])).toEqual([
      { issue: 0, up: [6, -2], down: [-4, 1] },
      { issue: 1, up: [-1, 5], down: null },
    ]);
  });

  test('what a concession buys', () => {
    // B gives two points on cars for a step of rice worth five: two fifths of it make up.
    expect(marginalRates(space, [1, 0], 1)).toEqual([
      {
        given: { issue: 0, step: 1 },
        asked: { issue: 1, step: 1 },
        party: 1,
        stepsAsked: 0.4,
        gains: [6 - 0.4, 0],
      },
    ]);
  });
});

describe('value left on the table', () => {
  test('by party and together', () => {
    const left = valueLeft(space, frontier, utilitiesOf(space, [0, 0]));
    expect(left).toMatchObject({
      efficient: false,
      most: [
        { gain: 9, at: { utilities: [9, 2], package: [2, 1] } },
        { gain: 7, at: { utilities: [2, 7], package: [1, 2] } },
      ],
      together: { gain: 13, at: { utilities: [8, 5] } },
    });
  });

  test('nothing is as good as what no package gives', () => {
    expect(valueLeft(space, frontier, [100, 100])).toBeNull();
  });
});

describe('issue by issue', () => {
  test('settles nothing where each issue has a winner and a loser', () => {
    const alone = issueByIssue(space, frontier, [0, 0]);
    expect(alone).toMatchObject({ package: [0, 0], utilities: [0, 0], settled: [] });
    expect(alone.left?.together.gain).toBe(13);
  });

  test('settles issues that suit both', () => {
    const easy = optionsDomain([3, 2]);
    const own = spaceOf(easy, [
      statedPreference(
        easy,
        tables('A', [
          [0, 1, 4],
          [0, 1],
        ]),
      ),
      statedPreference(
        easy,
        tables('B', [
          [0, 4, 2],
          [0, -1],
        ]),
      ),
    ]);
    const alone = issueByIssue(own, paretoFrontier(own), [0, 0]);
    expect(alone).toMatchObject({ package: [2, 0], utilities: [4, 2], settled: [0] });
    expect(alone.left?.efficient).toBe(true);
  });
});

describe('side payments', () => {
  test('the largest pie, split evenly, payments adding to zero', () => {
    const deal = solveBySidePayment(space, frontier, [1, 2]);
    expect(deal).toMatchObject({
      kind: 'deal',
      surplus: 10,
      deal: { utilities: [8, 5] },
      utilities: [6, 7],
      payments: [-2, 2],
    });
    expect(solveBySidePayment(space, frontier, [1, 2], [3, 1])).toMatchObject({
      utilities: [8.5, 4.5],
    });
  });

  test('no deal where no deal is worth more', () => {
    expect(solveBySidePayment(space, frontier, [10, 10])).toEqual({ kind: 'none', surplus: -7 });
  });
});

describe('two-level games', () => {
  const lobby = (
    id: string,
    party: string,
    role: 'pivotal' | 'heard',
    ratings: number[][],
    reservation: number,
  ) => ({
    constituency: { id, party, role },
    preference: statedPreference(domain, tables(id, ratings)),
    reservation,
  });

  test('core, win-sets and the constituency that binds', () => {
    const game = twoLevelGame(space.finite, [
      lobby(
        'carmakers',
        'A',
        'pivotal',
        [
          [0, 1, 2],
          [0, 0, 0],
        ],
        1,
      ),
      lobby(
        'press',
        'A',
        'heard',
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
        1,
      ),
      lobby(
        'farmers',
        'B',
        'pivotal',
        [
          [0, 0, 0],
          [0, 1, 2],
        ],
        2,
      ),
      lobby(
        'treasury',
        'B',
        'pivotal',
        [
          [0, -1, -1],
          [0, 1, 1],
        ],
        0,
      ),
    ]);
    expect(game).toEqual({
      kind: 'two-level-game',
      core: 2,
      packages: [
        [1, 2],
        [2, 2],
      ],
      winSets: [
        { party: 'A', packages: 6 },
        { party: 'B', packages: 3 },
      ],
      constituencies: [
        { id: 'carmakers', accepts: 6, vetoes: 1 },
        { id: 'press', accepts: 0, vetoes: 0 },
        { id: 'farmers', accepts: 3, vetoes: 2 },
        { id: 'treasury', accepts: 7, vetoes: 0 },
      ],
      binding: 'farmers',
    });
  });

  test('too large to list is said', () => {
    expect(twoLevelGame(space.finite, [], 1, 5)).toEqual({
      kind: 'too-large',
      packages: 9,
      limit: 5,
    });
  });
});

test('a party that can gain nothing does not blank out the others', () => {
  const space = pointsSpace([
    [0, 3, 1],
    [0, 2, 2],
    [0, 1, 3],
    [-1, 9, 9],
  ]);
  const { nash, kalaiSmorodinsky } = solveBargaining(space, {
    kind: 'reservation',
    utilities: [0, 0, 0],
  });
  for (const set of [nash, kalaiSmorodinsky]) {
    expect(set.map(({ utilities }) => utilities)).toEqual([[0, 2, 2]]);
  }
});
