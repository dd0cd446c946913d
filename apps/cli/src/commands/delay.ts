import { deals, delay, Unsolved } from '@parley/analysis';
import { knownOn } from '@parley/casebook';
import { renderDelay } from '../delay-screen.ts';
import { reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { dealsTextsFor } from '../texts/deals-texts-for.ts';
import { stageTeller, unsolved } from './deals.ts';
import { type DealsArguments, dealFault, openDeals } from './deals-inputs.ts';

export type DelayArguments = Omit<DealsArguments, 'draws' | 'seed'>;

/** `parley delay`: what each week without a deal costs each side, and who gains leverage when. */
export function delayCommand(args: DelayArguments, context: Context): ExitCode {
  const opened = openDeals(args, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const { question } = opened;
  try {
    const onStage = stageTeller(context);
    const answer = deals(opened.case, opened.hash, { ...question, brief: true, onStage });
    if (answer.kind === 'faulty') {
      const faults = answer.faults.map((fault) => dealFault(fault, opened.case, context));
      return reportFaults(faults, context);
    }
    const { at, known, dataset, laws } = question;
    const request = { of: knownOn(opened.case, known), at, known, dataset, laws };
    const told = delay(answer.deals, answer.frame, request);
    if (context.json) context.stdout(`${JSON.stringify(told, null, 2)}\n`);
    else if (told !== null) context.stdout(renderDelay({ delay: told, of: opened.case, context }));
    else context.stdout(`${dealsTextsFor(context.language).nothingToWaitFor}\n`);
    return told === null ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unsolved)) throw error;
    return unsolved(error, context);
  }
}
