import type { ReadonlyVector } from '@parley/numerics';
import { type Dataset, flowIndex } from './dataset.ts';

/** What governments and technology change: new levels of tariffs, and ratios new/old of the rest. */
export interface Policy {
  /** New ad-valorem rates, as shares: [sector][importer][exporter]. */
  readonly tariffs: ReadonlyVector;
  /** Iceberg trade-cost ratios (non-tariff barriers), or null for no change: as `tariffs`. */
  readonly tradeCosts: ReadonlyVector | null;
  /** Productivity ratios, or null for no change: [region][sector]. */
  readonly productivity: ReadonlyVector | null;
  /** Purchases promised, met by a subsidy that the buyer's budget pays. */
  readonly commitments?: readonly PurchaseCommitment[];
  /** Income handed from region to region (investment paid in), sums to zero: [region]. */
  readonly transfers?: ReadonlyVector;
}

/** A value of one flow, or of one product inside it, that the importer promises to reach. */
export interface PurchaseCommitment {
  readonly importer: number;
  readonly exporter: number;
  readonly sector: number;
  /** Value before duty, in the dataset's unit, at the numeraire. */
  readonly target: number;
  /** The product's share of the flow in the baseline; default all of it. */
  readonly share?: number;
  /**
   * Elasticity of substitution between the flow's products, with `share`; alike for all products
   * of a flow. Default: as between origins, one more than the trade elasticity.
   */
  readonly substitution?: number;
}

/** The policy that changes nothing. */
export function baselinePolicy(dataset: Dataset): Policy {
  return { tariffs: dataset.tariffs, tradeCosts: null, productivity: null };
}

/** What a policy's parts are measured from. */
export interface PolicyBaseline {
  readonly tariffs: ReadonlyVector;
  /** Values of what the policy's commitments promise: [commitment]. */
  readonly purchases: readonly number[];
}

/**
 * The part of a policy, between the baseline (0) and the whole (1), evenly spaced in logs (of
 * transfers, in levels).
 */
export function partOfPolicy(baseline: PolicyBaseline, policy: Policy, share: number): Policy {
  if (share === 1) return policy;
  const power = (ratios: ReadonlyVector | null) =>
    ratios === null ? null : Float64Array.from(ratios, (ratio) => ratio ** share);
  const { commitments, transfers } = policy;
  return {
    tariffs: Float64Array.from(
      policy.tariffs,
      (after, cell) => (1 + after) ** share * (1 + baseline.tariffs[cell]) ** (1 - share) - 1,
    ),
    tradeCosts: power(policy.tradeCosts),
    productivity: power(policy.productivity),
    ...(transfers && { transfers: Float64Array.from(transfers, (value) => share * value) }),
    ...(commitments && {
      commitments: commitments.map((commitment, k) => ({
        ...commitment,
        target: commitment.target ** share * baseline.purchases[k] ** (1 - share),
      })),
    }),
  };
}

export type TariffForm =
  /** The new rate itself. */
  | 'rate'
  /** Percentage points on top of the rate in the dataset. */
  | 'added'
  /** The rate is topped up to this one where it is lower. */
  | 'floor';

/**
 * One line of a policy. `*` stands for all; the home market is never meant by it. Shares, not
 * percent. `coverage` is the part of the flow's value that a tariff or a trade cost applies to
 * (default all). Purchases and investments name single regions and sectors.
 */
export type PolicyChange =
  | {
      readonly kind: 'tariff';
      readonly importer: string;
      readonly exporter: string;
      readonly sector: string;
      readonly form: TariffForm;
      readonly value: number;
      readonly coverage?: number;
    }
  | {
      readonly kind: 'trade-cost';
      readonly importer: string;
      readonly exporter: string;
      readonly sector: string;
      /** New over old iceberg cost. */
      readonly ratio: number;
      readonly coverage?: number;
    }
  | {
      readonly kind: 'productivity';
      readonly region: string;
      readonly sector: string;
      /** New over old productivity. */
      readonly ratio: number;
    }
  | {
      readonly kind: 'purchase';
      readonly importer: string;
      readonly exporter: string;
      readonly sector: string;
      /** `total` the value itself, `added` on top of the baseline's. */
      readonly form: PurchaseForm;
      /** Before duty, USD bn a year. */
      readonly usdBn: number;
      /** See {@link PurchaseCommitment}. */
      readonly share?: number;
      readonly substitution?: number;
    }
  | {
      /** Financing paid in; what the investment makes is a line of its own (`productivity`). */
      readonly kind: 'investment';
      readonly from: string;
      readonly to: string;
      /** USD bn a year. */
      readonly usdBn: number;
    };

