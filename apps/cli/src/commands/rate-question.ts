import {
  type CaliendoParroOptions,
  type Dataset,
  GROUPINGS,
  type Grouping,
  goodsOf,
  type OutcomeMeasure,
  type OutcomeWeight,
  type Policy,
  RATE_FORMS,
  type RateForm,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import type { OpenedDataset } from '../adapters/open-dataset.ts';
import type { CodedFault } from '../faults.ts';
import { settingFaults } from './default-model-settings.ts';
import { type Bounds, readBounds, readChoice, readParty } from './game-choice.ts';
import { readOptions, readPolicy } from './solve.ts';

/** Options of a question about rates on the default model, as they were typed. */
export interface RateArguments {
  readonly on: string;
  readonly by?: string;
  readonly sectors?: string;
  readonly form?: string;
  readonly bounds?: string;
  readonly weight: readonly string[];
  readonly policy?: string;
  readonly closure?: string;
  readonly set: readonly string[];
}

export interface RateQuestion {
  readonly options: Partial<CaliendoParroOptions>;
  readonly start: Policy;
  readonly form: RateForm;
  readonly bounds: Bounds;
  /** Sectors that share a rate; undefined where the grouping says it. */
  readonly baskets?: readonly (readonly number[])[];
}

/** Wide enough not to bind where welfare alone counts. */
const RATE_BOUNDS: Bounds = { low: -0.3, high: 3 };

type World = Extract<OpenedDataset, { kind: 'dataset' }>;

export function readGrouping(text: string | undefined, faults: CodedFault[]): Grouping {
  return readChoice(text ?? 'partner', [...GROUPINGS], 'bad-by', faults);
}

/** What all questions about rates have in common; null with faults. */
export function readRateQuestion(
  args: RateArguments,
  opened: World | null,
  forms: RateForm,
  faults: CodedFault[],
): RateQuestion | null {
  const before = faults.length;
  const options = readOptions(args, opened, faults);
  const bounds = readBounds(args.bounds, RATE_BOUNDS, faults);
  const form = readChoice(args.form ?? forms, [...RATE_FORMS], 'bad-form', faults);
  const dataset = opened?.dataset ?? null;
  const start = readStart(args.policy, opened, faults);
  const baskets =
    args.sectors === undefined || dataset === null
      ? undefined
      : readBaskets(args.sectors, dataset, faults);
  if (dataset === null || start === null || faults.length > before) return null;
  faults.push(...settingFaults(dataset, start, options));
  if (faults.length > before) return null;
  return { options, start, form, bounds, ...(baskets && { baskets }) };
}

/** A policy by name or file, or the dataset's own; null with faults. */
export function readStart(
  policy: string | undefined,
  opened: World | null,
  faults: CodedFault[],
): Policy | null {
  if (policy === undefined) {
    if (opened === null) return null;
    return { tariffs: opened.dataset.tariffs, tradeCosts: null, productivity: null };
  }
  return opened?.policies[policy] ?? readPolicy(policy, opened?.dataset ?? null, faults);
}

/** Positions of regions: `all`, `parties` where those are given, or codes. */
export function readPartners(
  text: string,
  dataset: Dataset,
  parties: readonly number[] | null,
  faults: CodedFault[],
): readonly number[] {
  if (text === 'all') return dataset.regions.map((_, n) => n);
  if (text === 'parties' && parties !== null) return parties;
  const codes = text.split(',').filter((code) => code.trim() !== '');
  const found = codes.map((code) => readParty(code, dataset.regions, faults));
  return [...new Set(found.filter((position) => position !== null))];
}

const REST = 'rest';

/** `29,rest` or `29+30,26`: sectors of goods, each list with a rate of its own. */
function readBaskets(
  text: string,
  dataset: Dataset,
  faults: CodedFault[],
): readonly (readonly number[])[] {
  const goods = goodsOf(dataset);
  const known = goods.map((j) => dataset.sectors[j]?.code ?? '');
  const lists = text.split(',').map((list) => list.split('+').map((code) => code.trim()));
  const named = lists.flat().filter((code) => code !== REST);
  for (const code of named) {
    if (known.includes(code)) continue;
    faults.push({
      code: 'unknown-sector',
      params: { value: code, known, ...nearest(code, known) },
    });
  }
  const repeated = [...named, ...lists.flat().filter((code) => code === REST)].find(
    (code, k, all) => all.indexOf(code) !== k,
  );
  const rest = goods.filter((j) => !named.includes(dataset.sectors[j]?.code ?? ''));
  const empty = lists.flat().includes(REST) && rest.length === 0;
  if (repeated !== undefined || empty) {
    faults.push({ code: 'bad-sectors', params: { value: repeated ?? REST } });
  }
  return lists.map((list) =>
    list.flatMap((code) => (code === REST ? rest : goods.filter((_, k) => known[k] === code))),
  );
}

/** Outcomes that may weigh beside real income, as they are written. */
const WEIGHABLE = ['balance:JPN', 'revenue', 'sector:29', 'prices'] as const;
const MOST = 100;

/** An outcome of a region, such as `balance:JPN`; null with faults. */
export function readWeighable(
  text: string,
  region: number,
  dataset: Dataset,
  faults: CodedFault[],
): OutcomeMeasure | null {
  const [kind = '', code, ...more] = text.split(':');
  const refuse = () => {
    faults.push({ code: 'bad-weight', params: { value: text, known: [...WEIGHABLE] } });
    return null;
  };
  if (more.length > 0) return refuse();
  if (kind === 'revenue' && code === undefined)
    return { region, measure: { on: 'tariff-revenue' } };
  if (kind === 'prices' && code === undefined)
    return { region, measure: { on: 'consumer-prices' } };
  if (kind === 'balance' && code !== undefined) {
    const partner = readParty(code, dataset.regions, faults);
    if (partner === region) return refuse();
    return partner === null ? null : { region, measure: { on: 'bilateral-balance', partner } };
  }
  if (kind === 'sector' && code !== undefined) {
    const codes = dataset.sectors.map((sector) => sector.code);
    const sectors = code.split('+').map((each) => codes.indexOf(each));
    if (sectors.every((position) => position >= 0)) {
      return { region, measure: { on: 'sector-income', sectors } };
    }
    const value = code.split('+').find((each) => !codes.includes(each)) ?? code;
    const params = { value, known: codes, ...nearest(value, codes) };
    faults.push({ code: 'unknown-sector', params });
    return null;
  }
  return refuse();
}

/**
 * Weights beside real income of some parties, as `outcome=number`, or `CODE:outcome=number` for one
 * of them: [party].
 */
export function readWeights(
  assignments: readonly string[],
  parties: readonly number[],
  dataset: Dataset,
  faults: CodedFault[],
): readonly (readonly OutcomeWeight[])[] {
  const weights: OutcomeWeight[][] = parties.map(() => []);
  for (const assignment of assignments) {
    const at = assignment.lastIndexOf('=');
    const value = assignment.slice(at + 1).trim();
    const weight = value === '' ? Number.NaN : Number(value);
    const name = assignment.slice(0, Math.max(at, 0)).trim();
    if (at <= 0 || !(Math.abs(weight) <= MOST)) {
      faults.push({ code: 'bad-weight', params: { value: assignment, known: [...WEIGHABLE] } });
      continue;
    }
    const [first = '', ...rest] = name.split(':');
    const own = parties.findIndex(
      (party) => dataset.regions[party]?.code.toUpperCase() === first.toUpperCase(),
    );
    if (own >= 0) {
      const of = readWeighable(rest.join(':'), parties[own] ?? 0, dataset, faults);
      if (of !== null) weights[own]?.push({ of, weight });
      continue;
    }
    for (const [p, party] of parties.entries()) {
      const said = p === 0 ? faults : [];
      const of = readWeighable(name, party, dataset, said);
      if (of !== null) weights[p]?.push({ of, weight });
    }
  }
  return weights;
}
