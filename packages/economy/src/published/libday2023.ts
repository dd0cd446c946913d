import type { DataFault } from '../fault.ts';
import { contentVersion } from '../files/content-version.ts';
import type { GoodsTradeFault } from '../files/goods-trade-files.ts';
import type { GoodsTrade } from '../models/imls/goods-trade.ts';
import { type AnnouncedPolicies, announcedPolicies, hubTariffs } from './announced-policies.ts';
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

export type Libday2023 =
  | {
      readonly kind: 'loaded';
      readonly data: GoodsTrade;
      /** Tariffs by name of policy: [importer][exporter]. */
      readonly policies: AnnouncedPolicies;
      /** US tariffs by exporter as listed, shares. */
      readonly announced: Float64Array;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly GoodsTradeFault[] };

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
  const unsound = unsoundNumbers(economies, gdp, flows);
  if (unsound.length > 0) return { kind: 'faulty', faults: unsound };
  const hub = economies.findIndex(({ code }) => code === HUB);
  return {
    kind: 'loaded',
    data: {
      id: 'libday2023',
      version: contentVersion('libday2023', LIBDAY2023_FILES, files),
      year: 2023,
      unitUsd: 1000,
      economies,
      flows,
      gdp,
    },
    policies: announcedPolicies(hub, announced),
    announced,
  };
}

/** Numbers that are numbers, but none that trade or GDP can be; the hub if it is missing. */
function unsoundNumbers(
  economies: GoodsTrade['economies'],
  gdp: Float64Array,
  flows: Float64Array,
): GoodsTradeFault[] {
  const faults: GoodsTradeFault[] = [];
  const code = (position: number) => economies[position].code;
  if (!economies.some((economy) => economy.code === HUB)) {
    faults.push({ code: 'no-hub', params: { value: HUB }, file: 'country_labels.csv' });
  }
  gdp.forEach((value, row) => {
    if (value > 0) return;
    const params = { region: code(row), value };
    faults.push({ code: 'bad-gdp', params, file: 'gdp.csv', line: row + 2 });
  });
  flows.forEach((value, cell) => {
    if (value >= 0) return;
    const [exporter, importer] = [Math.floor(cell / COUNT), cell % COUNT];
    const params = { importer: code(importer), exporter: code(exporter), value };
    const place = { file: 'trade_cepii.csv', line: exporter + 2, column: importer + 1 };
    faults.push({ code: 'bad-trade-value', params, ...place });
  });
  return faults;
}

export type HubTariffsResult =
  | { readonly kind: 'tariffs'; readonly tariffs: Float64Array }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/** Whether a text has the layout of the archive's `tariffs.csv`: one column of that name. */
export function isHubTariffs(text: string): boolean {
  return /^\uFEFF?\s*applied_tariff\s*(\r?\n|$)/.test(text);
}

/**
 * Reads US tariffs by exporter in the layout of the archive's `tariffs.csv` (one column, a row an
 * economy, in the data's order) into a policy [importer][exporter]: the rates as they stand,
 * without the floor of the announcement.
 */
export function readHubTariffs(file: string, text: string, data: GoodsTrade): HubTariffsResult {
  const faults: DataFault[] = [];
  const rows = data.economies.length;
  const rates = readNumberTable(text, { file, rows, columns: 1, form: 'csv' }, faults);
  rates.forEach((value, row) => {
    if (value <= -1) {
      faults.push({ code: 'tariff-too-low', params: { value }, file, line: row + 2, column: 1 });
    }
  });
  if (faults.length > 0) return { kind: 'faulty', faults };
  const hub = data.economies.findIndex(({ code }) => code === HUB);
  return { kind: 'tariffs', tariffs: hubTariffs(hub, rates) };
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
