import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type RawUsTrade, readRawUsTrade } from '../us-trade-2024/raw.ts';
import { type RawTables, readRawTables } from '../world-2017/raw.ts';

export type Row = Readonly<Record<string, string>>;

export interface CountryData {
  /** ISO 3166 alpha-3, in the order of GDP and of the rows and columns of trade. */
  readonly countries: readonly string[];
  /** USD, 2023. */
  readonly gdp: readonly number[];
  /** Exports of goods, thousand USD, 2023: [exporter][importer]. */
  readonly exports: readonly (readonly number[])[];
}

/** One line of Japan's schedule: digits of its code, and the duty of each column as written. */
export interface JapanLine {
  readonly code: string;
  readonly rates: Row;
}

export interface RawWorld2023 {
  readonly table2017: RawTables;
  /** Scale elasticity by ICIO sector, as compiled with the 2017 table. */
  readonly scale2017: readonly Row[];
  readonly intermediate2011: readonly Row[];
  readonly final2011: readonly Row[];
  readonly output2011: readonly Row[];
  readonly flows2014: readonly Row[];
  readonly parameters2014: readonly Row[];
  readonly world2023: CountryData;
  readonly usTrade: RawUsTrade;
  /** Exports of the United States by chapter and country. */
  readonly usExports: readonly Row[];
  readonly japanSchedule: readonly JapanLine[];
  readonly employment: readonly Row[];
  readonly employmentKey: readonly Row[];
}

/** Reads the folder of raw inputs; a missing file or one of unexpected shape is an error. */
export async function readRawWorld2023(raw: string): Promise<RawWorld2023> {
  return {
    table2017: readRawTables(raw),
    scale2017: readTable(join(raw, 'icio7-2017', 'cal_elasticities.csv')),
    intermediate2011: readTable(join(raw, 'wiod2011-16x35', 'intermediate.csv')),
    final2011: readTable(join(raw, 'wiod2011-16x35', 'final.csv')),
    output2011: readTable(join(raw, 'wiod2011-16x35', 'output.csv')),
    flows2014: readTable(join(raw, 'wiod2014-44x16', 'flows_tariffs.csv')),
    parameters2014: readTable(join(raw, 'wiod2014-44x16', 'sector_parameters.csv')),
    world2023: readCountryData(join(raw, 'libday2023')),
    usTrade: await readRawUsTrade(raw),
    usExports: readUsExports(join(raw, 'us-exports-hs2-2020-2024.csv')),
    japanSchedule: readJapanSchedule(join(raw, 'japan-tariff-2026')),
    employment: readTable(join(raw, 'employment-2018', 'employment_thousands.csv')),
    employmentKey: readTable(join(raw, 'employment-2018', 'sectors_icio.csv')),
  };
}

/**
 * Labels, GDP and trade stand in separate files without keys. That the order is one and the same shows in three
 * places: the United States are the row that exports nothing to itself and has the largest GDP, Japan the 91st.
 */
function readCountryData(folder: string): CountryData {
  const countries = readTable(join(folder, 'country_labels.csv')).map((row) => row.iso3 ?? '');
  const gdp = readTable(join(folder, 'gdp.csv')).map((row) => Number(row.gdp));
  const exports = readText(join(folder, 'trade_cepii.csv'))
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const N = countries.length;
  const square = exports.length === N && exports.every((row) => row.length === N);
  const finite = gdp.every(Number.isFinite) && exports.flat().every(Number.isFinite);
  const largest = gdp.indexOf(Math.max(...gdp));
  if (gdp.length !== N || !square || !finite || countries[largest] !== 'USA') {
    throw new Error(`${folder}: labels, GDP and trade do not fit together`);
  }
  if (countries.indexOf('USA') !== 184 || countries.indexOf('JPN') !== 90) {
    throw new Error(`${folder}: the United States are to be row 185 and Japan row 91`);
  }
  return { countries, gdp, exports };
}

/** Two lines of title stand before the header, a total after the last row. */
function readUsExports(path: string): Row[] {
  const text = readText(path).split('\n').slice(2).join('\n');
  return parse(text).filter((row) => row['Data Type'] === 'FAS Value');
}

interface JapanNode {
  readonly stat_code: string;
  readonly rate?: Row;
  readonly children?: readonly JapanNode[];
}

function readJapanSchedule(folder: string): JapanLine[] {
  mustExist(folder);
  const lines: JapanLine[] = [];
  const walk = (nodes: readonly JapanNode[]) => {
    for (const { stat_code, rate = {}, children = [] } of nodes) {
      const code = stat_code.replaceAll('.', '');
      if (code.length >= 6 && Object.values(rate).some((text) => text !== '')) {
        lines.push({ code, rates: rate });
      }
      walk(children);
    }
  };
  for (const file of readdirSync(folder).sort()) {
    if (/^j_\d\d\.json$/.test(file)) walk(JSON.parse(readText(join(folder, file))));
  }
  if (lines.length === 0) throw new Error(`${folder} holds no file such as j_87.json`);
  return lines;
}

function readTable(path: string): Row[] {
  return parse(readText(path));
}

function parse(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function readText(path: string): string {
  mustExist(path);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

function mustExist(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} is missing; --raw names the folder of raw data`);
}
