import { type Dataset, flowIndex } from '../dataset.ts';
import type { Equilibrium } from '../equilibrium.ts';
import type { Objective } from '../models/caliendo-parro/adjoint.ts';
import type { Policy } from '../policy.ts';

/** What a party or a group can look at in a solved world, by positions in the dataset. */
export type Measure =
  /** Equivalent variation; money paid in as investment counts as a claim, not as a gain or loss. */
  | { readonly on: 'real-income' }
  /** Value added of sectors. */
  | { readonly on: 'sector-income'; readonly sectors: readonly number[] }
  | { readonly on: 'tariff-revenue' }
  /** What baseline consumption costs more, in the region's own wages: no numeraire enters. */
  | { readonly on: 'consumer-prices' }
  /** Exports less imports, before duty. */
  | { readonly on: 'bilateral-balance'; readonly partner: number };

/** An outcome of one region. All but prices are at the region's consumer prices of the baseline. */
export interface OutcomeMeasure {
  readonly region: number;
  readonly measure: Measure;
}

interface Region {
  /** Consumer prices, and the same in own wages; new over old. */
  readonly price: number;
  readonly inWages: number;
  readonly transfer: number;
}

function regionOf(equilibrium: Equilibrium, policy: Policy, n: number): Region {
  const outcome = equilibrium.regions[n];
  if (outcome === undefined) throw new RangeError(`no region ${n}`);
  return {
    price: 1 + outcome.consumerPriceChange,
    inWages: 1 / (1 + outcome.realWageChange),
    transfer: policy.transfers?.[n] ?? 0,
  };
}

/** In USD bn a year; levels, of which only differences mean anything. */
export function outcomeValue(
  dataset: Dataset,
  equilibrium: Equilibrium,
  policy: Policy,
  of: OutcomeMeasure,
): number {
  return (raw(dataset, equilibrium, policy, of) * dataset.unitUsd) / 1e9;
}

function raw(
  dataset: Dataset,
  equilibrium: Equilibrium,
  policy: Policy,
  { region: n, measure }: OutcomeMeasure,
): number {
  const { price, inWages, transfer } = regionOf(equilibrium, policy, n);
  const outcome = equilibrium.regions[n];
  if (measure.on === 'real-income') {
    return (outcome?.equivalentVariation ?? Number.NaN) - transfer / price;
  }
  if (measure.on === 'consumer-prices') return consumption(dataset, n) * (inWages - 1);
  return nominal(dataset, equilibrium, n, measure) / price;
}

function nominal(
  dataset: Dataset,
  { regions, sectorValueAdded, trade }: Equilibrium,
  n: number,
  measure: Exclude<Measure, { on: 'real-income' | 'consumer-prices' }>,
): number {
  const J = dataset.sectors.length;
  if (measure.on === 'tariff-revenue') return regions[n]?.tariffRevenue.after ?? Number.NaN;
  if (measure.on === 'sector-income') {
    return measure.sectors.reduce((sum, j) => sum + (sectorValueAdded.after[n * J + j] ?? 0), 0);
  }
  const N = dataset.regions.length;
  let balance = 0;
  for (let j = 0; j < J; j++) {
    balance += trade.after[flowIndex(N, j, measure.partner, n)] ?? 0;
    balance -= trade.after[flowIndex(N, j, n, measure.partner)] ?? 0;
  }
  return balance;
}

function consumption({ finalDemand, sectors }: Dataset, n: number): number {
  const J = sectors.length;
  let sum = 0;
  for (let cell = n * J; cell < (n + 1) * J; cell++) sum += finalDemand[cell] ?? 0;
  return sum;
}

/** An objective for the adjoint, and what a transfer is worth beside it: [region]. */
export interface Seeded {
  readonly objective: Objective;
  readonly perTransfer: Float64Array;
}

/**
 * The weighted sum of outcomes as seen from an equilibrium: its gradient there is that of the sum. In USD bn.
 *
 * @param weights as `measures`
 */
export function seedOf(
  dataset: Dataset,
  equilibrium: Equilibrium,
  policy: Policy,
  measures: readonly OutcomeMeasure[],
  weights: ArrayLike<number>,
): Seeded {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const usdBn = dataset.unitUsd / 1e9;
  const welfare = new Float64Array(N);
  const logPrices = new Float64Array(N);
  const logRealWages = new Float64Array(N);
  const tariffRevenue = new Float64Array(N);
  const sectorValueAdded = new Float64Array(N * J);
  const perTransfer = new Float64Array(N);
  let flows: Float64Array | null = null;
  const add = (to: Float64Array, cell: number, value: number) => {
    to[cell] = (to[cell] ?? 0) + value;
  };
  measures.forEach(({ region: n, measure }, k) => {
    const weight = (weights[k] ?? 0) * usdBn;
    if (weight === 0) return;
    const { price, inWages, transfer } = regionOf(equilibrium, policy, n);
    if (measure.on === 'real-income') {
      add(welfare, n, weight);
      add(perTransfer, n, -weight / price);
      add(logPrices, n, (weight * transfer) / price);
      return;
    }
    if (measure.on === 'consumer-prices') {
      add(logRealWages, n, -weight * consumption(dataset, n) * inWages);
      return;
    }
    const each = weight / price;
    add(logPrices, n, -each * nominal(dataset, equilibrium, n, measure));
    if (measure.on === 'tariff-revenue') add(tariffRevenue, n, each);
    else if (measure.on === 'sector-income') {
      for (const j of measure.sectors) add(sectorValueAdded, n * J + j, each);
    } else {
      flows ??= new Float64Array(J * N * N);
      for (let j = 0; j < J; j++) {
        add(flows, flowIndex(N, j, measure.partner, n), each);
        add(flows, flowIndex(N, j, n, measure.partner), -each);
      }
    }
  });
  const objective: Objective = {
    ...{ welfare, logPrices, logRealWages, tariffRevenue, sectorValueAdded },
  };
  return { objective: flows === null ? objective : { ...objective, flows }, perTransfer };
}
