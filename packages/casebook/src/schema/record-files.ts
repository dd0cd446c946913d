import * as z from 'zod';
import {
  bilingual,
  code,
  date,
  dated,
  id,
  ids,
  level,
  origin,
  rate,
  sourced,
  tariffCode,
  text,
} from './values.ts';

const source = z.strictObject({
  id,
  kind: z.enum(['official', 'wire', 'press', 'research', 'data', 'other']),
  publisher: text,
  title: text,
  date: date.describe('the day it was published'),
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  retrieved: date
    .optional()
    .describe('the day the address was read; a source without address or this day counts for nothing'),
  language: z.string().regex(/^[a-z]{2}$/, { error: 'language' }),
  derives_from: ids
    .default([])
    .describe('what it reprints or rewrites; together they count as one source'),
  note: text.optional(),
});

const round = z.strictObject({
  id,
  kind: z.enum(['ministerial', 'leaders', 'working', 'call']),
  name: bilingual,
  ...dated,
  to: date.optional().describe('last day, if it took more than one'),
  announced: date.optional().describe('from when it was known to be due'),
  place: bilingual.optional(),
  participants: ids.default([]).describe('persons among the parties’ officials'),
  text: bilingual.optional().describe('what it was about and what came of it'),
  ...sourced,
});

/** What a party wants on an issue. */
const position = z.strictObject({
  id,
  party: code,
  issue: id,
  kind: z.enum(['demand', 'refusal', 'flexibility', 'priority']),
  level: level.optional().describe('the level it asks for, on the scale of the issue'),
  ...dated,
  by: id.optional().describe('who said it, among the officials'),
  standing: z
    .enum(['stated', 'reported', 'inferred'])
    .default('stated')
    .describe('`reported`: by others, of the party; `inferred`: concluded from what it did'),
  text: bilingual,
  ...sourced,
});

const term = z.strictObject({
  issue: id,
  level: level.optional().describe('on the scale of the issue'),
  text: bilingual.optional(),
});

/** A package, or a part of one, put forward by a party. */
const offer = z.strictObject({
  id,
  party: code,
  to: z.array(code).max(50).optional().describe('to whom; default: all others'),
  ...dated,
  round: id.optional(),
  standing: z.enum(['stated', 'reported', 'inferred']).default('stated'),
  terms: z.array(term).min(1).max(50).describe('what it offers to agree'),
  condition: bilingual.optional().describe('what it asks in return'),
  withdrawn: date.optional(),
  text: bilingual.optional(),
  ...sourced,
});

/** A dated thing that a claim may be about. */
const reference = z.union([
  id,
  z.strictObject({ series: id, period: text }).describe('a figure, dated by its publication'),
  z.strictObject({ measure: id }).describe('a measure of law, dated by when it was made public'),
]);

/** One part of a claim, in a form that can be checked. */
const part = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('office'),
      office: id,
      person: id,
      on: date.optional().describe('default: the date of the claim'),
    })
    .describe('who held an office'),
  z
    .strictObject({
      kind: z.literal('event'),
      event: id.describe('a calendar entry, round, position, offer or outcome'),
      date: date.optional(),
      from: date.optional().describe('with `to`: some day between'),
      to: date.optional(),
      happened: z.boolean().default(true),
    })
    .describe('that something happened, and when'),
  z
    .strictObject({
      kind: z.literal('duty'),
      importer: code,
      origin,
      code: tariffCode,
      on: date.optional().describe('default: the date of the claim'),
      rate: rate.optional().describe('all duties together'),
      added: rate.optional().describe('what comes on top of the ordinary duty'),
    })
    .describe('what duty a good pays'),
  z
    .strictObject({
      kind: z.literal('measure'),
      measure: id,
      importer: code,
      origin: origin.optional(),
      on: date.optional(),
      status: z.enum(['in-force', 'paused', 'not-in-force']).optional(),
      from: date.optional().describe('first day in force (of a pause, where status is paused)'),
      to: date.optional().describe('first day no longer in force'),
      covers: tariffCode.optional(),
      spares: tariffCode.optional(),
    })
    .describe('what a measure of law does'),
  z
    .strictObject({ kind: z.literal('cause'), cause: reference, effect: reference })
    .describe('that one thing brought about another'),
  z
    .strictObject({
      kind: z.literal('figure'),
      series: id,
      period: text,
      value: z.number(),
    })
    .describe('a figure of a party’s series'),
  z
    .strictObject({ kind: z.literal('statement'), topic: id, value: id })
    .describe('an answer to one of the topics; the same answer elsewhere supports it'),
]);

const topic = z.strictObject({
  id,
  name: bilingual,
  single: z.boolean().describe('whether only one answer can be true at a time'),
});

/** One checkable statement of a source. Its standing is computed, never written here. */
const claim = z.strictObject({
  id,
  source: id,
  locator: text.optional().describe('where in the source'),
  known: date.optional().describe('default: the date of the source'),
  kind: z.enum(['fact', 'opinion', 'forecast']),
  subject: text,
  predicate: text,
  object: text,
  on: date.optional().describe('the day it speaks of'),
  from: date.optional().describe('with `to`: the interval it speaks of'),
  to: date.optional(),
  text: bilingual.optional().describe('the statement in one sentence, in our words'),
  says: z.array(part).max(10).default([]).describe('its parts in checkable form'),
});

const version = z.strictObject({
  party: code.describe('whose version'),
  level: level.optional(),
  text: bilingual,
  ...dated,
  ...sourced,
});

const agreed = z.strictObject({
  issue: id,
  level: level.optional(),
  text: bilingual,
  versions: z.array(version).max(20).default([]).describe('where the sides tell it differently'),
  ...sourced,
});

const tariff = z.strictObject({
  importer: code,
  exporter: code,
  goods: bilingual,
  before: rate.describe('what applied before the dispute, as a share'),
  threatened: rate.optional().describe('what was announced for no deal'),
  during: rate.optional().describe('what applied while they talked'),
  after: rate.describe('what applied afterwards'),
  from: date.describe('the first day of `after`'),
  ...sourced,
});

/** How the talks, or a spell of them, ended. */
const outcome = z.strictObject({
  id,
  kind: z.enum(['agreement', 'partial', 'stall', 'breakdown', 'extension', 'implementation']),
  name: bilingual,
  ...dated,
  text: bilingual.optional(),
  terms: z.array(agreed).max(100).default([]).describe('concessions, issue by issue'),
  tariffs: z.array(tariff).max(100).default([]).describe('duties before and after'),
  ...sourced,
});

/** The files of `record/`, by name; each holds the lists named here. */
export const recordFileSchemas = {
  'record/sources.yaml': z.strictObject({ sources: z.array(source).max(5000).default([]) }),
  'record/rounds.yaml': z.strictObject({ rounds: z.array(round).max(1000).default([]) }),
  'record/positions.yaml': z.strictObject({ positions: z.array(position).max(10000).default([]) }),
  'record/offers.yaml': z.strictObject({ offers: z.array(offer).max(10000).default([]) }),
  'record/claims.yaml': z.strictObject({
    topics: z.array(topic).max(2000).default([]),
    claims: z.array(claim).max(50000).default([]),
  }),
  'record/outcome.yaml': z.strictObject({ outcomes: z.array(outcome).max(200).default([]) }),
} as const;
