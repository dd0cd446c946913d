import { basename, resolve } from 'node:path';
import {
  baselinePolicy,
  caliendoParro,
  type Dataset,
  IMPORT_FORMATS,
  type ImportRecord,
  type ImportRequest,
  importFiles,
  readDatasetFiles,
  type TextSource,
  writeDatasetFiles,
  writeTradeCsv,
} from '@parley/economy';
import { progressLine } from '../adapters/progress-line.ts';
import { writeTexts } from '../adapters/text-files.ts';
import { textSource } from '../adapters/text-stream.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import { adjustmentsOf, importProvenance } from '../import-provenance.ts';
import type { Context, ExitCode } from '../io.ts';
import { regionName } from '../region-names.ts';

export interface DataImportCall {
  readonly files: readonly string[];
  readonly format?: string;
  readonly year?: string;
  readonly regions?: string;
  readonly sectors?: string;
  readonly tariffs?: string;
  readonly elasticities?: string;
  readonly theta?: string;
  readonly unit?: string;
  readonly progress: boolean;
  readonly out: string;
}

/** `parley data import`: published files into a dataset, or a table of trade. */
export async function dataImportCommand(call: DataImportCall, context: Context): Promise<ExitCode> {
  const { texts, stdout, stderr, json, language } = context;
  const faults: CodedFault[] = [];
  const request = requestOf(call, faults);
  const refuse = (found: readonly CodedFault[]) =>
    reportFaults(
      found.map((fault) => inWords(fault, context)),
      context,
    );
  if (faults.length > 0) return refuse(faults);
  const progress = progressLine(context, call.progress);
  const result = await importFiles({ ...request, onProgress: progress.onProgress });
  progress.done();
  if (result.kind === 'faulty') return refuse(result.faults);
  if (result.kind === 'not-converged') {
    stderr(`${texts.solve.reasons[result.reason]}\n`);
    return 1;
  }
  const { record } = result;
  const files: Record<string, string> =
    result.kind === 'dataset'
      ? writeDatasetFiles(result.dataset)
      : { 'trade.csv': writeTradeCsv(result.table) };
  const provenance = importProvenance(request.id, record);
  const written = writeTexts(call.out, {
    ...files,
    'provenance.json': `${JSON.stringify(provenance, null, 2)}\n`,
  });
  if ('fault' in written) return refuse([written.fault]);
  // What was written is what is told: read back, with its version.
  const dataset = result.kind === 'dataset' ? readBack(files) : null;
  const table = result.kind === 'trade' ? result.table : null;
  const residual =
    dataset === null ? null : caliendoParro.solve(dataset, baselinePolicy(dataset)).residual;
  const { regions, sectors } = dataset ?? table ?? { regions: [], sectors: [] };
  if (json) {
    const answer = {
      kind: result.kind,
      id: request.id,
      version: dataset?.version ?? null,
      year: record.year,
      unitUsd: record.unitUsd,
      regions: regions.map(({ code }) => code),
      sectors: sectors.map(({ code, kind }) => ({ code, kind })),
      flows: table?.flows.length ?? null,
      baselineResidual: residual,
      record,
      written: written.paths,
    };
    stdout(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  const { data } = texts;
  const lines = [
    data.imported(request.id, record.year, regions.length, sectors.length),
    `${data.formats[record.format]}${record.edition === null ? '' : `, ${data.edition(record.edition)}`}; ${rowsTold(record, context)}`,
    residual === null ? data.tradeOnly : data.closes(residual.toExponential(1)),
    ...adjustmentsOf(record).map((adjustment) => `- ${adjustment[language]}`),
    texts.written(written.paths),
  ];
  stdout(`${lines.join('\n')}\n`);
  return 0;
}

function readBack(files: Readonly<Record<string, string>>): Dataset {
  const read = readDatasetFiles(files);
  if (read.kind !== 'dataset') throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.dataset;
}

function rowsTold({ rows, blanks, files }: ImportRecord, { texts }: Context): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const megabytes = (bytes / 1e6).toFixed(1);
  return texts.data.rows(String(rows), megabytes, blanks === 0 ? null : String(blanks));
}

/** The call with its files found and its numbers read; all that is wrong at once. */
function requestOf(call: DataImportCall, faults: CodedFault[]): ImportRequest {
  const found = (path: string): TextSource[] => {
    const opened = textSource(path);
    if ('source' in opened) return [opened.source];
    faults.push(opened.fault);
    return [];
  };
  const beside = (name: 'regions' | 'sectors' | 'tariffs' | 'elasticities') => {
    const path = call[name];
    const source = path === undefined ? undefined : found(path)[0];
    return source === undefined ? {} : { [name]: source };
  };
  const number = (
    name: 'year' | 'theta' | 'unit',
    expected: string,
    valid: (value: number) => boolean,
  ): number | undefined => {
    const text = call[name];
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() !== '' && valid(value)) return value;
    const params = { key: `--${name}`, value: text, expected };
    faults.push({ code: 'bad-option-value', params });
    return undefined;
  };
  const year = number('year', '1900…2100', (v) => Number.isInteger(v) && v >= 1900 && v <= 2100);
  const theta = number('theta', '0 < theta ≤ 100', (v) => v > 0 && v <= 100);
  const unitUsd = number('unit', '1…1e12', (v) => v >= 1 && v <= 1e12);
  const format = IMPORT_FORMATS.find((name) => name === call.format);
  if (call.format !== undefined && format === undefined) {
    const params = { key: '--format', value: call.format, expected: IMPORT_FORMATS.join(', ') };
    faults.push({ code: 'bad-option-value', params });
  }
  return {
    id: basename(resolve(call.out)),
    files: call.files.flatMap(found),
    ...beside('regions'),
    ...beside('sectors'),
    ...beside('tariffs'),
    ...beside('elasticities'),
    ...(format === undefined ? {} : { format }),
    ...(year === undefined ? {} : { year }),
    ...(theta === undefined ? {} : { theta }),
    ...(unitUsd === undefined ? {} : { unitUsd }),
    regionName,
  };
}
