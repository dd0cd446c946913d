import {
  type AppliedRate,
  type Dataset,
  flowIndex,
  type MfnStanding,
  mfnStanding,
  type OutcomeMeasure,
  type OutcomeWeight,
  type PlayCertificate,
  type Station,
  type TariffGroup,
  type TariffLandscape,
} from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import { labelOf, percent } from './commands/model-report.ts';
import { textTable } from './table.ts';
import type { ModelsTexts } from './texts/models-texts.ts';
import type { RatesTexts } from './texts/rates-texts.ts';

/** A rate that was chosen, with what it falls on. */
export interface ChosenRate {
  readonly importer: string;
  readonly exporters: readonly string[];
  readonly sectors: readonly string[];
  /** As the form has it, a share. */
  readonly rate: number;
  /** Mean of the tariffs that it replaces, at baseline trade; a share. */
  readonly before: number;
  /** Baseline imports under it before duty, USD bn a year. */
  readonly imports: number;
}

export function chosenRates(land: TariffLandscape, logs: ArrayLike<number>): ChosenRate[] {
  const { dataset, groups, start } = land.game;
  const { regions, sectors, unitUsd, flows, tariffs } = dataset;
  const code = (items: readonly { readonly code: string }[], at: number) => items[at]?.code ?? '';
  return groups.map((group, g) => {
    let imports = 0;
    let duties = 0;
    for (const cell of group.cells) {
      const value = (flows[cell] ?? 0) / (1 + (tariffs[cell] ?? 0));
      imports += value;
      duties += value * (start.tariffs[cell] ?? 0);
    }
    return {
      importer: code(regions, group.setter),
      exporters: group.partners.map((partner) => code(regions, partner)),
      sectors: group.sectors.map((sector) => code(sectors, sector)),
      rate: Math.expm1(logs[g] ?? Number.NaN),
      before: duties / imports,
      imports: (imports * unitUsd) / 1e9,
    };
  });
}

/** `USA on JPN, 29 Motor vehicles and 3 more`. */
export function groupName(
  group: TariffGroup,
  { regions, sectors }: Dataset,
  texts: ModelsTexts,
  words: RatesTexts,
  language: Language,
): string {
  const importer = regions[group.setter]?.code ?? '';
  return texts.tariffName(
    importer,
    partnersText(group, regions.length, (n) => regions[n]?.code ?? '', words),
    sectorsText(group, sectors, words, language),
  );
}

export function partnersText(
  { partners }: TariffGroup,
  count: number,
  code: (region: number) => string,
  words: RatesTexts,
): string {
  if (partners.length === count - 1 && partners.length > 1) return words.allPartners;
  return words.partners(code(partners[0] ?? 0), partners.length - 1);
}

/** Columns of a sector's name on a line with others. */
const NAME = 26;

export function sectorsText(
  group: TariffGroup,
  sectors: Dataset['sectors'],
  words: RatesTexts,
  language: Language,
): string {
  const goods = sectors.filter(({ kind }) => kind === 'goods').length;
  if (group.sectors.length === goods && goods > 1) return words.allGoods;
  const first = sectors[group.sectors[0] ?? 0];
  const name = first === undefined ? '' : labelOf(first, language);
  const short = name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
  return words.sectors(short, group.sectors.length - 1);
}

/** Rates listed on a screen. */
const LISTED = 16;

