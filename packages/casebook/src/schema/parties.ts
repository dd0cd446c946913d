import * as z from 'zod';
import { bilingual, code, date, dated, id, level, sectors, sourced, text } from './values.ts';

/** What a government or a group looks at: outcomes of the trade model, or one issue for its own sake. */
const outcome = z.enum([
  'real-income',
  'sector-income',
  'tariff-revenue',
  'consumer-prices',
  'bilateral-balance',
  'issue',
]);

const official = z.strictObject({
  person: id.describe('stands for the person in claims and rounds'),
  name: bilingual.describe('the name of the person'),
  office: id.describe('the office; one person holds it at a time'),
  title: bilingual.describe('what the office is called'),
  from: date.describe('first day in office'),
  to: date.optional().describe('last day in office; the successor may begin on it'),
  known: date.optional().describe('from when the appointment was public; default: its first day'),
  ...sourced,
});

const constituency = z.strictObject({
  id: id.describe('its id among the groups of the party'),
  name: bilingual.describe('what the group is called'),
  kind: z.enum(['veto', 'weight']).describe('whether the group can stop a package or only counts'),
  watches: z
    .array(
      z.strictObject({
        on: outcome.describe('an outcome of the trade model, or an issue for its own sake'),
        sectors: sectors.optional().describe('where `on` is `sector-income`'),
        issue: id.optional().describe('where `on` is `issue`'),
      }),
    )
    .min(1)
    .max(20)
    .describe('what it judges a package by'),
  description: bilingual.describe('who they are and why they count'),
  ...sourced,
});

const redLine = z.strictObject({
  issue: id.describe('the issue it runs through'),
  limit: z.enum(['at-most', 'at-least', 'never']).describe('`never`: no concession at all'),
  level: level.optional().describe('where the line runs, on the scale of the issue'),
  standing: z
    .enum(['stated', 'inferred'])
    .describe('`stated`: the government said so; `inferred`: concluded from what it did'),
  text: bilingual.describe('the line in words, ours'),
  ...dated,
  until: date.optional().describe('the day it was given up'),
  ...sourced,
});

const figure = z.strictObject({
  period: text.describe('what it measures: 2025-Q1, 2025-04'),
  value: z.number().describe('the figure, in the unit of the series'),
  vintage: text.optional().describe('first estimate, second …'),
  published: date.describe('from when it was known'),
  ...sourced,
});

/** Domestic pressure as dated figures. */
const series = z.strictObject({
  id: id.describe('its id among the series of all parties'),
  name: bilingual.describe('what it measures'),
  unit: bilingual.describe('what one of it is'),
  tolerance: z
    .number()
    .nonnegative()
    .describe('how far a figure quoted elsewhere may be off and still be the same'),
  figures: z.array(figure).min(1).max(500).describe('in the order in which they were published'),
});

export const party = z.strictObject({
  code: code.describe('stands for the party everywhere else'),
  name: bilingual.describe('what it is called'),
  region: code.describe('region of the economy whose flows stand for the party'),
  officials: z.array(official).max(200).default([]).describe('who held which office, when'),
  constituencies: z
    .array(constituency)
    .max(50)
    .default([])
    .describe('groups at home that can stop a package or count in it'),
  mandate: z.array(redLine).max(100).default([]).describe('red lines'),
  series: z.array(series).max(50).default([]).describe('domestic pressure as dated figures'),
});

const weight = z.strictObject({
  id: id.describe('its id among the weights of the party'),
  on: outcome.describe('what it weighs: an outcome of the trade model, or an issue'),
  sectors: sectors.optional().describe('of `sector-income`'),
  partner: code.optional().describe('of `bilateral-balance`: with whom'),
  issue: id.optional().describe('of `issue`: which'),
  value: z
    .number()
    .describe(
      'weight beside real income, per USD; of an `issue`: USD bn a year for the whole range',
    ),
  range: z.tuple([z.number(), z.number()]).optional().describe('low and high of what is plausible'),
  moves: z
    .strictObject({
      with: id.describe('the series; its latest figure known on the day is taken'),
      neutral: z.number().describe('the figure at which the weight is `value`'),
      slope: z.number().describe('what one unit of the figure adds to the weight'),
      low: z.number().describe('the weight never falls below'),
      high: z.number().describe('the weight never rises above'),
    })
    .optional()
    .describe('weight = value + slope × (figure − neutral), between low and high'),
  text: bilingual.describe('what the weight stands for'),
  ...sourced,
});

/** What a party wants, in words that the economy can be asked about. */
export const preference = z.strictObject({
  party: code.describe('whose wants they are'),
  weights: z.array(weight).max(50).default([]).describe('what counts beside real income'),
  importance: z
    .record(id, z.number().nonnegative())
    .optional()
    .describe('how much each issue matters to the party against the others; any scale'),
});
