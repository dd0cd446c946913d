import type { Dataset } from '../../dataset.ts';
import type { Equilibrium, RegionOutcome } from '../../equilibrium.ts';
import { borderTotals, type Calibration } from './calibration.ts';
import type { EquilibriumMap } from './equilibrium-map.ts';
import { firstOrderWelfare } from './first-order-welfare.ts';

type Outcomes = Pick<
  Equilibrium,
  'regions' | 'output' | 'sectorValueAdded' | 'sectorLabour' | 'priceRatios' | 'trade'
>;

/** Reads all outcomes off a fixed point `x` of `equations`. */
export function readOutcomes(
  dataset: Dataset,
  base: Calibration,
  equations: EquilibriumMap,
  x: Float64Array,
): Outcomes {
  const J = base.sectorCount;
  const { prices: P, spending: S } = equations.layout;
  equations.map(x, new Float64Array(equations.dimension));
  const { unitCost, output: outputAfter, tariffRevenue, absorbed, income, labour } = equations.last;

  const trade = { before: base.trade, after: tradeBeforeDuty(base, equations) };
  const output = { before: base.output.slice(), after: outputAfter.slice() };
  const share = base.valueAddedShares;
  const sectorValueAdded = {
    before: output.before.map((value, cell) => value * share[cell]),
    after: output.after.map((value, cell) => value * share[cell]),
  };
  const firstOrder = firstOrderWelfare(base, trade, unitCost);
  const after = borderTotals(trade.after, base.regionCount, J);

  const regions = dataset.regions.map(({ code }, n): RegionOutcome => {
    let logPrices = 0;
    for (let k = 0; k < J; k++) logPrices += base.finalShares[n * J + k] * x[P + n * J + k];
    const valueAdded = base.valueAdded[n] * Math.exp(x[n] + labour[n]);
    const realIncomeChange = Math.expm1(Math.log(income[n] / base.income[n]) - logPrices);
    const worked = workedWelfare(base, equations, n, {
      income: income[n],
      labourIncome: valueAdded,
      logPrices,
      realIncomeChange,
    });
    return {
      code,
      welfareChange: worked.change,
      realIncomeChange,
      equivalentVariation: worked.change * worked.level,
      wageChange: Math.expm1(x[n]),
      realWageChange: Math.expm1(x[n] - logPrices),
      consumerPriceChange: Math.expm1(logPrices),
      gdp: {
        before: base.valueAdded[n] + base.tariffRevenue[n],
        after: valueAdded + tariffRevenue[n] + absorbed[n],
      },
      tariffRevenue: { before: base.tariffRevenue[n], after: tariffRevenue[n] },
      exports: { before: base.exports[n], after: after.exports[n] },
      imports: { before: base.imports[n], after: after.imports[n] },
      tradeBalance: {
        before: base.exports[n] - base.imports[n],
        after: after.exports[n] - after.imports[n],
      },
      firstOrder: firstOrder[n],
    };
  });
  return {
    regions,
    output,
    sectorValueAdded,
    sectorLabour: sectorLabour(base, equations, x),
    priceRatios: x.slice(P, S).map(Math.exp),
    trade,
  };
}

/**
 * Welfare where labour supply answers the real wage: the part of income that pays for effort counts
 * as such (Ignatenko et al. 2025, with lump-sum rebates). Real income where it does not answer.
 */
function workedWelfare(
  base: Calibration,
  { extensions }: EquilibriumMap,
  n: number,
  after: {
    readonly income: number;
    readonly labourIncome: number;
    readonly logPrices: number;
    readonly realIncomeChange: number;
  },
): { readonly change: number; readonly level: number } {
  const { labourSupply: kappa } = extensions;
  const before = base.income[n];
  if (kappa === 0) return { change: after.realIncomeChange, level: before };
  const level = before - (kappa * base.valueAdded[n]) / (1 + kappa);
  const delta = before / level;
  const spends = after.income / before;
  const earns = after.labourIncome / base.valueAdded[n];
  const change = (delta * spends + (1 - delta) * earns) / Math.exp(after.logPrices) - 1;
  return { change, level };
}

/** Labour (in efficiency units), new over old: value added over the sector's wage. [n][j]. */
function sectorLabour(
  base: Calibration,
  { layout, extensions, last }: EquilibriumMap,
  x: Float64Array,
): Float64Array {
  const { sectorCount: J } = base;
  const immobility = 1 / extensions.labourMobility;
  return last.output.map((output, cell) => {
    const n = Math.floor(cell / J);
    const before = base.output[cell];
    if (!(before > 0)) return 1;
    const earned =
      layout.sectorIncome < 0 ? Math.log(output / before) : x[layout.sectorIncome + cell];
    const wage = x[n] + immobility * (earned - last.labour[n] - x[n]);
    return Math.exp(earned - wage);
  });
}

/** New flows before duty (and before any subsidy to buyers): [j][n][i]. */
function tradeBeforeDuty(base: Calibration, equations: EquilibriumMap): Float64Array {
  const { regionCount: N, sectorCount: J } = base;
  const { reachNet, last } = equations;
  const after = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      if (!base.traded[j]) {
        if (base.spending[n * J + j] > 0) after[row + n] = last.output[n * J + j];
        continue;
      }
      const per = last.perReach[n * J + j];
      for (let i = 0; i < N; i++) {
        after[row + i] = reachNet[row + i] * last.competitiveness[j * N + i] * per;
      }
    }
  }
  return after;
}
