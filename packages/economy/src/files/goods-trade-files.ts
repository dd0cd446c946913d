import { cellAt, numberIn, positionIn, readCsvTable } from '@parley/intake';
import type { DataFault, DataFaultCode } from '../fault.ts';
import type { GoodsTrade } from '../models/imls/goods-trade.ts';
import { type AnnouncedPolicies, announcedPolicies } from '../published/announced-policies.ts';
import { contentVersion } from './content-version.ts';

/**
 * Goods trade of many economies as a folder of CSV files a person can open:
 *
 * | file             | columns                                                           |
 * |------------------|-------------------------------------------------------------------|
 * | about.csv        | id, year, unit_usd (one row)                                      |
 * | countries.csv    | code, name_en, name_ja, gdp                                       |
 * | trade.csv        | importer, exporter, value                                         |
 * | ustr-tariffs.csv | exporter, tariff: what the United States announced, before a floor |
 *
 * Trade that is not listed is zero; an exporter that is not listed was announced no tariff.
 */
export const GOODS_TRADE_FILES = [
  'about.csv',
  'countries.csv',
  'trade.csv',
  'ustr-tariffs.csv',
] as const;

/** What can be wrong with such a folder beside what can be wrong with any data. */
export type GoodsTradeFaultCode = 'bad-gdp' | 'bad-trade-value' | 'own-trade' | 'no-hub';

export interface GoodsTradeFault extends Omit<DataFault, 'code'> {
  readonly code: DataFaultCode | GoodsTradeFaultCode;
}

export type GoodsTradeResult =
  | {
      readonly kind: 'goods-trade';
      readonly data: GoodsTrade;
      /** Tariffs by name of policy: [importer][exporter]. */
      readonly policies: AnnouncedPolicies;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly GoodsTradeFault[] };

const HUB = 'USA';

/** Reads a folder of goods trade (file name to text), reporting every fault with its place. */
export function readGoodsTradeFiles(
  files: Readonly<Record<string, string | undefined>>,
): GoodsTradeResult {
  const faults: GoodsTradeFault[] = [];
  const table = (file: (typeof GOODS_TRADE_FILES)[number], columns: readonly string[]) =>
    readCsvTable(file, files[file], columns, [], faults);
  const about = table('about.csv', ['id', 'year', 'unit_usd']);
  const countries = table('countries.csv', ['code', 'name_en', 'name_ja', 'gdp']);
  const trade = table('trade.csv', ['importer', 'exporter', 'value']);
  const announced = table('ustr-tariffs.csv', ['exporter', 'tariff']);
  const header = about.rows[0];
  if (faults.length > 0 || header === undefined) return { kind: 'faulty', faults };

  const N = countries.rows.length;
  const places = new Map<string, number>();
  const gdp = new Float64Array(N);
  countries.rows.forEach((row, position) => {
    const { code } = row.cells;
    if (places.has(code)) {
      const place = cellAt(countries, row, 'code');
      faults.push({ code: 'duplicate-region', params: { value: code }, ...place });
    }
    places.set(code, position);
    gdp[position] = numberIn(countries, row, 'gdp', faults);
    if (gdp[position] <= 0) {
      const params = { region: code, value: gdp[position] };
      faults.push({ code: 'bad-gdp', params, ...cellAt(countries, row, 'gdp') });
    }
  });
  const hub = places.get(HUB);
  if (hub === undefined) {
    faults.push({ code: 'no-hub', params: { value: HUB }, file: countries.file });
  }

  const flows = new Float64Array(N * N);
  const seen = new Set<number>();
  for (const row of trade.rows) {
    const importer = positionIn(trade, row, 'importer', 'unknown-region', places, faults);
    const exporter = positionIn(trade, row, 'exporter', 'unknown-region', places, faults);
    const value = numberIn(trade, row, 'value', faults);
    if (importer < 0 || exporter < 0) continue;
    if (importer === exporter) {
      const params = { value: row.cells.importer };
      faults.push({ code: 'own-trade', params, ...cellAt(trade, row, 'exporter') });
    }
    if (value < 0) {
      const params = { value, importer: row.cells.importer, exporter: row.cells.exporter };
      faults.push({ code: 'bad-trade-value', params, ...cellAt(trade, row, 'value') });
    }
    const cell = exporter * N + importer;
    if (seen.has(cell)) faults.push(repeated(trade.file, row.line));
    seen.add(cell);
    flows[cell] = value;
  }

  const rates = new Float64Array(N);
  const named = new Set<number>();
  for (const row of announced.rows) {
    const exporter = positionIn(announced, row, 'exporter', 'unknown-region', places, faults);
    const rate = numberIn(announced, row, 'tariff', faults);
    if (exporter < 0) continue;
    if (rate <= -1) {
      const params = { value: rate };
      faults.push({ code: 'tariff-too-low', params, ...cellAt(announced, row, 'tariff') });
    }
    if (named.has(exporter)) faults.push(repeated(announced.file, row.line));
    named.add(exporter);
    rates[exporter] = rate;
  }
  const year = numberIn(about, header, 'year', faults);
  const unitUsd = numberIn(about, header, 'unit_usd', faults);
  if (faults.length > 0 || hub === undefined) return { kind: 'faulty', faults };
  return {
    kind: 'goods-trade',
    data: {
      id: header.cells.id,
      version: contentVersion(header.cells.id, GOODS_TRADE_FILES, files),
      year,
      unitUsd,
      economies: countries.rows.map(({ cells: { code, name_en, name_ja } }) => ({
        code,
        name: { en: name_en, ja: name_ja },
      })),
      flows,
      gdp,
    },
    policies: announcedPolicies(hub, rates),
  };
}

function repeated(file: string, line: number): GoodsTradeFault {
  return { code: 'repeated-row', params: {}, file, line };
}

/** Decimals written of values: of thousand dollars, the dollar. */
const DECIMALS = 3;

/** Writes the files that {@link readGoodsTradeFiles} reads; the same data, the same bytes. */
export function writeGoodsTradeFiles(
  data: GoodsTrade,
  announced: ArrayLike<number>,
): Record<(typeof GOODS_TRADE_FILES)[number], string> {
  const { economies, flows, gdp } = data;
  const N = economies.length;
  const number = (value: number) => String(Number(value.toFixed(DECIMALS)));
  const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
  const trade: string[] = [];
  economies.forEach((importer, n) => {
    economies.forEach((exporter, i) => {
      const value = number(flows[i * N + n]);
      if (i !== n && value !== '0') trade.push(`${importer.code},${exporter.code},${value}`);
    });
  });
  return {
    'about.csv': lines('id,year,unit_usd', [`${data.id},${data.year},${data.unitUsd}`]),
    'countries.csv': lines(
      'code,name_en,name_ja,gdp',
      economies.map(
        ({ code, name }, i) => `${code},${quoted(name.en)},${quoted(name.ja)},${number(gdp[i])}`,
      ),
    ),
    'trade.csv': lines('importer,exporter,value', trade),
    'ustr-tariffs.csv': lines(
      'exporter,tariff',
      economies.flatMap(({ code }, i) => (code === HUB ? [] : [`${code},${announced[i]}`])),
    ),
  };
}
