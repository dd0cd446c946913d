import { signed } from '@parley/texts';
import type { RatesTexts } from './rates-texts.ts';

const money = (usdBn: number) => `USD ${signed(usdBn, 2)} bn`;

export const enRates: RatesTexts = {
  help: {
    onOptimum: 'whose goods the tariffs fall on: all, or codes, as JPN,CHN',
    onGame: 'whose goods the tariffs fall on: parties (each other’s), all, or codes, as JPN,CHN',
    by: 'how many rates: uniform (one), partner, sector, or cell (one a partner and sector)',
    sectors:
      'goods with a rate of their own, by commas; + joins sectors, rest is all others: 29,rest (default: all goods)',
    form: 'rate (the rate itself) or added (points on top of the start)',
    weight:
      'what a dollar beside real income is worth: balance:JPN=0.2, revenue=0.8, sector:29=0.5, prices=-0.5; may be repeated',
    weightOfMany: 'the same; for one party as USA:balance:JPN=0.2',
    start: 'what holds where nothing is chosen: a policy file (default: the tariffs of the data)',
    retaliation:
      'how the others answer: once (their best reply), nash (a trade war to the end) or none',
    recover: 'weights beside real income that make observed tariffs a party’s best choice',
    observed: 'the policy file with the observed tariffs',
    candidates:
      'an outcome that may weigh: balance:JPN, revenue, sector:29 or prices; may be repeated',
    recoverBy:
      'rates: observed (one for equal points on a partner’s goods), uniform, partner, sector or cell',
    recoverForm: 'rate or added (points on top of the start)',
    fullRates: 'all rates; with --json: all rates are always there',
  },
  allPartners: 'all partners',
  allGoods: 'all goods',
  partners: (first, more) => (more === 0 ? first : `${first} and ${more} more`),
  sectors: (first, more) => (more === 0 ? first : `${first} and ${more} more`),
  columns: {
    importer: 'by',
    exporter: 'on',
    sector: 'goods',
    rate: 'rate %',
    added: 'added, points',
    now: 'before %',
    imports: 'imports, USD bn',
    region: 'region',
    realIncome: 'real income %',
    usdBn: 'USD bn',
    answered: 'if answered %',
    nash: 'trade war %',
    objective: 'objective, USD bn',
    weight: 'weight',
    range: 'fits as well',
    span: 'fits as well',
    best: 'best rates %',
    distance: 'off, points',
    perPoint: 'USD bn a point',
    observed: 'observed %',
    bound: 'bound',
  },
  outcomes: {
    'real-income': () => 'real income',
    'sector-income': (of) => `income of sector ${of}`,
    'tariff-revenue': () => 'tariff revenue',
    'consumer-prices': () => 'consumer prices (against)',
    'bilateral-balance': (of) => `trade balance with ${of}`,
  },
  weighed: (weights) => `Beside each dollar of real income: ${weights}.`,
  weightedBy: (party, outcome, weight) => `${party} ${outcome} ${weight}`,
  gain: (party, percent, usdBn) =>
    `${party}: real income ${percent} % (${money(usdBn)} a year) if nobody answers.`,
  gainOfObjective: (usdBn) => `With the weights its objective gains ${money(usdBn)} a year.`,
  answered: (others, percent, usdBn) =>
    `If ${others} set the tariffs on its goods that are best for them: ${percent} % (${money(usdBn)}).`,
  nashAnswer: (others, percent, usdBn) =>
    `In a trade war with ${others}, each best against the others: ${percent} % (${money(usdBn)}).`,
  other: (code, percent, usdBn) => `${code} ${percent} % (${money(usdBn)})`,
  othersTogether: (usdBn, most) =>
    `All others together: ${money(usdBn)} a year${most === '' ? '' : `; most is lost by ${most}`}.`,
  moreRates: (count) => `${count} more rates with --full.`,
  ratesOf: (count) => `${count} others`,
  costs: 'What it means for each region',
  units: (start) =>
    `Changes against ${start}. Real income is the exact welfare measure, USD bn its equivalent variation a year.`,
  baseline: 'the tariffs of the data',
  mfnApart: (importer, apart, sectors, points, where) =>
    `Most-favoured nation: ${importer} does not treat its partners alike in ${apart} of ${sectors} goods sectors, at most ${points} points apart (${where}).`,
  mfnWhere: (sector, low, lowRate, high, highRate) =>
    `${sector}: ${low} ${lowRate} %, ${high} ${highRate} %`,
  mfnBefore: (points) => `Before it was up to ${points} points.`,
  mfnAlike: (importer) => `Most-favoured nation: ${importer} treats its partners alike.`,
  meanRates: (importer, before, after, above) =>
    `Mean of the rates that ${importer} chooses, at baseline trade: ${before} → ${after} %; ${above} % of that trade pays more than under the data’s rates.`,
  boundRates: 'Bound rates are not held in the data.',
  certificate: (norm, residual) => `Certificate: projected gradient ${norm}, residual ${residual}.`,
  deviation: (gains) => `Left to gain by deviating alone, %: ${gains}.`,
  solves: (solves, gradients, milliseconds) =>
    `${solves} solves and ${gradients} gradients in ${milliseconds} ms.`,
  solving: (solves) => `${solves} solves …`,
  agreementWeights: 'weight %',
  objectiveNote:
    'Gains are of real income and what weighs beside it, as a share of real income without agreement.',
  recoverHeading: (party, dataset, model) =>
    `Weights that explain the tariffs of ${party} in ${dataset}, model ${model}`,
  observedHeading: 'Observed rates, and what one more point does to real income',
  bounds: { low: 'lowest', high: 'highest', between: '–' },
  plain: (rates, distance) =>
    `On real income alone the best rates are ${rates} %, ${distance} points off.`,
  singlesHeading: 'One weight alone',
  jointHeading: 'All together, by the first-order conditions',
  jointDistance: (distance) => `Its best rates are ${distance} points off the observed.`,
  unbounded: (low) => `${low} or more`,
  none: 'none helps',
  rangeNote:
    '“Fits as well”: best rates no more than 2.5 points further off. Distances are root mean squares at baseline trade.',
  explains: (weight, outcome, rates, distance) =>
    `Best of the single weights: ${weight} on ${outcome}, whose best rates are ${rates} % (${distance} points off).`,
  nothingExplains: 'No single weight explains the rates better than real income alone.',
  weightNote:
    'A weight is USD of real income for a USD more of the outcome. What fits says what would rationalise the rates, not why they were set.',
};
