import {
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  solveFixedPoint,
} from '@parley/numerics';
import type { Dataset } from '../../dataset.ts';
import type { Equilibrium, NotConverged, UnmetCommitment } from '../../equilibrium.ts';
import type { Model } from '../../model.ts';
import { type Policy, partOfPolicy } from '../../policy.ts';
import { solveSystem } from '../../solver.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { type Closure, DEFAULT_CLOSURE } from './closure.ts';
import { baselinePurchase } from './committed-flow.ts';
import { domainProblems } from './domain-problems.ts';
import {
  createDomesticPreconditioner,
  type DomesticPreconditioner,
} from './domestic-preconditioner.ts';
import { nameEquation } from './equation-name.ts';
import { createEquilibriumMap, type DeficitUnit, type EquilibriumMap } from './equilibrium-map.ts';
import { preconditionerOf } from './extended-preconditioner.ts';
import { type Extensions, hasScale, NO_EXTENSIONS } from './extensions.ts';
import { followBranch } from './follow-branch.ts';
import type { Layout } from './layout.ts';
import { type KernelLease, leaseKernels, type MapKernel } from './map-kernel.ts';
import { readOutcomes } from './outcomes.ts';
import { settle } from './settle.ts';
import { bringAbout, withoutTrade } from './unmet-commitments.ts';

/** How far an unmet commitment can be brought is told roughly, and found fast. */
const UNMET_TOLERANCE = 1e-8;
const UNMET_ITERATIONS = 150;

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
  readonly kernels: MapKernel[];
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
      kernels: [],
    };
    prepared.set(dataset, known);
  }
  return known;
}

/**
 * The same world with other trade elasticities, ready to be solved. Elasticities take no part in the
 * baseline, so the calibration holds, the dataset still closes, and the preconditioner, which only
 * decides how fast a solution is found, serves as it is.
 *
 * @param tradeElasticities theta_j > 0: [sector]
 */
export function withTradeElasticities(dataset: Dataset, tradeElasticities: Float64Array): Dataset {
  const known = prepareCaliendoParro(dataset);
  const varied = { ...dataset, tradeElasticities };
  prepared.set(varied, { ...known, base: { ...known.base, tradeElasticities } });
  return varied;
}

/**
 * The multi-sector, input-output, Ricardian model of Caliendo & Parro (2015), with its extensions,
 * solved in changes from the dataset's baseline.
 *
 * Errors: a closure that names an unknown region throws (callers check codes that people typed).
 */
export const caliendoParro: Model<CaliendoParroOptions> = {
  id: 'caliendo-parro',
  defaults: { ...NO_EXTENSIONS, closure: DEFAULT_CLOSURE, tolerance: 1e-10 },
  problems(dataset, policy, options = {}) {
    return domainProblems(dataset, policy, { ...caliendoParro.defaults, ...options });
  },
  solve(dataset, policy, options = {}, start) {
    const settings = { ...caliendoParro.defaults, ...options };
    const problems = domainProblems(dataset, policy, settings);
    if (problems.length > 0) throw new RangeError(JSON.stringify(problems));
    const world = worldOf(dataset, settings.closure);
    if (world.kind === 'not-converged') return { ...world, options: settings };
    const { base, kernels } = prepareCaliendoParro(world.dataset);
    const lease = leaseKernels(base, kernels);
    try {
      return solveFrom(world.dataset, policy, settings, start, lease);
    } finally {
      lease.end();
    }
  },
};

