import type { DataFault } from '../fault.ts';
import type { GoodsTrade } from '../models/imls/goods-trade.ts';
import { readNumberTable } from './number-table.ts';

/**
 * The published inputs of Ignatenko, Lashkaripour, Macedoni & Simonovska (2025): goods trade of
 * 194 economies in 2023 (BACI, thousand USD), their GDP (World Bank, USD), and the US tariffs
 * announced on 2 April 2025. Files and layouts as in the authors' archive.
 */
export const LIBDAY2023_FILES = [
  'country_labels.csv',
  'gdp.csv',
  'tariffs.csv',
  'trade_cepii.csv',
] as const;

const COUNT = 194;
const HUB = 'USA';
/** Everyone pays at least this under the announced US tariffs. */
const BASELINE_TARIFF = 0.1;

export type Libday2023 =
  | {
      readonly kind: 'loaded';
      readonly data: GoodsTrade;
      /** Tariffs by name of policy: [importer][exporter]. */
      readonly policies: Readonly<Record<'ustr' | 'reciprocal-retaliation', Float64Array>>;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/** Reads the archive, file name to text. All faults are collected. */
export function loadLibday2023(files: Readonly<Record<string, string>>): Libday2023 {
  const faults: DataFault[] = [];
  const table = (file: (typeof LIBDAY2023_FILES)[number], columns: number) =>
    readNumberTable(files[file], { file, rows: COUNT, columns, form: 'csv' }, faults);
  const gdp = table('gdp.csv', 1).map((usd) => usd / 1000);
  const announced = table('tariffs.csv', 1);
  const flows = table('trade_cepii.csv', COUNT);
  const economies = readLabels(files['country_labels.csv'], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const hub = economies.findIndex(({ code }) => code === HUB);
  const ustr = new Float64Array(COUNT * COUNT);
  const retaliation = new Float64Array(COUNT * COUNT);
  for (let j = 0; j < COUNT; j++) {
    if (j === hub) continue;
    const rate = Math.max(BASELINE_TARIFF, announced[j]);
    ustr[hub * COUNT + j] = rate;
    retaliation[hub * COUNT + j] = rate;
    retaliation[j * COUNT + hub] = rate;
  }
  return {
    kind: 'loaded',
    data: {
      id: 'libday2023',
      version: 'libday2023',
      year: 2023,
      unitUsd: 1000,
      economies,
      flows,
      gdp,
    },
    policies: { ustr, 'reciprocal-retaliation': retaliation },
  };
}

/** `iso3,iso_code,CountryName`: the order of everything else. */
function readLabels(text: string | undefined, faults: DataFault[]): GoodsTrade['economies'] {
  const file = 'country_labels.csv';
  if (text === undefined) {
    faults.push({ code: 'missing-file', params: { file }, file });
    return [];
  }
  const rows = text.trim().split(/\r?\n/).slice(1);
  if (rows.length !== COUNT) {
    const params = { file, expected: COUNT, got: rows.length };
    faults.push({ code: 'wrong-row-count', params, file });
  }
  return rows.map((row) => {
    const [code = '', , ...name] = row.split(',');
    const named = name.join(',').replace(/^"|"$/g, '');
    return { code, name: { en: named, ja: named } };
  });
}
