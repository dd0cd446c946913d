import type { Dataset } from '../../dataset.ts';
import type { Equilibrium, NotConverged } from '../../equilibrium.ts';
import type { Policy } from '../../policy.ts';
import type { Objective } from './adjoint.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';
import { gradientOf } from './gradient.ts';
import type { LeverGradient } from './pull-back.ts';

/** What a small change of one flow's lever does to an objective, per unit of the lever. */
export interface FlowEffect {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  /** The tariff's rate, a share; of other levers the flow before duty, in the dataset's unit. */
  readonly level: number;
  readonly effect: number;
}

export interface PaymentEffect {
  readonly from: string;
  readonly to: string;
  readonly effect: number;
}

/** Largest effects first, in the objective's unit. */
export interface LeverEffects {
  readonly kind: 'effects';
  readonly equilibrium: Equilibrium;
  /** Per unit of the rate (a share), on goods. */
  readonly tariffs: readonly FlowEffect[];
  /** Per unit of the log of the iceberg cost. */
  readonly tradeCosts: readonly FlowEffect[];
  /** Per unit of value promised beyond what is bought, met by a subsidy of the importer's. */
  readonly purchases: readonly FlowEffect[];
  /** Per unit of value that one region pays into another; the way that is positive. */
  readonly transfers: readonly PaymentEffect[];
  /** Largest relative error of the adjoint equations. */
  readonly residual: number;
  readonly gradients: number;
}

export type LeverEffectsResult =
  | LeverEffects
  | { readonly kind: 'gradient-not-converged'; readonly residual: number }
  | NotConverged;

/** Flows of less than this, in USD a year, are left out of purchases: they do not take a promise. */
const LEAST_PURCHASE_USD = 1e8;
/** How far beyond what is bought a promise is put, to be binding. */
const BEYOND = 1.0005;

/**
 * Ranks the levers of a policy by what a small change of each does to an objective. Tariffs, trade
 * costs and transfers come from one gradient; purchases, which are no lever until they bind, are
 * picked by their effect without second rounds and then computed one by one.
 *
 * Errors: as `caliendoParro.solve`.
 *
 * @param top how many of each kind
 */
export function leverEffects(
  dataset: Dataset,
  policy: Policy,
  objective: Objective,
  top: number,
  options: Partial<CaliendoParroOptions> = {},
): LeverEffectsResult {
  const { regions, sectors } = dataset;
  const N = regions.length;
  const result = gradientOf(dataset, policy, objective, options);
  if (result.kind !== 'gradient') return result;
  const { equilibrium, gradient } = result;
  const { after } = equilibrium.trade;

  const crossing = Array.from(after.keys()).filter(
    (cell) => Math.floor(cell / N) % N !== cell % N && after[cell] > 0,
  );
  const sectorOf = (cell: number) => Math.floor(cell / (N * N));
  const goods = crossing.filter((cell) => sectors[sectorOf(cell)].kind === 'goods');
  const describe = (cell: number, level: number, effect: number): FlowEffect => ({
    importer: regions[Math.floor(cell / N) % N].code,
    exporter: regions[cell % N].code,
    sector: sectors[sectorOf(cell)].code,
    level,
    effect,
  });
  const ranked = <Item extends { readonly effect: number }>(items: readonly Item[]) =>
    items
      .filter(({ effect }) => effect !== 0)
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .slice(0, top);

  const tariffs = ranked(
    goods.map((cell) => {
      const rate = policy.tariffs[cell];
      return describe(cell, rate, gradient.tariffs[cell] / (1 + rate));
    }),
  );
  const tradeCosts = ranked(
    crossing.map((cell) => describe(cell, after[cell], gradient.tradeCosts[cell])),
  );
  const transfers = ranked(
    regions
      .flatMap(
        ({ code: from }, a) =>
          regions.map(({ code: to }, b) => ({
            from,
            to,
            effect: gradient.transfers[b] - gradient.transfers[a],
          })),
        // The way back is the same with the other sign.
      )
      .filter(({ effect }) => effect > 0),
  );
  const chosen = likelyPurchases(dataset, policy, equilibrium, gradient, goods, 2 * top);
  const promised: FlowEffect[] = [];
  let { residual } = result;
  for (const cell of chosen) {
    const worth = purchaseEffect(dataset, policy, objective, equilibrium, cell, options);
    if (worth === null) continue;
    promised.push(describe(cell, after[cell], worth.effect));
    residual = Math.max(residual, worth.residual);
  }
  return {
    kind: 'effects',
    equilibrium,
    tariffs,
    tradeCosts,
    purchases: ranked(promised),
    transfers,
    residual,
    gradients: 1 + chosen.length,
  };
}

/**
 * The flows whose purchases seem to matter most. A subsidy to buyers is a lower tariff: its effect
 * over what it adds to the flow, were incomes and costs to stand still.
 */
function likelyPurchases(
  { regions, tradeElasticities, unitUsd }: Dataset,
  policy: Policy,
  { trade }: Equilibrium,
  gradient: LeverGradient,
  cells: readonly number[],
  count: number,
): readonly number[] {
  const N = regions.length;
  const taken = new Set(
    (policy.commitments ?? []).map(
      ({ importer, exporter, sector }) => (sector * N + importer) * N + exporter,
    ),
  );
  return cells
    .filter((cell) => trade.after[cell] * unitUsd >= LEAST_PURCHASE_USD && !taken.has(cell))
    .map((cell) => {
      const row = cell - (cell % N);
      let spent = 0;
      for (let i = 0; i < N; i++) spent += trade.after[row + i] * (1 + policy.tariffs[row + i]);
      const share = (trade.after[cell] * (1 + policy.tariffs[cell])) / spent;
      const steepness = 1 + tradeElasticities[Math.floor(cell / (N * N))] * (1 - share);
      return { cell, size: Math.abs(gradient.tariffs[cell]) / (steepness * trade.after[cell]) };
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ cell }) => cell);
}

/** The derivative by a promise that just binds; null where it could not be computed. */
function purchaseEffect(
  dataset: Dataset,
  policy: Policy,
  objective: Objective,
  equilibrium: Equilibrium,
  cell: number,
  options: Partial<CaliendoParroOptions>,
): { readonly effect: number; readonly residual: number } | null {
  const N = dataset.regions.length;
  const target = BEYOND * equilibrium.trade.after[cell];
  const place = { importer: Math.floor(cell / N) % N, exporter: cell % N };
  const promise = { ...place, sector: Math.floor(cell / (N * N)), target };
  const commitments = [...(policy.commitments ?? []), promise];
  const withPromise = { ...policy, commitments };
  if (caliendoParro.problems(dataset, withPromise, options).length > 0) return null;
  const result = gradientOf(dataset, withPromise, objective, options, equilibrium.state);
  if (result.kind !== 'gradient') return null;
  const slope = result.gradient.commitments.at(-1) ?? 0;
  return { effect: slope / target, residual: result.residual };
}
