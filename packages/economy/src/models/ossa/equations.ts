import type { ReadonlyVector } from '@parley/numerics';
import type { OssaBase } from './calibration.ts';

/**
 * The equilibrium conditions of Ossa (2014) under one policy, in logs of wages and spending
 * relative to the baseline: `x = [log w (N), log E (N)]`. Buffers are reused between policies.
 *
 * With `u_i^s = w_i^(1-sigma)`, `A = T tauhat^(-sigma)`, `B = gamma tauhat^(1-sigma)` and
 * `S_j^s = sum_i B_ij^s u_i^s`, new flows before duty are `q_ij^s = A u_i^s E_j / S_j^s` and
 * prices `P_j^s = (S_j^s)^(1/(1-sigma))`.
 */
export interface OssaEquations {
  readonly regionCount: number;
  /** Sets new tariffs, shares on the value before duty, as the data's cells. */
  setTariffs(tariffs: ReadonlyVector): void;
  /** Writes `G(x)` into `out`; the values at `x` stay readable. */
  map(x: Float64Array, out: Float64Array): void;
  /** Writes the Jacobian of `G` at the last `x` (row-major, 2N x 2N). */
  jacobian(out: Float64Array): void;
  /**
   * Adds to `tariffOut` (cells, by log of 1 + tariff) the gradient of
   * `sum_k multiplier_k G_k - sum_js priceWeight_js log P_j^s` at fixed `x`.
   */
  pullBack(multipliers: Float64Array, priceWeights: Float64Array, tariffOut: Float64Array): void;
  /** Adds to `out` the gradient of `sum_js priceWeight_js log P_j^s` by `log w`. */
  priceByWage(priceWeights: Float64Array, out: Float64Array): void;
  /**
   * Writes to `out`, by log of 1 + tariff, the tariffs of `importer` at which {@link pullBack}
   * would be zero, cell by cell, with multipliers, flows and prices held. Where there is no
   * trade the tariff stays.
   */
  stationaryTariffs(
    importer: number,
    multipliers: Float64Array,
    priceWeights: Float64Array,
    out: Float64Array,
  ): void;
  /** `log P_j^s`: [industry][importer]. */
  readonly logPrices: Float64Array;
  /** New flows before duty, as the data's cells. */
  readonly flows: Float64Array;
  readonly tariffs: Float64Array;
}

