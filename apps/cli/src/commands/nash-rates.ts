import {
  createTariffLandscape,
  payoffOf,
  playRates,
  type TariffLandscape,
  tariffGroups,
} from '@parley/economy';
import { fixed } from '@parley/texts';
import { countProgress } from '../adapters/count-progress.ts';
import type { OpenedDataset } from '../adapters/open-dataset.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import {
  changesBetween,
  changesBlock,
  changesJson,
  measureName,
  playCertificateJson,
  ratesBlock,
  standingJson,
  standings,
  weightsJson,
} from '../rates-report.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import type { RatesTexts } from '../texts/rates-texts.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import { optionsJson } from './default-model-settings.ts';
import { readParties } from './game-choice.ts';
import { printJson, refuse } from './model-report.ts';
import { ratesJson } from './optimum-rates.ts';
import {
  certificateText,
  groupsText,
  printBlocks,
  reportNoRates,
  standingsText,
} from './rate-answer.ts';
import {
  type RateArguments,
  readGrouping,
  readPartners,
  readRateQuestion,
  readWeights,
} from './rate-question.ts';

export interface RateGameArguments extends RateArguments {
  readonly parties: string;
  readonly full: boolean;
}

type World = Extract<OpenedDataset, { kind: 'dataset' }>;

/** A game of some parties over their rates in the default model; null with faults. */
export function readRateGame(
  args: RateGameArguments,
  opened: World | null,
  faults: CodedFault[],
  onSolve: (solves: number) => void,
) {
  const common = readRateQuestion(args, opened, 'rate', faults);
  const grouping = readGrouping(args.by, faults);
  if (opened === null) return null;
  const { dataset } = opened;
  const parties = readParties(args.parties, dataset.regions, faults);
  const partners = readPartners(args.on, dataset, parties, faults);
  const weights = readWeights(args.weight, parties, dataset, faults);
  const codes = parties.map((party) => dataset.regions[party]?.code ?? '');
  if (faults.length > 0 || common === null) return null;
  const sets = parties.map((party) =>
    tariffGroups(dataset, party, partners, grouping, common.baskets),
  );
  sets.forEach((groups, p) => {
    if (groups.length > 0) return;
    faults.push({ code: 'nothing-to-choose', params: { value: codes[p] ?? '' } });
  });
  if (faults.length > 0) return null;
  const { options, start, form, bounds } = common;
  const players = parties.map((party, p) => payoffOf(party, weights[p]));
  const game = { dataset, options, start, players, groups: sets.flat(), form, bounds };
  const land = createTariffLandscape(game, onSolve);
  const question = {
    ...{ parties: codes, on: partners.map((n) => dataset.regions[n]?.code), by: grouping },
    ...{ form, bounds, policy: args.policy ?? null },
    weights: Object.fromEntries(
      codes.map((code, p) => [code, weightsJson(weights[p] ?? [], dataset)]),
    ),
  };
  return { dataset, land, parties, codes, weights, question };
}

export type RateGame = NonNullable<ReturnType<typeof readRateGame>>;

/** Which weights count beside real income, as sentences; none where there are none. */
export function weightsText(
  { codes, weights, dataset }: Pick<RateGame, 'codes' | 'weights' | 'dataset'>,
  words: RatesTexts,
): string[] {
  const told = weights.flatMap((own, p) =>
    own.map(({ of, weight }) =>
      words.weightedBy(codes[p] ?? '', measureName(of, dataset, words), String(weight)),
    ),
  );
  return told.length === 0 ? [] : [words.weighed(told.join(', '))];
}

export function modelJson({ game }: TariffLandscape, options: Readonly<Record<string, unknown>>) {
  const { id, version, year } = game.dataset;
  return {
    model: 'caliendo-parro',
    options: optionsJson(game.dataset, options),
    data: { id, version, year },
  };
}

/** The tariffs of a trade war in the default model. */
export function nashOfRates(
  args: RateGameArguments,
  opened: World | null,
  faults: CodedFault[],
  context: Context,
): ExitCode {
  const words = ratesTextsFor(context.language);
  const progress = countProgress(context, words.solving);
  const began = performance.now();
  const read = readRateGame(args, opened, faults, progress.onProgress);
  if (read === null) return refuse(faults, context);
  const { dataset, land, codes } = read;
  const stood = land.under(land.game.start);
  const play = stood === null ? null : playRates(land);
  progress.done();
  const milliseconds = performance.now() - began;
  if (stood === null || play === null || play.kind === 'not-found') {
    return reportNoRates(land, play?.kind === 'not-found' ? play : null, milliseconds, context);
  }
  const { station, certificate } = play;
  const changes = changesBetween(dataset, stood, station);
  if (context.json) {
    const json = {
      question: 'nash',
      ...modelJson(land, station.equilibrium.options),
      ...read.question,
      certificate: playCertificateJson(land, certificate, station.logs),
      milliseconds,
      tariffs: ratesJson(land, station),
      standing: standings(land, station).map(({ importer, standing }) => ({
        importer,
        ...standingJson(standing),
      })),
      regions: changesJson(changes),
    };
    printJson(json, context);
    return 0;
  }
  const { language } = context;
  const { model } = station.equilibrium;
  printBlocks(
    [
      [modelsTextsFor(language).nashHeading(codes.join(', '), dataset.version, model)],
      [...weightsText(read, words), ...groupsText(land, certificate, land.game.bounds, context)],
      ratesBlock(land, station.logs, args.full, words, language),
      changesBlock(dataset, changes, [], words, language),
      [
        words.units(args.policy ?? words.baseline),
        ...standingsText(land, station, context),
        ...certificateText(land, certificate, fixed(milliseconds, 0), context),
      ],
    ],
    context,
  );
  return 0;
}
