import { cellAt, numberIn, positionIn, readCsvTable } from '@parley/intake';
import type { Dataset } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { amountIn, reportRepeats } from './side-files.ts';

export interface ScaleElasticityEntry {
  /** Position in the dataset's sectors. */
  readonly sector: number;
  /** psi_j, as used: such that `psi_j theta_j < 1`. */
  readonly scaleElasticity: number;
  /** As the source has it. */
  readonly published: number;
  /** Id of a source in the dataset's provenance. */
  readonly source: string;
}

export type ScaleElasticitiesResult =
  | {
      readonly kind: 'scale-elasticities';
      readonly entries: readonly ScaleElasticityEntry[];
      /** psi_j as the model's option takes it; 0 where the file has no row: [sector]. */
      readonly bySector: Float64Array;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/**
 * Reads `scale-elasticities.csv` of a dataset's folder: sector, scale_elasticity, published,
 * trade_elasticity, product, source. An elasticity that the dataset's own trade elasticity makes
 * too large for an equilibrium is a fault.
 */
export function readScaleElasticities(
  text: string | undefined,
  dataset: Pick<Dataset, 'sectors' | 'tradeElasticities'>,
  file = 'scale-elasticities.csv',
): ScaleElasticitiesResult {
  const faults: DataFault[] = [];
  const columns = [
    'sector',
    'scale_elasticity',
    'published',
    'trade_elasticity',
    'product',
    'source',
  ];
  const table = readCsvTable(file, text, columns, [], faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  const repeats = reportRepeats(table, faults);
  const entries = table.rows.map((row): ScaleElasticityEntry => {
    const sector = positionIn(table, row, 'sector', 'unknown-sector', sectorAt, faults);
    repeats(row.cells.sector, row);
    const scaleElasticity = amountIn(table, row, 'scale_elasticity', faults);
    const theta = dataset.tradeElasticities[sector] ?? 0;
    if (scaleElasticity * theta >= 1) {
      const limit = Number((1 / theta).toPrecision(6));
      const params = { value: scaleElasticity, column: 'scale_elasticity', limit };
      faults.push({
        code: 'number-out-of-range',
        params,
        ...cellAt(table, row, 'scale_elasticity'),
      });
    }
    return {
      sector,
      scaleElasticity,
      published: numberIn(table, row, 'published', faults),
      source: row.cells.source,
    };
  });
  if (faults.length > 0) return { kind: 'faulty', faults };
  const bySector = new Float64Array(dataset.sectors.length);
  for (const { sector, scaleElasticity } of entries) bySector[sector] = scaleElasticity;
  return { kind: 'scale-elasticities', entries, bySector };
}
