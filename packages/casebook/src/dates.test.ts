import { expect, test } from 'vitest';
import { calendarKnownOn, roundKnownFrom } from './dates.ts';
import { mustLoad, SAMPLE } from './sample.fixture.ts';

const sample = mustLoad(SAMPLE);
const shown = (date: string) =>
  calendarKnownOn(sample, date).map(({ id, kind }) => `${id} ${kind}`);

test('a round is known from its announcement, an expiry from the order that set it', () => {
  expect(shown('2025-04-07')).toEqual([]);
  expect(shown('2025-04-08')).toEqual(['round-1 round']);
  expect(shown('2025-04-09')).toEqual(['round-1 round', 'pause-ends expiry']);
});

test('without an announcement a round is known from its day, or from when it was told', () => {
  const { announced: _, ...round } = sample.rounds[0];
  expect(roundKnownFrom(round)).toBe('2025-04-16');
  expect(roundKnownFrom({ ...round, known: '2025-04-20' })).toBe('2025-04-20');
  expect(roundKnownFrom({ ...round, known: '2025-04-20', announced: '2025-04-10' })).toBe(
    '2025-04-10',
  );
});

test('days are in order', () => {
  const reversed = { ...sample, calendar: [...sample.calendar].reverse() };
  const days = calendarKnownOn(reversed, '2026-01-01').map(({ date }) => date);
  expect(days).toEqual([...days].sort());
});
