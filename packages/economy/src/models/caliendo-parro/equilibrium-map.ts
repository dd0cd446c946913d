import { addProduct, addTransposedProduct } from '@parley/numerics';
import type { Policy } from '../../policy.ts';
import type { Calibration } from './calibration.ts';

/**
 * The equilibrium conditions of Caliendo & Parro (2015) in changes ("exact hat algebra"), as a
 * map `x -> G(x)` whose fixed point is the equilibrium under a policy.
 *
 * | symbol | meaning                                    | where                    |
 * |--------|--------------------------------------------|--------------------------|
 * | w_n    | log change of the wage                     | x[n]                     |
 * | p_n^j  | log change of the price index              | x[N + n J + j]           |
 * | s_n^j  | log change of spending, duty included      | x[N + N J + n J + j]     |
 * | c_i^j  | log change of unit cost over productivity  | unitCost[i J + j]        |
 * | a_i^j  | (c/A)^-theta, competitiveness              | row of a sector          |
 * | K_in^j | lambda ((1+t')/(1+t) d)^-theta             | reach                    |
 *
 * Equations (2), (4), (6), (7) and (9) of the paper; value added of the world is the numeraire.
 */
export interface EquilibriumMap {
  readonly dimension: number;
  map(x: Float64Array, out: Float64Array): void;
  /** What the last call of `map` computed on the way; overwritten by the next. */
  readonly last: {
    /** log c_i^j: [i][j]. */
    readonly unitCost: Float64Array;
    /** Y_i^j before duty: [i][j]. */
    readonly output: Float64Array;
    /** R_n: [n]. */
    readonly tariffRevenue: Float64Array;
    /** Ratio of this period's deficits to the baseline's. */
    readonly deficitScale: { value: number };
  };
  /** K_in^j, see above: [j][n][i]. */
  readonly reach: Float64Array;
}

/** The index that keeps deficits constant, if it is not world value added. */
export interface DeficitUnit {
  readonly region: number;
  readonly index: 'gdp' | 'prices';
}

