import { type AndersonWorkspace, type ReadonlyVector, solveFixedPoint } from '@parley/numerics';
import type { ImlsBase } from './calibration.ts';
import type { DomesticReaction } from './domestic-reaction.ts';
import type { ImlsEquations } from './equilibrium-map.ts';
import type { ImlsOptions } from './options.ts';
import {
  createImlsPullBack,
  createImlsSeeds,
  type ImlsDutyWorth,
  type ImlsSeeds,
} from './pull-back.ts';

const TOLERANCE = 1e-12;

/** What data and options need before the first policy, computed once. */
export interface PreparedImls {
  readonly base: ImlsBase;
  readonly reaction: DomesticReaction;
  readonly workspace: AndersonWorkspace;
}

export type ImlsAdjoint =
  | {
      readonly kind: 'adjoint';
      readonly worth: ImlsDutyWorth;
      readonly residual: number;
      readonly iterations: number;
    }
  | { readonly kind: 'not-converged'; readonly residual: number };

/**
 * The adjoint of `sum_i weights_i log W_i` at an equilibrium: solves `(I - G_x') mu = dW/dx` with
 * the same accelerated iteration as the equilibrium, transposed, then sweeps once more for what
 * duties are worth.
 *
 * @param x the equilibrium's unknowns
 */
export function imlsAdjoint(
  { base, reaction, workspace }: PreparedImls,
  equations: ImlsEquations,
  options: ImlsOptions,
  x: Float64Array,
  weights: ReadonlyVector,
): ImlsAdjoint {
  const point = equations.at(x);
  const { dimension } = equations;
  const pullBack = createImlsPullBack(base, equations, point, options);
  const seeds = createImlsSeeds(base, dimension);
  const clear = () => {
    for (const part of Object.values(seeds)) part.fill(0);
  };
  seedWelfare(base, point, options, weights, seeds);
  pullBack.sweep(seeds);
  const direct = seeds.x.slice();
  const size = Math.max(...direct.map(Math.abs), Number.MIN_VALUE);
  const solution = solveFixedPoint(
    {
      dimension,
      map(multipliers, out) {
        clear();
        pullBack.seedMap(multipliers, seeds);
        pullBack.sweep(seeds);
        for (let k = 0; k < dimension; k++) out[k] = direct[k] / size + seeds.x[k];
      },
      precondition: reaction.applyTransposed,
    },
    new Float64Array(dimension),
    { tolerance: TOLERANCE, maxStep: Number.POSITIVE_INFINITY, maxIterations: 200 },
    workspace,
  );
  if (solution.kind !== 'converged') {
    return { kind: 'not-converged', residual: solution.residual };
  }
  const multipliers = solution.x.map((value) => value * size);
  clear();
  seedWelfare(base, point, options, weights, seeds);
  pullBack.seedMap(multipliers, seeds);
  const worth = pullBack.sweep(seeds);
  const { residual, iterations } = solution;
  return { kind: 'adjoint', worth, residual, iterations };
}

/** Seeds of `sum_i weights_i log W_i`, `W = (delta F'/F + (1 - delta) w L) / P`. */
function seedWelfare(
  base: ImlsBase,
  point: ReturnType<ImlsEquations['at']>,
  options: ImlsOptions,
  weights: ReadonlyVector,
  seeds: ImlsSeeds,
): void {
  const { count: N, income: Y, transfers } = base;
  const { wage, labour, income, revenue } = point;
  const { kappa } = options;
  let before = 0;
  let after = 0;
  for (let i = 0; i < N; i++) {
    before += Y[i];
    after += income[i];
  }
  let transferred = 0;
  for (let i = 0; i < N; i++) {
    const weight = weights[i];
    if (weight === 0) continue;
    const final = Y[i] + transfers[i];
    const finalAfter = revenue[i] + income[i] + (transfers[i] * after) / before;
    const lumpSum = options.rebate === 'lump-sum';
    const ratio = revenue[i] / income[i];
    const taxed = lumpSum ? 1 : 1 - ratio;
    const part = (kappa * Y[i]) / (1 + kappa);
    const delta = final / (final - part * taxed);
    const spent = finalAfter / final;
    const earns = wage[i] * labour[i];
    const onSum = weight / (delta * spent + (1 - delta) * earns);
    const onFinal = (onSum * delta) / final;
    const onDelta = onSum * (spent - earns);
    const onTaxed = lumpSum ? 0 : (onDelta * delta * delta * part) / final;
    seeds.revenue[i] += onFinal - onTaxed / income[i];
    seeds.income[i] += onFinal + (onTaxed * ratio) / income[i];
    transferred += (onFinal * transfers[i]) / before;
    seeds.x[i] += onSum * (1 - delta) * earns;
    seeds.x[2 * N + i] += onSum * (1 - delta) * earns;
    // In the roundabout variant the price is an unknown of its own.
    if (options.variant === 'roundabout') seeds.x[3 * N + i] -= weight;
    else seeds.logPrice[i] -= weight;
  }
  for (let i = 0; i < N; i++) seeds.income[i] += transferred;
}

/** Gradient by log of 1 + tariff of one importer, by exporter, from what duties are worth. */
export function gradientByDuty(
  base: ImlsBase,
  equations: ImlsEquations,
  options: ImlsOptions,
  x: Float64Array,
  worth: ImlsDutyWorth,
  importer: number,
): Float64Array {
  const { supplier, denominator, spending } = equations.at(x);
  const elasticity = options.epsilon * base.incidence[importer];
  const perWeight = (base.spending[importer] * spending[importer]) / denominator[importer];
  const weights = equations.weights.row(importer);
  const netWeights = equations.weights.netRow(importer);
  return Float64Array.from({ length: base.count }, (_, j) => {
    if (j === importer) return 0;
    const flow = netWeights[j] * supplier[j] * perWeight;
    const share = (weights[j] * supplier[j]) / denominator[importer];
    return (
      -(elasticity + 1) * flowWorth(base, worth, importer, j) * flow -
      elasticity * worth.perLogSum[importer] * share
    );
  });
}

function flowWorth(base: ImlsBase, worth: ImlsDutyWorth, importer: number, exporter: number) {
  return worth.perNet[importer] + (1 - base.localShare[importer]) * worth.perEarned[exporter];
}

/**
 * Tariffs of one importer, as logs of 1 + tariff by exporter, at which {@link gradientByDuty} would
 * be zero with the adjoint and the equilibrium held: `1 + t` is linear in what a flow is worth.
 */
export function stationaryDuties(
  base: ImlsBase,
  equations: ImlsEquations,
  options: ImlsOptions,
  x: Float64Array,
  worth: ImlsDutyWorth,
  importer: number,
): Float64Array {
  const { spending } = equations.at(x);
  const elasticity = options.epsilon * base.incidence[importer];
  const spent = base.spending[importer] * spending[importer];
  return Float64Array.from({ length: base.count }, (_, j) => {
    if (j === importer) return 0;
    const power =
      (-(elasticity + 1) * flowWorth(base, worth, importer, j) * spent) /
      (elasticity * worth.perLogSum[importer]);
    return power > 0 ? Math.log(power) : Number.NaN;
  });
}
