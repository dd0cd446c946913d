import * as z from 'zod';

/** Widest tariff rates a case may hold, as shares: a full subsidy (−100 %) and 1000 %. */
const RATE_RANGE = { low: -1, high: 10 } as const;

const text = z.string().trim().min(1).max(4000);
const bilingual = z.strictObject({ en: text, ja: text });
const date = z.iso.date();
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'id' })
  .max(64);
/** A code of the economy's data: ISO 3166 alpha-3 for regions, ICIO for sectors. */
const code = z.string().regex(/^[A-Za-z0-9]{1,12}$/, { error: 'code' });
const ids = z.array(id).max(200);

/** An exact decimal, bare or in quotes: `0.25` or `"0.25"`. */
const rate = z
  .union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d{1,8})?$/, { error: 'rate' })])
  .transform(Number)
  .pipe(z.number().min(RATE_RANGE.low).max(RATE_RANGE.high));

const party = z.strictObject({
  code,
  name: bilingual,
  /** Region of the economy whose flows stand for the party. */
  region: code,
});

const source = z.strictObject({
  id,
  publisher: text,
  title: text,
  date,
  address: z.url({ protocol: /^https?$/ }).max(1000),
  language: z.string().regex(/^[a-z]{2}$/, { error: 'language' }),
  note: text.optional(),
});

const sectorCoverage = z.strictObject({
  sector: code,
  /** Share of the sector's trade, by value, on which the measure falls. */
  coverage: z.number().min(0).max(1),
  note: text.optional(),
});

const measure = z.strictObject({
  id,
  name: bilingual,
  /** Where rate and coverage come from; more ways once the law is computed. */
  basis: z.enum(['typed-in']),
  importer: code,
  exporter: code,
  /** `added`: base + Σ coverage·rate. `floor`: base + coverage·max(0, rate − base). */
  form: z.enum(['added', 'floor']),
  rate,
  sectors: z.array(sectorCoverage).min(1).max(200),
  /** First and last day in force. */
  from: date,
  to: date.optional(),
  sources: ids,
  assumption: text.optional(),
});

const standstill = z.strictObject({ importer: code, exporter: code, note: bilingual });

const world = z.strictObject({
  id,
  kind: z.enum(['baseline', 'in-force', 'announced', 'package']),
  name: bilingual,
  description: bilingual,
  on: date,
  measures: ids,
  /** Tariffs that this world expressly leaves at their baseline. */
  standstill: z.array(standstill).max(200).optional(),
});

const calendarEntry = z.strictObject({
  date,
  kind: z.enum(['round', 'expiry', 'summit', 'measure', 'election']),
  name: bilingual,
  /** From when the entry was known; without it, from its own day. */
  known: date.optional(),
  sources: ids,
  assumption: text.optional(),
});

/** The one definition of `case.yaml`. */
export const caseSchema = z.strictObject({
  id,
  title: bilingual,
  summary: bilingual,
  /** Default date of the brief. */
  asOf: date,
  economy: z.strictObject({
    dataset: id,
    highlights: z.array(z.strictObject({ id, sector: code, name: bilingual })).max(50),
  }),
  parties: z.array(party).min(2).max(50),
  sources: z.array(source).max(1000),
  measures: z.array(measure).max(500),
  worlds: z.array(world).min(1).max(100),
  calendar: z.array(calendarEntry).max(1000),
});

/** A negotiation as a record, checked. Rates and coverage are shares, dates are `YYYY-MM-DD`. */
export type Case = z.output<typeof caseSchema>;
export type Party = Case['parties'][number];
export type Source = Case['sources'][number];
export type Measure = Case['measures'][number];
export type SectorCoverage = Measure['sectors'][number];
export type World = Case['worlds'][number];
export type CalendarEntry = Case['calendar'][number];
/** One text in the languages of the case. */
export type Bilingual = z.output<typeof bilingual>;
