import { join } from 'node:path';
import {
  type DealFault,
  type DealsQuestion,
  type HeldLaw,
  SOLUTIONS,
  type SolutionName,
  unknownCodes,
} from '@parley/analysis';
import type { Case } from '@parley/casebook';
import { type ProductFlow, readProducts } from '@parley/economy';
import { readYaml } from '@parley/intake';
import { openCase } from '../adapters/open-case.ts';
import { openDataset } from '../adapters/open-dataset.ts';
import { openWeighedLaw } from '../adapters/open-weighed-law.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import type { DealsTexts } from '../texts/deals-texts.ts';
import { dealsTextsFor } from '../texts/deals-texts-for.ts';
import { dayFaults } from './case-days.ts';

export interface DealsArguments {
  readonly case: string;
  /** Default: the case's own date. */
  readonly at?: string;
  /** Default: what was known on `at`. */
  readonly known?: string;
  readonly disagreement?: string;
  readonly solution?: string;
  readonly weights?: string;
  /** A YAML file of `issue: level`. */
  readonly package?: string;
  readonly whatIfInclude?: readonly string[];
  readonly productivity?: boolean;
  readonly draws?: string | number;
  readonly seed?: string | number;
}

export interface DealsInputs {
  readonly kind: 'inputs';
  readonly case: Case;
  readonly hash: string;
  readonly id: string;
  readonly laws: readonly HeldLaw[];
  readonly products: readonly ProductFlow[];
  readonly question: DealsQuestion;
  readonly draws: number;
  readonly seed: number;
}

const SOLUTION_NAMES: Readonly<Record<string, SolutionName>> = {
  ...Object.fromEntries(SOLUTIONS.map((name) => [name, name])),
  ks: 'kalai-smorodinsky',
};
const WEIGHTS = ['recovered', 'case', 'real-income'] as const;

/** Opens all that deals are computed from; every fault of the call and its files at once. */
export function openDeals(
  args: DealsArguments,
  context: Context,
): DealsInputs | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] } {
  const words = dealsTextsFor(context.language).faults;
  const faults: WordedFault[] = dayFaults(args.at, args.known).map((fault) =>
    inWords(fault, context),
  );
  const fault = (code: keyof DealsTexts['faults'], a = '', b = '', c = '') => {
    const [message, hint] = words[code](a, b, c);
    faults.push({ code, message, hint });
  };
  const solution = SOLUTION_NAMES[args.solution ?? 'nash'];
  if (solution === undefined) {
    fault('bad-choice', '--solution', args.solution, Object.keys(SOLUTION_NAMES).join(', '));
  }
  const weights = WEIGHTS.find((view) => view === (args.weights ?? 'recovered'));
  if (weights === undefined) {
    fault('bad-choice', '--weights', args.weights, WEIGHTS.join(', '));
  }
  const whole = (option: string, given: string | number | undefined, low: number, high: number) => {
    const value = given === undefined ? low : Number(given);
    if (!Number.isInteger(value) || value < low || value > high) {
      fault('bad-draws', option, String(given));
    }
    return value;
  };
  const draws = args.draws === undefined ? 0 : whole('--draws', args.draws, 1, 100_000);
  const seed = whole('--seed', args.seed ?? 1, 0, 2 ** 32 - 1);
  const named = args.package === undefined ? null : readPackage(args.package, fault);
  const opened = openCase(args.case, context);
  if (opened.kind === 'faulty') {
    return { kind: 'faulty', faults: [...faults, ...opened.faults] };
  }
  const data = openDataset(opened.case.economy.dataset);
  if (data.kind === 'faulty') faults.push(...data.faults.map((each) => inWords(each, context)));
  if (data.kind === 'not-converged') fault('unsolved', `${data.residual}`);
  if (faults.length > 0 || data.kind !== 'dataset') return { kind: 'faulty', faults };
  const unknown = unknownCodes(opened.case, data.dataset);
  for (const { code, value, at } of unknown) {
    const params = { value, known: [] as string[] };
    faults.push({ ...inWords({ code, params }, context), file: join(opened.folder, at) });
  }
  const law = openWeighedLaw(opened.law, context);
  if (law.kind === 'faulty') faults.push(...law.faults);
  const products = productsOf(data.folder, data.dataset, faults, context);
  if (faults.length > 0 || solution === undefined || weights === undefined) {
    return { kind: 'faulty', faults };
  }
  const laws = law.kind === 'held' ? [law.held] : [];
  const at = args.at ?? opened.case.asOf;
  const question: DealsQuestion = {
    ...{ at, known: args.known ?? at, dataset: data.dataset, laws, products, solution, weights },
    ...(args.disagreement !== undefined && { disagreement: args.disagreement }),
    ...(named !== null && { package: named }),
    include: args.whatIfInclude ?? [],
    productivity: args.productivity ?? false,
  };
  const { hash, id } = opened;
  return { kind: 'inputs', case: opened.case, hash, id, laws, products, question, draws, seed };
}

