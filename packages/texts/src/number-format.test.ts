import { describe, expect, test } from 'vitest';
import { formatsFor } from './formats.ts';
import { direction, directionBetween, signOpen } from './number-format.ts';

const en = formatsFor('en');
const ja = formatsFor('ja');

describe('numbers', () => {
  test('changes carry a true minus sign or a plus sign, and zero none', () => {
    expect(en.incomeChange.text(-0.00118)).toBe('−0.118\u00a0%');
    expect(en.incomeChange.text(0.00118)).toBe('+0.118\u00a0%');
    expect(en.incomeChange.text(-0.000_000_4)).toBe('0.000\u00a0%');
    expect(en.usdBnChange.text(-0.04)).toBe('USD\u00a00.0\u00a0bn');
    expect(en.usdBn.text(1234.56)).toBe('USD\u00a01,234.6\u00a0bn');
    expect(en.rate.text(0.18439)).toBe('18.4\u00a0%');
  });

  test('Japanese counts dollars in 億 at the same precision', () => {
    expect(ja.usdBnChange.text(-3.987)).toBe('−40億ドル');
    expect(ja.usdBn.text(50.25)).toBe('503億ドル');
    expect(ja.incomeChange.text(-0.00118)).toBe('−0.118％');
  });

  test('statutory rates keep the digits they have', () => {
    expect(en.statutoryRate(0.25)).toBe('25\u00a0%');
    expect(en.statutoryRate(0.275)).toBe('27.5\u00a0%');
    expect(ja.statutoryRate(0.15)).toBe('15％');
  });

  test('what is shown is what is printed', () => {
    for (const value of [-0.00096, -0.0000049, 0, 0.0000051, 0.0123456]) {
      const printed = en.incomeChange.bare(value).replace('−', '-');
      expect(Number(printed)).toBe(en.incomeChange.shown(value));
    }
    expect(Object.is(en.incomeChange.shown(-1e-9), 0)).toBe(true);
  });

  test('dates are those of the day, in every time zone', () => {
    expect(en.date('2025-05-01')).toBe('1 May 2025');
    expect(ja.date('2025-05-01')).toBe('2025年5月1日');
  });
});

describe('directions', () => {
  test('follow the number as it is printed', () => {
    expect(direction(0.0004, en.incomeChange)).toBe('up');
    expect(direction(-0.0004, en.incomeChange)).toBe('down');
    expect(direction(-0.000_004, en.incomeChange)).toBe('flat');
    expect(direction(-0.04, en.usdBnChange)).toBe('flat');
    expect(directionBetween(0.0201, 0.02049, en.rate)).toBe('flat');
    expect(directionBetween(0.18, 0.02, en.rate)).toBe('down');
  });

  test('a sign is open only where both signs are printed', () => {
    expect(signOpen({ low: -0.001, high: 0.001 }, en.incomeChange)).toBe(true);
    expect(signOpen({ low: -0.000_001, high: 0.001 }, en.incomeChange)).toBe(false);
    expect(signOpen({ low: -0.002, high: -0.001 }, en.incomeChange)).toBe(false);
  });
});
