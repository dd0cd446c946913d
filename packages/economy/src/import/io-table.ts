import type { Sector } from '../dataset.ts';
import { flowIndex } from '../dataset.ts';
import type { FaultLog } from './import-fault.ts';

/**
 * A world input–output table as sums of what a file lists, before it is made to close. Values at
 * basic prices, before duty; negative entries (inventories) stand as published.
 */
export interface IoTable {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** Intermediate and final purchases: [sector][importer][exporter]. */
  readonly flows: Float64Array;
  /** Inputs by use, from everywhere: [region][using sector j][input sector k]. */
  readonly inputs: Float64Array;
  /** Output by use of inputs (a column's total): [region][sector]. */
  readonly output: Float64Array;
  /** Whether inputs are at what users pay, duty included; sums of purchases are before it. */
  readonly inputsWithDuty: boolean;
}

/** What codes are called and are. */
export interface CodeBook {
  readonly regionName: (code: string) => { readonly en: string; readonly ja: string };
  readonly sectorName: (code: string) => { readonly en: string; readonly ja: string };
  readonly sectorKind: (code: string) => Sector['kind'];
}

/** Numbers that a table may hold: ten times the largest published. */
const MAX_CELLS = 20_000_000;

/** A fault where a table of this many regions and sectors would not be held in memory. */
export function reportSize(regions: number, sectors: number, faults: FaultLog): void {
  const cells = regions * sectors * (regions + sectors);
  if (cells > MAX_CELLS) faults.push({ code: 'too-many-cells', params: { limit: MAX_CELLS } });
}

export function emptyIoTable(
  regions: readonly string[],
  sectors: readonly string[],
  inputsWithDuty = false,
): IoTable {
  const N = regions.length;
  const J = sectors.length;
  return {
    regions,
    sectors,
    flows: new Float64Array(J * N * N),
    inputs: new Float64Array(N * J * J),
    output: new Float64Array(N * J),
    inputsWithDuty,
  };
}

/** Sums a table into groups: `regionAt` and `sectorAt` are positions in the new lists of codes. */
export function groupIoTable(
  table: IoTable,
  regions: { readonly codes: readonly string[]; readonly at: readonly number[] },
  sectors: { readonly codes: readonly string[]; readonly at: readonly number[] },
): IoTable {
  const grouped = emptyIoTable(regions.codes, sectors.codes, table.inputsWithDuty);
  const N = table.regions.length;
  const J = table.sectors.length;
  const M = regions.codes.length;
  const L = sectors.codes.length;
  for (let k = 0; k < J; k++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        const to = flowIndex(M, sectors.at[k], regions.at[n], regions.at[i]);
        grouped.flows[to] += table.flows[flowIndex(N, k, n, i)];
      }
    }
  }
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      const to = regions.at[n] * L + sectors.at[j];
      grouped.output[to] += table.output[n * J + j];
      for (let k = 0; k < J; k++) {
        grouped.inputs[to * L + sectors.at[k]] += table.inputs[(n * J + j) * J + k];
      }
    }
  }
  return grouped;
}
