export {
  type Change,
  changesBetween,
  type MeasureTurn,
  type Turn,
  turnsBetween,
} from './changes.ts';
export {
  type Applied,
  type Derivation,
  deriveRate,
  type Facts,
  type Good,
  type Step,
  type Verdict,
} from './derive.ts';
export { type CompiledLaw, compileLaw, type LineRates, lineRates, regimeKey } from './effective.ts';
export {
  type EffectiveByMeasure,
  type EffectiveByOrigin,
  type EffectiveBySector,
  type EffectiveRate,
  effectiveByMeasure,
  effectiveByOrigin,
  effectiveBySector,
  effectiveRates,
  type WeighedLaw,
  weighLaw,
} from './effective-rates.ts';
export { FOREVER, formatInstant, type Instant, instantIn, noonOf } from './instant.ts';
export {
  type BaseDuty,
  type BaseSchedule,
  type Law,
  type Moment,
  measuresOn,
  type Standing,
  standingOf,
} from './law.ts';
export { type LawFault, type LawFaultCode, lawFaults } from './law-faults.ts';
export { type Digest, filesVersion, lawVersion } from './law-version.ts';
export { type LawFiles, type LoadedLaw, loadLaw } from './load-law.ts';
export type {
  Bilingual,
  Citation,
  ContentRule,
  Displacement,
  DutyMeasure,
  ExemptionMeasure,
  Measure,
  RateForm,
  Suspension,
} from './measure.ts';
export { type FoundLine, nearestCodes, searchNomenclature } from './nomenclature.ts';
export {
  type PackedTradeProfile,
  packTradeProfile,
  unpackTradeProfile,
} from './packed-profile.ts';
export { formatPercent, parsePercent, parseShare, type Rate, WHOLE } from './rate.ts';
export { scheduleOfLines } from './schedule-of-lines.ts';
export { formatCode, linesBelow, normaliseCode } from './scope.ts';
export {
  readTradeProfile,
  type TradeProfile,
  type TradeProfileFiles,
} from './trade-profile.ts';
export { US_TRADE } from './us-trade.ts';
