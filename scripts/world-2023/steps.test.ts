import { describe, expect, test } from 'vitest';
import { type Accounts, balanceAccounts, largestGap } from './balance.ts';
import { sum } from './cells.ts';
import { japanPreferences, preferenceKey, readDuty } from './japan-schedule.ts';
import {
  EU27_MEMBERS,
  PARENT_2017,
  parametersOf,
  REGION_CODES,
  regionOf,
  SECTORS,
  sectorAt,
} from './names.ts';
import { freedBy } from './preferences.ts';
import { splitTrade } from './split.ts';
import { restCountedIn, totals2023 } from './totals-2023.ts';

describe('balancing', () => {
  const prior: Accounts = {
    intermediate: Float64Array.of(10, 20, 30, 0),
    finalDemand: Float64Array.of(50, 60),
    valueAdded: Float64Array.of(40, 70),
    domesticSales: Float64Array.of(80, 90),
  };
  const targets = {
    imports: Float64Array.of(25, 5),
    exports: Float64Array.of(15, 30),
    valueAdded: 130,
  };

  test('meets every identity and the level of value added', () => {
    const { accounts, gap, iterations } = balanceAccounts(prior, targets);
    expect(gap).toBeLessThan(1e-13);
    expect(largestGap(accounts, targets)).toBe(gap);
    expect(iterations).toBeLessThan(1000);
    expect(sum(accounts.valueAdded)).toBeCloseTo(130, 10);
    const [sales] = accounts.domesticSales;
    const [ofFirst, ofSecond] = [accounts.intermediate[0] ?? 0, accounts.intermediate[2] ?? 0];
    expect(ofFirst + ofSecond + (accounts.finalDemand[0] ?? 0)).toBeCloseTo((sales ?? 0) + 25, 10);
    const materials = ofFirst + (accounts.intermediate[1] ?? 0);
    expect(materials + (accounts.valueAdded[0] ?? 0)).toBeCloseTo((sales ?? 0) + 15, 10);
  });

  test('what agrees already stays as it is', () => {
    const { accounts } = balanceAccounts(prior, targets);
    const again = balanceAccounts(accounts, targets).accounts;
    for (const field of ['intermediate', 'finalDemand', 'valueAdded', 'domesticSales'] as const) {
      again[field].forEach((value, cell) => {
        expect(value).toBeCloseTo(accounts[field][cell] ?? Number.NaN, 9);
      });
    }
  });

  test('zeros stay zero and nothing turns negative, even where imports exceed all former uses', () => {
    const flooded = { ...targets, imports: Float64Array.of(300, 5) };
    const { accounts, gap } = balanceAccounts(prior, flooded);
    expect(gap).toBeLessThan(1e-13);
    expect(accounts.intermediate[3]).toBe(0);
    for (const values of Object.values(accounts)) {
      expect(Math.min(...(values as Float64Array))).toBeGreaterThanOrEqual(0);
    }
  });

  test('moves less than any other accounts that meet the identities', () => {
    const { accounts } = balanceAccounts(prior, targets);
    const distance = (other: Accounts) =>
      (['intermediate', 'finalDemand', 'valueAdded', 'domesticSales'] as const)
        .flatMap((field) =>
          [...other[field]].map((value, cell) => {
            const before = prior[field][cell] ?? 0;
            return before === 0 ? 0 : value * Math.log(value / before) - value + before;
          }),
        )
        .reduce((a, b) => a + b, 0);
    // A loop that keeps all identities: more of input 0 in sector 1 in place of final use, and so on.
    for (const step of [1e-3, -1e-3]) {
      const moved: Accounts = {
        ...accounts,
        intermediate: accounts.intermediate.map((v, cell) => (cell === 2 ? v + step : v)),
        finalDemand: accounts.finalDemand.map((v, k) => (k === 0 ? v - step : v)),
        valueAdded: accounts.valueAdded.map((v, j) => (j === 1 ? v - step : v + step)),
        domesticSales: accounts.domesticSales,
      };
      const repaired: Accounts = {
        ...moved,
        intermediate: moved.intermediate.map((v, cell) => (cell === 0 ? v - step : v)),
        finalDemand: moved.finalDemand.map((v, k) => (k === 0 ? v + step : v)),
      };
      expect(largestGap(repaired, targets)).toBeLessThan(1e-12);
      expect(distance(repaired)).toBeGreaterThan(distance(accounts));
    }
  });
});

describe('splitting', () => {
  const parentOf = [0, 1, 1];
  const parents = Float64Array.of(100, 7, 9, 40);
  const childrenSum = (split: Float64Array, n: number, i: number) =>
    sum(
      parentOf.flatMap((to, a) =>
        parentOf.map((from, b) => (to === n && from === i ? (split[a * 3 + b] ?? 0) : 0)),
      ),
    );

  test('keeps every total of the parents', () => {
    const split = splitTrade(parents, 2, Float64Array.of(5, 1, 3, 2, 8, 1, 0, 4, 2), parentOf);
    expect(childrenSum(split, 0, 0)).toBe(100);
    expect(childrenSum(split, 0, 1)).toBeCloseTo(7, 12);
    expect(childrenSum(split, 1, 0)).toBeCloseTo(9, 12);
    expect(childrenSum(split, 1, 1)).toBeCloseTo(40, 12);
    expect(split[1]).toBeCloseTo(7 / 4, 12);
  });

  test('shares equally where no weight tells', () => {
    const split = splitTrade(parents, 2, new Float64Array(9), parentOf);
    expect([split[1], split[2]]).toEqual([3.5, 3.5]);
  });
});