export type PurchaseForm = 'total' | 'added';

const ALL = '*';

/**
 * Applies changes in order to the dataset's baseline; later lines override (`rate`) or add to
 * (`added`, `floor` with `coverage`, investments) what stands. Codes must exist: callers that read
 * files check them first, so an unknown one is a bug and throws.
 */
export function applyChanges(dataset: Dataset, changes: readonly PolicyChange[]): Policy {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const tariffs = Float64Array.from(dataset.tariffs);
  let tradeCosts: Float64Array | null = null;
  let productivity: Float64Array | null = null;
  let transfers: Float64Array | null = null;
  const commitments: PurchaseCommitment[] = [];

  for (const change of changes) {
    if (change.kind === 'investment') {
      transfers ??= new Float64Array(N);
      const value = (change.usdBn * 1e9) / dataset.unitUsd;
      transfers[positionOf(change.from, dataset.regions)] -= value;
      transfers[positionOf(change.to, dataset.regions)] += value;
      continue;
    }
    if (change.kind === 'purchase') {
      commitments.push(commitmentOf(dataset, change));
      continue;
    }
    const sectors = positions(change.sector, dataset.sectors);
    if (change.kind === 'productivity') {
      productivity ??= new Float64Array(N * J).fill(1);
      for (const n of positions(change.region, dataset.regions)) {
        for (const j of sectors) productivity[n * J + j] = change.ratio;
      }
      continue;
    }
    if (change.kind === 'trade-cost') tradeCosts ??= new Float64Array(J * N * N).fill(1);
    for (const n of positions(change.importer, dataset.regions)) {
      for (const i of positions(change.exporter, dataset.regions)) {
        if (n === i) continue;
        for (const j of sectors) {
          const cell = flowIndex(N, j, n, i);
          if (change.kind === 'tariff') {
            tariffs[cell] = newRate(change, tariffs[cell], dataset.tariffs[cell]);
          } else if (tradeCosts !== null) {
            const { ratio, coverage = 1 } = change;
            tradeCosts[cell] = coverage * ratio + (1 - coverage) * tradeCosts[cell];
          }
        }
      }
    }
  }
  return {
    tariffs,
    tradeCosts,
    productivity,
    ...(transfers === null ? {} : { transfers }),
    ...(commitments.length === 0 ? {} : { commitments }),
  };
}

function commitmentOf(
  dataset: Dataset,
  change: PolicyChange & { readonly kind: 'purchase' },
): PurchaseCommitment {
  const importer = positionOf(change.importer, dataset.regions);
  const exporter = positionOf(change.exporter, dataset.regions);
  const sector = positionOf(change.sector, dataset.sectors);
  const { form, usdBn, share, substitution } = change;
  const cell = flowIndex(dataset.regions.length, sector, importer, exporter);
  const flow = dataset.flows[cell] / (1 + dataset.tariffs[cell]);
  const stands = form === 'added' ? (share ?? 1) * flow : 0;
  return {
    importer,
    exporter,
    sector,
    target: stands + (usdBn * 1e9) / dataset.unitUsd,
    ...(share === undefined ? {} : { share }),
    ...(substitution === undefined ? {} : { substitution }),
  };
}

function positions(code: string, items: readonly { readonly code: string }[]): readonly number[] {
  return code === ALL ? items.map((_, position) => position) : [positionOf(code, items)];
}

function positionOf(code: string, items: readonly { readonly code: string }[]): number {
  const position = items.findIndex((item) => item.code === code);
  if (position < 0) throw new RangeError(`no such code: ${code}`);
  return position;
}

/** A floor tops up the baseline (most-favoured-nation) rate: `max(0, floor - base)` is added. */
function newRate(
  change: { readonly form: TariffForm; readonly value: number; readonly coverage?: number },
  current: number,
  base: number,
): number {
  const coverage = change.coverage ?? 1;
  switch (change.form) {
    case 'rate':
      return coverage * change.value + (1 - coverage) * current;
    case 'added':
      return current + coverage * change.value;
    case 'floor':
      return current + coverage * Math.max(0, change.value - base);
  }
}
