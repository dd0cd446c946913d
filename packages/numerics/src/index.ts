export {
  type AndersonOptions,
  type AndersonResult,
  type AndersonWorkspace,
  createAndersonWorkspace,
  type FixedPointProblem,
  solveFixedPoint,
} from './anderson.ts';
