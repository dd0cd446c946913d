import type { Deals, ExchangeRate, ExplainedPackage, Marginal } from '@parley/analysis';
import { textsFor } from '@parley/texts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concessionPrices } from './concession-prices.ts';
import { frontierTable, movedTable, ratesTable, tariffsTable } from './deal-tables.ts';
import { both, deals, point } from './deals.fixture.ts';
import { frontierChart, withPackage } from './frontier-chart.ts';
import { groupGainsChart } from './group-gains-chart.ts';
import { weightFitsChart } from './weight-fits-chart.ts';
import { zoneChart } from './zone-chart.ts';

const plain = { without: null, instead: null, terms: point(0, 0, 0.15).terms };
const studied: Deals = {
  ...deals,
  variants: [
    { ...plain, view: 'recovered', least: 2 },
    { ...plain, view: 'real-income', least: -1.5 },
    {
      ...plain,
      view: 'recovered',
      instead: { party: 'USA', on: 'sector-income', sectors: ['29'], value: 0.67 },
      least: 3,
    },
    {
      ...plain,
      view: 'recovered',
      without: { id: 'b', text: both('Worth of B.') },
      least: 1,
    },
    {
      ...plain,
      view: 'recovered',
      without: { id: 'recovered', text: null },
      least: 0.5,
    },
  ],
  counted: [{ party: 'USA', id: 'b', on: 'issue', value: 2, basis: 'case' }],
  sectorNames: { '29': { en: 'Motor vehicles', ja: '自動車' } },
  recovery: {
    ...deals.recovery,
    fits: [
      {
        ...{ party: 'USA', on: 'sector-income', sectors: ['29'], value: 0.67, range: [0.2, 1.1] },
        ...{ optimum: [], distance: 0.07, converged: true },
      },
      {
        ...{ party: 'USA', on: 'tariff-revenue', value: 0.78, range: [0.44, 1.27] },
        optimum: [{ issue: 'car-duty', announced: 0.275, level: 0.264 }],
        ...{ distance: 0.013, converged: true },
      },
      {
        ...{ party: 'USA', on: 'bilateral-balance', value: 0, range: [0, 0] },
        ...{ optimum: [], distance: 0.1, converged: true },
      },
    ],
    chosen: [{ party: 'USA', on: 'tariff-revenue', value: 0.75, realIncome: 0.96 }],
  },
  tariffs: [
    {
      ...{ issue: 'car-duty', setter: 'USA', level: 0.275, realIncome: [-3.5, -0.3] },
      best: { level: 0.123, gain: 1 },
    },
  ],
};

describe.each(['en', 'ja'] as const)('what deals rest on, in %s', (language) => {
  const texts = textsFor(language);
  const { formats, labels } = texts;

  test('zone: a dot for each assumption, those without agreement on their side, worst first', () => {
    const chart = zoneChart(studied, texts);
    expect(chart?.shaded).toBe(labels.dealStudy.noZone);
    expect(chart?.panels.map(({ marks }) => marks.map(({ tone }) => tone))).toEqual([
      ['gain', 'loss'],
      ['gain'],
      ['gain', 'gain'],
    ]);
    const [views, instead, without] = chart?.panels ?? [];
    expect(views?.marks[1]).toMatchObject({
      label: labels.dealStudy.views['real-income'],
      text: formats.gain.bare(-1.5),
      value: formats.gain.scaled(-1.5),
    });
    expect(instead?.marks[0]?.label).toContain(language === 'en' ? 'motor vehicles' : '自動車');
    expect(without?.marks[0]?.label).toBe(labels.dealStudy.recoveredWeight);
    // Sides may count the same thing: whose worth it is is said, and no full stop stands in a label.
    expect(without?.marks[1]?.label).toBe(
      language === 'en' ? 'United States: Worth of B' : 'United States（日）：Worth of B.（日）',
    );
    expect(chart?.table.groups.flatMap(({ rows }) => rows.map((row) => row[1]?.value))).toEqual([
      2, -1.5, 3, 0.5, 1,
    ]);
    expect(zoneChart(deals, texts)).toBeNull();
  });

  test('weights: best fit first, what explains nothing left out, the one taken stands out', () => {
    const chart = weightFitsChart(studied, texts);
    const [panel] = chart?.panels ?? [];
    expect(panel?.label).toBe(both('United States')[language]);
    expect(panel?.marks.map(({ value, low, high, tone }) => [value, low, high, tone])).toEqual([
      [0.78, 0.44, 1.27, 'gain'],
      [0.67, 0.2, 1.1, 'reference'],
    ]);
    const rows = chart?.table.groups[0]?.rows ?? [];
    expect(rows[0]?.[4]?.text).toContain(formats.level(0.264, 'rate'));
    expect(rows.map((row) => row[6]?.text !== '')).toEqual([true, false]);
    expect(weightFitsChart(deals, texts)).toBeNull();
  });

  test('groups: a panel a party, those that can stop it say so', () => {
    const groups: ExplainedPackage['groups'] = [
      { party: 'JPN', id: 'farmers', name: both('Farmers'), kind: 'veto', gain: -1.2 },
      { party: 'JPN', id: 'cars', name: both('Car makers'), kind: 'weight', gain: 4 },
      { party: 'USA', id: 'flat', name: both('Others'), kind: 'weight', gain: 0.0001 },
    ];
    const chart = groupGainsChart(deals, { groups }, 'Nash', texts);
    expect(chart?.panels.map(({ marks }) => marks.map(({ label }) => label))).toEqual([
      [both('Car makers')[language], labels.dealStudy.veto(both('Farmers')[language])],
      [],
    ]);
    expect(chart?.table.groups[1]?.rows).toHaveLength(1);
    expect(groupGainsChart(deals, { groups: [] }, 'Nash', texts)).toBeNull();
  });

  test('tables print the numbers of the answer', () => {
    const moved = movedTable(studied, texts).groups[0]?.rows ?? [];
    expect(moved.map((row) => row.map(({ value }) => value).slice(1, 5))).toEqual([
      [0, 0, 1.5, 4],
      [1, -2, 1.5, 4],
    ]);
    const closed = {
      ...studied,
      moved: studied.moved.map((each) => ({ ...each, solution: null })),
    };
    expect(movedTable(closed, texts).groups[0]?.rows[0]?.at(-1)?.text).toBe(
      labels.dealStudy.noPackage,
    );
    const [duty] = tariffsTable(studied, texts)?.groups[0]?.rows ?? [];
    // The setter's own income first: the order of the parties is another.
    expect(duty?.map(({ value }) => value).slice(1)).toEqual([
      0.275,
      both('United States')[language],
      -0.3,
      -3.5,
      0.123,
    ]);
    expect(tariffsTable(deals, texts)).toBeNull();
    expect(ratesTable(deals, { exchangeRates: [] }, texts)).toBeNull();
    const { columns, groups } = frontierTable(deals, texts);
    expect(columns.map(({ unit }) => unit)).toEqual([
      'text',
      'usd-bn-a-year',
      'usd-bn-a-year',
      'rate',
    ]);
    expect(groups[0]?.rows.map((row) => row.at(-1)?.value)).toEqual([0.15, 0.2, 0.1, 0.15, 0.2]);
  });

  test('a package is added to the plane without drawing the rest anew', () => {
    const fixed = frontierChart(deals, texts, null);
    if (fixed === null) throw new Error('no frontier');
    const chart = withPackage(fixed, deals, texts, point(1, -1, 0.2), 'Mine');
    expect(chart).toEqual({ ...frontierChart(deals, texts, point(1, -1, 0.2)), ...chart });
    expect(chart.frontier).toBe(fixed.frontier);
    expect(chart.points.slice(0, -1)).toEqual(fixed.points);
    expect(chart.points.at(-1)).toMatchObject({ id: 'current', label: 'Mine' });
  });
});

