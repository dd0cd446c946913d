import { join } from 'node:path';
import { type HeldLaw, stakes, unknownCodes } from '@parley/analysis';
import { briefJson, composeBrief, renderHtml, renderTerminal } from '@parley/brief';
import { drawStakes } from '../adapters/draw-stakes.ts';
import { openCase } from '../adapters/open-case.ts';
import { openDataset } from '../adapters/open-dataset.ts';
import { openFlowStatus } from '../adapters/open-flow-status.ts';
import { hasLaw, openLaw, PROFILE, weigh } from '../adapters/open-law.ts';
import { writeTexts } from '../adapters/text-files.ts';
import { type DrawOptions, readDrawOptions, readThreads } from '../draw-options.ts';
import { type CodedFault, inWords, reportFaults, type WordedFault } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';

export interface BriefArguments extends DrawOptions {
  readonly case: string;
  readonly at?: string;
  readonly out?: string;
  readonly threads?: string;
}

/** `parley brief`: what is at stake, on one screen, and as a page and as data in a folder. */
export async function briefCommand(args: BriefArguments, context: Context): Promise<ExitCode> {
  const refuse = (faults: readonly CodedFault[]) =>
    reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  if (args.at !== undefined && !isDate(args.at)) {
    return refuse([{ code: 'bad-date', params: { value: args.at } }]);
  }
  const optionFaults: CodedFault[] = [];
  const asked = readDrawOptions(args, optionFaults);
  const threads = readThreads(args.threads, optionFaults);
  if (optionFaults.length > 0) return refuse(optionFaults);
  const opened = openCase(args.case, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const data = openDataset(opened.case.economy.dataset);
  if (data.kind === 'faulty') return refuse(data.faults);
  if (data.kind === 'not-converged') {
    context.stderr(`${context.texts.solve.reasons[data.reason]}\n`);
    return 1;
  }
  const unknown = unknownCodes(opened.case, data.dataset);
  if (unknown.length > 0) {
    return refuse(
      unknown.map(({ value, at }) => ({
        code: 'case-needs-code',
        params: { value, at, dataset: data.dataset.id },
        file: join(args.case, 'case.yaml'),
      })),
    );
  }

  const status = openFlowStatus(data);
  if (status.kind === 'faulty') return refuse(status.faults);
  const laws = openHeldLaws(opened.law, context);
  if (laws.kind === 'faulty') return reportFaults(laws.faults, context);
  const answer = stakes(opened.case, opened.hash, data.dataset, laws.held, status.flowStatus);
  const subject = { ...opened, dataset: data.dataset, laws: laws.held };
  const draws = asked === null ? null : await drawStakes(subject, asked, threads, context);
  const brief = composeBrief({
    case: opened.case,
    stakes: answer,
    draws,
    at: args.at ?? opened.case.asOf,
    language: context.language,
  });
  const json = `${JSON.stringify(briefJson(brief, answer, draws), null, 2)}\n`;
  const written = writeTexts(args.out ?? join('out', opened.id), {
    'brief.html': renderHtml(brief),
    'brief.json': json,
  });
  if ('fault' in written) return refuse([written.fault]);
  if (context.json) {
    context.stdout(json);
  } else {
    context.stdout(renderTerminal(brief, { width: context.width, colour: context.colour }));
    context.stdout(`\n${context.texts.written(written.paths)}\n`);
  }
  return answer.worlds.every(({ kind }) => kind === 'solved') ? 0 : 1;
}

/** The law that a case's measures make, for the importer whose trade is embedded. */
function openHeldLaws(
  name: string,
  context: Context,
):
  | { readonly kind: 'held'; readonly held: readonly HeldLaw[] }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] } {
  if (!hasLaw(name)) return { kind: 'held', held: [] };
  const opened = openLaw(name, context);
  if (opened.kind === 'faulty') return opened;
  const { law, profile, version } = opened;
  const zone = law.zones.get(PROFILE.importer);
  if (zone === undefined) return { kind: 'held', held: [] };
  const weighed = weigh(law, profile, zone);
  return {
    kind: 'held',
    held: [{ importer: PROFILE.importer, weighed, version, tradeYear: PROFILE.year, zone }],
  };
}

/** A real day of the calendar, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
