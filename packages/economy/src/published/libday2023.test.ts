import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { describeWithReferenceData } from '../../../../scripts/reference-data.ts';
import { type ImlsEquilibrium, imls2025 } from '../models/imls/imls.ts';
import { optimalImlsTariffs } from '../models/imls/optimal-tariffs.ts';
import type { ImlsOptions } from '../models/imls/options.ts';
import { LIBDAY2023_FILES, loadLibday2023 } from './libday2023.ts';

describeWithReferenceData('Ignatenko et al. (2025), 2 April 2025', ({ folder }) => {
  const loaded = loadLibday2023(
    Object.fromEntries(
      LIBDAY2023_FILES.map((file) => [
        file,
        readFileSync(join(folder, 'data/libday2023', file), 'utf8'),
      ]),
    ),
  );
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const { data, policies } = loaded;
  const solve = (options: Partial<ImlsOptions> = {}, policy = policies.ustr): ImlsEquilibrium => {
    const result = imls2025.solve(data, policy, options);
    if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
    return result;
  };
  const of = (result: ImlsEquilibrium, code: string) => {
    const found = result.economies.find((economy) => economy.code === code);
    if (found === undefined) throw new Error(code);
    return found;
  };

  test('all 194 economies and seven outcomes, to 1e-6 points (deficits: relative)', () => {
    const reference = readFileSync(join(folder, 'reference/libday_baseline.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const { economies } = solve();
    expect(reference.map(([code]) => code)).toEqual(economies.map(({ code }) => code));
    reference.forEach(([, ...row], i) => {
      const expected = row.map(Number);
      const {
        welfareChange,
        deficitChange,
        exportShareChange,
        importShareChange,
        employmentChange,
        consumerPriceChange,
        revenueShare,
      } = economies[i];
      const percent = [
        welfareChange,
        deficitChange,
        exportShareChange,
        importShareChange,
        employmentChange,
        consumerPriceChange,
      ].map((share) => 100 * (share ?? Number.NaN));
      [...percent, revenueShare].forEach((value, column) => {
        const scale = column === 1 ? Math.max(1, Math.abs(expected[column])) : 1;
        expect(Math.abs(value - expected[column]) / scale).toBeLessThan(1e-6);
      });
    });
  });

  test('with roundabout production the United States gain 0.860680 %', () => {
    expect(100 * of(solve({ variant: 'roundabout' }), 'USA').welfareChange).toBeCloseTo(0.86068, 6);
  });

  test.each<Partial<ImlsOptions>>([
    {},
    { variant: 'roundabout' },
    { variant: 'roundabout', labourShare: 1 },
    { variant: 'eaton-kortum' },
    { rebate: 'lump-sum' },
    { passThrough: 0.25 },
    { epsilon: 8 },
    { kappa: 0 },
  ])('without tariffs nothing changes: %o', (options) => {
    const free = new Float64Array(policies.ustr.length);
    const { economies, residual } = solve(options, free);
    expect(residual).toBeLessThan(1e-10);
    for (const { welfareChange, consumerPriceChange, revenueShare } of economies) {
      expect(Math.abs(welfareChange)).toBeLessThan(1e-10);
      expect(Math.abs(consumerPriceChange)).toBeLessThan(1e-10);
      expect(revenueShare).toBe(0);
    }
  });

  test('roundabout production with labour alone is the one-sector model', () => {
    const plain = solve();
    const round = solve({ variant: 'roundabout', labourShare: 1 });
    for (const code of ['USA', 'JPN', 'CHN', 'ABW']) {
      expect(of(round, code).welfareChange).toBeCloseTo(of(plain, code).welfareChange, 9);
      expect(of(round, code).employmentChange).toBeCloseTo(of(plain, code).employmentChange, 9);
    }
  });

  test('without elastic labour employment stands still, and the rebate no longer matters', () => {
    const relief = solve({ kappa: 0 });
    const lump = solve({ kappa: 0, rebate: 'lump-sum' });
    expect(of(relief, 'USA').employmentChange).toBeCloseTo(0, 12);
    expect(of(relief, 'USA').welfareChange).toBeCloseTo(of(lump, 'USA').welfareChange, 9);
  });

  test('each option moves the answer the way its economics says', () => {
    const usa = (options: Partial<ImlsOptions>) => of(solve(options), 'USA');
    const plain = usa({});
    // Less passed on to buyers: a better deal for who levies the duty, and cheaper goods at home.
    expect(usa({ passThrough: 0.25 }).welfareChange).toBeGreaterThan(plain.welfareChange);
    expect(usa({ passThrough: 0.25 }).consumerPriceChange).toBeLessThan(plain.consumerPriceChange);
    // Goods easier to replace: less power over the terms of trade.
    expect(usa({ epsilon: 8 }).welfareChange).toBeLessThan(plain.welfareChange);
    // Without the relief of a distorting tax, work shrinks and most of the gain goes.
    expect(usa({ rebate: 'lump-sum' }).employmentChange).toBeLessThan(0);
    expect(usa({ rebate: 'lump-sum' }).welfareChange).toBeLessThan(plain.welfareChange);
  });

  test('retaliation in kind leaves everyone but a few worse off than the tariffs alone', () => {
    const retaliation = solve({}, policies['reciprocal-retaliation']);
    expect(of(retaliation, 'USA').welfareChange).toBeLessThan(of(solve(), 'USA').welfareChange);
    expect(retaliation.residual).toBeLessThan(1e-10);
  });

  test.each<Partial<ImlsOptions>>([
    {},
    { variant: 'roundabout' },
  ])('the best of 193 US tariffs beat those announced, and nothing beats them: %o', (options) => {
    const N = data.economies.length;
    const usa = data.economies.findIndex(({ code }) => code === 'USA');
    const optimum = optimalImlsTariffs(data, new Float64Array(N * N), usa, options);
    if (optimum.kind !== 'optimum') throw new Error(JSON.stringify(optimum));
    expect(optimum.projectedGradientNorm).toBeLessThan(1e-9);
    expect(optimum.equilibrium.residual).toBeLessThan(1e-11);
    expect([...optimum.atLow, ...optimum.atHigh]).toEqual([]);
    const best = of(optimum.equilibrium, 'USA').welfareChange;
    expect(best).toBeGreaterThan(of(solve(options), 'USA').welfareChange);
    // Moving all rates together, or those on one large partner, only loses.
    const china = data.economies.findIndex(({ code }) => code === 'CHN');
    for (const step of [-0.02, 0.02]) {
      for (const moved of [undefined, china]) {
        const tariffs = new Float64Array(N * N);
        optimum.rates.forEach((rate, j) => {
          if (j !== usa) {
            tariffs[usa * N + j] = rate + (moved === undefined || moved === j ? step : 0);
          }
        });
        expect(of(solve(options, tariffs), 'USA').welfareChange).toBeLessThan(best);
      }
    }
  });

  test.each<Partial<ImlsOptions>>([
    {},
    { variant: 'roundabout' },
  ])('without WebAssembly the answer is the same to 1e-12: %o', (options) => {
    const settings = { ...options, tolerance: 1e-12 };
    const { economies } = solve(settings, policies['reciprocal-retaliation']);
    vi.stubGlobal('WebAssembly', undefined);
    // A copy is data never seen before: nothing prepared with the other kernel is used.
    const plain = imls2025.solve({ ...data }, policies['reciprocal-retaliation'], settings);
    vi.unstubAllGlobals();
    if (plain.kind !== 'equilibrium') throw new Error(JSON.stringify(plain));
    plain.economies.forEach((each, i) => {
      for (const key of ['welfareChange', 'wageChange', 'consumerPriceChange'] as const) {
        expect(Math.abs(each[key] - economies[i][key]), each.code).toBeLessThan(1e-12);
      }
    });
  });

  test('a warm start finds the same answer', () => {
    const cold = solve();
    const warm = imls2025.solve(data, policies.ustr, {}, cold.state);
    if (warm.kind !== 'equilibrium') throw new Error(JSON.stringify(warm));
    expect(warm.iterations).toBe(0);
    expect(of(warm, 'JPN').welfareChange).toBe(of(cold, 'JPN').welfareChange);
  });
});

describe('loading the archive', () => {
  test('reports every missing file', () => {
    const loaded = loadLibday2023({});
    expect(loaded).toMatchObject({ kind: 'faulty' });
    if (loaded.kind !== 'faulty') throw new Error('must be faulty');
    expect(loaded.faults.map(({ file }) => file).sort()).toEqual([...LIBDAY2023_FILES].sort());
  });

  test('says where a number is none', () => {
    const rows = Array(193).fill('1').join('\n');
    const loaded = loadLibday2023({ 'gdp.csv': `gdp\n${rows}\nx\n` });
    if (loaded.kind !== 'faulty') throw new Error('must be faulty');
    expect(loaded.faults).toContainEqual({
      code: 'not-a-number',
      params: { value: 'x' },
      file: 'gdp.csv',
      line: 195,
    });
  });
});
