import { readFileSync } from 'node:fs';
import { readProducts } from '@parley/economy';
import { expect, it } from 'vitest';
import { workedCase } from '../worked-case.fixture.ts';
import { deals } from './deals.ts';
import { judge, layTable, placesOfLevels } from './table.ts';

const AT = '2025-05-01';
const { case: of, dataset, laws } = workedCase();
const file = new URL('../../../../data/world-2023/products.csv', import.meta.url);
const read = readProducts(readFileSync(file, 'utf8'), dataset);
const products = read.kind === 'products' ? read.products : [];
const question = { at: AT, known: AT, dataset, laws, products };

it.each([
  'case',
  'real-income',
] as const)('the table counts a package as deals do, by %s', (weights) => {
  const found = deals(of, 'hash', { ...question, weights, brief: true });
  const laid = layTable(of, 'hash', question);
  if (found.kind !== 'deals' || laid.kind !== 'table') throw new Error('no answer');
  const [nash] = found.deals.solutions;
  const levels = Object.fromEntries((nash?.terms ?? []).map(({ issue, level }) => [issue, level]));
  const { places, faults } = placesOfLevels(laid.table.problem, levels);
  expect(faults).toEqual([]);
  const { countedBy, counted } = judge(laid.table, places, null);
  // What is recovered is not yet known; what needs no finding is.
  expect(counted).toBeNull();
  countedBy[weights].forEach((gain, p) => {
    expect(gain).toBeCloseTo(nash?.gains[p] ?? Number.NaN, 6);
  });
});