/** The baseline that the closure compares with. */
export function worldOf(dataset: Dataset, closure: Closure): ReturnType<typeof settle> {
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
  lease: KernelLease,
): Equilibrium | NotConverged {
  const { base, preconditioner, workspaces } = prepareCaliendoParro(dataset);
  const unit = deficitUnitOf(dataset, settings.closure);
  const mapOf = (part: Policy) => createEquilibriumMap(base, part, unit, settings, lease.take());
  const spaceOf = (dimension: number) => {
    const space = workspaces.get(dimension) ?? createAndersonWorkspace(dimension);
    workspaces.set(dimension, space);
    return space;
  };
  const problemOf = (equations: EquilibriumMap) => ({
    ...equations,
    precondition: preconditionerOf(equations, preconditioner).apply,
  });
  const equations = mapOf(policy);
  const { dimension } = equations;
  const options = { tolerance: settings.tolerance };
  const common = {
    model: caliendoParro.id,
    options: { ...settings },
    datasetVersion: dataset.version,
  };
  const brought = () =>
    bringAbout(dataset, base, policy, (part, from) => {
      const those = mapOf(part);
      const start = fitStart(from, those.layout);
      const limits = { tolerance: UNMET_TOLERANCE, maxIterations: UNMET_ITERATIONS };
      const space = spaceOf(those.dimension);
      const solution = solveFixedPoint(problemOf(those), start, limits, space);
      those.map(solution.x, new Float64Array(those.dimension));
      return { solution, committed: [...those.last.committed] };
    });
  const impossible = withoutTrade(base, policy);
  if (impossible.length > 0) {
    return {
      kind: 'not-converged',
      ...common,
      reason: 'not-finite',
      residual: Number.POSITIVE_INFINITY,
      iterations: 0,
      worst: nameEquation(dataset, equations.layout, equations.layout.commitments + impossible[0]),
      unmet: brought().unmet,
    };
  }
  const purchases = (policy.commitments ?? []).map((promise) => baselinePurchase(base, promise));
  const baseline = { tariffs: base.tariffs, purchases };
  const problemAt = (share: number) =>
    problemOf(share === 1 ? equations : mapOf(partOfPolicy(baseline, policy, share)));
  const near = start === undefined ? null : fitStart(start, equations.layout);
  const withScale = hasScale(settings);
  const space = spaceOf(dimension);
  const followed = withScale ? followBranch(problemAt, near, settings.tolerance, space) : null;
  const first =
    followed ?? solveSystem(problemAt, near ?? new Float64Array(dimension), options, space);
  let solution: AndersonResult = first;
  let unmet: readonly UnmetCommitment[] = [];
  if (solution.kind === 'not-converged' && purchases.length > 0) {
    const found = brought();
    unmet = found.unmet;
    // With scale economies only the solution that the baseline leads to will do.
    if (found.state !== null && !withScale) {
      const last = solveFixedPoint(problemOf(equations), found.state, options, space);
      solution = { ...last, iterations: solution.iterations + last.iterations };
    }
  }
  const { residual, iterations } = solution;
  if (solution.kind === 'not-converged') {
    const { reason } = solution;
    const worst = nameEquation(dataset, equations.layout, solution.worst);
    const trouble = { ...common, reason, residual, iterations, worst };
    const upTo = followed?.kind === 'not-converged' ? { followed: followed.share } : {};
    return { kind: 'not-converged', ...trouble, ...upTo, ...(unmet.length > 0 && { unmet }) };
  }
  const outcomes = readOutcomes(dataset, base, equations, solution.x);
  return { kind: 'equilibrium', ...common, residual, iterations, ...outcomes, state: solution.x };
}

/** The part of an earlier state that these unknowns share with it; zeros for the others. */
function fitStart(start: Float64Array | undefined, layout: Layout): Float64Array {
  if (start?.length === layout.dimension) return start;
  const fitted = new Float64Array(layout.dimension);
  const shared = layout.sectorIncome < 0 ? layout.commitments : layout.sectorIncome;
  if (start !== undefined && start.length >= shared) fitted.set(start.subarray(0, shared));
  return fitted;
}

export function deficitUnitOf(dataset: Dataset, closure: Closure): DeficitUnit | null {
  if (closure.kind !== 'fixed') return null;
  const region = dataset.regions.findIndex(({ code }) => code === closure.region);
  if (region < 0) throw new RangeError(`closure: no region ${closure.region}`);
  return { region, index: closure.index };
}
