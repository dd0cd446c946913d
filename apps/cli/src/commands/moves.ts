import { moves } from '@parley/analysis';
import { knownOn } from '@parley/casebook';
import { nearest } from '@parley/intake';
import { stateTextsFor } from '@parley/texts';
import { openCase } from '../adapters/open-case.ts';
import { type CodedFault, inWords, reportFaults, type WordedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { renderMoves } from '../moves-screen.ts';
import { recordTextsFor } from '../texts/record-texts-for.ts';
import { dayFaults, today } from './case-days.ts';

export interface MovesArguments {
  readonly case: string;
  /** Only these issues. */
  readonly issue?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Default: everything that is known. */
  readonly known?: string;
}

/** `parley moves`: who moved on what, when and by how much, and the class of each offer. */
export function movesCommand(args: MovesArguments, context: Context): ExitCode {
  const { from, to } = args;
  const faults: CodedFault[] = [...dayFaults(from, to, args.known)];
  if (from !== undefined && to !== undefined && from > to) {
    faults.push({ code: 'dates-reversed', params: { from, to } });
  }
  const worded: WordedFault[] = faults.map((fault) => inWords(fault, context));
  const opened = openCase(args.case, context);
  if (opened.kind === 'faulty') return reportFaults([...worded, ...opened.faults], context);
  const known = args.known ?? today();
  const words = stateTextsFor(context.language);
  const ids = opened.case.issues.map(({ id }) => id);
  for (const value of args.issue ?? []) {
    if (ids.includes(value)) continue;
    const { near = null } = nearest(value, ids);
    const [message, hint] = recordTextsFor(context.language).faults.noSuchIssue(
      value,
      near,
      ids.join(', '),
    );
    worded.push({ code: 'no-such-issue', message, hint });
  }
  if (worded.length > 0) return reportFaults(worded, context);
  const issues = args.issue === undefined || args.issue.length === 0 ? {} : { issues: args.issue };
  const answer = moves(opened.case, {
    ...issues,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    known,
  });
  if (context.json) {
    const { question, ...rest } = answer;
    const json = {
      question,
      case: { id: opened.id, hash: opened.hash },
      ...rest,
      known: args.known ?? null,
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  context.stdout(
    renderMoves({
      moves: answer,
      known: args.known ?? null,
      of: knownOn(opened.case, known),
      hash: opened.hash,
      texts: words,
      language: context.language,
      width: context.width,
      colour: context.colour,
    }),
  );
  return 0;
}
