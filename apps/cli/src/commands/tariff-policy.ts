import { join } from 'node:path';
import {
  applyTariffChanges,
  type DomainProblem,
  isHubTariffs,
  type PolicyCodes,
  readHubTariffs,
  readPolicyFile,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import { isFile, readText } from '../adapters/text-files.ts';
import type { CodedFault } from '../faults.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import type { GoodsTradeChoice, IndustryTradeChoice } from './model-choice.ts';

/** A policy's text: a path from where one stands, else from the data's folder. */
function readPolicyText(
  policy: string,
  folder: string,
  named: readonly string[],
  faults: CodedFault[],
): { readonly path: string; readonly text: string } | null {
  const path = [policy, join(folder, policy)].find(isFile);
  if (path === undefined) {
    const params = { value: policy, known: named, ...nearest(policy, named) };
    faults.push({ code: 'no-such-named-policy', params });
    return null;
  }
  const content = readText(path);
  if ('fault' in content) {
    faults.push(content.fault);
    return null;
  }
  return { path, text: content.text };
}

function readLines(
  { path, text }: { readonly path: string; readonly text: string },
  model: string,
  codes: PolicyCodes,
  baseline: ArrayLike<number>,
  cellOf: (sector: number, importer: number, exporter: number) => number,
  faults: CodedFault[],
): Float64Array | null {
  const policy = readPolicyFile(path, text, codes);
  if (policy.kind === 'faulty') {
    faults.push(...policy.faults);
    return null;
  }
  const applied = applyTariffChanges(codes, baseline, policy.changes, cellOf);
  if (applied.kind === 'tariffs') return applied.tariffs;
  const params = { value: applied.changes, model };
  faults.push({ code: 'beyond-tariffs', params, file: path });
  return null;
}

/** The one sector of goods trade, as policies name it. */
const GOODS = {
  code: 'goods',
  name: { en: modelsTextsFor('en').goods, ja: modelsTextsFor('ja').goods },
} as const;

/** Tariffs [importer][exporter] of a policy by name or file; null with faults. */
export function readGoodsPolicy(
  policy: string,
  { data, folder, policies, model }: GoodsTradeChoice,
  faults: CodedFault[],
): Float64Array | null {
  const named = policies[policy];
  if (named !== undefined) return named;
  const file = readPolicyText(policy, folder, Object.keys(policies), faults);
  if (file === null) return null;
  if (isHubTariffs(file.text)) {
    const read = readHubTariffs(file.path, file.text, data);
    if (read.kind === 'tariffs') return read.tariffs;
    faults.push(...read.faults);
    return null;
  }
  const N = data.economies.length;
  const codes = { regions: data.economies, sectors: [GOODS] };
  const free = new Float64Array(N * N);
  return readLines(file, model, codes, free, (_, n, i) => n * N + i, faults);
}

/** Tariffs [industry][exporter][importer] of a policy file; null with faults. */
export function readIndustryPolicy(
  policy: string,
  { data, folder, model }: IndustryTradeChoice,
  faults: CodedFault[],
): Float64Array | null {
  const file = readPolicyText(policy, folder, [], faults);
  if (file === null) return null;
  const N = data.regions.length;
  const codes = { regions: data.regions, sectors: data.industries };
  const baseline = Float64Array.from(data.tariffs);
  return readLines(file, model, codes, baseline, (j, n, i) => (j * N + i) * N + n, faults);
}

/** Problems of a model's domain as faults. */
export function domainFaults(problems: readonly DomainProblem[]): CodedFault[] {
  return problems.map(({ what, value, importer, exporter, industry }) => {
    const at = [importer, exporter, industry].filter((each) => each !== undefined).join(' ');
    const params = { what, value, ...(at === '' ? {} : { at }) };
    return { code: 'outside-domain', params };
  });
}
