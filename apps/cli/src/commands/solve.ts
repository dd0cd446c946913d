import { basename } from 'node:path';
import {
  applyChanges,
  type CaliendoParroOptions,
  type Closure,
  caliendoParro,
  type Dataset,
  type Equilibrium,
  type NotConverged,
  type OssaNotConverged,
  readPolicyFile,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import type { OpenedDataset } from '../adapters/open-dataset.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { fixed, signed } from '../numbers.ts';
import { solutionJson } from '../solution-json.ts';
import { textTable } from '../table.ts';
import { chooseModel, type Trouble } from './model-choice.ts';
import { refuse, reportNotSolved } from './model-report.ts';
import { MODEL_SETTINGS, readImlsOptions, readOssaOptions } from './model-settings.ts';
import { solveGoods } from './solve-goods.ts';
import { solveIndustries } from './solve-industries.ts';

export interface SolveArguments {
  readonly dataset: string;
  readonly model?: string;
  readonly policy: string;
  readonly closure?: string;
  readonly set: readonly string[];
  readonly full: boolean;
}

const SETTABLE = ['tolerance'];

/** `parley solve`: what a policy does to every region, by the model that is asked for. */
export function solveCommand(args: SolveArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const choice = chooseModel(args.dataset, args.model, faults);
  if (choice.kind === 'trouble') return reportBaseline(choice.trouble, context);
  const chosen = choice.kind === 'chosen' ? choice.chosen : null;
  const model = chosen?.model ?? args.model;
  if (model === 'imls-2025' || model === 'ossa-2014') {
    if (args.closure !== undefined) {
      const params = { value: '--closure', model, known: MODEL_SETTINGS[model] };
      faults.push({ code: 'option-of-another-model', params });
    }
    if (chosen?.model === 'imls-2025') return solveGoods(args, chosen, faults, context);
    if (chosen?.model === 'ossa-2014') return solveIndustries(args, chosen, faults, context);
    if (model === 'imls-2025') readImlsOptions(args.set, faults);
    else readOssaOptions(args.set, faults);
    return refuse(faults, context);
  }
  const opened = chosen?.model === 'caliendo-parro' ? chosen.opened : null;
  return solveWorld(args, opened, faults, context);
}

function reportBaseline(trouble: Trouble | OssaNotConverged, context: Context): ExitCode {
  return 'model' in trouble
    ? reportTrouble(trouble, 0, context)
    : reportNotSolved(trouble, context);
}

/** A policy in the default model; with no data only the call is checked. */
function solveWorld(
  args: SolveArguments,
  opened: Extract<OpenedDataset, { kind: 'dataset' }> | null,
  faults: CodedFault[],
  context: Context,
): ExitCode {
  const dataset = opened?.dataset ?? null;
  const options = readOptions(args, dataset, faults);
  const named = opened?.policies[args.policy];
  const policy = named ?? readPolicy(args.policy, dataset, faults);
  if (faults.length > 0 || dataset === null || policy === null) {
    return reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  }
  const began = performance.now();
  const result = caliendoParro.solve(dataset, policy, options);
  const milliseconds = performance.now() - began;
  if (result.kind === 'not-converged') return reportTrouble(result, milliseconds, context);
  if (context.json) {
    const json = {
      policy: args.policy,
      ...solutionJson(dataset, result, milliseconds, args.full),
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    context.stdout(solutionText(dataset, result, basename(args.policy), milliseconds, context));
  }
  return 0;
}

function readOptions(
  args: SolveArguments,
  dataset: Dataset | null,
  faults: CodedFault[],
): Partial<CaliendoParroOptions> {
  const closure = readClosure(args.closure ?? 'transfers', dataset, faults);
  let tolerance = caliendoParro.defaults.tolerance;
  for (const assignment of args.set) {
    const [key, value] = splitAssignment(assignment);
    if (key === undefined || value === undefined) {
      faults.push({ code: 'bad-set', params: { value: assignment } });
    } else if (!SETTABLE.includes(key)) {
      const params = { value: key, known: SETTABLE, ...nearest(key, SETTABLE) };
      faults.push({ code: 'unknown-option-key', params });
    } else {
      tolerance = Number(value);
      if (!(tolerance >= 1e-13 && tolerance <= 1e-3)) {
        const params = { value, key, expected: '1e-13 … 1e-3' };
        faults.push({ code: 'bad-option-value', params });
      }
    }
  }
  return { closure, tolerance };
}

function splitAssignment(text: string): readonly [string?, string?] {
  const at = text.indexOf('=');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [];
}

function readClosure(text: string, dataset: Dataset | null, faults: CodedFault[]): Closure {
  const [kind, name = '', index = 'gdp', ...more] = text.split(':');
  const region = name.toUpperCase();
  if (text === 'transfers' || text === 'balanced') return { kind: text };
  const indexed = index === 'gdp' || index === 'prices';
  if (kind !== 'fixed' || region === '' || !indexed || more.length > 0) {
    faults.push({ code: 'bad-closure', params: { value: text } });
    return { kind: 'transfers' };
  }
  const known = dataset?.regions.map(({ code }) => code) ?? [];
  if (dataset !== null && !known.includes(region)) {
    const params = { value: region, known, ...nearest(region, known) };
    faults.push({ code: 'unknown-region', params });
  }
  return { kind, region, index };
}

function readPolicy(path: string, dataset: Dataset | null, faults: CodedFault[]) {
  if (!isFile(path)) {
    faults.push({ code: 'no-such-policy', params: { value: path } });
    return null;
  }
  const content = readText(path);
  if ('fault' in content) {
    faults.push(content.fault);
    return null;
  }
  if (dataset === null) return null;
  const policy = readPolicyFile(path, content.text, dataset);
  if (policy.kind === 'changes') return applyChanges(dataset, policy.changes);
  faults.push(...policy.faults);
  return null;
}

function reportTrouble(trouble: NotConverged, milliseconds: number, context: Context): ExitCode {
  const { model, options, datasetVersion, residual, iterations, reason, worst } = trouble;
  if (context.json) {
    const json = {
      model,
      options,
      data: { version: datasetVersion },
      converged: false,
      residual,
      iterations,
      milliseconds,
      reason,
      worst,
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return 1;
  }
  const { solve } = context.texts;
  const where = [solve.equations[worst.equation], worst.region, worst.sector ?? '']
    .join(' ')
    .trim();
  context.stderr(`${solve.notConverged(residual.toExponential(1), iterations, where)}\n`);
  context.stderr(`${solve.reasons[reason]}. ${solve.tryInstead}\n`);
  return 1;
}

function solutionText(
  dataset: Dataset,
  result: Equilibrium,
  policy: string,
  milliseconds: number,
  { texts, language }: Context,
): string {
  const { solve } = texts;
  const usdBn = dataset.unitUsd / 1e9;
  const rows = result.regions.map((outcome) => {
    const { tariffRevenue, exports, imports } = outcome;
    const name = dataset.regions.find(({ code }) => code === outcome.code)?.name[language];
    return [
      name === outcome.code ? outcome.code : `${outcome.code} ${name}`,
      signed(100 * outcome.realIncomeChange, 4),
      signed(outcome.equivalentVariation * usdBn, 2),
      signed(100 * outcome.realWageChange, 4),
      signed(100 * outcome.consumerPriceChange, 3),
      `${fixed(tariffRevenue.before * usdBn, 1)} → ${fixed(tariffRevenue.after * usdBn, 1)}`,
      signed(100 * (exports.after / exports.before - 1), 2),
      signed(100 * (imports.after / imports.before - 1), 2),
    ];
  });
  const lines = [
    solve.heading(result.model, result.datasetVersion, policy),
    '',
    textTable(Object.values(solve.columns), rows),
    '',
    solve.units,
    solve.solved(result.iterations, result.residual.toExponential(1), fixed(milliseconds, 0)),
  ];
  return `${lines.join('\n')}\n`;
}
