import { changesBetween, formatInstant, instantIn } from '@parley/law';
import { fixed } from '@parley/texts';
import type { CodedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { dayOf, type LawArguments, openLawQuery, reportCoded, weighQuery } from './law-query.ts';

export interface LawChangesArguments extends LawArguments {
  readonly from: string;
  readonly to: string;
}

/** Measures and origins named under a change; the rest is counted. */
const TOLD_TURNS = 10;
const TOLD_ORIGINS = 6;
const DAY = 24 * 3_600_000;

/** `parley law changes`: what changes on which day, by how much, for whom. */
export function lawChangesCommand(args: LawChangesArguments, context: Context): ExitCode {
  const faults: CodedFault[] = [];
  const query = openLawQuery({ ...args, at: args.from }, faults, context);
  if (typeof query === 'number') return query;
  const { zone, known } = query;
  dayOf(args.to, zone, faults);
  if (args.from > args.to) {
    faults.push({ code: 'dates-reversed', params: { from: args.from, to: args.to } });
  }
  const held = weighQuery(query, args.importer, faults);
  if (held === null || faults.length > 0) return reportCoded(faults, context);

  // From the first minute of the first day to the last of the last.
  const first = (instantIn(args.from.slice(0, 10), zone) ?? 0) - 1;
  const last = (instantIn(args.to.slice(0, 10), zone) ?? 0) + DAY - 1;
  const { weighed } = held;
  const changes = changesBetween(weighed, first, last, known);
  const when = (instant: number) => formatInstant(instant, zone);
  if (context.json) {
    const json = changes.map(({ at, turns, origins, all }) => ({
      at: when(at),
      measures: turns.map(({ measure, turn }) => ({ measure: measure.id, turn })),
      meanPercent: { before: 100 * all.before, after: 100 * all.after },
      origins: origins.map(({ origin, before, after }) => ({
        origin,
        beforePercent: 100 * before.total,
        afterPercent: 100 * after.total,
        imports: after.imports,
      })),
    }));
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  const words = context.texts.law;
  const lines = [words.changesHeading(args.importer, args.from, args.to)];
  if (changes.length === 0) lines.push('', words.noChanges);
  for (const { at, turns, origins, all } of changes) {
    const percent = (share: number) => fixed(100 * share, 2);
    lines.push('', when(at));
    const hidden = turns.length - TOLD_TURNS;
    for (const { measure, turn } of hidden > 1 ? turns.slice(0, TOLD_TURNS) : turns) {
      lines.push(`  ${words.turns[turn]}: ${measure.name[context.language]} [${measure.id}]`);
    }
    if (hidden > 1) lines.push(`  ${words.moreOrigins(hidden)}`);
    if (origins.length === 0) {
      lines.push(`  ${words.noEffect}`);
      continue;
    }
    const told = origins
      .slice(0, TOLD_ORIGINS)
      .map(({ origin, before, after }) =>
        words.moved(origin, percent(before.total), percent(after.total)),
      );
    const rest = origins.length - told.length;
    lines.push(`  ${[...told, ...(rest > 0 ? [words.moreOrigins(rest)] : [])].join(', ')}`);
    lines.push(`  ${words.meanMoved(percent(all.before), percent(all.after))}`);
  }
  context.stdout(`${lines.join('\n')}\n`);
  return 0;
}
