import { createDataset, type Dataset, flowIndex, grossOutput } from '../dataset.ts';
import type { NotConverged } from '../equilibrium.ts';
import { type ClippedCell, clipFinalDemand } from '../models/caliendo-parro/clip-final-demand.ts';
import { settle } from '../models/caliendo-parro/settle.ts';
import type { FaultLog } from './import-fault.ts';
import type { CodeBook, IoTable } from './io-table.ts';

/** What was changed so that a table became a dataset; values in the dataset's unit. */
export interface ClosingReport {
  /** Purchases that were negative (inventories run down) and were set to zero. */
  readonly negativeFlows: { readonly count: number; readonly sum: number };
  readonly negativeInputs: { readonly count: number; readonly sum: number };
  /** Industries whose inputs cost more than their output: inputs scaled, value added zero. */
  readonly withoutValueAdded: readonly string[];
  /** Input shares of goods that the region does not buy, given to its other inputs. */
  readonly movedInputs: number;
  /** Final demand that came out negative and was set to zero. */
  readonly clipped: readonly ClippedCell[];
  /** Share by which settling moved each region's wage. */
  readonly wageChanges: Readonly<Record<string, number>>;
  /** Largest change of any region's total imports or exports, as a share. */
  readonly largestTradeChange: number;
}

export type Closed =
  | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly report: ClosingReport }
  | { readonly kind: 'faulty' }
  | NotConverged;

/**
 * Turns a table into a dataset in equilibrium. Spending is the table's purchases with duty added;
 * input shares are inputs (with their duty) over output, value added the rest (taxes on products
 * included); final demand is the residual, clipped at zero; then all flows are solved for again.
 *
 * @param tariffs shares on the value before duty: [sector][importer][exporter]
 * @param elasticities theta: [sector]
 */
export function closeTable(
  table: IoTable,
  about: Pick<Dataset, 'id' | 'year' | 'unitUsd'>,
  book: CodeBook,
  tariffs: Float64Array,
  elasticities: Float64Array,
  faults: FaultLog,
): Closed {
  const { regions, sectors } = table;
  const N = regions.length;
  const J = sectors.length;
  const flows = Float64Array.from(table.flows);
  const negativeFlows = zeroNegatives(flows);
  const spending = new Float64Array(N * J);
  const beforeDuty = new Float64Array(N * J);
  for (let k = 0; k < J; k++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, k, n, i);
        beforeDuty[n * J + k] += flows[cell];
        flows[cell] *= 1 + tariffs[cell];
        spending[n * J + k] += flows[cell];
      }
    }
  }
  const technology = costShares(table, spending, beforeDuty);
  const economy = {
    ...about,
    version: about.id,
    regions: regions.map((code) => ({ code, name: book.regionName(code) })),
    sectors: sectors.map((code) => ({
      code,
      name: book.sectorName(code),
      kind: book.sectorKind(code),
    })),
    flows,
    tariffs,
    inputShares: technology.inputShares,
    valueAddedShares: technology.valueAddedShares,
    tradeElasticities: elasticities,
  };
  const made = grossOutput(economy);
  regions.forEach((region, n) => {
    let earned = 0;
    for (let j = 0; j < J; j++) earned += made[n * J + j] * technology.valueAddedShares[n * J + j];
    if (!(earned > 0)) faults.push({ code: 'empty-region', params: { region } });
  });
  if (faults.count() > 0) return { kind: 'faulty' };
  const { economy: completed, clipped } = clipFinalDemand(economy);
  regions.forEach((region, n) => {
    let spent = 0;
    for (let j = 0; j < J; j++) spent += completed.finalDemand[n * J + j];
    if (spent > 0) return;
    faults.push({ code: 'empty-region', params: { region } });
  });
  const checked = createDataset({ ...completed, flows: Float64Array.from(flows) });
  if (checked.kind === 'faulty') {
    for (const fault of checked.faults) {
      // That it does not close yet is what settling mends.
      if (fault.code !== 'does-not-close') faults.push(fault);
    }
  }
  if (faults.count() > 0) return { kind: 'faulty' };
  const settled = settle(completed, 'kept');
  if (settled.kind === 'not-converged') return settled;
  return {
    kind: 'dataset',
    dataset: settled.dataset,
    report: {
      negativeFlows,
      negativeInputs: technology.negativeInputs,
      withoutValueAdded: technology.withoutValueAdded,
      movedInputs: technology.movedInputs,
      clipped,
      wageChanges: Object.fromEntries(regions.map((code, n) => [code, settled.wageChanges[n]])),
      largestTradeChange: largestTradeChange(flows, settled.dataset),
    },
  };
}

function zeroNegatives(values: Float64Array): { count: number; sum: number } {
  let count = 0;
  let sum = 0;
  for (let cell = 0; cell < values.length; cell++) {
    if (values[cell] >= 0) continue;
    count++;
    sum += values[cell];
    values[cell] = 0;
  }
  return { count, sum };
}

/** Inputs with their duty over output, and value added as what is left. */
function costShares(table: IoTable, spending: Float64Array, beforeDuty: Float64Array) {
  const N = table.regions.length;
  const J = table.sectors.length;
  const inputs = Float64Array.from(table.inputs);
  const negativeInputs = zeroNegatives(inputs);
  const inputShares = new Float64Array(N * J * J);
  const valueAddedShares = new Float64Array(N * J).fill(1);
  const withoutValueAdded: string[] = [];
  let movedInputs = 0;
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      const cell = n * J + j;
      const output = table.output[cell];
      if (!(output > 0)) continue;
      let kept = 0;
      let moved = 0;
      for (let k = 0; k < J; k++) {
        const bought = inputs[cell * J + k];
        if (bought === 0) continue;
        if (beforeDuty[n * J + k] === 0) {
          moved += bought;
          movedInputs++;
          continue;
        }
        // Duty falls on all users of a good alike.
        const duty = table.inputsWithDuty ? 1 : spending[n * J + k] / beforeDuty[n * J + k];
        const share = (bought / output) * duty;
        inputShares[cell * J + k] = share;
        kept += share;
      }
      let scale = kept > 0 ? 1 + moved / output / kept : 1;
      if (kept * scale > 1) {
        scale = 1 / kept;
        withoutValueAdded.push(`${table.regions[n]} ${table.sectors[j]}`);
      }
      let total = 0;
      for (let k = 0; k < J; k++) {
        inputShares[cell * J + k] *= scale;
        total += inputShares[cell * J + k];
      }
      valueAddedShares[cell] = Math.max(0, 1 - total);
    }
  }
  return { inputShares, valueAddedShares, negativeInputs, withoutValueAdded, movedInputs };
}

function largestTradeChange(before: Float64Array, dataset: Dataset): number {
  const N = dataset.regions.length;
  const totals = (flows: ArrayLike<number>) => {
    const sums = new Float64Array(2 * N);
    for (let cell = 0; cell < flows.length; cell++) {
      const importer = Math.floor(cell / N) % N;
      const exporter = cell % N;
      if (importer === exporter) continue;
      sums[importer] += flows[cell];
      sums[N + exporter] += flows[cell];
    }
    return sums;
  };
  const old = totals(before);
  return totals(dataset.flows).reduce(
    (most, value, at) => Math.max(most, old[at] > 0 ? Math.abs(value / old[at] - 1) : 0),
    0,
  );
}
