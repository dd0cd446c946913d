import type { Case, Claim, ClaimPart, Source } from '@parley/casebook';
import type { Law, Measure } from '@parley/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedCase, inventedLaw } from './invented.fixture.ts';
import { standings } from './standings.ts';

const CASE = inventedCase();
const LAW = inventedLaw();
const DAY = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const text = { en: 'later', ja: '後' };

/** Parts about whatever the case has, right or wrong. */
const part: fc.Arbitrary<ClaimPart> = fc.oneof(
  fc.record({
    kind: fc.constant('office' as const),
    office: some(['rur-trade-minister', 'syl-chancellor']),
    person: some(['rassendyll', 'sapt', 'orlok', 'zapt']),
  }),
  fc.record({
    kind: fc.constant('event' as const),
    event: some(['round-1', 'round-2', 'strelsau-summit', 'strelsau-stall', 'later-event']),
    date: some(['2025-02-20', '2025-03-05', '2025-04-20']),
    happened: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    series: fc.constant('rur-inflation'),
    period: some(['2025-01', '2025-02']),
    value: some([4.2, 4.4, 6]),
  }),
  fc.record({
    kind: fc.constant('statement' as const),
    topic: some(['syl-offers', 'venue', 'demand', 'mood']),
    value: some(['timber', 'wine', 'zenda', 'strelsau', 'licences', 'lower-quota', 'tense']),
  }),
  fc.record({
    kind: fc.constant('duty' as const),
    importer: fc.constant('RUR'),
    origin: fc.constant('SYL'),
    code: fc.constant('8703'),
    on: some(['2025-02-05', '2025-02-20', '2025-06-01']),
    added: some([0, 0.1, 0.25]),
  }),
  fc.constant<ClaimPart>({
    kind: 'cause',
    cause: { series: 'rur-inflation', period: '2025-01' },
    effect: 'rur-pause',
  }),
);

const CUTS = ['2025-02-09', '2025-02-14', '2025-03-08', '2025-03-15', '2025-04-20', '2025-05-01'];

/** One fact learnt on `day`, put into the case. */
type Learnt = (of: Case, day: string, nth: number) => Case;

const learntSource =
  (kind: Source['kind'], publisher: string): Learnt =>
  (of, day, nth) => ({
    ...of,
    sources: [
      ...of.sources,
      {
        id: `later-source-${nth}`,
        kind,
        publisher,
        title: 'Later',
        date: day,
        address: `https://later.example/${nth}`,
        retrieved: '2025-06-01',
        language: 'en',
        derives_from: nth % 2 === 0 ? ['wire-timber'] : [],
      },
    ],
  });

const learntClaim =
  (kind: Claim['kind'], source: string, says: ClaimPart[]): Learnt =>
  (of, day, nth) => ({
    ...of,
    claims: [
      ...of.claims,
      {
        ...{ id: `later-claim-${nth}`, source, known: day, kind, on: '2025-03-15' },
        ...{ subject: 'it', predicate: 'is', object: 'so', says },
      },
    ],
  });

