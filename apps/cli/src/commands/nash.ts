import { createOssaWorld, playTariffs, WIDE_BOUNDS } from '@parley/economy';
import { fixed } from '@parley/texts';
import { roundsLine } from '../adapters/rounds-line.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { readBounds, readChoice, readParties } from './game-choice.ts';
import { ratesText, reportNotFound, singledOutText } from './game-report.ts';
import { certificateJson, chosenTariffs, playOutcomes, tariffsJson } from './industry-play.ts';
import { chooseModel, type IndustryTradeChoice } from './model-choice.ts';
import {
  industryRegionsJson,
  industryTable,
  percent,
  printJson,
  refuse,
  reportNotSolved,
  tiny,
} from './model-report.ts';

export interface NashArguments {
  readonly dataset: string;
  readonly model?: string;
  readonly parties: string;
  readonly bounds?: string;
  readonly on: string;
}

export const ON = ['all', 'parties'] as const;

/** Opens data for the model of Ossa; an exit code where that fails, with faults so far told. */
export function openForGame(
  args: { readonly dataset: string; readonly model?: string },
  faults: CodedFault[],
  context: Context,
): IndustryTradeChoice | ExitCode | null {
  const choice = chooseModel(args.dataset, args.model, faults, ['ossa-2014']);
  if (choice.kind === 'trouble') {
    if ('model' in choice.trouble) throw new RangeError('a model that is not asked for');
    return reportNotSolved(choice.trouble, context);
  }
  return choice.kind === 'chosen' && choice.chosen.model === 'ossa-2014' ? choice.chosen : null;
}

/** `parley nash`: the tariffs of a trade war. */
export function nashCommand(args: NashArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const opened = openForGame(args, faults, context);
  if (typeof opened === 'number') return opened;
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
