import { createLU, factorLU, type LU, openKernel, solveLU } from '@parley/numerics';
import type { Calibration } from './calibration.ts';

/**
 * A linear Newton step for the equilibrium map in which every region reacts on its own: its
 * wage, prices and spending respond to one another through domestic input-output links, and
 * other regions stand still. Because most of what a region uses is made at home, this removes
 * most of the error at the cost of one map evaluation; the rest is left to the accelerated
 * iteration. The matrices belong to a baseline and serve every policy (a chord step).
 *
 * With H = diag(lambda_nn), Gamma[k][j] = gamma_n^{k,j} and eps_j the elasticity of sales of j
 * with respect to its own cost, the region's linearised equations are
 *
 *     p = r_p + H c,                       c = beta w + Gamma' p
 *     X s = X r_s + Gamma (dY) + alpha VA w,  dY = H X s - eps Y c
 *     w = r_w + beta' dY / VA
 *
 * B = Gamma' (I - H Gamma')^-1 serves the price block, and its transpose the spending block.
 */
export interface DomesticPreconditioner {
  /** Turns the residual `G(x) - x` into the step, in place. Further unknowns are left alone. */
  apply(residual: Float64Array): void;
  /** The transposed step, for the adjoint. */
  applyTransposed(residual: Float64Array): void;
  readonly base: Calibration;
}

export function createDomesticPreconditioner(base: Calibration): DomesticPreconditioner {
  const { regionCount: N, sectorCount: J } = base;
  const { valueAddedShares, spending, valueAdded } = base;
  const P = N;
  const S = N + N * J;
  const { homeShares, costSensitivity } = ownReactions(base);

  // B of every region, and vectors of one.
  const kernel = openKernel({ B: N * J * J, cost: J, change: J, scratch: J, given: J });
  const { B, cost, change, scratch, given } = kernel.vectors;
  const costPerWage = new Float64Array(N * J);
  const spendingPerWage = new Float64Array(N * J);
  const wageGain = new Float64Array(N);
  const lu = createLU(J);
  for (let n = 0; n < N; n++) {
    writePriceBlock(base, homeShares, n, lu, B);
    const at = n * J;
    for (let j = 0; j < J; j++) {
      let cost = valueAddedShares[at + j];
      for (let k = 0; k < J; k++) {
        cost += B[(at + j) * J + k] * homeShares[at + k] * valueAddedShares[at + k];
      }
      costPerWage[at + j] = cost;
    }
    for (let k = 0; k < J; k++) {
      spendingPerWage[at + k] = base.finalShares[at + k] * valueAdded[n];
      scratch[k] =
        homeShares[at + k] * spendingPerWage[at + k] -
        costSensitivity[at + k] * costPerWage[at + k];
    }
    // (I - Gamma H)^-1 v = v + B' H v, and (I - Gamma H)^-1 Gamma u = B' u.
    change.fill(0);
    kernel.addTransposedProduct(B, at * J, J, J, scratch, 0, change, 0);
    let earned = 0;
    for (let j = 0; j < J; j++) {
      spendingPerWage[at + j] += change[j];
      earned +=
        valueAddedShares[at + j] *
        (homeShares[at + j] * spendingPerWage[at + j] -
          costSensitivity[at + j] * costPerWage[at + j]);
    }
    wageGain[n] = 1 / (1 - earned / valueAdded[n]);
  }

  const apply = (r: Float64Array): void => {
    for (let n = 0; n < N; n++) {
      const at = n * J;
      const p = P + at;
      const s = S + at;
      for (let k = 0; k < J; k++) {
        change[k] = spending[at + k] * r[s + k];
        given[k] = r[p + k];
      }
      cost.fill(0);
      kernel.addProduct(B, at * J, J, J, given, 0, cost, 0);
      for (let j = 0; j < J; j++) {
        scratch[j] = homeShares[at + j] * change[j] - costSensitivity[at + j] * cost[j];
      }
      kernel.addTransposedProduct(B, at * J, J, J, scratch, 0, change, 0);
      let earned = 0;
      for (let j = 0; j < J; j++) {
        earned +=
          valueAddedShares[at + j] *
          (homeShares[at + j] * change[j] - costSensitivity[at + j] * cost[j]);
      }
      const w = wageGain[n] * (r[n] + earned / valueAdded[n]);
      r[n] = w;
      for (let j = 0; j < J; j++) {
        r[p + j] += homeShares[at + j] * (cost[j] + costPerWage[at + j] * w);
        const before = spending[at + j];
        r[s + j] = before > 0 ? (change[j] + spendingPerWage[at + j] * w) / before : 0;
      }
    }
  };

  const applyTransposed = (r: Float64Array): void => {
    for (let n = 0; n < N; n++) {
      const at = n * J;
      const p = P + at;
      const s = S + at;
      let wage = r[n];
      for (let j = 0; j < J; j++) {
        const before = spending[at + j];
        change[j] = before > 0 ? r[s + j] / before : 0;
        cost[j] = homeShares[at + j] * r[p + j];
        wage += cost[j] * costPerWage[at + j] + change[j] * spendingPerWage[at + j];
      }
      wage *= wageGain[n];
      r[n] = wage;
      const earned = wage / valueAdded[n];
      for (let j = 0; j < J; j++) {
        const share = earned * valueAddedShares[at + j];
        change[j] += share * homeShares[at + j];
        cost[j] -= share * costSensitivity[at + j];
      }
      scratch.fill(0);
      kernel.addProduct(B, at * J, J, J, change, 0, scratch, 0);
      for (let j = 0; j < J; j++) {
        change[j] += homeShares[at + j] * scratch[j];
        cost[j] -= costSensitivity[at + j] * scratch[j];
        r[s + j] = spending[at + j] > 0 ? spending[at + j] * change[j] : 0;
      }
      given.fill(0);
      kernel.addTransposedProduct(B, at * J, J, J, cost, 0, given, 0);
      for (let j = 0; j < J; j++) r[p + j] += given[j];
    }
  };
  return { apply, applyTransposed, base };
}

