import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statedPreference } from '../domain/stated-utilities.ts';
import {
  optionsDomain,
  pointsSpace,
  random,
  spaceOf,
  tables,
  withoutTerms,
} from '../sample.fixture.ts';
import { countAtLeast } from './count-at-least.ts';
import { type Frontier, paretoFrontier } from './frontier.ts';
import { utilitiesOf } from './outcome-space.ts';
import { packagesAt } from './packages-at.ts';
import { pointsFrontier } from './points-frontier.ts';
import { skyline } from './skyline.ts';

/** Whole-number ratings make sums exact and ties frequent. */
const exact = fc.integer({ min: -6, max: 6 });
const domains = (parties: number, value: fc.Arbitrary<number>) =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      ratings: fc.tuple(
        ...Array.from({ length: parties }, () =>
          fc.tuple(...sizes.map((size) => fc.array(value, { minLength: size, maxLength: size }))),
        ),
      ),
      cap: fc.constantFrom(Number.POSITIVE_INFINITY, 3),
    }),
  );

function spaces({ sizes, ratings, cap }: { sizes: number[]; ratings: number[][][]; cap: number }) {
  const domain = optionsDomain(sizes);
  const preferences = ratings.map((own, party) =>
    statedPreference(domain, { ...tables(`party-${party}`, own), cap }),
  );
  return {
    additive: spaceOf(domain, preferences),
    listed: spaceOf(domain, withoutTerms(preferences)),
  };
}

function pointsOf(frontier: Frontier): number[][] {
  return Array.from({ length: frontier.size }, (_, k) =>
    frontier.utilities.map((column) => column[k]),
  );
}

/** By definition, from all packages. */
function byDefinition(columns: readonly Float64Array[]): number[][] {
  const all = Array.from(columns[0], (_, k) => columns.map((column) => column[k]));
  const distinct = [...new Map(all.map((point) => [point.join(), point])).values()];
  return distinct.filter(
    (point) =>
      !distinct.some(
        (other) => other !== point && other.every((value, party) => value >= point[party]),
      ),
  );
}

const sorted = (points: number[][]) =>
  points.toSorted((a, b) => b[0] - a[0] || b[1] - a[1] || (b[2] ?? 0) - (a[2] ?? 0));

describe('the Pareto frontier', () => {
  test.each([
    2, 3,
  ])('of %i parties is the same by sums, by listing and by definition', (parties) => {
    fc.assert(
      fc.property(domains(parties, exact), (sample) => {
        const { additive, listed } = spaces(sample);
        if (listed.kind !== 'listed') throw new Error(listed.kind);
        const expected = sorted(byDefinition(listed.columns));
        expect(sorted(pointsOf(paretoFrontier(additive)))).toEqual(expected);
        expect(sorted(pointsOf(paretoFrontier(listed)))).toEqual(expected);
      }),
    );
  });

  test('of floating-point sums is bit for bit the same without listing', () => {
    fc.assert(
      fc.property(domains(2, fc.double({ min: 0, max: 1, noNaN: true })), (sample) => {
        const { additive, listed } = spaces(sample);
        expect(pointsOf(paretoFrontier(additive))).toEqual(pointsOf(paretoFrontier(listed)));
      }),
    );
  });

  test('names a package that attains each point, and packagesAt names all', () => {
    fc.assert(
      fc.property(domains(2, exact), (sample) => {
        const { additive, listed } = spaces(sample);
        if (listed.kind !== 'listed') throw new Error(listed.kind);
        const frontier = paretoFrontier(additive);
        for (const [k, point] of pointsOf(frontier).entries()) {
          expect(utilitiesOf(additive, frontier.packageAt(k))).toEqual(point);
          const found = packagesAt(additive, point);
          expect(found).toEqual(packagesAt(listed, point));
          const all = Array.from(listed.columns[0].keys()).filter((at) =>
            listed.columns.every((column, party) => column[at] === point[party]),
          );
          expect(found.packages).toHaveLength(all.length);
        }
      }),
    );
  });

  test('counts twins of rounding once', () => {
    const space = pointsSpace([
      [0.3, 0.1 + 0.2],
      [0.1 + 0.2, 0.3],
      [1, 0],
      [0, 1],
    ]);
    expect(paretoFrontier(space).size).toBe(3);
  });

  test('of 10^18 packages is found without listing them, exactly', () => {
    const next = random(7);
    const domain = optionsDomain(Array.from({ length: 18 }, () => 10));
    const whole = () =>
      domain.issues.map(() => Array.from({ length: 10 }, () => Math.floor(next() * 9)));
    const own = [tables('a', whole()), tables('b', whole())];
    const space = spaceOf(
      domain,
      own.map((stated) => statedPreference(domain, stated)),
    );
    const frontier = paretoFrontier(space);
    expect(space.finite.packages).toBe(1e18);
    expect(frontier.gap).toEqual([0, 0]);
    for (const [k, point] of pointsOf(frontier).entries()) {
      expect(utilitiesOf(space, frontier.packageAt(k))).toEqual(point);
    }
    // Utilities are whole numbers: the frontier by dynamic programming over the first one's.
    let best = new Map([[0, 0]]);
    for (const issue of domain.issues.keys()) {
      const grown = new Map<number, number>();
      for (const [x, y] of best) {
        for (let option = 0; option < 10; option++) {
          const [a, b] = own.map(({ ratings }) => {
            const rating = ratings[issue];
            return rating.kind === 'table' ? rating.ratings[option] : Number.NaN;
          });
          grown.set(x + a, Math.max(grown.get(x + a) ?? -1, y + b));
        }
      }
      best = grown;
    }
    const all = [...best].sort((a, b) => b[0] - a[0]);
    const expected = all.filter(([, y], k) => all.slice(0, k).every(([, above]) => above < y));
    expect(pointsOf(frontier)).toEqual(expected);
  });

  test('states its gap where partial frontiers are thinned', () => {
    const next = random(11);
    const domain = optionsDomain([60, 60, 60, 60]);
    const falling = domain.issues.map(() => Array.from({ length: 60 }, next));
    const preferences = [
      statedPreference(domain, tables('a', falling)),
      statedPreference(
        domain,
        tables(
          'b',
          falling.map((own) => own.map((value) => 1 - value ** 2)),
        ),
      ),
    ];
    const space = spaceOf(domain, preferences);
    const frontier = paretoFrontier(space, 20_000);
    expect(frontier.gap[0]).toBeGreaterThan(0);
    expect(frontier.gap[0]).toBeLessThan(0.05);
    expect(paretoFrontier(space).gap).toEqual([0, 0]);
    for (let k = 0; k < 2000; k++) {
      const levels = domain.issues.map(() => Math.floor(next() * 60));
      const [x, y] = utilitiesOf(space, levels);
      const u1 = frontier.utilities[0];
      const within = u1.findIndex(
        (value, at) => value >= x - frontier.gap[0] - 1e-9 && frontier.utilities[1][at] >= y - 1e-9,
      );
      expect(within).toBeGreaterThanOrEqual(0);
    }
  }, 60_000);
});

