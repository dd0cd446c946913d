import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { GOODS, REGIONS, SERVICES } from './names.ts';

/** The raw tables of the 7 x 44 inter-country input-output data, in the project's index order. */
export interface RawTables {
  /** Duty included, USD million: [sector][importer][exporter]. */
  readonly flows: Float64Array;
  /** Shares: [sector][importer][exporter]. */
  readonly tariffs: Float64Array;
  /** Value added over output: [region][sector]. */
  readonly valueAddedShares: Float64Array;
  /** Input k over all inputs of j: [region][using j][input k]. */
  readonly materialShares: Float64Array;
  /** theta: [sector]. */
  readonly tradeElasticities: Float64Array;
}

/** Reads `<raw>/icio7-2017`; a missing file, a repeated or a missing cell is an error. */
export function readRawTables(raw: string): RawTables {
  const N = REGIONS.length;
  const J = GOODS.length + SERVICES.length;
  const regionAt = new Map<string, number>(REGIONS.map(([code], n) => [code, n]));
  const folder = join(raw, 'icio7-2017');

  const fill = (
    file: string,
    length: number,
    value: string,
    cellOf: (row: Readonly<Record<string, string>>) => number,
  ): Float64Array => {
    const path = join(folder, file);
    if (!existsSync(path))
      throw new Error(`${path} is missing; --raw names the folder of raw data`);
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const filled = new Float64Array(length).fill(Number.NaN);
    data.forEach((row, index) => {
      const cell = cellOf(row);
      const number = Number(row[value]);
      if (
        !(cell >= 0 && cell < length) ||
        !Number.isFinite(number) ||
        !Number.isNaN(filled[cell])
      ) {
        throw new Error(`${path}:${index + 2}: unexpected row ${JSON.stringify(row)}`);
      }
      filled[cell] = number;
    });
    const hole = filled.findIndex(Number.isNaN);
    if (hole >= 0) throw new Error(`${path}: no row for cell ${hole} of ${length}`);
    return filled;
  };

  const region = (code: string | undefined) => regionAt.get(code ?? '') ?? Number.NaN;
  const sector = (number: string | undefined) => Number(number) - 1;
  const flowCell = (row: Readonly<Record<string, string>>) =>
    (sector(row.indcode) * N + region(row.iso_d)) * N + region(row.iso_o);
  return {
    flows: fill('TradeFlow2017.csv', J * N * N, 'tradevalue', flowCell),
    tariffs: fill('tariff_prewar2017.csv', J * N * N, 'AHS_simple', flowCell),
    valueAddedShares: fill(
      'vashare.csv',
      N * J,
      'vashare',
      (row) => region(row.iso_o) * J + sector(row.indcode),
    ),
    materialShares: fill(
      'IOshare.csv',
      N * J * J,
      'valueshare',
      (row) => (region(row.iso_o) * J + sector(row.output_ind)) * J + sector(row.input_ind),
    ),
    tradeElasticities: fill('cal_elasticities.csv', J, '\\theta', (row) => sector(row.industry)),
  };
}
