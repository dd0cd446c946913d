import type { FixedPointProblem, ReadonlyVector } from '@parley/numerics';
import type { ImlsBase } from './calibration.ts';
import { type ImlsOptions, PSI } from './options.ts';

/** Values of one evaluation of the map, by economy. */
export interface ImlsPoint {
  readonly wage: Float64Array;
  readonly spending: Float64Array;
  readonly labour: Float64Array;
  readonly price: Float64Array;
  /** `S_i = sum_j lambda_ji a_j (1 + t_ji)^(-epsilon phi_i)`. */
  readonly denominator: Float64Array;
  /** Supplier terms `a_j = (c_j / entry_j^psi)^(-epsilon)`. */
  readonly supplier: Float64Array;
  /** Spending net of duty, in levels. */
  readonly net: Float64Array;
  /** Sales less what stays with importers, net of duty, in levels. */
  readonly earned: Float64Array;
  /** Labour income `w L Y`, in levels. */
  readonly income: Float64Array;
  readonly revenue: Float64Array;
}

export interface ImlsEquations extends FixedPointProblem {
  /** The values at `x`. */
  at(x: Float64Array): ImlsPoint;
  /** `lambda_ji (1 + t_ji)^(-epsilon phi_i)`: by importer, by exporter; and the same net of duty. */
  readonly weights: readonly Float64Array[];
  readonly netWeights: readonly Float64Array[];
}

/**
 * The model's equilibrium conditions as a fixed-point map in logs of wages, spending and labour
 * (roundabout: and prices), each relative to the baseline, blocks of `count`.
 *
 * Numeraire: `sum_i (P_i - 1) E_i = 0`; roundabout: `sum_i (w_i - 1) Y_i = 0`.
 *
 * @param tariffs shares on the value before duty: [importer][exporter]
 */
export function createImlsMap(
  base: ImlsBase,
  tariffs: ReadonlyVector,
  options: ImlsOptions,
): ImlsEquations {
  const { count: N, spending: E, income: Y, transfers, localShare, incidence } = base;
  const { epsilon, kappa } = options;
  const beta = base.labourShare;
  const roundabout = options.variant === 'roundabout';
  const lumpSum = options.rebate === 'lump-sum';
  // Only the rows of those who levy a duty differ from the shares, and from themselves net of duty.
  const weights = [...base.shareRows];
  const netWeights = [...base.shareRows];
  let totalIncome = 0;
  for (let i = 0; i < N; i++) {
    totalIncome += Y[i];
    const row = i * N;
    let dutiable = false;
    for (let cell = row; cell < row + N; cell++) if (tariffs[cell] !== 0) dutiable = true;
    if (!dutiable) continue;
    const power = -epsilon * incidence[i];
    const gross = base.shareRows[i].slice();
    const net = gross.slice();
    for (let j = 0; j < N; j++) {
      const tariff = tariffs[row + j];
      if (tariff === 0) continue;
      gross[j] *= (1 + tariff) ** power;
      net[j] = gross[j] / (1 + tariff);
    }
    weights[i] = gross;
    netWeights[i] = net;
  }
  const vector = () => new Float64Array(N);
  const point: ImlsPoint = {
    wage: vector(),
    spending: vector(),
    labour: vector(),
    price: vector(),
    denominator: vector(),
    supplier: vector(),
    net: vector(),
    earned: vector(),
    income: vector(),
    revenue: vector(),
  };

  const evaluate = (x: Float64Array): void => {
    const { wage, spending, labour, price, denominator, supplier } = point;
    const { net, earned, income, revenue } = point;
    for (let j = 0; j < N; j++) {
      const w = x[j];
      const l = x[2 * N + j];
      const p = roundabout ? x[3 * N + j] : 0;
      const cost = beta * w + (1 - beta) * p;
      const entry = (1 - beta) * (w - p) + l;
      supplier[j] = Math.exp(-epsilon * (cost - PSI * entry));
      wage[j] = Math.exp(w);
      spending[j] = Math.exp(x[N + j]);
      labour[j] = Math.exp(l);
      earned[j] = 0;
    }
    for (let i = 0; i < N; i++) {
      const gross = weights[i];
      const netRow = netWeights[i];
      const sum = product(gross, supplier);
      const spent = E[i] * spending[i];
      const perWeight = spent / sum;
      const paid = netRow === gross ? spent : product(netRow, supplier) * perWeight;
      denominator[i] = sum;
      net[i] = paid;
      revenue[i] = spent - paid;
      addMultiple(netRow, (1 - localShare[i]) * perWeight, earned);
    }
    for (let i = 0; i < N; i++) {
      earned[i] *= supplier[i];
      income[i] = beta * earned[i] + localShare[i] * net[i];
      price[i] = Math.exp(
        (1 - incidence[i]) * (x[N + i] - x[i]) - Math.log(denominator[i]) / epsilon,
      );
    }
  };

  const map = (x: Float64Array, out: Float64Array): void => {
    evaluate(x);
    const { earned, income, price, revenue, wage } = point;
    let newIncome = 0;
    for (let i = 0; i < N; i++) newIncome += income[i];
    const perIncome = newIncome / totalIncome;
    let basket = 0;
    let valued = 0;
    for (let i = 0; i < N; i++) {
      const materials = (1 - beta) * earned[i];
      const spent = revenue[i] + income[i] + transfers[i] * perIncome + materials;
      const relief = lumpSum ? 0 : -Math.log(1 - revenue[i] / income[i]);
      const logPrice = Math.log(price[i]);
      out[i] = Math.log(income[i] / Y[i]) - x[2 * N + i];
      out[N + i] = Math.log(spent / E[i]);
      out[2 * N + i] = kappa * (relief + x[i] - (roundabout ? x[3 * N + i] : logPrice));
      if (roundabout) out[3 * N + i] = logPrice;
      basket += roundabout ? Y[i] : E[i];
      valued += roundabout ? wage[i] * Y[i] : price[i] * E[i];
    }
    // Nominal values carry the numeraire; quantities do not.
    const scale = Math.log(basket / valued);
    for (let i = 0; i < N; i++) {
      out[i] += scale;
      out[N + i] += scale;
      if (roundabout) out[3 * N + i] += scale;
    }
  };

  return {
    dimension: (roundabout ? 4 : 3) * N,
    map,
    at(x) {
      evaluate(x);
      return point;
    },
    weights,
    netWeights,
  };
}

/** Inner product; four sums at once, so that none waits for another. */
export function product(x: Float64Array, y: Float64Array): number {
  const N = y.length;
  const whole = N & ~3;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let j = 0;
  for (; j < whole; j += 4) {
    a += x[j] * y[j];
    b += x[j + 1] * y[j + 1];
    c += x[j + 2] * y[j + 2];
    d += x[j + 3] * y[j + 3];
  }
  for (; j < N; j++) a += x[j] * y[j];
  return a + b + (c + d);
}

/** Adds a multiple of one vector to another. */
export function addMultiple(x: Float64Array, factor: number, into: Float64Array): void {
  const N = into.length;
  for (let j = 0; j < N; j++) into[j] += x[j] * factor;
}
