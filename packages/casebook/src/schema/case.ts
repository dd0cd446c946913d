import type * as z from 'zod';
import type { caseFileSchema } from './case-file.ts';
import type { recordFileSchemas } from './record-files.ts';
import type { bilingual } from './values.ts';

type Schemas = typeof recordFileSchemas;
type In<File extends keyof Schemas> = z.output<Schemas[File]>;

/** The record of a negotiation: what was said and done, each entry with its sources. */
export type CaseRecord = In<'record/sources.yaml'> &
  In<'record/rounds.yaml'> &
  In<'record/positions.yaml'> &
  In<'record/offers.yaml'> &
  In<'record/claims.yaml'> &
  In<'record/outcome.yaml'>;

/** A negotiation, checked: `case.yaml` and its record. Rates are shares, dates are `YYYY-MM-DD`. */
export type Case = z.output<typeof caseFileSchema> & CaseRecord;

export type Party = Case['parties'][number];
export type Official = Party['officials'][number];
export type Constituency = Party['constituencies'][number];
export type RedLine = Party['mandate'][number];
export type Series = Party['series'][number];
export type Figure = Series['figures'][number];
export type Preference = Case['preferences'][number];
export type Issue = Case['issues'][number];
export type IssueLevels = Issue['levels'];
export type IssueLever = Issue['lever'];
export type Exclusion = Issue['exclusions'][number];
export type World = Case['worlds'][number];
export type LawDay = NonNullable<World['law']>;
export type Lever = NonNullable<World['levers']>[number];
export type Standstill = NonNullable<World['standstill']>[number];
export type CalendarEntry = Case['calendar'][number];
export type Disagreement = Case['disagreement'][number];
export type Source = Case['sources'][number];
export type Round = Case['rounds'][number];
export type Position = Case['positions'][number];
export type Offer = Case['offers'][number];
export type Term = Offer['terms'][number];
export type Topic = Case['topics'][number];
export type Claim = Case['claims'][number];
export type ClaimPart = Claim['says'][number];
export type Reference = Extract<ClaimPart, { kind: 'cause' }>['cause'];
export type Outcome = Case['outcomes'][number];
/** One text in the languages of the case. */
export type Bilingual = z.output<typeof bilingual>;
