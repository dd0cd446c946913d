import type { ExtensionTexts, SensitivityTexts } from './sensitivity-texts.ts';

const usdBn = (value: number) => value.toFixed(value < 10 ? 2 : 0);

export const enExtensions: ExtensionTexts = {
  jobs: {
    heading: 'Where jobs move most',
    columns: ['sector', 'thousand before', 'change', '%'],
    more: (count) => `and ${count} more (--json)`,
    note: 'Persons at work times the change of labour, in skill that was at work there before. What is gained or lost in between is not counted.',
  },
  unmet: ({ commitment, importer, exporter, sector, target, reached }) =>
    `Purchase ${commitment} (${importer} from ${exporter}, sector ${sector}) cannot be brought about: USD ${usdBn(target)} bn was asked, ${
      reached === 0
        ? 'but nothing is traded there that a subsidy could multiply'
        : `at most about ${usdBn(reached)} bn could be solved for beside the others`
    }.`,
  tipped: (percent) =>
    `With these scale economies the world’s present equilibrium could be followed up to ${percent} % of the policy; there a sector tips over, and no equilibrium lies close by. Try smaller scale elasticities.`,
};

export const enSensitivity: SensitivityTexts = {
  faults: {
    badOutcome: (value, known) => [
      `“${value}” is no outcome.`,
      `Write ${known}, with the dataset’s codes.`,
    ],
    badTop: (value) => [`“${value}” is no number of lines.`, 'Give a whole number from 1 to 1000.'],
    noSuchWorld: (value, near, known) => [
      `The case has no world “${value}”.`,
      near === null ? `Known: ${known}.` : `Did you mean “${near}”?`,
    ],
    policyOrWorld: [
      'A policy and a world are given.',
      'A case is asked in one of its worlds, a dataset under a policy.',
    ],
  },
  heading: (outcome, where) => `What moves ${outcome} most: ${where}`,
  outcomes: {
    realIncome: ([of]) => `the real income of ${of}`,
    realWage: ([of]) => `the real wage of ${of}`,
    prices: ([of]) => `consumer prices of ${of}`,
    revenue: ([of]) => `the tariff revenue of ${of}`,
    valueAdded: ([of, sector]) => `value added of ${of}, sector ${sector}`,
    balance: ([of, other]) =>
      other === undefined ? `the trade balance of ${of}` : `the balance of ${of} with ${other}`,
    exports: ([of, to, sector]) =>
      `exports of ${of}${to === undefined ? '' : ` to ${to}`}${sector === undefined ? '' : `, sector ${sector}`}`,
    imports: ([of, from, sector]) =>
      `imports of ${of}${from === undefined ? '' : ` from ${from}`}${sector === undefined ? '' : `, sector ${sector}`}`,
  },
  now: (value, unit) => `Under this policy it changes by ${value} ${unit}.`,
  units: { 'usd-bn': 'USD bn', percent: '%' },
  kinds: {
    tariffs: 'Tariffs, each raised by one percentage point',
    barriers: 'Trade costs (barriers), each raised by one per cent',
    purchases: 'Purchases, each raised by USD 1 bn a year',
    investments: 'Financing of investment, USD 1 bn a year more',
  },
  columns: {
    flow: 'importer from exporter, sector',
    payment: 'from → to',
    now: {
      tariffs: 'rate, %',
      barriers: 'trade, USD bn',
      purchases: 'trade, USD bn',
      investments: '',
    },
    effect: (unit) => `effect, ${unit}`,
  },
  flow: (importer, exporter, sector) => `${importer} from ${exporter}, ${sector}`,
  payment: (from, to) => `${from} → ${to}`,
  none: 'Nothing moves it.',
  note: 'Effects are those of small changes from where the policy stands; large ones have smaller or larger effects a point. A year, at unchanged world value added. The importer’s budget pays for a purchase.',
  solved: (gradients, milliseconds) =>
    `Solved, with ${gradients} gradients, in ${milliseconds} ms.`,
  notConverged: (residual) => `The policy was solved, its gradient was not: residual ${residual}.`,
};
