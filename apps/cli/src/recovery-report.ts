import type {
  Dataset,
  Explained,
  OutcomeMeasure,
  RateForm,
  RateRecovery,
  TariffGroup,
} from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import { optionsJson } from './commands/default-model-settings.ts';
import { percent, tiny } from './commands/model-report.ts';
import { measureCode, measureName, partnersText, sectorsText } from './rates-report.ts';
import { textTable } from './table.ts';
import type { RatesTexts } from './texts/rates-texts.ts';

interface ToldRecovery {
  readonly dataset: Dataset;
  readonly party: string;
  readonly groups: readonly TariffGroup[];
  readonly form: RateForm;
  readonly candidates: readonly OutcomeMeasure[];
  readonly found: Extract<RateRecovery, { kind: 'recovery' }>;
}

/** Above this a weight's span is said to be open. */
const OPEN = 19.9;
/** Rates listed on a screen. */
const LISTED = 16;
/** Rates spelt out on a line. */
const SPELT = 6;

export function recoveryJson(
  { dataset, groups, candidates, found }: ToldRecovery,
  question: object,
  milliseconds: number,
): object {
  const { equilibrium } = found.station;
  const codes = candidates.map((each) => measureCode(each, dataset));
  const explained = (each: Explained) => ({
    tariffs: each.rates,
    distancePoints: percent(each.distance),
    converged: each.converged,
    projectedGradientNorm: each.projectedGradientNorm,
    multipliersUsdBnAPoint: each.multipliers,
  });
  const byCode = <T>(values: readonly T[]) =>
    Object.fromEntries(codes.map((code, k) => [code, values[k]]));
  const { joint } = found;
  return {
    question: 'recover',
    model: equilibrium.model,
    options: optionsJson(dataset, equilibrium.options),
    data: { id: dataset.id, version: dataset.version, year: dataset.year },
    ...question,
    residual: equilibrium.residual,
    milliseconds,
    solves: found.solves,
    gradients: found.gradients,
    rates: groups.map(({ partners, sectors }, g) => {
      const observed = found.observed[g];
      return {
        exporters: partners.map((n) => dataset.regions[n]?.code),
        sectors: sectors.map((j) => dataset.sectors[j]?.code),
        observed: observed?.rate,
        at: observed?.at,
        tradeShare: observed?.tradeShare,
        usdBnAPoint: { realIncome: observed?.realIncome, ...byCode(observed?.candidates ?? []) },
      };
    }),
    plain: explained(found.plain),
    singles: found.singles.map((single) => ({
      on: codes[single.candidate],
      weight: single.weight,
      firstOrder: single.firstOrder,
      range: single.range,
      ...explained(single),
    })),
    joint:
      joint === null
        ? null
        : { weights: byCode(joint.weights), spans: byCode(joint.spans), ...explained(joint) },
  };
}

export function recoveryText(
  { dataset, party, groups, form, candidates, found }: ToldRecovery,
  full: boolean,
  milliseconds: string,
  words: RatesTexts,
  language: Language,
): readonly (string | readonly string[])[] {
  const { observed, station, singles, joint, plain } = found;
  const { columns } = words;
  const name = (k: number) => {
    const candidate = candidates[k];
    return candidate === undefined ? '' : measureName(candidate, dataset, words);
  };
  const ratesOf = ({ rates }: Explained) =>
    `${rates
      .slice(0, SPELT)
      .map((rate) => fixed(percent(rate), 1))
      .join(' / ')}${rates.length > SPELT ? ' …' : ''}`;
  const points = (share: number) => fixed(percent(share), 1);
  const weightOf = (weight: number) => fixed(weight, 3);
  const span = ([low, high]: readonly [number, number]) =>
    high > OPEN ? words.unbounded(weightOf(low)) : `${weightOf(low)} – ${weightOf(high)}`;
  const order = groups
    .map((_, g) => g)
    .sort((a, b) => (observed[b]?.tradeShare ?? 0) - (observed[a]?.tradeShare ?? 0));
  const shown = full ? order : order.slice(0, LISTED);
  const observedRows = shown.flatMap((g) => {
    const rate = observed[g];
    const group = groups[g];
    if (group === undefined) return [];
    const row = [
      partnersText(group, dataset.regions.length, (n) => dataset.regions[n]?.code ?? '', words),
      sectorsText(group, dataset.sectors, words, language),
      fixed(percent(rate?.rate ?? Number.NaN), 1),
      signed(rate?.realIncome ?? Number.NaN, 3),
      words.bounds[rate?.at ?? 'between'],
    ];
    return [row];
  });
  const singleRows = singles.map((single) => [
    name(single.candidate),
    ...(single.weight > 0 ? [weightOf(single.weight), span(single.range)] : [words.none, '–']),
    ratesOf(single),
    points(single.distance),
  ]);
  const best = singles
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.distance - b.distance)[0];
  const explains =
    best === undefined || best.distance >= plain.distance
      ? words.nothingExplains
      : words.explains(
          weightOf(best.weight),
          name(best.candidate),
          ratesOf(best),
          points(best.distance),
        );
  const worst = Math.max(...singles.map((single) => single.projectedGradientNorm));
  return [
    [words.recoverHeading(party, dataset.version, station.equilibrium.model)],
    [explains, words.plain(ratesOf(plain), points(plain.distance))],
    [words.observedHeading],
    textTable(
      [
        ...[columns.exporter, columns.sector],
        ...[form === 'rate' ? columns.observed : columns.added, columns.perPoint, columns.bound],
      ],
      observedRows,
      2,
    ),
    order.length > shown.length ? [words.moreRates(order.length - shown.length)] : [],
    [words.singlesHeading],
    textTable(['', columns.weight, columns.range, columns.best, columns.distance], singleRows),
    ...(joint === null
      ? []
      : [
          [words.jointHeading],
          textTable(
            ['', columns.weight, columns.span],
            joint.weights.map((weight, k) => [
              name(k),
              weightOf(weight),
              span(joint.spans[k] ?? [0, 0]),
            ]),
          ),
          [words.jointDistance(points(joint.distance))],
        ]),
    [
      words.weightNote,
      words.rangeNote,
      words.certificate(tiny(worst), tiny(station.equilibrium.residual)),
      words.solves(found.solves, found.gradients, milliseconds),
    ],
  ];
}
