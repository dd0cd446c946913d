import { basename } from 'node:path';
import {
  createOssaWorld,
  type IndustryTrade,
  type OssaOutcomes,
  readOssaOutcomes,
  solveOssa,
} from '@parley/economy';
import { fixed } from '@parley/texts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import type { IndustryTradeChoice } from './model-choice.ts';
import {
  industryRegionsJson,
  industryTable,
  printJson,
  refuse,
  reportNotSolved,
  tiny,
} from './model-report.ts';
import { readOssaOptions } from './model-settings.ts';
import type { GoodsQuestion } from './solve-goods.ts';
import { domainFaults, readIndustryPolicy } from './tariff-policy.ts';

/** A policy in the model of Ossa (2014). */
export function solveIndustries(
  question: GoodsQuestion,
  choice: IndustryTradeChoice,
  faults: CodedFault[],
  context: Context,
): ExitCode {
  const { data, model } = choice;
  readOssaOptions(question.set, faults);
  const tariffs = readIndustryPolicy(question.policy, choice, faults);
  if (faults.length > 0 || tariffs === null) return refuse(faults, context);
  const world = createOssaWorld(data);
  const began = performance.now();
  const result = solveOssa(world, tariffs);
  const milliseconds = performance.now() - began;
  if (result.kind === 'out-of-domain') return refuse(domainFaults(result.problems), context);
  if (result.kind === 'not-converged') return reportNotSolved(result, context);
  const { residual, iterations } = result;
  const outcomes = readOssaOutcomes(world, tariffs, result);
  const usdBn = data.unitUsd / 1e9;
  if (context.json) {
    const json = {
      policy: question.policy,
      model,
      options: {},
      data: { id: data.id, version: data.version, year: data.year },
      units: { money: 'USD bn a year', prices: 'relative to the mean wage of the world' },
      converged: true,
      residual,
      iterations,
      milliseconds,
      regions: industryRegionsJson(outcomes.regions, usdBn),
      trade: flowsJson(data, outcomes, question.full),
    };
    printJson(json, context);
    return 0;
  }
  const { language, stdout } = context;
  const texts = modelsTextsFor(language);
  const blocks = [
    context.texts.solve.heading(model, data.version, basename(question.policy)),
    industryTable(data.regions, outcomes.regions, usdBn, texts, language),
    `${texts.ossaUnits}\n${texts.solved(iterations, tiny(residual), fixed(milliseconds, 0))}`,
  ];
  stdout(`${blocks.join('\n\n')}\n`);
  return 0;
}

/** Trade before duty between regions, in total or by industry, USD bn. */
function flowsJson(data: IndustryTrade, { flows }: OssaOutcomes, byIndustry: boolean): object[] {
  const { regions, industries } = data;
  const N = regions.length;
  const usdBn = data.unitUsd / 1e9;
  return regions.flatMap((importer, n) =>
    regions.flatMap((exporter, i) => {
      if (n === i) return [];
      const pair = { importer: importer.code, exporter: exporter.code };
      const each = industries.map((industry, s) => {
        const cell = (s * N + i) * N + n;
        const trade = (flows[cell] ?? 0) * usdBn;
        return {
          ...pair,
          industry: industry.code,
          trade,
          tradeBefore: (data.flows[cell] ?? 0) * usdBn,
        };
      });
      if (byIndustry) return each.filter(({ tradeBefore }) => tradeBefore !== 0);
      const sum = (key: 'trade' | 'tradeBefore') => each.reduce((all, row) => all + row[key], 0);
      return [{ ...pair, trade: sum('trade'), tradeBefore: sum('tradeBefore') }];
    }),
  );
}
