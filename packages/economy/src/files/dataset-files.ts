import { type CsvTable, cellAt, numberIn, positionIn, readCsvTable } from '@parley/intake';
import { createDataset, type Dataset, type DatasetResult, flowIndex } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { contentVersion } from './content-version.ts';

/**
 * A dataset as a folder of CSV files a person can open:
 *
 * | file              | columns                                                        |
 * |-------------------|----------------------------------------------------------------|
 * | dataset.csv       | id, year, unit_usd (one row)                                   |
 * | regions.csv       | code, name_en, name_ja                                         |
 * | sectors.csv       | code, name_en, name_ja, kind (goods/services), trade_elasticity|
 * | flows.csv         | sector, importer, exporter, spending (duty included), tariff   |
 * | production.csv    | region, sector, value_added_share, final_demand                |
 * | input-shares.csv  | region, sector (using), then a column per input sector         |
 *
 * Flows that are not listed are zero; every region and sector of production and inputs must be.
 */
export const DATASET_FILES = [
  'dataset.csv',
  'regions.csv',
  'sectors.csv',
  'flows.csv',
  'production.csv',
  'input-shares.csv',
] as const;

type Files = Readonly<Record<string, string | undefined>>;

/** Reads a dataset folder (file name to text), reporting every fault with its place. */
export function readDatasetFiles(files: Files): DatasetResult {
  const faults: DataFault[] = [];
  const table = (file: string, columns: readonly string[], optional: readonly string[] = []) =>
    readCsvTable(file, files[file], columns, optional, faults);

  const about = table('dataset.csv', ['id', 'year', 'unit_usd']);
  const regionTable = table('regions.csv', ['code', 'name_en', 'name_ja']);
  const sectorTable = table('sectors.csv', [
    'code',
    'name_en',
    'name_ja',
    'kind',
    'trade_elasticity',
  ]);
  const regions = regionTable.rows.map(({ cells }) => ({
    code: cells.code,
    name: { en: cells.name_en, ja: cells.name_ja },
  }));
  const sectors = sectorTable.rows.map((row) => {
    const { code, name_en, name_ja, kind } = row.cells;
    if (kind !== 'goods' && kind !== 'services') {
      const params = { value: kind, known: ['goods', 'services'] };
      faults.push({ code: 'unknown-kind', params, ...cellAt(sectorTable, row, 'kind') });
    }
    return {
      code,
      name: { en: name_en, ja: name_ja },
      kind: kind === 'goods' ? ('goods' as const) : ('services' as const),
    };
  });
  const flowTable = table('flows.csv', ['sector', 'importer', 'exporter', 'spending', 'tariff']);
  const production = table('production.csv', [
    'region',
    'sector',
    'value_added_share',
    'final_demand',
  ]);
  const inputs = table('input-shares.csv', [
    'region',
    'sector',
    ...sectors.map(({ code }) => `input_${code}`),
  ]);
  const header = about.rows[0];
  if (faults.length > 0 || header === undefined) return { kind: 'faulty', faults };

  const cells = readCells({ regions, sectors, flowTable, production, inputs }, faults);
  const dataset: Dataset = {
    id: header.cells.id,
    version: contentVersion(header.cells.id, DATASET_FILES, files),
    year: numberIn(about, header, 'year', faults),
    unitUsd: numberIn(about, header, 'unit_usd', faults),
    regions,
    sectors,
    ...cells,
    tradeElasticities: Float64Array.from(sectorTable.rows, (row) =>
      numberIn(sectorTable, row, 'trade_elasticity', faults),
    ),
  };
  if (faults.length > 0) return { kind: 'faulty', faults };
  return createDataset(dataset);
}

interface Tables {
  readonly regions: Dataset['regions'];
  readonly sectors: Dataset['sectors'];
  readonly flowTable: CsvTable;
  readonly production: CsvTable;
  readonly inputs: CsvTable;
}

