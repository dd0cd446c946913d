import { createLU, factorLU, invertLU, solveLU } from '@parley/numerics';
import type { OssaBase } from './calibration.ts';

/** A point of the frontier, as its first-order conditions see it. */
export interface FrontierUnknowns {
  /** Logs of 1 + tariff, the data's cells. */
  readonly logs: Float64Array;
  /** -1 and 1 for tariffs held on their lower and upper bound, 0 for free ones, 2 for all others. */
  readonly side: Int8Array;
  /** Logs of wages and of spending (2N), multipliers of the model's conditions (2N), weights of the kept. */
  readonly g: Float64Array;
  /** 1 for those of the kept who are above their goal: their weight is zero. As the kept. */
  readonly above: Uint8Array;
}

/** Derivatives of the Lagrangian at a point, and the Newton step from there. */
export interface FrontierConditions {
  /**
   * Largest of the conditions: of free tariffs relative to their flows; the others in units of
   * world labour income, and logs.
   */
  evaluate(at: FrontierUnknowns, goals: readonly number[]): number;
  /** As last evaluated: derivatives by tariffs relative to their flows, and log welfare of the kept. */
  readonly slopes: Float64Array;
  readonly welfare: Float64Array;
  /** Newton step of the free tariffs (cells) and of g from the point last evaluated; false if singular. */
  step(at: FrontierUnknowns, byLog: Float64Array, byG: Float64Array): boolean;
  /** Multipliers that make the conditions of wages and spending hold, written into `g`; false if none. */
  multipliers(at: FrontierUnknowns): boolean;
}

/**
 * First-order conditions of `max log W_best` subject to `log W_q = goal_q` of the kept and to the
 * equilibrium of Ossa (2014), all at once: derivatives of
 *
 *     L = log W_best + sum_q w_q (log W_q - goal_q) + lambda' H(x, y)
 *
 * by the logs y of 1 + tariff, by x, lambda and w. H are the model's conditions in levels (sales
 * less labour income; income and duty less spending; the numeraire in place of the first sale's),
 * sums over pairs of industry and importer: tariffs of different pairs meet only through x, lambda
 * and w. So a Newton step eliminates each pair's own and leaves one small system.
 */
