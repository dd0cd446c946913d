import { createLU, factorLU, invertLU, openKernel } from '@parley/numerics';
import type { Calibration } from './calibration.ts';
import { type DomesticPreconditioner, ownReactions } from './domestic-preconditioner.ts';
import type { EquilibriumMap } from './equilibrium-map.ts';
import type { Extensions } from './extensions.ts';

type Preconditioner = Pick<DomesticPreconditioner, 'apply' | 'applyTransposed'>;

/** The last one made for a baseline: a policy after another mostly has the same extensions. */
const made = new WeakMap<DomesticPreconditioner, { of: Extensions; it: Preconditioner }>();

/** The domestic Newton step that suits the unknowns of a map. Commitments need none of their own. */
export function preconditionerOf(
  { layout, extensions }: EquilibriumMap,
  domestic: DomesticPreconditioner,
): Preconditioner {
  if (layout.sectorIncome < 0) return domestic;
  const known = made.get(domestic);
  if (known !== undefined && isAlike(known.of, extensions)) return known.it;
  const it = createExtendedPreconditioner(domestic.base, extensions);
  made.set(domestic, { of: extensions, it });
  return it;
}

function isAlike(one: Extensions, other: Extensions): boolean {
  return (
    one.labourMobility === other.labourMobility &&
    one.labourSupply === other.labourSupply &&
    one.scaleElasticities === other.scaleElasticities
  );
}

/** A sector whose scale all but makes up for its own cost is kept this far from the brink. */
const LEAST_DAMPING = 0.02;

/**
 * As the domestic preconditioner, with the sectors' own labour: every region reacts on its own, its
 * wage, prices, spending and value added by sector to one another.
 *
 * With mu = 1/kappa_L, l = kappa_S (w - alpha'p) and k = (beta + psi) mu - psi,
 *
 *     c = (beta + psi)((1 - mu) w - mu l) + Gamma'p + k z,   dY = H X s - eps Y c
 *     p = r_p + H c,   z = r_z + dY / Y,   w = r_w + beta' dY / VA - l
 *     X s = X r_s + Gamma dY + alpha VA (w + l)
 *
 * z is eliminated by hand (m = 1 / (1 + k eps)); the rest is one small inverse a region, in the
 * order w, p, s.
 */
