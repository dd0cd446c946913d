import { createOssaWorld, playTariffs, WIDE_BOUNDS } from '@parley/economy';
import { fixed } from '@parley/texts';
import { roundsLine } from '../adapters/rounds-line.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { readBounds, readChoice, readParties } from './game-choice.ts';
import { ratesText, reportNotFound, singledOutText } from './game-report.ts';
import { certificateJson, chosenTariffs, playOutcomes, tariffsJson } from './industry-play.ts';
import { chooseModel, type IndustryTradeChoice, type WorldChoice } from './model-choice.ts';
import {
  industryRegionsJson,
  industryTable,
  percent,
  printJson,
  refuse,
  tiny,
} from './model-report.ts';
import { readOssaOptions } from './model-settings.ts';
import { nashOfRates, type RateGameArguments } from './nash-rates.ts';
import type { RateArguments } from './rate-question.ts';
import { reportBaseline } from './solve.ts';

export interface NashArguments extends RateGameArguments {
  readonly dataset: string;
  readonly model?: string;
}

export const ON = ['all', 'parties'] as const;

/** Faults of options that only the default model has a place for. */
export function refuseRateOptions(
  args: Partial<RateArguments>,
  model: string,
  faults: CodedFault[],
): void {
  const given = {
    '--by': args.by,
    '--sectors': args.sectors,
    '--form': args.form,
    '--policy': args.policy,
    '--closure': args.closure,
    '--weight': args.weight?.[0],
  };
  for (const [option, value] of Object.entries(given)) {
    if (value === undefined) continue;
    faults.push({ code: 'option-of-default-model', params: { value: option, model } });
  }
}

/** Opens data for a game; an exit code where that fails, with faults so far told. */
export function openForGame(
  args: { readonly dataset: string; readonly model?: string },
  faults: CodedFault[],
  context: Context,
): WorldChoice | IndustryTradeChoice | ExitCode | null {
  const models = ['caliendo-parro', 'ossa-2014'] as const;
  const choice = chooseModel(args.dataset, args.model, faults, models);
  if (choice.kind === 'trouble') return reportBaseline(choice.trouble, context);
  if (choice.kind === 'faulty' || choice.chosen.model === 'imls-2025') return null;
  return choice.chosen;
}

/** `parley nash`: the tariffs of a trade war. */
export function nashCommand(args: NashArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const opened = openForGame(args, faults, context);
  if (typeof opened === 'number') return opened;
  if (opened?.model === 'caliendo-parro') {
    return nashOfRates(args, opened.opened, faults, context);
  }
  refuseRateOptions(args, 'ossa-2014', faults);
  readOssaOptions(args.set, faults);
  const bounds = readBounds(args.bounds, WIDE_BOUNDS, faults);
  const on = readChoice(args.on, ON, 'bad-on', faults);
  const players = opened === null ? [] : readParties(args.parties, opened.data.regions, faults);
  if (faults.length > 0 || opened === null) return refuse(faults, context);
  const { data, model } = opened;
  const world = createOssaWorld(data);
  const exporters = on === 'all' ? data.regions.map((_, i) => i) : players;
  const progress = roundsLine(context);
  const began = performance.now();
  const play = playTariffs(world, players, { bounds, exporters }, progress.onRound);
  progress.done();
  const milliseconds = performance.now() - began;
  if (play.kind === 'not-found') {
    return reportNotFound({ ...play, rounds: play.iterations }, context);
  }
  const { certificate, tariffs } = play;
  const outcomes = playOutcomes(world, play);
  const usdBn = data.unitUsd / 1e9;
  const codes = players.map((player) => data.regions[player]?.code ?? '');
  if (context.json) {
    const json = {
      model,
      options: {},
      data: { id: data.id, version: data.version, year: data.year },
      parties: codes,
      on,
      bounds,
      certificate: certificateJson(certificate),
      milliseconds,
      tariffs: tariffsJson(data, tariffs, players, exporters),
      regions: industryRegionsJson(outcomes.regions, usdBn),
    };
    printJson(json, context);
    return 0;
  }
  const { language, stdout } = context;
  const texts = modelsTextsFor(language);
  const { projectedGradientNorm, residual, iterations, deviationGains } = certificate;
  const blocks = [
    texts.nashHeading(codes.join(', '), data.version, model),
    industryTable(data.regions, outcomes.regions, usdBn, texts, language),
    [
      ratesText(chosenTariffs(data, tariffs, players, exporters), texts),
      ...singledOutText(certificate, bounds, texts),
      texts.certificate(tiny(projectedGradientNorm), tiny(residual), iterations),
      texts.deviations(tiny(percent(Math.max(...Object.values(deviationGains))))),
      texts.solved(iterations, tiny(residual), fixed(milliseconds, 0)),
    ].join('\n'),
  ];
  stdout(`${blocks.join('\n\n')}\n`);
  return 0;
}
