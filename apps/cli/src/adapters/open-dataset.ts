import { join } from 'node:path';
import {
  CP1993_FILES,
  DATASET_FILES,
  type Dataset,
  loadCp1993,
  type NotConverged,
  type Policy,
  readDatasetFiles,
} from '@parley/economy';
import { nearest } from '@parley/intake';
import type { CodedFault } from '../faults.ts';
import { EMBEDDED, foldersIn, isFile, isFolder, readText } from './text-files.ts';

export type OpenedDataset =
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      readonly folder: string;
      /** Policies that come with published inputs, by name. */
      readonly policies: Readonly<Record<string, Policy>>;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly CodedFault[] }
  | NotConverged;

/** Opens an embedded dataset by name, or a folder: our own format, or published inputs we know. */
export function openDataset(nameOrFolder: string): OpenedDataset {
  const embedded = foldersIn(EMBEDDED.data).filter((name) =>
    isFile(join(EMBEDDED.data, name, 'dataset.csv')),
  );
  const folder = embedded.includes(nameOrFolder) ? join(EMBEDDED.data, nameOrFolder) : nameOrFolder;
  const refuse = (code: 'no-such-dataset' | 'not-a-dataset', known: readonly string[]) => ({
    kind: 'faulty' as const,
    faults: [{ code, params: { value: nameOrFolder, known, ...nearest(nameOrFolder, known) } }],
  });
  if (!isFolder(folder)) return refuse('no-such-dataset', embedded);
  const has = (file: string) => isFile(join(folder, file));
  if (DATASET_FILES.some(has)) return read(folder, DATASET_FILES, readDatasetFiles);
  if (CP1993_FILES.every(has)) {
    return read(folder, CP1993_FILES, (texts) => {
      const loaded = loadCp1993(texts);
      if (loaded.kind !== 'loaded') return loaded;
      return { kind: 'dataset', dataset: loaded.dataset, policies: { nafta: loaded.nafta } };
    });
  }
  return refuse('not-a-dataset', DATASET_FILES);
}

type Read =
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      readonly policies?: Readonly<Record<string, Policy>>;
    }
  | Exclude<OpenedDataset, { kind: 'dataset' }>;

function read(
  folder: string,
  files: readonly string[],
  parse: (texts: Record<string, string>) => Read,
): OpenedDataset {
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
  if (parsed.kind === 'dataset') return { policies: {}, ...parsed, folder };
  if (parsed.kind === 'not-converged') return parsed;
  // The parser knows files by name; people know them by path.
  const located = parsed.faults.map((fault) =>
    fault.file === undefined ? fault : { ...fault, file: join(folder, fault.file) },
  );
  return { kind: 'faulty', faults: located };
}