function readCells(
  { regions, sectors, flowTable, production, inputs }: Tables,
  faults: DataFault[],
): Pick<Dataset, 'flows' | 'tariffs' | 'inputShares' | 'valueAddedShares' | 'finalDemand'> {
  const N = regions.length;
  const J = sectors.length;
  const regionAt = new Map(regions.map(({ code }, n) => [code, n]));
  const sectorAt = new Map(sectors.map(({ code }, j) => [code, j]));
  const flows = new Float64Array(J * N * N);
  const tariffs = new Float64Array(J * N * N);
  const inputShares = new Float64Array(N * J * J);
  const valueAddedShares = new Float64Array(N * J);
  const finalDemand = new Float64Array(N * J);

  const seenFlows = new Set<number>();
  for (const row of flowTable.rows) {
    const j = positionIn(flowTable, row, 'sector', 'unknown-sector', sectorAt, faults);
    const n = positionIn(flowTable, row, 'importer', 'unknown-region', regionAt, faults);
    const i = positionIn(flowTable, row, 'exporter', 'unknown-region', regionAt, faults);
    if (j < 0 || n < 0 || i < 0) continue;
    const cell = flowIndex(N, j, n, i);
    if (seenFlows.has(cell)) reportRepeated(flowTable, row.line, faults);
    seenFlows.add(cell);
    flows[cell] = numberIn(flowTable, row, 'spending', faults);
    tariffs[cell] = numberIn(flowTable, row, 'tariff', faults);
  }

  const eachPair = (
    table: CsvTable,
    read: (cell: number, row: CsvTable['rows'][number]) => void,
  ) => {
    const seen = new Set<number>();
    for (const row of table.rows) {
      const n = positionIn(table, row, 'region', 'unknown-region', regionAt, faults);
      const j = positionIn(table, row, 'sector', 'unknown-sector', sectorAt, faults);
      if (n < 0 || j < 0) continue;
      if (seen.has(n * J + j)) reportRepeated(table, row.line, faults);
      seen.add(n * J + j);
      read(n * J + j, row);
    }
    if (seen.size < N * J && faults.length === 0) {
      const missing =
        Array.from({ length: N * J }, (_, cell) => cell).find((c) => !seen.has(c)) ?? 0;
      const params = {
        region: regions[Math.floor(missing / J)].code,
        sector: sectors[missing % J].code,
        count: N * J - seen.size,
      };
      faults.push({ code: 'missing-row', params, file: table.file });
    }
  };
  eachPair(production, (cell, row) => {
    valueAddedShares[cell] = numberIn(production, row, 'value_added_share', faults);
    finalDemand[cell] = numberIn(production, row, 'final_demand', faults);
  });
  eachPair(inputs, (cell, row) => {
    sectors.forEach(({ code }, k) => {
      inputShares[cell * J + k] = numberIn(inputs, row, `input_${code}`, faults);
    });
  });
  return { flows, tariffs, inputShares, valueAddedShares, finalDemand };
}

function reportRepeated(table: CsvTable, line: number, faults: DataFault[]): void {
  faults.push({ code: 'repeated-row', params: {}, file: table.file, line });
}

/** Significant digits written: enough to close, few enough to read. */
const DIGITS = 12;

/** Writes a dataset as the files {@link readDatasetFiles} reads; the same dataset, the same bytes. */
export function writeDatasetFiles(
  dataset: Dataset,
): Record<(typeof DATASET_FILES)[number], string> {
  const { regions, sectors } = dataset;
  const N = regions.length;
  const J = sectors.length;
  const number = (value: number) => String(Number(value.toPrecision(DIGITS)));
  const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
  const pairs = regions.flatMap((region, n) =>
    sectors.map((sector, j) => ({ cell: n * J + j, key: `${region.code},${sector.code}` })),
  );
  const flows: string[] = [];
  sectors.forEach((sector, j) => {
    regions.forEach((importer, n) => {
      regions.forEach((exporter, i) => {
        const cell = flowIndex(N, j, n, i);
        const values = `${number(dataset.flows[cell])},${number(dataset.tariffs[cell])}`;
        flows.push(`${sector.code},${importer.code},${exporter.code},${values}`);
      });
    });
  });
  return {
    'dataset.csv': lines('id,year,unit_usd', [`${dataset.id},${dataset.year},${dataset.unitUsd}`]),
    'regions.csv': lines(
      'code,name_en,name_ja',
      regions.map(({ code, name }) => `${code},${quoted(name.en)},${quoted(name.ja)}`),
    ),
    'sectors.csv': lines(
      'code,name_en,name_ja,kind,trade_elasticity',
      sectors.map(
        ({ code, name, kind }, j) =>
          `${code},${quoted(name.en)},${quoted(name.ja)},${kind},${number(dataset.tradeElasticities[j])}`,
      ),
    ),
    'flows.csv': lines('sector,importer,exporter,spending,tariff', flows),
    'production.csv': lines(
      'region,sector,value_added_share,final_demand',
      pairs.map(
        ({ cell, key }) =>
          `${key},${number(dataset.valueAddedShares[cell])},${number(dataset.finalDemand[cell])}`,
      ),
    ),
    'input-shares.csv': lines(
      ['region', 'sector', ...sectors.map(({ code }) => `input_${code}`)].join(','),
      pairs.map(({ cell, key }) => {
        const shares = sectors.map((_, k) => number(dataset.inputShares[cell * J + k]));
        return `${key},${shares.join(',')}`;
      }),
    ),
  };
}
