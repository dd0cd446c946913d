import { join } from 'node:path';
import { stakes, unknownCodes } from '@parley/analysis';
import { briefJson, renderHtml, renderTerminal } from '@parley/brief';
import { composeBrief } from '@parley/telling';
import { drawStakes } from '../adapters/draw-stakes.ts';
import { openCase } from '../adapters/open-case.ts';
import { openDataset } from '../adapters/open-dataset.ts';
import { openFlowStatus } from '../adapters/open-flow-status.ts';
import { openEmployment } from '../adapters/open-side-tables.ts';
import { openWeighedLaw } from '../adapters/open-weighed-law.ts';
import { writeTexts } from '../adapters/text-files.ts';
import { type DrawOptions, readDrawOptions, readThreads } from '../draw-options.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { weighDeals } from './brief-deals.ts';
import { dayFaults } from './case-days.ts';

export interface BriefArguments extends DrawOptions {
  readonly case: string;
  readonly at?: string;
  readonly out?: string;
  readonly threads?: string;
  /** False leaves out deals and the cost of waiting. */
  readonly deals?: boolean;
}

/** `parley brief`: what is at stake, on one screen, and as a page and as data in a folder. */
export async function briefCommand(args: BriefArguments, context: Context): Promise<ExitCode> {
  const refuse = (faults: readonly CodedFault[]) =>
    reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  const optionFaults: CodedFault[] = [...dayFaults(args.at)];
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
  const employment = openEmployment(data);
  if (employment.kind === 'faulty') return refuse(employment.faults);
  const law = openWeighedLaw(opened.law, context);
  if (law.kind === 'faulty') return reportFaults(law.faults, context);
  const laws = law.kind === 'held' ? [law.held] : [];
  const answer = stakes(opened.case, opened.hash, data.dataset, laws, status.flowStatus, {
    employment: employment.entries,
  });
  const subject = { ...opened, dataset: data.dataset, laws };
  const draws = asked === null ? null : await drawStakes(subject, asked, threads, context);
  const at = args.at ?? opened.case.asOf;
  const packages =
    args.deals === false
      ? undefined
      : weighDeals({ ...opened, dataset: data.dataset, data: data.folder, laws, at }, context);
  const brief = composeBrief({
    case: opened.case,
    stakes: answer,
    draws,
    deals: packages,
    at,
    language: context.language,
  });
  const json = `${JSON.stringify(briefJson(brief, answer, draws, packages), null, 2)}\n`;
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
