import type { FaultParams } from '@parley/economy';
import type { CliTexts } from './cli-texts.ts';
import { enBargain } from './en-bargain.ts';
import { enCase } from './en-case.ts';
import { enData } from './en-data.ts';
import { enDraws } from './en-draws.ts';

const list = (value: FaultParams[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');
const meant = (p: FaultParams, otherwise: string): string =>
  p.near === undefined ? otherwise : `Did you mean “${p.near}”?`;
const flow = (p: FaultParams) => `${p.importer} from ${p.exporter}, sector ${p.sector}`;
const pair = (p: FaultParams) => `${p.region}, sector ${p.sector}`;
const source = 'Mend it in the source of the data.';

export const en: CliTexts = {
  faults: {
    'duplicate-region': (p) => [`The region “${p.value}” stands twice.`, 'Keep one.'],
    'duplicate-sector': (p) => [`The sector “${p.value}” stands twice.`, 'Keep one.'],
    'too-few-regions': (p) => [`${p.count} region(s) are too few to trade.`, 'Give two or more.'],
    'too-few-sectors': (p) => [`${p.count} sectors are too few.`, 'Give one or more.'],
    'wrong-length': (p) => [
      `“${p.field}” holds ${p.got} numbers; these regions and sectors need ${p.expected}.`,
      source,
    ],
    'bad-flow': (p) => [`Spending of ${flow(p)} is ${p.value}.`, 'Spending is zero or more.'],
    'bad-tariff': (p) => [
      `The tariff of ${flow(p)} is ${p.value}.`,
      'A tariff is a share above −1: 0.25 means 25 %.',
    ],
    'bad-value-added-share': (p) => [
      `The value-added share of ${pair(p)} is ${p.value}.`,
      'It lies between 0 and 1.',
    ],
    'bad-final-demand': (p) => [
      `Final demand of ${pair(p)} is ${p.value}.`,
      'Final demand is zero or more; clip and rebalance before loading.',
    ],
    'bad-elasticity': (p) => [
      `The trade elasticity of sector ${p.sector} is ${p.value}.`,
      'It is above zero.',
    ],
    'bad-input-share': (p) => [`An input share of ${pair(p)} is ${p.value}.`, source],
    'domestic-tariff': (p) => [
      `${pair(p)}: a tariff of ${p.value} on the home market.`,
      'Tariffs fall on imports; the diagonal is zero.',
    ],
    'more-of-the-same': (p) => [`${p.count} more of this kind (${p.of}).`, 'Mend these first.'],
    'cost-shares-not-one': (p) => [
      `Cost shares of ${pair(p)} miss one by ${p.gap} (the worst).`,
      'Value added and inputs per unit of output add up to one.',
    ],
    'does-not-close': (p) => [
      `The data do not close in ${p.cells} cell(s); the worst is ${pair(p)}: spending ${p.spending}, uses ${p.uses}.`,
      'Spending on a good equals its intermediate and final uses; balance the data first.',
    ],
    'wrong-row-count': (p) => [`${p.got} rows; ${p.expected} are expected.`, source],
    'missing-row': (p) => [
      `${p.count} row(s) are missing; the first is ${pair(p)}.`,
      'Every region and sector has a row.',
    ],
    'repeated-row': () => ['This row repeats an earlier one.', 'Keep one of them.'],
    'unknown-region': (p) => [
      `There is no region “${p.value}” in these data.`,
      meant(p, p.known === undefined ? 'See “parley data info”.' : `Known: ${list(p.known)}, *.`),
    ],
    'unknown-sector': (p) => [
      `There is no sector “${p.value}” in these data.`,
      meant(p, p.known === undefined ? 'See “parley data info”.' : `Known: ${list(p.known)}, *.`),
    ],
    'unknown-kind': (p) => [`“${p.value}” is no kind of sector.`, `Known: ${list(p.known)}.`],
    'own-market': (p) => [
      `${p.value} is named as importer and exporter.`,
      'Policies act on trade between regions.',
    ],
    'one-value-a-line': (p) => [
      `This line gives ${list(p.got) || 'no value'}.`,
      `Give exactly one of ${list(p.known)}.`,
    ],
    'tariff-too-low': (p) => [
      `A tariff of ${p.value} takes the whole price or more.`,
      'A tariff is above −1 (−100 %).',
    ],
    'tariff-not-a-share': (p) => [
      `A tariff of ${p.value} would be ${Number(p.value) * 100} %.`,
      'Tariffs are shares: write 0.25 for 25 %.',
    ],
    'coverage-not-a-share': (p) => [`A coverage of ${p.value}.`, 'Coverage lies between 0 and 1.'],
    'ratio-out-of-range': (p) => [
      `A ratio of ${p.value}.`,
      `Give new over old, between ${1 / Number(p.limit)} and ${p.limit}.`,
    ],
    'number-out-of-range': (p) => [
      `“${p.column}” is ${p.value}.`,
      `It is above 0, and ${p.limit} at most.`,
    ],
    'single-flow-needed': (p) => [
      `“${p.column}” does not name one.`,
      'Purchases and investments name single regions and sectors.',
    ],
    'nothing-traded': (p) => [
      `In the baseline there is no trade of ${flow(p)}.`,
      'What is not traded cannot be multiplied by a subsidy.',
    ],
    'products-exceed-flow': (p) => [
      `The products of this flow make up ${p.value} of it.`,
      'Their shares add up to 1 at most; a purchase without one is the whole flow.',
    ],
    'substitution-differs': () => [
      'Products of one flow have different elasticities of substitution.',
      'Give all of them the same.',
    ],
    'does-not-belong': (p) => [
      `“${p.value}” says nothing beside “${p.column}”.`,
      'Leave it empty.',
    ],
    'bad-yaml': (p) => [String(p.message), 'Mend the YAML.'],
    'too-many-aliases': (p) => [`${p.file} uses too many YAML aliases.`, 'Write them out.'],
    'not-a-policy': (p) => ['This is not a policy.', `A policy has ${list(p.known)}.`],
    'no-changes': () => ['The policy changes nothing.', 'Give it at least one line.'],
    'no-policy-name': () => ['The line belongs to no policy.', 'Name it in the column “policy”.'],
    'unknown-key': (p) => [`Unknown key “${p.value}”.`, meant(p, `Known: ${list(p.known)}.`)],
    'not-a-list': (p) => [`“${p.value}” is not a list.`, 'Begin each line with “- ”.'],
    'not-a-line': (p) => ['This is not a line of a policy.', `A line has ${list(p.known)}.`],
    'no-such-dataset': (p) => [
      `There is no dataset or folder “${p.value}”.`,
      meant(p, `Embedded datasets: ${list(p.known)}.`),
    ],
    'not-a-dataset': (p) => [
      `“${p.value}” holds no dataset.`,
      `A dataset folder holds ${list(p.known)}.`,
    ],
    'one-policy-or-many': () => [
      'A policy is needed: one with --policy, or a file of many with --policies.',
      'Give one of the two.',
    ],
    'no-such-entry': (p) => [
      `There is nothing called “${p.value}” to add.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'no-such-case': (p) => [
      `There is no case or folder “${p.value}”.`,
      meant(p, `Built-in cases: ${list(p.known)}.`),
    ],
    'no-such-policy': (p) => [
      `There is no policy file “${p.value}”.`,
      'Give a CSV with importer,exporter,sector,tariff or a YAML file.',
    ],
    unreadable: (p) => [`“${p.value}” cannot be read: ${p.reason}.`, 'Check the path.'],
    'no-such-model': (p) => [
      `There is no model “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'bad-closure': (p) => [
      `“${p.value}” is no closure.`,
      'Give transfers, balanced, or fixed:REGION:gdp or fixed:REGION:prices.',
    ],
    'bad-set': (p) => [`“${p.value}” sets nothing.`, 'Write --set key=value.'],
    'unknown-option-key': (p) => [
      `The model has no option “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'bad-option-value': (p) => [`“${p.value}” does not suit ${p.key}.`, String(p.expected)],
    'bad-date': (p) => [`“${p.value}” is no date.`, 'Write it like 2025-05-01.'],
    'bad-language': (p) => [`There is no language “${p.value}”.`, 'Known: en, ja.'],
    'cannot-write': (p) => [`${p.value} cannot be written: ${p.reason}.`, 'Choose another --out.'],
    'case-needs-code': (p) => [
      `The case names “${p.value}” (${p.at}), which the dataset ${p.dataset} does not have.`,
      'See “parley data info” for its codes.',
    ],
    'no-such-law': (p) => [
      `There is no case or folder “${p.value}” with measures/.`,
      meant(p, `Built-in cases: ${list(p.known)}.`),
    ],
    'bad-code': (p) => [`“${p.value}” is no tariff code.`, 'Give 2 to 10 digits, like 8703.23.'],
    'no-such-code': (p) => [
      `There is no line ${p.value} in the schedule of ${p.importer}.`,
      list(p.near) === '' ? 'Try “parley law search”.' : `Near it: ${list(p.near)}.`,
    ],
    'no-such-importer': (p) => [
      `There is no law of the importer “${p.value}” here.`,
      `Known: ${list(p.known)}.`,
    ],
    'no-such-origin': (p) => [
      `There is no origin “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'date-out-of-reach': (p) => [
      `${p.value} is outside the days that the measures cover.`,
      `Data reach from ${p.from} to ${p.to}.`,
    ],
    'dates-reversed': (p) => [`${p.from} is after ${p.to}.`, 'Give the earlier day first.'],
    'bad-fact': (p) => [`“${p.value}” is no fact.`, `Write it like ${p.example}.`],
    'fact-not-a-share': (p) => [
      `“${p.value}” is more than the whole.`,
      'Give a share, not percent: 0.4 is 40 %.',
    ],
    'no-such-fact': (p) => [
      `No measure asks for “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'no-trade-held': (p) => [
      `No trade is held to weigh the law of ${p.value} with.`,
      `Held for: ${list(p.known)}.`,
    ],
    'bad-grouping': (p) => [`There is no grouping “${p.value}”.`, `Known: ${list(p.known)}.`],
    'nothing-found': (p) => [`Nothing is found for “${p.value}”.`, 'Try another word or a code.'],
  },
  data: enData,
  draws: enDraws,
  faultCount: (count) => (count === 1 ? '1 fault.' : `${count} faults.`),
  help: {
    about: 'An open workbench for tariff negotiations.',
    exitCodes:
      'Exit codes: 0 answered; 1 the answer is negative (not converged, nothing held or found, faults found by a check); 2 bad input or usage; 70 a bug.',
    example: 'Example:',
    json: 'print the answer as JSON',
    lang: 'language of the answer: en or ja (default: from the environment, else en)',
    brief: 'what is at stake in a case: a one-screen answer, and brief.html and brief.json',
    briefCase: 'a built-in case or a folder with a case.yaml',
    briefAt: 'as of this day (default: the case’s own date)',
    briefOut: 'folder to write into (default: out/<case>)',
    briefNoDeals: 'leave out deals and the cost of waiting, which take some seconds',
    solve: 'what a tariff policy does to every region of a dataset',
    solveDataset: 'an embedded dataset or a folder',
    solveModel: 'trade model',
    solvePolicy: 'CSV (importer,exporter,sector,tariff; * for all; 0.25 is 25 %) or YAML',
    solveClosure: 'trade imbalances: transfers, balanced, fixed:REGION:gdp, fixed:REGION:prices',
    solveSet: 'an option of the model, as key=value; may be repeated',
    solveFull: 'with --json: also trade by sector and pair',
    data: 'the data that answers rest on',
    dataInfo: 'what a dataset holds, where it comes from and what was adjusted',
    dataInfoDataset: 'an embedded dataset or a folder',
    law: 'tariff law: rates by product and day, and why',
    lawCase: 'case whose measures are read',
    lawImporter: 'who levies (ISO 3166 alpha-3)',
    lawOrigin: 'where the goods are from (ISO 3166 alpha-3, or EU27)',
    lawAt: 'day of entry (noon of the customs territory), or “2025-04-09 00:01”',
    lawKnown: 'as known on this day (default: all that is known)',
    lawRate: 'the duty on a product, with its derivation',
    lawRateCode: 'tariff code of 2 to 10 digits, like 8703.23',
    lawRateShare: 'a fact: share of the value, like steel-content=0.4; may be repeated',
    lawRateUnitValue: 'a fact: value of a unit, like JPY/kg=120; may be repeated',
    lawRateQuotaFill:
      'a fact: share within the quota of a measure, like jp-rice=0; may be repeated',
    lawRateAll: 'also measures that are over or yet to come',
    lawEffective: 'effective rates at the trade of 2024',
    lawEffectiveBy: 'origin, sector or measure',
    lawChanges: 'what changes on which day, by how much, for whom',
    lawChangesFrom: 'first day',
    lawChangesTo: 'last day',
    lawSearch: 'tariff lines by words or code',
    lawSearchLimit: 'lines to show',
  },
  written: (paths) => `Written: ${paths.join(', ')}`,
  solve: {
    heading: (model, dataset, policy) => `${policy} in ${dataset}, model ${model}`,
    columns: {
      region: 'region',
      realIncome: 'real income %',
      equivalentVariation: 'USD bn',
      realWage: 'real wage %',
      consumerPrices: 'consumer prices %',
      revenue: 'tariff revenue, USD bn',
      exports: 'exports %',
      imports: 'imports %',
    },
    units:
      'Changes against the baseline. Real income is the exact welfare measure, in USD bn its equivalent variation a year. Prices are relative to world value added.',
    solved: (iterations, residual, milliseconds) =>
      `Solved in ${milliseconds} ms, ${iterations} iterations, residual ${residual}.`,
    notConverged: (residual, iterations, worst) =>
      `Not solved: residual ${residual} after ${iterations} iterations; furthest off: ${worst}.`,
    reasons: {
      'iteration-limit': 'the iteration limit was reached',
      'not-finite': 'values left the range of numbers',
      stalled: 'no further progress was made',
    },
    equations: {
      wage: 'the wage of',
      price: 'the price in',
      spending: 'the spending of',
      'sector-income': 'the value added of',
      commitment: 'the purchase commitment',
    },
    tryInstead: 'Try a smaller change, or a looser --set tolerance=1e-8.',
  },
  dataInfo: {
    heading: (id, year) => `${id}: the world economy of ${year}`,
    version: 'version',
    regions: (count) => `${count} regions`,
    sectors: (goods, services) => `${goods} goods sectors, ${services} services`,
    closes: (residual) => `closes: the baseline is a fixed point to ${residual}`,
    columns: {
      region: 'region',
      gdp: 'GDP',
      exports: 'exports',
      imports: 'imports',
      balance: 'balance',
      tariff: 'mean tariff %',
    },
    units: 'USD bn a year, before duty; mean tariff on imports, weighted by trade.',
    sources: 'Sources',
    adjustments: 'Adjusted',
    weaknesses: 'Known weaknesses',
  },
  case: enCase,
  bargain: enBargain,
  law: {
    rateHeading: (code, origin, importer, at) => `${code} from ${origin} into ${importer}, ${at}`,
    asKnown: (known) => (known === null ? 'as known today' : `as known on ${known}`),
    lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
    noTotal: 'no ad-valorem equivalent without a unit value (--unit-value)',
    base: 'base duty',
    noBase: 'no base duty is held for this line',
    generalRate: (paid) =>
      `general rate, assumed; under a preference or column 2, ${paid} % was paid in 2024`,
    sum: 'total',
    ofWhich: (rate, share) => `${rate} % on ${share}`,
    share: (percent, status) =>
      `${percent} % of the value${{ given: '', table: ' (table)', assumed: ' (assumed)' }[status]}`,
    floor: (percent) => `up to ${percent} % in all`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    verdicts: {
      notYet: (from) => `from ${from}`,
      ended: (to) => `ended ${to}`,
      paused: (from, to, by) => `paused ${from} to ${to} by ${by}`,
      superseded: (by) => `replaced by ${by}`,
      displaced: (by) => `gives way to ${by}`,
      exempt: (by) => `exempt by ${by}`,
      exempts: (percent) => `takes out ${percent} % of the value`,
      gap: 'in force, but its content is not held',
    },
    hidden: (count) => `${count} more not in force that day (--all)`,
    statuses: {
      complete: 'complete: every step is law',
      assumed: 'rests on an assumption',
      absent: 'a rule in force is missing',
    },
    assumption: 'assumed',
    effectiveHeading: (importer, at) => `Effective rates of ${importer}, ${at}`,
    columns: {
      origin: 'origin',
      sector: 'sector',
      measure: 'measure',
      imports: 'imports, USD bn',
      mfn: 'paid 2024, %',
      added: 'added, points',
      total: 'total, %',
      assumed: 'assumed, % of trade',
      absent: 'missing, % of trade',
      covered: 'on imports, USD bn',
    },
    all: 'all',
    noSector: 'chapters 98 and 99',
    effectiveNote:
      'Duty over customs value at the trade of 2024: what was paid in 2024 plus what the law has added since.',
    changesHeading: (importer, from, to) => `Changes in the law of ${importer}, ${from} to ${to}`,
    noChanges: 'Nothing changes in these days.',
    turns: { begins: 'begins', ends: 'ends', pauses: 'pauses', resumes: 'resumes' },
    moved: (origin, before, after) => `${origin} ${before} → ${after} %`,
    moreOrigins: (count) => `and ${count} more`,
    meanMoved: (before, after) => `mean ${before} → ${after} %`,
    noEffect: 'no rate moves',
  },
};
