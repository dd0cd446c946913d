import { calendarLabelsEn } from './en-calendar.ts';
import { dealsLabelsEn } from './en-deals.ts';
import { drawsLabelsEn } from './en-draws.ts';
import { judgementLabelsEn } from './en-judgement.ts';
import { country } from './en-names.ts';
import { factorEn, sentencesEn, treatmentEn } from './en-sentences.ts';
import { dealStudyLabelsEn } from './en-study-deals.ts';
import { formatsFor } from './formats.ts';
import type { Labels, Texts } from './texts.ts';

const formats = formatsFor('en');

const labels: Labels = {
  draws: drawsLabelsEn(formats),
  calendar: calendarLabelsEn,
  judgement: judgementLabelsEn,
  deals: dealsLabelsEn(formats),
  dealStudy: dealStudyLabelsEn(formats),
  withUnit: (name, unit) => `${name}, ${unit}`,
  inWorld: (world) => `In the world “${world}”:`,
  asOf: (date) => `as of ${date}`,
  heading: {
    attention: 'Before you read the numbers',
    bottomLine: 'Bottom line',
    worlds: 'What each world means for the parties',
    goods: 'Trade in the goods at issue',
    sectors: 'Who gains and who loses',
    thirdCountries: 'Third countries',
    calendar: 'What comes next',
    limits: 'What these numbers do not know',
    method: 'How they were computed',
    sources: 'Sources',
    provenance: 'Provenance',
  },
  column: {
    world: 'World',
    party: 'Party',
    realIncome: 'Real income',
    low: 'low',
    high: 'high',
    prices: 'Prices',
    revenue: 'Revenue',
    tariff: 'Tariff met',
    counted: 'Counted',
    change: 'change',
    before: 'before',
    after: 'after',
    good: 'Goods',
    exporter: 'from',
    importer: 'to',
    sector: 'Sector',
    valueAdded: 'Value added',
    region: 'Region',
    date: 'Date',
    days: 'Days',
    event: 'Event',
    kind: 'Kind',
    basis: 'Basis',
    asInWorld: 'As in the world',
    betweenParties: 'Between the parties only',
    rate: 'Rate',
    lawOf: 'Law of',
    knownOn: 'As known on',
    leviedBy: 'Levied by',
    added: 'Added',
    ofImports: 'Share of imports',
    assumed: 'assumed',
    absent: 'rule missing',
    lever: 'Term of the package',
    description: 'Description',
    item: 'Item',
    value: 'Value',
  },
  caption: {
    worlds: 'All worlds side by side: changes against the baseline, a year',
    worldsNote: (good, year) =>
      'Low, high: over trade elasticities ±25\u00a0% and trade balance treatments. ' +
      'Prices: relative to world incomes. ' +
      (good === null ? '' : `${good}: exports to the other side, USD bn. `) +
      `Tariff met: mean rate abroad. Trade and dollars of ${year}.`,
    income: 'Real income against the baseline: central value, low and high',
    highlights: 'Trade between the parties before duty, and the mean tariff on it',
    sectors: (world) => `Sectors that gain and lose most: ${world}`,
    thirdCountries: 'Real income of third countries against the baseline, a year',
    betweenPartiesOnly: 'Real income if only the tariffs between the parties changed',
    law: 'What law, before packages take its place, adds to the mean duty, and how sure its rates are',
    calendar: (at) => `Known on ${at} and still to come`,
    descriptions: 'What is in each world',
    packages: 'What packages put in place of law',
    provenance: 'From which inputs the numbers follow',
  },
  chart: {
    income: {
      title: 'Real income of the parties in every world',
      subtitle: 'Change against the baseline, %. Dot: central value. Bar: low to high.',
    },
    incomeUsd: {
      title: 'The same in dollars',
      subtitle: 'Equivalent variation, USD bn a year. Dot: central value. Bar: low to high.',
    },
    sectors: (world) => ({
      title: 'Sectors that gain and lose most',
      subtitle: `${world}. Change of value added, USD bn a year.`,
    }),
    jobs: (world, from, to) => ({
      title: 'Where jobs move most',
      subtitle: `${world}. Persons at work (counts of ${from === to ? from : `${from}–${to}`}) times the change of labour: that employment moves with labour is an assumption.`,
    }),
    highlight: (good, exporter, importer) => ({
      title: `${good}: exports from ${country(exporter)} to ${country(importer)}`,
      subtitle: 'USD bn a year before duty; change against the baseline; mean tariff.',
    }),
    tradeAtRate: (trade, change, rate) =>
      `${trade}${change === null ? '' : ` (${change})`}, tariff ${rate}`,
    source: (data, year, model) => `Parley. Data: ${data} (economy of ${year}). Model: ${model}.`,
    reading: (title, items) => `${title}. ${items.join('; ')}.`,
    item: (name, value) => `${name}: ${value}`,
    ranged: (name, value, low, high) => `${name}: ${value} (${low} to ${high})`,
  },
  terminal: {
    headed: (head, text) => `${head}: ${text}`,
    items: (items) => items.join(', '),
    clauses: (clauses) => clauses.join('; '),
    residual: (residual) => `residual ≤ ${residual}`,
    next: 'Next',
    attention: 'Note',
    leavesOut: (year) =>
      `Left out: all else since ${year}, answers of partners, pledges, the short run.`,
    moreWorlds: (count) => `… and ${count} more in the page and the file.`,
  },
  allGoods: 'All goods',
  noSectors: 'No sector changes at the printed precision.',
  notSolved: 'not solved',
  numbersBehind: 'The numbers behind it',
  otherWorlds: 'Sectors in the other worlds',
  descriptionsBehind: 'The worlds in words',
  calendarKind: {
    round: 'Round',
    expiry: 'Expiry',
    summit: 'Summit',
    measure: 'Measure',
    election: 'Election',
    deadline: 'Deadline',
    announcement: 'Announcement',
    statement: 'Statement',
    release: 'Data release',
    ruling: 'Ruling',
  },
  assumption: 'Assumption',
  lawDay: (on, known) => {
    if (known === null) return `law of ${on}`;
    return `law of ${on}, as known ${known === on ? 'that day' : `on ${known}`}`;
  },
  tariffsOf: (year) => `tariffs of ${year}`,
  knownToday: 'today',
  setRate: (rate) => rate,
  addedRate: (rate) => `${rate} on top`,
  floorRate: (rate) => `topped up to ${rate}`,
  baselineRate: 'as in the baseline',
  published: (publisher, date) => `${publisher}, ${date}`,
  laterSource: 'published later',
  provenance: {
    date: 'As of',
    case: 'Case',
    caseHash: 'Content of the case (SHA-256)',
    data: 'Data',
    law: (importer) => `Law and trade of ${country(importer)} (SHA-256)`,
    model: 'Model',
    options: 'Options',
    alternatives: 'Low and high over',
    residual: (world) => `Residual: ${world}`,
  },
  options: (treatment, tolerance) => `${treatment}; tolerance ${tolerance}`,
  treatment: treatmentEn,
  elasticityFactor: (factor) => `trade elasticities ${factorEn(factor, formats)}`,
};

export const en: Texts = { language: 'en', formats, labels, sentences: sentencesEn(formats) };
