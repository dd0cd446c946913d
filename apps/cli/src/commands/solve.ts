import { basename } from 'node:path';
import {
  applyChanges,
  type CaliendoParroOptions,
  type Closure,
  caliendoParro,
  type Dataset,
  type EmploymentEntry,
  type Equilibrium,
  type NotConverged,
  type OssaNotConverged,
  readPolicyFile,
  type UnmetCommitment,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import type { OpenedDataset } from '../adapters/open-dataset.ts';
import { openEmployment } from '../adapters/open-side-tables.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { jobsBlock } from '../jobs-table.ts';
import { solutionJson } from '../solution-json.ts';
import { textTable } from '../table.ts';
import { extensionTextsFor } from '../texts/sensitivity-texts-for.ts';
import { optionsJson, readDefaultSettings, settingFaults } from './default-model-settings.ts';
import { chooseModel, type Trouble } from './model-choice.ts';
import { refuse, reportNotSolved } from './model-report.ts';
import { MODEL_SETTINGS, readImlsOptions, readOssaOptions } from './model-settings.ts';
import { solveGoods } from './solve-goods.ts';
import { solveIndustries } from './solve-industries.ts';
import { solveManyCommand } from './solve-many.ts';

export interface SolveArguments {
  readonly dataset: string;
  readonly model?: string;
  /** One policy, by file or by name; empty where `policies` is given. */
  readonly policy: string;
  /** A file of many policies, for the default model. */
  readonly policies?: string;
  readonly threads?: string;
  readonly closure?: string;
  readonly set: readonly string[];
  readonly full: boolean;
}

/** `parley solve`: what a policy does to every region, by the model that is asked for. */
export function solveCommand(args: SolveArguments, context: Context): ExitCode | Promise<ExitCode> {
  const faults: CodedFault[] = [];
  if ((args.policy === '') === (args.policies === undefined)) {
    return refuse([{ code: 'one-policy-or-many', params: {} }], context);
  }
  const choice = chooseModel(args.dataset, args.model, faults);
  if (choice.kind === 'trouble') return reportBaseline(choice.trouble, context);
  const chosen = choice.kind === 'chosen' ? choice.chosen : null;
  const model = chosen?.model ?? args.model;
  if (model === 'imls-2025' || model === 'ossa-2014') {
    for (const [option, value] of Object.entries({
      '--closure': args.closure,
      '--policies': args.policies,
    })) {
      if (value === undefined) continue;
      const params = { value: option, model, known: MODEL_SETTINGS[model] };
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

/** Says that the baseline of a model did not solve. */
export function reportBaseline(trouble: Trouble | OssaNotConverged, context: Context): ExitCode {
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
): ExitCode | Promise<ExitCode> {
  const dataset = opened?.dataset ?? null;
  const options = readOptions(args, opened, faults);
  if (args.policies !== undefined) {
    const { policies, threads } = args;
    const many = { dataset, policies, options, faults };
    return solveManyCommand(threads === undefined ? many : { ...many, threads }, context);
  }
  const employment = opened === null ? null : openEmployment(opened);
  if (employment?.kind === 'faulty') faults.push(...employment.faults);
  const named = opened?.policies[args.policy];
  const policy = named ?? readPolicy(args.policy, dataset, faults);
  if (faults.length === 0 && dataset !== null && policy !== null) {
    faults.push(...settingFaults(dataset, policy, options));
  }
  if (faults.length > 0 || dataset === null || policy === null) {
    return reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  }
  const jobs = employment?.kind === 'employment' ? employment.entries : [];
  const began = performance.now();
  const result = caliendoParro.solve(dataset, policy, options);
  const milliseconds = performance.now() - began;
  if (result.kind === 'not-converged') return reportTrouble(result, milliseconds, context, dataset);
  if (context.json) {
    const json = {
      policy: args.policy,
      ...solutionJson(dataset, result, milliseconds, args.full, jobs),
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    context.stdout(
      solutionText(dataset, result, basename(args.policy), milliseconds, jobs, context),
    );
  }
  return 0;
}

export function readOptions(
  args: { readonly closure?: string; readonly set: readonly string[] },
  opened: Extract<OpenedDataset, { kind: 'dataset' }> | null,
  faults: CodedFault[],
): Partial<CaliendoParroOptions> {
  const dataset = opened?.dataset ?? null;
  const closure = readClosure(args.closure ?? 'transfers', dataset, faults);
  return { closure, ...readDefaultSettings(args.set, opened, faults) };
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

export function readPolicy(path: string, dataset: Dataset | null, faults: CodedFault[]) {
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

export function reportTrouble(
  trouble: NotConverged,
  milliseconds: number,
  context: Context,
  dataset: Dataset | null = null,
): ExitCode {
  const { model, datasetVersion, residual, iterations, reason, worst, followed, unmet } = trouble;
  const options = dataset === null ? trouble.options : optionsJson(dataset, trouble.options);
  if (context.json) {
    const json = {
      model,
      options,
      data: { version: datasetVersion },
      converged: false,
      residual: Number.isFinite(residual) ? residual : 'infinite',
      iterations,
      milliseconds,
      reason,
      worst,
      ...(followed === undefined ? {} : { followed }),
      ...(unmet === undefined ? {} : { unmet: unmetJson(dataset, unmet) }),
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return 1;
  }
  const { solve } = context.texts;
  const where = [solve.equations[worst.equation], worst.region, worst.sector ?? '']
    .join(' ')
    .trim();
  const words = extensionTextsFor(context.language);
  if (unmet !== undefined) {
    for (const each of unmetJson(dataset, unmet)) context.stderr(`${words.unmet(each)}\n`);
    return 1;
  }
  context.stderr(`${solve.notConverged(residual.toExponential(1), iterations, where)}\n`);
  if (followed !== undefined) {
    context.stderr(`${words.tipped(fixed(100 * followed, 1))}\n`);
    return 1;
  }
  context.stderr(`${solve.reasons[reason]}. ${solve.tryInstead}\n`);
  return 1;
}

/** Commitments that were not reached, counted from 1, in USD bn a year. */
function unmetJson(dataset: Dataset | null, unmet: readonly UnmetCommitment[]) {
  const usdBn = (dataset?.unitUsd ?? Number.NaN) / 1e9;
  return unmet.map(({ commitment, importer, exporter, sector, target, reached }) => ({
    ...{ commitment: commitment + 1, importer, exporter, sector },
    ...{ target: target * usdBn, reached: reached * usdBn },
  }));
}

function solutionText(
  dataset: Dataset,
  result: Equilibrium,
  policy: string,
  milliseconds: number,
  employment: readonly EmploymentEntry[],
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
    ...jobsBlock(dataset, result, employment, language),
    solve.units,
    solve.solved(result.iterations, result.residual.toExponential(1), fixed(milliseconds, 0)),
  ];
  return `${lines.join('\n')}\n`;
}
