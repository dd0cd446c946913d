import { describe, expect, test } from 'vitest';
import { paretoFrontier } from '../outcomes/frontier.ts';
import { pointsSpace } from '../sample.fixture.ts';
import { type ChosenPoint, solveBargaining } from './solve-bargaining.ts';

const solve = (points: number[][], utilities: number[], nashWeights?: number[]) =>
  solveBargaining(
    pointsSpace(points),
    { kind: 'reservation', utilities },
    nashWeights === undefined ? {} : { nashWeights },
  );
const points = (set: readonly ChosenPoint[]) => set.map(({ utilities }) => utilities);

/** Each seen in an existing program. */
describe('known traps', () => {
  test('two losses do not multiply to a Nash product', () => {
    const game = [
      [0, 0],
      [6, 6],
    ];
    expect(points(solve(game, [5, 5]).nash)).toEqual([[6, 6]]);
    expect(
      points(
        solve(
          [
            [0, 0],
            [1, 4],
          ],
          [5, 5],
        ).nash,
      ),
    ).toEqual([]);
  });

  test('an odd number of losses neither, with three parties', () => {
    expect(
      points(
        solve(
          [
            [9, 0, 0],
            [6, 6, 6],
          ],
          [5, 5, 5],
        ).nash,
      ),
    ).toEqual([[6, 6, 6]]);
  });

  test('the egalitarian solution is not the greatest sum', () => {
    const solution = solve(
      [
        [10, 1],
        [4, 4],
      ],
      [0, 0],
    );
    expect(points(solution.egalitarian)).toEqual([[4, 4]]);
    expect(points(solution.utilitarian)).toEqual([[10, 1]]);
  });

  test('Kalai–Smorodinsky does not minimise the difference of utilities', () => {
    const game = [
      [2, 2],
      [9, 4],
      [10, 0],
      [0, 5],
    ];
    expect(points(solve(game, [0, 0]).kalaiSmorodinsky)).toEqual([[9, 4]]);
  });

  test('Kalai–Smorodinsky moves with the disagreement point', () => {
    const game = [
      [10, 0],
      [8, 4],
      [6, 6],
      [4, 8],
      [0, 10],
    ];
    expect(points(solve(game, [0, 0]).kalaiSmorodinsky)).toEqual([[6, 6]]);
    expect(points(solve(game, [6, 0]).kalaiSmorodinsky)).toEqual([[8, 4]]);
    expect(points(solve(game, [0, 6]).kalaiSmorodinsky)).toEqual([[4, 8]]);
  });

  test('its ideal point is that of the zone, not of all packages', () => {
    const { zone } = solve(
      [
        [10, 0],
        [8, 4],
        [5, 5],
        [0, 10],
      ],
      [2, 2],
    );
    expect(zone).toMatchObject({ kind: 'zone', ideal: [8, 5] });
  });

  test('the disagreement point is the one given, never the lowest utilities', () => {
    const game = [
      [10, 4],
      [7, 6],
      [4, 10],
    ];
    expect(points(solve(game, [0, 0]).nash)).toEqual([[7, 6]]);
    expect(points(solve(game, [4, 4]).nash)).toEqual([[7, 6]]);
    expect(points(solve(game, [-40, 4]).nash)).toEqual([[4, 10]]);
    expect(solve(game, [-40, 4]).disagreement.utilities).toEqual([-40, 4]);
    expect(() => solve(game, [Number.NEGATIVE_INFINITY, 4])).toThrow(RangeError);
  });

  test('frontiers are compared by their points: same length is not same frontier', () => {
    const one = paretoFrontier(
      pointsSpace([
        [3, 1],
        [1, 3],
        [0, 0],
      ]),
    );
    const other = paretoFrontier(
      pointsSpace([
        [3, 1],
        [1, 2],
        [0, 0],
      ]),
    );
    expect(one.size).toBe(other.size);
    expect(one.utilities).not.toEqual(other.utilities);
  });

  test('twins of rounding are one point, in the frontier and in every solution', () => {
    const solution = solve(
      [
        [0.1 + 0.2, 0.3],
        [0.3, 0.1 + 0.2],
        [0, 1],
        [1, 0],
      ],
      [0, 0],
    );
    expect(solution.frontier.size).toBe(3);
    expect(solution.nash).toHaveLength(1);
    expect(solution.egalitarian).toHaveLength(1);
  });

  test('all that tie are given', () => {
    const solution = solve(
      [
        [6, 3],
        [3, 6],
        [1, 1],
      ],
      [0, 0],
    );
    expect(points(solution.nash)).toEqual([
      [6, 3],
      [3, 6],
    ]);
    expect(points(solution.utilitarian)).toEqual([
      [6, 3],
      [3, 6],
    ]);
  });

  test('weights are exponents', () => {
    const game = [
      [9, 1],
      [5, 4],
      [1, 9],
    ];
    expect(points(solve(game, [0, 0]).nash)).toEqual([[5, 4]]);
    expect(points(solve(game, [0, 0], [5, 1]).nash)).toEqual([[9, 1]]);
  });
});

describe('no zone of agreement', () => {
  test('says how far off, and whose reservation closes it', () => {
    const { zone, nash } = solve(
      [
        [10, 0],
        [6, 5],
        [0, 10],
      ],
      [7, 6],
    );
    expect(nash).toEqual([]);
    expect(zone).toEqual({
      kind: 'none',
      closest: { utilities: [6, 5], package: [1], shortfalls: [1, 1] },
      opensAt: [0, 0],
      closedBy: [1, 0],
    });
    const near = solve(
      [
        [10, 0],
        [6, 6],
        [0, 10],
      ],
      [7, 6],
    ).zone;
    expect(near).toMatchObject({
      closest: { shortfalls: [1, 0] },
      opensAt: [6, 0],
      closedBy: [0, 1],
    });
  });

  test('a reservation above everything cannot be opened by the other side', () => {
    const { zone } = solve(
      [
        [10, 0],
        [6, 6],
        [0, 10],
      ],
      [11, 6],
    );
    expect(zone).toMatchObject({ opensAt: [6, null], closedBy: [0] });
  });
});
