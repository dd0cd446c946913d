import { positionIn, readCsvTable } from '@parley/intake';
import { type Dataset, flowIndex } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { type Knowledge, knowledgeIn, reportRepeats, shareIn } from './side-files.ts';

/** How well each flow of a dataset is known. */
export interface FlowStatus {
  /** [sector][importer][exporter]; flows that the file does not list are `assumed`. */
  readonly status: readonly Knowledge[];
  /** Part of each flow that a count of that very flow states: [sector][importer][exporter]. */
  readonly observedShare: Float64Array;
}

export type FlowStatusResult =
  | { readonly kind: 'flow-status'; readonly flowStatus: FlowStatus }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/** Reads `status.csv` of a dataset's folder: sector, importer, exporter, status, observed_share. */
export function readFlowStatus(
  text: string | undefined,
  dataset: Pick<Dataset, 'regions' | 'sectors'>,
  file = 'status.csv',
): FlowStatusResult {
  const faults: DataFault[] = [];
  const columns = ['sector', 'importer', 'exporter', 'status', 'observed_share'];
  const table = readCsvTable(file, text, columns, [], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const N = dataset.regions.length;
  const regionAt = new Map(dataset.regions.map(({ code }, n) => [code, n]));
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  const cells = dataset.sectors.length * N * N;
  const status: Knowledge[] = Array.from({ length: cells }, () => 'assumed');
  const observedShare = new Float64Array(cells);
  const repeats = reportRepeats(table, faults);
  for (const row of table.rows) {
    const j = positionIn(table, row, 'sector', 'unknown-sector', sectorAt, faults);
    const n = positionIn(table, row, 'importer', 'unknown-region', regionAt, faults);
    const i = positionIn(table, row, 'exporter', 'unknown-region', regionAt, faults);
    const known = knowledgeIn(table, row, faults);
    const share = shareIn(table, row, 'observed_share', faults);
    if (j < 0 || n < 0 || i < 0) continue;
    const cell = flowIndex(N, j, n, i);
    repeats(`${cell}`, row);
    status[cell] = known;
    observedShare[cell] = share;
  }
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'flow-status', flowStatus: { status, observedShare } };
}

/**
 * Part of the spending on some flows, weighted by value, that stands on counts.
 *
 * @param cells positions in `flows`, see `flowIndex`
 * @returns 0 where nothing is spent
 * @example
 * observedShareOf(dataset, { status: ['observed', …], observedShare: Float64Array.of(1, …) }, [0]) // 1
 */
export function observedShareOf(
  dataset: Pick<Dataset, 'flows'>,
  { observedShare }: FlowStatus,
  cells: readonly number[],
): number {
  let [all, counted] = [0, 0];
  for (const cell of cells) {
    all += dataset.flows[cell];
    counted += dataset.flows[cell] * observedShare[cell];
  }
  return all > 0 ? counted / all : 0;
}
