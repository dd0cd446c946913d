import { dutyCurves, stateOfPlay } from '@parley/analysis';
import { describe, expect, test } from 'vitest';
import { embeddedCase, embeddedUsLaw } from '../../../../../scripts/embedded.ts';
import { appointmentsOf, daysAround, daysBetween, spanOf } from './days.ts';

const AT = '2025-05-01';
const { case: of } = embeddedCase('japan-us-2025');
const laws = [embeddedUsLaw()];

describe('days around a day', () => {
  const appointments = appointmentsOf(of, AT);
  const { from, until } = spanOf(appointments, AT);
  const curves = dutyCurves(of, laws, { from, to: until, known: AT });
  const { ahead, behind } = daysAround(appointments, curves, AT);

  test('what lies ahead is what the state of play says, day by day and duty by duty', () => {
    const state = stateOfPlay(of, { at: AT, known: AT, laws });
    const last = state.ahead.at(-1)?.date ?? AT;
    expect(ahead.filter(({ date }) => date <= last)).toEqual(state.ahead);
    expect(state.ahead.length).toBeGreaterThan(2);
  });

  test('every day once, the nearest first on either side', () => {
    expect(ahead.every(({ date }) => date > AT)).toBe(true);
    expect(behind.every(({ date }) => date <= AT)).toBe(true);
    const dates = [...behind.toReversed(), ...ahead].map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    const events = [...ahead, ...behind].flatMap((day) => day.events);
    expect(events).toHaveLength(appointments.length);
  });

  test('the drawing holds the day and half a year after it', () => {
    expect(daysBetween(AT, until)).toBeGreaterThanOrEqual(183);
    expect(daysBetween(from, AT)).toBeGreaterThanOrEqual(60);
    expect(spanOf([], AT)).toEqual({ from: '2025-03-02', until: '2025-10-31' });
    const far = spanOf([{ date: '1999-01-01' }, { date: '2099-01-01' }], AT);
    expect(daysBetween(far.from, far.until)).toBe(730 + 540);
  });
});
