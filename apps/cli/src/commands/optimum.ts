import { IMLS_BOUNDS, WIDE_BOUNDS } from '@parley/economy';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { readBounds, readParty } from './game-choice.ts';
import { chooseModel } from './model-choice.ts';
import { refuse, reportNotSolved } from './model-report.ts';
import { readImlsOptions, readOssaOptions } from './model-settings.ts';
import { optimumOfGoods } from './optimum-goods.ts';
import { optimumOfIndustries } from './optimum-industries.ts';

export interface OptimumArguments {
  readonly dataset: string;
  readonly model?: string;
  readonly party: string;
  readonly bounds?: string;
  readonly retaliation: boolean;
  readonly set: readonly string[];
  readonly full: boolean;
}

/** `parley optimum`: the tariffs that are best for one party. */
export function optimumCommand(args: OptimumArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const choice = chooseModel(args.dataset, args.model, faults, ['imls-2025', 'ossa-2014']);
  if (choice.kind === 'trouble') {
    if ('model' in choice.trouble) throw new RangeError('a model that is not asked for');
    return reportNotSolved(choice.trouble, context);
  }
  const chosen = choice.kind === 'chosen' ? choice.chosen : null;
  if (chosen === null || chosen.model === 'caliendo-parro') {
    readBounds(args.bounds, { low: 0, high: 1 }, faults);
    return refuse(faults, context);
  }
  if (chosen.model === 'imls-2025') {
    const options = readImlsOptions(args.set, faults);
    const bounds = readBounds(args.bounds, IMLS_BOUNDS, faults);
    const party = readParty(args.party, chosen.data.economies, faults);
    if (faults.length > 0 || party === null) return refuse(faults, context);
    const { retaliation, full } = args;
    return optimumOfGoods({ party, bounds, options, retaliation, full }, chosen, context);
  }
  readOssaOptions(args.set, faults);
  const bounds = readBounds(args.bounds, WIDE_BOUNDS, faults);
  const party = readParty(args.party, chosen.data.regions, faults);
  if (faults.length > 0 || party === null) return refuse(faults, context);
  return optimumOfIndustries({ party, bounds, retaliation: args.retaliation }, chosen, context);
}
