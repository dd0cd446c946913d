import {
  createTariffLandscape,
  type Play,
  payoffOf,
  playRates,
  type Station,
  type TariffLandscape,
  tariffGroups,
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
  measureName,
  playCertificateJson,
  ratesBlock,
  standingJson,
  standings,
  weightsJson,
} from '../rates-report.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import { optionsJson } from './default-model-settings.ts';
import { readParty } from './game-choice.ts';
import { percent, printJson, refuse } from './model-report.ts';
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

export const RETALIATION = ['once', 'nash', 'none'] as const;
export type Retaliation = (typeof RETALIATION)[number];

interface Question extends RateArguments {
  readonly party: string;
  readonly retaliation: Retaliation;
  readonly full: boolean;
}

/** Optimal tariffs of a party in the default model, what they cost others, and what answers leave. */
export function optimumOfRates(
  question: Question,
  opened: Extract<OpenedDataset, { kind: 'dataset' }> | null,
  faults: CodedFault[],
  context: Context,
): ExitCode {
  const common = readRateQuestion(question, opened, 'rate', faults);
  const grouping = readGrouping(question.by, faults);
  const dataset = opened?.dataset ?? null;
  const party = dataset === null ? null : readParty(question.party, dataset.regions, faults);
  if (dataset === null || party === null) return refuse(faults, context);
  const partners = readPartners(question.on, dataset, null, faults);
  const [weights = []] = readWeights(question.weight, [party], dataset, faults);
  const code = dataset.regions[party]?.code ?? '';
  const baskets = common?.baskets;
  const groups = tariffGroups(dataset, party, partners, grouping, baskets);
  if (faults.length === 0 && groups.length === 0) {
    faults.push({ code: 'nothing-to-choose', params: { value: code } });
  }
  if (faults.length > 0 || common === null) return refuse(faults, context);

  const { start, options, form, bounds } = common;
  const words = ratesTextsFor(context.language);
  const progress = countProgress(context, words.solving);
  const began = performance.now();
  const game = { dataset, options, form, bounds };
  let done = 0;
  const landOf = (part: Omit<Parameters<typeof createTariffLandscape>[0], keyof typeof game>) => {
    const before = done;
    return createTariffLandscape({ ...game, ...part }, (solves) => {
      done = before + solves;
      progress.onProgress(done);
    });
  };
  const own = payoffOf(party, weights);
  const land = landOf({ start, players: [own], groups });
  const stood = land.under(start);
  const play = stood === null ? null : playRates(land);
  const late = () => performance.now() - began;
  if (stood === null || play === null || play.kind === 'not-found') {
    progress.done();
    return reportNoRates(land, play?.kind === 'not-found' ? play : null, late(), context);
  }

  // The others answer on the party's goods, alike in how many rates they have.
  const others = partners.filter((partner) => partner !== party);
  const answers = others.flatMap((other) =>
    tariffGroups(dataset, other, [party], grouping, baskets),
  );
  const payoffs = others.map((other) => payoffOf(other));
  let reply: { readonly land: TariffLandscape; readonly play: Play } | null = null;
  if (question.retaliation === 'once') {
    const answer = landOf({ start: play.station.policy, players: payoffs, groups: answers });
    reply = { land: answer, play: playRates(answer) };
  } else if (question.retaliation === 'nash') {
    const war = landOf({ start, players: [own, ...payoffs], groups: [...groups, ...answers] });
    reply = { land: war, play: playRates(war) };
  }
  progress.done();
  if (reply?.play.kind === 'not-found') {
    return reportNoRates(reply.land, reply.play, late(), context);
  }
  const answered: { readonly land: TariffLandscape; readonly play: Optimum } | null =
    reply?.play.kind === 'optimum' ? { land: reply.land, play: reply.play } : null;
  const milliseconds = late();
  const { station, certificate } = play;
  const changes = changesBetween(dataset, stood, station);
  const after = answered === null ? null : changesBetween(dataset, stood, answered.play.station);
  const objective = ((station.payoffs[0] ?? 0) - (stood.payoffs[0] ?? 0)) * (land.incomes[0] ?? 0);
  const at = (list: typeof changes | null) => list?.[party] ?? null;
  const codes = others.map((other) => dataset.regions[other]?.code ?? '');

  if (context.json) {
    const told = at(after);
    const json = {
      question: 'optimum',
      model: station.equilibrium.model,
      options: optionsJson(dataset, station.equilibrium.options),
      data: { id: dataset.id, version: dataset.version, year: dataset.year },
      party: code,
      on: codes,
      by: grouping,
      form,
      bounds,
      weights: weightsJson(weights, dataset),
      policy: question.policy ?? null,
      gainPercent: percent(at(changes)?.realIncome ?? Number.NaN),
      gainUsdBn: at(changes)?.usdBn,
      objectiveGainUsdBn: objective,
      certificate: playCertificateJson(land, certificate, station.logs),
      milliseconds,
      tariffs: ratesJson(land, station),
      standing: standings(land, station).map(({ importer, standing }) => ({
        importer,
        ...standingJson(standing),
      })),
      regions: changesJson(changes),
      retaliation:
        answered === null || after === null
          ? null
          : {
              kind: question.retaliation === 'nash' ? 'nash' : 'best-reply',
              by: codes,
              gainPercent: percent(told?.realIncome ?? Number.NaN),
              gainUsdBn: told?.usdBn,
              certificate: playCertificateJson(
                answered.land,
                answered.play.certificate,
                answered.play.station.logs,
              ),
              tariffs: ratesJson(answered.land, answered.play.station),
              regions: changesJson(after),
            },
    };
    printJson(json, context);
    return 0;
  }

  const { language } = context;
  const texts = modelsTextsFor(language);
  const shown = (change: ReturnType<typeof at>) =>
    [signed(percent(change?.realIncome ?? Number.NaN), 4), change?.usdBn ?? Number.NaN] as const;
  const named = codes.length <= 4 ? codes.join(', ') : words.ratesOf(codes.length);
  const answerText = question.retaliation === 'nash' ? words.nashAnswer : words.answered;
  const heading = question.retaliation === 'nash' ? words.columns.nash : words.columns.answered;
  printBlocks(
    [
      [texts.optimumHeading(code, dataset.version, station.equilibrium.model)],
      [
        words.gain(code, ...shown(at(changes))),
        ...(weights.length === 0
          ? []
          : [
              words.weighed(
                weights
                  .map(({ of, weight }) => `${measureName(of, dataset, words)} ${weight}`)
                  .join(', '),
              ),
              words.gainOfObjective(objective),
            ]),
        ...(after === null ? [] : [answerText(named, ...shown(at(after)))]),
        ...groupsText(land, certificate, bounds, context),
      ],
      ratesBlock(land, station.logs, question.full, words, language),
      changesBlock(
        dataset,
        changes,
        after === null ? [] : [{ heading, changes: after }],
        words,
        language,
      ),
      [
        words.units(question.policy ?? words.baseline),
        ...standingsText(land, station, context),
        ...certificateText(land, certificate, fixed(milliseconds, 0), context),
      ],
    ],
    context,
  );
  return 0;
}

type Optimum = Extract<Play, { kind: 'optimum' }>;

export function ratesJson(land: TariffLandscape, station: Station): object[] {
  return chosenRates(land, station.logs).map(({ rate, before, imports, ...names }) => ({
    ...names,
    tariff: rate,
    before,
    importsUsdBn: imports,
  }));
}