/** Products of a dataset's folder, where it has any; what is wrong with them is added to the faults. */
export function productsOf(
  folder: string,
  dataset: Parameters<typeof readProducts>[1],
  faults: WordedFault[],
  context: Context,
): readonly ProductFlow[] {
  const path = join(folder, 'products.csv');
  if (!isFile(path)) return [];
  const content = readText(path);
  if ('fault' in content) {
    faults.push(inWords(content.fault, context));
    return [];
  }
  const read = readProducts(content.text, dataset, path);
  if (read.kind === 'products') return read.products;
  faults.push(...read.faults.map((each) => inWords(each, context)));
  return [];
}

/** Issues in a package file, at most. */
const MOST_TERMS = 200;

function readPackage(
  path: string,
  fault: (code: 'bad-package', file: string, reason: string) => void,
): Record<string, string | number> | null {
  const content = readText(path);
  if ('fault' in content) {
    fault('bad-package', path, String(content.fault.params.reason));
    return null;
  }
  const { value, findings } = readYaml(content.text);
  const first = findings[0];
  if (first !== undefined) {
    fault('bad-package', path, first.code);
    return null;
  }
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  const levels = entries.flatMap(([issue, level]) =>
    typeof level === 'number' || typeof level === 'string' ? [[issue, level] as const] : [],
  );
  const fits =
    levels.length === entries.length && entries.length > 0 && entries.length <= MOST_TERMS;
  if (!fits || Array.isArray(value)) {
    fault('bad-package', path, `${entries.length}`);
    return null;
  }
  return Object.fromEntries(levels);
}

/** A fault of the question, in words. */
export function dealFault(fault: DealFault, of: Case, context: Context): WordedFault {
  const { language } = context;
  const words = dealsTextsFor(language).faults;
  const party = (code: string) =>
    of.parties.find((each) => each.code === code)?.name[language] ?? code;
  const { code } = fault;
  let said: readonly [string, string];
  if (fault.code === 'excluded') {
    const { issue, exclusion } = fault.refusal;
    const where = `${exclusion.date}: ${exclusion.sources.join(', ')}`;
    said = words.excluded(issue.name[language], party(exclusion.by), where);
  } else if (fault.code === 'contradictory-red-lines') {
    const { issue, above } = fault.clash;
    said = words[fault.code](party(above.party), issue.name[language], '');
  } else if (fault.code === 'no-such-issue') said = words[fault.code](fault.issue, '', '');
  else if (fault.code === 'no-such-level') {
    said = words[fault.code](fault.issue, String(fault.value), '');
  } else if (fault.code === 'no-such-disagreement') {
    said = words[fault.code](fault.value, fault.known.join(', '), '');
  } else said = words[fault.code]('', '', '');
  return { code, message: said[0], hint: said[1] };
}
