import type { BeforeAfter, FirstOrderWelfare } from '../../equilibrium.ts';
import type { Calibration } from './calibration.ts';

/**
 * Caliendo & Parro (2015), equation (13), with relative changes as the paper's program has them
 * (not logs): for region n, with E its exports and M its imports before duty in the baseline,
 *
 *     terms of trade   (1/I_n) sum_{i,j} [E_ni^j (c_n^j - 1) - M_ni^j (c_i^j - 1)]
 *     volume of trade  (1/I_n) sum_{i,j} t_ni^j M_ni^j (M'_ni^j/M_ni^j - c_i^j)
 *
 * @param trade before duty: [j][n][i]
 * @param unitCost log change of unit costs: [i][j]
 */
export function firstOrderWelfare(
  base: Calibration,
  trade: BeforeAfter<Float64Array>,
  unitCost: Float64Array,
): readonly FirstOrderWelfare[] {
  const { regionCount: N, sectorCount: J } = base;
  const termsOfTrade = new Float64Array(N);
  const volumeOfTrade = new Float64Array(N);
  const costChanges = unitCost.map(Math.expm1);
  for (let j = 0; j < J; j++) {
    if (!base.traded[j]) continue;
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      let terms = 0;
      let volume = 0;
      for (let i = 0; i < N; i++) {
        if (i === n) continue;
        const cell = row + i;
        const flow = trade.before[cell];
        const costs = flow * costChanges[i * J + j];
        termsOfTrade[i] += costs;
        terms += costs;
        volume += base.tariffs[cell] * (trade.after[cell] - flow - costs);
      }
      termsOfTrade[n] -= terms;
      volumeOfTrade[n] += volume;
    }
  }
  return Array.from(base.income, (income, n) => ({
    welfareChange: (termsOfTrade[n] + volumeOfTrade[n]) / income,
    termsOfTrade: termsOfTrade[n] / income,
    volumeOfTrade: volumeOfTrade[n] / income,
  }));
}
