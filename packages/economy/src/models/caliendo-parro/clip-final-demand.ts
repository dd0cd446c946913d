import { type Dataset, residualFinalDemand } from '../../dataset.ts';

export interface ClippedCell {
  readonly region: string;
  readonly sector: string;
  /** Spending less intermediate uses, in the dataset's unit; negative. */
  readonly residual: number;
}

/**
 * Completes an economy with final demand as the residual of spending over intermediate uses.
 * Negative residuals (inventories run down, inconsistent sources) are set to zero and the
 * region's other cells scaled so that its final spending stays as it was; the cells are listed.
 * The result is not in equilibrium until settled.
 */
export function clipFinalDemand(open: Omit<Dataset, 'finalDemand'>): {
  readonly economy: Dataset;
  readonly clipped: readonly ClippedCell[];
} {
  const J = open.sectors.length;
  const finalDemand = residualFinalDemand(open);
  const clipped: ClippedCell[] = [];
  open.regions.forEach((region, n) => {
    let net = 0;
    let positive = 0;
    for (let k = 0; k < J; k++) {
      const value = finalDemand[n * J + k];
      net += value;
      if (value >= 0) positive += value;
      else clipped.push({ region: region.code, sector: open.sectors[k].code, residual: value });
    }
    for (let k = 0; k < J; k++) {
      const cell = n * J + k;
      finalDemand[cell] = Math.max(0, finalDemand[cell]) * (net / positive);
    }
  });
  return { economy: { ...open, finalDemand }, clipped };
}
