import { type AndersonWorkspace, type ReadonlyVector, solveFixedPoint } from '@parley/numerics';
import type { Calibration } from './calibration.ts';
import type { DomesticPreconditioner } from './domestic-preconditioner.ts';
import type { DeficitUnit, EquilibriumMap } from './equilibrium-map.ts';
import { preconditionerOf } from './extended-preconditioner.ts';
import {
  clearSeeds,
  createPullBack,
  createSeeds,
  type LeverGradient,
  type Seeds,
} from './pull-back.ts';

/**
 * A sum of outcomes, each with its weight; levels are in the dataset's unit, at the numeraire.
 * What is left out weighs nothing.
 */
export interface Objective {
  /** Equivalent variation: [region]. */
  readonly welfare?: ReadonlyVector;
  /** Log of real income, `I / P`: [region]. */
  readonly logRealIncome?: ReadonlyVector;
  /** Log of the real wage, `w / P`: [region]. */
  readonly logRealWages?: ReadonlyVector;
  /** Log of the consumer price index: [region]. */
  readonly logPrices?: ReadonlyVector;
  /** Level: [region]. */
  readonly tariffRevenue?: ReadonlyVector;
  /** Value added of sectors: [region][sector]. */
  readonly sectorValueAdded?: ReadonlyVector;
  /** Flows before duty: [sector][importer][exporter]. */
  readonly flows?: ReadonlyVector;
}

export type Adjoint =
  | {
      readonly kind: 'adjoint';
      readonly gradient: LeverGradient;
      readonly residual: number;
      readonly iterations: number;
    }
  | { readonly kind: 'not-converged'; readonly residual: number; readonly iterations: number };

const MAX_ITERATIONS = 300;

/**
 * Gradient of an objective by every lever of the policy, at an equilibrium: solves
 * `(I - G_x') mu = dW/dx` by the same accelerated iteration as the equilibrium, transposed, and
 * sweeps once over the levers. About the cost of one solve, however many levers there are.
 *
 * @param x the equilibrium of `equations`
 * @param tolerance largest error of the adjoint equations, relative to their right-hand side
 */
export function adjointGradient(
  base: Calibration,
  equations: EquilibriumMap,
  domestic: DomesticPreconditioner,
  deficitUnit: DeficitUnit | null,
  x: Float64Array,
  objective: Objective,
  tolerance: number,
  workspace?: AndersonWorkspace,
): Adjoint {
  const { dimension } = equations;
  equations.map(x, new Float64Array(dimension));
  const pullBack = createPullBack(base, equations, deficitUnit, x);
  const seeds = createSeeds(base, dimension, objective.flows !== undefined);
  const plain: Seeds = { ...seeds, flows: null };
  seedObjective(base, equations, x, objective, seeds);
  pullBack.sweep(seeds, null);
  const direct = seeds.x.slice();
  let size = Number.MIN_VALUE;
  for (const value of direct) size = Math.max(size, Math.abs(value));
  const solution = solveFixedPoint(
    {
      dimension,
      map(multipliers, out) {
        clearSeeds(plain);
        pullBack.seedMap(multipliers, plain);
        pullBack.sweep(plain, multipliers);
        for (let k = 0; k < dimension; k++) out[k] = direct[k] / size + plain.x[k];
      },
      precondition: preconditionerOf(equations, domestic).applyTransposed,
    },
    new Float64Array(dimension),
    { tolerance, maxIterations: MAX_ITERATIONS, maxStep: Number.POSITIVE_INFINITY },
    workspace,
  );
  const { residual, iterations } = solution;
  if (solution.kind === 'not-converged') return { kind: 'not-converged', residual, iterations };
  const multipliers = solution.x.map((value) => value * size);
  const cells = base.tradeShares.length;
  const gradient: LeverGradient = {
    tariffs: new Float64Array(cells),
    tradeCosts: new Float64Array(cells),
    productivity: new Float64Array(base.regionCount * base.sectorCount),
    transfers: new Float64Array(base.regionCount),
    commitments: new Float64Array(equations.commitmentCount),
  };
  clearSeeds(seeds);
  seedObjective(base, equations, x, objective, seeds);
  pullBack.seedMap(multipliers, seeds, gradient);
  pullBack.sweep(seeds, multipliers, gradient);
  return { kind: 'adjoint', gradient, residual, iterations };
}

function seedObjective(
  base: Calibration,
  equations: EquilibriumMap,
  x: Float64Array,
  objective: Objective,
  seeds: Seeds,
): void {
  const { regionCount: N, sectorCount: J, finalShares, valueAddedShares } = base;
  const { income, labour } = equations.last;
  const { prices: P } = equations.layout;
  const { labourSupply: kappa } = equations.extensions;
  const {
    welfare,
    logRealIncome,
    logRealWages,
    logPrices,
    tariffRevenue,
    sectorValueAdded,
    flows,
  } = objective;
  for (let n = 0; n < N; n++) {
    const onRealIncome = logRealIncome?.[n] ?? 0;
    const onRealWage = logRealWages?.[n] ?? 0;
    seeds.income[n] += onRealIncome / income[n];
    seeds.x[n] += onRealWage;
    let onPrices = (logPrices?.[n] ?? 0) - onRealIncome - onRealWage;
    const weight = welfare?.[n] ?? 0;
    if (weight !== 0) {
      let index = 0;
      for (let k = 0; k < J; k++) index += finalShares[n * J + k] * x[P + n * J + k];
      const perPrice = Math.exp(-index);
      // EV = (I' - (1 - 1/delta) w L VA (1 + kappa)/kappa ...)/P less a constant: see outcomes.
      const part = kappa === 0 ? 0 : kappa / (1 + kappa);
      const labourIncome = Math.exp(x[n] + labour[n]) * base.valueAdded[n];
      seeds.income[n] += weight * perPrice;
      seeds.labourIncome[n] -= weight * perPrice * part;
      onPrices -= weight * perPrice * (income[n] - part * labourIncome);
    }
    for (let k = 0; k < J; k++) seeds.x[P + n * J + k] += onPrices * finalShares[n * J + k];
    seeds.revenue[n] += tariffRevenue?.[n] ?? 0;
  }
  if (sectorValueAdded) {
    for (let cell = 0; cell < N * J; cell++) {
      seeds.output[cell] += valueAddedShares[cell] * sectorValueAdded[cell];
    }
  }
  if (flows && seeds.flows) {
    for (let cell = 0; cell < flows.length; cell++) seeds.flows[cell] += flows[cell];
  }
}
