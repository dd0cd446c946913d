import { chain } from './chain.ts';
import { dealsSentencesEn } from './en-deals.ts';
import { drawsSentencesEn } from './en-draws.ts';
import { country, thing } from './en-names.ts';
import type { Formats } from './formats.ts';
import { direction, directionBetween, type PerDirection, signOpen } from './number-format.ts';
import type {
  Competitor,
  Equation,
  ImbalanceTreatment,
  PartyIncome,
  SectorChange,
  Sentences,
  TroubleReason,
} from './texts.ts';

const RISES: PerDirection = { up: 'rises', down: 'falls', flat: 'is unchanged' };
const RISE: PerDirection = { up: 'rise', down: 'fall', flat: 'are unchanged' };
const WOULD: PerDirection = { up: 'rise', down: 'fall', flat: 'be unchanged' };
const COMPARED: PerDirection = { up: 'better', down: 'worse', flat: 'no different' };
const MOVES: PerDirection = { up: 'raises', down: 'lowers', flat: 'leaves' };
const MOST: PerDirection = { up: 'gains most', down: 'loses most', flat: 'is unchanged' };

const TROUBLE: Readonly<Record<TroubleReason, string>> = {
  'iteration-limit': 'the search reached its limit of iterations',
  'not-finite': 'the search left the range of numbers',
  stalled: 'the search made no more progress',
};
const EQUATION: Readonly<Record<Equation, string>> = {
  'sector-income': 'value-added',
  commitment: 'purchase-commitment',
  wage: 'wage',
  price: 'price',
  spending: 'spending',
};
const COMPETITOR: Readonly<Record<Competitor, string>> = {
  KOR: 'Korea',
  MEX: 'Mexico',
  CAN: 'Canada',
  GBR: 'the United Kingdom',
  TWN: 'Taiwan',
};

export function treatmentEn(treatment: ImbalanceTreatment, region: string | null): string {
  const of = region === null ? '' : ` of ${country(region)}`;
  return {
    transfers: 'imbalances that keep their share of world value added',
    balanced: 'balanced trade',
    'fixed-gdp': `imbalances fixed against the GDP${of}`,
    'fixed-prices': `imbalances fixed in the consumer prices${of}`,
  }[treatment];
}

export function factorEn(factor: number, formats: Formats): string {
  const by = `${formats.count(Math.abs(factor - 1) * 100)}\u00a0%`;
  return factor < 1 ? `${by} lower` : `${by} higher`;
}

