import { join } from 'node:path';
import { unknownCodes, worldTariffs } from '@parley/analysis';
import {
  applyChanges,
  baselinePolicy,
  type CaliendoParroOptions,
  type Dataset,
  leverEffects,
  type Policy,
  readPolicyFile,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import { fixed } from '@parley/texts';
import { caseFolder, openCase } from '../adapters/open-case.ts';
import { openDataset } from '../adapters/open-dataset.ts';
import { openWeighedLaw } from '../adapters/open-weighed-law.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults, type WordedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { isOutcome, outcomeOf, type ReadOutcome } from '../sensitivity-outcome.ts';
import { sensitivityJson, sensitivityText } from '../sensitivity-screen.ts';
import { sensitivityTextsFor } from '../texts/sensitivity-texts-for.ts';
import { optionsJson, readDefaultSettings, settingFaults } from './default-model-settings.ts';

export interface SensitivityArguments {
  /** A dataset, or a case, by name or folder. */
  readonly target: string;
  /** `realIncome:USA` and so on. */
  readonly outcome: string;
  /** Of a dataset: a policy file; default the baseline. */
  readonly policy?: string;
  /** Of a case: one of its worlds; default the one in force. */
  readonly world?: string;
  /** Levers of each kind. */
  readonly top?: string;
  readonly set?: readonly string[];
}

/** Levers of each kind, on the screen and as data. */
const TOP = { screen: 8, json: 20, most: 1000 } as const;

interface Question {
  readonly dataset: Dataset;
  readonly folder: string;
  readonly policy: Policy;
  /** The policy's file, the world's id, or null for the baseline. */
  readonly under: string | null;
  readonly case: { readonly id: string; readonly hash: string } | null;
}

/** `parley sensitivity`: which levers move an outcome most, from where a policy stands. */
export function sensitivityCommand(args: SensitivityArguments, context: Context): ExitCode {
  const words = sensitivityTextsFor(context.language);
  const faults: WordedFault[] = [];
  const say = (code: string, [message, hint]: readonly [string, string]) =>
    faults.push({ code, message, hint });
  const top = args.top === undefined ? TOP[context.json ? 'json' : 'screen'] : Number(args.top);
  if (!(Number.isInteger(top) && top >= 1 && top <= TOP.most)) {
    say('bad-top', words.faults.badTop(String(args.top)));
  }
  if (args.policy !== undefined && args.world !== undefined) {
    say('policy-or-world', words.faults.policyOrWorld);
  }
  const isCase = isFile(join(caseFolder(args.target), 'case.yaml'));
  const question = isCase ? ofCase(args, faults, context) : ofDataset(args, faults, context);
  const coded: CodedFault[] = [];
  const options = readDefaultSettings(args.set ?? [], question, coded);
  if (!isOutcome(args.outcome)) {
    say('bad-outcome', words.faults.badOutcome(args.outcome, OUTCOME_FORMS));
  }
  const outcome = question === null ? null : outcomeOf(args.outcome, question.dataset, coded);
  if (question !== null && coded.length === 0) {
    coded.push(...settingFaults(question.dataset, question.policy, options));
  }
  faults.push(...coded.map((fault) => inWords(fault, context)));
  if (faults.length > 0 || question === null || outcome === null) {
    return reportFaults(faults, context);
  }
  return answer(question, outcome, top, options, context);
}

const OUTCOME_FORMS =
  'realIncome:USA, realWage:USA, prices:USA, revenue:USA, valueAdded:USA:29, balance:USA[:JPN], exports:USA[:JPN[:29]], imports:USA[:JPN[:29]]';

function answer(
  question: Question,
  outcome: ReadOutcome,
  top: number,
  options: Partial<CaliendoParroOptions>,
  context: Context,
): ExitCode {
  const words = sensitivityTextsFor(context.language);
  const { dataset, policy } = question;
  const began = performance.now();
  const effects = leverEffects(dataset, policy, outcome.objective, top, options);
  const milliseconds = performance.now() - began;
  if (effects.kind === 'effects') {
    const told = {
      ...{ dataset, outcome, effects, milliseconds },
      ...{ under: question.under, case: question.case },
    };
    if (context.json) context.stdout(`${JSON.stringify(sensitivityJson(told), null, 2)}\n`);
    else context.stdout(sensitivityText(told, words, context.language));
    return 0;
  }
  if (context.json) {
    const { residual } = effects;
    const json = {
      question: 'sensitivity',
      converged: false,
      reason: effects.kind === 'not-converged' ? effects.reason : effects.kind,
      residual: Number.isFinite(residual) ? residual : 'infinite',
      options: optionsJson(dataset, options),
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
  } else if (effects.kind === 'not-converged') {
    const { solve } = context.texts;
    const { residual, iterations, worst, reason } = effects;
    const where = [solve.equations[worst.equation], worst.region, worst.sector ?? ''];
    const place = where.join(' ').trim();
    context.stderr(`${solve.notConverged(residual.toExponential(1), iterations, place)}\n`);
    context.stderr(`${solve.reasons[reason]}. ${solve.tryInstead}\n`);
  } else context.stderr(`${words.notConverged(effects.residual.toExponential(1))}\n`);
  return 1;
}

function ofDataset(
  args: SensitivityArguments,
  faults: WordedFault[],
  context: Context,
): Question | null {
  const opened = openDataset(args.target);
  if (opened.kind === 'faulty') {
    faults.push(...opened.faults.map((fault) => inWords(fault, context)));
    return null;
  }
  if (opened.kind === 'not-converged') return unsolved(opened.residual, faults, context);
  const { dataset, folder } = opened;
  if (args.world !== undefined && args.policy === undefined) {
    const [message, hint] = sensitivityTextsFor(context.language).faults.policyOrWorld;
    faults.push({ code: 'policy-or-world', message, hint });
  }
  const base = { dataset, folder, case: null };
  if (args.policy === undefined) {
    return { ...base, policy: baselinePolicy(dataset), under: null };
  }
  const named = opened.policies[args.policy];
  if (named !== undefined) return { ...base, policy: named, under: args.policy };
  const coded: CodedFault[] = [];
  const policy = policyFrom(args.policy, dataset, coded);
  faults.push(...coded.map((fault) => inWords(fault, context)));
  return policy === null ? null : { ...base, policy, under: args.policy };
}

function policyFrom(path: string, dataset: Dataset, faults: CodedFault[]): Policy | null {
  if (!isFile(path)) {
    faults.push({ code: 'no-such-policy', params: { value: path } });
    return null;
  }
  const content = readText(path);
  if ('fault' in content) {
    faults.push(content.fault);
    return null;
  }
  const read = readPolicyFile(path, content.text, dataset);
  if (read.kind === 'changes') return applyChanges(dataset, read.changes);
  faults.push(...read.faults);
  return null;
}

function ofCase(
  args: SensitivityArguments,
  faults: WordedFault[],
  context: Context,
): Question | null {
  const opened = openCase(args.target, context);
  if (opened.kind === 'faulty') {
    faults.push(...opened.faults);
    return null;
  }
  const words = sensitivityTextsFor(context.language);
  if (args.policy !== undefined && args.world === undefined) {
    const [message, hint] = words.faults.policyOrWorld;
    faults.push({ code: 'policy-or-world', message, hint });
  }
  const data = openDataset(opened.case.economy.dataset);
  if (data.kind === 'faulty') {
    faults.push(...data.faults.map((fault) => inWords(fault, context)));
    return null;
  }
  if (data.kind === 'not-converged') return unsolved(data.residual, faults, context);
  const { dataset, folder } = data;
  for (const { value, at } of unknownCodes(opened.case, dataset)) {
    const file = join(opened.folder, 'case.yaml');
    const params = { value, at, dataset: dataset.id };
    faults.push(inWords({ code: 'case-needs-code', params, file }, context));
  }
  const { worlds } = opened.case;
  const world =
    args.world === undefined
      ? (worlds.find(({ kind }) => kind === 'in-force') ?? worlds.at(-1))
      : worlds.find(({ id }) => id === args.world);
  if (world === undefined) {
    const known = worlds.map(({ id }) => id);
    const { near = null } = nearest(args.world ?? '', known);
    const text = words.faults.noSuchWorld(args.world ?? '', near, known.join(', '));
    faults.push({ code: 'no-such-world', message: text[0], hint: text[1] });
    return null;
  }
  const law = openWeighedLaw(opened.law, context);
  if (law.kind === 'faulty') faults.push(...law.faults);
  if (faults.length > 0) return null;
  const held = law.kind === 'held' ? [law.held] : [];
  const { policy } = worldTariffs(opened.case, world, dataset, held);
  const { id, hash } = opened;
  return { dataset, folder, policy, under: world.id, case: { id, hash } };
}

/** Published inputs whose baseline could not be solved. */
function unsolved(residual: number, faults: WordedFault[], context: Context): null {
  const message = context.texts.solve.notConverged(fixed(residual, 10), 0, '');
  faults.push({ code: 'not-converged', message, hint: '' });
  return null;
}
