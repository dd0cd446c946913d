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
import { readOutcomes } from './outcomes.ts';
import { settle } from './settle.ts';

export interface CaliendoParroOptions {
  readonly closure: Closure;
  /** Largest accepted `|G(x) - x|` in logs. */
  readonly tolerance: number;
}

/** What a dataset needs before the first policy, computed once. */
interface Prepared {
  readonly base: Calibration;
  readonly preconditioner: DomesticPreconditioner;
  readonly workspace: AndersonWorkspace;
}

const prepared = new WeakMap<Dataset, Prepared>();
const balanced = new WeakMap<Dataset, ReturnType<typeof settle>>();

function prepare(dataset: Dataset): Prepared {
  let known = prepared.get(dataset);
  if (known === undefined) {
    const base = calibrate(dataset);
    const dimension = base.regionCount * (1 + 2 * base.sectorCount);
    known = {
      base,
      preconditioner: createDomesticPreconditioner(base),
      workspace: createAndersonWorkspace(dimension),
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
  defaults: { closure: DEFAULT_CLOSURE, tolerance: 1e-10 },
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
  const { base, preconditioner, workspace } = prepare(dataset);
  const unit = deficitUnit(dataset, settings.closure);
  const equations = createEquilibriumMap(base, policy, unit);
  const problemAt = (share: number) => ({
    ...(share === 1
      ? equations
      : createEquilibriumMap(base, partOfPolicy(base.tariffs, policy, share), unit)),
    precondition: preconditioner.apply,
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
    const worst = nameEquation(dataset, solution.worst);
    return { kind: 'not-converged', ...common, reason: solution.reason, worst };
  }
  const outcomes = readOutcomes(dataset, base, policy, equations, solution.x);
  return { kind: 'equilibrium', ...common, ...outcomes, state: solution.x };
}

function deficitUnit(dataset: Dataset, closure: Closure): DeficitUnit | null {
  if (closure.kind !== 'fixed') return null;
  const region = dataset.regions.findIndex(({ code }) => code === closure.region);
  if (region < 0) throw new RangeError(`closure: no region ${closure.region}`);
  return { region, index: closure.index };
}
