import { cellAt, numberIn, positionIn, readCsvTable } from '@parley/intake';
import { flowIndex } from '../dataset.ts';
import type { FaultLog } from './import-fault.ts';
import { checkRate } from './trade-records.ts';

/** Headers of the small tables that stand beside a table of trade. */
export const SIDE_HEADERS = {
  inputShares: ['region', 'using_sector', 'input_sector', 'share'],
  valueAdded: ['region', 'sector', 'value_added_share'],
  tariffs: ['importer', 'exporter', 'sector', 'tariff'],
  elasticities: ['sector', 'trade_elasticity'],
} as const;

const positions = (codes: readonly string[]) => new Map(codes.map((code, at) => [code, at]));

/** Cost shares as given: those left out are zero. */
export interface Coefficients {
  /** [region][using sector j][input sector k]. */
  readonly inputShares: Float64Array;
  /** [region][sector]. */
  readonly valueAddedShares: Float64Array;
  /** Where the file says it, else null: [region][sector]. */
  readonly output: Float64Array | null;
}

/**
 * Reads `region,using_sector,input_sector,share` and `region,sector,value_added_share[,output]`
 * (output in the unit of the trade). Every region and sector must have a share of value added.
 */
export function readCoefficients(
  files: {
    readonly inputShares: { readonly name: string; readonly text: string };
    readonly valueAdded: { readonly name: string; readonly text: string };
  },
  regions: readonly string[],
  sectors: readonly string[],
  faults: FaultLog,
): Coefficients {
  const N = regions.length;
  const J = sectors.length;
  const regionAt = positions(regions);
  const sectorAt = positions(sectors);
  const inputShares = new Float64Array(N * J * J);
  const valueAddedShares = new Float64Array(N * J);
  const output = new Float64Array(N * J);
  const { inputShares: shares, valueAdded } = files;
  const table = readCsvTable(shares.name, shares.text, SIDE_HEADERS.inputShares, [], faults);
  for (const row of table.rows) {
    const n = positionIn(table, row, 'region', 'unknown-region', regionAt, faults);
    const j = positionIn(table, row, 'using_sector', 'unknown-sector', sectorAt, faults);
    const k = positionIn(table, row, 'input_sector', 'unknown-sector', sectorAt, faults);
    const share = numberIn(table, row, 'share', faults);
    if (share < 0) {
      const place = cellAt(table, row, 'share');
      faults.push({ code: 'negative-value', params: { value: share }, ...place });
    }
    if (n >= 0 && j >= 0 && k >= 0) inputShares[(n * J + j) * J + k] += share;
  }
  const optional = ['output'];
  const header = SIDE_HEADERS.valueAdded;
  const added = readCsvTable(valueAdded.name, valueAdded.text, header, optional, faults);
  const seen = new Set<number>();
  const hasOutput = added.columns.includes('output');
  for (const row of added.rows) {
    const n = positionIn(added, row, 'region', 'unknown-region', regionAt, faults);
    const j = positionIn(added, row, 'sector', 'unknown-sector', sectorAt, faults);
    if (n < 0 || j < 0) continue;
    const cell = n * J + j;
    const share = numberIn(added, row, 'value_added_share', faults);
    if (share < 0 || share > 1) {
      const params = { region: regions[n], sector: sectors[j], value: share };
      const place = cellAt(added, row, 'value_added_share');
      faults.push({ code: 'bad-value-added-share', params, ...place });
    }
    if (seen.has(cell)) {
      faults.push({ code: 'repeated-row', params: {}, file: valueAdded.name, line: row.line });
    }
    seen.add(cell);
    valueAddedShares[cell] = share;
    if (hasOutput) output[cell] = numberIn(added, row, 'output', faults);
  }
  if (seen.size < N * J && faults.count() === 0) {
    const missing = valueAddedShares.findIndex((_, cell) => !seen.has(cell));
    const params = {
      region: regions[Math.floor(missing / J)],
      sector: sectors[missing % J],
      count: N * J - seen.size,
    };
    faults.push({ code: 'missing-row', params, file: valueAdded.name });
  }
  return { inputShares, valueAddedShares, output: hasOutput ? output : null };
}

/**
 * Reads `importer,exporter,sector,tariff` (shares; `*` for all) over zero: [sector][importer]
 * [exporter]. Later lines win; home sales bear no duty.
 */
export function readTariffs(
  file: string,
  text: string,
  regions: readonly string[],
  sectors: readonly string[],
  faults: FaultLog,
): Float64Array {
  const N = regions.length;
  const J = sectors.length;
  const tariffs = new Float64Array(J * N * N);
  const table = readCsvTable(file, text, SIDE_HEADERS.tariffs, [], faults);
  const all = (count: number) => Array.from({ length: count }, (_, at) => at);
  const places = { region: positions(regions), sector: positions(sectors) };
  for (const row of table.rows) {
    const cells = (column: string, kind: 'region' | 'sector', count: number): readonly number[] => {
      if (row.cells[column] === '*') return all(count);
      const at = positionIn(table, row, column, `unknown-${kind}`, places[kind], faults);
      return at < 0 ? [] : [at];
    };
    const rate = numberIn(table, row, 'tariff', faults);
    checkRate(rate, cellAt(table, row, 'tariff'), faults);
    const importers = cells('importer', 'region', N);
    const exporters = cells('exporter', 'region', N);
    for (const j of cells('sector', 'sector', J)) {
      for (const n of importers) {
        for (const i of exporters) if (i !== n) tariffs[flowIndex(N, j, n, i)] = rate;
      }
    }
  }
  return tariffs;
}

/** Reads `sector,trade_elasticity`; every sector must have one, unless `*` gives the others'. */
export function readElasticities(
  file: string,
  text: string,
  sectors: readonly string[],
  faults: FaultLog,
): Float64Array {
  const table = readCsvTable(file, text, SIDE_HEADERS.elasticities, [], faults);
  const at = positions(sectors);
  const values = new Float64Array(sectors.length).fill(Number.NaN);
  for (const row of [...table.rows].sort((a, b) => order(a.cells.sector) - order(b.cells.sector))) {
    const value = numberIn(table, row, 'trade_elasticity', faults);
    if (value <= 0) {
      const params = { sector: row.cells.sector, value };
      faults.push({ code: 'bad-elasticity', params, ...cellAt(table, row, 'trade_elasticity') });
    }
    if (row.cells.sector === '*') {
      values.fill(value);
      continue;
    }
    const j = positionIn(table, row, 'sector', 'unknown-sector', at, faults);
    if (j >= 0) values[j] = value;
  }
  const missing = sectors.filter((_, j) => Number.isNaN(values[j]));
  if (missing.length > 0 && faults.count() === 0) {
    const params = { codes: missing, count: missing.length };
    faults.push({ code: 'elasticity-needed', params, file });
  }
  return values;
}

/** `*` before the sectors that are named. */
const order = (code: string) => (code === '*' ? 0 : 1);
