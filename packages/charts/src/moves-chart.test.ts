import type { IssueMoves, Move } from '@parley/analysis';
import { textsFor } from '@parley/texts';
import { expect, test } from 'vitest';
import { movesChart } from './moves-chart.ts';

const both = (name: string) => ({ en: name, ja: name });
const issue: IssueMoves['issue'] = {
  ...{ id: 'car-duty', name: both('Car duty'), concedes: 'USA', raised: '2025-04-01' },
  levels: { kind: 'continuous', unit: 'rate', from: 0.25, to: 0 },
  lever: { kind: 'stated', reason: both('none') },
  ...{ exclusions: [], sources: [] },
};
const move = (date: string, party: string, after: number | null): Move => ({
  ...{ date, party, issue: 'car-duty', before: null, after, change: null, heading: 'opening' },
  said: {
    kind: 'position',
    date,
    entry: {
      ...{ id: `p-${date}`, party, issue: 'car-duty', kind: 'demand', date },
      ...{ standing: party === 'USA' ? 'inferred' : 'stated', text: both('said'), sources: [] },
    },
  },
});
const moved = (moves: readonly Move[]): IssueMoves => ({
  ...{ issue, moves, conceded: [], left: null, agreed: null },
});
const frame = {
  parties: [
    { code: 'JPN', name: 'Japan' },
    { code: 'USA', name: 'United States' },
  ],
  ...{ from: '2025-04-01', until: '2025-05-01', source: 'case' },
};
const texts = textsFor('en');

test('a level holds until its party names another; places are shares conceded', () => {
  const chart = movesChart(
    moved([
      move('2025-04-05', 'USA', 0.25),
      move('2025-04-10', 'JPN', 0),
      move('2025-04-20', 'USA', 0.125),
    ]),
    frame,
    texts,
  );
  expect(chart?.series.map(({ party, steps }) => [party, steps.length])).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(chart?.series[1]?.steps.map(({ from, until, value }) => [from, until, value])).toEqual([
    ['2025-04-05', '2025-04-20', 0],
    ['2025-04-20', '2025-05-01', 0.5],
  ]);
  expect(chart?.series[1]?.said.map(({ stated }) => stated)).toEqual([false, false]);
  expect(chart?.scale.map(({ value }) => value)).toEqual([0, 0.5, 1]);
  expect(chart?.table.groups[0]?.rows).toHaveLength(3);
});

test('nothing to draw where nobody named a level', () => {
  expect(movesChart(moved([move('2025-04-05', 'USA', null)]), frame, texts)).toBeNull();
});
