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
  id: id.describe('its id among the sources'),
  kind: z
    .enum(['official', 'wire', 'press', 'research', 'data', 'other'])
    .describe('`wire`: an agency whose reports others print'),
  publisher: text.describe('who published it; two of one publisher count once'),
  title: text.describe('its title as published'),
  date: date.describe('the day it was published'),
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional()
    .describe('the full address at which it can be read'),
  retrieved: date
    .optional()
    .describe(
      'the day the address was read; a source without address or this day counts for nothing',
    ),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, { error: 'language' })
    .describe('in which it is written, two letters'),
  derives_from: ids
    .default([])
    .describe('what it reprints or rewrites; together they count as one source'),
  note: text.optional().describe('what a reader of the record should know about it'),
});

const round = z.strictObject({
  id: id.describe('its id among all dated events of the case'),
  kind: z.enum(['ministerial', 'leaders', 'working', 'call']).describe('who met, and how'),
  name: bilingual.describe('what it is called'),
  ...dated,
  to: date.optional().describe('last day, if it took more than one'),
  announced: date.optional().describe('from when it was known to be due'),
  place: bilingual.optional().describe('where'),
  participants: ids.default([]).describe('persons among the parties’ officials'),
  text: bilingual.optional().describe('what it was about and what came of it'),
  ...sourced,
});

/** What a party wants on an issue. */
const position = z.strictObject({
  id: id.describe('its id among all dated events of the case'),
  party: code.describe('whose position it is'),
  issue: id.describe('on which issue'),
  kind: z
    .enum(['demand', 'refusal', 'flexibility', 'priority'])
    .describe('what sort of statement it is'),
  level: level.optional().describe('the level it asks for, on the scale of the issue'),
  ...dated,
  by: id.optional().describe('who said it, among the officials'),
  standing: z
    .enum(['stated', 'reported', 'inferred'])
    .default('stated')
    .describe('`reported`: by others, of the party; `inferred`: concluded from what it did'),
  text: bilingual.describe('the position in our words'),
  ...sourced,
});

const term = z.strictObject({
  issue: id.describe('on which issue'),
  level: level.optional().describe('on the scale of the issue'),
  text: bilingual.optional().describe('the term in our words'),
});

/** A package, or a part of one, put forward by a party. */
const offer = z.strictObject({
  id: id.describe('its id among all dated events of the case'),
  party: code.describe('who makes it'),
  to: z.array(code).max(50).optional().describe('to whom; default: all others'),
  ...dated,
  round: id.optional().describe('the round in which it was made'),
  standing: z
    .enum(['stated', 'reported', 'inferred'])
    .default('stated')
    .describe('`reported`: by others, of the party; `inferred`: concluded from what it did'),
  terms: z.array(term).min(1).max(50).describe('what it offers to agree'),
  condition: bilingual.optional().describe('what it asks in return'),
  withdrawn: date.optional().describe('the day it was taken back'),
  text: bilingual.optional().describe('the offer in our words'),
  ...sourced,
});

/** A dated thing that a claim may be about. */
const reference = z.union([
  id.describe('a calendar entry, round, position, offer or outcome'),
  z
    .strictObject({
      series: id.describe('a series of a party'),
      period: text.describe('a period that the series has'),
    })
    .describe('a figure, dated by its publication'),
  z
    .strictObject({ measure: id.describe('a measure of the law') })
    .describe('a measure of law, dated by when it was made public'),
]);

/** One part of a claim, in a form that can be checked. */
const part = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('office').describe('that someone held an office'),
      office: id.describe('an office that some official holds'),
      person: id.describe('who is said to hold it; need not be an official'),
      on: date.optional().describe('default: the date of the claim'),
    })
    .describe('who held an office'),
  z
    .strictObject({
      kind: z.literal('event').describe('that something happened'),
      event: id.describe('a calendar entry, round, position, offer or outcome'),
      date: date.optional().describe('the day it is said to be of'),
      from: date.optional().describe('with `to`: some day between'),
      to: date.optional().describe('with `from`'),
      happened: z.boolean().default(true).describe('whether it is said to have happened'),
    })
    .describe('that something happened, and when'),
  z
    .strictObject({
      kind: z.literal('duty').describe('that a good pays a duty'),
      importer: code.describe('who levies'),
      origin: origin.describe('where the goods come from'),
      code: tariffCode.describe('of which goods'),
      on: date.optional().describe('default: the date of the claim'),
      rate: rate.optional().describe('all duties together'),
      added: rate.optional().describe('what comes on top of the ordinary duty'),
    })
    .describe('what duty a good pays'),
  z
    .strictObject({
      kind: z.literal('measure').describe('that a measure does something'),
      measure: id.describe('a measure of the law'),
      importer: code.describe('who levies'),
      origin: origin.optional().describe('on goods from where'),
      on: date.optional().describe('default: the date of the claim'),
      status: z
        .enum(['in-force', 'paused', 'not-in-force'])
        .optional()
        .describe('whether it applies on that day'),
      from: date.optional().describe('first day in force (of a pause, where status is paused)'),
      to: date.optional().describe('first day no longer in force'),
      covers: tariffCode.optional().describe('goods it is said to fall on'),
      spares: tariffCode.optional().describe('goods it is said to leave out'),
    })
    .describe('what a measure of law does'),
  z
    .strictObject({
      kind: z.literal('cause').describe('that one thing brought about another'),
      cause: reference.describe('what is said to have come first'),
      effect: reference.describe('what is said to have come of it'),
    })
    .describe('that one thing brought about another'),
  z
    .strictObject({
      kind: z.literal('figure').describe('that a figure was so high'),
      series: id.describe('a series of a party'),
      period: text.describe('what it measures: 2025-Q1, 2025-04'),
      value: z.number().describe('the figure that is quoted'),
    })
    .describe('a figure of a party’s series'),
  z
    .strictObject({
      kind: z.literal('statement').describe('an answer to a topic'),
      topic: id.describe('one of the topics'),
      value: id.describe('the answer, in a word of your own; the same word elsewhere agrees'),
    })
    .describe('an answer to one of the topics; the same answer elsewhere supports it'),
]);

