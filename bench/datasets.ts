import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CP1993_FILES,
  DATASET_FILES,
  type Dataset,
  GOODS_TRADE_FILES,
  loadCp1993,
  type Policy,
  readDatasetFiles,
  readGoodsTradeFiles,
} from '@parley/economy';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

function readAll(folder: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

export function openWorld2017(): Dataset {
  const result = readDatasetFiles(readAll(join(ROOT, 'data', 'world-2017'), DATASET_FILES));
  if (result.kind !== 'dataset') throw new Error(JSON.stringify(result.faults));
  return result.dataset;
}

/** Trade of 194 economies in 2023, with the policies named beside it. */
export function openTrade2023() {
  const read = readGoodsTradeFiles(readAll(join(ROOT, 'data', 'trade-2023'), GOODS_TRADE_FILES));
  if (read.kind !== 'goods-trade') throw new Error(JSON.stringify(read.faults));
  return read;
}

/**
 * The 31 x 40 NAFTA experiment of Caliendo & Parro (2015), whose inputs are not ours to ship:
 * null where they are not at hand (`../shared/data/cp1993`, or the folder PARLEY_SHARED names).
 */
export function openNafta(): { readonly dataset: Dataset; readonly policy: Policy } | null {
  const shared = process.env.PARLEY_SHARED ?? join(ROOT, '..', 'shared');
  const folder = join(shared, 'data', 'cp1993');
  if (!existsSync(folder)) return null;
  const loaded = loadCp1993(readAll(folder, CP1993_FILES));
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  return { dataset: loaded.dataset, policy: loaded.nafta };
}
