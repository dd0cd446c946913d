import { createAndersonWorkspace, type ReadonlyVector } from '@parley/numerics';
import type { Dataset } from '../../dataset.ts';
import type { Equilibrium, NotConverged } from '../../equilibrium.ts';
import type { Policy } from '../../policy.ts';
import { type Adjoint, adjointGradient, type Objective } from './adjoint.ts';
import {
  type CaliendoParroOptions,
  caliendoParro,
  deficitUnitOf,
  prepareCaliendoParro,
  worldOf,
} from './caliendo-parro.ts';
import { createEquilibriumMap } from './equilibrium-map.ts';
import { leaseKernels } from './map-kernel.ts';
import type { LeverGradient } from './pull-back.ts';

const TOLERANCE = 1e-11;

export type GradientResult =
  | {
      readonly kind: 'gradient';
      readonly equilibrium: Equilibrium;
      readonly gradient: LeverGradient;
      /** Largest error of the adjoint equations, relative to their right-hand side. */
      readonly residual: number;
      readonly iterations: number;
    }
  | {
      /** The policy was solved, its gradient was not. */
      readonly kind: 'gradient-not-converged';
      readonly equilibrium: Equilibrium;
      readonly residual: number;
      readonly iterations: number;
    }
  | NotConverged;

/**
 * Solves a policy in the model `caliendo-parro` and gives the derivatives of an objective by every
 * lever there: all tariffs, trade costs, productivities, transfers and commitments, at about the
 * cost of a second solve (adjoint method).
 *
 * Values are in the dataset's unit, at the numeraire (world value added constant). Tariffs are
 * counted in logs of `1 + t`, trade costs, productivities and targets in logs, transfers in the
 * dataset's unit, where only differences between regions mean anything (what one gets another
 * pays). Commitments and their kinks: where a promise does not bind its derivative is zero.
 *
 * Errors: as `caliendoParro.solve`.
 *
 * @param start as of `caliendoParro.solve`
 */
export function gradientOf(
  dataset: Dataset,
  policy: Policy,
  objective: Objective,
  options: Partial<CaliendoParroOptions> = {},
  start?: Float64Array,
): GradientResult {
  const equilibrium = caliendoParro.solve(dataset, policy, options, start);
  if (equilibrium.kind !== 'equilibrium') return equilibrium;
  const [adjoint] = gradientsAt(dataset, policy, equilibrium, [objective], options);
  const { residual, iterations } = adjoint;
  if (adjoint.kind === 'not-converged') {
    return { kind: 'gradient-not-converged', equilibrium, residual, iterations };
  }
  return { kind: 'gradient', equilibrium, gradient: adjoint.gradient, residual, iterations };
}

/**
 * Gradients of several objectives at one equilibrium, in their order.
 *
 * @param equilibrium of this dataset, policy and options
 * @param tolerance largest error of the adjoint equations, relative to their right-hand side
 */
export function gradientsAt(
  dataset: Dataset,
  policy: Policy,
  equilibrium: Equilibrium,
  objectives: readonly Objective[],
  options: Partial<CaliendoParroOptions> = {},
  tolerance = TOLERANCE,
): readonly Adjoint[] {
  const settings = { ...caliendoParro.defaults, ...options };
  const world = worldOf(dataset, settings.closure);
  if (world.kind !== 'settled') throw new RangeError('an equilibrium of another closure');
  const { base, preconditioner, workspaces, kernels } = prepareCaliendoParro(world.dataset);
  const unit = deficitUnitOf(dataset, settings.closure);
  const lease = leaseKernels(base, kernels);
  try {
    const equations = createEquilibriumMap(base, policy, unit, settings, lease.take());
    const { dimension } = equations;
    const space = workspaces.get(dimension) ?? createAndersonWorkspace(dimension);
    return objectives.map((objective) =>
      adjointGradient(
        base,
        equations,
        preconditioner,
        unit,
        equilibrium.state,
        objective,
        tolerance,
        space,
      ),
    );
  } finally {
    lease.end();
  }
}

/** A small change of a policy, in the policy's own units. */
export interface PolicyDirection {
  /** Rates, as shares: [sector][importer][exporter]. */
  readonly tariffs?: ReadonlyVector;
  /** Ratios: as `tariffs`. */
  readonly tradeCosts?: ReadonlyVector;
  /** Ratios: [region][sector]. */
  readonly productivity?: ReadonlyVector;
  /** In the dataset's unit, summing to zero: [region]. */
  readonly transfers?: ReadonlyVector;
  /** Changes of targets, in the dataset's unit: [commitment]. */
  readonly commitments?: ReadonlyVector;
}

/** The derivative of the objective along a change of the policy: value per unit of `direction`. */
export function directionalDerivative(
  gradient: LeverGradient,
  policy: Policy,
  direction: PolicyDirection,
): number {
  const along = (
    slopes: ReadonlyVector,
    change: ReadonlyVector | undefined,
    level: (cell: number) => number,
  ): number => {
    let sum = 0;
    const count = change?.length ?? 0;
    for (let cell = 0; cell < count; cell++) {
      const step = change?.[cell] ?? 0;
      if (step !== 0) sum += (slopes[cell] * step) / level(cell);
    }
    return sum;
  };
  const { tariffs, tradeCosts, productivity, commitments } = policy;
  return (
    along(gradient.tariffs, direction.tariffs, (cell) => 1 + tariffs[cell]) +
    along(gradient.tradeCosts, direction.tradeCosts, (cell) => tradeCosts?.[cell] ?? 1) +
    along(gradient.productivity, direction.productivity, (cell) => productivity?.[cell] ?? 1) +
    along(gradient.transfers, direction.transfers, () => 1) +
    along(gradient.commitments, direction.commitments, (k) => commitments?.[k]?.target ?? 1)
  );
}
