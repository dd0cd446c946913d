export type { ClaimsTexts } from './claims-texts.ts';
export { claimsTextsFor } from './claims-texts-for.ts';
export type { IssueGain, NotWeighed, PartyGain, SolutionConcept } from './deals-texts.ts';
export type { Formats } from './formats.ts';
export { type Bilingual, LANGUAGES, type Language } from './language.ts';
export type { LevelUnit } from './level-format.ts';
export {
  type Direction,
  direction,
  localeOf,
  type NumberFormat,
  printer,
} from './number-format.ts';
export { fixed, signed } from './plain-numbers.ts';
export type { StateTexts } from './state-texts.ts';
export { stateTextsFor } from './state-texts-for.ts';
export type {
  Competitor,
  ImbalanceTreatment,
  Labels,
  PartyIncome,
  SectorChange,
  SentenceKey,
  SentenceParams,
  Texts,
} from './texts.ts';
export { textsFor } from './texts-for.ts';
