import type { Case } from '@parley/casebook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOfPlay } from './state.ts';
import { talks } from './talks.fixture.ts';

const of = talks();
const on = (at: string, known = at) => stateOfPlay(of, { at, known });
const issueOn = (id: string, at: string, known = at) => {
  const found = on(at, known).issues.find(({ issue }) => issue.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the state of play', () => {
  test('officials in office on the day', () => {
    const inOffice = (at: string) => on(at).parties[0]?.officials.map(({ person }) => person);
    expect(inOffice('2024-02-15')).toEqual(['rudolf']);
    expect(inOffice('2024-02-16')).toEqual(['flavia']);
  });

  test('rounds held and due', () => {
    const { rounds } = on('2024-02-25');
    expect(rounds.held.map(({ id }) => id)).toEqual(['first']);
    expect(rounds.last?.id).toBe('first');
    expect(rounds.due.map(({ id }) => id)).toEqual(['second']);
    expect(on('2024-02-01').rounds.due).toEqual([]);
    expect(on('2024-03-05').rounds.held.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  test('the latest position and offer of each side, and the distance between them', () => {
    const cheese = issueOn('cheese', '2024-02-25');
    expect(cheese.positions.map(({ id }) => id)).toEqual(['p2', 'p3']);
    expect(cheese.offers.map(({ offer }) => offer.id)).toEqual(['o2', 'o3']);
    expect(cheese.stands.map(({ party, level }) => [party, level])).toEqual([
      ['RUR', 0.18],
      ['BOR', 0],
    ]);
    expect(cheese.distance?.share).toBeCloseTo(0.6, 12);
    expect(cheese.distance?.amount).toBeCloseTo(0.18, 12);
  });

  test('a withdrawn offer no longer stands, from the day it is withdrawn', () => {
    expect(issueOn('cheese', '2024-03-01').stands[0]).toMatchObject({ level: 0.21 });
    expect(issueOn('cheese', '2024-03-02').stands[0]).toMatchObject({ level: 0.18 });
  });

  test('no distance while a side has named no level', () => {
    expect(issueOn('cheese', '2024-01-20').distance).toBeNull();
    expect(issueOn('checks', '2024-02-01').distance).toBeNull();
  });

  test('what is off the table, and who disputes it', () => {
    expect(on('2024-01-14').offTheTable).toEqual([]);
    expect(on('2024-02-01').offTheTable).toMatchObject([
      { issue: { id: 'bases' }, exclusion: { by: 'RUR', date: '2024-01-15' }, disputed: [] },
    ]);
    expect(on('2024-03-01').offTheTable[0]?.disputed.map(({ by }) => by)).toEqual(['BOR']);
    expect(on('2024-05-01').offTheTable).toEqual([]);
  });

  test('red lines hold until they are given up', () => {
    const lines = (at: string) => issueOn('cheese', at).redLines.map(({ party }) => party);
    expect(lines('2024-01-19')).toEqual([]);
    expect(lines('2024-03-01')).toEqual(['RUR']);
    expect(lines('2024-04-01')).toEqual([]);
  });

  test('domestic figures and the weights they move', () => {
    const home = (at: string) => on(at).parties[0]?.home;
    expect(home('2024-02-14')?.figures[0]).toMatchObject({ latest: { value: 1 }, before: null });
    expect(home('2024-02-14')?.weights[0]).toMatchObject({ value: 2, figure: { value: 1 } });
    expect(home('2024-02-15')?.figures[0]).toMatchObject({
      latest: { value: -1 },
      before: { value: 1 },
    });
    expect(home('2024-02-15')?.weights[0]).toMatchObject({ value: 3, figure: { value: -1 } });
  });

  test('what is due and what has lately been, as known then', () => {
    const ids = (days: readonly { readonly events: readonly { readonly id: string }[] }[]) =>
      days.flatMap(({ events }) => events.map(({ id }) => id));
    expect(ids(on('2024-02-26').ahead)).toEqual(['second', 'fair']);
    expect(ids(on('2024-02-26').recent)).toEqual(['vote']);
    expect(ids(on('2024-02-19').ahead)).toEqual(['vote']);
    expect(ids(on('2024-02-26', '2024-03-10').ahead)).toEqual(['second', 'surprise', 'fair']);
  });

  test('what was agreed, once it was', () => {
    expect(on('2024-03-07').outcomes).toEqual([]);
    expect(on('2024-03-08').outcomes.map(({ id }) => id)).toEqual(['framework']);
    expect(issueOn('cheese', '2024-03-08').agreed?.term.level).toBe(0.15);
  });

  test('disputed claims are those made by the day', () => {
    const claim: Case['claims'][number] = {
      id: 'c1',
      source: 'herald',
      kind: 'fact',
      subject: 'the minister',
      predicate: 'is',
      object: 'Rupert',
      says: [],
    };
    const subject = { ...of, claims: [claim] };
    const disputed = [{ claim: 'c1', standing: 'contradicted' }];
    const told = (at: string) =>
      stateOfPlay(subject, { at, known: '2024-12-31', disputed }).disputed;
    expect(told('2024-01-31')).toEqual([]);
    expect(told('2024-02-01')).toEqual(disputed);
  });
});

describe('what is learnt later changes nothing', () => {
  const day = (from: string, to: string) =>
    fc
      .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));

  /** Lists of a case with an entry put in that is known later, whatever day it is about. */
  const later = (known: string, date: string): readonly ((held: Case) => Case)[] => {
    const [party] = of.parties;
    const [issue] = of.issues;
    const [round] = of.rounds;
    const [position] = of.positions;
    const [offer] = of.offers;
    const [event] = of.calendar;
    const [outcome] = of.outcomes;
    const [source] = of.sources;
    const line = party?.mandate[0];
    const official = party?.officials[0];
    const series = party?.series[0];
    const exclusion = of.issues.flatMap(({ exclusions }) => exclusions)[0];
    if (!party || !issue || !round || !position || !offer || !event || !outcome || !source)
      throw new Error('the fixture has one of each');
    if (!line || !official || !series || !exclusion) throw new Error('and of these');
    const inParty = (change: (of: typeof party) => typeof party) => (held: Case) => ({
      ...held,
      parties: held.parties.map((each) => (each.code === party.code ? change(each) : each)),
    });
    const { announced: _, ...unannounced } = round;
    return [
      (held) => ({
        ...held,
        positions: [...held.positions, { ...position, id: 'x', date, known }],
      }),
      (held) => ({ ...held, offers: [...held.offers, { ...offer, id: 'x', date, known }] }),
      (held) => ({ ...held, rounds: [...held.rounds, { ...unannounced, id: 'x', date, known }] }),
      (held) => ({ ...held, calendar: [{ ...event, id: 'x', date, known }, ...held.calendar] }),
      (held) => ({ ...held, outcomes: [...held.outcomes, { ...outcome, id: 'x', date, known }] }),
      (held) => ({ ...held, issues: [...held.issues, { ...issue, id: 'x', known }] }),
      (held) => ({ ...held, sources: [...held.sources, { ...source, id: 'x', date: known }] }),
      (held) => ({
        ...held,
        issues: held.issues.map((each) => ({
          ...each,
          exclusions: [...each.exclusions, { ...exclusion, date, known }],
        })),
      }),
      inParty((each) => ({
        ...each,
        officials: [...each.officials, { ...official, person: 'x', from: date, known }],
      })),
      inParty((each) => ({ ...each, mandate: [...each.mandate, { ...line, date, known }] })),
      inParty((each) => ({
        ...each,
        series: each.series.map((one) => ({
          ...one,
          figures: [...one.figures, { period: 'x', value: 9, published: known, sources: [] }],
        })),
      })),
    ];
  };

  test('in any list, about any day', () => {
    const days = fc.tuple(
      day('2024-01-01', '2024-04-30'),
      day('2024-01-01', '2024-04-30'),
      day('2024-05-01', '2024-12-31'),
      day('2024-01-01', '2024-12-31'),
      fc.nat({ max: 10 }),
    );
    fc.assert(
      fc.property(days, ([at, known, learnt, date, list]) => {
        const add = later(learnt, date)[list];
        if (add === undefined) throw new Error(`no list ${list}`);
        const changed = add(of);
        expect(changed).not.toEqual(of);
        expect(stateOfPlay(changed, { at, known })).toEqual(stateOfPlay(of, { at, known }));
      }),
      { numRuns: 500 },
    );
  });

  test('but what is known in time does', () => {
    for (const add of later('2024-02-01', '2024-02-01').toSpliced(6, 1)) {
      const question = { at: '2024-02-01', known: '2024-02-01' };
      expect(stateOfPlay(add(of), question)).not.toEqual(stateOfPlay(of, question));
    }
  });
});
