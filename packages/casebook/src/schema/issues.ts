import * as z from 'zod';
import { bilingual, code, date, dated, id, origin, rate, sectors, sourced } from './values.ts';

const scale = {
  unit: z.enum([
    'rate',
    'share',
    'usd-bn',
    'usd-bn-a-year',
    'tonnes-a-year',
    'vehicles-a-year',
    'points',
  ]),
  from: z.number().describe('the level at which nothing is conceded'),
  to: z.number().describe('the level at which everything is conceded'),
};

const levels = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('continuous'), ...scale }),
    z.strictObject({ kind: z.literal('integer'), ...scale }),
    z.strictObject({
      kind: z.literal('options'),
      options: z
        .array(z.strictObject({ id, name: bilingual }))
        .min(2)
        .max(50)
        .describe('in order: from nothing conceded to everything conceded'),
    }),
  ])
  .describe('the levels that can be agreed');

const flow = { importer: code, exporter: code, sectors };

/** What agreeing on an issue changes in the economy. */
const lever = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tariff'),
    ...flow,
    codes: z
      .array(z.string().max(20))
      .max(200)
      .optional()
      .describe('tariff codes, where the issue is finer than its sectors'),
    form: z
      .enum(['rate', 'added', 'floor'])
      .describe('`rate`: the duty itself; `added`: on top of the ordinary duty; `floor`: topped up'),
  }),
  z.strictObject({
    kind: z.literal('purchase'),
    ...flow,
    product: id.optional().describe('a product inside the sectors'),
    value: z
      .number()
      .positive()
      .optional()
      .describe('USD per unit of the level, where the level is a quantity'),
  }),
  z.strictObject({
    kind: z.literal('barrier'),
    ...flow,
    product: id.optional(),
    equivalent: z
      .strictObject({ low: rate, central: rate, high: rate })
      .describe('tariff equivalent of what is removed when all is conceded, as a share'),
    ...sourced,
  }),
  z.strictObject({
    kind: z.literal('investment'),
    investor: code,
    host: code,
    sectors,
    years: z.number().positive().max(50).describe('over how many years it is paid in'),
  }),
  z.strictObject({
    kind: z.literal('exposure'),
    importer: code,
    sectors,
    friends: z
      .array(z.union([code, origin]))
      .min(1)
      .max(50)
      .describe('whose share of the supply the level is'),
  }),
  z.strictObject({
    kind: z.literal('stated'),
    reason: bilingual.describe('why the economy is blind to it; its worth is among the preferences'),
  }),
]);

const exclusion = z.strictObject({
  by: code.describe('the party that refuses to discuss it'),
  statement: bilingual.describe('what was said, in our words'),
  ...dated,
  until: date.optional().describe('the day the refusal ended'),
  disputed: z
    .array(z.strictObject({ by: code, statement: bilingual, ...dated, ...sourced }))
    .max(20)
    .default([])
    .describe('who says otherwise'),
  ...sourced,
});

/** One thing that can be agreed. */
export const issue = z.strictObject({
  id,
  name: bilingual,
  description: bilingual.optional(),
  concedes: code.describe('the party that gives when the level moves from `from` to `to`'),
  levels,
  lever,
  raised: date.describe('from when it was on the table'),
  known: date.optional().describe('from when that was public; default: the same day'),
  exclusions: z
    .array(exclusion)
    .max(20)
    .default([])
    .describe('who ruled it out; it then can be in no offer'),
  ...sourced,
});
