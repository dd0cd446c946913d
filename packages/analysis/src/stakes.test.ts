import type { Case } from '@parley/casebook';
import { applyChanges, caliendoParro } from '@parley/economy';
import { describe, expect, test } from 'vitest';
import { lawAdditions } from './held-law.ts';
import { type SolvedWorld, stakes } from './stakes.ts';
import { workedCase } from './worked-case.fixture.ts';
import { unknownCodes } from './world-policy.ts';

const { case: file, hash, dataset, laws } = workedCase();
const answer = stakes(file, hash, dataset, laws);
const solved = answer.worlds as SolvedWorld[];

function world(id: string): SolvedWorld {
  const found = answer.worlds.find((candidate) => candidate.id === id);
  if (found?.kind !== 'solved') throw new Error(`${id} is not solved`);
  return found;
}

describe('what is at stake between Japan and the United States', () => {
  test('carries what it was computed from', () => {
    expect(answer).toMatchObject({
      question: 'stakes',
      case: { id: 'japan-us-2025', hash },
      data: { id: 'world-2023', version: dataset.version, year: 2023 },
      model: { id: 'caliendo-parro', options: { closure: { kind: 'transfers' } } },
    });
    expect(answer.alternatives).toHaveLength(5);
    for (const { residual } of solved) expect(residual).toBeLessThan(1e-10);
  });

  test('the baseline world changes nothing', () => {
    const { parties, thirdCountries, bilateral, sectors, law } = world('before');
    for (const region of [...parties, ...thirdCountries]) {
      expect(Math.abs(region.realIncomeChange.value)).toBeLessThan(1e-10);
      expect(Math.abs(region.realIncomeUsdBn.value)).toBeLessThan(1e-6);
    }
    for (const flow of bilateral) {
      expect(flow.tariff.after).toBe(flow.tariff.before);
      expect(flow.change).toBeCloseTo(0, 8);
    }
    for (const { winners, losers } of sectors) expect([...winners, ...losers]).toEqual([]);
    expect(law).toEqual([]);
  });

  test('Japan loses in every world, most without a deal', () => {
    const income = (id: string) => world(id).parties[0]?.realIncomeChange.value ?? 0;
    expect(income('no-deal')).toBeLessThan(income('in-force'));
    expect(income('no-deal')).toBeLessThan(income('package'));
    for (const id of ['in-force', 'no-deal', 'package']) expect(income(id)).toBeLessThan(0);
  });

  test('between the parties alone both lose, less than from the same rates on every good', () => {
    const everyGood = caliendoParro.solve(
      dataset,
      applyChanges(
        dataset,
        dataset.sectors.flatMap(({ code, kind }) =>
          kind === 'goods'
            ? [
                {
                  kind: 'tariff' as const,
                  importer: 'USA',
                  exporter: 'JPN',
                  sector: code,
                  form: 'added' as const,
                  value: code === '29' ? 0.25 : 0.24,
                },
              ]
            : [],
        ),
      ),
    );
    if (everyGood.kind !== 'equilibrium') throw new Error(everyGood.reason);
    const worst = everyGood.regions.find(({ code }) => code === 'JPN')?.realIncomeChange ?? 0;
    for (const id of ['in-force', 'no-deal']) {
      const [japan, usa] = world(id).betweenPartiesOnly;
      expect(japan?.realIncomeChange).toBeLessThan(0);
      expect(japan?.realIncomeChange).toBeGreaterThan(worst);
      expect(usa?.realIncomeChange).toBeLessThan(0);
    }
  });

  test('spans hold their central value', () => {
    for (const { parties } of solved) {
      for (const { realIncomeChange, realIncomeUsdBn, consumerPriceChange } of parties) {
        for (const { low, value, high } of [
          realIncomeChange,
          realIncomeUsdBn,
          consumerPriceChange,
        ]) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      }
    }
  });

  test('a lever stands in place of law: a floor tops Japan’s goods up to 15 %', () => {
    const goods = world('package').bilateral.find(({ importer }) => importer === 'USA');
    expect(goods?.tariff.after).toBeGreaterThan(0.149);
    expect(goods?.tariff.after).toBeLessThan(0.151);
    const china = (id: string) =>
      world(id).thirdCountries.find(({ region }) => region === 'CHN')?.exportsUsdBn.after ?? 0;
    // Third countries face the same law with and without the package; their trade moves little.
    expect(china('package') / china('no-deal')).toBeCloseTo(1, 2);
  });

  test('cars pay 25 points on 1 May, and their parts from 3 May', () => {
    const cars = (id: string) =>
      world(id).highlights[0]?.flows.find(({ importer }) => importer === 'USA');
    const added = (id: string) => {
      const flow = cars(id);
      return flow === undefined ? Number.NaN : flow.tariff.after - flow.tariff.before;
    };
    expect(cars('in-force')?.sector).toBe('29');
    expect(added('in-force')).toBeGreaterThan(0.2);
    expect(added('in-force')).toBeLessThan(0.24);
    expect(added('no-deal')).toBeGreaterThan(added('in-force') + 0.01);
    expect(added('no-deal')).toBeLessThanOrEqual(0.25);
  });

  test('Japan’s own tariffs stay as they are in every world', () => {
    for (const { bilateral } of solved) {
      const imports = bilateral.find(({ importer }) => importer === 'JPN');
      expect(imports?.tariff.after).toBe(imports?.tariff.before);
    }
  });

  test('sectors are ranked, gains and losses apart', () => {
    const [japan] = world('in-force').sectors;
    expect(japan?.losers[0]?.sector).toBe('29');
    for (const { winners, losers } of world('in-force').sectors) {
      const gains = winners.map(({ valueAddedUsdBn }) => valueAddedUsdBn);
      const losses = losers.map(({ valueAddedUsdBn }) => valueAddedUsdBn);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      expect(losses).toEqual([...losses].sort((a, b) => a - b));
      expect(gains.length).toBeLessThanOrEqual(5);
    }
  });

  test('says what its law rests on', () => {
    for (const id of ['in-force', 'no-deal', 'package']) {
      const [basis] = world(id).law;
      expect(basis?.importer).toBe('USA');
      expect(basis?.added).toBeGreaterThan(0.05);
      for (const share of [basis?.assumed, basis?.absent]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThan(1);
      }
    }
  });

  test('a world that is not solved is no number', () => {
    const impossible = {
      ...dataset,
      tradeElasticities: Float64Array.from(dataset.tradeElasticities, () => 1000),
    };
    const { worlds } = stakes(file, 'hash', impossible, laws);
    for (const found of worlds) {
      if (found.kind === 'not-solved') {
        expect(found.trouble.residual).toBeGreaterThan(0);
        expect(found).not.toHaveProperty('parties');
      }
    }
    expect(worlds.some(({ kind }) => kind === 'not-solved')).toBe(true);
  });
});

