import type { ReadonlyVector } from '@parley/numerics';
import type { Policy, PurchaseCommitment } from '../../policy.ts';
import type { Calibration } from './calibration.ts';

/**
 * A flow of which products are lifted to target values by endogenous buyer subsidies `s_k`.
 *
 * Product k has baseline share `omega_k` of the flow; products, and what is left of the flow, are
 * substituted for one another with elasticity `eta`. The unknowns are `u_k = log(1 - s_k)`. A
 * product with `omega = 1` is the flow itself.
 */
export interface CommittedFlow {
  readonly cell: number;
  readonly importer: number;
  readonly exporter: number;
  readonly sector: number;
  readonly substitution: number;
  readonly products: readonly CommittedProduct[];
}

export interface CommittedProduct {
  /** Position among the policy's commitments. */
  readonly commitment: number;
  /** Value before duty and subsidy to reach, in the dataset's unit. */
  readonly target: number;
  readonly share: number;
}

/** The nest of a committed flow at its `u`s, and its derivatives by them. */
export interface NestState {
  /** Log price of the flow's bundle, relative to no subsidy. */
  logPrice: number;
  /** What sellers get of a dollar spent on the flow, before any tariff. */
  received: number;
  /** Each product's share of spending on the flow; the derivative of `logPrice` by its `u`. */
  readonly shares: Float64Array;
  /** Derivative of `received` by each `u`. */
  readonly receivedSlopes: Float64Array;
}

/** The policy's commitments by flow, in the order in which flows are first named. */
export function committedFlows(base: Calibration, policy: Policy): readonly CommittedFlow[] {
  const { regionCount: N } = base;
  const byCell = new Map<number, CommittedFlow & { readonly products: CommittedProduct[] }>();
  (policy.commitments ?? []).forEach((promise, commitment) => {
    const { importer, exporter, sector, target } = promise;
    const cell = (sector * N + importer) * N + exporter;
    const flow = byCell.get(cell) ?? {
      ...{ cell, importer, exporter, sector, products: [] },
      substitution: substitutionOf(promise, base.tradeElasticities),
    };
    byCell.set(cell, flow);
    flow.products.push({ commitment, target, share: shareOf(promise) });
  });
  return [...byCell.values()];
}

export function shareOf({ share = 1 }: PurchaseCommitment): number {
  return share;
}

/** By default products of one origin replace one another as those of different origins do. */
export function substitutionOf(
  { sector, substitution }: PurchaseCommitment,
  tradeElasticities: ReadonlyVector,
): number {
  return substitution ?? tradeElasticities[sector] + 1;
}

/** Baseline value of what is promised, before duty. */
export function baselinePurchase(base: Calibration, promise: PurchaseCommitment): number {
  const { regionCount: N, sectorCount: J } = base;
  const { importer, exporter, sector } = promise;
  const cell = (sector * N + importer) * N + exporter;
  const spent = base.tradeShares[cell] * base.spending[importer * J + sector];
  return (shareOf(promise) * spent) / (1 + base.tariffs[cell]);
}

export function createNestState({ products }: CommittedFlow): NestState {
  return {
    logPrice: 0,
    received: 1,
    shares: Float64Array.from(products, ({ share }) => share),
    receivedSlopes: new Float64Array(products.length),
  };
}

/** @param u all unknowns, those of commitments beginning at `at` */
export function nestAt(flow: CommittedFlow, u: Float64Array, at: number, out: NestState): void {
  const { products, substitution: eta } = flow;
  const { shares, receivedSlopes } = out;
  let rest = 1;
  let sum = 0;
  let logMean = 0;
  products.forEach(({ commitment, share: omega }, m) => {
    const each = u[at + commitment];
    shares[m] = omega * Math.exp((1 - eta) * each);
    sum += shares[m];
    rest -= omega;
    logMean += omega * each;
  });
  // Shares that add up to one leave rounding behind.
  if (rest > 1e-12) sum += rest;
  out.logPrice =
    products.length === 1 && products[0].share === 1
      ? logMean
      : eta === 1
        ? logMean
        : Math.log(sum) / (1 - eta);
  out.received = 1;
  products.forEach(({ commitment }, m) => {
    shares[m] /= sum;
    out.received += shares[m] * Math.expm1(-u[at + commitment]);
  });
  products.forEach(({ commitment }, m) => {
    const undone = Math.exp(-u[at + commitment]);
    receivedSlopes[m] = shares[m] * ((1 - eta) * (undone - out.received) - undone);
  });
}

/** How strongly a committed product answers its price, at the baseline. */
export function steepness(
  { sector, substitution }: CommittedFlow,
  { share }: CommittedProduct,
  tradeElasticities: ReadonlyVector,
): number {
  return share * tradeElasticities[sector] + (1 - share) * (substitution - 1);
}
