import {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from '@parley/numerics';

/** Iterations granted to the preconditioned attempt before the plain one. */
const FIRST_ATTEMPT = 120;

/**
 * Solves a model's equations: first with its preconditioner, which suits policies near the
 * baseline, and where that fails without it from the same start. Knows no economics.
 */
export function solveSystem(
  problem: FixedPointProblem,
  start: Float64Array,
  options: AndersonOptions = {},
  workspace: AndersonWorkspace = createAndersonWorkspace(problem.dimension, options.memory),
): AndersonResult {
  if (problem.precondition === undefined) {
    return solveFixedPoint(problem, start, options, workspace);
  }
  const first = solveFixedPoint(
    problem,
    start,
    { ...options, maxIterations: options.maxIterations ?? FIRST_ATTEMPT },
    workspace,
  );
  if (first.kind === 'converged') return first;
  const plain = { dimension: problem.dimension, map: problem.map };
  const second = solveFixedPoint(plain, start, options, workspace);
  return { ...second, iterations: first.iterations + second.iterations };
}
