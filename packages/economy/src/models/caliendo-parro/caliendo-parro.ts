import { type AndersonWorkspace, createAndersonWorkspace } from '@parley/numerics';
import type { Dataset } from '../../dataset.ts';
import type { Equilibrium, NotConverged } from '../../equilibrium.ts';
import type { Model } from '../../model.ts';
import { type Policy, partOfPolicy } from '../../policy.ts';
import { solveSystem } from '../../solver.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { type Closure, DEFAULT_CLOSURE } from './closure.ts';
import {
  createDomesticPreconditioner,
  type DomesticPreconditioner,
} from './domestic-preconditioner.ts';
import { nameEquation } from './equation-name.ts';
import { createEquilibriumMap, type DeficitUnit } from './equilibrium-map.ts';
import { preconditionerOf } from './extended-preconditioner.ts';
import { type Extensions, NO_EXTENSIONS } from './extensions.ts';
import { readOutcomes } from './outcomes.ts';
import { settle } from './settle.ts';

export interface CaliendoParroOptions extends Extensions {
  readonly closure: Closure;
  /** Largest accepted `|G(x) - x|` in logs. */
  readonly tolerance: number;
}

/** What a dataset needs before the first policy, computed once. */
interface Prepared {
  readonly base: Calibration;
  readonly preconditioner: DomesticPreconditioner;
  /** By dimension: extensions and commitments add unknowns. */
  readonly workspaces: Map<number, AndersonWorkspace>;
}

const prepared = new WeakMap<Dataset, Prepared>();
const balanced = new WeakMap<Dataset, ReturnType<typeof settle>>();

export function prepareCaliendoParro(dataset: Dataset): Prepared {
  let known = prepared.get(dataset);
  if (known === undefined) {
    const base = calibrate(dataset);
    known = {
      base,
      preconditioner: createDomesticPreconditioner(base),
      workspaces: new Map(),
    };
    prepared.set(dataset, known);
  }
  return known;
}

/**
 * The multi-sector, input-output, Ricardian model of Caliendo & Parro (2015), solved in changes
 * from the dataset's baseline.
 *
 * Errors: a closure that names an unknown region throws (callers check codes that people typed).
 */
export const caliendoParro: Model<CaliendoParroOptions> = {
  id: 'caliendo-parro',
  defaults: { ...NO_EXTENSIONS, closure: DEFAULT_CLOSURE, tolerance: 1e-10 },
  solve(dataset, policy, options = {}, start) {
    const settings = { ...caliendoParro.defaults, ...options };
    const world = worldOf(dataset, settings.closure);
    if (world.kind === 'not-converged') return { ...world, options: settings };
    return solveFrom(world.dataset, policy, settings, start);
  },
};

/** The baseline that the closure compares with. */
function worldOf(dataset: Dataset, closure: Closure): ReturnType<typeof settle> {
  if (closure.kind !== 'balanced') return { kind: 'settled', dataset, wageChanges: [] };
  let world = balanced.get(dataset);
  if (world === undefined) {
    world = settle(dataset, 'none');
    balanced.set(dataset, world);
  }
  return world;
}

function solveFrom(
  dataset: Dataset,
  policy: Policy,
  settings: CaliendoParroOptions,
  start: Float64Array | undefined,
): Equilibrium | NotConverged {
  const { base, preconditioner, workspaces } = prepareCaliendoParro(dataset);
  const unit = deficitUnit(dataset, settings.closure);
  const equations = createEquilibriumMap(base, policy, unit, settings);
  const { dimension } = equations;
  const workspace = workspaces.get(dimension) ?? createAndersonWorkspace(dimension);
  workspaces.set(dimension, workspace);
  const problemAt = (share: number) => ({
    ...(share === 1
      ? equations
      : createEquilibriumMap(base, partOfPolicy(base.tariffs, policy, share), unit, settings)),
    precondition: preconditionerOf(equations, preconditioner).apply,
  });
  const solution = solveSystem(
    problemAt,
    start ?? new Float64Array(equations.dimension),
    { tolerance: settings.tolerance },
    workspace,
  );
  const common = {
    model: caliendoParro.id,
    options: { ...settings },
    datasetVersion: dataset.version,
    residual: solution.residual,
    iterations: solution.iterations,
  };
  if (solution.kind === 'not-converged') {
    const worst = nameEquation(dataset, equations.layout, solution.worst);
    return { kind: 'not-converged', ...common, reason: solution.reason, worst };
  }
  const outcomes = readOutcomes(dataset, base, equations, solution.x);
  return { kind: 'equilibrium', ...common, ...outcomes, state: solution.x };
}

function deficitUnit(dataset: Dataset, closure: Closure): DeficitUnit | null {
  if (closure.kind !== 'fixed') return null;
  const region = dataset.regions.findIndex(({ code }) => code === closure.region);
  if (region < 0) throw new RangeError(`closure: no region ${closure.region}`);
  return { region, index: closure.index };
}
