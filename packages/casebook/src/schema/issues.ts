import * as z from 'zod';
import { bilingual, code, date, dated, id, origin, rate, sectors, sourced } from './values.ts';

const scale = {
  unit: z
    .enum([
      'rate',
      'share',
      'usd-bn',
      'usd-bn-a-year',
      'tonnes-a-year',
      'vehicles-a-year',
      'points',
    ])
    .describe('what one of the level is'),
  from: z.number().describe('the level at which nothing is conceded'),
  to: z.number().describe('the level at which everything is conceded'),
};

const levels = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('continuous').describe('any number between `from` and `to`'),
      ...scale,
    }),
    z.strictObject({
      kind: z.literal('integer').describe('whole numbers between `from` and `to`'),
      ...scale,
    }),
    z.strictObject({
      kind: z.literal('options').describe('one of a list'),
      options: z
        .array(
          z.strictObject({
            id: id.describe('its id among the options'),
            name: bilingual.describe('what it is called'),
          }),
        )
        .min(2)
        .max(50)
        .describe('in order: from nothing conceded to everything conceded'),
    }),
  ])
  .describe('the levels that can be agreed');

const flow = {
  importer: code.describe('the party that imports'),
  exporter: code.describe('the party whose goods they are'),
  sectors: sectors.describe('which goods, by sector'),
};

/** What agreeing on an issue changes in the economy. */
const lever = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tariff').describe('a duty on a flow'),
    ...flow,
    codes: z
      .array(z.string().max(20))
      .max(200)
      .optional()
      .describe('tariff codes, where the issue is finer than its sectors'),
    families: z
      .array(id)
      .min(1)
      .max(20)
      .optional()
      .describe('families of measures whose duty the level is, where the law is held'),
    form: z
      .enum(['rate', 'added', 'floor'])
      .describe(
        '`rate`: the duty itself; `added`: on top of the ordinary duty; `floor`: topped up',
      ),
  }),
  z.strictObject({
    kind: z.literal('purchase').describe('goods bought from the other side'),
    ...flow,
    product: id.optional().describe('a product inside the sectors'),
    value: z
      .number()
      .positive()
      .optional()
      .describe('USD per unit of the level, where the level is a quantity'),
  }),
  z.strictObject({
    kind: z.literal('barrier').describe('a cost of trading other than a duty'),
    ...flow,
    product: id.optional().describe('a product inside the sectors'),
    equivalent: z
      .strictObject({
        low: rate.describe('the least that is plausible'),
        central: rate.describe('what is reckoned with'),
        high: rate.describe('the most that is plausible'),
      })
      .describe('tariff equivalent of what is removed when all is conceded, as a share'),
    ...sourced,
  }),
  z.strictObject({
    kind: z.literal('investment').describe('money invested on the other side'),
    investor: code.describe('the party that pays'),
    host: code.describe('the party where it is invested'),
    sectors: sectors.describe('in which sectors'),
    years: z.number().positive().max(50).describe('over how many years it is paid in'),
  }),
  z.strictObject({
    kind: z.literal('exposure').describe('dependence on certain suppliers'),
    importer: code.describe('the party that depends'),
    sectors: sectors.describe('on which goods'),
    friends: z
      .array(z.union([code, origin]))
      .min(1)
      .max(50)
      .describe('whose share of the supply the level is'),
  }),
  z.strictObject({
    kind: z.literal('stated').describe('nothing that the economy can show'),
    reason: bilingual.describe(
      'why the economy is blind to it; its worth is among the preferences',
    ),
  }),
]);

const exclusion = z.strictObject({
  by: code.describe('the party that refuses to discuss it'),
  statement: bilingual.describe('what was said, in our words'),
  ...dated,
  until: date.optional().describe('the day the refusal ended'),
  disputed: z
    .array(
      z.strictObject({
        by: code.describe('the party that says otherwise'),
        statement: bilingual.describe('what it said, in our words'),
        ...dated,
        ...sourced,
      }),
    )
    .max(20)
    .default([])
    .describe('who says otherwise'),
  ...sourced,
});

/** One thing that can be agreed. */
export const issue = z.strictObject({
  id: id.describe('its id among the issues'),
  name: bilingual.describe('what it is called'),
  description: bilingual.optional().describe('what it is about'),
  concedes: code.describe('the party that gives when the level moves from `from` to `to`'),
  levels,
  lever: lever.describe('what agreeing on it changes in the economy'),
  raised: date.describe('from when it was on the table'),
  known: date.optional().describe('from when that was public; default: the same day'),
  exclusions: z
    .array(exclusion)
    .max(20)
    .default([])
    .describe('who ruled it out; it then can be in no offer'),
  ...sourced,
});
