import { expect, test } from 'vitest';
import type { ReadonlyVector } from './vector.ts';

function sum(values: ReadonlyVector): number {
  let total = 0;
  for (const value of values) total += value;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

test('typed arrays and plain arrays can be read as vectors, and not written', () => {
  const owned = Float64Array.of(1, 2, 3);
  const shared: ReadonlyVector = owned;
  // @ts-expect-error A reader must not be able to write.
  const write = () => (shared[0] = 7);
  expect(write()).toBe(7);
  expect(sum(shared)).toBe(24);
  expect(sum([1, 2])).toBe(6);
});
