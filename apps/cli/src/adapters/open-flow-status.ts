import { join } from 'node:path';
import { type Dataset, type FlowStatus, readFlowStatus } from '@parley/economy';
import type { CodedFault } from '../faults.ts';
import { isFile, readText } from './text-files.ts';

export type OpenedFlowStatus =
  | { readonly kind: 'flow-status'; readonly flowStatus: FlowStatus | null }
  | { readonly kind: 'faulty'; readonly faults: readonly CodedFault[] };

/** How well a dataset's flows are known, where its folder says so. */
export function openFlowStatus({
  dataset,
  folder,
}: {
  readonly dataset: Dataset;
  readonly folder: string;
}): OpenedFlowStatus {
  const path = join(folder, 'status.csv');
  if (!isFile(path)) return { kind: 'flow-status', flowStatus: null };
  const content = readText(path);
  if ('fault' in content) return { kind: 'faulty', faults: [content.fault] };
  return readFlowStatus(content.text, dataset, path);
}
