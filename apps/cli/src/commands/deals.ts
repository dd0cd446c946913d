import {
  type DealDraws,
  type DealStage,
  type Deals,
  dealDraws,
  deals,
  Unsolved,
} from '@parley/analysis';
import { renderDeals } from '../deals-screen.ts';
import { reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { dealsTextsFor } from '../texts/deals-texts-for.ts';
import { type DealsArguments, dealFault, openDeals } from './deals-inputs.ts';

/** Milliseconds before progress is told, and between signs of it. */
const PATIENCE = 1000;

/** Tells the stage on stderr once the work takes over a second. */
export function stageTeller(context: Context, now: () => number = Date.now) {
  const { stages } = dealsTextsFor(context.language);
  const began = now();
  let told = began;
  return (stage: DealStage, done?: number, of?: number): void => {
    const at = now();
    if (at - began < PATIENCE || at - told < PATIENCE) return;
    told = at;
    const share = done === undefined || of === undefined ? '' : ` ${done}/${of}`;
    context.stderr(`${stages[stage]}${share}\n`);
  };
}

/** `parley deals`: the deals both sides prefer to none, and the fair ones among them. */
export function dealsCommand(args: DealsArguments, context: Context): ExitCode {
  const opened = openDeals(args, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const onStage = stageTeller(context);
  try {
    const answer = deals(opened.case, opened.hash, { ...opened.question, onStage });
    if (answer.kind === 'faulty') {
      const faults = answer.faults.map((fault) => dealFault(fault, opened.case, context));
      return reportFaults(faults, context);
    }
    const { laws, products, draws, seed } = opened;
    const drawn =
      draws === 0
        ? null
        : dealDraws(
            opened.case,
            answer.deals,
            answer.frame,
            { laws, products, draws, seed },
            (done) => onStage('draws', done, draws),
          );
    show(opened, answer.deals, drawn, context);
    return answer.deals.zone.kind === 'open' ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unsolved)) throw error;
    return unsolved(error, context);
  }
}

export function unsolved(error: Unsolved, context: Context): ExitCode {
  const [message, hint] = dealsTextsFor(context.language).faults.unsolved(error.message, '', '');
  if (context.json) context.stdout(`${JSON.stringify({ unsolved: error.message }, null, 2)}\n`);
  else context.stderr(`${message} (${hint})\n`);
  return 1;
}

function show(
  opened: Extract<ReturnType<typeof openDeals>, { kind: 'inputs' }>,
  answer: Deals,
  drawn: DealDraws | null,
  context: Context,
): void {
  if (context.json) {
    const { draws, seed } = opened;
    const json = { ...answer, draws: drawn, options: { draws, seed } };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return;
  }
  context.stdout(renderDeals({ deals: answer, draws: drawn, of: opened.case, context }));
}
