import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendarKnownOn, measuresNotYetInForce } from './dates.ts';
import { loadCase } from './load-case.ts';

const path = new URL('../../../cases/japan-us-2025/case.yaml', import.meta.url);
const loaded = loadCase({ 'case.yaml': readFileSync(path, 'utf8') });
if (loaded.kind !== 'loaded') throw new Error('the case does not load');
const { case: japanUs } = loaded;
const [before, inForce, noDeal] = japanUs.worlds;

test('car parts were law on 1 May 2025 but paid only from 3 May', () => {
  const ids = (date: string) => measuresNotYetInForce(japanUs, inForce, date).map(({ id }) => id);
  expect(ids('2025-05-01')).toEqual(['us-car-parts']);
  expect(ids('2025-05-03')).toEqual([]);
  expect(ids('2025-04-02')).toEqual(['us-cars', 'us-car-parts', 'us-reciprocal-10']);
  expect(measuresNotYetInForce(japanUs, before, '2025-01-01')).toEqual([]);
  expect(measuresNotYetInForce(japanUs, noDeal, '2025-07-08').map(({ id }) => id)).toEqual([
    'us-reciprocal-24',
  ]);
});

test('a round is known from its day, an expiry from the order that set it', () => {
  const known = calendarKnownOn(japanUs, '2025-05-01').map(({ date, kind }) => `${date} ${kind}`);
  expect(known).toContain('2025-07-09 expiry');
  expect(known).toContain('2025-05-01 round');
  expect(known).not.toContain('2025-05-23 round');
  expect(known).not.toContain('2025-08-01 expiry');
  expect(known).toEqual([...known].sort());
  expect(calendarKnownOn(japanUs, '2025-07-07').map(({ date }) => date)).toContain('2025-08-01');
});