/** lambda_nn, and eps Y = theta sum_m y_nm (1 - lambda_nm), both [n][j]. */
export function ownReactions(base: Calibration): {
  homeShares: Float64Array;
  costSensitivity: Float64Array;
} {
  const { regionCount: N, sectorCount: J } = base;
  const homeShares = new Float64Array(N * J);
  const costSensitivity = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      homeShares[n * J + j] = base.tradeShares[row + n];
      for (let i = 0; i < N; i++) {
        const share = base.tradeShares[row + i];
        const sale = (share * base.spending[n * J + j]) / (1 + base.tariffs[row + i]);
        costSensitivity[i * J + j] += base.tradeElasticities[j] * sale * (1 - share);
      }
    }
  }
  return { homeShares, costSensitivity };
}

/**
 * Writes `B = Gamma' (I - H Gamma')^-1` of region n: B[j][k], row j of which solves
 * `(I - Gamma H) b = Gamma_j`, with Gamma_j the inputs of sector j.
 */
function writePriceBlock(
  base: Calibration,
  homeShares: Float64Array,
  n: number,
  lu: LU,
  B: Float64Array,
): void {
  const J = base.sectorCount;
  const at = n * J;
  const matrix = lu.factors;
  for (let j = 0; j < J; j++) {
    for (let k = 0; k < J; k++) {
      const gamma = base.inputShares[(at + j) * J + k];
      B[(at + j) * J + k] = gamma;
      matrix[k * J + j] = (k === j ? 1 : 0) - gamma * homeShares[at + j];
    }
  }
  const result = factorLU(matrix, J, lu);
  if (result.kind === 'singular') {
    // A region that uses up all it makes at home: no domestic multiplier exists; react sector by
    // sector instead. Only the speed of convergence depends on it.
    B.fill(0, at * J, (at + J) * J);
    return;
  }
  for (let j = 0; j < J; j++) solveLU(lu, B, (at + j) * J);
}