/** The rates on the most trade, and how many more there are. */
export function ratesBlock(
  land: TariffLandscape,
  logs: ArrayLike<number>,
  full: boolean,
  words: RatesTexts,
  language: Language,
): string {
  const { dataset, groups, form } = land.game;
  const { regions, sectors } = dataset;
  const rates = chosenRates(land, logs);
  const order = groups.map((_, g) => g).sort((a, b) => imports(b) - imports(a));
  function imports(g: number): number {
    return rates[g]?.imports ?? 0;
  }
  const setters = new Set(groups.map(({ setter }) => setter));
  const shown = full ? order : order.slice(0, LISTED);
  const rows = shown.flatMap((g) => {
    const group = groups[g];
    const rate = rates[g];
    if (group === undefined || rate === undefined) return [];
    return [
      [
        ...(setters.size > 1 ? [rate.importer] : []),
        partnersText(group, regions.length, (n) => regions[n]?.code ?? '', words),
        sectorsText(group, sectors, words, language),
        fixed(percent(rate.rate), 2),
        fixed(percent(rate.before), 2),
        fixed(rate.imports, 1),
      ],
    ];
  });
  const { importer, exporter, sector, rate, added, now, imports: traded } = words.columns;
  const header = [
    ...(setters.size > 1 ? [importer] : []),
    ...[exporter, sector, form === 'rate' ? rate : added, now, traded],
  ];
  const table = textTable(header, rows, setters.size > 1 ? 3 : 2);
  return order.length > shown.length
    ? `${table}\n${words.moreRates(order.length - shown.length)}`
    : table;
}

/** What a station means for a region against another; shares, and USD bn a year. */
export interface Change {
  readonly code: string;
  readonly realIncome: number;
  readonly usdBn: number;
}

export function changesBetween(dataset: Dataset, from: Station, to: Station): readonly Change[] {
  return dataset.regions.map(({ code }, n) => {
    const before = from.equilibrium.regions[n];
    const after = to.equilibrium.regions[n];
    if (before === undefined || after === undefined) throw new RangeError(`no region ${n}`);
    return {
      code,
      realIncome: (1 + after.welfareChange) / (1 + before.welfareChange) - 1,
      usdBn: ((after.equivalentVariation - before.equivalentVariation) * dataset.unitUsd) / 1e9,
    };
  });
}

export const changesJson = (changes: readonly Change[]): object[] =>
  changes.map(({ code, realIncome, usdBn }) => ({
    code,
    realIncomePercent: percent(realIncome),
    realIncomeUsdBn: usdBn,
  }));

/** Each region's change, and under further headings what answers leave of it. */
export function changesBlock(
  dataset: Dataset,
  first: readonly Change[],
  further: readonly { readonly heading: string; readonly changes: readonly Change[] }[],
  words: RatesTexts,
  language: Language,
): string {
  const pair = (change: Change | undefined) => [
    signed(percent(change?.realIncome ?? Number.NaN), 4),
    signed(change?.usdBn ?? Number.NaN, 2),
  ];
  const rows = dataset.regions.map((region, n) => [
    labelOf(region, language),
    ...pair(first[n]),
    ...further.flatMap(({ changes }) => pair(changes[n])),
  ]);
  const { region, realIncome, usdBn } = words.columns;
  const header = [region, realIncome, usdBn, ...further.flatMap((each) => [each.heading, usdBn])];
  return `${words.costs}\n${textTable(header, rows)}`;
}

/** The others together, and who among them loses most. */
export function othersText(
  others: readonly {
    readonly code: string;
    readonly welfareChange: number;
    readonly equivalentVariation: number;
  }[],
  usdBn: number,
  words: RatesTexts,
): string {
  const total = others.reduce((sum, each) => sum + each.equivalentVariation, 0);
  const most = others
    .filter(({ welfareChange }) => welfareChange < 0)
    .toSorted((a, b) => a.equivalentVariation - b.equivalentVariation)
    .slice(0, 3)
    .map(({ code, welfareChange, equivalentVariation }) =>
      words.other(code, signed(percent(welfareChange), 3), equivalentVariation * usdBn),
    );
  return words.othersTogether(total * usdBn, most.join(', '));
}

