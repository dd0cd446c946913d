import { type Dataset, flowIndex } from '../../dataset.ts';
import type { BeforeAfter, Equilibrium, RegionOutcome } from '../../equilibrium.ts';
import type { Policy } from '../../policy.ts';
import type { Calibration } from './calibration.ts';
import type { EquilibriumMap } from './equilibrium-map.ts';
import { firstOrderWelfare } from './first-order-welfare.ts';

type Outcomes = Pick<
  Equilibrium,
  'regions' | 'output' | 'sectorValueAdded' | 'priceRatios' | 'trade'
>;

/** Reads all outcomes off a fixed point `x` of `equations`. */
export function readOutcomes(
  dataset: Dataset,
  base: Calibration,
  policy: Policy,
  equations: EquilibriumMap,
  x: Float64Array,
): Outcomes {
  const N = base.regionCount;
  const J = base.sectorCount;
  const P = N;
  const S = N + N * J;
  equations.map(x, new Float64Array(equations.dimension));
  const { unitCost, output: outputAfter, tariffRevenue, deficitScale } = equations.last;

  const trade = tradeBeforeDuty(base, policy, equations, x);
  const output = { before: base.output.slice(), after: outputAfter.slice() };
  const share = base.valueAddedShares;
  const sectorValueAdded = {
    before: output.before.map((value, cell) => value * share[cell]),
    after: output.after.map((value, cell) => value * share[cell]),
  };
  const firstOrder = firstOrderWelfare(base, trade, unitCost);
  const exports = borderTotals(trade, base, 'exporter');
  const imports = borderTotals(trade, base, 'importer');

  const regions = dataset.regions.map(({ code }, n): RegionOutcome => {
    let logPrices = 0;
    for (let k = 0; k < J; k++) logPrices += base.finalShares[n * J + k] * x[P + n * J + k];
    const valueAdded = base.valueAdded[n] * Math.exp(x[n]);
    const income = valueAdded + tariffRevenue[n] + base.deficits[n] * deficitScale.value;
    const realIncomeChange = Math.expm1(Math.log(income / base.income[n]) - logPrices);
    return {
      code,
      welfareChange: realIncomeChange,
      realIncomeChange,
      equivalentVariation: realIncomeChange * base.income[n],
      wageChange: Math.expm1(x[n]),
      realWageChange: Math.expm1(x[n] - logPrices),
      consumerPriceChange: Math.expm1(logPrices),
      gdp: {
        before: base.valueAdded[n] + base.tariffRevenue[n],
        after: valueAdded + tariffRevenue[n],
      },
      tariffRevenue: { before: base.tariffRevenue[n], after: tariffRevenue[n] },
      exports: { before: exports.before[n], after: exports.after[n] },
      imports: { before: imports.before[n], after: imports.after[n] },
      tradeBalance: {
        before: exports.before[n] - imports.before[n],
        after: exports.after[n] - imports.after[n],
      },
      firstOrder: firstOrder[n],
    };
  });
  return {
    regions,
    output,
    sectorValueAdded,
    priceRatios: x.slice(P, S).map(Math.exp),
    trade,
  };
}

/** lambda X / (1 + t), before and after: [j][n][i]. */
function tradeBeforeDuty(
  base: Calibration,
  policy: Policy,
  equations: EquilibriumMap,
  x: Float64Array,
): BeforeAfter<Float64Array> {
  const { regionCount: N, sectorCount: J } = base;
  const P = N;
  const S = N + N * J;
  const { unitCost } = equations.last;
  const before = new Float64Array(J * N * N);
  const after = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++) {
    const theta = base.tradeElasticities[j];
    for (let n = 0; n < N; n++) {
      const spendingBefore = base.spending[n * J + j];
      if (spendingBefore === 0) continue;
      const spendingAfter = spendingBefore * Math.exp(x[S + n * J + j]);
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, j, n, i);
        if (base.tradeShares[cell] === 0) continue;
        const logRatio = theta * (x[P + n * J + j] - unitCost[i * J + j]);
        before[cell] = (base.tradeShares[cell] * spendingBefore) / (1 + base.tariffs[cell]);
        after[cell] =
          (equations.reach[cell] * Math.exp(logRatio) * spendingAfter) / (1 + policy.tariffs[cell]);
      }
    }
  }
  return { before, after };
}

function borderTotals(
  trade: BeforeAfter<Float64Array>,
  base: Calibration,
  by: 'importer' | 'exporter',
): BeforeAfter<Float64Array> {
  const N = base.regionCount;
  const before = new Float64Array(N);
  const after = new Float64Array(N);
  for (let j = 0; j < base.sectorCount; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        if (i === n) continue;
        const cell = flowIndex(N, j, n, i);
        const region = by === 'importer' ? n : i;
        before[region] += trade.before[cell];
        after[region] += trade.after[cell];
      }
    }
  }
  return { before, after };
}
