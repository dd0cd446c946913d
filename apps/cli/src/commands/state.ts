import { disputes, standings, stateOfPlay } from '@parley/analysis';
import { knownOn } from '@parley/casebook';
import { stateTextsFor } from '@parley/texts';
import { openCase } from '../adapters/open-case.ts';
import { openWeighedLaw } from '../adapters/open-weighed-law.ts';
import { inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { renderState } from '../state-screen.ts';
import { dayFaults, today } from './case-days.ts';

export interface StateArguments {
  readonly case: string;
  /** The day; default: the case's own date. */
  readonly at?: string;
  /** What was public by the end of that day; default: everything that is known. */
  readonly known?: string;
}

/** Characters of a hash on the screen; the JSON has all. */
const SHORT_HASH = 7;

/** `parley state`: the state of play on a day, as known on a day. */
export function stateCommand(args: StateArguments, context: Context): ExitCode {
  const faults = dayFaults(args.at, args.known);
  if (faults.length > 0) {
    return reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  }
  const opened = openCase(args.case, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const law = openWeighedLaw(opened.law, context);
  if (law.kind === 'faulty') return reportFaults(law.faults, context);
  const laws = law.kind === 'held' ? [law.held] : [];
  const at = args.at ?? opened.case.asOf;
  const known = args.known ?? today();
  const judged = standings(opened.case, laws[0]?.weighed.compiled.law ?? null, known);
  const disputed = disputes(judged);
  const state = stateOfPlay(opened.case, { at, known, laws, disputed });
  if (context.json) {
    const { question, ...rest } = state;
    const answer = {
      question,
      case: { id: opened.id, hash: opened.hash },
      laws: laws.map(({ importer, version, tradeYear }) => ({ importer, version, tradeYear })),
      ...rest,
      known: args.known ?? null,
    };
    context.stdout(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  context.stdout(
    renderState({
      state,
      known: args.known ?? null,
      of: knownOn(opened.case, known),
      hash: opened.hash,
      laws: laws.map(({ version }) => `law@${version.slice(0, SHORT_HASH)}`),
      texts: stateTextsFor(context.language),
      language: context.language,
      width: context.width,
      colour: context.colour,
    }),
  );
  return 0;
}
