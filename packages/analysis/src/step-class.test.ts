import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOfSigns, type Sign, stepClass } from './step-class.ts';

describe('the class of a step', () => {
  test.each([
    [-0.1, -0.1, 'unfortunate'],
    [-0.1, 0, 'concession'],
    [-0.1, 0.1, 'concession'],
    [0, -0.1, 'unfortunate'],
    [0, 0, 'silent'],
    [0, 0.1, 'nice'],
    [0.1, -0.1, 'selfish'],
    [0.1, 0, 'selfish'],
    [0.1, 0.1, 'fortunate'],
  ] as const)('own %f, other %f: %s', (own, other, expected) => {
    expect(stepClass(own, other, 1e-9)).toBe(expected);
  });

  const delta = fc.integer({ min: -100, max: 100 }).map((percent) => percent / 100);
  const tolerance = fc.double({ min: 0, max: 0.2, noNaN: true });

  test('changes within the tolerance are none', () => {
    fc.assert(
      fc.property(delta, delta, tolerance, (own, other, within) => {
        const settle = (value: number) => (Math.abs(value) <= within ? 0 : value);
        expect(stepClass(own, other, within)).toBe(stepClass(settle(own), settle(other), 0));
      }),
    );
  });

  test('does not depend on the units of either utility', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(delta, delta, factor, factor, (own, other, a, b) => {
        expect(stepClass(a * own, b * other, 0)).toBe(stepClass(own, other, 0));
      }),
    );
  });

  test('more for the other side never makes a step less kind to it', () => {
    const kindness = {
      unfortunate: 0,
      selfish: 0,
      silent: 1,
      concession: 2,
      nice: 2,
      fortunate: 2,
    };
    const signs: readonly Sign[] = [-1, 0, 1];
    for (const own of signs) {
      const kind = signs.map((other) => kindness[classOfSigns(own, other)]);
      expect(kind).toEqual([...kind].sort());
    }
  });
});