function createExtendedPreconditioner(base: Calibration, extensions: Extensions): Preconditioner {
  const { regionCount: N, sectorCount: J } = base;
  const { valueAddedShares, finalShares, spending, output, valueAdded } = base;
  const { labourSupply, scaleElasticities } = extensions;
  const mu = 1 / extensions.labourMobility;
  const { homeShares, costSensitivity } = ownReactions(base);
  const P = N;
  const S = N + N * J;
  const Z = S + N * J;
  const size = 1 + 2 * J;

  const onWage = new Float64Array(N * J);
  const byIncome = new Float64Array(N * J);
  const damping = new Float64Array(N * J);
  const elasticity = new Float64Array(N * J);
  /** Sales at home over all sales. */
  const salesAtHome = new Float64Array(N * J);
  for (let cell = 0; cell < N * J; cell++) {
    const made = output[cell];
    const scale = scaleElasticities === null ? 0 : scaleElasticities[cell % J];
    onWage[cell] = valueAddedShares[cell] + scale;
    damping[cell] = 1;
    if (!(made > 0)) continue;
    byIncome[cell] = mu * onWage[cell] - scale;
    elasticity[cell] = costSensitivity[cell] / made;
    salesAtHome[cell] = (homeShares[cell] * spending[cell]) / made;
    damping[cell] = 1 / Math.max(LEAST_DAMPING, 1 + byIncome[cell] * elasticity[cell]);
  }

  // Cost by (w, p, s), z being eliminated; then dY = H X s - eps Y c.
  const kernel = openKernel({
    ...{ inverses: N * size * size, inputShares: N * J * J },
    ...{ given: size, u: size, fixed: J },
  });
  const { inverses, inputShares, given, u, fixed } = kernel.vectors;
  inputShares.set(base.inputShares);
  const lu = createLU(size);
  const inverse = new Float64Array(size * size);
  const costs = new Float64Array(J * size);
  for (let n = 0; n < N; n++) {
    const at = n * J;
    costs.fill(0);
    for (let j = 0; j < J; j++) {
      const cell = at + j;
      const row = j * size;
      costs[row] = damping[cell] * onWage[cell] * (1 - mu - mu * labourSupply);
      for (let k = 0; k < J; k++) {
        const labour = onWage[cell] * mu * labourSupply * finalShares[at + k];
        costs[row + 1 + k] = damping[cell] * (inputShares[cell * J + k] + labour);
      }
      costs[row + 1 + J + j] = damping[cell] * byIncome[cell] * salesAtHome[cell];
    }
    writeSystem(n, costs, lu.factors);
    if (factorLU(lu.factors, size, lu).kind === 'factored') invertLU(lu, inverse);
    else {
      // Where a region uses up all that it makes, the step is the residual itself.
      inverse.fill(0);
      for (let k = 0; k < size; k++) inverse[k * size + k] = 1;
    }
    inverses.set(inverse, n * size * size);
  }

  function writeSystem(n: number, byUnknowns: Float64Array, matrix: Float64Array): void {
    const at = n * J;
    matrix.fill(0);
    // dY_j by each unknown.
    const sales = (j: number, column: number) =>
      (column === 1 + J + j ? homeShares[at + j] * spending[at + j] : 0) -
      costSensitivity[at + j] * byUnknowns[j * size + column];
    for (let column = 0; column < size; column++) {
      let earned = 0;
      for (let j = 0; j < J; j++) {
        matrix[(1 + j) * size + column] = -homeShares[at + j] * byUnknowns[j * size + column];
        const sold = sales(j, column);
        earned += valueAddedShares[at + j] * sold;
        if (sold === 0) continue;
        for (let k = 0; k < J; k++) {
          matrix[(1 + J + k) * size + column] -= inputShares[(at + j) * J + k] * sold;
        }
      }
      // w + l, of which l falls with prices.
      const paid =
        column === 0
          ? 1 + labourSupply
          : column <= J
            ? -labourSupply * finalShares[at + column - 1]
            : 0;
      matrix[column] = paid - earned / valueAdded[n];
      for (let k = 0; k < J; k++) {
        matrix[(1 + J + k) * size + column] -= finalShares[at + k] * valueAdded[n] * paid;
      }
    }
    for (let k = 0; k < J; k++) {
      matrix[(1 + k) * size + 1 + k] += 1;
      // Spending is in levels, and in logs where there is none.
      matrix[(1 + J + k) * size + 1 + J + k] += spending[at + k] > 0 ? spending[at + k] : 1;
    }
  }

  const apply = (r: Float64Array): void => {
    for (let n = 0; n < N; n++) {
      const at = n * J;
      // What r_z adds to costs, and so to sales.
      for (let j = 0; j < J; j++) {
        fixed[j] = damping[at + j] * byIncome[at + j] * r[Z + at + j];
      }
      given[0] = r[n];
      for (let k = 0; k < J; k++) {
        given[1 + k] = r[P + at + k] + homeShares[at + k] * fixed[k];
        given[1 + J + k] = spending[at + k] * r[S + at + k];
        fixed[k] *= -costSensitivity[at + k];
        given[0] += (valueAddedShares[at + k] * fixed[k]) / valueAdded[n];
      }
      kernel.addTransposedProduct(inputShares, at * J, J, J, fixed, 0, given, 1 + J);
      u.fill(0);
      kernel.addProduct(inverses, n * size * size, size, size, given, 0, u, 0);
      r[n] = u[0];
      let prices = 0;
      for (let k = 0; k < J; k++) {
        r[P + at + k] = u[1 + k];
        r[S + at + k] = spending[at + k] > 0 ? u[1 + J + k] : 0;
        prices += finalShares[at + k] * u[1 + k];
      }
      const labour = labourSupply * (u[0] - prices);
      fixed.fill(0);
      kernel.addProduct(inputShares, at * J, J, J, u, 1, fixed, 0);
      for (let j = 0; j < J; j++) {
        const cell = at + j;
        if (!(output[cell] > 0)) continue;
        const cost = onWage[cell] * ((1 - mu) * u[0] - mu * labour) + fixed[j];
        const sold = salesAtHome[cell] * u[1 + J + j] - elasticity[cell] * cost;
        r[Z + cell] = damping[cell] * (r[Z + cell] + sold);
      }
    }
  };

  const applyTransposed = (e: Float64Array): void => {
    for (let n = 0; n < N; n++) {
      const at = n * J;
      given[0] = e[n];
      let byLabour = 0;
      for (let j = 0; j < J; j++) {
        const cell = at + j;
        given[1 + j] = e[P + cell];
        given[1 + J + j] = spending[cell] > 0 ? e[S + cell] : 0;
        fixed[j] = 0;
        if (!(output[cell] > 0)) continue;
        const each = damping[cell] * e[Z + cell];
        given[1 + J + j] += each * salesAtHome[cell];
        const byCost = -each * elasticity[cell];
        fixed[j] = byCost;
        given[0] += byCost * onWage[cell] * (1 - mu);
        byLabour -= byCost * onWage[cell] * mu;
      }
      given[0] += labourSupply * byLabour;
      for (let k = 0; k < J; k++) given[1 + k] -= labourSupply * finalShares[at + k] * byLabour;
      kernel.addTransposedProduct(inputShares, at * J, J, J, fixed, 0, given, 1);
      u.fill(0);
      kernel.addTransposedProduct(inverses, n * size * size, size, size, given, 0, u, 0);
      e[n] = u[0];
      fixed.fill(0);
      kernel.addProduct(inputShares, at * J, J, J, u, 1 + J, fixed, 0);
      for (let k = 0; k < J; k++) {
        const cell = at + k;
        e[P + cell] = u[1 + k];
        e[S + cell] = spending[cell] * u[1 + J + k];
        const bySales = fixed[k] + (valueAddedShares[cell] * u[0]) / valueAdded[n];
        const byCost = homeShares[cell] * u[1 + k] - costSensitivity[cell] * bySales;
        e[Z + cell] = damping[cell] * (e[Z + cell] + byIncome[cell] * byCost);
        if (!(output[cell] > 0)) e[Z + cell] = 0;
      }
    }
  };
  return { apply, applyTransposed };
}
