import { type Dataset, flowIndex } from '../dataset.ts';

/** Tariffs that move together: one rate of one region on some of its imports. */
export interface TariffGroup {
  /** Position of the region that sets the rate. */
  readonly setter: number;
  /** Positions of the exporters and sectors that it falls on. */
  readonly partners: readonly number[];
  readonly sectors: readonly number[];
  /** Cells of the flows under it; those without trade are left out, for nothing hangs on them. */
  readonly cells: readonly number[];
}

/** How many rates there are: one for all, one a partner, one a sector, or one a partner and sector. */
export const GROUPINGS = ['uniform', 'partner', 'sector', 'cell'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Positions of the sectors whose goods cross borders under a tariff. */
export function goodsOf({ sectors }: Pick<Dataset, 'sectors'>): readonly number[] {
  return sectors.flatMap(({ kind }, j) => (kind === 'goods' ? [j] : []));
}

/**
 * The rates of one region.
 *
 * @param partners exporters; the setter itself is passed over
 * @param baskets sectors that share a rate, by their positions; default: as `grouping` says
 */
export function tariffGroups(
  dataset: Dataset,
  setter: number,
  partners: readonly number[],
  grouping: Grouping,
  baskets?: readonly (readonly number[])[],
): readonly TariffGroup[] {
  const others = partners.filter((partner) => partner !== setter);
  const goods = goodsOf(dataset);
  const apart = grouping === 'partner' || grouping === 'cell';
  const eachSector = grouping === 'sector' || grouping === 'cell';
  const together = baskets ?? (eachSector ? goods.map((j) => [j]) : [goods]);
  const sides = apart ? others.map((partner) => [partner]) : [others];
  return sides.flatMap((side) =>
    together.flatMap((sectors) => groupOf(dataset, setter, side, sectors)),
  );
}

function groupOf(
  dataset: Dataset,
  setter: number,
  partners: readonly number[],
  sectors: readonly number[],
): TariffGroup[] {
  const N = dataset.regions.length;
  const cells = sectors.flatMap((j) =>
    partners
      .map((partner) => flowIndex(N, j, setter, partner))
      .filter((cell) => dataset.flows[cell] > 0),
  );
  return cells.length > 0 ? [{ setter, partners, sectors, cells }] : [];
}

/** Points that differ by less are one rate. */
const ALIKE = 1e-9;

/**
 * The rates in which one list of tariffs differs from another: flows from one partner that got the
 * same points are one.
 *
 * @param after tariffs that were set, `before` those they replace: the dataset's cells
 */
export function changedGroups(
  dataset: Dataset,
  setter: number,
  partners: readonly number[],
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): readonly TariffGroup[] {
  const N = dataset.regions.length;
  return partners
    .filter((partner) => partner !== setter)
    .flatMap((partner) => {
      const baskets: { points: number; sectors: number[] }[] = [];
      for (const j of goodsOf(dataset)) {
        const cell = flowIndex(N, j, setter, partner);
        const points = after[cell] - before[cell];
        if (Math.abs(points) < ALIKE || !(dataset.flows[cell] > 0)) continue;
        const found = baskets.find((basket) => Math.abs(basket.points - points) < ALIKE);
        if (found === undefined) baskets.push({ points, sectors: [j] });
        else found.sectors.push(j);
      }
      return baskets.flatMap(({ sectors }) => groupOf(dataset, setter, [partner], sectors));
    });
}
