import { readFileSync } from 'node:fs';
import type { Dataset } from '../dataset.ts';
import { DATASET_FILES, readDatasetFiles } from './dataset-files.ts';

/** The files of an embedded dataset, as text. */
export function embeddedFiles(id: string): Record<string, string> {
  return Object.fromEntries(
    DATASET_FILES.map((file) => [
      file,
      readFileSync(new URL(`../../../../data/${id}/${file}`, import.meta.url), 'utf8'),
    ]),
  );
}

export function embeddedDataset(id: string): Dataset {
  const result = readDatasetFiles(embeddedFiles(id));
  if (result.kind !== 'dataset') throw new Error(JSON.stringify(result.faults));
  return result.dataset;
}
