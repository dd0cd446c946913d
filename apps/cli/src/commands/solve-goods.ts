import { basename } from 'node:path';
import { imls2025 } from '@parley/economy';
import { fixed } from '@parley/texts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import type { GoodsTradeChoice } from './model-choice.ts';
import {
  goodsBlocks,
  goodsRegionsJson,
  printJson,
  refuse,
  reportNotSolved,
  tiny,
} from './model-report.ts';
import { readImlsOptions } from './model-settings.ts';
import { domainFaults, readGoodsPolicy } from './tariff-policy.ts';

export interface GoodsQuestion {
  readonly policy: string;
  readonly set: readonly string[];
  readonly full: boolean;
}

/** A policy in the one-sector model of 2025. */
export function solveGoods(
  question: GoodsQuestion,
  choice: GoodsTradeChoice,
  faults: CodedFault[],
  context: Context,
): ExitCode {
  const { data } = choice;
  const options = readImlsOptions(question.set, faults);
  const tariffs = readGoodsPolicy(question.policy, choice, faults);
  if (faults.length > 0 || tariffs === null) return refuse(faults, context);
  const began = performance.now();
  const result = imls2025.solve(data, tariffs, options);
  const milliseconds = performance.now() - began;
  if (result.kind === 'out-of-domain') return refuse(domainFaults(result.problems), context);
  if (result.kind === 'not-converged') return reportNotSolved(result, context);
  if (context.json) {
    const json = {
      policy: question.policy,
      model: result.model,
      options: result.options,
      data: { id: data.id, version: result.datasetVersion, year: data.year },
      converged: true,
      residual: result.residual,
      iterations: result.iterations,
      milliseconds,
      regions: goodsRegionsJson(result.economies, data.unitUsd / 1e9),
      ...(question.full ? { tariffs: tariffsJson(choice, tariffs) } : {}),
    };
    printJson(json, context);
    return 0;
  }
  const { language, stdout } = context;
  const texts = modelsTextsFor(language);
  const policy = basename(question.policy);
  const blocks = [
    context.texts.solve.heading(result.model, result.datasetVersion, policy),
    ...goodsBlocks(data.economies, result.economies, tariffs, question.full, texts, language),
    `${texts.imlsUnits}\n${texts.solved(result.iterations, tiny(result.residual), fixed(milliseconds, 0))}`,
  ];
  stdout(`${blocks.join('\n\n')}\n`);
  return 0;
}

function tariffsJson({ data }: GoodsTradeChoice, tariffs: Float64Array): object[] {
  const { economies } = data;
  const N = economies.length;
  const rows: object[] = [];
  tariffs.forEach((tariff, cell) => {
    const importer = economies[Math.floor(cell / N)]?.code;
    const exporter = economies[cell % N]?.code;
    if (tariff !== 0) rows.push({ importer, exporter, tariff });
  });
  return rows;
}
