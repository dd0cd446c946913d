import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendarKnownOn } from './dates.ts';
import { loadCase } from './load-case.ts';

const path = new URL('../../../cases/japan-us-2025/case.yaml', import.meta.url);
const loaded = loadCase({ 'case.yaml': readFileSync(path, 'utf8') });
if (loaded.kind !== 'loaded') throw new Error('the case does not load');
const { case: japanUs } = loaded;

test('a round is known from its day, an expiry from the order that set it', () => {
  const known = calendarKnownOn(japanUs, '2025-05-01').map(({ date, kind }) => `${date} ${kind}`);
  expect(known).toContain('2025-07-09 expiry');
  expect(known).toContain('2025-05-01 round');
  expect(known).not.toContain('2025-05-23 round');
  expect(known).not.toContain('2025-08-01 expiry');
  expect(known).toEqual([...known].sort());
  expect(calendarKnownOn(japanUs, '2025-07-07').map(({ date }) => date)).toContain('2025-08-01');
});
