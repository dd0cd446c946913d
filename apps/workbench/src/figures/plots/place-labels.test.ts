import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';
import { textLines, textWidth } from './text-size.ts';

const FRAME = { left: 0, right: 800, top: 0, bottom: 500 };

const boxes = (labels: readonly { x: number; y: number; width: number; height: number }[]) =>
  placeLabels(labels, [], FRAME).map(({ dx, dy, anchor }, k) => {
    const { x = 0, y = 0, width = 0, height = 0 } = labels[k] ?? {};
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    return { left, right: left + width, top: y + dy - height / 2, bottom: y + dy + height / 2 };
  });

test('names of points at one place lie on neither one another nor the frame', () => {
  const label = fc.record({
    x: fc.integer({ min: 380, max: 420 }),
    y: fc.integer({ min: 230, max: 270 }),
    width: fc.integer({ min: 30, max: 150 }),
    height: fc.constantFrom(15, 30),
  });
  fc.assert(
    fc.property(fc.array(label, { minLength: 2, maxLength: 5 }), (labels) => {
      const found = boxes(labels);
      found.forEach((a, k) => {
        expect(a.left >= 0 && a.right <= 800 && a.top >= 0 && a.bottom <= 500).toBe(true);
        for (const b of found.slice(k + 1)) {
          const apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart).toBe(true);
        }
      });
    }),
  );
});

test('at the right edge a name stands on the left, and a mark is kept clear', () => {
  const edge = { x: 790, y: 250, width: 80, height: 15 };
  expect(placeLabels([edge], [], FRAME)[0]?.anchor).toBe('end');
  const free = { ...edge, x: 400 };
  expect(placeLabels([free], [], FRAME)[0]).toMatchObject({ anchor: 'start', led: false });
  const [moved] = placeLabels([free], [{ x: 440, y: 250, r: 8 }], FRAME);
  expect(moved).not.toMatchObject({ anchor: 'start', dy: 0 });
});

test('lines are broken at spaces, Japanese anywhere, and no letter is lost', () => {
  const text = fc.array(fc.constantFrom('tariff', 'deal', '合', '意', 'な', 'し'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 200 }), (words, width) => {
      const whole = words.join(' ');
      const lines = textLines(whole, width, 99);
      expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
  expect(textLines('one two three four', 40, 2).at(-1)).toMatch(/…$/);
});
