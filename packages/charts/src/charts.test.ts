import type {
  FlowStakes,
  RegionStakes,
  SectorStakes,
  SolvedWorld,
  Stakes,
  StakesDraws,
} from '@parley/analysis';
import { textsFor } from '@parley/texts';
import { describe, expect, test } from 'vitest';
import { highlightChart } from './highlight-chart.ts';
import { drawnIncomeChart, incomeChart } from './income-chart.ts';
import { jobsChart } from './jobs-chart.ts';
import { sectorChart } from './sector-chart.ts';

const both = (name: string) => ({ en: name, ja: `${name}（日）` });
const span = (value: number) => ({ value, low: value - 0.002, high: value + 0.001 });
const same = (value: number) => ({ before: value, after: value });

const region = (code: string, change: number): RegionStakes => ({
  region: code,
  name: both(code),
  realIncomeChange: span(change),
  realIncomeUsdBn: span(change * 5000),
  consumerPriceChange: span(0.001),
  realWageChange: span(change),
  tariffRevenueUsdBn: { before: 7, after: 8 },
  exportsUsdBn: same(100),
  importsUsdBn: same(100),
  tradeBalanceUsdBn: same(0),
});

const sector = (code: string, valueAddedUsdBn: number): SectorStakes => ({
  sector: code,
  name: both(`Sector ${code}`),
  valueAddedUsdBn,
  valueAddedChange: valueAddedUsdBn / 100,
});

const flow = (exporter: string, importer: string, before: number, after: number): FlowStakes => ({
  importer,
  exporter,
  sector: '29',
  tradeUsdBn: { before, after },
  change: after / before - 1,
  tariff: { before: 0.02, after: 0.25 },
  observedShare: 0.5,
});

const solved = (id: string, kind: SolvedWorld['world']['kind'], change: number): SolvedWorld => ({
  kind: 'solved',
  id,
  world: {
    id,
    kind,
    name: both(id),
    description: both(id),
    sources: [],
    law: { on: '2025-05-01', known: '2025-05-01' },
  },
  residual: 1e-11,
  iterations: 9,
  parties: [region('JPN', change), region('USA', -change)],
  thirdCountries: [region('ROW', 0)],
  sectors: [
    { region: 'JPN', winners: [sector('45', 3.4)], losers: [sector('29', -9.1)] },
    { region: 'USA', winners: [sector('29', 3.2), sector('30', 0.01)], losers: [] },
  ],
  jobs: [],
  betweenPartiesOnly: [{ region: 'JPN', realIncomeChange: change, realIncomeUsdBn: change * 5000 }],
  law: [{ importer: 'USA', added: 0.1, assumed: 0.2, absent: 0.01 }],
  bilateral: [flow('USA', 'JPN', 55, 54), flow('JPN', 'USA', 107, 62)],
  highlights: [
    {
      id: 'cars',
      name: both('Cars'),
      flows: [flow('USA', 'JPN', 1.6, 1.5), flow('JPN', 'USA', 50.2, 23.6)],
    },
  ],
});

const stakes = (worlds: Stakes['worlds']): Stakes => ({
  question: 'stakes',
  case: { id: 'case', hash: 'abc' },
  data: { id: 'data', version: 'data@1', year: 2017 },
  laws: [{ importer: 'USA', version: 'law1', tradeYear: 2024 }],
  model: {
    id: 'model',
    options: {
      closure: { kind: 'transfers' },
      tolerance: 1e-10,
      labourMobility: Number.POSITIVE_INFINITY,
      labourSupply: 0,
      passThrough: null,
      scaleElasticities: null,
    },
  },
  alternatives: [],
  worlds,
});

const inForce = solved('in-force', 'in-force', -0.001);
const unsolved: Stakes['worlds'][number] = {
  kind: 'not-solved',
  id: 'war',
  world: { ...inForce.world, id: 'war', name: both('war') },
  trouble: {
    kind: 'not-converged',
    model: 'model',
    options: {},
    datasetVersion: 'data@1',
    reason: 'stalled',
    residual: 0.1,
    iterations: 100,
    worst: { equation: 'wage', region: 'JPN' },
  },
};
const answer = stakes([solved('before', 'baseline', 0), inForce, unsolved]);

/** Draws of one world and one of its parties; only what a chart reads. */
const interval = (median: number) => ({ median, low: median - 0.01, high: median + 0.02 });
const draws = (failed: number) =>
  ({
    ...{ draws: 40, seed: 7 },
    worlds: [
      {
        ...{ id: 'in-force', failed },
        regions: [
          {
            region: 'JPN',
            realIncomeChange: interval(-0.002),
            realIncomeUsdBn: interval(-10),
          },
        ],
      },
    ],
  }) as unknown as StakesDraws;

