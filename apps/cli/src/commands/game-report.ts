import type { NotFound, TariffName } from '@parley/economy';
import { fixed } from '@parley/texts';
import type { Context, ExitCode } from '../io.ts';
import type { ModelsTexts } from '../texts/models-texts.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import type { Bounds } from './game-choice.ts';
import { percent, printJson, tiny } from './model-report.ts';

/** Names shown of a list. */
const NAMED = 8;

/** What lies on the bounds and what does not matter, in sentences. */
export function singledOutText(
  found: {
    readonly atLow: readonly (TariffName | string)[];
    readonly atHigh: readonly (TariffName | string)[];
    readonly flat: readonly (TariffName | string)[];
  },
  bounds: Bounds,
  texts: ModelsTexts,
): string[] {
  const names = (tariffs: readonly (TariffName | string)[]) => {
    const shown = tariffs
      .slice(0, NAMED)
      .map((each) =>
        typeof each === 'string'
          ? each
          : texts.tariffName(each.importer, each.exporter, each.industry),
      )
      .join(', ');
    return tariffs.length > NAMED ? texts.andMore(shown, tariffs.length - NAMED) : shown;
  };
  const { atLow, atHigh, flat } = found;
  const bound = (share: number) => fixed(percent(share), 0);
  return [
    ...(atLow.length > 0 ? [texts.atLow(names(atLow), bound(bounds.low))] : []),
    ...(atHigh.length > 0 ? [texts.atHigh(names(atHigh), bound(bounds.high))] : []),
    ...(atLow.length + atHigh.length === 0 ? [texts.noneAtBounds] : []),
    ...(flat.length > 0 ? [texts.flat(names(flat))] : []),
  ];
}

interface Chosen {
  readonly rate: number;
  /** Trade under it in the baseline. */
  readonly trade: number;
}

/** Span, median and mean of the tariffs that some trade is under. */
export function ratesText(tariffs: readonly Chosen[], texts: ModelsTexts): string {
  const traded = tariffs.filter(({ trade }) => trade > 0);
  const rates = traded.map(({ rate }) => rate).sort((a, b) => a - b);
  const trade = traded.reduce((sum, each) => sum + each.trade, 0);
  const mean = traded.reduce((sum, each) => sum + each.rate * each.trade, 0) / trade;
  const shown = (rate: number | undefined) => fixed(percent(rate ?? Number.NaN), 1);
  const middle = rates[Math.floor((rates.length - 1) / 2)];
  return texts.rates(shown(rates[0]), shown(middle), shown(rates.at(-1)), shown(mean));
}

/** An optimum that was not found: the answer is negative. */
export function reportNotFound(
  trouble: Pick<NotFound, 'reason' | 'residual'> & { readonly rounds: number },
  context: Context,
): ExitCode {
  if (context.json) {
    printJson({ found: false, ...trouble }, context);
    return 1;
  }
  const texts = modelsTextsFor(context.language);
  const { reason, residual, rounds } = trouble;
  const told =
    reason === 'no-equilibrium' ? texts.noEquilibrium : texts.notFound(tiny(residual), rounds);
  context.stderr(`${told}\n`);
  return 1;
}