const learnt: fc.Arbitrary<Learnt> = fc.oneof(
  fc
    .tuple(some(['official', 'press'] as const), some(['East', 'Zenda Wire', 'New Paper']))
    .map(([kind, publisher]) => learntSource(kind, publisher)),
  fc
    .tuple(
      some(['fact', 'opinion', 'forecast'] as const),
      some(CASE.sources.map(({ id }) => id)),
      fc.array(part, { minLength: 1, maxLength: 3 }),
    )
    .map(([kind, source, says]) => learntClaim(kind, source, says)),
  fc.record({ from: some([-60, 0, 40]), person: some(['zapt', 'rassendyll']) }).map(
    ({ from, person }): Learnt =>
      (of, day) => ({
        ...of,
        parties: of.parties.map((party) => ({
          ...party,
          officials: [
            ...party.officials.map((one) => (one.to === undefined ? { ...one, to: day } : one)),
            {
              ...{ person, name: text, office: 'rur-trade-minister', title: text, known: day },
              ...{ from: dayAfter(day, from), sources: ['gazette-handover'] },
            },
          ],
        })),
      }),
  ),
  fc.constant<Learnt>((of, day, nth) => ({
    ...of,
    calendar: [
      ...of.calendar,
      {
        ...{ id: nth === 0 ? 'later-event' : `later-event-${nth}`, kind: 'summit', name: text },
        ...{ date: '2025-03-05', known: day, sources: ['gazette-handover'] },
      },
    ],
  })),
  some([4.2, 6, 9]).map(
    (value): Learnt =>
      (of, day) => ({
        ...of,
        parties: of.parties.map((party) => ({
          ...party,
          series: party.series.map((series) => ({
            ...series,
            figures: [
              ...series.figures,
              ...['2025-01', '2025-02'].map((period) => ({
                ...{ period, value, vintage: 'later', published: day },
                sources: ['gazette-handover'],
              })),
            ],
          })),
        })),
      }),
  ),
);

/** Law with what was made public on a day: a duty in place of the old one, an end, a longer pause. */
function lawLearnt(known: number): Law {
  const measures = LAW.measures.flatMap((measure): Measure[] => {
    if (measure.kind !== 'additional') return [measure];
    const pause = measure.suspensions[0];
    const suspensions =
      pause === undefined ? [] : [...measure.suspensions, { ...pause, known, from: measure.from }];
    return [
      { ...measure, to: measure.from + 20 * DAY, endKnown: known, suspensions },
      {
        ...measure,
        id: 'rur-later',
        known,
        suspensions: [],
        replaces: [measure.id],
        rate: { kind: 'ad-valorem', rate: 10_000_000 },
      },
    ];
  });
  return { ...LAW, measures };
}

describe('what is learnt later', () => {
  test('changes no answer of an earlier day', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        some(CUTS),
        fc.array(fc.tuple(learnt, fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 8 }),
        fc.array(part, { maxLength: 4 }),
        (known, facts, says) => {
          // Claims that are there already, of the day before the cut, make more to be judged.
          const before = dayAfter(known, -1);
          const of = says.reduce<Case>(
            (sum, one, nth) =>
              learntClaim('fact', 'gazette-handover', [one])(sum, before, 100 + nth),
            CASE,
          );
          const later = facts.reduce(
            (sum, [add, days], nth) => add(sum, dayAfter(known, days), nth),
            of,
          );
          const [, days] = facts[0];
          const public_ = Date.parse(`${dayAfter(known, days)}T12:00:00Z`);
          expect(standings(later, lawLearnt(public_), known)).toEqual(standings(of, LAW, known));
        },
      ),
      { numRuns: 200, seed: 20250502 },
    );
  });

  test('changes the answers of its own day: the facts of the property are no idle ones', () => {
    const known = '2025-05-20';
    const changed = new Set<string>();
    for (const says of [
      [{ kind: 'statement' as const, topic: 'venue', value: 'zenda' }],
      [{ kind: 'statement' as const, topic: 'syl-offers', value: 'wine' }],
    ]) {
      const later = learntClaim('fact', 'wire-timber', says)(CASE, known, 1);
      const before = standings(CASE, LAW, known);
      standings(later, LAW, known).forEach((one, at) => {
        if (before[at] !== undefined && one.standing !== before[at].standing) {
          changed.add(one.claim);
        }
      });
    }
    expect([...changed]).toEqual(['east-venue', 'west-venue', 'a-timber-and-wine']);
    const duty = (law: Law) =>
      standings(CASE, law, known).find(({ claim }) => claim === 'a-pause')?.standing;
    expect(duty(LAW)).toBe('corroborated');
    expect(duty(lawLearnt(Date.parse('2025-01-25')))).toBe('contradicted');
  });
});
