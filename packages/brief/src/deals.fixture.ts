import type { DealPoint, Deals, Delay, ExplainedPackage, PackageTerm } from '@parley/analysis';
import type { DealsInBrief } from '@parley/telling';

const both = (name: string) => ({ en: name, ja: `${name}（日）` });
const term = (level: number): PackageTerm => ({
  issue: 'car-duty',
  level,
  place: (0.275 - level) / 0.25,
});
const checks = (level: string, place: number): PackageTerm => ({ issue: 'checks', level, place });
const issues: Deals['issues'] = [
  {
    id: 'car-duty',
    name: both('Car duty'),
    concedes: 'USA',
    levels: { kind: 'continuous', unit: 'rate', from: 0.275, to: 0.025 },
    withoutDeal: term(0.275),
  },
  {
    id: 'checks',
    name: both('Safety checks'),
    concedes: 'JPN',
    levels: {
      kind: 'options',
      options: [
        { id: 'as-now', name: both('As now') },
        { id: 'eased', name: both('Eased') },
      ],
    },
    withoutDeal: checks('as-now', 0),
  },
];
const point = (x: number, y: number, level: number): DealPoint => ({
  gains: [x, y],
  terms: [term(level), checks('eased', 1)],
  ...{ gap: 1e-4, rounding: 0, agreement: 1e-9, certified: true },
});
const noDeal = (id: string): Deals['noDeal'] => ({
  id,
  kind: 'announced',
  name: both(`The ${id} goes on`),
  phases: [
    { from: '2025-05-01', weight: 0.2 },
    { from: '2025-07-09', weight: 0.8 },
  ],
  horizon: { years: 3, discount: 0.05 },
});
const solution = point(2.34, 3.45, 0.15);
const explained: ExplainedPackage = {
  ...solution,
  byIssue: {
    issues: [
      [3.11, -0.98],
      [-0.66, 4.32],
    ],
    timing: [-0.11, 0.11],
    remainder: [0, 0],
  },
  marginals: [],
  exchangeRates: [
    {
      ...{ gives: 'checks', for: 'car-duty', unit: 'range', forUnit: 'point' },
      ...{ atLeast: 1.21, atMost: 3.43 },
    },
  ],
  swaps: [],
  groups: [
    { party: 'JPN', id: 'farmers', name: both('Farmers'), kind: 'veto', gain: -1.17 },
    { party: 'USA', id: 'makers', name: both('Car makers'), kind: 'weight', gain: 0.57 },
  ],
  redLines: [],
};
const shared = {
  case: { id: 'case', hash: 'abc' },
  data: { id: 'data', version: 'data@1', year: 2023 },
  laws: [],
  model: { id: 'model' },
  ...{ at: '2025-05-01', known: '2025-05-01', weights: 'recovered' as const },
  parties: ['JPN', 'USA'],
  partyNames: [both('Japan'), both('United States')],
  issues,
  effort: { solves: 1, gradients: 1, residual: 1e-12 },
};
const plain = { view: 'recovered' as const, without: null, instead: null, terms: [] };

const deals: Deals = {
  question: 'deals',
  ...shared,
  sectorNames: { '29': both('Motor vehicles') },
  productivity: false,
  noDeal: noDeal('pause'),
  ...{ idle: [], notes: [], refused: [], whatIf: [], tariffs: [] },
  counted: [{ party: 'JPN', id: 'w', on: 'issue', value: 1, basis: 'case' }],
  recovery: {
    fits: [],
    chosen: [{ party: 'USA', on: 'sector-income', sectors: ['29'], value: 0.4, realIncome: 1 }],
    announced: '2025-05-01',
    refusals: [],
  },
  zone: { kind: 'open', least: 2.71 },
  atHome: { vetoes: ['farmers'], least: 0.83 },
  variants: [
    { ...plain, view: 'real-income', least: 1.57 },
    { ...plain, least: 2.71 },
    { ...plain, without: { id: 'w', text: both('Worth of cars.') }, least: 3.19 },
  ],
  ideals: [],
  frontier: [point(4.51, 0, 0.1), solution, point(0, 5.67, 0.2)],
  solutions: [{ name: 'nash', ...solution }],
  ...{ chosen: 'nash', explained, package: null },
  moved: [
    {
      ...{ noDeal: noDeal('pause'), shift: [0, 0], least: 2.71, nash: null },
      solution: { name: 'nash', ...solution },
    },
    {
      ...{ noDeal: noDeal('war'), shift: [1.22, -2.33], least: 1.1, nash: null },
      solution: { name: 'nash', ...point(1.55, 4.16, 0.1) },
    },
  ],
};

const delay: Delay = {
  question: 'delay',
  ...shared,
  reference: solution.terms,
  basis: 'nash',
  phases: [
    {
      ...{ from: '2025-05-01', until: '2025-07-09', perWeek: [0.013, 0.181] },
      ...{ turn: null, leverageTo: null },
    },
    {
      ...{ from: '2025-07-09', until: null, perWeek: [0.071, 0.126] },
      ...{ turn: [-2.49, 2.32], leverageTo: 'USA' },
    },
  ],
  weeks: Array.from({ length: 26 }, (_, week) => ({
    from: '2025-05-01',
    cost: [0.013, 0.181],
    sum: [0.035 * (week + 1), 0.16 * (week + 1)],
  })),
  events: [],
};

/** A small answer with every part that a brief tells of. */
export const weighedDeals: DealsInBrief = { deals, delay };
