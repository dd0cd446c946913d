import {
  type ImlsOptions,
  type ImlsOutcome,
  imls2025,
  mfnStanding,
  optimalImlsTariffs,
  withReciprocation,
} from '@parley/economy';
import { fixed, signed } from '@parley/texts';
import { roundsLine } from '../adapters/rounds-line.ts';
import type { Context, ExitCode } from '../io.ts';
import { othersText, standingJson, standingText } from '../rates-report.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import type { Bounds } from './game-choice.ts';
import { ratesText, reportNotFound, singledOutText } from './game-report.ts';
import type { GoodsTradeChoice } from './model-choice.ts';
import {
  goodsBlocks,
  goodsRegionsJson,
  percent,
  printJson,
  reportNotSolved,
  tiny,
} from './model-report.ts';
import type { Retaliation } from './optimum-rates.ts';
import { printBlocks } from './rate-answer.ts';

interface Question {
  readonly party: number;
  readonly bounds: Bounds;
  readonly options: Partial<ImlsOptions>;
  readonly retaliation: Retaliation;
  readonly full: boolean;
}

/** Optimal tariffs in the one-sector model, everyone else at the baseline's none. */
export function optimumOfGoods(
  question: Question,
  { data, model }: GoodsTradeChoice,
  context: Context,
): ExitCode {
  const { party, bounds, options } = question;
  const N = data.economies.length;
  const progress = roundsLine(context);
  const began = performance.now();
  const free = new Float64Array(N * N);
  const found = optimalImlsTariffs(data, free, party, options, bounds, progress.onRound);
  progress.done();
  const milliseconds = performance.now() - began;
  if (found.kind === 'not-found') return reportNotFound(found, context);
  const { rates, equilibrium, projectedGradientNorm, rounds, atLow, atHigh, flat } = found;
  const { deviationGain } = found;
  const tariffs = free;
  tariffs.set(rates, party * N);

  let answered: readonly ImlsOutcome[] | null = null;
  if (question.retaliation !== 'none') {
    const inKind = imls2025.solve(data, withReciprocation(tariffs, party, N), options);
    if (inKind.kind === 'out-of-domain') throw new RangeError(JSON.stringify(inKind.problems));
    if (inKind.kind === 'not-converged') return reportNotSolved(inKind, context);
    answered = inKind.economies;
  }
  const gain = (outcomes: readonly ImlsOutcome[]) =>
    percent(outcomes[party]?.welfareChange ?? Number.NaN);
  const code = data.economies[party]?.code ?? '';
  const usdBn = data.unitUsd / 1e9;
  const standing = mfnStanding(
    data.economies.flatMap(({ code: exporter }, j) =>
      j === party
        ? []
        : [
            {
              exporter,
              sector: 'goods',
              before: 0,
              after: rates[j] ?? 0,
              trade: data.flows[j * N + party] ?? 0,
            },
          ],
    ),
    () => true,
  );
  const certificate = {
    projectedGradientNorm,
    residual: equilibrium.residual,
    deviationGainsPercent: { [code]: percent(deviationGain) },
    rounds,
    atLow,
    atHigh,
    flat,
  };
  if (context.json) {
    const json = {
      model,
      options: equilibrium.options,
      data: { id: data.id, version: data.version, year: data.year },
      party: code,
      bounds,
      gainPercent: gain(equilibrium.economies),
      certificate,
      standing: { importer: code, ...standingJson(standing) },
      milliseconds,
      tariffs: data.economies.flatMap(({ code: exporter }, j) =>
        j === party ? [] : [{ exporter, tariff: rates[j] }],
      ),
      regions: goodsRegionsJson(equilibrium.economies, usdBn),
      retaliation:
        answered === null
          ? null
          : {
              kind: 'in-kind',
              gainPercent: gain(answered),
              regions: goodsRegionsJson(answered, usdBn),
            },
    };
    printJson(json, context);
    return 0;
  }
  const { language } = context;
  const texts = modelsTextsFor(language);
  const words = ratesTextsFor(language);
  const chosen = Array.from(rates, (rate, j) => ({ rate, trade: data.flows[j * N + party] ?? 0 }));
  chosen.splice(party, 1);
  const economies = equilibrium.economies;
  const blocks = [
    [texts.optimumHeading(code, data.version, model)],
    [
      texts.gains(code, signed(gain(economies), 4)),
      ...(answered === null ? [] : [texts.inKind(code, signed(gain(answered), 4))]),
      ratesText(chosen, texts),
      ...singledOutText({ atLow, atHigh, flat }, bounds, texts),
    ],
    ...goodsBlocks(data.economies, economies, tariffs, question.full, texts, language),
    [
      othersText(
        equilibrium.economies.filter((_, j) => j !== party),
        usdBn,
        words,
      ),
      standingText(
        code,
        standing,
        [
          {
            code: 'goods',
            name: { en: modelsTextsFor('en').goods, ja: modelsTextsFor('ja').goods },
          },
        ],
        words,
        language,
      ),
      words.boundRates,
      texts.certificate(tiny(projectedGradientNorm), tiny(equilibrium.residual), rounds),
      texts.deviations(tiny(percent(deviationGain))),
      texts.solved(rounds, tiny(equilibrium.residual), fixed(milliseconds, 0)),
    ],
  ];
  printBlocks(blocks, context);
  return 0;
}