export function createEquilibriumMap(
  base: Calibration,
  policy: Policy,
  deficitUnit: DeficitUnit | null,
): EquilibriumMap {
  const N = base.regionCount;
  const J = base.sectorCount;
  const dimension = N + 2 * N * J;
  const P = N;
  const S = N + N * J;
  const { valueAddedShares, inputShares, finalShares, tradeElasticities } = base;
  const { spending, valueAdded, deficits, traded } = base;

  const reach = new Float64Array(J * N * N);
  const reachBeforeDuty = new Float64Array(J * N * N);
  prepareReach(base, policy, reach, reachBeforeDuty);
  const logProductivity =
    policy.productivity === null ? null : Float64Array.from(policy.productivity, Math.log);

  const unitCost = new Float64Array(N * J);
  const output = new Float64Array(N * J);
  const tariffRevenue = new Float64Array(N);
  const deficitScale = { value: 1 };
  const competitiveness = new Float64Array(N);
  const sold = new Float64Array(N);
  let worldValueAdded = 0;
  for (let n = 0; n < N; n++) worldValueAdded += valueAdded[n];

  const map = (x: Float64Array, out: Float64Array): void => {
    // Unit costs: log c_n^j = beta w_n + sum_k gamma p_n^k (- log A).
    for (let n = 0; n < N; n++) {
      const at = n * J;
      for (let j = 0; j < J; j++) unitCost[at + j] = valueAddedShares[at + j] * x[n];
      addProduct(inputShares, at * J, J, x, P + at, unitCost, at);
    }
    if (logProductivity !== null) {
      for (let cell = 0; cell < unitCost.length; cell++) unitCost[cell] -= logProductivity[cell];
    }

    // Prices, trade and revenue, sector by sector.
    tariffRevenue.fill(0);
    for (let j = 0; j < J; j++) {
      if (!traded[j]) {
        for (let cell = j; cell < N * J; cell += J) {
          out[P + cell] = unitCost[cell];
          output[cell] = spending[cell] * Math.exp(x[S + cell]);
        }
        continue;
      }
      const theta = tradeElasticities[j];
      for (let i = 0; i < N; i++) {
        competitiveness[i] = Math.exp(-theta * unitCost[i * J + j]);
        sold[i] = 0;
      }
      for (let n = 0; n < N; n++) {
        const cell = n * J + j;
        const row = (j * N + n) * N;
        let sum = 0;
        let beforeDuty = 0;
        for (let i = 0; i < N; i++) {
          sum += reach[row + i] * competitiveness[i];
          beforeDuty += reachBeforeDuty[row + i] * competitiveness[i];
        }
        out[P + cell] = -Math.log(sum) / theta;
        const perReach = (spending[cell] * Math.exp(x[S + cell])) / sum;
        tariffRevenue[n] += perReach * (sum - beforeDuty);
        for (let i = 0; i < N; i++) sold[i] += reachBeforeDuty[row + i] * perReach;
      }
      for (let i = 0; i < N; i++) output[i * J + j] = competitiveness[i] * sold[i];
    }

    // Labour markets: wages that the value added sold pays for.
    let world = 0;
    for (let n = 0; n < N; n++) {
      let earned = 0;
      for (let cell = n * J; cell < (n + 1) * J; cell++) {
        earned += valueAddedShares[cell] * output[cell];
      }
      out[n] = earned;
      world += earned;
    }
    const toNumeraire = worldValueAdded / world;
    if (deficitUnit !== null)
      deficitScale.value = deficitIndex(x, base, tariffRevenue, deficitUnit);

    // Spending: X_n^k = sum_j gamma^{k,j} Y_n^j + alpha_n^k I_n.
    for (let n = 0; n < N; n++) {
      out[n] = Math.log((out[n] * toNumeraire) / valueAdded[n]);
      const income =
        Math.exp(x[n]) * valueAdded[n] + tariffRevenue[n] + deficits[n] * deficitScale.value;
      const s = S + n * J;
      for (let k = 0; k < J; k++) out[s + k] = finalShares[n * J + k] * income;
      addTransposedProduct(inputShares, n * J * J, J, output, n * J, out, s);
      for (let k = 0; k < J; k++) {
        const before = spending[n * J + k];
        out[s + k] = before > 0 ? Math.log(out[s + k] / before) : 0;
      }
    }
  };
  return { dimension, map, last: { unitCost, output, tariffRevenue, deficitScale }, reach };
}

/** Everything of the price equations that does not depend on the unknowns. */
function prepareReach(
  base: Calibration,
  policy: Policy,
  reach: Float64Array,
  reachBeforeDuty: Float64Array,
): void {
  const N = base.regionCount;
  for (let j = 0; j < base.sectorCount; j++) {
    const theta = base.tradeElasticities[j];
    for (let cell = j * N * N; cell < (j + 1) * N * N; cell++) {
      const share = base.tradeShares[cell];
      if (share === 0) continue;
      const before = base.tariffs[cell];
      const after = policy.tariffs[cell];
      let ratio = after === before ? 1 : (1 + after) / (1 + before);
      if (policy.tradeCosts !== null) ratio *= policy.tradeCosts[cell];
      reach[cell] = ratio === 1 ? share : share * ratio ** -theta;
      reachBeforeDuty[cell] = reach[cell] / (1 + after);
    }
  }
}

function deficitIndex(
  x: Float64Array,
  base: Calibration,
  tariffRevenue: Float64Array,
  unit: DeficitUnit,
): number {
  const { regionCount: N, sectorCount: J } = base;
  const r = unit.region;
  if (unit.index === 'gdp') {
    const before = base.valueAdded[r] + base.tariffRevenue[r];
    return (Math.exp(x[r]) * base.valueAdded[r] + tariffRevenue[r]) / before;
  }
  let logPrices = 0;
  for (let k = 0; k < J; k++) logPrices += base.finalShares[r * J + k] * x[N + r * J + k];
  return Math.exp(logPrices);
}
