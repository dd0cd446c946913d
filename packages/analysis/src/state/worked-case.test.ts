import { knownOn } from '@parley/casebook';
import { describe, expect, test } from 'vitest';
import { stateOfPlay } from '../state.ts';
import { workedCase } from '../worked-case.fixture.ts';

const { case: of, laws } = workedCase();
const on = (at: string, known = at) => stateOfPlay(of, { at, known, laws });

describe('the worked case', () => {
  test('on 1 May 2025 nothing is told that was learnt later', () => {
    const cut = knownOn(of, '2025-05-01');
    const question = { at: '2025-05-01', known: '2025-05-01', laws };
    expect(stateOfPlay(cut, question)).toEqual(stateOfPlay(of, question));
    const state = on('2025-05-01');
    for (const { date } of [...state.rounds.held, ...state.outcomes, ...state.recent]) {
      expect(date <= '2025-05-01').toBe(true);
    }
  });

  test('on 21 July 2025: the election the day before, and 1 August ahead', () => {
    const { recent, ahead } = on('2025-07-21');
    expect(recent.flatMap(({ events }) => events.map(({ kind }) => kind))).toContain('election');
    const august = ahead.find(({ date }) => date === '2025-08-01');
    expect(august?.events.length).toBeGreaterThan(0);
    expect(august?.duties.flatMap(({ turns }) => turns)).toMatchObject([{ turn: 'resumes' }]);
  });
});