export function createOssaEquations(base: OssaBase): OssaEquations {
  const { regionCount: N, industryCount: S, sigma, labourIncome, spending } = base;
  const cells = S * N * N;
  const tariffs = Float64Array.from(base.tariffs);
  const demand = Float64Array.from(base.flows);
  const weight = Float64Array.from(base.spent);
  const flows = new Float64Array(cells);
  const shares = new Float64Array(cells);
  const supplier = new Float64Array(S * N);
  const logPrices = new Float64Array(S * N);
  const sold = new Float64Array(N);
  const earned = new Float64Array(N);
  const dutyShare = new Float64Array(N);
  const spent = new Float64Array(N);
  const priceTerm = new Float64Array(N);

  const setTariffs = (next: ReadonlyVector): void => {
    for (let s = 0; s < S; s++) {
      for (let cell = s * N * N; cell < (s + 1) * N * N; cell++) {
        if (next[cell] === tariffs[cell]) continue;
        tariffs[cell] = next[cell];
        const ratio = (1 + next[cell]) / (1 + base.tariffs[cell]);
        const power = ratio ** -sigma[s];
        demand[cell] = base.flows[cell] * power;
        weight[cell] = base.spent[cell] * power * ratio;
      }
    }
  };

  const evaluate = (x: Float64Array): void => {
    sold.fill(0);
    earned.fill(0);
    dutyShare.fill(0);
    for (let j = 0; j < N; j++) spent[j] = Math.exp(x[N + j]);
    for (let s = 0; s < S; s++) {
      const elasticity = 1 - sigma[s];
      const profit = 1 / sigma[s];
      for (let i = 0; i < N; i++) supplier[s * N + i] = Math.exp(elasticity * x[i]);
      for (let j = 0; j < N; j++) {
        let sum = 0;
        for (let i = 0; i < N; i++) sum += weight[(s * N + i) * N + j] * supplier[s * N + i];
        logPrices[s * N + j] = sum > 0 ? Math.log(sum) / elasticity : 0;
        const perWeight = sum > 0 ? 1 / sum : 0;
        for (let i = 0; i < N; i++) {
          const cell = (s * N + i) * N + j;
          const perSpending = demand[cell] * supplier[s * N + i] * perWeight;
          const flow = perSpending * spent[j];
          shares[cell] = weight[cell] * supplier[s * N + i] * perWeight;
          flows[cell] = flow;
          sold[i] += (1 - profit) * flow;
          earned[i] += profit * flow;
          dutyShare[j] += (tariffs[cell] * perSpending) / spending[j];
        }
      }
    }
  };

  const map = (x: Float64Array, out: Float64Array): void => {
    evaluate(x);
    let total = 0;
    for (let i = 0; i < N; i++) total += sold[i];
    // Numeraire: the mean wage, weighted by labour income, stays.
    const scale = Math.log(total / base.totalLabourIncome);
    for (let i = 0; i < N; i++) {
      const income = labourIncome[i] * Math.exp(x[i]) + earned[i];
      out[i] = Math.log(sold[i] / labourIncome[i]) - scale;
      out[N + i] = Math.log(income / spending[i] / (1 - dutyShare[i])) - scale;
      priceTerm[i] = income;
    }
  };

  const jacobian = (out: Float64Array): void => {
    const M = 2 * N;
    out.fill(0);
    for (let s = 0; s < S; s++) {
      const elasticity = 1 - sigma[s];
      const profit = 1 / sigma[s];
      for (let j = 0; j < N; j++) {
        for (let i = 0; i < N; i++) {
          const cell = (s * N + i) * N + j;
          const bySale = ((1 - profit) * flows[cell]) / sold[i];
          const byIncome = (profit * flows[cell]) / priceTerm[i];
          const byDuty =
            (tariffs[cell] * flows[cell]) / (spent[j] * spending[j] * (1 - dutyShare[j]));
          // d log q = (1 - sigma)(dw_i - dp_j) + de_j, dp_j = sum_k share_kj dw_k.
          const row = i * M;
          const incomeRow = (N + i) * M;
          const dutyRow = (N + j) * M;
          out[row + i] += bySale * elasticity;
          out[incomeRow + i] += byIncome * elasticity;
          out[dutyRow + i] += byDuty * elasticity;
          out[row + N + j] += bySale;
          out[incomeRow + N + j] += byIncome;
          for (let k = 0; k < N; k++) {
            const dp = -elasticity * shares[(s * N + k) * N + j];
            out[row + k] += bySale * dp;
            out[incomeRow + k] += byIncome * dp;
            out[dutyRow + k] += byDuty * dp;
          }
        }
      }
    }
    let total = 0;
    for (let i = 0; i < N; i++) {
      total += sold[i];
      const wages = priceTerm[i] - earned[i];
      out[(N + i) * M + i] += wages / priceTerm[i];
    }
    for (let c = 0; c < M; c++) {
      let scale = 0;
      for (let i = 0; i < N; i++) scale += (sold[i] / total) * out[i * M + c];
      for (let r = 0; r < M; r++) out[r * M + c] -= scale;
    }
  };

  const pullBack = (
    multipliers: Float64Array,
    priceWeights: Float64Array,
    tariffOut: Float64Array,
  ): void => {
    let total = 0;
    let all = 0;
    for (let i = 0; i < N; i++) {
      total += sold[i];
      all += multipliers[i] + multipliers[N + i];
    }
    for (let s = 0; s < S; s++) {
      const elasticity = 1 - sigma[s];
      const profit = 1 / sigma[s];
      for (let j = 0; j < N; j++) {
        const dutyWeight = multipliers[N + j] / (spent[j] * spending[j] * (1 - dutyShare[j]));
        let byPrice = -priceWeights[j * S + s];
        for (let i = 0; i < N; i++) {
          const cell = (s * N + i) * N + j;
          const flow = flows[cell];
          const onWage = multipliers[i] - (all * sold[i]) / total;
          const byFlow =
            flow *
            ((onWage * (1 - profit)) / sold[i] +
              (multipliers[N + i] * profit) / priceTerm[i] +
              dutyWeight * tariffs[cell]);
          byPrice -= elasticity * byFlow;
          tariffOut[cell] += -sigma[s] * byFlow + dutyWeight * (1 + tariffs[cell]) * flow;
        }
        for (let i = 0; i < N; i++) {
          const cell = (s * N + i) * N + j;
          tariffOut[cell] += shares[cell] * byPrice;
        }
      }
    }
  };

  const stationaryTariffs = (
    j: number,
    multipliers: Float64Array,
    priceWeights: Float64Array,
    out: Float64Array,
  ): void => {
    let total = 0;
    let all = 0;
    for (let i = 0; i < N; i++) {
      total += sold[i];
      all += multipliers[i] + multipliers[N + i];
    }
    const duty = multipliers[N + j] / (spent[j] * spending[j] * (1 - dutyShare[j]));
    for (let s = 0; s < S; s++) {
      const profit = 1 / sigma[s];
      let byPrice = -priceWeights[j * S + s];
      let spentOn = 0;
      for (let i = 0; i < N; i++) {
        const cell = (s * N + i) * N + j;
        const onWage = multipliers[i] - (all * sold[i]) / total;
        const worth =
          (onWage * (1 - profit)) / sold[i] + (multipliers[N + i] * profit) / priceTerm[i];
        byPrice -= (1 - sigma[s]) * flows[cell] * (worth + duty * tariffs[cell]);
        spentOn += flows[cell] * (1 + tariffs[cell]);
      }
      const perSpent = byPrice / spentOn;
      for (let i = 0; i < N; i++) {
        const cell = (s * N + i) * N + j;
        if (i === j || !(flows[cell] > 0)) continue;
        const onWage = multipliers[i] - (all * sold[i]) / total;
        const worth =
          (onWage * (1 - profit)) / sold[i] + (multipliers[N + i] * profit) / priceTerm[i];
        // -sigma (worth + duty t) + (duty + perSpent)(1 + t) = 0, solved for 1 + t.
        const slope = duty + perSpent - sigma[s] * duty;
        const power = (sigma[s] * (worth - duty)) / slope;
        if (power > 0) out[cell] = Math.log(power);
      }
    }
  };

  const priceByWage = (priceWeights: Float64Array, out: Float64Array): void => {
    for (let s = 0; s < S; s++) {
      for (let j = 0; j < N; j++) {
        const each = priceWeights[j * S + s];
        if (each === 0) continue;
        for (let i = 0; i < N; i++) out[i] += each * shares[(s * N + i) * N + j];
      }
    }
  };

  return {
    regionCount: N,
    setTariffs,
    map,
    jacobian,
    pullBack,
    stationaryTariffs,
    priceByWage,
    logPrices,
    flows,
    tariffs,
  };
}
