// Deals as an answer has them, small enough to count by hand.
import type { DealPoint, Deals, MovedSolution, PackageTerm } from '@parley/analysis';

export const both = (name: string) => ({ en: name, ja: `${name}（日）` });
const term = (level: number): PackageTerm => ({
  issue: 'car-duty',
  level,
  place: (0.275 - level) / 0.25,
});
const issues: Deals['issues'] = [
  {
    id: 'car-duty',
    name: both('Car duty'),
    concedes: 'USA',
    levels: { kind: 'continuous', unit: 'rate', from: 0.275, to: 0.025 },
    withoutDeal: term(0.275),
  },
];
export const point = (x: number, y: number, level: number): DealPoint => ({
  gains: [x, y],
  terms: [term(level)],
  ...{ gap: 0, rounding: 0, agreement: 0, certified: true },
});
const noDeal = (id: string): Deals['noDeal'] => ({
  ...{ id, kind: 'announced', name: both(`no deal ${id}`), phases: [] },
  horizon: { years: 3, discount: 0.05 },
});
export const nash = { name: 'nash' as const, ...point(2, 3, 0.15) };
const moved: MovedSolution = {
  ...{ noDeal: noDeal('other'), shift: [1, -2], least: 1, nash: null },
  solution: { name: 'nash', ...point(1.5, 4, 0.1) },
};
export const shared = {
  case: { id: 'case', hash: 'abc' },
  data: { id: 'data', version: 'data@1', year: 2023 },
  laws: [],
  model: { id: 'model' },
  ...{ at: '2025-05-01', known: '2025-05-01', weights: 'recovered' as const },
  parties: ['JPN', 'USA'],
  partyNames: [both('Japan'), both('United States')],
  sectorNames: {},
  issues,
  effort: { solves: 1, gradients: 1, residual: 1e-12 },
};
export const deals: Deals = {
  question: 'deals',
  ...shared,
  productivity: false,
  noDeal: noDeal('own'),
  ...{ idle: [], notes: [], refused: [], whatIf: [], tariffs: [], counted: [], variants: [] },
  recovery: { fits: [], chosen: [], announced: '2025-05-01', refusals: [] },
  zone: { kind: 'open', least: 2 },
  atHome: null,
  ideals: [],
  frontier: [point(4, 0, 0.1), point(2, 3, 0.15), point(0, 5, 0.2)],
  solutions: [nash, { name: 'utilitarian', ...point(0, 5, 0.2) }],
  ...{ chosen: 'nash', explained: null, package: null },
  moved: [{ ...moved, noDeal: noDeal('own'), shift: [0, 0] }, moved],
};
