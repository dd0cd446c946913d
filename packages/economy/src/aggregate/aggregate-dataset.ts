import {
  CLOSING_TOLERANCE,
  createDataset,
  type Dataset,
  flowIndex,
  grossOutput,
  residualFinalDemand,
  totalSpending,
} from '../dataset.ts';
import type { NotConverged } from '../equilibrium.ts';
import { type CodeMap, type Grouping, groupCodes, groupKinds } from '../import/code-map.ts';
import { createFaultLog, type ImportFault } from '../import/import-fault.ts';
import { type ClippedCell, clipFinalDemand } from '../models/caliendo-parro/clip-final-demand.ts';
import { settle } from '../models/caliendo-parro/settle.ts';

export interface AggregationReport {
  /**
   * Duty on trade that is now inside a region, in the dataset's unit: home sales bear none, so it
   * is taken out of spending, final demand and revenue alike.
   */
  readonly dutyInside: number;
  /** Final demand that taking it out made negative; empty where nothing had to be settled. */
  readonly clipped: readonly ClippedCell[];
  /** Largest relative move of a wage by settling; 0 where there was none. */
  readonly largestWageChange: number;
}

export type Aggregated =
  | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly report: AggregationReport }
  | { readonly kind: 'faulty'; readonly faults: readonly ImportFault[] }
  | NotConverged;

/**
 * Puts regions and sectors into groups. Flows and final demand add up; tariffs are weighted by the
 * value before duty, so that duty is preserved; cost shares by output; elasticities by trade
 * between the new regions (by spending where there is none). The result closes.
 *
 * Maps may name codes that the dataset lacks; codes that a map lacks are a fault that lists all.
 */
export function aggregateDataset(
  dataset: Dataset,
  maps: { readonly regions: CodeMap | null; readonly sectors: CodeMap | null },
  id: string,
): Aggregated {
  const faults = createFaultLog();
  const codesOf = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
  const regions = groupCodes(codesOf(dataset.regions), maps.regions, 'unmapped-region', faults);
  const sectors = groupCodes(codesOf(dataset.sectors), maps.sectors, 'unmapped-sector', faults);
  if (faults.count() > 0) return { kind: 'faulty', faults: faults.list() };
  const kinds = groupKinds(
    dataset.sectors.map(({ kind }) => kind),
    sectors,
    maps.sectors,
    faults,
  );
  if (faults.count() > 0) return { kind: 'faulty', faults: faults.list() };

  const trade = groupTrade(dataset, regions, sectors);
  const open = {
    id,
    version: id,
    year: dataset.year,
    unitUsd: dataset.unitUsd,
    regions: named(dataset.regions, regions, maps.regions),
    sectors: named(dataset.sectors, sectors, maps.sectors).map((sector) => ({
      ...sector,
      kind: kinds.get(sector.code) ?? ('goods' as const),
    })),
    flows: trade.flows,
    tariffs: trade.tariffs,
    ...groupTechnology(dataset, regions, sectors),
    tradeElasticities: groupElasticities(dataset, regions, sectors),
  };
  const report = { dutyInside: trade.dutyInside, clipped: [], largestWageChange: 0 };
  // Sums of what closes close; only duty taken out has to come out of final demand.
  const finalDemand =
    trade.dutyInside === 0
      ? groupFinalDemand(dataset, regions, sectors)
      : withoutRounding(residualFinalDemand(open), totalSpending(open));
  if (finalDemand.every((value) => value >= 0)) {
    const created = createDataset({ ...open, finalDemand });
    if (created.kind === 'faulty') return created;
    return { kind: 'dataset', dataset: created.dataset, report };
  }
  const { economy, clipped } = clipFinalDemand(open);
  const settled = settle(economy, 'kept');
  if (settled.kind === 'not-converged') return settled;
  const largestWageChange = Math.max(...settled.wageChanges.map(Math.abs));
  return {
    kind: 'dataset',
    dataset: settled.dataset,
    report: { ...report, clipped, largestWageChange },
  };
}

/** Names of the map, else of a group's only member, else the code. */
function named<T extends { readonly code: string; readonly name: Dataset['regions'][0]['name'] }>(
  items: readonly T[],
  groups: Grouping,
  map: CodeMap | null,
): { code: string; name: T['name'] }[] {
  return groups.codes.map((code, group) => {
    const members = items.filter((_, at) => groups.at[at] === group);
    const own = members.length === 1 ? members[0].name : { en: code, ja: code };
    return { code, name: map?.names.get(code) ?? own };
  });
}

