import { join } from 'node:path';
import { unknownCodes } from '@parley/analysis';
import { openCase } from '../adapters/open-case.ts';
import { openDataset } from '../adapters/open-dataset.ts';
import { hasLaw, openLaw } from '../adapters/open-law.ts';
import { inWords, placeOf, type WordedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';

/** `parley check`: all faults of a case, its measures and its codes, or none. */
export function checkCommand(args: { readonly case: string }, context: Context): ExitCode {
  const opened = openCase(args.case, context);
  if (opened.kind === 'faulty') {
    // Nothing that could be checked is bad usage; a case with faults is an answer.
    const found = opened.faults.some(({ line }) => line !== undefined);
    tell(opened.faults, context);
    return found ? 1 : 2;
  }
  const faults: WordedFault[] = [...codeFaults(opened.case, opened.folder, context)];
  const law = hasLaw(opened.law) ? openLaw(opened.law, context) : null;
  if (law?.kind === 'faulty') faults.push(...law.faults);
  if (faults.length > 0) {
    tell(faults, context);
    return 1;
  }
  const { parties, issues, sources, rounds, positions, offers, claims, outcomes } = opened.case;
  const counts = {
    parties: parties.length,
    issues: issues.length,
    sources: sources.length,
    rounds: rounds.length,
    positions: positions.length,
    offers: offers.length,
    claims: claims.length,
    outcomes: outcomes.length,
    measures: law?.kind === 'law' ? law.law.measures.length : null,
  };
  if (context.json) {
    const answer = { case: opened.id, hash: opened.hash, faults: [], holds: counts };
    context.stdout(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    const { sound, holds } = context.texts.case;
    context.stdout(`${sound(opened.folder)}\n${holds(counts)}\n`);
  }
  return 0;
}

/** Codes of regions and sectors that the case's dataset does not have, and the dataset itself. */
function codeFaults(
  of: Parameters<typeof unknownCodes>[0],
  folder: string,
  context: Context,
): readonly WordedFault[] {
  const file = join(folder, 'case.yaml');
  const data = openDataset(of.economy.dataset);
  if (data.kind === 'faulty') return data.faults.map((fault) => inWords(fault, context));
  if (data.kind === 'not-converged') return [];
  return unknownCodes(of, data.dataset).map(({ value, at }) => {
    const params = { value, at, dataset: data.dataset.id };
    return { ...inWords({ code: 'case-needs-code', params }, context), file };
  });
}

/** One fault a line: `file:line:column code message; hint`. */
function tell(faults: readonly WordedFault[], context: Context): void {
  if (context.json) {
    context.stdout(`${JSON.stringify({ faults }, null, 2)}\n`);
    return;
  }
  for (const fault of faults) {
    const words = fault.hint === '' ? fault.message : `${fault.message}; ${fault.hint}`;
    context.stderr(
      `${[placeOf(fault), fault.code, words].filter((part) => part !== '').join(' ')}\n`,
    );
  }
  if (faults.length > 1) context.stderr(`${context.texts.faultCount(faults.length)}\n`);
}