describe('totals of 2023', () => {
  const data = {
    countries: ['USA', 'JPN', 'CHN', 'DEU', 'FRA', 'VNM', 'PRY'],
    gdp: [100e6, 50e6, 60e6, 20e6, 10e6, 5e6, 1e6],
    exports: [
      [0, 8, 9, 1, 2, 3, 4],
      [7, 0, 1, 1, 1, 1, 1],
      [6, 1, 0, 1, 1, 1, 1],
      [5, 1, 1, 0, 90, 1, 1],
      [4, 1, 1, 80, 0, 1, 1],
      [3, 1, 1, 1, 1, 0, 1],
      [1, 1, 1, 1, 1, 1, 0],
    ].map((row) => row.map((value) => value * 1000)),
  };
  const N = REGION_CODES.length;
  const at = (code: string) => (REGION_CODES as readonly string[]).indexOf(code);
  const seed = new Float64Array(SECTORS.length * N * N).fill(1);

  test('members add up, and trade among them is no trade', () => {
    const { gdp, goods, assumed } = totals2023(data, seed, 10);
    expect(gdp[at('EU27')]).toBe(30);
    expect(goods[at('USA') * N + at('EU27')]).toBe(9);
    expect(goods[at('EU27') * N + at('USA')]).toBe(3);
    expect(goods[at('EU27') * N + at('EU27')]).toBe(0);
    expect(assumed[at('USA') * N + at('JPN')]).toBe(false);
  });

  test('Taiwan’s trade adds up to its published totals', () => {
    const { goods, assumed } = totals2023(data, seed, 39_958);
    const partners = REGION_CODES.map((_, n) => n);
    const taiwan = at('TWN');
    expect(sum(partners.map((n) => goods[n * N + taiwan] ?? 0))).toBeCloseTo(432_480, 6);
    expect(sum(partners.map((i) => goods[taiwan * N + i] ?? 0))).toBeCloseTo(351_620, 6);
    expect(goods[taiwan * N + at('USA')]).toBe(39_958);
    expect(assumed[at('KOR') * N + taiwan]).toBe(true);
    expect(assumed[at('JPN') * N + taiwan]).toBe(false);
  });

  test('part of the rest of the world that is counted by origin', () => {
    expect(restCountedIn(data, new Set(['VNM', 'DEU']))).toBe(3 / 4);
  });
});

describe('tariffs', () => {
  test.each([
    ['無税', 0],
    ['(無税)', 0],
    ['(8.5%)', 0.085],
    ['20.8%', 0.208],
    ['361円/kg', null],
    ['関税割当数量以内のもの　30%', null],
    ['', null],
  ])('%s is %s', (text, share) => {
    expect(readDuty(text)).toBe(share);
  });

  test('a partner pays the lower of its own rate and the general one', () => {
    const crosswalk = [{ hs6_code: '020110', gtap_code: 'CMT' }];
    const line = (rates: Record<string, string>) => ({ code: '020110', rates });
    const found = japanPreferences(
      [
        line({ 基本: '(50%)', 暫定: '40%', WTO協定: '(50%)', EPA_日米貿易協定: '20%' }),
        line({ 基本: '10%', WTO協定: '', EPA_日米貿易協定: '' }),
        line({ 基本: '361円/kg', EPA_日米貿易協定: '無税' }),
      ],
      crosswalk,
    );
    const food = sectorAt('10T12');
    expect(found.get(preferenceKey('USA', food))).toEqual({
      ratio: expect.closeTo(0.6, 12),
      lines: 2,
    });
    expect(found.get(preferenceKey('CHN', food))).toEqual({ ratio: 1, lines: 2 });
  });

  test('agreements free manufactures both ways, farm goods only where said', () => {
    const [crops, cars] = [sectorAt('01T02'), sectorAt('29')];
    expect(freedBy('CAN', 'JPN', cars)).toBe('CPTPP, 2018');
    expect(freedBy('JPN', 'CAN', cars)).toBe('CPTPP, 2018');
    expect(freedBy('JPN', 'CAN', crops)).toBeNull();
    expect(freedBy('KOR', 'USA', crops)).toBe('KORUS, 2012');
    expect(freedBy('CHN', 'USA', cars)).toBeNull();
  });
});

describe('names', () => {
  test('27 members of the European Union, and every other country somewhere', () => {
    expect(new Set(EU27_MEMBERS).size).toBe(27);
    expect(['HRV', 'GBR', 'TUR', 'EU26'].map(regionOf)).toEqual(['EU27', 'GBR', 'ROW', 'EU27']);
    for (const code of REGION_CODES) expect(PARENT_2017[code]).toMatch(/^[A-Z]{2,3}$/);
  });

  test('33 sectors, and the parameters of machinery and electronics are not mixed up', () => {
    expect(SECTORS).toHaveLength(33);
    expect(SECTORS.flatMap(({ members2017 }) => members2017)).toHaveLength(44);
    expect(parametersOf(sectorAt('28'))).toBe(12);
    expect(parametersOf(sectorAt('26'))).toBe(13);
    expect(parametersOf(sectorAt('29'))).toBe(14);
  });
});
