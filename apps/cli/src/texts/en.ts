import type { FaultParams } from '@parley/economy';
import type { CliTexts } from './cli-texts.ts';

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
    'bad-yaml': (p) => [String(p.message), 'Mend the YAML.'],
    'too-many-aliases': (p) => [`${p.file} uses too many YAML aliases.`, 'Write them out.'],
    'not-a-policy': (p) => ['This is not a policy.', `A policy has ${list(p.known)}.`],
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
  },
  faultCount: (count) => (count === 1 ? '1 fault.' : `${count} faults.`),
  help: {
    about: 'An open workbench for tariff negotiations.',
    exitCodes:
      'Exit codes: 0 answered; 1 the answer is negative (not converged, faults found by a check); 2 bad input or usage; 70 a bug.',
    example: 'Example:',
    json: 'print the answer as JSON',
    lang: 'language of the answer: en or ja (default: from the environment, else en)',
    brief: 'what is at stake in a case: a one-screen answer, and brief.html and brief.json',
    briefCase: 'a built-in case or a folder with a case.yaml',
    briefAt: 'as of this day (default: the case’s own date)',
    briefOut: 'folder to write into (default: out/<case>)',
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
    equations: { wage: 'the wage of', price: 'the price in', spending: 'the spending of' },
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
};
