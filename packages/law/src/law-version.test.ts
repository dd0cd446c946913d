import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { filesVersion, lawVersion } from './law-version.ts';

test('the version of files follows names and texts, not their order', () => {
  const version = filesVersion({ 'a.yaml': 'x', 'b.yaml': 'y' });
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(filesVersion({ 'b.yaml': 'y', 'a.yaml': 'x' })).toBe(version);
  expect(filesVersion({ 'a.yaml': 'x', 'b.yaml': 'z' })).not.toBe(version);
  expect(filesVersion({ 'a.yaml': 'x', 'c.yaml': 'y' })).not.toBe(version);
});

test("a platform's own digest gives the same version", () => {
  const files = { 'a.yaml': '自動車', 'b.yaml': '' };
  const native = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(filesVersion(files, native)).toBe(filesVersion(files));
});

test('the version of a law follows its measures and the trade', () => {
  const version = lawVersion({ 'a.yaml': 'x' }, 'trade');
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(lawVersion({ 'a.yaml': 'y' }, 'trade')).not.toBe(version);
  expect(lawVersion({ 'a.yaml': 'x' }, 'other')).not.toBe(version);
});
