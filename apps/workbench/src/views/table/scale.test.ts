import type { Issue } from '@parley/casebook';
import { expect, test } from 'vitest';
import { levelAtPlace, placeOnSlider, stepOf } from './scale.ts';

const duty: Pick<Issue, 'levels'> = {
  levels: { kind: 'continuous', unit: 'rate', from: 0.275, to: 0.025 },
};
const corn: Pick<Issue, 'levels'> = {
  levels: { kind: 'continuous', unit: 'tonnes-a-year', from: 0, to: 3_500_000 },
};
const checks: Pick<Issue, 'levels'> = {
  levels: {
    kind: 'options',
    options: ['as-now', 'wider', 'all'].map((id) => ({ id, name: { en: id, ja: id } })),
  },
};

test('levels are as fine as such levels are agreed', () => {
  expect(levelAtPlace(duty, 0.5)).toBe(0.15);
  expect(levelAtPlace(duty, 0.333)).toBe(0.192);
  expect(levelAtPlace(corn, 0.4286)).toBe(1_500_000);
  expect(levelAtPlace(checks, 0.5)).toBe('wider');
});

test('the ends are the ends', () => {
  expect([levelAtPlace(duty, 0), levelAtPlace(duty, 1)]).toEqual([0.275, 0.025]);
  expect([levelAtPlace(checks, 0), levelAtPlace(checks, 1)]).toEqual(['as-now', 'all']);
});

test('a level beyond the scale stands at its end', () => {
  expect(placeOnSlider(duty, 0.4)).toBe(0);
  expect(placeOnSlider(duty, 0)).toBe(1);
  expect(placeOnSlider(checks, 'unheard-of')).toBe(0);
});

test('a slider steps through each option and no other level', () => {
  expect(stepOf(checks)).toBe(0.5);
  expect(stepOf({ levels: { kind: 'integer', unit: 'points', from: 2, to: 12 } })).toBe(0.1);
});
