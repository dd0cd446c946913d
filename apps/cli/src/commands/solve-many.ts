import {
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  type NamedPolicy,
  readPolicyList,
} from '@parley/economy';
import { type PolicyAnswer, solvesOverThreads } from '@parley/jobs';
import { signed } from '@parley/texts';
import stringWidth from 'string-width';
import { countProgress } from '../adapters/count-progress.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { workerFile } from '../adapters/worker-file.ts';
import { readThreads } from '../draw-options.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';

export interface SolveManyArguments {
  /** Null where it could not be opened; `faults` then say why. */
  readonly dataset: Dataset | null;
  /** A CSV file as `readPolicyList` reads it. */
  readonly policies: string;
  readonly options: Partial<CaliendoParroOptions>;
  readonly threads?: string;
  /** What is wrong with the rest of the call. */
  readonly faults: CodedFault[];
}

/**
 * `parley solve --policies`: many policies in the default model, over worker threads. JSON comes as
 * one line for each policy, in their order, as soon as those before it are done.
 */
export async function solveManyCommand(
  args: SolveManyArguments,
  context: Context,
): Promise<ExitCode> {
  const { dataset, options, faults } = args;
  const threads = readThreads(args.threads, faults);
  const policies = readList(args.policies, dataset, faults);
  if (faults.length > 0 || dataset === null || policies === null) {
    return reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  }
  const began = performance.now();
  const { solved } = context.texts.draws;
  const progress = countProgress(context, (done) => solved(done, policies.length));
  const tell = (from: number, answers: readonly PolicyAnswer[]) => {
    if (context.json) {
      const lines = answers.map((answer, k) =>
        JSON.stringify(answerJson(dataset, options, policies[from + k], answer)),
      );
      context.stdout(`${lines.join('\n')}\n`);
    }
    progress.onProgress(from + answers.length);
  };
  const answers = await solvesOverThreads(
    { dataset, options },
    policies.map(({ changes }) => changes),
    { threads, worker: workerFile() },
    tell,
  );
  progress.done();
  const milliseconds = performance.now() - began;
  if (!context.json) {
    context.stdout(answersText(dataset, policies, answers, milliseconds, context));
  }
  return answers.every(({ kind }) => kind === 'equilibrium') ? 0 : 1;
}

function readList(
  path: string,
  dataset: Dataset | null,
  faults: CodedFault[],
): readonly NamedPolicy[] | null {
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
  const list = readPolicyList(path, content.text, dataset);
  if (list.kind === 'policies') return list.policies;
  faults.push(...list.faults);
  return null;
}

/** One line of output: percent for changes, USD bn a year for values; the names are a promise. */
function answerJson(
  dataset: Dataset,
  options: Partial<CaliendoParroOptions>,
  policy: NamedPolicy | undefined,
  answer: PolicyAnswer,
): object {
  const usdBn = dataset.unitUsd / 1e9;
  const head = {
    policy: policy?.name ?? '',
    model: caliendoParro.id,
    options,
    data: { id: dataset.id, version: dataset.version, year: dataset.year },
    converged: answer.kind === 'equilibrium',
  };
  if (answer.kind === 'outside-domain') return { ...head, problems: answer.problems };
  const { residual, iterations } = answer;
  if (answer.kind === 'not-converged') {
    const { reason, worst } = answer;
    return { ...head, residual, iterations, reason, worst };
  }
  return {
    ...head,
    residual,
    iterations,
    regions: answer.regions.map((outcome) => ({
      code: outcome.code,
      welfarePercent: 100 * outcome.welfareChange,
      realIncomePercent: 100 * outcome.realIncomeChange,
      equivalentVariation: outcome.equivalentVariation * usdBn,
      realWagePercent: 100 * outcome.realWageChange,
      consumerPricesPercent: 100 * outcome.consumerPriceChange,
      tariffRevenue: outcome.tariffRevenue.after * usdBn,
      exports: outcome.exports.after * usdBn,
      imports: outcome.imports.after * usdBn,
      tradeBalance: outcome.tradeBalance.after * usdBn,
    })),
  };
}

/** Columns of one region: a space apart, a sign and four digits after the point. */
const REGION_COLUMN = 10;

/** A line for each policy, with the regions that move most as far as there is room. */
function answersText(
  dataset: Dataset,
  policies: readonly NamedPolicy[],
  answers: readonly PolicyAnswer[],
  milliseconds: number,
  { texts, width }: Context,
): string {
  const { draws } = texts;
  const shown = mostMoved(dataset, answers, roomFor(policies, draws, width));
  const rows = answers.map((answer, k) => [
    policies[k]?.name ?? '',
    answer.kind === 'outside-domain' ? '' : String(answer.iterations),
    ...(answer.kind === 'equilibrium'
      ? shown.map((n) => signed(100 * (answer.regions[n]?.realIncomeChange ?? 0), 4))
      : [answer.kind === 'not-converged' ? draws.notSolved : draws.outsideDomain]),
  ]);
  const codes = shown.map((n) => dataset.regions[n]?.code ?? '');
  const more = dataset.regions.length - shown.length;
  const solved = answers.filter(({ kind }) => kind === 'equilibrium').length;
  const lines = [
    textTable([draws.policy, draws.iterations, ...codes], rows),
    '',
    [draws.columns, ...(more > 0 ? [draws.moreRegions(more)] : [])].join(' '),
    draws.summary(solved, answers.length, milliseconds),
  ];
  return `${lines.join('\n')}\n`;
}

function roomFor(
  policies: readonly NamedPolicy[],
  draws: Context['texts']['draws'],
  width: number,
): number {
  const names = Math.max(
    ...[draws.policy, ...policies.map(({ name }) => name)].map((text) => stringWidth(text)),
  );
  const room = width - names - stringWidth(draws.iterations) - 2;
  return Math.max(1, Math.floor(room / REGION_COLUMN));
}

/** Positions of the regions whose real income moves most in any policy, in the dataset's order. */
function mostMoved(
  dataset: Dataset,
  answers: readonly PolicyAnswer[],
  count: number,
): readonly number[] {
  const moves = dataset.regions.map((_, n) =>
    answers.reduce(
      (most, answer) =>
        answer.kind === 'equilibrium'
          ? Math.max(most, Math.abs(answer.regions[n]?.realIncomeChange ?? 0))
          : most,
      0,
    ),
  );
  return moves
    .map((_, n) => n)
    .toSorted((a, b) => (moves[b] ?? 0) - (moves[a] ?? 0))
    .slice(0, count)
    .toSorted((a, b) => a - b);
}
