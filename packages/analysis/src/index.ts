export type { Alternative } from './alternatives.ts';
export {
  type Estimate,
  type FlowStakes,
  type HighlightStakes,
  type RegionStakes,
  type SectorStakes,
  type SolvedWorld,
  type Stakes,
  stakes,
  type UnsolvedWorld,
  type WorldStakes,
} from './stakes.ts';
export { type UnknownCode, unknownCodes, worldPolicy } from './world-policy.ts';
