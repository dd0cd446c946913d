import type { Case } from '@parley/casebook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IssueMoves, type Moves, moves } from './moves.ts';
import { talks } from './talks.fixture.ts';

const of = talks();
const KNOWN = '2024-12-31';

function onIssue({ issues }: Moves, id: string): IssueMoves {
  const found = issues.find(({ issue }) => issue.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function withImportance(importance: Readonly<Record<string, Record<string, number>>>): Case {
  const preferences = of.parties.map(({ code }) => {
    const held = of.preferences.find(({ party }) => party === code);
    const own = importance[code];
    return { party: code, weights: held?.weights ?? [], ...(own ? { importance: own } : {}) };
  });
  return { ...of, preferences };
}

describe('who moved on what', () => {
  test('steps in order of day, with levels before and after', () => {
    const { moves: steps } = onIssue(moves(of, { known: KNOWN }), 'cheese');
    expect(
      steps.map(({ said, before, after, heading }) => [said.entry.id, before, after, heading]),
    ).toEqual([
      ['p1', null, 0, 'opening'],
      ['p2', 0.3, null, 'unmeasured'],
      ['o1', 0.3, 0.24, 'toward'],
      ['o2', 0.24, 0.18, 'toward'],
      ['p3', 0, 0.06, 'toward'],
      ['o3', 0.06, 0, 'away'],
      ['o4', 0.18, 0.21, 'away'],
      ['p5', 0, 0.03, 'toward'],
      ['o5', 0.21, 0.15, 'toward'],
    ]);
  });

  test('change in units and as a share of the range, signed towards the other side', () => {
    const { moves: steps } = onIssue(moves(of, { known: KNOWN }), 'cheese');
    const [, , first] = steps;
    expect(first?.change?.share).toBeCloseTo(0.2, 12);
    expect(first?.change?.amount).toBeCloseTo(0.06, 12);
    expect(first?.change?.unit).toBe('rate');
    expect(steps[6]?.change?.share).toBeCloseTo(-0.1, 12);
  });

  test('what each side has conceded, and what is left', () => {
    const { conceded, left } = onIssue(moves(of, { known: KNOWN }), 'cheese');
    const share = (party: string) => conceded.find((each) => each.party === party);
    expect(share('RUR')?.conceded.share).toBeCloseTo(0.5, 12);
    expect(share('BOR')?.conceded.share).toBeCloseTo(0.1, 12);
    expect(left?.share).toBeCloseTo(0.4, 12);
    expect(left?.gives.by.id).toBe('o5');
    expect(left?.asks.by.id).toBe('p5');
  });

  test('between two days: from where a side stood then', () => {
    const within = moves(of, { from: '2024-02-01', to: '2024-02-28', known: KNOWN });
    const { moves: steps, conceded, left } = onIssue(within, 'cheese');
    expect(steps.map(({ said }) => said.entry.id)).toEqual(['o2', 'p3', 'o3', 'o4']);
    const ruritania = conceded.find(({ party }) => party === 'RUR');
    expect(ruritania).toMatchObject({ from: 0.24, to: 0.21 });
    expect(ruritania?.conceded.share).toBeCloseTo(0.1, 12);
    expect(ruritania?.altogether.share).toBeCloseTo(0.3, 12);
    expect(left?.share).toBeCloseTo(0.7, 12);
    expect(within.offers.map(({ offer }) => offer.id)).toEqual(['o2', 'o3', 'o4']);
  });

  test('options are counted in steps; a side that names no level leaves the distance open', () => {
    const { moves: steps, left } = onIssue(moves(of, { known: KNOWN }), 'checks');
    expect(steps.map(({ said, heading }) => [said.entry.id, heading])).toEqual([
      ['p4', 'opening'],
      ['o3', 'toward'],
    ]);
    expect(left).toMatchObject({ share: 0.5, amount: 1, unit: 'steps' });
    expect(onIssue(moves(of, { known: KNOWN }), 'coal').left).toBeNull();
    const early = moves(of, { to: '2024-01-20', known: KNOWN });
    expect(onIssue(early, 'cheese').left).toBeNull();
  });

  test('only the issues asked for, and offers that name one of them', () => {
    const { issues, offers } = moves(of, { issues: ['coal'], known: KNOWN });
    expect(issues.map(({ issue }) => issue.id)).toEqual(['coal']);
    expect(offers.map(({ offer }) => offer.id)).toEqual(['o2', 'o4', 'o5']);
  });

  test('what was agreed on an issue by the last day', () => {
    expect(onIssue(moves(of, { known: KNOWN }), 'cheese').agreed?.term.level).toBe(0.15);
    expect(onIssue(moves(of, { to: '2024-03-07', known: KNOWN }), 'cheese').agreed).toBeNull();
    expect(onIssue(moves(of, { known: KNOWN }), 'coal').agreed).toBeNull();
  });

  test('nothing learnt later', () => {
    const then = moves(of, { known: '2024-02-15' });
    expect(then.offers.map(({ offer }) => offer.id)).toEqual(['o1', 'o2']);
    expect(JSON.stringify(then)).not.toContain('p3');
  });
});

describe('offers as steps', () => {
  const classes = (subject: Case) =>
    Object.fromEntries(
      moves(subject, { known: KNOWN }).offers.map(({ offer, steps }) => [
        offer.id,
        steps.map((step) => step.class),
      ]),
    );

  test('without weights a class stands only where every weighting gives it', () => {
    expect(classes(of)).toEqual({
      o1: ['concession'],
      o2: ['concession'],
      o3: [null],
      o4: [null],
      o5: [null],
    });
    const { offers } = moves(of, { known: KNOWN });
    const why = offers.map(({ steps }) => steps.flatMap((step) => step.undetermined));
    expect(why[2]).toEqual([
      { because: 'importance-missing', parties: ['BOR', 'RUR'], issues: ['cheese', 'checks'] },
    ]);
    expect(why[4]).toEqual([
      { because: 'level-missing', issues: ['coal'], otherwise: 'concession' },
    ]);
  });

  test('weights settle it', () => {
    const weighed = withImportance({
      RUR: { cheese: 3, coal: 1, checks: 1, bases: 0 },
      BOR: { cheese: 1, coal: 3, checks: 1, bases: 0 },
    });
    // o4: cheese a tenth back, coal a fifth more: Ruritania 0.3 − 0.2 > 0, Borduria −0.1 + 0.6 > 0.
    expect(classes(weighed)).toMatchObject({ o3: ['selfish'], o4: ['fortunate'] });
    const { offers } = moves(weighed, { known: KNOWN });
    expect(offers[3]?.steps[0]?.own.delta).toBeCloseTo(0.1 / 5, 12);
    expect(offers[3]?.steps[0]?.other.delta).toBeCloseTo(0.5 / 5, 12);
  });

  test('the first offer is set beside the status quo, later ones beside the one before', () => {
    expect(moves(of, { known: KNOWN }).offers.map(({ previous }) => previous)).toEqual([
      null,
      'o1',
      null,
      'o2',
      'o4',
    ]);
  });

  test('what is said without weights holds under any of them', () => {
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
    const weights = fc.record({ cheese: weight, coal: weight, checks: weight, bases: weight });
    const unweighed = moves(of, { known: KNOWN }).offers;
    fc.assert(
      fc.property(weights, weights, (RUR, BOR) => {
        const weighed = moves(withImportance({ RUR, BOR }), { known: KNOWN }).offers;
        unweighed.forEach(({ steps }, k) => {
          const [sure] = steps;
          const [step] = weighed[k]?.steps ?? [];
          if (sure?.class != null) expect(step?.class).toBe(sure.class);
          for (const side of ['own', 'other'] as const) {
            expect(sure?.[side].signs).toEqual(
              expect.arrayContaining([...(step?.[side].signs ?? [])]),
            );
          }
        });
      }),
    );
  });

  test('two sides with the same weights never make a fortunate or unfortunate step', () => {
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
    const weights = fc.record({ cheese: weight, coal: weight, checks: weight, bases: weight });
    fc.assert(
      fc.property(weights, (same) => {
        const { offers } = moves(withImportance({ RUR: same, BOR: same }), { known: KNOWN });
        for (const { steps } of offers) {
          expect(['fortunate', 'unfortunate', 'nice']).not.toContain(steps[0]?.class);
        }
      }),
    );
  });
});
