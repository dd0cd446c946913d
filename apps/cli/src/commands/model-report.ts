import type { ImlsNotConverged, ImlsOutcome, OssaNotConverged, OssaOutcome } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';
import type { ModelsTexts } from '../texts/models-texts.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';

interface Named {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
}

export function refuse(faults: readonly CodedFault[], context: Context): ExitCode {
  return reportFaults(
    faults.map((fault) => inWords(fault, context)),
    context,
  );
}

export function printJson(value: object, { stdout }: Context): void {
  stdout(`${JSON.stringify(value, null, 2)}\n`);
}

/** `JPN Japan`, or the code alone where that is the name. */
export function labelOf({ code, name }: Named, language: Language): string {
  return name[language] === code ? code : `${code} ${name[language]}`;
}

/** A small number, for certificates. */
export const tiny = (value: number): string => (value === 0 ? '0' : value.toExponential(1));

export const percent = (share: number): number => 100 * share;
const percentOrNull = (share: number | null): number | null =>
  share === null ? null : percent(share);

/** Outcomes of the one-sector model as plain data; the names are a promise. */
export function goodsRegionsJson(economies: readonly ImlsOutcome[], usdBn: number): object[] {
  return economies.map((outcome) => ({
    code: outcome.code,
    welfarePercent: percent(outcome.welfareChange),
    realIncomeUsdBn: outcome.equivalentVariation * usdBn,
    tradeDeficitPercent: percentOrNull(outcome.deficitChange),
    exportsOverGdpPercent: percentOrNull(outcome.exportShareChange),
    importsOverGdpPercent: percentOrNull(outcome.importShareChange),
    employmentPercent: percent(outcome.employmentChange),
    consumerPricesPercent: percent(outcome.consumerPriceChange),
    revenueOverSpending: outcome.revenueShare,
    wagePercent: percent(outcome.wageChange),
  }));
}

function goodsTable(
  economies: readonly Named[],
  outcomes: readonly ImlsOutcome[],
  { columns }: ModelsTexts,
  language: Language,
): string {
  const byCode = new Map(economies.map((economy) => [economy.code, economy]));
  const some = (share: number | null, digits: number) =>
    share === null ? '–' : signed(percent(share), digits);
  const rows = outcomes.map((outcome) => {
    const economy = byCode.get(outcome.code);
    return [
      economy === undefined ? outcome.code : labelOf(economy, language),
      signed(percent(outcome.welfareChange), 4),
      some(outcome.deficitChange, 2),
      some(outcome.exportShareChange, 2),
      some(outcome.importShareChange, 2),
      signed(percent(outcome.employmentChange), 3),
      signed(percent(outcome.consumerPriceChange), 3),
      fixed(percent(outcome.revenueShare), 3),
    ];
  });
  const { economy, welfare, deficit, exportShare, importShare, employment, prices, revenue } =
    columns;
  const header = [economy, welfare, deficit, exportShare, importShare];
  return textTable([...header, employment, prices, revenue], rows);
}

/** Economies shown at each end of the ranking by welfare. */
const SHOWN = 6;

/** Those who levy something new, the largest gains and losses, and how many more there are. */
export function goodsBlocks(
  economies: readonly Named[],
  outcomes: readonly ImlsOutcome[],
  tariffs: Float64Array,
  full: boolean,
  texts: ModelsTexts,
  language: Language,
): string[] {
  if (full) return [goodsTable(economies, outcomes, texts, language)];
  const N = economies.length;
  const levying = outcomes.filter((_, n) =>
    tariffs.subarray(n * N, (n + 1) * N).some((tariff) => tariff !== 0),
  );
  const ranked = outcomes
    .filter((outcome) => levying.length > SHOWN || !levying.includes(outcome))
    .sort((a, b) => b.welfareChange - a.welfareChange);
  const first = ranked.slice(0, SHOWN);
  const last = ranked.slice(SHOWN).slice(-SHOWN).reverse();
  const blocks = [
    [texts.levying, levying.length > SHOWN ? [] : levying],
    [texts.largestGains, first],
    [texts.largestLosses, last],
  ] as const;
  const shown = blocks.flatMap(([heading, rows]) =>
    rows.length === 0 ? [] : [`${heading}\n${goodsTable(economies, rows, texts, language)}`],
  );
  const counted = new Set(blocks.flatMap(([, rows]) => rows.map(({ code }) => code))).size;
  return counted < N ? [...shown, texts.more(N - counted)] : shown;
}

/** Outcomes of the model of Ossa as plain data; the names are a promise. */
export function industryRegionsJson(outcomes: readonly OssaOutcome[], usdBn: number): object[] {
  return outcomes.map((outcome) => ({
    code: outcome.code,
    welfarePercent: percent(outcome.welfareChange),
    realIncomeUsdBn: outcome.equivalentVariation * usdBn,
    wagePercent: percent(outcome.wageChange),
    consumerPricesPercent: percent(outcome.consumerPriceChange),
    spendingPercent: percent(outcome.spendingChange),
    exports: outcome.exports.after * usdBn,
    exportsBefore: outcome.exports.before * usdBn,
    imports: outcome.imports.after * usdBn,
    importsBefore: outcome.imports.before * usdBn,
    tariffRevenue: outcome.tariffRevenue.after * usdBn,
    tariffRevenueBefore: outcome.tariffRevenue.before * usdBn,
  }));
}

export function industryTable(
  regions: readonly Named[],
  outcomes: readonly OssaOutcome[],
  usdBn: number,
  { columns }: ModelsTexts,
  language: Language,
): string {
  const rows = regions.flatMap((region, j) => {
    const outcome = outcomes[j];
    if (outcome === undefined) return [];
    const { exports, imports, tariffRevenue } = outcome;
    return [
      [
        labelOf(region, language),
        signed(percent(outcome.welfareChange), 4),
        signed(percent(outcome.wageChange), 3),
        signed(percent(outcome.consumerPriceChange), 3),
        signed(percent(exports.after / exports.before - 1), 2),
        signed(percent(imports.after / imports.before - 1), 2),
        `${fixed(tariffRevenue.before * usdBn, 1)} → ${fixed(tariffRevenue.after * usdBn, 1)}`,
      ],
    ];
  });
  const { economy, welfare, wage, prices, exports, imports, revenueUsd } = columns;
  return textTable([economy, welfare, wage, prices, exports, imports, revenueUsd], rows);
}

/** Says that a model did not solve, and where it is furthest off. */
export function reportNotSolved(
  trouble: ImlsNotConverged | OssaNotConverged,
  context: Context,
): ExitCode {
  const { kind: _, ...told } = trouble;
  if (context.json) {
    printJson({ converged: false, ...told }, context);
    return 1;
  }
  const texts = modelsTextsFor(context.language);
  const { residual, iterations, worst, reason } = trouble;
  const place = 'economy' in worst ? worst.economy : worst.region;
  const where = `${texts.equations[worst.equation]} ${place}`;
  context.stderr(`${context.texts.solve.notConverged(tiny(residual), iterations, where)}\n`);
  if ('followed' in trouble && trouble.followed > 0) {
    context.stderr(`${texts.followed(fixed(percent(trouble.followed), 1), place)}\n`);
  } else context.stderr(`${texts.reasons[reason]}\n`);
  return 1;
}
