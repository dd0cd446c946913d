import { logBounds, type TariffBounds } from '../../optimum/tariff-bounds.ts';
import { type OssaWorld, placeOf } from './ossa.ts';

/** Wide enough not to bind, narrow enough to keep off prohibitive plateaus. */
export const WIDE_BOUNDS: TariffBounds = { low: -0.3, high: 2.5 };

/** What may be chosen, and what stands. */
export interface TariffGame {
  readonly bounds: TariffBounds;
  /** Tariffs of everyone, the data's cells; those chosen are replaced. Default: the data's own. */
  readonly given: ArrayLike<number>;
  /** Positions of the regions whose goods the tariffs fall on. Default: all. */
  readonly exporters: readonly number[];
}

export function gameOf(world: OssaWorld, game: Partial<TariffGame>): TariffGame {
  const exporters = world.data.regions.map((_, region) => region);
  return { bounds: WIDE_BOUNDS, given: world.base.tariffs, exporters, ...game };
}

/** Cells of the tariffs that a region sets: its imports from the exporters in question. */
export function cellsOf(world: OssaWorld, region: number, exporters: readonly number[]): number[] {
  const { regionCount: N, industryCount: S } = world.base;
  const cells: number[] = [];
  for (let s = 0; s < S; s++) {
    for (const i of exporters) if (i !== region) cells.push((s * N + i) * N + region);
  }
  return cells;
}

/** One tariff, by the codes of its cell. */
export interface TariffName {
  readonly importer: string;
  readonly exporter: string;
  readonly industry: string;
}

/** Imports below this share of a region's spending leave its welfare flat in their tariff. */
const FLAT_SHARE = 1e-7;

/** Tariffs on their bounds, and those that welfare hardly depends on. */
export function singledOut(
  world: OssaWorld,
  cells: readonly number[],
  logs: ArrayLike<number>,
  bounds: TariffBounds,
): Readonly<Record<'atLow' | 'atHigh' | 'flat', readonly TariffName[]>> {
  const { low, high } = logBounds(bounds);
  const { base } = world;
  const found = { atLow: [] as TariffName[], atHigh: [] as TariffName[], flat: [] as TariffName[] };
  cells.forEach((cell, k) => {
    const imported = base.flows[cell] / base.spending[cell % base.regionCount];
    if (imported < FLAT_SHARE) found.flat.push(placeOf(world, cell));
    else if (logs[k] <= low) found.atLow.push(placeOf(world, cell));
    else if (logs[k] >= high) found.atHigh.push(placeOf(world, cell));
  });
  return found;
}
