export type { CaseFault, FaultCode } from './case-faults.ts';
export { caseHash } from './case-hash.ts';
export { calendarKnownOn, measuresNotYetInForce } from './dates.ts';
export { type CaseFiles, type LoadedCase, loadCase } from './load-case.ts';
export {
  type Bilingual,
  type CalendarEntry,
  type Case,
  caseSchema,
  type Measure,
  type Party,
  type SectorCoverage,
  type Source,
  type World,
} from './schema.ts';