export function createFrontierConditions(
  base: OssaBase,
  best: number,
  kept: readonly number[],
): FrontierConditions {
  const { regionCount: N, industryCount: S, sigma, expenditureShares } = base;
  const unit = 1 / base.totalLabourIncome;
  const before = base.tariffs.map((tariff) => Math.log(1 + tariff));
  const [E, A, W] = [N, 2 * N, 4 * N];
  const D = W + kept.length;
  const placeOf = Array.from({ length: N }, (_, region) => kept.indexOf(region));

  const values = new Float64Array(D);
  const slopes = new Float64Array(S * N * N);
  const welfare = new Float64Array(kept.length);
  const weights = new Float64Array(N);
  const logPrices = new Float64Array(N);
  // Of one pair of industry and importer, by exporter.
  const flow = new Float64Array(N);
  const share = new Float64Array(N);
  const worth = new Float64Array(N);
  const power = new Float64Array(N);
  const dFlow = new Float64Array(N);
  const dWorth = new Float64Array(N);
  const matrix = createLU(D);
  const blocks = Array.from({ length: N + 1 }, (_, size) => createLU(size));
  const inverses = blocks.map(({ n }) => new Float64Array(n * n));
  // Of all g a pair meets the wages, its importer's spending, the multipliers, and the importer's
  // weight: T columns, in ascending order.
  const T = 3 * N + 2;
  const columnsOf = placeOf.map((place, j) =>
    Int32Array.from({ length: place < 0 ? T - 1 : T }, (_, t) =>
      t < N ? t : t === N ? E + j : t < T - 1 ? A + t - N - 1 : W + place,
    ),
  );
  const cross = new Float64Array(N * T);
  const free = new Int32Array(N);
  /** What all pairs of an importer take from the system, by its columns; the lower half. */
  const taken = new Float64Array(N * T * T);
  // What the elimination leaves of each free tariff, to find its step from that of g.
  const left = {
    count: 0,
    cells: new Int32Array(slopes.length),
    own: new Float64Array(slopes.length),
    byG: new Float64Array(slopes.length * T),
  };

  /** Flows of a pair and what they are worth; false where nothing is traded. */
  const readPair = ({ logs, g }: FrontierUnknowns, s: number, j: number): boolean => {
    const v = sigma[s];
    let sum = 0;
    for (let i = 0; i < N; i++) {
      const cell = (s * N + i) * N + j;
      const change = logs[cell] - before[cell];
      const supplied = Math.exp((1 - v) * g[i] - v * change);
      flow[i] = base.flows[cell] * supplied;
      share[i] = base.spent[cell] * supplied * Math.exp(change);
      power[i] = Math.exp(logs[cell]);
      sum += share[i];
    }
    if (!(sum > 0)) return false;
    const per = (Math.exp(g[E + j]) * unit) / sum;
    for (let i = 0; i < N; i++) {
      flow[i] *= per;
      share[i] /= sum;
      const sold = i === 0 ? 0 : g[A + i] * (1 - 1 / v);
      worth[i] = sold + g[A + N + i] / v + g[A + N + j] * (power[i] - 1);
    }
    logPrices[j] += (expenditureShares[j * S + s] * Math.log(sum)) / (1 - v);
    return true;
  };

  const worthOfAll = (): number => {
    let all = 0;
    for (let i = 0; i < N; i++) all += flow[i] * worth[i];
    return all;
  };

  const evaluate = (at: FrontierUnknowns, goals: readonly number[]): number => {
    const { g, side, above } = at;
    values.fill(0);
    logPrices.fill(0);
    weights.fill(0);
    weights[best] = 1;
    kept.forEach((region, q) => {
      weights[region] = g[W + q];
    });
    let residual = 0;
    for (let s = 0; s < S; s++) {
      const v = sigma[s];
      for (let j = 0; j < N; j++) {
        if (!readPair(at, s, j)) continue;
        const all = worthOfAll();
        const onDuty = g[A + N + j];
        const onPrice = weights[j] * expenditureShares[j * S + s];
        values[E + j] += all;
        for (let i = 0; i < N; i++) {
          const cell = (s * N + i) * N + j;
          const common = -((1 - v) * all + onPrice) * share[i];
          values[i] += (1 - v) * flow[i] * worth[i] + common;
          if (i > 0) values[A + i] += (1 - 1 / v) * flow[i];
          values[A + N + i] += flow[i] / v;
          values[A + N + j] += flow[i] * (power[i] - 1);
          if (side[cell] === 2) continue;
          const slope = flow[i] * (onDuty * power[i] - v * worth[i]) + common;
          slopes[cell] = slope / flow[i];
          if (side[cell] === 0) residual = Math.max(residual, Math.abs(slopes[cell]));
        }
      }
    }
    values[A] = -1;
    for (let i = 0; i < N; i++) {
      const income = base.labourIncome[i] * unit * Math.exp(g[i]);
      const spent = base.spending[i] * unit * Math.exp(g[E + i]);
      values[i] += (g[A] - (i > 0 ? g[A + i] : 0) + g[A + N + i]) * income;
      values[E + i] += weights[i] - g[A + N + i] * spent;
      values[A] += income;
      if (i > 0) values[A + i] -= income;
      values[A + N + i] += income - spent;
    }
    kept.forEach((region, q) => {
      welfare[q] = g[E + region] - logPrices[region];
      values[W + q] = above[q] === 1 ? 0 : welfare[q] - goals[q];
    });
    for (const value of values) residual = Math.max(residual, Math.abs(value));
    return residual;
  };

  /** Writes the Newton matrix of g, tariffs eliminated, and adds what that leaves to `out`. */
  const assemble = (at: FrontierUnknowns, out: Float64Array): boolean => {
    const { g, side } = at;
    const K = matrix.factors;
    K.fill(0);
    left.count = 0;
    taken.fill(0);
    const link = (a: number, b: number, value: number) => {
      K[a * D + b] += value;
      K[b * D + a] += value;
    };
    for (let s = 0; s < S; s++) {
      const v = sigma[s];
      const q = 1 - v;
      for (let j = 0; j < N; j++) {
        if (!readPair(at, s, j)) continue;
        const all = worthOfAll();
        const onDuty = g[A + N + j];
        const onPrice = weights[j] * expenditureShares[j * S + s];
        let F = 0;
        for (let i = 0; i < N; i++) if (side[(s * N + i) * N + j] === 0) free[F++] = i;
        const block = blocks[F].factors;
        cross.fill(0, 0, F * T);
        // One direction after another: free tariffs, all wages, the importer's spending.
        for (let d = 0; d <= F + N; d++) {
          const y = d < F ? free[d] : -1;
          const x = d >= F && d < F + N ? d - F : -1;
          const k = y >= 0 ? y : x;
          const mean = k >= 0 ? share[k] : 0;
          const row = x >= 0 ? x : E + j;
          let dAll = 0;
          let dDuty = 0;
          for (let i = 0; i < N; i++) {
            dFlow[i] =
              flow[i] * ((i === y ? -v : i === x ? q : 0) + (d === F + N ? 1 : 0) - q * mean);
            const dPower = i === y ? flow[i] * power[i] : 0;
            dWorth[i] = dFlow[i] * worth[i] + onDuty * dPower;
            dAll += dWorth[i];
            dDuty += dFlow[i] * (power[i] - 1) + dPower;
          }
          // How the terms by price change: with shares, and with what all flows are worth.
          const byShare = k < 0 ? 0 : -(q * all + onPrice) * q;
          for (let f = 0; f < F; f++) {
            const i = free[f];
            const own = i === y ? flow[i] * onDuty * power[i] : 0;
            const common = share[i] * (byShare * ((i === k ? 1 : 0) - mean) - q * dAll);
            const value = onDuty * power[i] * dFlow[i] - v * dWorth[i] + own + common;
            if (y >= 0) block[f * F + d] = value;
            else cross[f * T + (x >= 0 ? x : N)] = value;
          }
          if (y >= 0) {
            const at = d * T;
            for (let i = 0; i < N; i++) {
              if (i > 0) cross[at + N + 1 + i] = (1 - 1 / v) * dFlow[i];
              cross[at + 2 * N + 1 + i] = dFlow[i] / v;
            }
            cross[at + 2 * N + 1 + j] += dDuty;
            if (placeOf[j] >= 0) cross[at + T - 1] = -expenditureShares[j * S + s] * mean;
            continue;
          }
          for (let i = 0; i < N; i++) {
            if (i > 0) link(row, A + i, (1 - 1 / v) * dFlow[i]);
            link(row, A + N + i, dFlow[i] / v);
            const common = share[i] * (byShare * ((i === k ? 1 : 0) - mean) - q * dAll);
            K[row * D + i] += q * dWorth[i] + common;
          }
          link(row, A + N + j, dDuty);
          if (placeOf[j] >= 0) link(row, W + placeOf[j], -expenditureShares[j * S + s] * mean);
          K[row * D + E + j] += dAll;
        }
        if (F > 0 && !eliminate(s, j, F, out)) return false;
      }
    }
    columnsOf.forEach((columns, j) => {
      for (let t = 0; t < columns.length; t++) {
        for (let u = 0; u <= t; u++) {
          const each = taken[(j * T + t) * T + u];
          K[columns[t] * D + columns[u]] -= each;
          if (u < t) K[columns[u] * D + columns[t]] -= each;
        }
      }
    });
    for (let i = 0; i < N; i++) {
      const income = base.labourIncome[i] * unit * Math.exp(g[i]);
      const spent = base.spending[i] * unit * Math.exp(g[E + i]);
      K[i * D + i] += (g[A] - (i > 0 ? g[A + i] : 0) + g[A + N + i]) * income;
      K[(E + i) * D + E + i] -= g[A + N + i] * spent;
      link(i, A, income);
      if (i > 0) link(i, A + i, -income);
      link(i, A + N + i, income);
      link(E + i, A + N + i, -spent);
    }
    kept.forEach((region, q) => {
      link(W + q, E + region, 1);
    });
    return true;
  };

  /** Takes a pair's free tariffs, F of them, out of the system. */
  const eliminate = (s: number, j: number, F: number, out: Float64Array): boolean => {
    const inverse = inverses[F];
    const columns = columnsOf[j];
    const width = columns.length;
    const { cells, own, byG } = left;
    if (factorLU(blocks[F].factors, F, blocks[F]).kind !== 'factored') return false;
    invertLU(blocks[F], inverse);
    const from = left.count;
    left.count += F;
    for (let f = 0; f < F; f++) cells[from + f] = (s * N + free[f]) * N + j;
    for (let f = 0; f < F; f++) {
      const row = (from + f) * T;
      own[from + f] = 0;
      byG.fill(0, row, row + T);
      for (let h = 0; h < F; h++) {
        const each = inverse[f * F + h];
        own[from + f] += each * slopes[cells[from + h]] * flow[free[h]];
        for (let t = 0; t < width; t++) byG[row + t] += each * cross[h * T + t];
      }
    }
    for (let f = 0; f < F; f++) {
      const row = (from + f) * T;
      for (let t = 0; t < width; t++) {
        const each = cross[f * T + t];
        out[columns[t]] -= each * own[from + f];
        const to = (j * T + t) * T;
        for (let u = 0; u <= t; u++) taken[to + u] += each * byG[row + u];
      }
    }
    return true;
  };

  /** Takes an unknown of g out of the system: it stays. */
  const hold = (r: number, out: Float64Array): void => {
    for (let c = 0; c < D; c++) {
      matrix.factors[r * D + c] = 0;
      matrix.factors[c * D + r] = 0;
    }
    matrix.factors[r * D + r] = 1;
    out[r] = 0;
  };

  return {
    evaluate,
    slopes,
    welfare,
    step(at, byLog, byG) {
      byG.set(values);
      if (!assemble(at, byG)) return false;
      at.above.forEach((is, q) => {
        if (is === 1) hold(W + q, byG);
      });
      if (factorLU(matrix.factors, D, matrix).kind !== 'factored') return false;
      for (let r = 0; r < D; r++) byG[r] = -byG[r];
      solveLU(matrix, byG);
      for (let k = 0; k < left.count; k++) {
        const cell = left.cells[k];
        const columns = columnsOf[cell % N];
        let sum = left.own[k];
        for (let t = 0; t < columns.length; t++) sum += left.byG[k * T + t] * byG[columns[t]];
        byLog[cell] = -sum;
      }
      return true;
    },
    multipliers(at) {
      // The conditions of x are linear in the multipliers: from none, one solve finds them.
      const none = at.g.slice();
      none.fill(0, A, W);
      const held = { ...at, g: none, side: at.side.map(() => 2) };
      evaluate(
        held,
        kept.map(() => 0),
      );
      if (!assemble(held, new Float64Array(D))) return false;
      const small = createLU(A);
      for (let r = 0; r < A; r++) {
        for (let c = 0; c < A; c++) small.factors[r * A + c] = matrix.factors[r * D + A + c];
      }
      if (factorLU(small.factors, A, small).kind !== 'factored') return false;
      const solved = values.slice(0, A).map((value) => -value);
      solveLU(small, solved);
      at.g.set(solved, A);
      return true;
    },
  };
}
