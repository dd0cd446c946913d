import { type Dataset, flowIndex, grossOutput, totalSpending } from '../../dataset.ts';

/**
 * The baseline of the model of Caliendo & Parro (2015, "Estimates of the Trade and Welfare
 * Effects of NAFTA"), in shares and levels taken from a dataset.
 *
 * N regions, J sectors; `i` exporter, `n` importer, `j` output sector, `k` input sector.
 */
export interface Calibration {
  readonly regionCount: number;
  readonly sectorCount: number;
  /** lambda_in^j, expenditure share of n on goods from i: [j][n][i]. */
  readonly tradeShares: Float64Array;
  /** t_in^j: [j][n][i]. */
  readonly tariffs: Float64Array;
  /** beta_n^j: [n][j]. */
  readonly valueAddedShares: Float64Array;
  /** gamma_n^{k,j}: [n][j][k]. */
  readonly inputShares: Float64Array;
  /** alpha_n^k: [n][k]. */
  readonly finalShares: Float64Array;
  /** theta_j: [j]. */
  readonly tradeElasticities: Float64Array;
  /** X_n^j, duty included: [n][j]. */
  readonly spending: Float64Array;
  /** Y_n^j, before duty: [n][j]. */
  readonly output: Float64Array;
  /** VA_n: [n]. */
  readonly valueAdded: Float64Array;
  /** R_n: [n]. */
  readonly tariffRevenue: Float64Array;
  /** D_n, sums to zero: [n]. */
  readonly deficits: Float64Array;
  /** I_n = VA_n + R_n + D_n: [n]. */
  readonly income: Float64Array;
  /** Flows before duty: [j][n][i]. */
  readonly trade: Float64Array;
  /** What crosses a border of it, before duty: [n]. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  /** Whether anything of the sector crosses a border: [j]. */
  readonly traded: readonly boolean[];
}

/** What a dataset must have for calibration: it need not close. */
export type OpenEconomy = Pick<
  Dataset,
  | 'regions'
  | 'sectors'
  | 'flows'
  | 'tariffs'
  | 'inputShares'
  | 'valueAddedShares'
  | 'finalDemand'
  | 'tradeElasticities'
>;

/**
 * Reads shares and levels off an economy. Where it closes, the result is a fixed point of the
 * equilibrium map up to rounding; deficits are final spending less income and sum to zero.
 */
export function calibrate(economy: OpenEconomy): Calibration {
  const N = economy.regions.length;
  const J = economy.sectors.length;
  const spending = totalSpending(economy);
  const output = grossOutput(economy);
  const tradeShares = new Float64Array(J * N * N);
  const tariffs = Float64Array.from(economy.tariffs);
  const tariffRevenue = new Float64Array(N);
  const trade = new Float64Array(J * N * N);
  const traded: boolean[] = [];

  for (let j = 0; j < J; j++) {
    let crossesBorder = false;
    for (let n = 0; n < N; n++) {
      const total = spending[n * J + j];
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, j, n, i);
        const flow = economy.flows[cell];
        if (flow > 0) {
          tradeShares[cell] = flow / total;
          trade[cell] = flow / (1 + tariffs[cell]);
          tariffRevenue[n] += (flow * tariffs[cell]) / (1 + tariffs[cell]);
          if (i !== n) crossesBorder = true;
        }
      }
      // A good nobody buys keeps the price of its own home production.
      if (total === 0) tradeShares[flowIndex(N, j, n, n)] = 1;
    }
    traded.push(crossesBorder);
  }

  const valueAdded = new Float64Array(N);
  const finalSpending = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      valueAdded[n] += economy.valueAddedShares[n * J + j] * output[n * J + j];
      finalSpending[n] += economy.finalDemand[n * J + j];
    }
  }
  const finalShares = Float64Array.from(
    economy.finalDemand,
    (value, cell) => value / finalSpending[Math.floor(cell / J)],
  );
  const deficits = finalSpending.map((total, n) => total - valueAdded[n] - tariffRevenue[n]);
  rescaleToZeroSum(deficits);
  return {
    regionCount: N,
    sectorCount: J,
    tradeShares,
    tariffs,
    valueAddedShares: Float64Array.from(economy.valueAddedShares),
    inputShares: Float64Array.from(economy.inputShares),
    finalShares,
    tradeElasticities: Float64Array.from(economy.tradeElasticities),
    spending,
    output,
    valueAdded,
    tariffRevenue,
    deficits,
    income: valueAdded.map((value, n) => value + tariffRevenue[n] + deficits[n]),
    trade,
    ...borderTotals(trade, N, J),
    traded,
  };
}

/** What leaves and enters each region. */
export function borderTotals(
  trade: Float64Array,
  regionCount: number,
  sectorCount: number,
): { readonly exports: Float64Array; readonly imports: Float64Array } {
  const N = regionCount;
  const exports = new Float64Array(N);
  const imports = new Float64Array(N);
  for (let j = 0; j < sectorCount; j++) {
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      let bought = 0;
      for (let i = 0; i < N; i++) {
        if (i === n) continue;
        bought += trade[row + i];
        exports[i] += trade[row + i];
      }
      imports[n] += bought;
    }
  }
  return { exports, imports };
}

/** Scales surpluses and deficits alike so that they cancel (rounding, or clipped final demand). */
function rescaleToZeroSum(deficits: Float64Array): void {
  let deficit = 0;
  let surplus = 0;
  for (const value of deficits) {
    if (value > 0) deficit += value;
    else surplus -= value;
  }
  if (deficit === 0 || surplus === 0) {
    deficits.fill(0);
    return;
  }
  const middle = (deficit + surplus) / 2;
  for (let n = 0; n < deficits.length; n++) {
    deficits[n] *= middle / (deficits[n] > 0 ? deficit : surplus);
  }
}
