import { readFileSync } from 'node:fs';
import { type Case, caseHash, loadCase } from '@parley/casebook';
import { DATASET_FILES, readDatasetFiles } from '@parley/economy';
import { describe, expect, test } from 'vitest';
import { type SolvedWorld, stakes } from './stakes.ts';
import { unknownCodes } from './world-policy.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const files = { 'case.yaml': read('cases/japan-us-2025/case.yaml') };
const loaded = loadCase(files);
if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
const file: Case = loaded.case;
const opened = readDatasetFiles(
  Object.fromEntries(DATASET_FILES.map((name) => [name, read(`data/world-2017/${name}`)])),
);
if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened.faults));
const { dataset } = opened;
const answer = stakes(file, caseHash(files), dataset);

function world(id: string): SolvedWorld {
  const found = answer.worlds.find((candidate) => candidate.id === id);
  if (found?.kind !== 'solved') throw new Error(`${id} is not solved`);
  return found;
}

describe('what is at stake between Japan and the United States', () => {
  test('carries what it was computed from', () => {
    expect(answer).toMatchObject({
      question: 'stakes',
      case: { id: 'japan-us-2025', hash: caseHash(files) },
      data: { id: 'world-2017', version: dataset.version, year: 2017 },
      model: { id: 'caliendo-parro', options: { closure: { kind: 'transfers' } } },
    });
    expect(answer.alternatives).toHaveLength(5);
    for (const { residual } of answer.worlds as SolvedWorld[]) expect(residual).toBeLessThan(1e-10);
  });

  test('the baseline world changes nothing', () => {
    const { parties, thirdCountries, bilateral, sectors } = world('before');
    for (const region of [...parties, ...thirdCountries]) {
      expect(Math.abs(region.realIncomeChange.value)).toBeLessThan(1e-10);
      expect(Math.abs(region.realIncomeUsdBn.value)).toBeLessThan(1e-6);
    }
    for (const flow of bilateral) {
      expect(flow.tariff.after).toBe(flow.tariff.before);
      expect(flow.change).toBeCloseTo(0, 8);
    }
    for (const { winners, losers } of sectors) expect([...winners, ...losers]).toEqual([]);
  });

  test('both sides lose, and no deal costs Japan more than what is in force', () => {
    const income = (id: string, region: string) =>
      world(id).parties.find((party) => party.region === region)?.realIncomeChange.value ?? 0;
    expect(income('no-deal', 'JPN')).toBeLessThan(income('in-force', 'JPN'));
    expect(income('in-force', 'JPN')).toBeLessThan(income('package', 'JPN'));
    expect(income('package', 'JPN')).toBeLessThan(0);
    expect(income('in-force', 'USA')).toBeLessThan(0);
    // The anchor for 25 % on cars and 24 % on all other goods bounds what partial coverage does.
    expect(income('no-deal', 'JPN')).toBeGreaterThan(-0.00118);
  });

  test('spans hold their central value, and every alternative counts', () => {
    for (const { parties } of answer.worlds as SolvedWorld[]) {
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

  test('a floor tops the tariff up to 15 %; the mean rate follows from coverage and rates', () => {
    const goods = world('package').bilateral.find(({ importer }) => importer === 'USA');
    expect(goods?.tariff.after).toBeGreaterThan(0.149);
    expect(goods?.tariff.after).toBeLessThan(0.151);
    const cars = world('in-force').highlights[0]?.flows.find(({ importer }) => importer === 'USA');
    expect(cars?.sector).toBe('29');
    // (.804 + .135) x 25 points + .061 x 10 points on the baseline rate.
    expect((cars?.tariff.after ?? 0) - (cars?.tariff.before ?? 0)).toBeCloseTo(0.241, 3);
    expect(cars?.change).toBeLessThan(-0.3);
  });

  test('Japan’s own tariffs stay as they are in every world', () => {
    for (const { bilateral } of answer.worlds as SolvedWorld[]) {
      const imports = bilateral.find(({ importer }) => importer === 'JPN');
      expect(imports?.tariff.after).toBe(imports?.tariff.before);
    }
  });

  test('sectors are ranked: the car industry loses most in Japan and gains most in the US', () => {
    const [japan, usa] = world('in-force').sectors;
    expect(japan?.losers[0]?.sector).toBe('29');
    expect(usa?.winners[0]?.sector).toBe('29');
    for (const { winners, losers } of [japan, usa].filter((side) => side !== undefined)) {
      const gains = winners.map(({ valueAddedUsdBn }) => valueAddedUsdBn);
      const losses = losers.map(({ valueAddedUsdBn }) => valueAddedUsdBn);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      expect(losses).toEqual([...losses].sort((a, b) => a - b));
      expect(gains.length).toBeLessThanOrEqual(5);
    }
  });

  test('duties on every partner change the answer for the United States: it is said', () => {
    const usa = world('in-force').sameDutiesOnAll.find(({ region }) => region === 'USA');
    const alone = world('in-force').parties.find(({ region }) => region === 'USA');
    expect(usa?.realIncomeChange).toBeGreaterThan(alone?.realIncomeChange.value ?? 0);
  });

  test('a world that is not solved is no number', () => {
    const impossible = {
      ...dataset,
      // Elasticities that no trade survives, and a transfer that then cannot be paid.
      tradeElasticities: Float64Array.from(dataset.tradeElasticities, () => 1000),
    };
    const { worlds } = stakes(file, 'hash', impossible);
    for (const found of worlds) {
      if (found.kind === 'not-solved') {
        expect(found.trouble.residual).toBeGreaterThan(0);
        expect(found).not.toHaveProperty('parties');
      }
    }
    expect(worlds.some(({ kind }) => kind === 'not-solved')).toBe(true);
  });
});

describe('codes that the economy does not have', () => {
  test('are all found, with their place in the case', () => {
    expect(unknownCodes(file, dataset)).toEqual([]);
    const [japan, ...others] = file.parties;
    if (japan === undefined) throw new Error('no parties');
    const renamed: Case = {
      ...file,
      parties: [{ ...japan, region: 'KOR' }, ...others],
      economy: {
        ...file.economy,
        highlights: [{ id: 'chips', sector: '261', name: { en: 'Chips', ja: '半導体' } }],
      },
    };
    expect(unknownCodes(renamed, dataset)).toEqual([
      { code: 'unknown-region', value: 'KOR', at: 'parties/JPN' },
      { code: 'unknown-sector', value: '261', at: 'economy/highlights/chips' },
    ]);
  });
});
