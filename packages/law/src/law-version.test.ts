import { expect, test } from 'vitest';
import { lawVersion } from './law-version.ts';

test('the version follows names and texts, not their order', () => {
  const version = lawVersion({ 'a.yaml': 'x', 'b.yaml': 'y' });
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(lawVersion({ 'b.yaml': 'y', 'a.yaml': 'x' })).toBe(version);
  expect(lawVersion({ 'a.yaml': 'x', 'b.yaml': 'z' })).not.toBe(version);
  expect(lawVersion({ 'a.yaml': 'x', 'c.yaml': 'y' })).not.toBe(version);
});
