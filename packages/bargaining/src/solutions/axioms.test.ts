import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paretoFrontier } from '../outcomes/frontier.ts';
import { pointsSpace } from '../sample.fixture.ts';
import { solveByLottery } from './lottery.ts';
import { type BargainingSolution, solveBargaining } from './solve-bargaining.ts';

type Points = readonly (readonly number[])[];

const value = fc.integer({ min: -20, max: 20 });
const games = (parties: number) =>
  fc.record({
    points: fc.array(fc.array(value, { minLength: parties, maxLength: parties }), {
      minLength: 1,
      maxLength: 25,
    }),
    reservations: fc.array(fc.integer({ min: -15, max: 10 }), {
      minLength: parties,
      maxLength: parties,
    }),
  });
const CONCEPTS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;

function solve(points: Points, reservations: readonly number[]): BargainingSolution {
  return solveBargaining(pointsSpace(points), { kind: 'reservation', utilities: reservations });
}

function setOf(solution: BargainingSolution, concept: (typeof CONCEPTS)[number]): string[] {
  return solution[concept].map(({ utilities }) => utilities.map((each) => each + 0).join()).sort();
}

describe.each([2, 3])('axioms on finite sets of %i parties', (parties) => {
  test('everything chosen is individually rational and efficient; no zone, no solution', () => {
    fc.assert(
      fc.property(games(parties), ({ points, reservations }) => {
        const solution = solve(points, reservations);
        const rational = points.filter((point) =>
          point.every((each, party) => each >= reservations[party]),
        );
        expect(solution.zone.kind).toBe(rational.length > 0 ? 'zone' : 'none');
        for (const concept of CONCEPTS) {
          expect(solution[concept].length > 0).toBe(rational.length > 0);
          for (const { utilities } of solution[concept]) {
            expect(rational.map((point) => point.join())).toContain(utilities.join());
            const better = points.some(
              (point) =>
                point.join() !== utilities.join() &&
                point.every((each, party) => each >= utilities[party]),
            );
            expect(better).toBe(false);
          }
        }
        if (solution.zone.kind === 'zone') expect(solution.zone.packages).toBe(rational.length);
      }),
    );
  });

  test('Nash maximises the product of gains over the zone', () => {
    fc.assert(
      fc.property(games(parties), ({ points, reservations }) => {
        const solution = solve(points, reservations);
        const gains = points
          .map((point) => point.map((each, party) => each - reservations[party]))
          .filter((gain) => gain.every((each) => each >= 0));
        const product = (gain: readonly number[]) => gain.reduce((a, b) => a * b, 1);
        const most = Math.max(...gains.map(product));
        if (!(most > 0)) return;
        const expected = new Set(
          gains
            .filter((gain) => product(gain) === most)
            .map((gain) => gain.map((each, party) => each + reservations[party]).join()),
        );
        expect(setOf(solution, 'nash')).toEqual([...expected].sort());
      }),
    );
  });

  test('Nash and Kalai–Smorodinsky do not depend on the units of any party', () => {
    const scales = fc.array(
      fc.record({
        by: fc.constantFrom(1e-6, 0.25, 8, 4096),
        shift: fc.integer({ min: -50, max: 50 }),
      }),
      { minLength: parties, maxLength: parties },
    );
    fc.assert(
      fc.property(games(parties), scales, ({ points, reservations }, scale) => {
        const rescaled = (point: readonly number[]) =>
          point.map((each, party) => scale[party].by * each + scale[party].shift);
        const before = solve(points, reservations);
        const after = solve(points.map(rescaled), rescaled(reservations));
        for (const concept of ['nash', 'kalaiSmorodinsky'] as const) {
          const expected = before[concept].map(({ utilities }) => rescaled(utilities));
          expect(after[concept]).toHaveLength(expected.length);
          for (const point of expected) {
            const found = after[concept].some(({ utilities }) =>
              utilities.every(
                (each, party) => Math.abs(each - point[party]) <= 1e-9 * (scale[party].by + 60),
              ),
            );
            expect(found).toBe(true);
          }
        }
      }),
    );
  });

  test('the solution set of a game that parties can trade places in is symmetric', () => {
    fc.assert(
      fc.property(games(parties), ({ points, reservations }) => {
        const turned = (point: readonly number[]) => [...point.slice(1), point[0]];
        const all: number[][] = [];
        for (const point of points) {
          let each: number[] = [...point];
          for (let k = 0; k < parties; k++) {
            all.push(each);
            each = turned(each);
          }
        }
        const solution = solve(all, reservations.fill(reservations[0]));
        for (const concept of CONCEPTS) {
          const set = setOf(solution, concept);
          const round = solution[concept].map(({ utilities }) =>
            turned(utilities)
              .map((each) => each + 0)
              .join(),
          );
          expect(round.sort()).toEqual(set);
        }
      }),
    );
  });

  test('Nash does not depend on alternatives it does not choose', () => {
    fc.assert(
      fc.property(
        games(parties),
        fc.infiniteStream(fc.boolean()),
        ({ points, reservations }, keep) => {
          const chosen = setOf(solve(points, reservations), 'nash');
          if (chosen.length === 0) return;
          const fewer = points.filter(
            (point) => chosen.includes(point.map((each) => each + 0).join()) || keep.next().value,
          );
          expect(setOf(solve(fewer, reservations), 'nash')).toEqual(chosen);
        },
      ),
    );
  });
});

