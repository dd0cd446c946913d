import { expect, test } from 'vitest';
import { hashWords, scatter, uniformAt } from './random.ts';

const COUNT = 20_000;
const draws = (seed: number, dimension: number) =>
  Array.from({ length: COUNT }, (_, index) => uniformAt(seed, index, dimension));
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('numbers of a position never change: seeds in files stay good', () => {
  expect(uniformAt(1, 0, 0)).toBe(uniformAt(1, 0, 0));
  expect([scatter(1), hashWords(1, 2, 3)]).toEqual([1753845952, hashWords(1, 2, 3)]);
});

test('numbers are uniform between 0 and 1, in mean, variance and in each tenth', () => {
  const values = draws(20250501, 3);
  expect(Math.min(...values)).toBeGreaterThan(0);
  expect(Math.max(...values)).toBeLessThan(1);
  // Four standard errors.
  expect(Math.abs(mean(values) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / COUNT));
  const variance = mean(values.map((value) => (value - 0.5) ** 2));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / COUNT));
  const tenths = new Array(10).fill(0);
  for (const value of values) tenths[Math.floor(10 * value)]++;
  for (const count of tenths) {
    expect(Math.abs(count - COUNT / 10)).toBeLessThan(4.5 * Math.sqrt(0.09 * COUNT));
  }
});

test('seeds and dimensions have nothing to do with one another', () => {
  const correlation = (a: readonly number[], b: readonly number[]) =>
    12 * mean(a.map((value, k) => (value - 0.5) * (b[k] - 0.5)));
  const base = draws(1, 0);
  for (const other of [draws(2, 0), draws(1, 1), draws(0, 1), [...base.slice(1), 0.5]]) {
    expect(Math.abs(correlation(base, other))).toBeLessThan(4.5 / Math.sqrt(COUNT));
  }
});
