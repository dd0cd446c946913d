import * as z from 'zod';
import { issue } from './issues.ts';
import { party, preference } from './parties.ts';
import { bilingual, code, date, dated, id, ids, origin, rate, sectors, sourced, word } from './values.ts';

/** Tariffs that law has in force at noon of `on`, as known on `known`. */
const law = z.strictObject({
  on: date,
  known: date.optional().describe('without it, law is what is known today'),
});

const lever = z
  .strictObject({
    importer: code,
    exporter: code,
    sectors,
    form: z
      .enum(['rate', 'added', 'floor'])
      .describe('`rate`: the rate itself; `added`: dataset + rate; `floor`: max(dataset, rate)'),
    rate,
    name: bilingual,
  })
  .describe('what a package puts in place of whatever law adds on a flow');

const standstill = z
  .strictObject({ importer: code, exporter: code, note: bilingual })
  .describe('tariffs that this world expressly leaves at their baseline');

const world = z.strictObject({
  id,
  kind: z.enum(['baseline', 'in-force', 'announced', 'package']),
  name: bilingual,
  description: bilingual,
  law: law
    .optional()
    .describe('every world has it but the baseline, whose tariffs are the dataset’s'),
  levers: z.array(lever).min(1).max(200).optional().describe('of a package alone'),
  standstill: z.array(standstill).max(200).optional(),
  sources: ids.default([]).describe('what the world is modelled on, where that is not its law'),
});

const calendarEntry = z.strictObject({
  id,
  kind: z.enum([
    'deadline',
    'expiry',
    'summit',
    'measure',
    'election',
    'announcement',
    'statement',
    'release',
    'ruling',
  ]),
  name: bilingual,
  ...dated,
  ...sourced,
});

const disagreement = z.strictObject({
  id,
  kind: z.enum(['status-quo', 'announced', 'nash', 'outside-option']),
  name: bilingual,
  world: id.optional().describe('the world that no deal leads to, where it is one of the worlds'),
});

/** `case.yaml`: who negotiates about what, in which economy and under which law. */
export const caseFileSchema = z.strictObject({
  id,
  title: bilingual,
  summary: bilingual,
  asOf: date.describe('the date of the brief unless another is asked for'),
  law: id.optional().describe('the case whose measures/ hold the law; default: this one'),
  economy: z.strictObject({
    dataset: id,
    origins: z
      .record(code, z.union([z.array(origin).min(1).max(300), word('rest', 'origins')]))
      .describe('origins of the trade profile that make up a region; `rest`: every one not named'),
    highlights: z.array(z.strictObject({ id, sector: code, name: bilingual })).max(50),
  }),
  parties: z.array(party).min(2).max(50),
  issues: z.array(issue).max(200).default([]),
  preferences: z.array(preference).max(50).default([]),
  disagreement: z
    .array(disagreement)
    .max(20)
    .default([])
    .describe('what no deal can mean; the first is taken unless another is asked for'),
  worlds: z.array(world).min(1).max(100),
  calendar: z
    .array(calendarEntry)
    .max(1000)
    .default([])
    .describe('deadlines, expiries, summits and other dated events; rounds are in record/rounds.yaml'),
});