export function sentencesEn(formats: Formats): Sentences {
  const {
    incomeChange,
    points,
    priceChange,
    rate,
    sectorChange,
    tradeChange,
    usdBn,
    usdBnChange,
    date,
    list,
  } = formats;
  const income = ({ change, usdBn: amount }: PartyIncome) =>
    `${incomeChange.text(change.value)}, ${usdBnChange.text(amount)} a year` +
    (signOpen(change, incomeChange) ? '; sign unclear' : '');
  const sector = ({ sector: name, usdBn: amount, change }: SectorChange) =>
    `${thing(name)} ${MOST[direction(amount, usdBnChange)]} ` +
    `(${usdBnChange.text(amount)}, ${sectorChange.text(change)})`;

  return {
    ...drawsSentencesEn(formats),
    ...dealsSentencesEn(formats),
    incomeInWorld: ({ world, baseline, parties }) =>
      `“${world}”: compared with “${baseline}”, real income ${list(
        chain(
          parties,
          ({ change }) => direction(change.value, incomeChange),
          (party, { way, isRepeat }) =>
            `${isRepeat ? '' : `${RISES[way]} `}in ${country(party.party)} (${income(party)})`,
        ),
      )}.`,
    incomeCompared: ({ world, reference, parties }) =>
      `“${world}” is ${list(
        chain(
          parties,
          ({ from, change }) => directionBetween(from, change.value, incomeChange),
          (party, { way, isRepeat }) =>
            `${isRepeat ? '' : `${COMPARED[way]} `}for ${country(party.party)} (at ${income(party)})`,
        ),
      )} than “${reference}”.`,
    nothingToCompare: () => 'The case names no world to compare with its baseline.',
    worldNotSolved: ({ world, reason, residual, equation, region, sector: where }) =>
      `“${world}”: the model found no solution, so no numbers are given (${TROUBLE[reason]}; ` +
      `furthest from holding is the ${EQUATION[equation]} equation of ${region}` +
      `${where === null ? '' : `, sector ${where}`}, residual ${formats.residual(residual)}).`,

    prices: ({ parties }) =>
      `Consumer prices, relative to world incomes, ${list(
        chain(
          parties,
          ({ change }) => direction(change, priceChange),
          ({ party, change }, { way, isRepeat }) =>
            `${isRepeat ? '' : `${RISE[way]} `}in ${country(party)} (${priceChange.text(change)})`,
        ),
      )}.`,
    revenue: ({ parties }) =>
      `Tariff revenue, counted at the border, ${list(
        chain(
          parties,
          ({ usdBn: amount }) => direction(amount, usdBnChange),
          ({ party, usdBn: amount }, { way, isRepeat }) =>
            `${isRepeat ? '' : `${RISES[way]} `}in ${country(party)} ` +
            `(${usdBnChange.text(amount)} a year)`,
        ),
      )}.`,
    highlightTrade: ({ good, flows }) =>
      `Exports of ${thing(good)} ${list(
        chain(
          flows,
          ({ change }) => direction(change, tradeChange),
          ({ exporter, importer, change, before, after }, { way, isRepeat }) =>
            `${isRepeat ? '' : `${RISE[way]} `}from ${country(exporter)} to ${country(importer)} ` +
            `(${tradeChange.text(change)}, ${usdBn.text(before)} to ${usdBn.text(after)} a year)`,
        ),
      )}, before duty.`,
    countedTrade: ({ good, flows }) =>
      `Of the trade in ${thing(good)} before the measures, ${list(
        flows.map(
          ({ exporter, importer, share }) =>
            `${rate.text(share)} from ${country(exporter)} to ${country(importer)}`,
        ),
      )} stands on a count of that flow; the rest is scaled from older tables.`,
    tariffMet: ({ flows, year }) =>
      `The mean tariff ${list(
        flows.map(({ exporter, importer, before, after }) => {
          const way = directionBetween(before, after, rate);
          const step =
            way === 'flat'
              ? `stays at ${rate.text(after)}`
              : `${RISES[way]} from ${rate.text(before)} to ${rate.text(after)}`;
          return `on goods from ${country(exporter)} in ${country(importer)} ${step}`;
        }),
      )} (weights: trade of ${year}).`,
    sectors: ({ party, gains, loses }) => {
      const named = [loses, gains].filter((each) => each !== null).map(sector);
      return named.length > 0
        ? `In ${country(party)}, ${list(named)}.`
        : `In ${country(party)}, no sector changes at the printed precision.`;
    },
    thirdCountries: ({ world, regions }) => {
      const clauses = (['up', 'down', 'flat'] as const).flatMap((way) => {
        const names = regions
          .filter(({ usdBn: { value } }) => direction(value, usdBnChange) === way)
          .map(
            ({ region, usdBn: span }) =>
              `${country(region)} (${usdBnChange.bare(span.value)}` +
              `${signOpen(span, usdBnChange) ? '; sign unclear' : ''})`,
          );
        return names.length > 0 ? [`${RISES[way]} in ${names.join(', ')}`] : [];
      });
      return `“${world}”: real income, ${usdBnChange.unit} a year, ${list(clauses)}.`;
    },

    comingUp: ({ name, date: day, days }) => `${date(day)} (${daysEn(days)}): ${name}`,
    nothingComing: ({ at }) => `Nothing after ${date(at)} was known on that day.`,
    worldOfAnotherDate: ({ world, on, at }) =>
      `“${world}” describes ${date(on)}, not ${date(at)}: ` +
      `what changed in law between the two ${on < at ? 'is not' : 'is'} in its numbers.`,
    lawAsKnown: ({ worlds, known, at }) =>
      `${list(worlds.map((world) => `“${world}”`))} ${worlds.length === 1 ? 'counts' : 'count'} ` +
      (known === null
        ? `all that is known of the law today, not only what was known on ${date(at)}.`
        : `the law as it was known on ${date(known)}, not on ${date(at)}.`),
    betweenPartiesOnly: ({ world, between, parties }) =>
      `“${world}”: with the tariffs between ${list(between.map(country))} alone, real income ` +
      `would ${list(
        chain(
          parties,
          ({ change }) => direction(change, incomeChange),
          ({ party, change, usdBn: amount }, { way, isRepeat }) =>
            `${isRepeat ? '' : `${WOULD[way]} `}in ${country(party)} ` +
            `(${incomeChange.text(change)}, ${usdBnChange.text(amount)} a year)`,
        ),
      )}; its other tariffs make this ${list(
        chain(
          parties,
          ({ change, whole }) => directionBetween(change, whole, incomeChange),
          ({ party }, { way, isRepeat }) =>
            `${isRepeat ? '' : `${COMPARED[way]} `}for ${country(party)}`,
        ),
      )}.`,
    lawBasis: ({ world, importer, added, assumed, absent, year }) => {
      const way = direction(added, points);
      const step = way === 'flat' ? 'unchanged' : `by ${points.text(Math.abs(added))}`;
      const weights = year === null ? '' : ` at imports of ${year}`;
      return (
        `“${world}”: law ${MOVES[way]} the mean duty of ${country(importer)} ${step}${weights}; ` +
        `rates rest on assumptions for ${rate.text(assumed)} of imports and lack a rule ` +
        `for ${rate.text(absent)}.`
      );
    },
    lawMissing: ({ worlds }) =>
      `No law is at hand for ${list(worlds.map((world) => `“${world}”`))}: ` +
      'only what a package puts in its place is in the numbers.',
    laterSources: ({ at, count }) =>
      `${count === 1 ? 'One source was' : `${count} sources were`} published after ${date(at)}: ` +
      'descriptions of the worlds may know more than was known on that day.',

    spanMeaning: ({ elasticityFactors, imbalances }) =>
      `Low and high are the lowest and highest results over trade elasticities ${list(
        elasticityFactors.map((factor) => factorEn(factor, formats)),
      )} and other treatments of the trade balance (${list(
        imbalances.map(({ treatment, region }) => treatmentEn(treatment, region)),
      )}); this is not a confidence interval.`,
    dataYear: ({ year }) =>
      `The economy is that of ${year}, in dollars of ${year}: the countries have grown ` +
      'by different amounts since, and amounts in dollars with them.',
    hiddenCompetitors: ({ codes, inside }) =>
      `${list(codes.map((code) => COMPETITOR[code]))} are not apart in the data but inside ` +
      `“${inside}”: trade that turns to any one of them cannot be seen.`,
    lawOfImporters: ({ importers, year }) =>
      `The law in the worlds is that of ${list(importers.map(country))}, on all partners. ` +
      `Everybody else’s tariffs stay as in ${year} unless a package changes them: what partners ` +
      'such as China and Canada levied in answer is not in the numbers.',
    usDutiesMissing: ({ from, to, year }) =>
      `The US duties of ${from}–${to} on goods from China and on metals are in no world: the ` +
      `baseline has the tariffs of ${year}, and law adds only what was introduced after mid-${to}.`,
    lawWeights: ({ importer, weights, year }) =>
      `Rates by product are averaged over the imports of ${country(importer)} in ${weights}, before ` +
      `anyone reacted, with agreements used as much as in ${weights}, and applied to the trade of ${year}.`,
    lawAssumptions: () =>
      'Where legal texts or statistics leave a rate open, such as the share of metal in a good, ' +
      'the case’s law assumes one; where a rule is missing, the rate stands without it.',
    longRun: () =>
      'The model describes the long run, with one wage per country: no unemployment, no ' +
      'exchange-rate or monetary policy, no cost of moving between sectors, no uncertainty.',
    tariffsOnly: () =>
      'Only tariffs are in the numbers: pledges to buy or invest and barriers other than ' +
      'tariffs are not.',

    method: ({ year, regions, treatment, region }) =>
      'The model is that of Caliendo and Parro (2015): sectors linked by inputs and outputs, ' +
      `trade that follows costs, solved exactly in changes from the economy of ${year}` +
      `${regions === null ? '' : ` with ${regions} regions`}. Central results: ${treatmentEn(treatment, region)}.`,
    measureOfIncome: ({ year }) =>
      'Real income is the model’s exact change in welfare; in dollars it is the equivalent ' +
      `variation, what the change is worth at the prices of ${year}. Tariff revenue is part of ` +
      'income but of no sector’s value added, which is measured at the country’s consumer prices.',
  };
}

function daysEn(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
