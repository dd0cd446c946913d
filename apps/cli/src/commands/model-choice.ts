import {
  type GoodsTrade,
  type IndustryTrade,
  industryTradeOf,
  type OssaNotConverged,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import { type OpenedData, openData } from '../adapters/open-dataset.ts';
import type { CodedFault } from '../faults.ts';

/** The shapes of data that each model takes. */
const TAKES = {
  'caliendo-parro': ['dataset'],
  'imls-2025': ['goods-trade'],
  'ossa-2014': ['industry-trade', 'dataset'],
} as const satisfies Readonly<Record<string, readonly OpenedData['kind'][]>>;

export type ModelId = keyof typeof TAKES;
const MODELS = Object.keys(TAKES) as ModelId[];

type Held = Exclude<OpenedData, { kind: 'faulty' | 'not-converged' }>;
export type Trouble = Extract<OpenedData, { kind: 'not-converged' }>;

/** Data with a model that takes them. */
type Chosen = WorldChoice | GoodsTradeChoice | IndustryTradeChoice;

export interface WorldChoice {
  readonly model: 'caliendo-parro';
  readonly opened: Extract<Held, { kind: 'dataset' }>;
}

export interface GoodsTradeChoice {
  readonly model: 'imls-2025';
  readonly data: GoodsTrade;
  readonly folder: string;
  readonly policies: Readonly<Record<string, Float64Array>>;
}

export interface IndustryTradeChoice {
  readonly model: 'ossa-2014';
  readonly data: IndustryTrade;
  readonly folder: string;
}

export type Choice =
  | { readonly kind: 'chosen'; readonly chosen: Chosen }
  | { readonly kind: 'faulty' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble | OssaNotConverged };

/**
 * Opens data and picks the model: the one that is asked for, if it takes them, else the first that
 * does. Faults are added to `faults`.
 *
 * @param models those that the command is for
 */
export function chooseModel(
  dataset: string,
  asked: string | undefined,
  faults: CodedFault[],
  models: readonly ModelId[] = MODELS,
): Choice {
  const wanted = models.find((model) => model === asked);
  if (asked !== undefined && wanted === undefined) {
    const params = { value: asked, known: models, ...nearest(asked, models) };
    faults.push({ code: 'no-such-model', params });
  }
  const opened = openData(dataset);
  if (opened.kind === 'faulty') {
    faults.push(...opened.faults);
    return { kind: 'faulty' };
  }
  if (opened.kind === 'not-converged') return { kind: 'trouble', trouble: opened };
  const takes = (model: ModelId) => TAKES[model].some((kind) => kind === opened.kind);
  const fits = models.filter(takes);
  // A misspelt model is a fault already; the rest of the call is checked by the one that fits.
  const model = wanted ?? fits[0];
  if (model === undefined || !takes(model)) {
    const name = model ?? models[0] ?? 'caliendo-parro';
    const params = { value: dataset, model: name, holds: opened.kind, takes: TAKES[name], fits };
    faults.push({ code: 'model-does-not-fit', params });
    return { kind: 'faulty' };
  }
  const chosen = (found: Chosen): Choice => ({ kind: 'chosen', chosen: found });
  if (opened.kind === 'goods-trade') return chosen({ ...opened, model: 'imls-2025' });
  if (opened.kind === 'industry-trade') return chosen({ ...opened, model: 'ossa-2014' });
  if (model === 'caliendo-parro') return chosen({ model, opened });
  const trade = industryTradeOf(opened.dataset);
  if (trade.kind === 'not-converged') return { kind: 'trouble', trouble: trade };
  return chosen({ model: 'ossa-2014', data: trade.data, folder: opened.folder });
}
