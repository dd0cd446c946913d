import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readProducts } from '@parley/economy';
import { expect, test } from 'vitest';
import { embeddedCase, embeddedDataset, embeddedUsLaw } from '../../../../scripts/embedded.ts';
import { policyAt } from './lever-policy.ts';
import { layTable } from './table.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const dataset = embeddedDataset('world-2023');
const usLaw = embeddedUsLaw();
const read = readProducts(readFileSync(`${root}data/world-2023/products.csv`, 'utf8'), dataset);
const products = read.kind === 'products' ? read.products : [];

function tableOf(id: string) {
  const { case: of, hash } = embeddedCase(id);
  const laws = of.law === undefined && id !== 'japan-us-2025' ? [] : [usLaw];
  const answer = layTable(of, hash, { at: of.asOf, known: of.asOf, dataset, laws, products });
  if (answer.kind === 'faulty') throw new Error(JSON.stringify(answer.faults));
  return answer.table.problem;
}

test.each(readdirSync(`${root}cases`))('%s: conceding a duty lowers it, to nothing below', (id) => {
  const { levers, issues, noDeal } = tableOf(id);
  const without = policyAt(levers, levers.withoutDeal);
  const apart = Array.from(without.tariffs, (rate, cell) =>
    Math.abs(rate - (noDeal.base.tariffs[cell] ?? Number.NaN)),
  );
  expect(Math.max(...apart)).toBeLessThan(1e-12);
  issues.forEach((issue, k) => {
    if (issue.lever.kind !== 'tariff') return;
    const places = levers.withoutDeal.slice();
    places[k] = 1;
    const conceded = policyAt(levers, places).tariffs;
    const controls = levers.tariffs.filter((control) => control.issue === k);
    for (const { cell } of controls) {
      expect(conceded[cell]).toBeLessThanOrEqual((noDeal.base.tariffs[cell] ?? 0) + 1e-12);
    }
  });
  // All at once: no two issues take the same duty away.
  const all = policyAt(
    levers,
    issues.map(() => 1),
  );
  expect(Math.min(...Array.from(all.tariffs))).toBeGreaterThan(-1e-12);
});

test('a party in the rest of the world has its own duty, and moves only its part of the region', () => {
  const { levers, issues } = tableOf('us-vietnam-2025');
  const k = issues.findIndex(({ id }) => id === 'us-reciprocal-duty');
  const place = levers.withoutDeal[k] ?? Number.NaN;
  const { levels } = issues[k] as (typeof issues)[number];
  if (levels.kind === 'options') throw new Error('options');
  expect(levels.from + place * (levels.to - levels.from)).toBeCloseTo(0.46, 12);
  const own = levers.tariffs.filter(({ issue }) => issue === k);
  for (const { slope } of own) expect(slope).toBeLessThan(1);
  expect(own.some(({ slope }) => slope > 0.2)).toBe(true);
});

test('purchases that no product tells apart share the flow', () => {
  const { case: of, hash } = embeddedCase('us-indonesia-2025');
  const laws = [usLaw];
  const answer = layTable(of, hash, { at: of.asOf, known: of.asOf, dataset, laws, products: [] });
  if (answer.kind === 'faulty') throw new Error(JSON.stringify(answer.faults));
  const shares = new Map<number, number>();
  for (const { cell, share } of answer.table.problem.levers.purchases) {
    shares.set(cell, (shares.get(cell) ?? 0) + share);
  }
  expect(shares.size).toBeGreaterThan(0);
  for (const sum of shares.values()) expect(sum).toBeLessThanOrEqual(1 + 1e-12);
});
