import * as z from 'zod';
import { bilingual, code, date, dated, id, level, sectors, sourced, text } from './values.ts';

/** What a government or a group looks at: outcomes of the trade model, or one issue for its own sake. */
export const outcome = z.enum([
  'real-income',
  'sector-income',
  'tariff-revenue',
  'consumer-prices',
  'bilateral-balance',
  'issue',
]);

const official = z.strictObject({
  person: id.describe('stands for the person in claims and rounds'),
  name: bilingual,
  office: id.describe('the office; one person holds it at a time'),
  title: bilingual.describe('what the office is called'),
  from: date.describe('first day in office'),
  to: date.optional().describe('last day in office'),
  known: date.optional().describe('from when the appointment was public; default: its first day'),
  ...sourced,
});

const constituency = z.strictObject({
  id,
  name: bilingual,
  kind: z.enum(['veto', 'weight']).describe('whether the group can stop a package or only counts'),
  watches: z
    .array(
      z.strictObject({
        on: outcome,
        sectors: sectors.optional(),
        issue: id.optional().describe('where `on` is `issue`'),
      }),
    )
    .min(1)
    .max(20)
    .describe('what it judges a package by'),
  description: bilingual,
  ...sourced,
});

const redLine = z.strictObject({
  issue: id,
  limit: z.enum(['at-most', 'at-least', 'never']).describe('`never`: no concession at all'),
  level: level.optional().describe('where the line runs, on the scale of the issue'),
  standing: z
    .enum(['stated', 'inferred'])
    .describe('`stated`: the government said so; `inferred`: concluded from what it did'),
  text: bilingual,
  ...dated,
  until: date.optional().describe('the day it was given up'),
  ...sourced,
});

const figure = z.strictObject({
  period: text.describe('what it measures: 2025-Q1, 2025-04'),
  value: z.number(),
  vintage: text.optional().describe('first estimate, second …'),
  published: date.describe('from when it was known'),
  ...sourced,
});

/** Domestic pressure as dated figures. */
const series = z.strictObject({
  id,
  name: bilingual,
  unit: bilingual,
  tolerance: z
    .number()
    .nonnegative()
    .describe('how far a figure quoted elsewhere may be off and still be the same'),
  figures: z.array(figure).min(1).max(500),
});

export const party = z.strictObject({
  code,
  name: bilingual,
  region: code.describe('region of the economy whose flows stand for the party'),
  officials: z.array(official).max(200).default([]),
  constituencies: z.array(constituency).max(50).default([]),
  mandate: z.array(redLine).max(100).default([]).describe('red lines'),
  series: z.array(series).max(50).default([]).describe('domestic pressure as dated figures'),
});

const weight = z.strictObject({
  id,
  on: outcome,
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
      low: z.number(),
      high: z.number(),
    })
    .optional()
    .describe('weight = value + slope × (figure − neutral), between low and high'),
  text: bilingual.describe('what the weight stands for'),
  ...sourced,
});

/** What a party wants, in words that the economy can be asked about. */
export const preference = z.strictObject({
  party: code,
  weights: z.array(weight).max(50).default([]),
  importance: z
    .record(id, z.number().nonnegative())
    .optional()
    .describe('how much each issue matters to the party against the others; any scale'),
});
