import { readFileSync } from 'node:fs';
import { judge, layTable, placesOfLevels, stakes } from '@parley/analysis';
import { readProducts } from '@parley/economy';
import { composeBrief } from '@parley/telling';
import { textsFor } from '@parley/texts';
import { describe, expect, test } from 'vitest';
import { embeddedCase, embeddedDataset, embeddedUsLaw } from '../../../../../scripts/embedded.ts';
import { figureOf, packageRows, rowsOf } from './world-rows.ts';

const AT = '2025-05-01';
const { case: of, hash } = embeddedCase('japan-us-2025');
const dataset = embeddedDataset(of.economy.dataset);
const laws = [embeddedUsLaw()];
const file = new URL('../../../../../data/world-2023/products.csv', import.meta.url);
const read = readProducts(readFileSync(file, 'utf8'), dataset);
const products = read.kind === 'products' ? read.products : [];
const answer = stakes(of, hash, dataset, laws);
const brief = composeBrief({ case: of, stakes: answer, at: AT, language: 'en' });
const table = brief.sections
  .flatMap(({ tables }) => tables)
  .find(({ id }) => id === 'worlds-table');
const texts = textsFor('en');

describe('the table of worlds', () => {
  test('every row of the brief has its world and party, every number its meaning', () => {
    const origins = rowsOf(answer);
    expect(table?.groups.map(({ rows }) => rows.length)).toEqual(
      origins.map((rows) => rows.length),
    );
    expect(origins[0].map(({ region }) => region)).toEqual(['JPN', 'USA']);
    const known = table?.columns.slice(1).map(({ key }) => figureOf(key));
    expect(known).not.toContain(null);
  });

  test('the package is one more world, cell by cell what judging it gives', () => {
    const laid = layTable(of, hash, { at: AT, known: AT, dataset, laws, products });
    if (laid.kind !== 'table') throw new Error('no table');
    const { places } = placesOfLevels(laid.table.problem, { 'us-car-duty': 0.15 });
    const judged = judge(laid.table, places, null);
    const parties = [{ region: 'JPN', name: 'Japan' }];
    const columns = table?.columns ?? [];
    const [row = []] = packageRows(judged, parties, '29', columns, texts);
    const cell = (key: string) => row[columns.findIndex((column) => column.key === key)]?.value;
    const japan = judged.regions.find(({ region }) => region === 'JPN');
    const cars = judged.flows.find(({ exporter, sector }) => exporter === 'JPN' && sector === '29');
    expect(cell('income')).toBe(japan?.realIncomeShare);
    expect(cell('incomeUsdBn')).toBe(japan?.realIncome);
    expect(cell('revenue')).toBe(japan?.tariffRevenue);
    expect(cell('goodBefore')).toBe(cars?.without);
    expect(cell('goodAfter')).toBe(cars?.with);
    expect(Number(cell('goodAfter'))).toBeGreaterThan(Number(cell('goodBefore')));
    expect(cell('incomeLow')).toBeNull();
    expect(cell('tariffAfter')).toBeNull();
  });
});
