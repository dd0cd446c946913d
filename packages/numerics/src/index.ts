export {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from './anderson.ts';
export type { ReadonlyVector } from './vector.ts';
