import {
  agree,
  type CooperativeSolution,
  createRateChoice,
  playRates,
  type Station,
  singledOutGroups,
  type TariffLandscape,
} from '@parley/economy';
import { fixed, signed } from '@parley/texts';
import { countProgress } from '../adapters/count-progress.ts';
import type { OpenedDataset } from '../adapters/open-dataset.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import {
  changesBetween,
  changesBlock,
  changesJson,
  chosenRates,
  ratesBlock,
  standingJson,
  standings,
} from '../rates-report.ts';
import { textTable } from '../table.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import { labelOf, percent, printJson, refuse, tiny } from './model-report.ts';
import { modelJson, type RateGameArguments, readRateGame, weightsText } from './nash-rates.ts';
import { ratesJson } from './optimum-rates.ts';
import { groupsText, printBlocks, reportNoRates, standingsText } from './rate-answer.ts';

type Disagreement = 'nash' | 'factual' | 'free-trade';

export interface RateTalks extends Omit<RateGameArguments, 'solution' | 'from'> {
  readonly solution: CooperativeSolution;
  readonly from: Disagreement;
}

/** The rates that parties would agree on in the default model. */
export function cooperationOnRates(
  args: RateTalks,
  opened: Extract<OpenedDataset, { kind: 'dataset' }> | null,
  faults: CodedFault[],
  context: Context,
): ExitCode {
  const words = ratesTextsFor(context.language);
  const progress = countProgress(context, words.solving);
  const began = performance.now();
  const read = readRateGame(args, opened, faults, progress.onProgress);
  if (read === null) return refuse(faults, context);
  const { dataset, land, codes, parties } = read;
  const { solution, from } = args;
  const stood = land.under(land.game.start);
  const threat = stood === null ? null : disagreement(land, stood, from);
  const late = () => performance.now() - began;
  if (stood === null || threat === null || 'kind' in threat) {
    progress.done();
    const missed = threat !== null && 'kind' in threat ? threat : null;
    return reportNoRates(land, missed, late(), context);
  }
  const begin = threat.logs.length > 0 ? threat : land.at(land.game.groups.map(() => 0));
  const agreed = agree(
    createRateChoice(land),
    solution,
    Array.from(threat.payoffs),
    land.incomes,
    begin,
  );
  progress.done();
  if (agreed.kind === 'not-found') {
    const { reason, residual } = agreed;
    const found = { kind: 'not-found', reason, residual, solves: land.counts.solves } as const;
    return reportNoRates(land, found, late(), context);
  }
  const milliseconds = late();
  const texts = modelsTextsFor(context.language);
  const byCode = (shares: readonly number[]) =>
    Object.fromEntries(codes.map((code, p) => [code, percent(shares[p] ?? Number.NaN)]));
  const question = { question: 'cooperate', ...read.question, solution, from };
  if (agreed.kind === 'no-agreement') {
    if (context.json) {
      const gains = byCode(agreed.gains);
      printJson({ ...question, agreement: false, gainsPercent: gains }, context);
    } else context.stderr(`${texts.noAgreement}\n`);
    return 1;
  }
  const { point: station, gains, idealGains, weights } = agreed;
  const { projectedGradientNorm, gap, furtherGain, rounds } = agreed;
  const changes = changesBetween(dataset, threat, station);
  const { residual } = station.equilibrium;
  const bounds = singledOutGroups(land, station.logs);
  if (context.json) {
    const rates = chosenRates(land, station.logs);
    const named = (positions: readonly number[]) =>
      positions.map((g) => {
        const { importer, exporters, sectors } = rates[g] ?? {};
        return { importer, exporters, sectors };
      });
    const json = {
      ...question,
      ...modelJson(land, station.equilibrium.options),
      agreement: true,
      gainsPercent: byCode(gains),
      idealGainsPercent: idealGains === null ? null : byCode(idealGains),
      weights: Object.fromEntries(codes.map((code, p) => [code, weights[p]])),
      payoffWeights: read.question.weights,
      certificate: {
        ...{ projectedGradientNorm, residual, gap, furtherGain, rounds },
        ...{ solves: land.counts.solves, gradients: land.counts.gradients },
        ...{ atLow: named(bounds.atLow), atHigh: named(bounds.atHigh), flat: named(bounds.flat) },
      },
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
  const { columns } = texts;
  const rows = parties.flatMap((party, p) => {
    const region = dataset.regions[party];
    if (region === undefined) return [];
    const shown = (share: number | undefined) => signed(percent(share ?? Number.NaN), 4);
    const ideal = idealGains === null ? [] : [shown(idealGains[p])];
    const weight = fixed(percent(weights[p] ?? Number.NaN), 2);
    return [[labelOf(region, language), shown(gains[p]), ...ideal, weight]];
  });
  const header = [columns.economy, columns.gain, ...(idealGains === null ? [] : [columns.ideal])];
  const { model } = station.equilibrium;
  const told = weightsText(read, words);
  printBlocks(
    [
      [texts.cooperateHeading(texts.solutions[solution], codes.join(', '), dataset.version, model)],
      [
        texts.fromPoint(texts.disagreements[from]),
        ...(told.length === 0 ? [] : [...told, words.objectiveNote]),
      ],
      textTable([...header, columns.weight], rows),
      ratesBlock(land, station.logs, args.full, words, language),
      changesBlock(dataset, changes, [], words, language),
      [
        words.units(texts.disagreements[from]),
        ...groupsText(land, bounds, land.game.bounds, context),
        ...standingsText(land, station, context),
        words.certificate(tiny(projectedGradientNorm), tiny(residual)),
        texts.gap(tiny(gap), tiny(furtherGain)),
        words.solves(land.counts.solves, land.counts.gradients, fixed(milliseconds, 0)),
      ],
    ],
    context,
  );
  return 0;
}

/** What holds without agreement; free trade is no tariff on what could be chosen. */
function disagreement(land: TariffLandscape, stood: Station, from: Disagreement) {
  if (from === 'factual') return stood;
  if (from === 'nash') {
    const war = playRates(land);
    return war.kind === 'optimum' ? war.station : war;
  }
  const { start, groups } = land.game;
  const tariffs = Float64Array.from(start.tariffs);
  for (const { cells } of groups) for (const cell of cells) tariffs[cell] = 0;
  return land.under({ ...start, tariffs });
}
