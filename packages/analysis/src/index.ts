export type { Alternative } from './alternatives.ts';
export { type HeldLaw, type LawAddition, lawAdditions } from './held-law.ts';
export {
  type Estimate,
  type FlowStakes,
  type HighlightStakes,
  type LawBasis,
  type RegionStakes,
  type SectorStakes,
  type SolvedWorld,
  type Stakes,
  stakes,
  type UnsolvedWorld,
  type WorldStakes,
} from './stakes.ts';
export { type UnknownCode, unknownCodes, worldTariffs } from './world-policy.ts';
