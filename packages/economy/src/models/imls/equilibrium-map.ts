import type { FixedPointProblem, ReadonlyVector } from '@parley/numerics';
import type { ImlsBase } from './calibration.ts';
import { type ImlsOptions, PSI } from './options.ts';
import { createTradeWeights, type TradeWeights } from './trade-weights.ts';

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
  readonly weights: TradeWeights;
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
  const weights = createTradeWeights(base, tariffs, epsilon);
  let totalIncome = 0;
  for (let i = 0; i < N; i++) totalIncome += Y[i];
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
  const abroad = vector();

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
    }
    weights.overSuppliers(supplier, denominator, net);
    for (let i = 0; i < N; i++) {
      const spent = E[i] * spending[i];
      const perWeight = spent / denominator[i];
      net[i] *= perWeight;
      revenue[i] = spent - net[i];
      abroad[i] = (1 - localShare[i]) * perWeight;
    }
    weights.overBuyers(null, abroad, earned);
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
  };
}
