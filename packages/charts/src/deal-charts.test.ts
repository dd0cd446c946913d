import type { Delay } from '@parley/analysis';
import { textsFor } from '@parley/texts';
import { describe, expect, test } from 'vitest';
import { both, deals, nash, point, shared } from './deals.fixture.ts';
import { delayChart } from './delay-chart.ts';
import { frontierChart } from './frontier-chart.ts';

const delay: Delay = {
  question: 'delay',
  ...shared,
  reference: nash.terms,
  basis: 'nash',
  phases: [
    { from: '2025-05-01', until: '2025-05-08', perWeek: [0.01, 0.2], turn: null, leverageTo: null },
    { from: '2025-05-08', until: null, perWeek: [0.07, 0.12], turn: [-3, 4], leverageTo: 'USA' },
  ],
  weeks: Array.from({ length: 5 }, (_, week) => ({
    from: '2025-05-01',
    cost: [0.1, 0.1],
    sum: [week, week],
  })),
  events: [
    {
      ...{
        id: 'summit',
        kind: 'summit',
        name: both('Summit'),
        date: '2025-05-20',
        known: '2025-01-01',
      },
      ...{ sources: [], assumption: 'a test' },
    },
  ],
};

describe.each(['en', 'ja'] as const)('charts of deals in %s', (language) => {
  const texts = textsFor(language);
  const { formats, labels } = texts;

  test('frontier: axes in the printed unit, the zone between no deal and the curve', () => {
    const chart = frontierChart(deals, texts);
    expect(chart?.frontier.map(({ x, y }) => [x, y])).toEqual(
      deals.frontier.map(({ gains }) => gains.map(formats.gain.scaled)),
    );
    expect(chart?.zone[0]).toEqual({ x: 0, y: 0 });
    expect(chart?.zone.slice(1)).toEqual(chart?.frontier.map(({ x, y }) => ({ x, y })));
    expect(chart?.x.label).toContain(both('Japan')[language]);
    expect(chart?.y.label).toContain(both('United States')[language].slice(0, 5));
  });

  test('frontier: what is chosen, other points of disagreement, and where the solution goes', () => {
    const points = frontierChart(deals, texts)?.points ?? [];
    expect(points.map(({ id, role }) => [id, role])).toEqual([
      ['own', 'no-deal'],
      ['other', 'other-no-deal'],
      ['nash', 'chosen'],
      ['utilitarian', 'solution'],
      ['nash@other', 'moved'],
    ]);
    const there = points.find(({ role }) => role === 'moved');
    // Gains from the other point, counted from the answer's own.
    expect([there?.x, there?.y]).toEqual([2.5, 2].map(formats.gain.scaled));
    expect(there?.of).toBe('other');
    expect(there?.package).toContain(formats.level(0.1, 'rate'));
  });

  test('frontier: a package under study is shown and told', () => {
    const chart = frontierChart(deals, texts, point(1, 1, 0.2));
    const current = chart?.points.find(({ role }) => role === 'current');
    expect(current?.package).toBe(
      labels.deals.term(both('Car duty')[language], formats.level(0.2, 'rate'), true),
    );
    expect(chart?.alt).toContain(current?.text);
    const unchanged = frontierChart(deals, texts, point(0, 0, 0.275));
    expect(unchanged?.points.at(-1)?.package).toBe(labels.deals.noTerms);
  });

  test('frontier: what is drawn is what the table says', () => {
    const chart = frontierChart(deals, texts);
    const rows = chart?.table.groups.flatMap((group) => group.rows) ?? [];
    expect(rows).toHaveLength(8);
    for (const { label, x, y } of [...(chart?.points ?? []), ...(chart?.frontier ?? [])]) {
      const same = rows.find(
        ([name, across, up]) =>
          name?.text === label &&
          formats.gain.scaled(Number(across?.value)) === x &&
          formats.gain.scaled(Number(up?.value)) === y,
      );
      expect(same, label).toBeDefined();
    }
  });

  test('no frontier makes no chart', () => {
    expect(frontierChart({ ...deals, frontier: [] }, texts)).toBeNull();
  });

  test('delay: a step for each stretch, the last to the end of the weeks; law turns are marked', () => {
    const chart = delayChart(delay, texts);
    expect(chart.x).toMatchObject({ from: '2025-05-01', until: '2025-06-05' });
    expect(chart.series.map(({ steps }) => steps.map(({ from, until }) => [from, until]))).toEqual(
      [1, 2].map(() => [
        ['2025-05-01', '2025-05-08'],
        ['2025-05-08', '2025-06-05'],
      ]),
    );
    expect(chart.series[1]?.steps[0]?.value).toBe(formats.weeklyCost.scaled(0.2));
    expect(chart.events.map(({ date, kind }) => [date, kind])).toEqual([
      ['2025-05-08', 'law'],
      ['2025-05-20', 'event'],
    ]);
    const [weeks, sums] = chart.table.groups;
    expect(weeks?.rows.at(-1)?.at(-1)?.text).toBe(both('United States')[language]);
    expect(sums?.rows.map((row) => row[1]?.value)).toEqual([3]);
    const event = { ...delay.events[0], date: '2025-05-08' } as Delay['events'][number];
    expect(delayChart({ ...delay, events: [event] }, texts).events).toEqual([
      expect.objectContaining({ kind: 'law', label: both('Summit')[language] }),
    ]);
  });

  test('descriptions are plain data that name data, year and model', () => {
    for (const chart of [frontierChart(deals, texts), delayChart(delay, texts)]) {
      expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
      for (const part of ['data@1', '2023', 'model']) expect(chart?.source).toContain(part);
    }
  });
});
