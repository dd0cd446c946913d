import { join } from 'node:path';
import { type DealPoint, type Deals, deals, type SolutionName, Unsolved } from '@parley/analysis';
import { caseFolder } from '../adapters/open-case.ts';
import { isFile, isFolder } from '../adapters/text-files.ts';
import { renderDeals } from '../deals-screen.ts';
import { reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { stageTeller, unsolved } from './deals.ts';
import { dealFault, openDeals } from './deals-inputs.ts';

/** Whether a name is a case: a built-in one, or a folder with a case file. */
export function isCase(nameOrFolder: string): boolean {
  const folder = caseFolder(nameOrFolder);
  return isFolder(folder) && isFile(join(folder, 'case.yaml'));
}

/** `parley bargain solve <case>`: as of its own date; utilities are gains over no deal, USD bn a year. */
export function bargainCaseCommand(name: string, context: Context): ExitCode {
  const opened = openDeals({ case: name }, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const began = performance.now();
  try {
    const onStage = stageTeller(context);
    const answer = deals(opened.case, opened.hash, { ...opened.question, onStage });
    if (answer.kind === 'faulty') {
      const faults = answer.faults.map((fault) => dealFault(fault, opened.case, context));
      return reportFaults(faults, context);
    }
    const milliseconds = performance.now() - began;
    if (context.json) {
      context.stdout(`${JSON.stringify(answerOf(answer.deals, milliseconds))}\n`);
    } else {
      const view = { deals: answer.deals, draws: null, of: opened.case, context };
      context.stdout(renderDeals(view));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Unsolved)) throw error;
    return unsolved(error, context);
  }
}

/**
 * The layout of a domain's answer. Levels between the ends of an issue cannot be counted, so that `outcomes` and
 * `individuallyRational` are null; the frontier is the one within the zone of agreement.
 */
function answerOf({ parties, frontier, ideals, solutions }: Deals, milliseconds: number) {
  const points = (list: readonly DealPoint[]) =>
    list.map(({ gains }) => gains.slice(0, parties.length));
  const of = (name: SolutionName) => points(solutions.filter((each) => each.name === name));
  return {
    outcomes: null,
    reservation: parties.map(() => 0),
    frontier: points(frontier),
    individuallyRational: null,
    idealPoint: ideals.length === 0 ? null : ideals.map(({ gains }, p) => gains[p]),
    nash: of('nash'),
    kalaiSmorodinsky: of('kalai-smorodinsky'),
    egalitarian: of('egalitarian'),
    utilitarian: of('utilitarian'),
    milliseconds,
  };
}
