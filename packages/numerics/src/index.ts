export {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from './anderson.ts';
export {
  createLU,
  factorLU,
  invertLU,
  type LU,
  type LUResult,
  solveLU,
  solveTransposedLU,
} from './lu.ts';
export { addProduct, addTransposedProduct } from './matrix-vector.ts';
export {
  type BoxProblem,
  minimizeProjected,
  type ProjectedLbfgsOptions,
  type ProjectedLbfgsResult,
} from './projected-lbfgs.ts';
export type { ReadonlyVector } from './vector.ts';
