import type { Dataset, FlowEffect, LeverEffects } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import { optionsJson } from './commands/default-model-settings.ts';
import type { ReadOutcome } from './sensitivity-outcome.ts';
import { textTable } from './table.ts';
import type { LeverKind, SensitivityTexts } from './texts/sensitivity-texts.ts';

export interface ToldSensitivity {
  readonly dataset: Dataset;
  readonly outcome: ReadOutcome;
  readonly effects: LeverEffects;
  readonly milliseconds: number;
  readonly under: string | null;
  readonly case: { readonly id: string; readonly hash: string } | null;
}

/** Effects per point of a rate, per cent of a cost, and USD bn a year. */
interface Told {
  readonly tariffs: readonly object[];
  readonly barriers: readonly object[];
  readonly purchases: readonly object[];
  readonly investments: readonly object[];
}

/** From the objective's unit to USD bn or per cent. */
function scaleOf({ dataset, outcome }: ToldSensitivity): number {
  return outcome.unit === 'percent' ? 100 : dataset.unitUsd / 1e9;
}

/** The answer as plain data; the names are a promise. */
export function sensitivityJson(told: ToldSensitivity): object {
  const { dataset, outcome, effects, milliseconds, under } = told;
  const usdBn = dataset.unitUsd / 1e9;
  const scale = scaleOf(told);
  const { equilibrium } = effects;
  const flow = ({ importer, exporter, sector }: FlowEffect) => ({ importer, exporter, sector });
  const levers: Told = {
    tariffs: effects.tariffs.map((each) => ({
      ...flow(each),
      ratePercent: 100 * each.level,
      effect: 0.01 * scale * each.effect,
    })),
    barriers: effects.tradeCosts.map((each) => ({
      ...flow(each),
      trade: usdBn * each.level,
      effect: 0.01 * scale * each.effect,
    })),
    purchases: effects.purchases.map((each) => ({
      ...flow(each),
      trade: usdBn * each.level,
      effect: (scale * each.effect) / usdBn,
    })),
    investments: effects.transfers.map(({ from, to, effect }) => ({
      ...{ from, to },
      effect: (scale * effect) / usdBn,
    })),
  };
  return {
    question: 'sensitivity',
    outcome: {
      name: outcome.name,
      of: outcome.codes,
      unit: outcome.unit === 'percent' ? 'percent' : 'USD bn a year',
      change: scale * outcome.change(equilibrium),
    },
    per: {
      tariffs: 'percentage point of the rate',
      barriers: 'per cent of the trade cost',
      purchases: 'USD bn a year',
      investments: 'USD bn a year',
    },
    ...(told.case === null ? { policy: under } : { case: told.case, world: under }),
    data: { id: dataset.id, version: equilibrium.datasetVersion, year: dataset.year },
    model: equilibrium.model,
    options: optionsJson(dataset, equilibrium.options),
    residual: equilibrium.residual,
    gradientResidual: effects.residual,
    gradients: effects.gradients,
    milliseconds,
    levers,
  };
}

export function sensitivityText(
  told: ToldSensitivity,
  words: SensitivityTexts,
  language: Language,
): string {
  const { dataset, outcome, effects, milliseconds, under } = told;
  const usdBn = dataset.unitUsd / 1e9;
  const scale = scaleOf(told);
  const unit = words.units[outcome.unit];
  const name = (
    code: string,
    items: readonly { code: string; name: Record<Language, string> }[],
  ) => {
    const found = items.find((item) => item.code === code)?.name[language] ?? code;
    return found === code ? code : `${code} ${found}`;
  };
  const effect = (value: number) => precise(value);
  const flowRows = (items: readonly FlowEffect[], per: number, level: (value: number) => string) =>
    items.map((each) => [
      words.flow(each.importer, each.exporter, name(each.sector, dataset.sectors)),
      level(each.level),
      effect(per * each.effect),
    ]);
  const asTrade = (value: number) => fixed(usdBn * value, 1);
  const block = (kind: LeverKind, head: string, rows: readonly (readonly string[])[]) => {
    const columns = [head, words.columns.now[kind], words.columns.effect(unit)];
    const header = kind === 'investments' ? [head, words.columns.effect(unit)] : columns;
    const table = rows.length === 0 ? words.none : textTable(header, rows);
    return [words.kinds[kind], '', table, ''];
  };
  const { flow, payment } = words.columns;
  const world = told.case === null ? dataset.id : told.case.id;
  const where = under === null ? world : `${world}, ${under}`;
  return `${[
    words.heading(words.outcomes[outcome.name](outcome.codes), where),
    words.now(precise(scale * outcome.change(effects.equilibrium)), unit),
    '',
    ...block(
      'tariffs',
      flow,
      flowRows(effects.tariffs, 0.01 * scale, (rate) => fixed(100 * rate, 2)),
    ),
    ...block('barriers', flow, flowRows(effects.tradeCosts, 0.01 * scale, asTrade)),
    ...block('purchases', flow, flowRows(effects.purchases, scale / usdBn, asTrade)),
    ...block(
      'investments',
      payment,
      effects.transfers.map(({ from, to, effect: each }) => [
        words.payment(from, to),
        effect((scale * each) / usdBn),
      ]),
    ),
    words.note,
    words.solved(effects.gradients, fixed(milliseconds, 0)),
  ].join('\n')}\n`;
}

/** Three significant digits, at least two and at most six after the point. */
function precise(value: number): string {
  const size = Math.abs(value);
  const digits = size === 0 ? 2 : 2 - Math.floor(Math.log10(size));
  return signed(value, Math.min(6, Math.max(2, digits)));
}
