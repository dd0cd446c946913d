import { type Dataset, type Equilibrium, flowIndex, type Policy } from '@parley/economy';

/** A world as a table shows it: levels in USD bn a year, of which only differences mean anything. */
export interface Picture {
  /** Equivalent variation; money paid in as investment counts as a claim, not as a gain: [region]. */
  readonly realIncome: Float64Array;
  readonly tariffRevenue: Float64Array;
  /** Before duty. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  /** Changes against the baseline, shares: [region]. */
  readonly consumerPrices: Float64Array;
  readonly realWage: Float64Array;
  /** At the region's consumer prices of the baseline: [region][sector]. */
  readonly valueAdded: Float64Array;
  /** Before duty: [sector][importer][exporter]. */
  readonly trade: Float64Array;
}

const QUANTITIES = [
  'realIncome',
  'tariffRevenue',
  'exports',
  'imports',
  'consumerPrices',
  'realWage',
  'valueAdded',
  'trade',
] as const;

export function pictureOf(dataset: Dataset, equilibrium: Equilibrium, policy: Policy): Picture {
  const J = dataset.sectors.length;
  const usdBn = dataset.unitUsd / 1e9;
  const { regions, sectorValueAdded, trade } = equilibrium;
  const prices = regions.map(({ consumerPriceChange }) => 1 + consumerPriceChange);
  const each = (read: (region: (typeof regions)[number], n: number) => number) =>
    Float64Array.from(regions, read);
  return {
    realIncome: each(
      ({ equivalentVariation }, n) =>
        (equivalentVariation - (policy.transfers?.[n] ?? 0) / (prices[n] ?? 1)) * usdBn,
    ),
    tariffRevenue: each(({ tariffRevenue }) => tariffRevenue.after * usdBn),
    exports: each(({ exports }) => exports.after * usdBn),
    imports: each(({ imports }) => imports.after * usdBn),
    consumerPrices: each(({ consumerPriceChange }) => consumerPriceChange),
    realWage: each(({ realWageChange }) => realWageChange),
    valueAdded: Float64Array.from(
      sectorValueAdded.after,
      (value, cell) => (value / (prices[Math.floor(cell / J)] ?? 1)) * usdBn,
    ),
    trade: Float64Array.from(trade.after, (value) => value * usdBn),
  };
}

/** The mean of worlds under weights that add up to one. */
export function meanPicture(parts: readonly (readonly [weight: number, of: Picture])[]): Picture {
  const mean = (read: (of: Picture) => Float64Array) => {
    const sum = new Float64Array(parts[0] === undefined ? 0 : read(parts[0][1]).length);
    for (const [weight, of] of parts) {
      read(of).forEach((value, k) => {
        sum[k] = (sum[k] ?? 0) + weight * value;
      });
    }
    return sum;
  };
  return Object.fromEntries(
    QUANTITIES.map((name) => [name, mean((of) => of[name])]),
  ) as unknown as Picture;
}

/** Trade of one flow, of one sector or of all goods; USD bn before duty. */
export function tradeOf(
  dataset: Dataset,
  { trade }: Picture,
  importer: string,
  exporter: string,
  sector: string | null,
): number {
  const at = (code: string) => dataset.regions.findIndex((region) => region.code === code);
  const [n, i] = [at(importer), at(exporter)];
  return dataset.sectors.reduce((sum, { code, kind }, j) => {
    const counts = sector === null ? kind === 'goods' : code === sector;
    return counts ? sum + (trade[flowIndex(dataset.regions.length, j, n, i)] ?? 0) : sum;
  }, 0);
}
