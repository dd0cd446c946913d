import { join } from 'node:path';
import {
  type Dataset,
  type EmploymentEntry,
  readEmployment,
  readScaleElasticities,
} from '@parley/economy';
import type { CodedFault } from '../faults.ts';
import { isFile, readText } from './text-files.ts';

interface Opened {
  readonly dataset: Dataset;
  readonly folder: string;
}

interface Faulty {
  readonly kind: 'faulty';
  readonly faults: readonly CodedFault[];
}

/** Persons at work by region and sector, where a dataset's folder says; none where it does not. */
export function openEmployment({
  dataset,
  folder,
}: Opened): { readonly kind: 'employment'; readonly entries: readonly EmploymentEntry[] } | Faulty {
  const path = join(folder, 'employment.csv');
  if (!isFile(path)) return { kind: 'employment', entries: [] };
  const content = readText(path);
  if ('fault' in content) return { kind: 'faulty', faults: [content.fault] };
  return readEmployment(content.text, dataset, path);
}

/** The scale elasticities that a dataset's folder holds; that there are none is a fault. */
export function openScaleElasticities({
  dataset,
  folder,
}: Opened): { readonly kind: 'scale-elasticities'; readonly bySector: Float64Array } | Faulty {
  const path = join(folder, 'scale-elasticities.csv');
  if (!isFile(path)) {
    return { kind: 'faulty', faults: [{ code: 'missing-file', params: { file: path } }] };
  }
  const content = readText(path);
  if ('fault' in content) return { kind: 'faulty', faults: [content.fault] };
  return readScaleElasticities(content.text, dataset, path);
}
