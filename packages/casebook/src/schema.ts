import * as z from 'zod';

/** Widest tariff rates a case may hold, as shares: a full subsidy (−100 %) and 1000 %. */
export const RATE_RANGE = { low: -1, high: 10 } as const;

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

/** An origin of the trade profile. */
const origin = z.string().regex(/^([A-Z]{3}|EU27)$/, { error: 'origin' });

/** One word that may stand where a list is wanted; `form` names the two together. */
const word = <const Word extends string>(only: Word, form: string) =>
  z
    .string()
    .regex(new RegExp(`^${only}$`), { error: form })
    .transform(() => only);

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

/** Tariffs that law has in force at noon of `on`, as known on `known`. */
const law = z.strictObject({
  on: date,
  /** Without it, law is what is known today. */
  known: date.optional(),
});

/** What a package puts in place of whatever law adds on a flow. */
const lever = z.strictObject({
  importer: code,
  exporter: code,
  sectors: z.union([z.array(code).min(1).max(200), word('goods', 'sectors')]),
  /** `rate`: the rate itself. `added`: dataset + rate. `floor`: max(dataset, rate). */
  form: z.enum(['rate', 'added', 'floor']),
  rate,
  name: bilingual,
});

const standstill = z.strictObject({ importer: code, exporter: code, note: bilingual });

const world = z.strictObject({
  id,
  kind: z.enum(['baseline', 'in-force', 'announced', 'package']),
  name: bilingual,
  description: bilingual,
  /** Every world has it but the baseline, whose tariffs are the dataset's. */
  law: law.optional(),
  /** Of a package alone. */
  levers: z.array(lever).min(1).max(200).optional(),
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
    /** Origins of the trade profile that make up a region; `rest` is every origin not named. */
    origins: z.record(code, z.union([z.array(origin).min(1).max(300), word('rest', 'origins')])),
    highlights: z.array(z.strictObject({ id, sector: code, name: bilingual })).max(50),
  }),
  parties: z.array(party).min(2).max(50),
  sources: z.array(source).max(1000),
  worlds: z.array(world).min(1).max(100),
  calendar: z.array(calendarEntry).max(1000),
});

/** A negotiation as a record, checked. Rates are shares, dates are `YYYY-MM-DD`. */
export type Case = z.output<typeof caseSchema>;
export type Party = Case['parties'][number];
export type Source = Case['sources'][number];
export type World = Case['worlds'][number];
export type LawDay = NonNullable<World['law']>;
export type Lever = NonNullable<World['levers']>[number];
export type Standstill = NonNullable<World['standstill']>[number];
export type CalendarEntry = Case['calendar'][number];
/** One text in the languages of the case. */
export type Bilingual = z.output<typeof bilingual>;
