import { describe, expect, test } from 'vitest';
import { type Applied, deriveRate, type Facts } from './derive.ts';
import { FOREVER } from './instant.ts';
import { day, duty, exemption, lawOf, percent, products, schedule } from './invented.fixture.ts';
import type { Law } from './law.ts';
import { formatPercent } from './rate.ts';

const BASE = schedule({ '87': '2.5', '8704': '25', '10': '0' });
const adValorem = (text: string) => ({ kind: 'ad-valorem', rate: percent(text) }) as const;

function derive(law: Law, code: string, at: string, known = '', facts: Facts = {}, origin = 'ERE') {
  const moment = { at: day(at), known: known === '' ? FOREVER : day(known) };
  return deriveRate(law, { code, origin, importer: 'RUR' }, moment, facts);
}

const total = (...args: Parameters<typeof derive>) =>
  formatPercent(derive(...args).total ?? Number.NaN);

describe('the rate on a good', () => {
  test('is the base duty where nothing is on top', () => {
    expect(total(lawOf([], BASE), '87032301', '2025-01-01')).toBe('2.5');
    expect(derive(lawOf([], BASE), '99990000', '2025-01-01').total).toBeNull();
  });

  test('adds what is in force, from its hour on and until its end', () => {
    const law = lawOf(
      [
        duty({
          id: 'cars',
          rate: adValorem('25'),
          products: products(['8703']),
          from: day('2025-04-03 00:01'),
          to: day('2025-09-16'),
        }),
      ],
      BASE,
    );
    expect(total(law, '87032301', '2025-04-03 00:00')).toBe('2.5');
    expect(total(law, '87032301', '2025-04-03 00:01')).toBe('27.5');
    expect(total(law, '87032301', '2025-09-15 23:59')).toBe('27.5');
    expect(total(law, '87032301', '2025-09-16')).toBe('2.5');
    expect(total(law, '87042100', '2025-05-01')).toBe('25');
    expect(derive(law, '87032301', '2025-04-01').steps[0]?.verdict.kind).toBe('not-yet');
    expect(derive(law, '87032301', '2025-10-01').steps[0]?.verdict.kind).toBe('ended');
  });

  test('a floor tops up the base, and leaves what is above it', () => {
    const law = lawOf([duty({ id: 'floor', rate: { kind: 'floor', rate: percent('15') } })], BASE);
    expect(total(law, '87032301', '2025-01-01')).toBe('15');
    expect(total(law, '87042100', '2025-01-01')).toBe('25');
    expect(total(law, '10059000', '2025-01-01')).toBe('15');
  });

  test('a cap holds base and addition under its ceiling', () => {
    const cap = { kind: 'cap', rate: percent('10'), ceiling: percent('10') } as const;
    const law = lawOf([duty({ id: 'cap', rate: cap })], BASE);
    expect(total(law, '87032301', '2025-01-01')).toBe('10');
    expect(total(law, '87042100', '2025-01-01')).toBe('25');
  });

  test('a pause stops a measure while it is known, and its end brings it back', () => {
    const law = lawOf(
      [
        duty({
          id: 'country',
          rate: adValorem('24'),
          from: day('2025-04-09 00:01'),
          suspensions: [
            {
              from: day('2025-04-10 00:01'),
              to: day('2025-07-09 00:01'),
              known: day('2025-04-09'),
              citation: { instrument: 'Decree 2' },
            },
          ],
        }),
      ],
      BASE,
    );
    expect(total(law, '87032301', '2025-04-09 12:00')).toBe('26.5');
    expect(total(law, '87032301', '2025-04-10 12:00')).toBe('2.5');
    expect(total(law, '87032301', '2025-07-09 12:00')).toBe('26.5');
    expect(total(law, '87032301', '2025-05-01', '2025-04-08')).toBe('26.5');
    const paused = derive(law, '87032301', '2025-05-01').steps[0]?.verdict;
    expect(paused).toMatchObject({ kind: 'paused', by: { citation: { instrument: 'Decree 2' } } });
  });

  test('one measure stands in place of another, also for days gone by, once that is known', () => {
    const law = lawOf(
      [
        duty({
          id: 'on-top',
          family: 'country',
          rate: adValorem('15'),
          from: day('2025-08-07'),
          known: day('2025-07-31'),
        }),
        duty({
          id: 'floor',
          family: 'country',
          rate: { kind: 'floor', rate: percent('15') },
          from: day('2025-08-07'),
          known: day('2025-09-04'),
          replaces: ['on-top'],
        }),
      ],
      schedule({ '0201': '26.4', '61': '7.5' }),
    );
    expect(total(law, '02013000', '2025-08-10', '2025-08-10')).toBe('41.4');
    expect(total(law, '02013000', '2025-08-10')).toBe('26.4');
    expect(total(law, '61012000', '2025-08-10', '2025-09-03')).toBe('22.5');
    expect(total(law, '61012000', '2025-08-10', '2025-09-05')).toBe('15');
    const seen = derive(law, '02013000', '2025-08-10', '2025-08-10');
    expect(seen.steps.map(({ measure }) => measure.id)).toEqual(['on-top']);
    expect(derive(law, '02013000', '2025-08-10').steps.map(({ verdict }) => verdict.kind)).toEqual([
      'superseded',
      'applied',
    ]);
  });

  test('a measure displaces other families, from the good or from its part', () => {
    const shares = new Map([
      [
        'metal',
        {
          name: 'metal',
          byOrigin: false,
          origins: new Set<string>(),
          entries: new Map([['8708', 0.4]]),
        },
      ],
    ]);
    const law = lawOf(
      [
        duty({
          id: 'cars',
          rate: adValorem('25'),
          products: products(['8703']),
          displaces: [
            { family: 'metals', extent: 'good' },
            { family: 'country', extent: 'good' },
          ],
        }),
        duty({
          id: 'metals',
          rate: adValorem('50'),
          products: products(['87']),
          content: { share: 'metal', on: 'share', otherwise: 0.5 },
          displaces: [{ family: 'country', extent: 'part' }],
        }),
        duty({ id: 'country', rate: adValorem('10') }),
      ],
      BASE,
      shares,
    );
    expect(total(law, '87032301', '2025-01-01')).toBe('27.5');
    // 2.5 + 40 % of 50 + 60 % of 10
    expect(total(law, '87089900', '2025-01-01')).toBe('28.5');
    // No table: half is assumed. 2.5 + 25 + 5
    expect(total(law, '87110000', '2025-01-01')).toBe('32.5');
    expect(derive(law, '87110000', '2025-01-01').status).toBe('assumed');
    // What is known of the consignment comes first.
    expect(total(law, '87089900', '2025-01-01', '', { shares: { metal: 1 } })).toBe('52.5');
    expect(
      derive(law, '87089900', '2025-01-01', '', { shares: { metal: 1 } }).steps.map(
        ({ verdict }) => verdict.kind,
      ),
    ).toEqual(['applied', 'displaced']);
  });

  test('an exemption takes a family away, in whole or for the goods that claim it', () => {
    const law = lawOf(
      [
        duty({ id: 'country', rate: adValorem('20') }),
        exemption({ id: 'annex', exempts: ['country'], products: products(['10']) }),
        exemption({
          id: 'agreement',
          exempts: ['country'],
          origins: { all: false, only: new Set(['SYL']), except: new Set() },
          content: { share: 'claims', on: 'share', otherwise: 0.25 },
        }),
      ],
      BASE,
    );
    expect(total(law, '10059000', '2025-01-01')).toBe('0');
    expect(total(law, '87032301', '2025-01-01')).toBe('22.5');
    expect(total(law, '87032301', '2025-01-01', '', {}, 'SYL')).toBe('17.5');
    expect(derive(law, '10059000', '2025-01-01').steps.map(({ verdict }) => verdict)).toMatchObject(
      [
        { kind: 'exempt', by: 'annex' },
        { kind: 'exempts', share: 1 },
      ],
    );
  });

  test('a quota, a specific and a compound duty', () => {
    const perKilogram = { kind: 'specific', amount: 341, currency: 'JPY', unit: 'kg' } as const;
    const law = lawOf(
      [
        duty({
          id: 'rice',
          kind: 'base',
          products: products(['1006']),
          rate: { kind: 'quota', within: adValorem('0'), beyond: perKilogram, fill: 1 },
        }),
        duty({
          id: 'mixed',
          kind: 'base',
          products: products(['0406']),
          rate: { kind: 'compound', parts: [adValorem('10'), perKilogram] },
        }),
      ],
      BASE,
    );
    expect(total(law, '10063000', '2025-01-01')).toBe('0');
    const beyond = { quotaFill: { rice: 0 }, unitValues: { 'JPY/kg': 100 } };
    expect(total(law, '10063000', '2025-01-01', '', beyond)).toBe('341');
    expect(derive(law, '10063000', '2025-01-01', '', { quotaFill: { rice: 0 } }).total).toBeNull();
    expect(total(law, '04061000', '2025-01-01', '', { unitValues: { 'JPY/kg': 682 } })).toBe('60');
  });

  test('the steps that apply add up to the total', () => {
    const law = lawOf(
      [
        duty({
          id: 'a',
          rate: adValorem('12.345678'),
          content: { share: 'x', on: 'rest', otherwise: 0.333333 },
        }),
        duty({ id: 'b', rate: { kind: 'floor', rate: percent('9.1') } }),
        duty({ id: 'c', rate: adValorem('0.000001') }),
      ],
      BASE,
    );
    const { base, steps, total: sum } = derive(law, '87032301', '2025-01-01');
    const added = steps
      .map(({ verdict }) => verdict)
      .filter((verdict): verdict is Applied => verdict.kind === 'applied')
      .reduce((all, { adds }) => all + adds, base.rate ?? 0);
    expect(added).toBe(sum);
  });
});
