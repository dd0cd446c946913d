import type { GainsByIssue } from '@parley/analysis';
import { textsFor } from '@parley/texts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueWaterfall } from './waterfall-chart.ts';

const texts = textsFor('en');
const frame = {
  parties: [
    { region: 'JPN', name: 'Japan' },
    { region: 'USA', name: 'United States' },
  ],
  source: 'source',
};
const amount = fc.double({ min: -50, max: 50, noNaN: true });
const pair = fc.tuple(amount, amount);

test('bars add up to the whole, each from where those before it ended', () => {
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1, maxLength: 8 }),
      pair,
      pair,
      (issues, timing, remainder) => {
        const gains: GainsByIssue = { issues, timing, remainder };
        const names = issues.map((_, k) => `issue ${k}`);
        const { panels } = issueWaterfall(gains, names, frame, texts);
        panels.forEach(({ marks }, p) => {
          const whole = marks.at(-1);
          const sum = [...issues, timing, remainder].reduce((total, each) => total + each[p], 0);
          expect(whole).toMatchObject({ start: 0, tone: 'reference' });
          expect(whole?.value).toBeCloseTo(sum, 8);
          const parts = marks.slice(0, -1);
          parts.forEach(({ start = 0 }, k) => {
            const before = parts[k - 1];
            const end = before === undefined ? 0 : (before.start ?? 0) + (before.value ?? 0);
            // What does not show at the printed precision is passed over: half a cent an issue.
            expect(Math.abs(start - end)).toBeLessThan(0.005 * (issues.length + 2));
          });
        });
      },
    ),
  );
});
