import type { DealsTexts } from './deals-texts.ts';

export const enDeals: DealsTexts = {
  heading: (title, at, known) => `${title}: deals on ${at}, as known on ${known}`,
  delayHeading: (title, at, known) =>
    `${title}: what waiting costs from ${at}, as known on ${known}`,
  noDeal: (name, path) => `Without a deal: ${name} (${path.join(' · ')})`,
  horizon: (years, discount) => `over ${years} years, ${discount} % a year off`,
  tariffsTitle: 'Does each duty serve its setter, on real income alone?',
  tariffWorth: (issue, level, setter, own, others, best) =>
    `${issue} at ${level}: ${own} for ${setter}, ${others}; best for it: ${best}`,
  recoveredTitle: (party) =>
    `Weights that would explain the duties ${party} announced, one at a time beside real income`,
  fit: (on, value, range, optimum, off) =>
    `${on} ${value} (fits as well: ${range}): would choose ${optimum}; off by ${off} points`,
  taken: 'taken',
  views: {
    recovered: 'recovered weights and stated worths',
    case: 'weights of the case',
    'real-income': 'real income alone',
  },
  weights: (view) => `Gains count by ${view}.`,
  zoneOpen: (least) =>
    `There is a zone of agreement: both can gain at least USD ${least} bn a year.`,
  zoneEmpty: (short) =>
    `There is no zone of agreement: whatever is agreed, one side loses at least USD ${short} bn a year.`,
  zoneClosed: (issue, above, below) =>
    `Red lines close the zone of agreement on ${issue}: ${above}; ${below}.`,
  setAside: 'What follows sets those lines aside.',
  atHome: (groups, least) =>
    `With every group that can stop a package (${groups}) gaining too: ${least}`,
  variantsTitle: 'Largest gain that both can have, USD bn a year, if gains count by',
  columns: { package: 'Package', solution: 'Solution', issue: 'Issue', noDeal: 'no deal' },
  solutions: {
    nash: 'Nash',
    'kalai-smorodinsky': 'Kalai–Smorodinsky',
    egalitarian: 'Egalitarian',
    utilitarian: 'Utilitarian',
  },
  comparable: 'Egalitarian and utilitarian compare dollars of one side with dollars of the other.',
  gains: (party) => `${party} gains`,
  packageTitle: (name) => `${name} package`,
  given: 'Given',
  term: (issue, level) => `${issue} ${level}`,
  timing: 'no deal is not yet what it will be',
  ratesTitle: 'Worth at the margin, one concession in the other',
  ratesIn: (unit) => `in ${unit}`,
  swapsTitle: 'Swaps that serve both',
  swap: (terms, gains) => `${terms.join(' and ')} (${gains.join(', ')})`,
  noSwaps: 'None of two issues: on these issues nothing is left to exchange.',
  groupsTitle: 'Groups at home, beside no deal',
  group: (name, veto) => `${name}${veto ? ' (can stop it)' : ''}`,
  redLine: (line, crossed, unit, worth) =>
    `${crossed ? 'Crossed' : 'Binding'}: ${line}. At the margin ${unit} conceded is worth, in USD bn a year: ${worth}`,
  share: (from, share) => `from ${from}: ${share}`,
  movedTitle: 'How the answer moves with what no deal means',
  movedNone: (name, short) => `${name}: no package serves both (short of ${short})`,
  moved: (name, shift, gains, terms) =>
    `${name}: no deal itself ${shift}; gains ${gains}; ${terms}`,
  drawsTitle: (draws, seed) =>
    `Under ${draws} draws of elasticities, weights, barriers, red lines and what is delivered of purchases and investments (seed ${seed})`,
  span: (party, low, median, high) => `${party} ${median} (${low} to ${high})`,
  prefers: (both, within) =>
    `both prefer the package to no deal in ${both} % of draws, with red lines kept in ${within} %`,
  offTable: (issue, by, date, sources) =>
    `Off the table: ${issue}, ruled out by ${by} on ${date} (${sources})`,
  whatIf: (issue) => `Studied although it is off the table: ${issue}. The record stays as it is.`,
  investment:
    'Investment counts by what paying it in does to trade and by its stated worth; the sum itself is neither gain nor loss, for the investor holds the claim.',
  checked: ({ nearby, better, restarts, same, higher }) =>
    `Of ${nearby} packages near the chosen one, each solved in full, ${better === 0 ? 'none is better' : `${better} are better`}; of ${restarts} searches begun elsewhere ${same} end at the same${higher === 0 ? ', none higher' : ` and ${higher} higher: take it with care`}. This is a test, not a proof.`,
  certificate: (points, gap, agreement, residual) =>
    `${points} points of the frontier, each solved in full: at most USD ${gap} bn left to first order; solves begun anew agree to ${agreement}; residual ${residual}`,
  usdBn: 'USD bn a year',
  phase: (from, until) => (until === null ? `from ${from}` : `${from} to ${until}`),
  perWeek: 'a week, USD bn',
  bySum: (weeks) => `after ${weeks} weeks`,
  turn: (date, to, changes) =>
    `${date}: no deal changes by ${changes}${to === null ? '' : `; leverage moves to ${to}`}`,
  turnsTitle: 'When leverage changes hands',
  against: (basis, terms) => `Measured against the ${basis} package: ${terms}`,
  nothingToWaitFor: 'No package serves both: there is nothing to wait for.',
  stages: {
    'no-deal': 'law without a deal',
    weights: 'weights from announced duties',
    model: 'second-order picture',
    zone: 'zone of agreement',
    frontier: 'frontier',
    solutions: 'solutions',
    points: 'other points of disagreement',
    draws: 'draws',
  },
  listed: (items) => items.join(', '),
  faults: {
    'no-such-issue': (issue) => [
      `no issue “${issue}” is on record by that day`,
      'see `parley state`',
    ],
    excluded: (issue, by, where) => [
      `“${issue}” can be in no package: ${by} ruled it out (${where})`,
      '`--what-if-include` studies it and leaves the record alone',
    ],
    'not-two-parties': () => ['the case has not two parties', 'deals are between two'],
    'nothing-on-the-table': () => ['no issue is on the table that day', 'try a later day'],
    'contradictory-red-lines': (party, issue) => [
      `red lines of ${party} on “${issue}” contradict one another`,
      'end one of them with `until`, or correct its level',
    ],
    'no-such-disagreement': (value, known) => [
      `no way to disagree is called “${value}”`,
      `the case has ${known}`,
    ],
    'no-such-level': (issue, value) => [
      `“${value}” is no level of “${issue}”`,
      'a number near its scale, or the id of an option',
    ],
    'bad-choice': (option, value, known) => [`${option}: no “${value}”`, `one of ${known}`],
    'bad-draws': (option, value) => [
      `${option}: “${value}” is not a whole number in range`,
      'draws 1 to 100000, seed 0 to 4294967295',
    ],
    'bad-package': (file, reason) => [
      `${file} is no package: ${reason}`,
      'one line an issue, `issue: level`',
    ],
    unsolved: (reason) => [
      `the model found no solution: ${reason}`,
      'try another day, or milder levels',
    ],
  },
};
