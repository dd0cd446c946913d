/**
 * Where the unknowns lie in `x`, all in logs relative to the baseline: wages (of a region, over
 * sectors), prices, spending, and, where the model has them, value added by sector and the price
 * factors of purchase commitments.
 */
export interface Layout {
  readonly prices: number;
  readonly spending: number;
  /** Value added by sector, or -1. */
  readonly sectorIncome: number;
  /** One unknown a commitment: the log of what its subsidy leaves of the price. */
  readonly commitments: number;
  readonly dimension: number;
}

export function layoutOf(
  regionCount: number,
  sectorCount: number,
  sectorLabour: boolean,
  commitmentCount: number,
): Layout {
  const cells = regionCount * sectorCount;
  const prices = regionCount;
  const spending = prices + cells;
  const commitments = spending + cells + (sectorLabour ? cells : 0);
  return {
    prices,
    spending,
    sectorIncome: sectorLabour ? spending + cells : -1,
    commitments,
    dimension: commitments + commitmentCount,
  };
}
