import * as z from 'zod';

const text = z.string().trim().min(1).max(4000);
const bilingual = z.strictObject({ en: text, ja: text });
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'id' })
  .max(80);
/** `2025-04-09` or `2025-04-09 00:01`, in the file's zone. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/, { error: 'moment' });
/** An exact decimal share, in quotes: `"0.25"`. */
const share = z.string().regex(/^\d{1,2}(\.\d{1,8})?$/, { error: 'rate' });
const origin = z.string().regex(/^[A-Z]{3}$|^EU27$/, { error: 'origin' });
/** Digits of a tariff code, dots allowed, in quotes. */
const code = z.string().regex(/^\d{2}(\d{2})?([.]?\d{2}){0,3}$/, { error: 'tariff-code' });
const listName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'id' })
  .max(80);

const citation = z.strictObject({
  instrument: text,
  reference: text.optional(),
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});

const simpleRate = z.union([
  share,
  z.strictObject({ floor: share }),
  z.strictObject({ cap: share, ceiling: share }),
  z.strictObject({ specific: z.number().positive(), currency: z.string().length(3), unit: text }),
]);
const partRate = z.union([
  simpleRate,
  z.strictObject({ compound: z.array(simpleRate).min(2).max(5) }),
]);
const rate = z.union([
  ...partRate.options,
  z.strictObject({
    quota: z.strictObject({ within: partRate, beyond: partRate, fill: z.number().min(0).max(1) }),
  }),
]);

const origins = z.union([
  z.literal('all'),
  z.array(origin).min(1).max(300),
  z.strictObject({ except: z.array(origin).min(1).max(300) }),
]);

const products = z.union([
  z.literal('all'),
  z.strictObject({
    include: z.union([z.literal('all'), z.array(code).min(1).max(20000)]).optional(),
    exclude: z.array(code).min(1).max(20000).optional(),
    /** Named lists of codes beside the measures. */
    lists: z.array(listName).min(1).max(50).optional(),
    exclude_lists: z.array(listName).min(1).max(50).optional(),
  }),
]);

const pause = z.strictObject({ from: moment, to: moment, known: moment, citation });

const measure = z.strictObject({
  id,
  /** Measures of one family stand in place of one another; default: the file's. */
  family: id.optional(),
  kind: z.enum(['base', 'additional', 'exemption', 'gap']),
  name: bilingual,
  citation,
  origins,
  products,
  /** Duties only. */
  rate: rate.optional(),
  /** Exemptions only: families or measures. */
  exempts: z.array(id).min(1).max(50).optional(),
  content: z
    .strictObject({
      share: listName,
      on: z.enum(['share', 'rest']),
      otherwise: z.number().min(0).max(1),
    })
    .optional(),
  from: moment.optional(),
  to: moment.optional(),
  known: moment,
  /** When the end was made public; default: with the measure. */
  end_known: moment.optional(),
  pauses: z.array(pause).max(20).optional(),
  replaces: z.array(id).max(50).optional(),
  displaces: z
    .array(z.strictObject({ family: id, extent: z.enum(['good', 'part']) }))
    .max(20)
    .optional(),
  status: z.enum(['complete', 'assumed', 'absent']),
  assumption: text.optional(),
});

/** A pause of measures that stand elsewhere. */
const outerPause = z.strictObject({
  measures: z.array(id).min(1).max(200),
  ...pause.shape,
});

/** The one definition of a file of measures. */
export const measureFileSchema = z.strictObject({
  importer: origin,
  zone: text,
  authority: text,
  family: id,
  measures: z.array(measure).max(500).optional(),
  /** Customs unions whose members share their measures: `EU27: [AUT, …]`. */
  groups: z.record(origin, z.array(origin).min(1).max(100)).optional(),
  pauses: z.array(outerPause).max(200).optional(),
});

export type MeasureFile = z.output<typeof measureFileSchema>;
export type MeasureEntry = NonNullable<MeasureFile['measures']>[number];
export type RateEntry = NonNullable<MeasureEntry['rate']>;
