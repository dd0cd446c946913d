import type { ImlsBase } from './calibration.ts';
import type { ImlsEquations, ImlsPoint } from './equilibrium-map.ts';
import { type ImlsOptions, PSI } from './options.ts';

/** What an objective is worth at the margin, by economy; the seeds of a reverse sweep. */
export interface ImlsSeeds {
  /** By log wage, log spending, log labour, log price as an unknown: blocks as in `x`. */
  readonly x: Float64Array;
  /** By the level of labour income and of tariff revenue. */
  readonly income: Float64Array;
  readonly revenue: Float64Array;
  /** By the level of sales less what stays with importers. */
  readonly earned: Float64Array;
  /** By the log of the price index. */
  readonly logPrice: Float64Array;
}

export function createImlsSeeds(base: ImlsBase, dimension: number): ImlsSeeds {
  const vector = () => new Float64Array(base.count);
  return {
    x: new Float64Array(dimension),
    income: vector(),
    revenue: vector(),
    earned: vector(),
    logPrice: vector(),
  };
}

/**
 * How an importer's duties enter an objective, given the seeds: what one unit of a flow net of
 * duty is worth by origin, and what a unit of log S is worth. Both hold the equilibrium.
 */
export interface ImlsDutyWorth {
  /** By importer, of every flow alike. */
  readonly perNet: Float64Array;
  /** By exporter, of flows less the part that stays with the importer. */
  readonly perEarned: Float64Array;
  /** By importer: of log S. */
  readonly perLogSum: Float64Array;
}

/** Reverse sweeps of one set of equations. */
export interface ImlsPullBack {
  /** Seeds of `sum_k multiplier_k G_k` at the last point, added to `seeds`. */
  seedMap(multipliers: Float64Array, seeds: ImlsSeeds): void;
  /** From seeds to the gradient by `x` (in place in `seeds.x`) at the last point. */
  sweep(seeds: ImlsSeeds): ImlsDutyWorth;
}

export function createImlsPullBack(
  base: ImlsBase,
  equations: ImlsEquations,
  point: ImlsPoint,
  options: ImlsOptions,
): ImlsPullBack {
  const { count: N, spending: E, income: Y, transfers, localShare, incidence } = base;
  const { epsilon, kappa } = options;
  const beta = base.labourShare;
  const roundabout = options.variant === 'roundabout';
  const lumpSum = options.rebate === 'lump-sum';
  const perNet = new Float64Array(N);
  const perEarned = new Float64Array(N);
  const perLogSum = new Float64Array(N);
  const suppliers = new Float64Array(N);
  const onSums = new Float64Array(N);
  const onNets = new Float64Array(N);
  const sold = new Float64Array(N);
  const bySupplier = new Float64Array(N);
  let totalIncome = 0;
  for (let i = 0; i < N; i++) totalIncome += Y[i];

  const seedMap = (multipliers: Float64Array, seeds: ImlsSeeds): void => {
    const { income, revenue, earned, price, wage } = point;
    let newIncome = 0;
    let valued = 0;
    for (let i = 0; i < N; i++) {
      newIncome += income[i];
      valued += roundabout ? wage[i] * Y[i] : price[i] * E[i];
    }
    const perIncome = newIncome / totalIncome;
    let scale = 0;
    let transferred = 0;
    for (let i = 0; i < N; i++) {
      const onWage = multipliers[i];
      const onSpending = multipliers[N + i];
      const onLabour = kappa * multipliers[2 * N + i];
      const onPrice = roundabout ? multipliers[3 * N + i] : 0;
      scale += onWage + onSpending + onPrice;
      const spent = revenue[i] + income[i] + transfers[i] * perIncome + (1 - beta) * earned[i];
      const perSpent = onSpending / spent;
      const ratio = revenue[i] / income[i];
      const relief = lumpSum ? 0 : onLabour / (1 - ratio) / income[i];
      transferred += (perSpent * transfers[i]) / totalIncome;
      seeds.income[i] += onWage / income[i] + perSpent - relief * ratio;
      seeds.revenue[i] += perSpent + relief;
      seeds.earned[i] += (1 - beta) * perSpent;
      seeds.x[i] += onLabour;
      seeds.x[2 * N + i] -= onWage;
      if (roundabout) seeds.x[3 * N + i] -= onLabour;
      else seeds.logPrice[i] -= onLabour;
      seeds.logPrice[i] += onPrice;
    }
    for (let i = 0; i < N; i++) {
      seeds.income[i] += transferred;
      if (roundabout) seeds.x[i] -= (scale * wage[i] * Y[i]) / valued;
      else seeds.logPrice[i] -= (scale * price[i] * E[i]) / valued;
    }
  };

  const sweep = (seeds: ImlsSeeds): ImlsDutyWorth => {
    const { supplier, denominator, spending, net, earned } = point;
    const { x, logPrice } = seeds;
    for (let i = 0; i < N; i++) {
      const bySold = seeds.earned[i] + beta * seeds.income[i];
      perNet[i] = localShare[i] * seeds.income[i] - seeds.revenue[i];
      perEarned[i] = bySold;
      suppliers[i] = supplier[i] * bySold;
      x[N + i] += seeds.revenue[i] * E[i] * spending[i] + (1 - incidence[i]) * logPrice[i];
      x[i] -= (1 - incidence[i]) * logPrice[i];
    }
    equations.weights.overSuppliers(suppliers, bySupplier, sold);
    for (let i = 0; i < N; i++) {
      const perWeight = (E[i] * spending[i]) / denominator[i];
      const byLevel = perNet[i] * net[i] + (1 - localShare[i]) * perWeight * sold[i];
      x[N + i] += byLevel;
      perLogSum[i] = -logPrice[i] / epsilon - byLevel;
      onSums[i] = perLogSum[i] / denominator[i];
      onNets[i] = perNet[i] * perWeight;
    }
    equations.weights.overBuyers(onSums, onNets, bySupplier);
    for (let j = 0; j < N; j++) {
      const onLog = supplier[j] * bySupplier[j] + earned[j] * perEarned[j];
      x[j] -= epsilon * (beta - PSI * (1 - beta)) * onLog;
      x[2 * N + j] += epsilon * PSI * onLog;
      if (roundabout) x[3 * N + j] -= epsilon * (1 - beta) * (1 + PSI) * onLog;
    }
    return { perNet, perEarned, perLogSum };
  };

  return { seedMap, sweep };
}
