import { numberIn, positionIn, readCsvTable } from '@parley/intake';
import type { Dataset } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { amountIn, type Knowledge, knowledgeIn, reportRepeats } from './side-files.ts';

/** Persons at work in one sector of one region. */
export interface EmploymentEntry {
  /** Positions in the dataset's regions and sectors. */
  readonly region: number;
  readonly sector: number;
  readonly thousandPersons: number;
  readonly year: number;
  readonly status: Knowledge;
}

export type EmploymentResult =
  | { readonly kind: 'employment'; readonly entries: readonly EmploymentEntry[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/**
 * Reads `employment.csv` of a dataset's folder: region, sector, thousand_persons, year, status.
 * Regions and sectors may be missing.
 */
export function readEmployment(
  text: string | undefined,
  dataset: Pick<Dataset, 'regions' | 'sectors'>,
  file = 'employment.csv',
): EmploymentResult {
  const faults: DataFault[] = [];
  const columns = ['region', 'sector', 'thousand_persons', 'year', 'status'];
  const table = readCsvTable(file, text, columns, [], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const regionAt = new Map(dataset.regions.map(({ code }, n) => [code, n]));
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  const repeats = reportRepeats(table, faults);
  const entries = table.rows.map((row): EmploymentEntry => {
    const region = positionIn(table, row, 'region', 'unknown-region', regionAt, faults);
    const sector = positionIn(table, row, 'sector', 'unknown-sector', sectorAt, faults);
    repeats(`${row.cells.region} ${row.cells.sector}`, row);
    return {
      region,
      sector,
      thousandPersons: amountIn(table, row, 'thousand_persons', faults),
      year: numberIn(table, row, 'year', faults),
      status: knowledgeIn(table, row, faults),
    };
  });
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'employment', entries };
}
