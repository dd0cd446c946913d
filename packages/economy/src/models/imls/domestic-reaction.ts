import { factorLU, invertLU } from '@parley/numerics';
import type { ImlsBase } from './calibration.ts';
import { type ImlsOptions, PSI } from './options.ts';

/** Replaces a residual, blocks of `count`, by its approximate Newton step; and transposed. */
export interface DomesticReaction {
  apply(residual: Float64Array): void;
  applyTransposed(residual: Float64Array): void;
}

/**
 * Each economy's own linearised reaction at the baseline, other economies held: the blocks of
 * `I - G'(0)` on its diagonal, inverted. A preconditioner that costs O(count), in place of an
 * inverse of the whole.
 */
export function createDomesticReaction(base: ImlsBase, options: ImlsOptions): DomesticReaction {
  const { count: N, shares, spending, income, localShare, incidence, labourShare: beta } = base;
  const { epsilon, kappa } = options;
  const roundabout = options.variant === 'roundabout';
  const size = roundabout ? 4 : 3;
  const earned = new Float64Array(N);
  const lost = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < N; i++) {
      const share = shares[n * N + i];
      const sold = (1 - localShare[n]) * share * spending[n];
      earned[i] += sold;
      lost[i] += sold * share;
    }
  }
  const blocks = Array.from({ length: N }, (_, i) => {
    const home = shares[i * N + i];
    const homeSales = ((1 - localShare[i]) * home * spending[i]) / earned[i];
    const traded = (beta * earned[i]) / income[i];
    const crowding = 1 - lost[i] / earned[i];
    // Cost less the gain from entry, by wage, spending, labour, price.
    const cost = [beta - PSI * (1 - beta), 0, -PSI, (1 - beta) * (1 + PSI)];
    const sold = cost.map((c, k) => -epsilon * crowding * c + (k === 1 ? homeSales : 0));
    const earns = sold.map((d, k) => traded * d + (k === 1 ? 1 - traded : 0));
    const spends = earns.map(
      (d, k) => (income[i] * d + (1 - beta) * earned[i] * sold[k]) / spending[i],
    );
    const prices = cost.map((c, k) => home * c + (1 - incidence[i]) * ([-1, 1, 0, 0][k] ?? 0));
    const works = prices.map((p, k) =>
      roundabout ? kappa * ([1, 0, 0, -1][k] ?? 0) : kappa * ((k === 0 ? 1 : 0) - p),
    );
    const rows = [earns.map((d, k) => d - (k === 2 ? 1 : 0)), spends, works, prices];
    const matrix = Float64Array.from({ length: size * size }, (_, cell) => {
      const r = Math.floor(cell / size);
      const c = cell % size;
      return (r === c ? 1 : 0) - (rows[r]?.[c] ?? 0);
    });
    const result = factorLU(matrix, size);
    if (result.kind !== 'factored') return null;
    const inverse = new Float64Array(size * size);
    invertLU(result.lu, inverse);
    return inverse;
  });
  const step = new Float64Array(size);
  const apply = (residual: Float64Array, transposed: boolean): void => {
    const across = transposed ? 1 : size;
    const along = transposed ? size : 1;
    for (let i = 0; i < N; i++) {
      const inverse = blocks[i];
      if (!inverse) continue;
      for (let r = 0; r < size; r++) step[r] = residual[r * N + i];
      for (let r = 0; r < size; r++) {
        let sum = 0;
        for (let c = 0; c < size; c++) sum += inverse[r * across + c * along] * step[c];
        residual[r * N + i] = sum;
      }
    }
  };
  return {
    apply: (residual) => apply(residual, false),
    applyTransposed: (residual) => apply(residual, true),
  };
}