describe.each(['en', 'ja'] as const)('charts in %s', (language) => {
  const texts = textsFor(language);
  const { formats, labels } = texts;

  test('real income in dollars: the same rows, the other unit', () => {
    const { id, panels, table } = incomeChart(answer, texts, 'dollars');
    expect(id).toBe('income-usd');
    expect(panels[0].marks[0].text).toBe(formats.usdBnChange.text(-5));
    expect(table).toEqual(incomeChart(answer, texts).table);
  });

  test('draws: the median and nine in ten, with their number and seed; worlds without one say so', () => {
    const { panels, subtitle } = drawnIncomeChart(answer, draws(3), texts);
    const [first, second] = panels[0].marks;
    expect(first.low).toBeCloseTo(-1.2);
    expect(first.value).toBeCloseTo(-0.2);
    expect(first.high).toBeCloseTo(1.8);
    expect(second.value).toBeNull();
    expect(panels[1].marks.every(({ value }) => value === null)).toBe(true);
    expect(subtitle).toContain('40');
    expect(subtitle).toContain('7');
    const none = drawnIncomeChart(answer, draws(40), texts).panels[0].marks[0];
    expect(none).toMatchObject({ value: null, text: labels.notSolved });
  });

  test('jobs: persons, what moves at the printed precision, the year of the counts', () => {
    expect(jobsChart(answer, inForce, texts)).toBeNull();
    const job = (code: string, before: number, after: number) => ({
      ...{ region: 'JPN', sector: code, name: both(code), before, after },
      ...{ year: 2018, status: 'scaled' as const },
    });
    const world = {
      ...inForce,
      jobs: [job('29', 1000, 940), job('45', 200, 200), job('62', 50, 51)],
    };
    const chart = jobsChart(answer, world, texts);
    expect(chart?.panels.map(({ marks }) => marks.map(({ value }) => value))).toEqual([
      [1000, -60_000],
      [],
    ]);
    expect(chart?.subtitle).toContain('2018');
    expect(chart?.table.groups[0]?.rows).toHaveLength(3);
    expect(chart?.table.groups[1]?.note).toBe(labels.noSectors);
  });

  test('real income: parties, their compared worlds, spans around the values', () => {
    const { panels, table, alt } = incomeChart(answer, texts);
    expect(panels.map(({ label }) => label)).toEqual(
      ['JPN', 'USA'].map((name) => both(name)[language]),
    );
    const [first, second] = panels[0].marks;
    expect(first.text).toBe(formats.incomeChange.text(-0.001));
    expect([first.low, first.value, first.high]).toEqual([-0.3, -0.1, 0]);
    expect(first.tone).toBe('loss');
    expect(second).toMatchObject({ value: null, text: labels.notSolved });
    expect(table.groups[0].rows[0][1]).toEqual({ text: '−0.100', value: -0.001 });
    expect(alt).toContain(formats.incomeChange.text(-0.001));
  });

  test('sectors: most positive first, without what does not show in print', () => {
    const { panels, table } = sectorChart(answer, inForce, texts);
    expect(panels.map(({ marks }) => marks.map(({ tone }) => tone))).toEqual([
      ['gain', 'loss'],
      ['gain'],
    ]);
    const printed = panels.flatMap(({ marks }) => marks.map(({ text }) => text));
    const inTable = table.groups.flatMap(({ rows }) => rows.map((row) => row[1].text));
    expect(printed).toEqual(inTable);
  });

  test('highlight: the larger flow, the baseline first, unsolved worlds without a number', () => {
    const chart = highlightChart(answer, texts);
    const marks = chart?.panels[0].marks ?? [];
    expect(marks.map(({ tone }) => tone)).toEqual(['reference', 'plain', 'plain']);
    expect(marks[0].text).toContain(formats.usdBn.bare(50.2));
    expect(marks[1].text).toContain(formats.tradeChange.text(23.6 / 50.2 - 1));
    expect(marks[2]).toMatchObject({ value: null, text: labels.notSolved });
    expect(chart?.title).toContain(both('Cars')[language]);
  });

  test('nothing to highlight makes no chart', () => {
    expect(highlightChart(stakes([{ ...inForce, highlights: [] }]), texts)).toBeNull();
    expect(highlightChart(stakes([unsolved]), texts)).toBeNull();
  });

  test('descriptions are plain data that name data, year and model', () => {
    const charts = [incomeChart(answer, texts), sectorChart(answer, inForce, texts)];
    for (const chart of charts) {
      expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
      for (const part of ['data@1', '2017', 'model']) expect(chart.source).toContain(part);
    }
  });
});
