export type { Alternative } from './alternatives.ts';
export type {
  Came,
  ClaimStanding,
  NotCounted,
  PartStanding,
  Reason,
  StandingCode,
  Support,
} from './claims/standing.ts';
export { disputes, standings } from './claims/standings.ts';
export { type DealDraws, dealDraws, type Span } from './deals/deal-draws.ts';
export { deals } from './deals/deals.ts';
export type {
  DealFault,
  DealIssue,
  DealPoint,
  DealSolution,
  DealStage,
  Deals,
  DealsAnswer,
  DealsQuestion,
  ExplainedPackage,
  MovedSolution,
  NoDealTold,
} from './deals/deals-answer.ts';
export { type Delay, type DelayPhase, delay } from './deals/delay.ts';
export { Unsolved } from './deals/evaluator.ts';
export {
  type ExchangeRate,
  type ExchangeUnit,
  type GainsByIssue,
  type Marginal,
  type PackageTerm,
  type Swap,
  termsOf,
} from './deals/explain.ts';
export type { Clash, Refusal } from './deals/problem.ts';
export type { Recovery, TariffWorth, WeightFit } from './deals/recover-weights.ts';
export type { WeightsView } from './deals/scorecards.ts';
export { SOLUTIONS, type SolutionName } from './deals/solutions.ts';
export {
  countedWeights,
  type FlowGain,
  type Judgement,
  judge,
  judgeByIssue,
  type Levels,
  layTable,
  placesOfLevels,
  type RegionGain,
  type SectorGain,
  type Table,
  type TableAnswer,
  type TableQuestion,
  weighTable,
} from './deals/table.ts';
export type { ZoneVariant } from './deals/zone-variants.ts';
export { type DrawPlan, type DrawRequest, planDraws } from './draws/draw-plan.ts';
export { type DrawChunk, type DrawRange, runDraws } from './draws/run-draws.ts';
export type { Interval, WorldComparison, WorldDraws } from './draws/summarise-draws.ts';
export type {
  FlowQuantities,
  RegionQuantities,
  SectorQuantities,
  WorldQuantities,
} from './draws/world-quantities.ts';
export { type HeldLaw, type LawAddition, lawAdditions } from './held-law.ts';
export { holdLaw, type ImporterTrade, type ReadLaw, readLaw } from './hold-law.ts';
export {
  type Level,
  placeOf,
  type ScaleUnit,
  type Stretch,
  statusQuo,
  unitOf,
} from './issue-scale.ts';
export { type JobChange, jobChanges } from './jobs.ts';
export type { OfferStep, Undetermined, UtilityChange } from './moves/offer-step.ts';
export {
  type Conceded,
  type Heading,
  type IssueMoves,
  type Move,
  type Moves,
  type MovesQuestion,
  moves,
  type OfferMove,
} from './moves.ts';
export { type ScaffoldRequest, scaffoldCase } from './scaffold-case.ts';
export type { Distance, Stand, Utterance } from './sides.ts';
export {
  type Estimate,
  type FlowStakes,
  type HighlightStakes,
  type LawBasis,
  lawBasis,
  type RegionStakes,
  type SectorStakes,
  type SolvedWorld,
  type Stakes,
  type StakesOptions,
  stakes,
  type UnsolvedWorld,
  type WorldStakes,
} from './stakes.ts';
export { drawnStakes, type StakesDraws, stakesDraws } from './stakes-draws.ts';
export type { DatedDay } from './state/ahead.ts';
export type { DutyChange, FlowDuties, MeasureInForce, MeasurePaused } from './state/duties.ts';
export { type DutyCurve, dutyCurves } from './state/duty-curve.ts';
export type { HomeFront, MovedWeight, SeriesState } from './state/home-front.ts';
export { issueLaw, type LineLaw } from './state/issue-law.ts';
export type { AgreedTerm, IssueState, OffTheTable } from './state/issue-state.ts';
export {
  type DisputedClaim,
  type PartyState,
  type RoundsState,
  type State,
  type StateQuestion,
  stateOfPlay,
} from './state.ts';
export { type Sign, type StepClass, stepClass } from './step-class.ts';
export { type UnknownCode, unknownCodes, worldTariffs } from './world-policy.ts';
