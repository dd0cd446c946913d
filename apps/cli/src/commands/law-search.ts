import { formatCode, searchNomenclature } from '@parley/law';
import { openTrade } from '../adapters/open-law.ts';
import { inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';

export interface LawSearchArguments {
  readonly query: string;
  readonly limit: string;
}

/** `parley law search`: tariff lines by words or code. */
export function lawSearchCommand(args: LawSearchArguments, context: Context): ExitCode {
  const opened = openTrade(context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const limit = Number(args.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    const params = { value: args.limit, key: '--limit', expected: '1 … 1000' };
    return reportFaults([inWords({ code: 'bad-option-value', params }, context)], context);
  }
  const found = searchNomenclature(opened.trade.profile, args.query, limit);
  if (context.json) {
    const json = found.map((line) => ({ ...line, code: formatCode(line.code) }));
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return found.length > 0 ? 0 : 1;
  }
  if (found.length === 0) {
    const fault = { code: 'nothing-found', params: { value: args.query } } as const;
    reportFaults([inWords(fault, context)], context);
    return 1;
  }
  const { lines, lineAt } = opened.trade.profile;
  for (const { code } of found) {
    const at = lineAt.get(code) ?? -1;
    const mfn = lines.mfnTexts[at] ?? '';
    context.stdout(
      `${formatCode(code).padEnd(14)} ${mfn.padEnd(18)} ${lines.descriptions[at] ?? ''}\n`,
    );
  }
  return 0;
}
