import {
  COOPERATIVE_SOLUTIONS,
  cooperate,
  createOssaWorld,
  type NotFound,
  type OssaWorld,
  playTariffs,
  solveOssa,
  WIDE_BOUNDS,
} from '@parley/economy';
import { fixed, signed } from '@parley/texts';
import { roundsLine } from '../adapters/rounds-line.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { cooperationOnRates } from './cooperate-rates.ts';
import { type Bounds, readBounds, readChoice, readParties } from './game-choice.ts';
import { ratesText, reportNotFound, singledOutText } from './game-report.ts';
import { chosenTariffs, playOutcomes, tariffsJson } from './industry-play.ts';
import {
  industryRegionsJson,
  industryTable,
  labelOf,
  percent,
  printJson,
  refuse,
  tiny,
} from './model-report.ts';
import { type NashArguments, ON, openForGame, refuseRateOptions } from './nash.ts';

export interface CooperateArguments extends NashArguments {
  readonly solution: string;
  readonly from: string;
}

const DISAGREEMENTS = ['nash', 'factual', 'free-trade'] as const;

/** `parley cooperate`: the tariffs that parties would agree on. */
export function cooperateCommand(args: CooperateArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const opened = openForGame(args, faults, context);
  if (typeof opened === 'number') return opened;
  const solution = readChoice(args.solution, COOPERATIVE_SOLUTIONS, 'no-such-solution', faults);
  const from = readChoice(args.from, DISAGREEMENTS, 'no-such-disagreement', faults);
  if (opened?.model === 'caliendo-parro') {
    return cooperationOnRates({ ...args, solution, from }, opened.opened, faults, context);
  }
  refuseRateOptions(args, 'ossa-2014', faults);
  const bounds = readBounds(args.bounds, WIDE_BOUNDS, faults);
  const on = readChoice(args.on, ON, 'bad-on', faults);
  const members = opened === null ? [] : readParties(args.parties, opened.data.regions, faults);
  if (faults.length > 0 || opened === null) return refuse(faults, context);
  const { data, model } = opened;
  const world = createOssaWorld(data);
  const exporters = on === 'all' ? data.regions.map((_, i) => i) : members;
  const progress = roundsLine(context);
  const began = performance.now();
  const game = { bounds, exporters };
  const threat = disagreement(world, from, members, game, progress.onRound);
  const agreed =
    threat.kind === 'welfare'
      ? cooperate(world, members, solution, threat.welfare, game, undefined, progress.onRound)
      : threat;
  progress.done();
  const milliseconds = performance.now() - began;
  if (agreed.kind === 'not-found') {
    return reportNotFound({ ...agreed, rounds: agreed.iterations }, context);
  }
  const { language, stdout, stderr, json } = context;
  const texts = modelsTextsFor(language);
  const codes = members.map((member) => data.regions[member]?.code ?? '');
  const inPercent = (shares: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(shares).map(([code, share]) => [code, percent(share)]));
  const question = {
    model,
    options: {},
    data: { id: data.id, version: data.version, year: data.year },
    parties: codes,
    solution,
    from,
    on,
    bounds,
  };
  if (agreed.kind === 'no-agreement') {
    if (json) printJson({ ...question, agreement: false, gains: inPercent(agreed.gains) }, context);
    else stderr(`${texts.noAgreement}\n`);
    return 1;
  }
  const { certificate, tariffs, gains, idealGains, weights } = agreed;
  const outcomes = playOutcomes(world, agreed);
  const usdBn = data.unitUsd / 1e9;
  if (json) {
    const answer = {
      ...question,
      agreement: true,
      gainsPercent: inPercent(gains),
      idealGainsPercent: idealGains === null ? null : inPercent(idealGains),
      weights,
      certificate,
      milliseconds,
      tariffs: tariffsJson(data, tariffs, members, exporters),
      regions: industryRegionsJson(outcomes.regions, usdBn),
    };
    printJson(answer, context);
    return 0;
  }
  const { columns } = texts;
  const rows = members.flatMap((member) => {
    const region = data.regions[member];
    if (region === undefined) return [];
    const { code } = region;
    const shown = (share: number | undefined) => signed(percent(share ?? Number.NaN), 4);
    const ideal = idealGains === null ? [] : [shown(idealGains[code])];
    const weight = fixed(percent(weights[code] ?? Number.NaN), 2);
    return [[labelOf(region, language), shown(gains[code]), ...ideal, weight]];
  });
  const header = [columns.economy, columns.gain, ...(idealGains === null ? [] : [columns.ideal])];
  const { projectedGradientNorm, residual, rounds, gap, furtherGain } = certificate;
  const blocks = [
    texts.cooperateHeading(texts.solutions[solution], codes.join(', '), data.version, model),
    `${texts.fromPoint(texts.disagreements[from])}\n\n${textTable([...header, columns.weight], rows)}`,
    industryTable(data.regions, outcomes.regions, usdBn, texts, language),
    [
      texts.ossaUnits,
      ratesText(chosenTariffs(data, tariffs, members, exporters), texts),
      ...singledOutText(certificate, bounds, texts),
      texts.certificate(tiny(projectedGradientNorm), tiny(residual), rounds),
      texts.gap(tiny(gap), tiny(furtherGain)),
      texts.solved(rounds, tiny(residual), fixed(milliseconds, 0)),
    ].join('\n'),
  ];
  stdout(`${blocks.join('\n\n')}\n`);
  return 0;
}

/** Welfare without agreement; free trade is the parties' tariffs in question set to zero. */
function disagreement(
  world: OssaWorld,
  from: (typeof DISAGREEMENTS)[number],
  members: readonly number[],
  game: { readonly bounds: Bounds; readonly exporters: readonly number[] },
  onRound: (round: number) => void,
): { readonly kind: 'welfare'; readonly welfare: Float64Array } | NotFound {
  const N = world.data.regions.length;
  if (from === 'factual') return { kind: 'welfare', welfare: new Float64Array(N).fill(1) };
  if (from === 'nash') {
    const play = playTariffs(world, members, game, onRound);
    return play.kind === 'optimum' ? { kind: 'welfare', welfare: play.welfare } : play;
  }
  const tariffs = Float64Array.from(world.base.tariffs, (tariff, cell) => {
    const exporter = Math.floor(cell / N) % N;
    return members.includes(cell % N) && game.exporters.includes(exporter) ? 0 : tariff;
  });
  const solution = solveOssa(world, tariffs);
  if (solution.kind === 'equilibrium') return { kind: 'welfare', welfare: solution.welfare };
  const residual = solution.kind === 'not-converged' ? solution.residual : Number.NaN;
  const iterations = solution.kind === 'not-converged' ? solution.iterations : 0;
  return { kind: 'not-found', reason: 'no-equilibrium', residual, iterations };
}
