import * as z from 'zod';
import { issue } from './issues.ts';
import { party, preference } from './parties.ts';
import {
  bilingual,
  code,
  date,
  dated,
  id,
  ids,
  origin,
  rate,
  sectors,
  sourced,
  text,
  word,
} from './values.ts';

/** Tariffs that law has in force at noon of `on`, as known on `known`. */
const law = z.strictObject({
  on: date.describe('the day of whose noon the tariffs are'),
  known: date.optional().describe('without it, law is what is known today'),
});

const lever = z
  .strictObject({
    importer: code.describe('the party that levies'),
    exporter: code.describe('the party whose goods pay'),
    sectors: sectors.describe('on which goods'),
    form: z
      .enum(['rate', 'added', 'floor'])
      .describe('`rate`: the rate itself; `added`: dataset + rate; `floor`: max(dataset, rate)'),
    rate: rate.describe('how much, in the form named'),
    name: bilingual.describe('what it is called in the brief'),
  })
  .describe('what a package puts in place of whatever law adds on a flow');

const standstill = z
  .strictObject({
    importer: code.describe('the party that levies'),
    exporter: code.describe('the party whose goods pay'),
    note: bilingual.describe('what stays, in words'),
  })
  .describe('tariffs that this world expressly leaves at their baseline');

const world = z.strictObject({
  id: id.describe('its id among the worlds'),
  kind: z
    .enum(['baseline', 'in-force', 'announced', 'package'])
    .describe('the first world, and it alone, is the baseline; only a package has levers'),
  name: bilingual.describe('what it is called in the brief'),
  description: bilingual.describe('what applies in it, and what was left out'),
  law: law
    .optional()
    .describe('every world has it but the baseline, whose tariffs are the dataset’s'),
  levers: z.array(lever).min(1).max(200).optional().describe('of a package alone'),
  standstill: z
    .array(standstill)
    .max(200)
    .optional()
    .describe('what a package expressly leaves alone'),
  sources: ids.default([]).describe('what the world is modelled on, where that is not its law'),
});

const calendarEntry = z.strictObject({
  id: id.describe('its id among all dated events of the case'),
  kind: z
    .enum([
      'deadline',
      'expiry',
      'summit',
      'measure',
      'election',
      'announcement',
      'statement',
      'release',
      'ruling',
    ])
    .describe('what kind of day it is'),
  name: bilingual.describe('what happens, in a few words'),
  ...dated,
  ...sourced,
});

const disagreement = z.strictObject({
  id: id.describe('its id among the ways to disagree'),
  kind: z
    .enum(['status-quo', 'announced', 'nash', 'outside-option'])
    .describe('what follows if nothing is agreed'),
  name: bilingual.describe('what it is called in the brief'),
  world: id.optional().describe('the world that no deal leads to, where it is one of the worlds'),
  horizon: z
    .strictObject({
      years: z.number().positive().max(50).describe('how far ahead no deal is looked at'),
      discount: z.number().nonnegative().max(1).describe('what a year later counts less, a share'),
      assumption: text.describe('why these'),
    })
    .optional()
    .describe('over which what changes on its way counts'),
});

/** `case.yaml`: who negotiates about what, in which economy and under which law. */
export const caseFileSchema = z.strictObject({
  id: id.describe('the name of the case, and of its folder'),
  title: bilingual.describe('title of the brief'),
  summary: bilingual.describe('what it is about, for a reader who knows nothing of it'),
  asOf: date.describe('the date of the brief unless another is asked for'),
  law: id.optional().describe('the case whose measures/ hold the law; default: this one'),
  economy: z
    .strictObject({
      dataset: id.describe('which of data/ the numbers come from'),
      origins: z
        .record(code, z.union([z.array(origin).min(1).max(300), word('rest', 'origins')]))
        .describe(
          'origins of the trade profile that make up a region; `rest`: every one not named',
        ),
      highlights: z
        .array(
          z.strictObject({
            id: id.describe('its id among the highlights'),
            sector: code.describe('code of the sector in the dataset'),
            name: bilingual.describe('what it is called in the brief'),
          }),
        )
        .max(50)
        .describe('sectors that the brief shows by name'),
    })
    .describe('the economy that answers, and how the case maps to it'),
  parties: z.array(party).min(2).max(50).describe('who negotiates'),
  issues: z.array(issue).max(200).default([]).describe('what can be agreed'),
  preferences: z.array(preference).max(50).default([]).describe('what the parties want'),
  disagreement: z
    .array(disagreement)
    .max(20)
    .default([])
    .describe('what no deal can mean; the first is taken unless another is asked for'),
  worlds: z.array(world).min(1).max(100).describe('tariffs to compare, the baseline first'),
  calendar: z
    .array(calendarEntry)
    .max(1000)
    .default([])
    .describe(
      'deadlines, expiries, summits and other dated events; rounds are in record/rounds.yaml',
    ),
});
