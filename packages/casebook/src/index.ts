export type { CaseFault, FaultCode } from './case-faults.ts';
export { caseHash } from './case-hash.ts';
export { calendarKnownOn } from './dates.ts';
export { type CaseFiles, type LoadedCase, loadCase } from './load-case.ts';
export {
  type Bilingual,
  type CalendarEntry,
  type Case,
  caseSchema,
  type LawDay,
  type Lever,
  type Party,
  type Source,
  type Standstill,
  type World,
} from './schema.ts';
export { LAW_HELD } from './world-findings.ts';
