import {
  changedGroups,
  type Dataset,
  GROUPINGS,
  type OutcomeMeasure,
  type RateRecovery,
  recoverRateWeights,
  type TariffGroup,
  tariffGroups,
} from '@parley/economy';
import { fixed } from '@parley/texts';
import { countProgress } from '../adapters/count-progress.ts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { measureCode } from '../rates-report.ts';
import { recoveryJson, recoveryText } from '../recovery-report.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import { readChoice, readParty } from './game-choice.ts';
import { chooseModel } from './model-choice.ts';
import { printJson, refuse } from './model-report.ts';
import { printBlocks, reportNoRates } from './rate-answer.ts';
import {
  type RateArguments,
  readPartners,
  readRateQuestion,
  readStart,
  readWeighable,
} from './rate-question.ts';
import { reportBaseline } from './solve.ts';

export interface RecoverArguments extends RateArguments {
  readonly dataset: string;
  readonly model?: string;
  readonly party: string;
  readonly observed: string;
  readonly candidate: readonly string[];
  readonly full: boolean;
}

/** `parley recover`: weights beside real income that make observed tariffs a party's best choice. */
export function recoverCommand(args: RecoverArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const choice = chooseModel(args.dataset, args.model, faults, ['caliendo-parro']);
  if (choice.kind === 'trouble') return reportBaseline(choice.trouble, context);
  const opened =
    choice.kind === 'chosen' && choice.chosen.model === 'caliendo-parro'
      ? choice.chosen.opened
      : null;
  const common = readRateQuestion(args, opened, 'added', faults);
  const grouping = readChoice(args.by ?? 'observed', ['observed', ...GROUPINGS], 'bad-by', faults);
  const observed = readStart(args.observed, opened, faults);
  const dataset = opened?.dataset ?? null;
  const party = dataset === null ? null : readParty(args.party, dataset.regions, faults);
  if (dataset === null || party === null) return refuse(faults, context);
  const partners = readPartners(args.on, dataset, null, faults);
  const code = dataset.regions[party]?.code ?? '';
  if (faults.length > 0 || common === null || observed === null) return refuse(faults, context);

  const { start, form, baskets } = common;
  const changed = changedGroups(dataset, party, partners, start.tariffs, observed.tariffs);
  const touched = new Set(changed.flatMap(({ cells }) => cells));
  const groups =
    grouping === 'observed' && baskets === undefined
      ? changed
      : tariffGroups(
          dataset,
          party,
          partners,
          grouping === 'observed' ? 'partner' : grouping,
          baskets,
        ).filter(({ cells }) => cells.some((cell) => touched.has(cell)));
  if (groups.length === 0) faults.push({ code: 'nothing-observed', params: { value: code } });
  const candidates =
    args.candidate.length > 0
      ? args.candidate.map((text) => readWeighable(text, party, dataset, faults))
      : usual(dataset, party, groups);
  if (faults.length > 0) return refuse(faults, context);

  const words = ratesTextsFor(context.language);
  const progress = countProgress(context, words.solving);
  const began = performance.now();
  const found: RateRecovery = recoverRateWeights(
    { dataset, groups, ...common },
    party,
    observedLogs(dataset, groups, observed.tariffs, form === 'added' ? start.tariffs : null),
    candidates.filter((each) => each !== null),
    progress.onProgress,
  );
  progress.done();
  const milliseconds = performance.now() - began;
  if (found.kind === 'not-found') {
    return reportNoRates(found.landscape, null, milliseconds, context);
  }
  const told = {
    ...{ dataset, party: code, groups, form, found },
    candidates: candidates.filter((each) => each !== null),
  };
  if (context.json) {
    const question = {
      ...{ party: code, on: partners.map((n) => dataset.regions[n]?.code), by: grouping, form },
      ...{ observed: args.observed, policy: args.policy ?? null, bounds: common.bounds },
    };
    printJson(recoveryJson(told, question, milliseconds), context);
  } else {
    const text = recoveryText(told, args.full, fixed(milliseconds, 0), words, context.language);
    printBlocks(text, context);
  }
  return 0;
}

/** Logs of one plus each group's observed rate: the mean at baseline trade. */
function observedLogs(
  { flows }: Dataset,
  groups: readonly TariffGroup[],
  tariffs: ArrayLike<number>,
  from: ArrayLike<number> | null,
): readonly number[] {
  return groups.map(({ cells }) => {
    let [trade, sum] = [0, 0];
    for (const cell of cells) {
      const weight = flows[cell] ?? 0;
      trade += weight;
      sum += weight * ((tariffs[cell] ?? 0) - (from?.[cell] ?? 0));
    }
    return Math.log(1 + sum / trade);
  });
}

/** Sectors tried on their own where no candidate is named. */
const SECTORS = 3;

/** What usually is thought to weigh: balances with the partners, revenue, and the sectors taxed. */
function usual(
  dataset: Dataset,
  party: number,
  groups: readonly TariffGroup[],
): readonly OutcomeMeasure[] {
  const partners = [...new Set(groups.flatMap((group) => group.partners))];
  const alone = groups.flatMap(({ sectors }) => (sectors.length === 1 ? sectors : []));
  const measures: OutcomeMeasure[] = [
    ...partners.slice(0, SECTORS).map(
      (partner): OutcomeMeasure => ({
        region: party,
        measure: { on: 'bilateral-balance', partner },
      }),
    ),
    { region: party, measure: { on: 'tariff-revenue' } },
    ...[...new Set(alone)].slice(0, SECTORS).map(
      (sector): OutcomeMeasure => ({
        region: party,
        measure: { on: 'sector-income', sectors: [sector] },
      }),
    ),
  ];
  return measures.filter(
    (each, k) =>
      measures.findIndex((one) => measureCode(one, dataset) === measureCode(each, dataset)) === k,
  );
}
