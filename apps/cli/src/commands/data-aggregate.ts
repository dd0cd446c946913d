import { basename, join, resolve } from 'node:path';
import {
  aggregateDataset,
  baselinePolicy,
  type CodeMap,
  caliendoParro,
  createFaultLog,
  readCodeMap,
  readDatasetFiles,
  writeDatasetFiles,
} from '@parley/economy';
import { openDataset } from '../adapters/open-dataset.ts';
import { isFile, readText, writeTexts } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import { aggregateProvenance } from '../import-provenance.ts';
import type { Context, ExitCode } from '../io.ts';

export interface DataAggregateCall {
  readonly dataset: string;
  readonly regions?: string;
  readonly sectors?: string;
  readonly out: string;
}

/** `parley data aggregate`: regions and sectors of a dataset put into groups. */
export function dataAggregateCommand(call: DataAggregateCall, context: Context): ExitCode {
  const { texts, stdout, stderr, json, language } = context;
  const refuse = (found: readonly CodedFault[]) =>
    reportFaults(
      found.map((fault) => inWords(fault, context)),
      context,
    );
  const faults = createFaultLog();
  const unreadable: CodedFault[] = [];
  const mapFrom = (path: string | undefined): CodeMap | null => {
    if (path === undefined) return null;
    const content = readText(path);
    if ('text' in content) return readCodeMap(path, content.text, faults);
    unreadable.push(content.fault);
    return null;
  };
  const maps = { regions: mapFrom(call.regions), sectors: mapFrom(call.sectors) };
  const opened = openDataset(call.dataset);
  const known = opened.kind === 'faulty' ? opened.faults : [];
  if (known.length + unreadable.length + faults.count() > 0) {
    return refuse([...known, ...unreadable, ...faults.list()]);
  }
  if (opened.kind !== 'dataset') {
    if (opened.kind === 'not-converged') stderr(`${texts.solve.reasons[opened.reason]}\n`);
    return 1;
  }
  const { dataset } = opened;
  const id = basename(resolve(call.out));
  const result = aggregateDataset(dataset, maps, id);
  if (result.kind === 'faulty') return refuse(result.faults);
  if (result.kind === 'not-converged') {
    stderr(`${texts.solve.reasons[result.reason]}\n`);
    return 1;
  }
  const usdBn = dataset.unitUsd / 1e9;
  const named = [call.regions, call.sectors].filter((path) => path !== undefined);
  const of = { id: dataset.id, year: dataset.year, provenance: provenanceIn(opened.folder) };
  const provenance = aggregateProvenance(id, of, named, result.report, usdBn);
  const files = writeDatasetFiles(result.dataset);
  const written = writeTexts(call.out, {
    ...files,
    'provenance.json': `${JSON.stringify(provenance, null, 2)}\n`,
  });
  if ('fault' in written) return refuse([written.fault]);
  const back = readDatasetFiles(files);
  if (back.kind !== 'dataset') throw new Error(JSON.stringify(back.faults.slice(0, 3)));
  const { residual } = caliendoParro.solve(back.dataset, baselinePolicy(back.dataset));
  const { regions, sectors, year, version } = back.dataset;
  if (json) {
    const answer = {
      id,
      version,
      of: dataset.version,
      year,
      regions: regions.map(({ code }) => code),
      sectors: sectors.map(({ code, kind }, j) => ({
        code,
        kind,
        tradeElasticity: back.dataset.tradeElasticities[j],
      })),
      baselineResidual: residual,
      dutyInsideUsdBn: result.report.dutyInside * usdBn,
      clipped: result.report.clipped,
      written: written.paths,
    };
    stdout(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  const { data } = texts;
  const done = (provenance as { adjustments: readonly { what?: Record<string, string> }[] })
    .adjustments;
  const lines = [
    data.imported(id, year, regions.length, sectors.length),
    data.closes(residual.toExponential(1)),
    ...done.slice(countBefore(of.provenance)).map(({ what }) => `- ${what?.[language] ?? ''}`),
    texts.written(written.paths),
  ];
  stdout(`${lines.join('\n')}\n`);
  return 0;
}

function provenanceIn(folder: string): unknown {
  const path = join(folder, 'provenance.json');
  const content = isFile(path) ? readText(path) : { text: '{}' };
  if (!('text' in content)) return {};
  try {
    return JSON.parse(content.text);
  } catch {
    return {};
  }
}

function countBefore(provenance: unknown): number {
  const { adjustments } = (provenance ?? {}) as { adjustments?: unknown };
  return Array.isArray(adjustments) ? adjustments.length : 0;
}
