export {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from './anderson.ts';
export { inverseNormal } from './inverse-normal.ts';
export type { Kernel, KernelVector } from './kernel/kernel.ts';
export { openKernel } from './kernel/open-kernel.ts';
export {
  createLU,
  factorLU,
  invertLU,
  type LU,
  type LUResult,
  solveLU,
  solveTransposedLU,
} from './lu.ts';
export {
  type BoxProblem,
  minimizeProjected,
  type ProjectedLbfgsOptions,
  type ProjectedLbfgsResult,
} from './projected-lbfgs.ts';
export { uniformAt } from './random.ts';
export { SOBOL_DIMENSIONS, sobolAt } from './sobol.ts';
export type { ReadonlyVector } from './vector.ts';