describe('law by exporter and sector', () => {
  const [held] = laws;
  if (held === undefined) throw new Error('no law');
  const additions = (on: string, known?: string) =>
    lawAdditions(file, dataset, held, { on, known });
  const japan = (on: string, sector: string, known?: string) =>
    additions(on, known).find((one) => one.exporter === 'JPN' && one.sector === sector)?.added;

  test('covers all imports of the profile but those of no sector, and none from home', () => {
    const total = additions('2025-05-01').reduce((sum, { imports }) => sum + imports, 0);
    const profile = held.weighed.profile.trade.reduce((sum, one) => sum + one.totalValueUsd, 0);
    expect(total / profile).toBeGreaterThan(0.93);
    expect(total).toBeLessThanOrEqual(profile);
    expect(additions('2025-05-01').some(({ exporter }) => exporter === 'USA')).toBe(false);
  });

  test('textiles of Japan: 10, then 24 for a day, then 10 again; the future stays hidden', () => {
    expect(japan('2025-04-08', '13T15')).toBeCloseTo(0.1, 2);
    expect(japan('2025-04-09', '13T15')).toBeCloseTo(0.24, 2);
    expect(japan('2025-04-10', '13T15')).toBeCloseTo(0.1, 2);
    expect(japan('2025-07-09', '13T15', '2025-05-01')).toBeCloseTo(0.24, 2);
    expect(japan('2025-07-09', '13T15')).toBeCloseTo(0.1, 2);
  });
});

describe('codes that the economy does not have', () => {
  test('are all found, with their place in the case', () => {
    expect(unknownCodes(file, dataset)).toEqual([]);
    const [japan, ...others] = file.parties;
    if (japan === undefined) throw new Error('no parties');
    const renamed: Case = {
      ...file,
      parties: [{ ...japan, region: 'ZZZ' }, ...others],
      economy: {
        ...file.economy,
        highlights: [{ id: 'chips', sector: '261', name: { en: 'Chips', ja: '半導体' } }],
      },
    };
    expect(unknownCodes(renamed, dataset)).toEqual([
      { code: 'unknown-region', value: 'ZZZ', at: 'parties/JPN' },
      { code: 'unknown-sector', value: '261', at: 'economy/highlights/chips' },
    ]);
  });
});
