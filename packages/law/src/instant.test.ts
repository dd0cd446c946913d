import { expect, test } from 'vitest';
import { formatInstant, instantIn, isZone, noonOf } from './instant.ts';

const EASTERN = 'America/New_York';

test('a day begins at midnight of its zone, daylight saving included', () => {
  expect(instantIn('2025-01-15', EASTERN)).toBe(Date.parse('2025-01-15T05:00:00Z'));
  expect(instantIn('2025-04-09 00:01', EASTERN)).toBe(Date.parse('2025-04-09T04:01:00Z'));
  expect(instantIn('2025-03-09 12:00', EASTERN)).toBe(Date.parse('2025-03-09T16:00:00Z'));
  expect(instantIn('2025-11-02 12:00', EASTERN)).toBe(Date.parse('2025-11-02T17:00:00Z'));
  expect(instantIn('2025-04-09', 'Asia/Tokyo')).toBe(Date.parse('2025-04-08T15:00:00Z'));
});

test('a date stands for its noon', () => {
  expect(noonOf('2025-04-09', EASTERN)).toBe(Date.parse('2025-04-09T16:00:00Z'));
  expect(noonOf('2025-04-09 00:00', EASTERN)).toBe(Date.parse('2025-04-09T04:00:00Z'));
});

test('what is written is read back', () => {
  for (const text of ['2025-04-09', '2025-04-09 00:01', '2026-02-24 23:59']) {
    expect(formatInstant(instantIn(text, EASTERN) ?? Number.NaN, EASTERN)).toBe(text);
  }
});

test.each([
  '2025-02-30',
  '2025-13-01',
  '2025-1-1',
  'today',
  '2025-04-09 24:00',
  '2025-04-09 12:60',
])('%s is no moment', (text) => {
  expect(instantIn(text, EASTERN)).toBeNull();
});

test('zones are those of the platform', () => {
  expect(isZone(EASTERN)).toBe(true);
  expect(isZone('America/Gotham')).toBe(false);
});
