import type { DataFault, DataFaultCode } from '../fault.ts';
import { contentVersion } from '../files/content-version.ts';
import type { IndustryTrade } from '../models/ossa/industry-trade.ts';
import { readNumberTable } from './number-table.ts';

/**
 * The published inputs of Ossa (2014), "Trade Wars and Trade Talks with Data": 7 regions x 33
 * industries, 2007, trade imbalances purged. Files and layouts as in the author's archive:
 * industry-major blocks of exporter rows, columns importers, flows before duty, tariffs as shares;
 * the first column of `sigma_s.csv` is the elasticity of substitution.
 */
export const OSSA2007_FILES = [
  'labels.csv',
  'sigma_s.csv',
  'tariff_ijs.csv',
  'trade_balanced_ijs.csv',
] as const;

const REGIONS = [
  { code: 'BRA', name: { en: 'Brazil', ja: 'ブラジル' } },
  { code: 'CHN', name: { en: 'China', ja: '中国' } },
  { code: 'EU', name: { en: 'European Union', ja: 'EU' } },
  { code: 'IND', name: { en: 'India', ja: 'インド' } },
  { code: 'JPN', name: { en: 'Japan', ja: '日本' } },
  { code: 'ROW', name: { en: 'Rest of world', ja: 'その他' } },
  { code: 'USA', name: { en: 'United States', ja: '米国' } },
] as const;
const INDUSTRIES = 33;
/** Columns of the table of elasticities: central, and variants. */
const SIGMA_COLUMNS = 5;

/** What can be wrong with trade by industry beside what can be wrong with any data. */
export type IndustryTradeFaultCode = 'bad-substitution';

interface IndustryTradeFault extends Omit<DataFault, 'code'> {
  readonly code: DataFaultCode | IndustryTradeFaultCode;
}

export type Ossa2007 =
  | { readonly kind: 'loaded'; readonly data: IndustryTrade }
  | { readonly kind: 'faulty'; readonly faults: readonly IndustryTradeFault[] };

/** Reads the archive, file name to text. All faults are collected. */
export function loadOssa2007(files: Readonly<Record<string, string>>): Ossa2007 {
  const faults: DataFault[] = [];
  const N = REGIONS.length;
  const table = (file: (typeof OSSA2007_FILES)[number], rows: number, columns: number) =>
    readNumberTable(files[file], { file, rows, columns, form: 'comma' }, faults);
  const flows = table('trade_balanced_ijs.csv', INDUSTRIES * N, N);
  const tariffs = table('tariff_ijs.csv', INDUSTRIES * N, N);
  const sigmas = table('sigma_s.csv', INDUSTRIES, SIGMA_COLUMNS);
  const labels = readLabels(files['labels.csv'], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const unsound = unsoundNumbers(labels, { flows, tariffs, sigmas });
  if (unsound.length > 0) return { kind: 'faulty', faults: unsound };
  return {
    kind: 'loaded',
    data: {
      id: 'ossa2007',
      version: contentVersion('ossa2007', OSSA2007_FILES, files),
      year: 2007,
      unitUsd: 1e6,
      regions: REGIONS,
      industries: labels.map((code) => ({ code, name: { en: code, ja: code } })),
      flows,
      tariffs,
      substitution: Float64Array.from({ length: INDUSTRIES }, (_, s) => sigmas[s * SIGMA_COLUMNS]),
    },
  };
}

/** Numbers that are numbers, but none that trade, a tariff or an elasticity can be. */
function unsoundNumbers(
  labels: readonly string[],
  tables: Readonly<Record<'flows' | 'tariffs' | 'sigmas', Float64Array>>,
): IndustryTradeFault[] {
  const faults: IndustryTradeFault[] = [];
  const N = REGIONS.length;
  const cells = (
    values: Float64Array,
    file: (typeof OSSA2007_FILES)[number],
    code: 'bad-flow' | 'bad-tariff',
    sound: (value: number) => boolean,
  ) => {
    values.forEach((value, cell) => {
      if (sound(value)) return;
      const row = Math.floor(cell / N);
      const importer = REGIONS[cell % N].code;
      const exporter = REGIONS[row % N].code;
      const params = { importer, exporter, sector: labels[Math.floor(row / N)], value };
      faults.push({ code, params, file, line: row + 1, column: (cell % N) + 1 });
    });
  };
  cells(tables.flows, 'trade_balanced_ijs.csv', 'bad-flow', (value) => value >= 0);
  cells(tables.tariffs, 'tariff_ijs.csv', 'bad-tariff', (value) => value > -1);
  labels.forEach((sector, s) => {
    const value = tables.sigmas[s * SIGMA_COLUMNS];
    if (value > 1) return;
    const params = { sector, value };
    faults.push({ code: 'bad-substitution', params, file: 'sigma_s.csv', line: s + 1, column: 1 });
  });
  return faults;
}

function readLabels(text: string | undefined, faults: DataFault[]): string[] {
  const file = 'labels.csv';
  if (text === undefined) {
    faults.push({ code: 'missing-file', params: { file }, file });
    return [];
  }
  const labels = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^"|"$/g, ''));
  if (labels.length !== INDUSTRIES) {
    const params = { file, expected: INDUSTRIES, got: labels.length };
    faults.push({ code: 'wrong-row-count', params, file });
  }
  return labels;
}
