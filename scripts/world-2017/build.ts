import { type ClippedCell, clipFinalDemand, type Dataset, settle } from '@parley/economy';
import { GOODS, REGIONS, SERVICES } from './names.ts';
import type { RawTables } from './raw.ts';

export interface Built {
  readonly dataset: Dataset;
  /** Final-demand cells that came out negative and were set to zero. */
  readonly clipped: readonly ClippedCell[];
  /** Share by which settling moved each region's wage, by region code. */
  readonly wageChanges: Readonly<Record<string, number>>;
  /** Largest change of total imports or exports of any region, as a share. */
  readonly largestTradeChange: number;
}

/**
 * From raw tables to a dataset in equilibrium: cost shares from the tables (materials rescaled to
 * what value added leaves), final demand as the residual, negative residuals clipped, and the
 * flows solved for again so that every market clears.
 */
export function buildWorld2017(raw: RawTables): Built {
  const J = GOODS.length + SERVICES.length;
  const named = ([code, en, ja]: readonly [string, string, string]) => ({ code, name: { en, ja } });
  const inputShares = new Float64Array(raw.materialShares.length);
  for (let cell = 0; cell < raw.valueAddedShares.length; cell++) {
    const row = raw.materialShares.subarray(cell * J, (cell + 1) * J);
    const total = row.reduce((sum, share) => sum + share, 0);
    const materials = 1 - (raw.valueAddedShares[cell] ?? 0);
    row.forEach((share, k) => {
      inputShares[cell * J + k] = (materials * share) / total;
    });
  }
  const { economy, clipped } = clipFinalDemand({
    id: 'world-2017',
    version: 'world-2017',
    year: 2017,
    unitUsd: 1e6,
    regions: REGIONS.map(named),
    sectors: [
      ...GOODS.map((sector) => ({ ...named(sector), kind: 'goods' as const })),
      ...SERVICES.map((sector) => ({ ...named(sector), kind: 'services' as const })),
    ],
    flows: raw.flows,
    tariffs: raw.tariffs,
    inputShares,
    valueAddedShares: raw.valueAddedShares,
    tradeElasticities: raw.tradeElasticities,
  });
  const settled = settle(economy, 'kept');
  if (settled.kind === 'not-converged') {
    throw new Error(`the baseline was not solved: ${JSON.stringify(settled)}`);
  }
  const { dataset } = settled;
  return {
    dataset,
    clipped,
    wageChanges: Object.fromEntries(
      dataset.regions.map(({ code }, n) => [code, settled.wageChanges[n] ?? 0]),
    ),
    largestTradeChange: largestTradeChange(raw.flows, dataset),
  };
}

function largestTradeChange(before: Float64Array, dataset: Dataset): number {
  const N = dataset.regions.length;
  const totals = (flows: ArrayLike<number>) => {
    const imports = new Float64Array(N);
    const exports = new Float64Array(N);
    for (let cell = 0; cell < flows.length; cell++) {
      const importer = Math.floor(cell / N) % N;
      const exporter = cell % N;
      if (importer === exporter) continue;
      const value = flows[cell] ?? 0;
      imports[importer] = (imports[importer] ?? 0) + value;
      exports[exporter] = (exports[exporter] ?? 0) + value;
    }
    return [...imports, ...exports];
  };
  const old = totals(before);
  return Math.max(
    ...totals(dataset.flows).map((value, cell) => Math.abs(value / (old[cell] ?? 1) - 1)),
  );
}
