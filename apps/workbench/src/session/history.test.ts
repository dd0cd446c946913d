import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, change, type History, redo, undo } from './history.ts';

test('undo takes back each step, redo brings it again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (steps) => {
      let history: History<number> = begin(0);
      for (const step of steps) history = change(history, step);
      const end = history;
      for (const _ of steps) history = undo(history);
      expect(history.present).toBe(0);
      for (const _ of steps) history = redo(history);
      expect(history).toEqual(end);
    }),
  );
});

test('a gesture is one step', () => {
  const moved = [1, 2, 3].reduce(
    (history, value, k) => change(history, value, k > 0),
    begin(0) as History<number>,
  );
  expect(moved.present).toBe(3);
  expect(undo(moved).present).toBe(0);
});

test('a new step forgets what was undone; at either end nothing moves', () => {
  const back = undo(change(change(begin('a'), 'b'), 'c'));
  expect(redo(change(back, 'd')).present).toBe('d');
  expect(undo(begin('a')).present).toBe('a');
});
