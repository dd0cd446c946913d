export { type Added, addToRecord, RECORD_LISTS, type RecordList } from './add-to-record.ts';
export type { CaseFault, FaultCode } from './case-faults.ts';
export {
  CASE_FILE_SCHEMAS,
  CASE_FILES,
  type CaseFileName,
  type CaseFiles,
} from './case-files.ts';
export { caseHash } from './case-hash.ts';
export { type Appointment, calendarKnownOn, knownFrom, roundKnownFrom } from './dates.ts';
export { latestFigure, type WeightOnDay, weightOn } from './domestic-figures.ts';
export { LAW_HELD } from './findings/worlds.ts';
export {
  counts,
  type DroppedSource,
  type IndependentSources,
  independentSources,
  originsOf,
} from './independence.ts';
export { caseJsonSchemas, type JsonSchema } from './json-schemas.ts';
export { knownOn } from './known-on.ts';
export { type LoadedCase, loadCase } from './load-case.ts';
export { holdersOn, type OfficeHolder, officialsOn } from './officials.ts';
export type {
  Bilingual,
  CalendarEntry,
  Case,
  CaseRecord,
  Claim,
  ClaimPart,
  Constituency,
  Disagreement,
  Exclusion,
  Figure,
  Issue,
  IssueLevels,
  IssueLever,
  LawDay,
  Lever,
  Offer,
  Official,
  Outcome,
  Party,
  Position,
  Preference,
  RedLine,
  Reference,
  Round,
  Series,
  Source,
  Standstill,
  Term,
  Topic,
  World,
} from './schema/case.ts';
export { schemaLine, schemaName } from './schema-line.ts';
