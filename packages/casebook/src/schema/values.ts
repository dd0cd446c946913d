import * as z from 'zod';

/** Widest tariff rates a case may hold, as shares: a full subsidy (−100 %) and 1000 %. */
export const RATE_RANGE = { low: -1, high: 10 } as const;

/** A text of a few sentences at most. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .meta({ id: 'text', description: 'A text of a few sentences at most.' });
/** One text in the languages of the case. */
export const bilingual = z
  .strictObject({ en: text.describe('English'), ja: text.describe('Japanese') })
  .meta({ id: 'bilingual', description: 'One text in the languages of the case.' });
export const date = z.iso
  .date()
  .meta({ id: 'date', description: 'A day of the calendar, YYYY-MM-DD.' });
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'id' })
  .max(64)
  .meta({ id: 'id', description: 'Lower-case letters, digits and hyphens.' });
export const ids = z.array(id).max(200);
/** A code of the economy's data: ISO 3166 alpha-3 for regions, ICIO for sectors. */
export const code = z
  .string()
  .regex(/^[A-Za-z0-9]{1,12}$/, { error: 'code' })
  .meta({ id: 'code', description: 'A code of letters and digits; digits alone go in quotes.' });
/** Digits of a tariff code, dots allowed. */
export const tariffCode = z
  .string()
  .regex(/^\d{2}(\d{2})?([.]?\d{2}){0,3}$/, { error: 'tariff-code' })
  .meta({ id: 'tariff-code', description: 'Two to ten digits of a tariff code, in quotes.' });
/** An origin of the trade profile. */
export const origin = z
  .string()
  .regex(/^([A-Z]{3}|EU27)$/, { error: 'origin' })
  .meta({ id: 'origin', description: 'ISO 3166 alpha-3 code of a country, or EU27.' });

/** One word that may stand where a list is wanted; `form` names the two together. */
export const word = <const Word extends string>(only: Word, form: string) =>
  z
    .string()
    .regex(new RegExp(`^${only}$`), { error: form })
    .transform(() => only);

/** An exact decimal, bare or in quotes: `0.25` or `"0.25"`. */
export const rate = z
  .union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d{1,8})?$/, { error: 'rate' })])
  .transform(Number)
  .pipe(z.number().min(RATE_RANGE.low).max(RATE_RANGE.high))
  .meta({ id: 'rate', description: 'A share as an exact decimal: 0.25, or "0.25", is 25 %.' });

/** A level of an issue: a number on its scale, or the id of one of its options. */
export const level = z
  .union([z.number(), id])
  .meta({ id: 'level', description: 'A number on the scale of an issue, or one of its options.' });

export const sectors = z
  .union([z.array(code).min(1).max(200), word('goods', 'sectors')])
  .meta({ id: 'sectors', description: 'Sector codes of the dataset, or `goods` for all of them.' });

/** What stands behind an entry: sources of the record, or the word. */
export const sourced = {
  sources: ids.default([]).describe('ids of record/sources.yaml'),
  assumption: text.optional().describe('without a source: why this is assumed'),
};

/** When something was true, and from when it was known. */
export const dated = {
  date: date.describe('the day it happened or began to hold'),
  known: date.optional().describe('from when it was public; without it, from its own day'),
};