describe('frontiers of given points', () => {
  const values = fc.oneof(exact, fc.double({ min: -1, max: 1, noNaN: true }));

  test('two parties: by definition, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(values, values), { minLength: 1, maxLength: 60 }), (points) => {
        const columns = [0, 1].map((party) => Float64Array.from(points, (point) => point[party]));
        const found = Array.from(pointsFrontier(columns[0], columns[1]), (k) => points[k]);
        expect(found).toEqual(
          sorted(byDefinition(columns)).map((point) =>
            point.map((value) => expect.closeTo(value, 15)),
          ),
        );
      }),
    );
  });

  test.each([3, 4])('%i parties: by definition', (parties) => {
    const point = fc.array(exact, { minLength: parties, maxLength: parties });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 120 }), (points) => {
        const columns = points[0].map((_, party) =>
          Float64Array.from(points, (each) => each[party]),
        );
        const found = Array.from(skyline(columns), (k) =>
          points[k].map((value) => value + 0).join(),
        );
        const expected = byDefinition(columns).map((each) => each.map((value) => value + 0).join());
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('many points on few values, and NaN', () => {
    const next = random(3);
    const u1 = Float64Array.from({ length: 5000 }, (_, k) =>
      k % 7 === 0 ? Number.NaN : next() < 0.9 ? 0 : next(),
    );
    const u2 = Float64Array.from(u1, (value) => (Number.isNaN(value) ? value : next()));
    const points = Array.from(u1.keys()).filter((k) => !Number.isNaN(u1[k]));
    const columns = [u1, u2].map((column) => Float64Array.from(points, (k) => column[k]));
    const found = Array.from(pointsFrontier(u1, u2), (k) => [u1[k], u2[k]]);
    expect(found).toEqual(sorted(byDefinition(columns)));
  });
});

describe('counting', () => {
  test.each([2, 3])('packages at or above a floor, %i parties', (parties) => {
    fc.assert(
      fc.property(
        domains(parties, exact),
        fc.array(exact, { minLength: parties, maxLength: parties }),
        (sample, floors) => {
          const { additive, listed } = spaces(sample);
          if (listed.kind !== 'listed') throw new Error(listed.kind);
          const expected = Array.from(listed.columns[0].keys()).filter((k) =>
            listed.columns.every((column, party) => column[k] >= floors[party]),
          ).length;
          expect(countAtLeast(additive, floors)).toBe(expected);
          expect(countAtLeast(listed, floors)).toBe(expected);
        },
      ),
    );
  });

  test('a sum that meets its floor but for rounding meets it', () => {
    const domain = optionsDomain([2, 2]);
    const ratings = [
      [0.7, 0],
      [0.1, 0],
    ];
    const preferences = ['a', 'b'].map((party) => statedPreference(domain, tables(party, ratings)));
    expect(0.7 + 0.1).toBeLessThan(0.8);
    for (const each of [preferences, withoutTerms(preferences)]) {
      expect(countAtLeast(spaceOf(domain, each), [0.8, 0.8])).toBe(1);
    }
  });
});

describe('a space', () => {
  test('leaves out packages that a preference cannot value', () => {
    const domain = optionsDomain([4]);
    const value = (party: string, of: (level: number) => number) => ({
      party,
      utility: (levels: ArrayLike<number>) => of(levels[0]),
    });
    const space = spaceOf(domain, [
      value('a', (level) => (level === 3 ? Number.NaN : level)),
      value('b', (level) => 5 - level),
    ]);
    expect(space).toMatchObject({ kind: 'listed', unvalued: 1, highest: [2, 5] });
    expect(paretoFrontier(space).size).toBe(3);
    expect(countAtLeast(space, [0, 3])).toBe(3);
  });
});
