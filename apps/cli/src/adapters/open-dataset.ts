import { join } from 'node:path';
import {
  CP1993_FILES,
  DATASET_FILES,
  type Dataset,
  GOODS_TRADE_FILES,
  type GoodsTrade,
  type IndustryTrade,
  LIBDAY2023_FILES,
  loadCp1993,
  loadLibday2023,
  loadOssa2007,
  type NotConverged,
  OSSA2007_FILES,
  type Policy,
  readDatasetFiles,
  readGoodsTradeFiles,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import type { CodedFault } from '../faults.ts';
import { EMBEDDED, foldersIn, isFile, isFolder, readText } from './text-files.ts';

type Faulty = { readonly kind: 'faulty'; readonly faults: readonly CodedFault[] };

interface AWorld {
  readonly kind: 'dataset';
  readonly dataset: Dataset;
  readonly folder: string;
  /** Policies that come with published inputs, by name. */
  readonly policies: Readonly<Record<string, Policy>>;
}

export type OpenedDataset = AWorld | Faulty | NotConverged;

/** Data of any shape that some model takes. */
export type OpenedData =
  | OpenedDataset
  | {
      readonly kind: 'goods-trade';
      readonly data: GoodsTrade;
      readonly folder: string;
      /** Tariffs by name: [importer][exporter]. */
      readonly policies: Readonly<Record<string, Float64Array>>;
    }
  | { readonly kind: 'industry-trade'; readonly data: IndustryTrade; readonly folder: string };

/** Opens a world economy: an embedded one by name, or a folder of ours or of published inputs. */
export function openDataset(nameOrFolder: string): OpenedDataset {
  const opened = openData(nameOrFolder);
  if (opened.kind !== 'goods-trade' && opened.kind !== 'industry-trade') return opened;
  const model = opened.kind === 'goods-trade' ? 'imls-2025' : 'ossa-2014';
  const params = { value: nameOrFolder, holds: opened.kind, model };
  return { kind: 'faulty', faults: [{ code: 'data-for-another-model', params }] };
}

/** Opens data of any shape: embedded by name, or a folder of ours or of published inputs. */
export function openData(nameOrFolder: string): OpenedData {
  const embedded = foldersIn(EMBEDDED.data).filter((name) =>
    ['dataset.csv', 'about.csv'].some((file) => isFile(join(EMBEDDED.data, name, file))),
  );
  const folder = embedded.includes(nameOrFolder) ? join(EMBEDDED.data, nameOrFolder) : nameOrFolder;
  const refuse = (code: 'no-such-dataset' | 'not-a-dataset', known: readonly string[]) => ({
    kind: 'faulty' as const,
    faults: [{ code, params: { value: nameOrFolder, known, ...nearest(nameOrFolder, known) } }],
  });
  if (!isFolder(folder)) return refuse('no-such-dataset', embedded);
  const has = (file: string) => isFile(join(folder, file));
  // Published archives first: some of their files are called as ours are.
  if (CP1993_FILES.every(has)) {
    return read(folder, CP1993_FILES, (texts) => {
      const loaded = loadCp1993(texts);
      if (loaded.kind !== 'loaded') return loaded;
      const policies = { nafta: loaded.nafta };
      return { kind: 'dataset', dataset: loaded.dataset, policies, folder };
    });
  }
  if (LIBDAY2023_FILES.every(has)) {
    return read(folder, LIBDAY2023_FILES, (texts) => {
      const loaded = loadLibday2023(texts);
      return loaded.kind === 'loaded' ? { ...loaded, kind: 'goods-trade', folder } : loaded;
    });
  }
  if (OSSA2007_FILES.every(has)) {
    return read(folder, OSSA2007_FILES, (texts) => {
      const loaded = loadOssa2007(texts);
      return loaded.kind === 'loaded' ? { ...loaded, kind: 'industry-trade', folder } : loaded;
    });
  }
  if (DATASET_FILES.some(has)) {
    return read(folder, DATASET_FILES, (texts) => {
      const parsed = readDatasetFiles(texts);
      return parsed.kind === 'dataset' ? { policies: {}, ...parsed, folder } : parsed;
    });
  }
  if (['about.csv', 'ustr-tariffs.csv'].some(has)) {
    return read(folder, GOODS_TRADE_FILES, (texts) => {
      const parsed = readGoodsTradeFiles(texts);
      return parsed.kind === 'goods-trade' ? { ...parsed, folder } : parsed;
    });
  }
  return refuse('not-a-dataset', DATASET_FILES);
}

function read(
  folder: string,
  files: readonly string[],
  parse: (texts: Record<string, string>) => OpenedData,
): OpenedData {
  const texts: Record<string, string> = {};
  const faults: CodedFault[] = [];
  for (const file of files) {
    const path = join(folder, file);
    if (!isFile(path)) continue; // the parser reports what is missing, all at once
    const content = readText(path);
    if ('fault' in content) faults.push(content.fault);
    else texts[file] = content.text;
  }
  if (faults.length > 0) return { kind: 'faulty', faults };
  const parsed = parse(texts);
  if (parsed.kind !== 'faulty') return parsed;
  // The parser knows files by name; people know them by path.
  const located = parsed.faults.map((fault) =>
    fault.file === undefined ? fault : { ...fault, file: join(folder, fault.file) },
  );
  return { kind: 'faulty', faults: located };
}