function groupTrade(dataset: Dataset, regions: Grouping, sectors: Grouping) {
  const N = dataset.regions.length;
  const M = regions.codes.length;
  const L = sectors.codes.length;
  const flows = new Float64Array(L * M * M);
  const beforeDuty = new Float64Array(L * M * M);
  const weights = new Float64Array(dataset.flows.length);
  const eachFlow = (visit: (cell: number, to: number, inside: boolean) => void) => {
    for (let j = 0; j < dataset.sectors.length; j++) {
      for (let n = 0; n < N; n++) {
        for (let i = 0; i < N; i++) {
          const to = flowIndex(M, sectors.at[j], regions.at[n], regions.at[i]);
          visit(flowIndex(N, j, n, i), to, regions.at[n] === regions.at[i]);
        }
      }
    }
  };
  let dutyInside = 0;
  const members = new Int32Array(L * M * M);
  eachFlow((cell, to, inside) => {
    const value = dataset.flows[cell] / (1 + dataset.tariffs[cell]);
    weights[cell] = value;
    beforeDuty[to] += value;
    members[to]++;
    flows[to] += inside ? value : dataset.flows[cell];
    if (inside) dutyInside += dataset.flows[cell] - value;
  });
  const tariffs = new Float64Array(L * M * M);
  eachFlow((cell, to, inside) => {
    if (inside) return;
    // Where nothing is traded yet, the simple mean.
    const weight = beforeDuty[to] > 0 ? weights[cell] / beforeDuty[to] : 1 / members[to];
    tariffs[to] += weight * dataset.tariffs[cell];
  });
  return { flows, tariffs, dutyInside };
}

function groupTechnology(dataset: Dataset, regions: Grouping, sectors: Grouping) {
  const J = dataset.sectors.length;
  const L = sectors.codes.length;
  const output = grossOutput(dataset);
  const made = new Float64Array(regions.codes.length * L);
  const members = new Int32Array(made.length);
  const groupOf = (cell: number) => regions.at[Math.floor(cell / J)] * L + sectors.at[cell % J];
  for (let cell = 0; cell < output.length; cell++) {
    made[groupOf(cell)] += output[cell];
    members[groupOf(cell)]++;
  }
  const inputShares = new Float64Array(made.length * L);
  const valueAddedShares = new Float64Array(made.length);
  for (let cell = 0; cell < output.length; cell++) {
    const to = groupOf(cell);
    const weight = made[to] > 0 ? output[cell] / made[to] : 1 / members[to];
    valueAddedShares[to] += weight * dataset.valueAddedShares[cell];
    for (let k = 0; k < J; k++) {
      inputShares[to * L + sectors.at[k]] += weight * dataset.inputShares[cell * J + k];
    }
  }
  return { inputShares, valueAddedShares };
}

function groupElasticities(dataset: Dataset, regions: Grouping, sectors: Grouping): Float64Array {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const traded = new Float64Array(J);
  const spent = new Float64Array(J);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, j, n, i);
        const value = dataset.flows[cell] / (1 + dataset.tariffs[cell]);
        spent[j] += value;
        if (regions.at[n] !== regions.at[i]) traded[j] += value;
      }
    }
  }
  return Float64Array.from(sectors.codes, (_, group) => {
    const members = Array.from({ length: J }, (__, j) => j).filter((j) => sectors.at[j] === group);
    if (members.length === 1) return dataset.tradeElasticities[members[0]];
    const sum = (of: (j: number) => number) => members.reduce((total, j) => total + of(j), 0);
    const weights = [traded, spent].find((values) => sum((j) => values[j]) > 0);
    const weight = (j: number) => (weights === undefined ? 1 : weights[j]);
    return sum((j) => weight(j) * dataset.tradeElasticities[j]) / sum(weight);
  });
}

function groupFinalDemand(dataset: Dataset, regions: Grouping, sectors: Grouping): Float64Array {
  const J = dataset.sectors.length;
  const L = sectors.codes.length;
  const summed = new Float64Array(regions.codes.length * L);
  for (let cell = 0; cell < dataset.finalDemand.length; cell++) {
    summed[regions.at[Math.floor(cell / J)] * L + sectors.at[cell % J]] +=
      dataset.finalDemand[cell];
  }
  return summed;
}

/** Residuals that are negative by rounding alone become zero. */
function withoutRounding(residual: Float64Array, spending: Float64Array): Float64Array {
  return residual.map((value, cell) =>
    value < 0 && value > -0.1 * CLOSING_TOLERANCE * spending[cell] ? 0 : value,
  );
}
