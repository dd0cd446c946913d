import type { FaultParams } from '@parley/economy';
import type { ModelsTexts } from './models-texts.ts';

const list = (value: FaultParams[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');
const meant = (p: FaultParams, otherwise: string): string =>
  p.near === undefined ? otherwise : `Did you mean “${p.near}”?`;
const holds: ModelsTexts['holds'] = {
  dataset: 'a world economy with input–output links',
  'goods-trade': 'goods trade in one sector',
  'industry-trade': 'trade by industry, balanced',
};
const held = (p: FaultParams): string => holds[p.holds as keyof typeof holds];
const takes = (p: FaultParams): string =>
  [p.takes]
    .flat()
    .map((kind) => holds[kind as keyof typeof holds])
    .join(' or ');

export const enModels: ModelsTexts = {
  faults: {
    'bad-gdp': (p) => [`The GDP of ${p.region} is ${p.value}.`, 'GDP is above zero.'],
    'bad-trade-value': (p) => [
      `Trade of ${p.importer} from ${p.exporter} is ${p.value}.`,
      'Trade is zero or more.',
    ],
    'own-trade': (p) => [
      `${p.value} is named as importer and exporter.`,
      'Leave the row out: home sales follow from GDP.',
    ],
    'bad-substitution': (p) => [
      `The elasticity of substitution of ${p.sector} is ${p.value}.`,
      'It is above one.',
    ],
    'no-hub': (p) => [`The economy ${p.value} is missing.`, 'The model is calibrated around it.'],
    'model-does-not-fit': (p) => [
      `The model ${p.model} does not take “${p.value}”: it holds ${held(p)}.`,
      `${p.model} takes ${takes(p)}; for these data: ${list(p.fits)}.`,
    ],
    'data-for-another-model': (p) => [
      `“${p.value}” holds ${held(p)}.`,
      `This command needs a world economy with input–output links; the model ${p.model} takes these data: parley solve ${p.value} --model ${p.model}.`,
    ],
    'option-of-another-model': (p) => [
      `${p.value} is no option of the model ${p.model}.`,
      `Its options are set with --set: ${list(p.known)}.`,
    ],
    'beyond-tariffs': (p) => [
      `The policy changes ${list(p.value)}; the model ${p.model} knows tariffs only.`,
      'Leave those lines out, or take the model caliendo-parro.',
    ],
    'no-such-named-policy': (p) => [
      `There is no policy or file “${p.value}”.`,
      meant(
        p,
        list(p.known) === ''
          ? 'Give a CSV with importer,exporter,sector,tariff or a YAML file.'
          : `Policies of these data: ${list(p.known)}; or give a CSV with importer,exporter,sector,tariff or a YAML file.`,
      ),
    ],
    'bad-bounds': (p) => [
      `“${p.value}” bounds nothing.`,
      'Write --bounds low:high in shares, low above −1 and below high, high at most 10, like -0.3:3.',
    ],
    'too-few-parties': (p) => [
      `${p.got} party is too few.`,
      'Name two or more, as --parties USA,JPN, or all.',
    ],
    'repeated-party': (p) => [`${p.value} is named twice.`, 'Name each party once.'],
    'no-such-solution': (p) => [
      `There is no solution “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'no-such-disagreement': (p) => [
      `There is no disagreement point “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'bad-on': (p) => [
      `Tariffs cannot be set on “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'bad-by': (p) => [`Rates cannot be set by “${p.value}”.`, meant(p, `Known: ${list(p.known)}.`)],
    'bad-form': (p) => [
      `There is no form “${p.value}” of a tariff.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'bad-retaliation': (p) => [
      `The others cannot answer in the way “${p.value}”.`,
      meant(p, `Known: ${list(p.known)}.`),
    ],
    'bad-sectors': (p) => [
      `The sector ${p.value} is named twice, or nothing is left for “rest”.`,
      'Name each sector once, as 29,rest or 29+30,26.',
    ],
    'bad-weight': (p) => [
      `“${p.value}” is no weight.`,
      `Write outcome=number between −100 and 100, with an outcome such as ${list(p.known)}; for one party of several USA:revenue=0.8.`,
    ],
    'nothing-to-choose': (p) => [
      `${p.value} imports nothing of that kind.`,
      'Name other partners with --on or other goods with --sectors.',
    ],
    'nothing-observed': (p) => [
      `The observed policy changes no tariff of ${p.value} on those goods.`,
      'Give a policy with its tariffs as --observed, and what held before as --policy.',
    ],
    'option-of-default-model': (p) => [
      `The option ${p.value} is of the model caliendo-parro; ${p.model} has no place for it.`,
      'Leave it out, or take a world economy such as world-2023.',
    ],
    'outside-domain': (p) => [
      `${list(p.what)} of ${p.value}${p.at === undefined ? '' : ` (${p.at})`} lies outside the model’s domain.`,
      'Tariffs are above −1 (−100 %) and finite; elasticities are above zero.',
    ],
  },
  help: {
    sensitivity: 'which tariffs, barriers, purchases and payments move an outcome most',
    sensitivityOutcome:
      'the outcome: realIncome:USA, realWage:USA, prices:JPN, revenue:USA, valueAdded:USA:29, balance:USA:JPN, exports:JPN:USA:29 or imports:…',
    sensitivityPolicy: 'of a dataset: the policy to start from (default: the baseline)',
    sensitivityWorld: 'of a case: the world to start from (default: the one in force)',
    sensitivityTop: 'levers of each kind',
    model:
      'trade model: caliendo-parro, imls-2025 or ossa-2014 (default: the one the data are for)',
    modelOf:
      'caliendo-parro, ossa-2014 or, for optimum, imls-2025 (default: the one the data are for)',
    policy:
      'a file: CSV (importer,exporter,sector,tariff; * for all; 0.25 is 25 %) or YAML; or a policy by name, such as ustr',
    full: 'all economies; with --json: also trade by sector and pair',
    optimum: 'tariffs of one party that are best for it, with a certificate',
    nash: 'tariffs of a trade war: each party’s are best against the others’',
    cooperate: 'tariffs that parties would agree on, by a solution of bargaining theory',
    party: 'who chooses its tariffs (a code of the data)',
    parties: 'who chooses tariffs: codes, as USA,JPN, or all',
    bounds: 'lowest and highest tariff, as low:high in shares (default: -0.3:3 or -0.3:2.5)',
    solution: 'equal-gains, nash-product or kalai-smorodinsky',
    from: 'what holds without agreement: nash (trade war), factual (today) or free-trade',
  },
  holds,
  goods: 'goods',
  columns: {
    economy: 'economy',
    welfare: 'welfare %',
    deficit: 'trade deficit %',
    exportShare: 'exports/GDP %',
    importShare: 'imports/GDP %',
    employment: 'employment %',
    prices: 'consumer prices %',
    revenue: 'revenue, % of spending',
    wage: 'wage %',
    exports: 'exports %',
    imports: 'imports %',
    revenueUsd: 'tariff revenue, USD bn',
    gain: 'gain %',
    ideal: 'most it could gain %',
    weight: 'weight %',
    deviation: 'could gain alone %',
  },
  levying: 'Who changes tariffs',
  largestGains: 'Largest gains',
  largestLosses: 'Largest losses',
  more: (count) => `${count} more with --full.`,
  imlsUnits:
    'Changes against the baseline, whose tariffs are zero. The deficit’s change is over its size; revenue is over baseline spending.',
  ossaUnits:
    'Changes against the baseline. Trade is before duty and balanced; money is at constant mean wages of the world.',
  solved: (iterations, residual, milliseconds) =>
    `Solved in ${milliseconds} ms, ${iterations} iterations, residual ${residual}.`,
  equations: {
    wage: 'the wage of',
    spending: 'the spending of',
    labour: 'the labour of',
    price: 'the prices of',
  },
  reasons: {
    'iteration-limit': 'the iteration limit was reached',
    'not-finite': 'values left the range of numbers',
    stalled: 'no further progress was made',
    singular: 'the conditions became singular',
  },
  followed: (percent, economy) =>
    `The present equilibrium could be followed up to ${percent} % of the policy; beyond that there is none close by. The model holds trade imbalances fixed, and an economy may no longer be able to earn its surplus: look at ${economy}. Try a smaller change.`,
  optimumHeading: (party, dataset, model) =>
    `Optimal tariffs of ${party} in ${dataset}, model ${model}`,
  nashHeading: (parties, dataset, model) =>
    `Trade war between ${parties} in ${dataset}, model ${model}`,
  cooperateHeading: (solution, parties, dataset, model) =>
    `Agreement between ${parties} (${solution}) in ${dataset}, model ${model}`,
  gains: (party, percent) => `${party}: welfare ${percent} % if nobody answers.`,
  others: 'What it means for the others',
  rates: (low, median, high, mean) =>
    `Tariffs from ${low} to ${high} %, median ${median} %, mean by baseline trade ${mean} %.`,
  certificate: (norm, residual, rounds) =>
    `Certificate: projected gradient ${norm}, residual ${residual}, ${rounds} rounds.`,
  deviations: (most) => `Nobody who chooses could gain more than ${most} % by deviating alone.`,
  gap: (gap, further) =>
    `The solution’s condition holds to ${gap}; the weighted objective has ${further} left to gain.`,
  atLow: (names, bound) => `At the lower bound (${bound} %): ${names}.`,
  atHigh: (names, bound) => `At the upper bound (${bound} %): ${names}.`,
  noneAtBounds: 'No tariff that matters lies on a bound.',
  flat: (names) =>
    `Welfare is flat in these tariffs, for there is next to no trade under them: ${names}.`,
  andMore: (names, count) => `${names} and ${count} more`,
  tariffName: (importer, exporter, industry) => `${importer} on ${exporter} ${industry}`,
  inKind: (party, percent) =>
    `If all answer its goods with the rate they face: ${party} ${percent} %.`,
  bestReply: (party, percent) =>
    `If all others set the tariffs on its goods that are best for them: ${party} ${percent} %.`,
  tradeWar: (party, percent) =>
    `In a trade war of all, each best against the others: ${party} ${percent} %.`,
  solutions: {
    'nash-product': 'Nash product',
    'equal-gains': 'equal gains',
    'kalai-smorodinsky': 'Kalai–Smorodinsky',
  },
  disagreements: {
    nash: 'a trade war',
    factual: 'the tariffs of the data',
    'free-trade': 'free trade',
  },
  fromPoint: (point) => `Gains over ${point}.`,
  noAgreement: 'There is no agreement: from that point the parties cannot all gain.',
  notFound: (residual, rounds) =>
    `Not found: residual ${residual} after ${rounds} rounds. Try narrower --bounds.`,
  noEquilibrium: 'The model has no equilibrium at the tariffs reached. Try narrower --bounds.',
  tradeHeading: (id, year, kind, model) => `${id}: ${kind}, ${year}, for the model ${model}`,
  industries: (count) => (count === 1 ? 'goods as one sector' : `${count} industries`),
  namedPolicies: (names) => `policies by name: ${names}`,
  smaller: (count) => `${count} that trade less are in --json.`,
  progress: (rounds) => `${rounds} rounds …`,
};