/** How the rates of each who chose stand, by code. */
export function standings(
  land: TariffLandscape,
  to: Station,
): readonly { readonly importer: string; readonly standing: MfnStanding }[] {
  const { dataset, groups } = land.game;
  const { regions, sectors, flows, tariffs } = dataset;
  const N = regions.length;
  const setters = [...new Set(groups.map(({ setter }) => setter))];
  return setters.map((setter) => {
    const chosen = new Set(groups.flatMap((group) => (group.setter === setter ? group.cells : [])));
    const cellOf = new Map<AppliedRate, number>();
    const applied = sectors.flatMap(({ code, kind }, j) =>
      kind !== 'goods'
        ? []
        : regions.flatMap(({ code: exporter }, i) => {
            if (i === setter) return [];
            const cell = flowIndex(N, j, setter, i);
            const rate: AppliedRate = {
              exporter,
              sector: code,
              before: tariffs[cell] ?? 0,
              after: to.policy.tariffs[cell] ?? 0,
              trade: (flows[cell] ?? 0) / (1 + (tariffs[cell] ?? 0)),
            };
            cellOf.set(rate, cell);
            return [rate];
          }),
    );
    const isChosen = (rate: AppliedRate) => chosen.has(cellOf.get(rate) ?? -1);
    return { importer: regions[setter]?.code ?? '', standing: mfnStanding(applied, isChosen) };
  });
}

/** Sentences on most-favoured-nation treatment, on the data's rates and on bound rates. */
export function standingText(
  importer: string,
  standing: MfnStanding,
  sectors: readonly { readonly code: string; readonly name: Readonly<Record<Language, string>> }[],
  words: RatesTexts,
  language: Language,
): string {
  const points = (share: number) => fixed(percent(share), 1);
  const { widest, widestBefore, meanBefore, meanAfter, above } = standing;
  const sector = sectors.find(({ code }) => code === widest?.sector);
  const alike =
    widest === null
      ? words.mfnAlike(importer)
      : words.mfnApart(
          importer,
          standing.apart,
          standing.sectors,
          points(widest.high.after - widest.low.after),
          words.mfnWhere(
            sector === undefined ? widest.sector : labelOf(sector, language),
            widest.low.exporter,
            points(widest.low.after),
            widest.high.exporter,
            points(widest.high.after),
          ),
        );
  return [
    alike,
    words.mfnBefore(points(widestBefore)),
    words.meanRates(importer, points(meanBefore), points(meanAfter), fixed(percent(above), 0)),
  ].join(language === 'ja' ? '' : ' ');
}

export function standingJson({ widest, ...standing }: MfnStanding): object {
  const { sectors, apart, widestBefore, meanBefore, meanAfter, above } = standing;
  return {
    boundRates: 'not held',
    mostFavouredNation: { sectors, apart, widest, widestBefore },
    meanTariff: { data: meanBefore, chosen: meanAfter, shareAboveData: above },
  };
}

/** `balance:JPN`, as weights are written. */
export function measureCode({ measure }: OutcomeMeasure, dataset: Dataset): string {
  switch (measure.on) {
    case 'bilateral-balance':
      return `balance:${dataset.regions[measure.partner]?.code}`;
    case 'tariff-revenue':
      return 'revenue';
    case 'consumer-prices':
      return 'prices';
    case 'sector-income':
      return `sector:${measure.sectors.map((j) => dataset.sectors[j]?.code).join('+')}`;
    case 'real-income':
      return 'realIncome';
  }
}

export function measureName(of: OutcomeMeasure, dataset: Dataset, words: RatesTexts): string {
  const [, what = ''] = measureCode(of, dataset).split(':');
  return words.outcomes[of.measure.on](what);
}

export const weightsJson = (weights: readonly OutcomeWeight[], dataset: Dataset): object =>
  Object.fromEntries(weights.map(({ of, weight }) => [measureCode(of, dataset), weight]));

/** The certificate as plain data: groups as their codes, gains in percent by code. */
export function playCertificateJson(
  land: TariffLandscape,
  certificate: PlayCertificate,
  logs: ArrayLike<number>,
): object {
  const { atLow, atHigh, flat, deviationGains, ...rest } = certificate;
  const rates = chosenRates(land, logs);
  const named = (groups: readonly number[]) =>
    groups.map((g) => {
      const { importer, exporters, sectors } = rates[g] as ChosenRate;
      return { importer, exporters, sectors };
    });
  const { players, dataset } = land.game;
  return {
    ...rest,
    deviationGainsPercent: Object.fromEntries(
      players.map(({ region }, p) => [
        dataset.regions[region]?.code,
        percent(deviationGains[p] ?? Number.NaN),
      ]),
    ),
    atLow: named(atLow),
    atHigh: named(atHigh),
    flat: named(flat),
  };
}