const topic = z.strictObject({
  id: id.describe('its id among the topics'),
  name: bilingual.describe('the question in words'),
  single: z.boolean().describe('whether only one answer can be true at a time'),
});

/** One checkable statement of a source. Its standing is computed, never written here. */
const claim = z.strictObject({
  id: id.describe('its id among the claims'),
  source: id.describe('who says so, of record/sources.yaml'),
  locator: text.optional().describe('where in the source'),
  known: date.optional().describe('default: the date of the source'),
  kind: z
    .enum(['fact', 'opinion', 'forecast'])
    .describe('an opinion is never false; a forecast comes true or not'),
  subject: text.describe('of whom or what'),
  predicate: text.describe('what it says of it'),
  object: text.describe('the rest of the statement'),
  on: date.optional().describe('the day it speaks of'),
  from: date.optional().describe('with `to`: the interval it speaks of'),
  to: date.optional().describe('with `from`'),
  text: bilingual.optional().describe('the statement in one sentence, in our words'),
  says: z.array(part).max(10).default([]).describe('its parts in checkable form'),
});

const version = z.strictObject({
  party: code.describe('whose version'),
  level: level.optional().describe('on the scale of the issue'),
  text: bilingual.describe('how it tells it, in our words'),
  ...dated,
  ...sourced,
});

const agreed = z.strictObject({
  issue: id.describe('on which issue'),
  level: level.optional().describe('on the scale of the issue'),
  text: bilingual.describe('what was conceded, in our words'),
  versions: z.array(version).max(20).default([]).describe('where the sides tell it differently'),
  ...sourced,
});

const tariff = z.strictObject({
  importer: code.describe('the party that levies'),
  exporter: code.describe('the party whose goods pay'),
  goods: bilingual.describe('which goods'),
  before: rate.describe('what applied before the dispute, as a share'),
  threatened: rate.optional().describe('what was announced for no deal'),
  during: rate.optional().describe('what applied while they talked'),
  after: rate.describe('what applied afterwards'),
  from: date.describe('the first day of `after`'),
  ...sourced,
});

/** How the talks, or a spell of them, ended. */
const outcome = z.strictObject({
  id: id.describe('its id among all dated events of the case'),
  kind: z
    .enum(['agreement', 'partial', 'stall', 'breakdown', 'extension', 'implementation'])
    .describe('how it ended'),
  name: bilingual.describe('what it is called'),
  ...dated,
  text: bilingual.optional().describe('what happened, in our words'),
  terms: z.array(agreed).max(100).default([]).describe('concessions, issue by issue'),
  tariffs: z.array(tariff).max(100).default([]).describe('duties before and after'),
  ...sourced,
});

/** The files of `record/`, by name; each holds the lists named here. */
export const recordFileSchemas = {
  'record/sources.yaml': z.strictObject({
    sources: z.array(source).max(5000).default([]).describe('what the record rests on'),
  }),
  'record/rounds.yaml': z.strictObject({
    rounds: z.array(round).max(1000).default([]).describe('meetings held and due'),
  }),
  'record/positions.yaml': z.strictObject({
    positions: z
      .array(position)
      .max(10000)
      .default([])
      .describe('what each party wants on each issue, over time'),
  }),
  'record/offers.yaml': z.strictObject({
    offers: z.array(offer).max(10000).default([]).describe('packages put forward, or parts'),
  }),
  'record/claims.yaml': z.strictObject({
    topics: z.array(topic).max(2000).default([]).describe('questions to which claims give answers'),
    claims: z
      .array(claim)
      .max(50000)
      .default([])
      .describe('what sources state, one checkable statement each'),
  }),
  'record/outcome.yaml': z.strictObject({
    outcomes: z
      .array(outcome)
      .max(200)
      .default([])
      .describe('how the talks ended, and how they stood in between'),
  }),
} as const;
