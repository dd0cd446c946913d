import { createOssaWorld, mfnStanding, playTariffs } from '@parley/economy';
import { fixed, signed } from '@parley/texts';
import { roundsLine } from '../adapters/rounds-line.ts';
import type { Context, ExitCode } from '../io.ts';
import { othersText, standingJson, standingText } from '../rates-report.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import type { Bounds } from './game-choice.ts';
import { ratesText, reportNotFound, singledOutText } from './game-report.ts';
import { certificateJson, chosenTariffs, playOutcomes, tariffsJson } from './industry-play.ts';
import type { IndustryTradeChoice } from './model-choice.ts';
import { industryRegionsJson, industryTable, percent, printJson, tiny } from './model-report.ts';
import type { Retaliation } from './optimum-rates.ts';
import { printBlocks } from './rate-answer.ts';

interface Question {
  readonly party: number;
  readonly bounds: Bounds;
  readonly retaliation: Retaliation;
}

/** Optimal tariffs in the model of Ossa, and what the others' best reply leaves of the gain. */
export function optimumOfIndustries(
  { party, bounds, retaliation }: Question,
  { data, model }: IndustryTradeChoice,
  context: Context,
): ExitCode {
  const world = createOssaWorld(data);
  const progress = roundsLine(context);
  const began = performance.now();
  const play = playTariffs(world, [party], { bounds }, progress.onRound);
  if (play.kind === 'not-found') {
    progress.done();
    return reportNotFound({ ...play, rounds: play.iterations }, context);
  }
  const outcomes = playOutcomes(world, play);
  const others = data.regions.flatMap((_, j) => (j === party ? [] : [j]));
  const given = play.tariffs;
  const everyone = data.regions.map((_, j) => j);
  const reply =
    retaliation === 'none'
      ? null
      : retaliation === 'nash'
        ? playTariffs(world, everyone, { bounds }, progress.onRound)
        : playTariffs(world, others, { bounds, given, exporters: [party] }, progress.onRound);
  progress.done();
  if (reply?.kind === 'not-found') {
    return reportNotFound({ ...reply, rounds: reply.iterations }, context);
  }
  const milliseconds = performance.now() - began;
  const answered = reply === null ? null : playOutcomes(world, reply);
  const gain = (welfare: Float64Array) => percent((welfare[party] ?? Number.NaN) - 1);
  const code = data.regions[party]?.code ?? '';
  const usdBn = data.unitUsd / 1e9;
  const applied = chosenTariffs(data, play.tariffs, [party]).map(
    ({ exporter, industry, rate, before, trade }) => ({
      ...{ exporter: exporter?.code ?? '', sector: industry.code, before, after: rate, trade },
    }),
  );
  const standing = mfnStanding(applied, () => true);
  if (context.json) {
    const json = {
      model,
      options: {},
      data: { id: data.id, version: data.version, year: data.year },
      party: code,
      bounds,
      gainPercent: gain(play.welfare),
      certificate: certificateJson(play.certificate),
      standing: { importer: code, ...standingJson(standing) },
      milliseconds,
      tariffs: tariffsJson(data, play.tariffs, [party]),
      regions: industryRegionsJson(outcomes.regions, usdBn),
      retaliation:
        reply === null || answered === null
          ? null
          : {
              kind: retaliation === 'nash' ? 'nash' : 'best-reply',
              gainPercent: gain(reply.welfare),
              certificate: certificateJson(reply.certificate),
              tariffs:
                retaliation === 'nash'
                  ? tariffsJson(data, reply.tariffs, everyone)
                  : tariffsJson(data, reply.tariffs, others, [party]),
              regions: industryRegionsJson(answered.regions, usdBn),
            },
    };
    printJson(json, context);
    return 0;
  }
  const { language } = context;
  const texts = modelsTextsFor(language);
  const words = ratesTextsFor(language);
  const { certificate } = play;
  const { projectedGradientNorm, residual, iterations } = certificate;
  const deviation = Math.max(...Object.values(certificate.deviationGains));
  const blocks = [
    [texts.optimumHeading(code, data.version, model)],
    [
      texts.gains(code, signed(gain(play.welfare), 4)),
      ...(reply === null
        ? []
        : [
            (retaliation === 'nash' ? texts.tradeWar : texts.bestReply)(
              code,
              signed(gain(reply.welfare), 4),
            ),
          ]),
      ratesText(chosenTariffs(data, play.tariffs, [party]), texts),
      ...singledOutText(certificate, bounds, texts),
    ],
    industryTable(data.regions, outcomes.regions, usdBn, texts, language),
    [
      othersText(
        outcomes.regions.filter((_, j) => j !== party),
        usdBn,
        words,
      ),
      standingText(code, standing, data.industries, words, language),
      words.boundRates,
      texts.certificate(tiny(projectedGradientNorm), tiny(residual), iterations),
      texts.deviations(tiny(percent(deviation))),
      texts.solved(iterations, tiny(residual), fixed(milliseconds, 0)),
    ],
  ];
  printBlocks(blocks, context);
  return 0;
}
