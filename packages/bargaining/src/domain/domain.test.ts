import { describe, expect, test } from 'vitest';
import { disagreementOn } from './disagreement-point.ts';
import { finiteDomain } from './finite-domain.ts';
import type { Domain } from './issue.ts';
import { packageOf } from './package.ts';
import type { Party } from './party.ts';
import { fromRanking, type RankedIssue, statedPreference } from './stated-utilities.ts';

const domain: Domain = {
  name: 'talks',
  issues: [
    { id: 'cars', kind: 'continuous', from: 0, to: 0.25, unit: 'share' },
    { id: 'ships', kind: 'integer', from: 1, to: 3 },
    { id: 'rice', kind: 'options', options: ['as now', 'open'] },
  ],
};
const japan: Party = {
  code: 'JPN',
  constituencies: [],
  refuses: [{ issue: 'rice', by: 'JPN', where: ['press-conference-2025-04-17'] }],
};

describe('packages', () => {
  test('an excluded issue is refused with who and where, and all faults come at once', () => {
    const made = packageOf(domain, { cars: 0.3, rice: 1, ships: 1.5, steel: 1 }, [japan]);
    expect(made).toEqual({
      kind: 'faulty',
      faults: [
        { code: 'level-not-allowed', issue: 'cars', level: 0.3 },
        { code: 'issue-excluded', issue: 'rice', refusal: japan.refuses[0] },
        { code: 'level-not-allowed', issue: 'ships', level: 1.5 },
        { code: 'issue-unknown', issue: 'steel' },
      ],
    });
  });

  test('a package has a level for every issue left on the table', () => {
    expect(packageOf(domain, { ships: 2, cars: 0.1 }, [japan])).toEqual({
      kind: 'package',
      levels: [0.1, 2],
    });
    expect(packageOf(domain, { cars: 0.1 })).toMatchObject({
      faults: [
        { code: 'level-missing', issue: 'ships' },
        { code: 'level-missing', issue: 'rice' },
      ],
    });
  });
});

test('a finite domain has the levels of its issues, continuous ones on a grid', () => {
  const finite = finiteDomain(domain, 6);
  expect(finite.packages).toBe(36);
  expect([...finite.levels[0]]).toEqual(
    [0, 0.05, 0.1, 0.15, 0.2, 0.25].map((x) => expect.closeTo(x, 15)),
  );
  expect(finite.levels[0].at(-1)).toBe(0.25);
  const stepped = finiteDomain({
    name: '',
    issues: [{ id: 'x', kind: 'continuous', from: 0, to: 0.3, step: 0.1 }],
  });
  expect(stepped.levels[0]).toHaveLength(4);
});

test('no deal is a path in time', () => {
  const pause = { kind: 'status-quo', utilities: [0, 0] } as const;
  const after = { kind: 'announced-measures', utilities: [-3, -9] } as const;
  const path = [
    { from: '2025-07-09', point: after },
    { from: '2025-04-09', point: pause },
  ];
  expect(disagreementOn(path, '2025-04-08')).toBeNull();
  expect(disagreementOn(path, '2025-07-08')).toBe(pause);
  expect(disagreementOn(path, '2025-07-09')).toBe(after);
});

describe('stated utilities', () => {
  const simple: Domain = {
    name: '',
    issues: [
      { id: 'x', kind: 'options', options: ['a', 'b', 'c'] },
      { id: 'y', kind: 'options', options: ['n', 'm'] },
    ],
  };
  const y: RankedIssue = { issue: 'y', ranking: [['m'], ['n']], swing: 50 };

  test('ranks are spread evenly, swings are weights', () => {
    const { stated, warnings } = fromRanking('A', simple, [
      { issue: 'x', ranking: [['c'], ['a'], ['b']], swing: 100 },
      y,
    ]);
    expect(warnings).toEqual([]);
    const { utility } = statedPreference(simple, stated);
    expect(utility([2, 1])).toBe(1);
    expect(utility([1, 0])).toBe(0);
    expect(utility([0, 0])).toBeCloseTo(1 / 3, 15);
    expect(utility([1, 1])).toBeCloseTo(1 / 3, 15);
  });

  test('ratings win over ranks, and a contradiction is warned of', () => {
    const { stated, warnings } = fromRanking('A', simple, [
      { issue: 'x', ranking: [['c'], ['a', 'b']], swing: 100, ratings: { a: 80, b: 20, c: 60 } },
      y,
    ]);
    expect(warnings).toEqual([
      { code: 'rating-against-ranking', issue: 'x', higher: 'c', lower: 'a' },
      { code: 'tie-rated-apart', issue: 'x', one: 'a', other: 'b' },
    ]);
    expect(stated.ratings[0]).toMatchObject({ ratings: [1, 0, expect.closeTo(2 / 3, 15)] });
  });

  test('everything odd about an entry is warned of', () => {
    const { warnings } = fromRanking('A', simple, [
      { issue: 'x', ranking: [['c'], ['c'], ['z']], swing: 120, ratings: { a: 180 } },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual([
      'swing-out-of-range',
      'option-ranked-twice',
      'option-unknown',
      'rating-out-of-range',
      'option-not-ranked',
      'option-not-ranked',
      'issue-not-entered',
      'no-swing-of-100',
    ]);
  });
});
