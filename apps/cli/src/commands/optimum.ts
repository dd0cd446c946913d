import { IMLS_BOUNDS, WIDE_BOUNDS } from '@parley/economy';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { readBounds, readChoice, readParty } from './game-choice.ts';
import { chooseModel } from './model-choice.ts';
import { refuse } from './model-report.ts';
import { readImlsOptions, readOssaOptions } from './model-settings.ts';
import { refuseRateOptions } from './nash.ts';
import { optimumOfGoods } from './optimum-goods.ts';
import { optimumOfIndustries } from './optimum-industries.ts';
import { optimumOfRates, RETALIATION } from './optimum-rates.ts';
import type { RateArguments } from './rate-question.ts';
import { reportBaseline } from './solve.ts';

export interface OptimumArguments extends RateArguments {
  readonly dataset: string;
  readonly model?: string;
  readonly party: string;
  /** A word, or `true` where the option stands without one. */
  readonly retaliation: string | boolean;
  readonly full: boolean;
}

/** `parley optimum`: the tariffs that are best for one party. */
export function optimumCommand(args: OptimumArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const models = ['caliendo-parro', 'imls-2025', 'ossa-2014'] as const;
  const choice = chooseModel(args.dataset, args.model, faults, models);
  if (choice.kind === 'trouble') return reportBaseline(choice.trouble, context);
  const answer = args.retaliation === true ? 'once' : String(args.retaliation);
  const chosen = choice.kind === 'chosen' ? choice.chosen : null;
  const words = RETALIATION.filter((word) => word !== 'nash' || chosen?.model !== 'imls-2025');
  const retaliation = readChoice(answer, words, 'bad-retaliation', faults);
  if (chosen === null || chosen.model === 'caliendo-parro') {
    return optimumOfRates({ ...args, retaliation }, chosen?.opened ?? null, faults, context);
  }
  refuseRateOptions(args, chosen.model, faults);
  if (args.on !== 'all') {
    faults.push({
      code: 'option-of-default-model',
      params: { value: '--on', model: chosen.model },
    });
  }
  if (chosen.model === 'imls-2025') {
    const options = readImlsOptions(args.set, faults);
    const bounds = readBounds(args.bounds, IMLS_BOUNDS, faults);
    const party = readParty(args.party, chosen.data.economies, faults);
    if (faults.length > 0 || party === null) return refuse(faults, context);
    const { full } = args;
    return optimumOfGoods({ party, bounds, options, retaliation, full }, chosen, context);
  }
  readOssaOptions(args.set, faults);
  const bounds = readBounds(args.bounds, WIDE_BOUNDS, faults);
  const party = readParty(args.party, chosen.data.regions, faults);
  if (faults.length > 0 || party === null) return refuse(faults, context);
  return optimumOfIndustries({ party, bounds, retaliation }, chosen, context);
}