describe('prices of concessions', () => {
  const issue = (id: string, concedes: string) => ({
    ...(deals.issues[0] as Deals['issues'][number]),
    ...{ id, concedes },
  });
  const issues = [
    issue('cars', 'USA'),
    issue('steel', 'USA'),
    ...['corn', 'beans', 'rice', 'rules'].map((id) => issue(id, 'JPN')),
  ];
  const parties = ['JPN', 'USA'];
  const rate = (gives: string, to: string, atLeast: number, atMost: number): ExchangeRate => ({
    ...{ gives, for: to, unit: 'point', forUnit: 'usd-bn', atLeast, atMost },
  });
  const marginal = (id: string, concedes: string, perUnit: number[]): Marginal => ({
    ...{ issue: id, concedes, unit: 'point', perUnit },
  });

  test('the side with fewer concessions is priced, those of one price together', () => {
    const prices = concessionPrices(
      { parties, issues },
      {
        exchangeRates: [
          rate('corn', 'cars', 0.65, 0.65),
          rate('beans', 'cars', 0.66, 0.66),
          rate('rice', 'cars', 57, 8),
          rate('cars', 'corn', 1.53, 1.53),
          rate('cars', 'beans', 1.54, 1.54),
          rate('cars', 'rice', 0.12, 0.017),
        ],
        marginals: [marginal('rules', 'JPN', [0.3, 0.3]), marginal('cars', 'USA', [0.1, -0.2])],
      },
    );
    expect(prices).toEqual({
      giver: 'USA',
      prices: [
        {
          ...{ gives: 'cars', unit: 'point' },
          items: [{ issues: ['corn', 'beans'], unit: 'usd-bn', atLeast: 1.53, atMost: 1.53 }],
        },
      ],
      tooDear: [{ issue: 'rice', times: 57 / 8 }],
      free: ['rules'],
    });
  });

  test('nothing to exchange has no prices', () => {
    expect(concessionPrices({ parties, issues }, { exchangeRates: [], marginals: [] })).toBeNull();
  });

  test('each concession that can be paid with is told once for each that it buys', () => {
    const amount = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    const rates = fc.uniqueArray(
      fc.tuple(fc.constantFrom('cars', 'steel'), fc.constantFrom('corn', 'beans'), amount, amount),
      { selector: ([gives, to]) => `${gives}${to}` },
    );
    fc.assert(
      fc.property(rates, (drawn) => {
        const exchangeRates = drawn.map(([gives, to, a, b]) => rate(gives, to, a, b));
        const found = concessionPrices({ parties, issues }, { exchangeRates, marginals: [] });
        const told = (found?.prices ?? []).flatMap(({ gives, items }) =>
          items.flatMap((item) => item.issues.map((to) => `${gives}${to}`)),
        );
        const fair = exchangeRates
          .filter(({ atLeast, atMost }) => atLeast <= 1.02 * atMost)
          .map((each) => `${each.gives}${each.for}`);
        expect(told.toSorted()).toEqual(fair.toSorted());
      }),
    );
  });
});
