import { type Dataset, type Equilibrium, flowIndex, type RegionOutcome } from '@parley/economy';

/** One draw of a world: all its tariffs, and those between the parties alone. */
export interface Sample {
  readonly whole: Equilibrium;
  readonly alone: Equilibrium;
}

/** Reads one number off a draw. */
export type Read = (sample: Sample) => number;

/** What draws say of a region, as `RegionStakes` has it; values are those under the policy. */
export interface RegionQuantities<T> {
  readonly region: string;
  readonly realIncomeChange: T;
  readonly realIncomeUsdBn: T;
  readonly consumerPriceChange: T;
  readonly realWageChange: T;
  readonly tariffRevenueUsdBn: T;
  readonly exportsUsdBn: T;
  readonly importsUsdBn: T;
  readonly tradeBalanceUsdBn: T;
}

export interface SectorQuantities<T> {
  readonly region: string;
  readonly sector: string;
  readonly valueAddedUsdBn: T;
  readonly valueAddedChange: T;
}

export interface FlowQuantities<T> {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string | null;
  readonly tradeUsdBn: T;
  readonly change: T;
}

/** Everything that `stakes` says of a world and that depends on parameters. */
export interface WorldQuantities<T> {
  readonly regions: readonly RegionQuantities<T>[];
  /** All sectors of the parties. */
  readonly sectors: readonly SectorQuantities<T>[];
  readonly bilateral: readonly FlowQuantities<T>[];
  readonly highlights: readonly {
    readonly id: string;
    readonly flows: readonly FlowQuantities<T>[];
  }[];
  readonly betweenPartiesOnly: readonly {
    readonly region: string;
    readonly realIncomeChange: T;
    readonly realIncomeUsdBn: T;
  }[];
}

interface Asked {
  readonly dataset: Dataset;
  readonly parties: readonly string[];
  readonly highlights: readonly { readonly id: string; readonly sector: string }[];
}

/**
 * The quantities of a world in a fixed order, each made by `of` from how it is read: called with one
 * function it lists what to read, with another it puts what was read in its place.
 */
export function worldQuantities<T>(
  { dataset, parties, highlights }: Asked,
  of: (read: Read) => T,
): WorldQuantities<T> {
  const usdBn = dataset.unitUsd / 1e9;
  const positions = new Map(dataset.regions.map(({ code }, n) => [code, n]));
  const at = (code: string) => positions.get(code) ?? -1;
  const pairs = parties.flatMap((importer) =>
    parties.filter((exporter) => exporter !== importer).map((exporter) => [importer, exporter]),
  );
  const flow = (importer: string, exporter: string, sector: string | null) => {
    const cells = cellsOf(dataset, at(importer), at(exporter), sector);
    const before = ({ whole }: Sample) => total(whole.trade.before, cells);
    const after = ({ whole }: Sample) => total(whole.trade.after, cells);
    return {
      importer,
      exporter,
      sector,
      tradeUsdBn: of((sample) => after(sample) * usdBn),
      change: of((sample) => (before(sample) > 0 ? after(sample) / before(sample) - 1 : 0)),
    };
  };
  const flows = (sector: string | null) =>
    pairs.map(([importer = '', exporter = '']) => flow(importer, exporter, sector));

  return {
    regions: dataset.regions.map(({ code }, n) => {
      const outcome = (read: (region: RegionOutcome) => number) =>
        of(({ whole }) => read(regionOf(whole, n)));
      return {
        region: code,
        realIncomeChange: outcome((region) => region.realIncomeChange),
        realIncomeUsdBn: outcome((region) => region.equivalentVariation * usdBn),
        consumerPriceChange: outcome((region) => region.consumerPriceChange),
        realWageChange: outcome((region) => region.realWageChange),
        tariffRevenueUsdBn: outcome((region) => region.tariffRevenue.after * usdBn),
        exportsUsdBn: outcome((region) => region.exports.after * usdBn),
        importsUsdBn: outcome((region) => region.imports.after * usdBn),
        tradeBalanceUsdBn: outcome((region) => region.tradeBalance.after * usdBn),
      };
    }),
    sectors: parties.flatMap((region) =>
      dataset.sectors.map(({ code }, j) => {
        const cell = at(region) * dataset.sectors.length + j;
        const before = ({ whole }: Sample) => whole.sectorValueAdded.before[cell] ?? 0;
        // At consumer prices of the baseline.
        const after = ({ whole }: Sample) =>
          (whole.sectorValueAdded.after[cell] ?? 0) /
          (1 + regionOf(whole, at(region)).consumerPriceChange);
        return {
          region,
          sector: code,
          valueAddedUsdBn: of((sample) => (after(sample) - before(sample)) * usdBn),
          valueAddedChange: of((sample) =>
            before(sample) > 0 ? after(sample) / before(sample) - 1 : 0,
          ),
        };
      }),
    ),
    bilateral: flows(null),
    highlights: highlights.map(({ id, sector }) => ({ id, flows: flows(sector) })),
    betweenPartiesOnly: parties.map((region) => ({
      region,
      realIncomeChange: of(({ alone }) => regionOf(alone, at(region)).realIncomeChange),
      realIncomeUsdBn: of(({ alone }) => regionOf(alone, at(region)).equivalentVariation * usdBn),
    })),
  };
}

function regionOf(equilibrium: Equilibrium, n: number): RegionOutcome {
  const outcome = equilibrium.regions[n];
  if (outcome === undefined) throw new RangeError(`no region ${n}`);
  return outcome;
}

function cellsOf(dataset: Dataset, n: number, i: number, sector: string | null): number[] {
  return dataset.sectors.flatMap(({ code, kind }, j) =>
    (sector === null ? kind === 'goods' : code === sector)
      ? [flowIndex(dataset.regions.length, j, n, i)]
      : [],
  );
}

function total(flows: Float64Array, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (flows[cell] ?? 0), 0);
}
