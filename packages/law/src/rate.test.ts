import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercent, onShare, parsePercent, parseShare } from './rate.ts';

test.each([
  ['0.025', '2.5'],
  ['0.15', '15'],
  ['0.24', '24'],
  ['1', '100'],
  ['0', '0'],
  ['0.00000001', '0.000001'],
  ['-0.05', '-5'],
])('the share %s is %s %%', (share, percent) => {
  const rate = parseShare(share);
  expect(rate).not.toBeNull();
  expect(formatPercent(rate ?? Number.NaN)).toBe(percent);
  expect(parsePercent(`${percent}%`)).toBe(rate);
});

test.each([
  '',
  'a',
  '0.000000001',
  '1e-2',
  '0,5',
  '25 %%',
  '.5',
])('%j is no exact share', (text) => {
  expect(parseShare(text)).toBeNull();
});

test('sums are exact: 15 % less 2.5 % and 2.5 % is 15 %', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      (a, b) => {
        const text = (value: number) =>
          `${Math.floor(value / 10_000)}.${String(value % 10_000).padStart(4, '0')}`;
        const sum = (parsePercent(text(a)) ?? 0) + (parsePercent(text(b)) ?? 0);
        expect(sum).toBe(parsePercent(text(a + b)));
      },
    ),
  );
});

test('a share of a rate is rounded to the nearest unit', () => {
  expect(onShare(50_000_000, 0.333)).toBe(16_650_000);
  expect(onShare(50_000_000, 1)).toBe(50_000_000);
});
