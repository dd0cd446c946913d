import { cellAt, numberIn, positionIn, readCsvTable } from '@parley/intake';
import type { Dataset, LocalisedText } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { amountIn, type Knowledge, knowledgeIn, reportRepeats, shareIn } from './side-files.ts';

/** One product inside one sector's flow from one region to another. */
export interface ProductFlow {
  readonly product: string;
  readonly name: LocalisedText;
  /** Positions in the dataset's sectors and regions. */
  readonly sector: number;
  readonly importer: number;
  readonly exporter: number;
  /** As the source counts it, in its year; not scaled to the dataset's year. */
  readonly valueUsdMillion: number;
  /** Ad-valorem duty it pays, as a share. */
  readonly tariff: number;
  /** Part of the sector's flow that it makes up. */
  readonly shareOfSector: number;
  readonly year: number;
  /** Id of a source in the dataset's provenance. */
  readonly source: string;
  readonly status: Knowledge;
}

export type ProductsResult =
  | { readonly kind: 'products'; readonly products: readonly ProductFlow[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

const COLUMNS = [
  'product',
  'name_en',
  'name_ja',
  'sector',
  'importer',
  'exporter',
  'value_usd_m',
  'tariff',
  'share_of_sector',
  'year',
  'source',
  'status',
];

/** Reads `products.csv` of a dataset's folder. Products need not cover their sector. */
export function readProducts(
  text: string | undefined,
  dataset: Pick<Dataset, 'regions' | 'sectors'>,
  file = 'products.csv',
): ProductsResult {
  const faults: DataFault[] = [];
  const table = readCsvTable(file, text, COLUMNS, [], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const regionAt = new Map(dataset.regions.map(({ code }, n) => [code, n]));
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  const repeats = reportRepeats(table, faults);
  const products = table.rows.map((row): ProductFlow => {
    const { product, name_en, name_ja, source } = row.cells;
    const sector = positionIn(table, row, 'sector', 'unknown-sector', sectorAt, faults);
    const importer = positionIn(table, row, 'importer', 'unknown-region', regionAt, faults);
    const exporter = positionIn(table, row, 'exporter', 'unknown-region', regionAt, faults);
    repeats(`${product} ${sector} ${importer} ${exporter}`, row);
    const tariff = numberIn(table, row, 'tariff', faults);
    if (tariff <= -1) {
      const params = { ...flowNames(row.cells), value: tariff };
      faults.push({ code: 'bad-tariff', params, ...cellAt(table, row, 'tariff') });
    }
    return {
      product,
      name: { en: name_en, ja: name_ja },
      sector,
      importer,
      exporter,
      valueUsdMillion: amountIn(table, row, 'value_usd_m', faults),
      tariff,
      shareOfSector: shareIn(table, row, 'share_of_sector', faults),
      year: numberIn(table, row, 'year', faults),
      source,
      status: knowledgeIn(table, row, faults),
    };
  });
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'products', products };
}

function flowNames(cells: Readonly<Record<string, string>>): Record<string, string> {
  return { sector: cells.sector, importer: cells.importer, exporter: cells.exporter };
}