describe('axioms on convex hulls', () => {
  const solved = ({ points, reservations }: { points: Points; reservations: readonly number[] }) =>
    solveByLottery(paretoFrontier(pointsSpace(points)), reservations);

  test('the lottery is on the hull, in the zone, at least as good as any pure Nash deal', () => {
    fc.assert(
      fc.property(games(2), (game) => {
        const lottery = solved(game);
        const pure = solve(game.points, game.reservations);
        if (lottery.kind === 'none') {
          expect(pure.nash).toEqual([]);
          return;
        }
        const [d1, d2] = game.reservations;
        const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = lottery;
        const frontier = paretoFrontier(pointsSpace(game.points));
        for (const { utilities, draws } of [nash, kalaiSmorodinsky, egalitarian, ...utilitarian]) {
          expect(utilities[0]).toBeGreaterThanOrEqual(d1 - 1e-9);
          expect(utilities[1]).toBeGreaterThanOrEqual(d2 - 1e-9);
          const mixed = [0, 1].map((party) =>
            draws.reduce(
              (sum, { point, probability }) => sum + probability * frontier.utilities[party][point],
              0,
            ),
          );
          expect(mixed[0]).toBeCloseTo(utilities[0], 9);
          expect(mixed[1]).toBeCloseTo(utilities[1], 9);
        }
        const product = ([x, y]: readonly number[]) => (x - d1) * (y - d2);
        for (const { utilities } of pure.nash) {
          expect(product(nash.utilities)).toBeGreaterThanOrEqual(product(utilities) - 1e-9);
        }
        const sum = ([x, y]: readonly number[]) => x + y;
        for (const { utilities } of pure.utilitarian) {
          expect(sum(utilitarian[0].utilities)).toBeGreaterThanOrEqual(sum(utilities) - 1e-9);
        }
      }),
    );
  });

  test('a game that is its own mirror image has all solutions on the diagonal', () => {
    fc.assert(
      fc.property(games(2), ({ points, reservations: [d] }) => {
        const lottery = solved({
          points: [...points, ...points.map(([x, y]) => [y, x])],
          reservations: [d, d],
        });
        if (lottery.kind === 'none') return;
        for (const { utilities } of [lottery.nash, lottery.kalaiSmorodinsky, lottery.egalitarian]) {
          expect(utilities[0]).toBeCloseTo(utilities[1], 9);
        }
        const [one, other] = lottery.utilitarian;
        expect(one.utilities[0]).toBeCloseTo(other.utilities[1], 9);
      }),
    );
  });

  test('Kalai–Smorodinsky gains for all when the game grows with the ideal point unchanged', () => {
    let grown = 0;
    const grows = fc.property(
      games(2),
      fc.tuple(value, value),
      ({ points, reservations }, extra) => {
        const before = solved({ points, reservations });
        const after = solved({ points: [...points, extra], reservations });
        if (before.kind === 'none' || after.kind === 'none') return;
        const same = before.ideal.every(
          (each, party) =>
            Math.abs(each - after.ideal[party]) < 1e-12 && each > reservations[party],
        );
        if (!same) return;
        grown++;
        before.kalaiSmorodinsky.utilities.forEach((each, party) => {
          expect(after.kalaiSmorodinsky.utilities[party]).toBeGreaterThanOrEqual(each - 1e-9);
        });
      },
    );
    fc.assert(grows, { numRuns: 500 });
    expect(grown).toBeGreaterThan(100);
  });

  test('on finite sets the same monotonicity fails', () => {
    const before = solve(
      [
        [10, 0],
        [0, 10],
        [3, 9],
      ],
      [0, 0],
    ).kalaiSmorodinsky;
    const after = solve(
      [
        [10, 0],
        [0, 10],
        [3, 9],
        [4, 4],
      ],
      [0, 0],
    ).kalaiSmorodinsky;
    // The new point costs party 2 five, with the ideal point as it was.
    expect(before.map(({ utilities }) => utilities)).toEqual([[3, 9]]);
    expect(after.map(({ utilities }) => utilities)).toEqual([[4, 4]]);
  });
});
