import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_PRODUCTS, formatCode, inScope, normaliseCode, scopesOverlap } from './scope.ts';

const scope = (include: string[], exclude: string[] = []) => ({
  all: false,
  include: new Set(include),
  exclude: new Set(exclude),
});

test.each([
  ['8703.23.01', '87032301', '8703.23.01'],
  ['8703230110', '8703230110', '8703.23.01.10'],
  ['8703', '8703', '8703'],
  ['8703.23', '870323', '8703.23'],
])('%s', (text, digits, formatted) => {
  expect(normaliseCode(text)).toBe(digits);
  expect(formatCode(digits)).toBe(formatted);
});

test.each(['', '870', 'cars', '87032301101', '8'])('%j is no code', (text) => {
  expect(normaliseCode(text)).toBeNull();
});

test('a code stands for what is below it; the longest one decides', () => {
  const cars = scope(['8703', '87032201'], ['870322', '8703230110']);
  expect(inScope('87032400', cars)).toBe(true);
  expect(inScope('87032210', cars)).toBe(false);
  expect(inScope('87032201', cars)).toBe(true);
  expect(inScope('8703230110', cars)).toBe(false);
  expect(inScope('8703230120', cars)).toBe(true);
  expect(inScope('8704', cars)).toBe(false);
  // A heading is not in a scope that holds only a part of it.
  expect(inScope('8703', scope(['870323']))).toBe(false);
});

test('all products, less some', () => {
  const some = { ...ALL_PRODUCTS, exclude: new Set(['27']) };
  expect(inScope('8703', some)).toBe(true);
  expect(inScope('27090010', some)).toBe(false);
});

test('scopes overlap where one product is in both', () => {
  expect(scopesOverlap(scope(['8703']), scope(['87032301']))).toBe(true);
  expect(scopesOverlap(scope(['8703'], ['870323']), scope(['87032301']))).toBe(false);
  expect(scopesOverlap(scope(['8703']), scope(['8704']))).toBe(false);
  expect(scopesOverlap(ALL_PRODUCTS, scope(['8704']))).toBe(true);
  expect(scopesOverlap(ALL_PRODUCTS, ALL_PRODUCTS)).toBe(true);
});

test('excluding a code takes out exactly what is below it', () => {
  const digits = fc.stringMatching(/^[0-9]{8}$/);
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: 1, max: 4 }), (code, other, pairs) => {
      const prefix = code.slice(0, 2 * pairs);
      const rest = { ...ALL_PRODUCTS, exclude: new Set([prefix]) };
      expect(inScope(other, rest)).toBe(!other.startsWith(prefix));
    }),
  );
});
