import type { DutyChange, DutyCurve } from '@parley/analysis';
import { textsFor } from '@parley/texts';
import { describe, expect, test } from 'vitest';
import { type CalendarFrame, dutyCurveChart, isMove, turnWords } from './duty-curve-chart.ts';

const both = (name: string) => ({ en: name, ja: `${name}（日）` });
const mean = (total: number) => ({ mfn: 0.02, added: total - 0.02, total, assumed: 0, absent: 0 });
const change = (date: string, before: number, after: number): DutyChange => ({
  ...{ importer: 'USA', exporter: 'JPN', date, at: `${date} 00:01` },
  turns: [{ measure: 'cars', name: both('Cars'), turn: 'begins' }],
  ...{ before: mean(before), after: mean(after) },
});
const changes = [change('2025-04-03', 0.02, 0.09), change('2025-04-04', 0.09, 0.0901)];
const curve: DutyCurve = {
  ...{ importer: 'USA', exporter: 'JPN', from: '2025-03-01', to: '2025-09-01', changes },
  steps: [
    { date: '2025-03-01', mean: 0.02 },
    { date: '2025-04-03', mean: 0.09 },
    { date: '2025-04-04', mean: 0.0901 },
  ],
};
const frame: CalendarFrame = {
  parties: [
    { code: 'JPN', name: 'Japan' },
    { code: 'USA', name: 'United States' },
  ],
  ...{ at: '2025-05-01', from: '2025-03-01', until: '2025-12-01', source: 'source' },
  days: [
    { date: '2025-04-17', kind: 'round', name: 'Round 1' },
    { date: '2025-07-09', kind: 'expiry', name: 'Pause ends' },
    { date: '2020-01-01', kind: 'round', name: 'Long ago' },
  ],
};

describe.each(['en', 'ja'] as const)('the calendar in %s', (language) => {
  const texts = textsFor(language);
  const { formats, labels } = texts;
  const chart = dutyCurveChart([curve], frame, texts);

  test('the duty holds from each turn to the next, the last to the end of law', () => {
    expect(chart.series).toHaveLength(1);
    expect(chart.series[0]).toMatchObject({ party: 1 });
    expect(chart.series[0].steps.map(({ from, until, value }) => [from, until, value])).toEqual([
      ['2025-03-01', '2025-04-03', 2],
      ['2025-04-03', '2025-04-04', 9],
      ['2025-04-04', '2025-09-01', formats.rate.scaled(0.0901)],
    ]);
  });

  test('only turns that show in the mean are marked; the table has them all', () => {
    expect(changes.map((each) => isMove(each, texts))).toEqual([true, false]);
    expect(chart.events.map(({ date }) => date)).toEqual(['2025-04-03']);
    expect(chart.table.groups[0].rows).toHaveLength(2);
    expect(chart.table.groups[0].rows[0].map(({ value }) => value)).toEqual([
      '2025-04-03',
      turnWords(changes[0], texts),
      0.02,
      0.09,
    ]);
    expect(turnWords(changes[0], texts)).toContain(both('Cars')[language]);
  });

  test('a lane a kind, only for what is drawn, and the day that is looked at', () => {
    const { lanes = [] } = chart;
    expect(lanes.map(({ label }) => label)).toEqual([
      labels.calendar.lanes.meetings,
      labels.calendar.lanes.deadlines,
    ]);
    expect(lanes[0].entries.map(({ label }) => label)).toEqual(['Round 1']);
    expect(chart.now).toEqual({ date: '2025-05-01', text: formats.date('2025-05-01') });
  });

  test('without law it is the days alone', () => {
    const bare = dutyCurveChart([], frame, texts);
    expect(bare).toMatchObject({ series: [], events: [], title: labels.calendar.daysOnly.title });
    expect(bare.table.groups).toHaveLength(1);
  });
});
