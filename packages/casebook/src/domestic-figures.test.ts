import { expect, test } from 'vitest';
import { latestFigure, weightOn } from './domestic-figures.ts';
import { mustLoad, SAMPLE } from './sample.fixture.ts';

const sample = mustLoad(SAMPLE);
const [series] = sample.parties[0].series;
const [prices, balance] = sample.preferences[0].weights;

test('the newest figure is the last vintage of the newest period', () => {
  const latest = (date: string) => latestFigure(series, date)?.value;
  expect(latest('2025-01-29')).toBeUndefined();
  expect(['2025-01-30', '2025-04-29', '2025-04-30', '2025-05-29'].map(latest)).toEqual([
    2.4, 2.4, -0.3, -0.2,
  ]);
});

test('a late revision of an earlier period is no news', () => {
  const revised = { ...series.figures[0], value: 2.5, vintage: 'third', published: '2025-06-30' };
  const figures = [...series.figures, revised];
  expect(latestFigure({ ...series, figures }, '2025-07-01')?.value).toBe(-0.2);
});

test('a weight moves with it, within its bounds', () => {
  expect(weightOn(prices, sample, '2025-01-01')).toEqual({ value: 0.5 });
  // 0.5 − 0.1 × (2.4 − 2) and 0.5 − 0.1 × (−0.3 − 2)
  expect(weightOn(prices, sample, '2025-04-29').value).toBeCloseTo(0.46, 12);
  expect(weightOn(prices, sample, '2025-04-30').value).toBeCloseTo(0.73, 12);
  expect(weightOn(prices, sample, '2025-04-30').moved).toEqual({
    series: 'a-gdp',
    figure: series.figures[1],
  });
  const steep = (slope: number) => ({
    ...prices,
    moves: { with: 'a-gdp', neutral: 2, slope, low: 0.2, high: 0.9 },
  });
  expect(weightOn(steep(-1), sample, '2025-04-30').value).toBe(0.9);
  expect(weightOn(steep(1), sample, '2025-04-30').value).toBe(0.2);
  expect(weightOn(balance, sample, '2025-04-30')).toEqual({ value: 0.1 });
});

test('a weight that moves with nothing there is a mistake in the program', () => {
  expect(() => weightOn(prices, { parties: [] }, '2025-04-30')).toThrow('no series a-gdp');
});
