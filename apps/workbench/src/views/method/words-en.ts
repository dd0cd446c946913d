import type { MethodWords } from './words.ts';

export const enMethod: MethodWords = {
  lead: 'What the numbers mean, what they rest on and what they cannot say, for a reader who knows trade but not this program.',
  jump: 'Parts of this page',
  sections: {
    numbers: 'What each number is',
    model: 'The model in equations',
    assumptions: 'What is assumed, and from where',
    data: 'Data',
    law: 'Tariff law',
    published: 'Beside published estimates',
    limits: 'What the model cannot say',
    again: 'The same numbers again, and how to cite them',
    readme: 'Notes of the case',
  },
  numbers: [
    {
      term: 'Real income',
      means:
        'What a country can afford: wages, tariff revenue and transfers, over the prices its consumers pay. As a share of the baseline, or in USD bn a year.',
    },
    {
      term: 'Equivalent variation',
      means:
        'Real income in USD bn a year at the prices of the baseline: the sum that would do as much for the country as the package does.',
    },
    {
      term: 'No deal',
      means:
        'A path in time, not a day. Law as known changes on its dates: a pause ends, a duty begins. No deal is the discounted mean of all that over the horizon stated below, and every gain of a package is counted from it.',
    },
    {
      term: 'All that counts',
      means:
        'Real income, what the case says an issue is worth in itself, and one recovered weight. The zone of agreement is shown with and without each of them.',
    },
    {
      term: 'Recovered weight',
      means:
        'Real income alone does not explain the duties that were announced. Of several things a government may care for (revenue, the balance of trade, income of a sector) that one weight is taken which makes the announced duties most nearly its best choice. It is an inference about a government, never about a person, and comes with the range that explains the duties as well.',
    },
    {
      term: 'Gains by issue',
      means:
        'The gain of the whole package shared out: slopes are added up along the straight way from no deal to the package (Aumann and Shapley 1974). The parts add up to the whole, and no order of the issues is preferred.',
    },
    {
      term: 'Low and high',
      means:
        'The span of a number under other assumptions: trade elasticities a quarter lower and higher, imbalances removed or held fixed. It is not a probability.',
    },
    {
      term: 'Residual',
      means:
        'How far the worst equation of a solution is still off. What does not converge is reported as such; no number is shown for it.',
    },
  ],
  modelLead:
    'Caliendo and Parro, “Estimates of the Trade and Welfare Effects of NAFTA”, Review of Economic Studies 82 (2015): many countries and sectors, materials traded between them. It is solved in changes from an observed year, so that the level of productivity and of trade costs need not be known.',
  equations: [
    {
      of: 'unitCost',
      name: 'Unit cost',
      means: 'wages and the prices of materials, each at its share in cost',
    },
    {
      of: 'priceIndex',
      name: 'Price index',
      means: 'what buyers pay across all suppliers; duties and barriers raise the cost of crossing',
    },
    {
      of: 'tradeShares',
      name: 'Trade shares',
      means: 'who supplies; the elasticity θ says how readily buyers change supplier',
    },
    {
      of: 'spending',
      name: 'Spending and output',
      means: 'on materials and by final consumers; output is sold before duty',
    },
    { of: 'income', name: 'Income', means: 'value added, tariff revenue R and the deficit D' },
    {
      of: 'labour',
      name: 'Labour market',
      means: 'wages settle so that value added is what output pays; world value added is the unit',
    },
    { of: 'realIncome', name: 'Real income', means: 'income over the consumer price index' },
  ],
  symbols:
    'A hat is new over old, a prime the new level. n imports, i exports; j and k are sectors. λ trade shares, β value added in cost, γ materials in cost, α final spending, θ trade elasticity, t duty, d other trade costs, A productivity.',
  solving:
    'Every number shown is a full solution, not an extrapolation. While a slider moves, both worlds are solved anew each time.',
  assumptionsLead:
    'Every figure below can be changed in the case or the data; each names its source, or says that it is an assumption.',
  assumption: 'Assumption',
  elasticities: 'Trade elasticities',
  elasticitiesNote:
    'Goods: estimates compiled with the inter-country table of 2017. Services: 10, an assumption. Spans take all of them a quarter lower and a quarter higher, an assumption.',
  sector: 'Sector',
  elasticity: 'Elasticity θ',
  span: 'Span',
  barriers: 'Barriers other than duties: tariff equivalents',
  barriersNote:
    'What removing the whole barrier is worth as a duty. The central value is reckoned with; draws go from low to high.',
  issue: 'Issue',
  low: 'Low',
  central: 'Central',
  high: 'High',
  basis: 'Rests on',
  purchases: 'Purchases: what a quantity is worth',
  purchasesNote:
    'A commitment comes on top of what would be bought anyway; the buyer’s budget pays the difference. Products stand for their part of a sector’s flow.',
  perUnit: 'USD per unit',
  product: 'Product',
  flow: 'Flow',
  valueThen: 'Value, USD m',
  duty: 'Duty',
  shareOfSector: 'Part of its sector',
  knowledge: { observed: 'counted', scaled: 'scaled', assumed: 'assumed' },
  investments: 'Investment: years over which it is paid in',
  investmentsNote:
    'The sum itself is neither gain nor loss, for the investor holds the claim. What counts is what paying it in does to wages and prices, and the stated worth.',
  years: 'Years',
  yearsOf: (years) => `${years} years`,
  noDeal: 'No deal: horizon and discount',
  noDealNote:
    'The first of the list is taken unless another is chosen above. Without a horizon in the case: 3 years at 5 % a year.',
  way: 'No deal means',
  horizon: 'Horizon',
  discount: 'Discount',
  aYear: (share) => `${share} a year`,
  standard: 'the program’s own',
  preferences: 'What each side counts beside real income',
  preferencesNote:
    'Weights are per USD of the outcome; of an issue, USD bn a year for its whole range. Red lines and weights are those of governments.',
  party: 'Side',
  counts: 'What counts',
  weight: 'Weight',
  range: 'Plausible',
  perDollar: (value) => `${value} per USD`,
  moves: 'Domestic figures that move weights',
  movesNote:
    'v is the usual weight, s the slope, x the newest figure known on the day, x₀ the figure at which the weight is as usual; the result is kept between its bounds. Growth, inflation or approval published on one day so change the answer of the next.',
  rule: ({ series, usual, slope, neutral, low, high }) =>
    `${series}: v = ${usual}, s = ${slope}, x₀ = ${neutral}, between ${low} and ${high}`,
  recovered: ({ party, what, weight }) =>
    `Recovered for ${party} from the duties announced: ${what}, ${weight} per USD.`,
  nothing: 'None in this case.',
  dataLine: ({ id, version, year, regions, sectors }) =>
    `${id}, version ${version}: ${regions} economies, ${sectors} sectors, trade and output of ${year}.`,
  flowsLine: (observed, scaled, assumed) =>
    `Of the trade between economies, by value: ${observed} counted in 2023 or 2024, ${scaled} scaled to a count, ${assumed} assumed.`,
  world2023: [
    'Goods trade between any two economies adds up to the total of 2023; what the United States buys and sells is counted by sector. GDP is that of 2023. The rest follows older tables (2017, 2014, 2011), brought to these totals.',
    'Balancing (cross-entropy with signs) held trade between economies and GDP fixed; domestic sales, final demand and input coefficients gave way.',
    'US duties are those paid in 2024, so that agreements count as far as they are used. Elsewhere: simple averages of applied rates, free under agreements in force; they overstate what is collected.',
    'Weak spots: goods by sector between other economies keep the make-up of 2017 and 2014; where both are known, that make-up had about a sixth of trade in another sector. Services are those of 2017, grown with GDP. Taiwan is put together from published figures. Countries without a table of their own (Viet Nam, Thailand, the Philippines and others) are in the rest of the world.',
  ],
  otherData:
    'What it holds, how it was made and its weak spots: see the README of the data folder.',
  dataSources: 'Sources and terms of the data',
  publisher: 'Publisher',
  title: 'Title',
  terms: 'Terms',
  lawLine: (importer, version, year) =>
    `Law of ${importer}: version ${version}, weighed by its imports of ${year}.`,
  lawShares: ({ importer, date, added, complete, assumed, absent }) =>
    `On ${date} it adds ${added} to the mean duty on all imports of ${importer}. Of these imports ${complete} have a rate that follows from the law in full, ${assumed} one that rests on an assumption, and for ${absent} a rule is missing.`,
  lawNotes: [
    'Each line’s duty follows from the measures made public by the day of knowledge: scope, dates and hours, pauses, and which measure gives way to which. Open “How the law comes to this” at an issue of the Table to see it line by line.',
    'Means are weighed by imports before anyone reacted. What partners levy in answer is not in the law held.',
  ],
  noLaw: 'No law is held for this case: duties are those of the data.',
  publishedLead:
    'The default model on world-2023 beside published estimates of the measures of 2025: real income or GDP in %, duties and prices in %. The estimates rest on other models, horizons and readings of the law; nothing was fitted to them.',
  who: 'Who',
  what: 'What',
  published: 'Published',
  here: 'Here',
  why: 'Why they differ',
  afterwards:
    'After the event: Japanese car exports to the United States fell by 25 to 28 % in value from May to July 2025, by 4 % or less in number, and export prices to North America by 19 % in June. Sellers bore most of the duty at first; the model’s default passes it on in full.',
  limits: [
    {
      term: 'When',
      means: 'It compares long-run states. Contracts, stocks and adjustment take months to years.',
    },
    {
      term: 'Jobs lost on the way',
      means:
        'Everybody works. By default labour moves between sectors at no cost; how long a search takes is outside.',
    },
    {
      term: 'Who absorbs a duty at first',
      means:
        'Duties pass in full into the price at the border, unless pass-through is set otherwise; it is taken as given, not explained.',
    },
    {
      term: 'Demand in a slump, exchange rates, uncertainty, firms',
      means:
        'No multiplier, no currency, no wait-and-see; products inside a sector only where a purchase names one.',
    },
    {
      term: 'Trade that never was',
      means: 'Flows that are zero in the data stay zero.',
    },
    {
      term: 'What has no price',
      means:
        'Security, standards and trust count only by a stated worth, which is an assumption of the case.',
    },
  ],
  againLead:
    'Type these in the project’s folder, after npm install. Each answers with the numbers of the view; --json gives all of them with their provenance.',
  commandFor: {
    check: 'Check the case',
    table: 'Table: the package under study',
    stakes: 'Stakes',
    deals: 'Deals',
    calendar: 'Calendar: cost of delay',
    record: 'Record: state of play',
    moves: 'Record: who moved on what',
    claims: 'Record: claims and why',
    law: 'Tariff law',
  },
  packageNote: (file) => `The package under study, as ${file}:`,
  copy: 'Copy',
  copied: 'Copied',
  hash: 'Hash of the case',
  cite: 'How to cite',
  citation: ({ title, hash, data, at, known }) =>
    `Parley, “${title}”, case ${hash}, data ${data}, as of ${at}, as known on ${known}.`,
  licence:
    'The program and the cases are under the Apache License 2.0. Data keep the terms of their sources, listed under Data.',
  readmeLead: 'What whoever keeps the case wrote about it, as it stands in its README.',
  noReadme: 'The case has no README.',
};
