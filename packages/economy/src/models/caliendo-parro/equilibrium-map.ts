import type { KernelVector, ReadonlyVector } from '@parley/numerics';
import type { Policy } from '../../policy.ts';
import type { Calibration } from './calibration.ts';
import {
  type CommittedFlow,
  committedFlows,
  createNestState,
  type NestState,
  nestAt,
  steepness,
} from './committed-flow.ts';
import { type Extensions, hasSectorLabour, NO_EXTENSIONS } from './extensions.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type MapKernel, openMapKernel } from './map-kernel.ts';

/**
 * The equilibrium conditions of Caliendo & Parro (2015) in changes ("exact hat algebra"), and of
 * their extensions, as a map `x -> G(x)` whose fixed point is the equilibrium under a policy.
 *
 * | symbol | meaning                                    | where                    |
 * |--------|--------------------------------------------|--------------------------|
 * | w_n    | log change of the wage                     | x[n]                     |
 * | p_n^j  | log change of the price index              | layout.prices            |
 * | s_n^j  | log change of spending, duty included      | layout.spending          |
 * | z_n^j  | log change of value added of a sector      | layout.sectorIncome      |
 * | u_k    | log of what a commitment's subsidy leaves  | layout.commitments       |
 * | c_i^j  | log change of unit cost over productivity  | unitCost[i J + j]        |
 * | a_i^j  | (c/A)^-theta, competitiveness              | competitiveness          |
 * | K_in^j | lambda ((1+t')/(1+t) d)^-theta             | reach                    |
 *
 * Equations (2), (4), (6), (7) and (9) of the paper; value added of the world is the numeraire.
 * With sector labour, `v = w + (z - l - w)/kappa_L` is a sector's wage, l the log change of labour
 * supply; costs carry `beta v - psi (z - v)`.
 */
export interface EquilibriumMap {
  readonly dimension: number;
  readonly layout: Layout;
  map(x: Float64Array, out: Float64Array): void;
  /** What the last call of `map` computed on the way; overwritten by the next. */
  readonly last: {
    /** log c_i^j: [i][j]. */
    readonly unitCost: Float64Array;
    /** a_i^j: [j][i]. */
    readonly competitiveness: Float64Array;
    /** Spending over `sum_i K a`: [n][j]. */
    readonly perReach: Float64Array;
    /** Y_i^j before duty, at cost: [i][j]. */
    readonly output: Float64Array;
    /** R_n: [n]. */
    readonly tariffRevenue: Float64Array;
    /** Duty that producers bear, not positive: [i]. */
    readonly absorbed: Float64Array;
    /** I_n: [n]. */
    readonly income: Float64Array;
    /** l_n, log change of labour supply: [n]. */
    readonly labour: Float64Array;
    /** Ratio of this period's deficits to the baseline's. */
    readonly deficitScale: { value: number };
    /** Committed values before duty and subsidy: [commitment]. */
    readonly committed: Float64Array;
    /** As `flows`. */
    readonly nests: readonly NestState[];
  };
  /** K_in^j, see above: [j][n][i]; and the same over 1 + t', and times what buyers' sellers bear. */
  readonly reach: KernelVector;
  readonly reachNet: KernelVector;
  readonly reachAtCost: KernelVector;
  /** Where those lie. */
  readonly kernel: MapKernel;
  readonly extensions: Extensions;
  readonly flows: readonly CommittedFlow[];
  readonly commitmentCount: number;
}

/** The index that keeps deficits constant, if it is not world value added. */
export interface DeficitUnit {
  readonly region: number;
  readonly index: 'gdp' | 'prices';
}

/** @param kernel one for this map's own use */
export function createEquilibriumMap(
  base: Calibration,
  policy: Policy,
  deficitUnit: DeficitUnit | null,
  extensions: Extensions = NO_EXTENSIONS,
  kernel: MapKernel = openMapKernel(base),
): EquilibriumMap {
  const N = base.regionCount;
  const J = base.sectorCount;
  const flows = committedFlows(base, policy);
  const commitmentCount = policy.commitments?.length ?? 0;
  const layout = layoutOf(N, J, hasSectorLabour(extensions), commitmentCount);
  const { prices: P, spending: S, sectorIncome: Z, commitments: U, dimension } = layout;
  const { valueAddedShares, finalShares, tradeElasticities } = base;
  const { spending, valueAdded, deficits, traded } = base;
  const { passThrough, scaleElasticities, labourSupply } = extensions;
  const immobility = 1 / extensions.labourMobility;
  const transfers = policy.transfers ?? null;

  const { reach, reachNet, inputShares, cells, cellsOut } = kernel.vectors;
  const { unitCost, competitiveness, output } = kernel.vectors;
  const { byBuyer: sums, byBuyerToo: nets } = kernel.vectors;
  const { bySupplier: sold, bySupplierToo: soldNet } = kernel.vectors;
  prepareReach(base, policy, passThrough, reach, reachNet);
  // The same array unless some producers bear part of the duty.
  const reachAtCost = passThrough === null ? reachNet : kernel.vectors.reachAtCost;
  if (passThrough !== null) prepareAtCost(base, policy, passThrough, reachNet, reachAtCost);
  const nests = flows.map(createNestState);
  const unsubsidised = flows.map(({ cell }) => ({
    reach: reach[cell],
    net: reachNet[cell],
    atCost: reachAtCost[cell],
  }));
  const logProductivity =
    policy.productivity === null ? null : Float64Array.from(policy.productivity, Math.log);

  const perReach = new Float64Array(N * J);
  const tariffRevenue = new Float64Array(N);
  const absorbed = new Float64Array(N);
  const income = new Float64Array(N);
  const labour = new Float64Array(N);
  const committed = new Float64Array(commitmentCount);
  const deficitScale = { value: 1 };
  let worldValueAdded = 0;
  for (let n = 0; n < N; n++) worldValueAdded += valueAdded[n];

  const supplyLabour = (x: Float64Array): void => {
    for (let n = 0; n < N; n++) {
      let logPrices = 0;
      for (let k = 0; k < J; k++) logPrices += finalShares[n * J + k] * x[P + n * J + k];
      labour[n] = labourSupply * (x[n] - logPrices);
    }
  };

  const subsidise = (x: Float64Array): void => {
    flows.forEach((flow, f) => {
      const nest = nests[f];
      nestAt(flow, x, U, nest);
      const { reach: gross, net, atCost: cost } = unsubsidised[f];
      const factor = Math.exp(-tradeElasticities[flow.sector] * nest.logPrice);
      reach[flow.cell] = gross * factor;
      reachNet[flow.cell] = net * factor * nest.received;
      reachAtCost[flow.cell] = cost * factor * nest.received;
    });
  };

  const costs = (x: Float64Array): void => {
    for (let cell = 0; cell < N * J; cell++) cells[cell] = x[P + cell];
    for (let n = 0; n < N; n++) {
      const at = n * J;
      for (let j = 0; j < J; j++) {
        const cell = at + j;
        if (Z < 0) {
          unitCost[cell] = valueAddedShares[cell] * x[n];
          continue;
        }
        const earned = x[Z + cell];
        const wage = x[n] + immobility * (earned - labour[n] - x[n]);
        const scale = scaleElasticities === null ? 0 : scaleElasticities[j];
        unitCost[cell] = valueAddedShares[cell] * wage - scale * (earned - wage);
      }
      kernel.addProduct(inputShares, at * J, J, J, cells, at, unitCost, at);
    }
    if (logProductivity !== null) {
      for (let cell = 0; cell < unitCost.length; cell++) unitCost[cell] -= logProductivity[cell];
    }
  };

  const map = (x: Float64Array, out: Float64Array): void => {
    if (labourSupply > 0) supplyLabour(x);
    if (flows.length > 0) subsidise(x);
    costs(x);

    // Prices, trade and revenue, sector by sector.
    tariffRevenue.fill(0);
    absorbed.fill(0);
    for (let j = 0; j < J; j++) {
      if (!traded[j]) {
        for (let cell = j; cell < N * J; cell += J) {
          out[P + cell] = unitCost[cell];
          output[cell] = spending[cell] * Math.exp(x[S + cell]);
        }
        continue;
      }
      const theta = tradeElasticities[j];
      const a = j * N;
      for (let i = 0; i < N; i++) competitiveness[a + i] = Math.exp(-theta * unitCost[i * J + j]);
      sums.fill(0);
      nets.fill(0);
      kernel.addProduct(reach, a * N, N, N, competitiveness, a, sums, 0);
      kernel.addProduct(reachNet, a * N, N, N, competitiveness, a, nets, 0);
      for (let n = 0; n < N; n++) {
        const cell = n * J + j;
        out[P + cell] = -Math.log(sums[n]) / theta;
        const per = (spending[cell] * Math.exp(x[S + cell])) / sums[n];
        perReach[cell] = per;
        tariffRevenue[n] += per * (sums[n] - nets[n]);
        // From here on what goes to suppliers: spending over what is reached.
        sums[n] = per;
      }
      sold.fill(0);
      kernel.addTransposedProduct(reachAtCost, a * N, N, N, sums, 0, sold, 0);
      for (let i = 0; i < N; i++) output[i * J + j] = competitiveness[a + i] * sold[i];
      if (passThrough === null || passThrough[j] === 1) continue;
      soldNet.fill(0);
      kernel.addTransposedProduct(reachNet, a * N, N, N, sums, 0, soldNet, 0);
      for (let i = 0; i < N; i++) absorbed[i] += competitiveness[a + i] * (soldNet[i] - sold[i]);
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
    if (Z >= 0) {
      for (let cell = 0; cell < N * J; cell++) {
        const before = base.output[cell];
        out[Z + cell] = before > 0 ? Math.log((output[cell] * toNumeraire) / before) : 0;
      }
    }

    // Spending: X_n^k = sum_j gamma^{k,j} Y_n^j + alpha_n^k I_n.
    for (let n = 0; n < N; n++) {
      out[n] = Math.log((out[n] * toNumeraire) / valueAdded[n]) - labour[n];
      income[n] =
        Math.exp(x[n] + labour[n]) * valueAdded[n] +
        tariffRevenue[n] +
        absorbed[n] +
        deficits[n] * deficitScale.value;
      if (transfers !== null) income[n] += transfers[n];
      const at = n * J;
      for (let k = 0; k < J; k++) cellsOut[at + k] = finalShares[at + k] * income[n];
      kernel.addTransposedProduct(inputShares, at * J, J, J, output, at, cellsOut, at);
      for (let k = 0; k < J; k++) {
        const before = spending[at + k];
        out[S + at + k] = before > 0 ? Math.log(cellsOut[at + k] / before) : 0;
      }
    }

    // Commitments: the subsidy that the target asks for, and none where trade reaches it anyway.
    flows.forEach((flow, f) => {
      const { importer, exporter, sector, products } = flow;
      const { received, shares } = nests[f];
      const per = perReach[importer * J + sector] * competitiveness[sector * N + exporter];
      const net = (reachNet[flow.cell] / received) * per;
      products.forEach((product, m) => {
        const { commitment: k, target } = product;
        committed[k] = net * shares[m] * Math.exp(-x[U + k]);
        const short = Math.log(target / committed[k]);
        const answer = 1 + steepness(flow, product, tradeElasticities);
        out[U + k] = Math.min(0, x[U + k] - short / answer);
      });
    });
  };
  return {
    dimension,
    layout,
    map,
    last: {
      unitCost,
      competitiveness,
      perReach,
      output,
      tariffRevenue,
      absorbed,
      income,
      labour,
      deficitScale,
      committed,
      nests,
    },
    reach,
    reachNet,
    reachAtCost,
    kernel,
    extensions,
    flows,
    commitmentCount,
  };
}

/** Everything of the price equations that does not depend on the unknowns. */
function prepareReach(
  base: Calibration,
  policy: Policy,
  passThrough: Extensions['passThrough'],
  reach: Float64Array,
  reachNet: Float64Array,
): void {
  const N = base.regionCount;
  for (let j = 0; j < base.sectorCount; j++) {
    const theta = base.tradeElasticities[j];
    const phi = passThrough === null ? 1 : passThrough[j];
    for (let cell = j * N * N; cell < (j + 1) * N * N; cell++) {
      const share = base.tradeShares[cell];
      if (share === 0) continue;
      const before = base.tariffs[cell];
      const after = policy.tariffs[cell];
      let ratio = after === before ? 1 : (1 + after) / (1 + before);
      if (phi !== 1) ratio **= phi;
      if (policy.tradeCosts !== null) ratio *= policy.tradeCosts[cell];
      reach[cell] = ratio === 1 ? share : share * ratio ** -theta;
      reachNet[cell] = reach[cell] / (1 + after);
    }
  }
}

/** `reachNet` times `((1+t')/(1+t))^(1-phi)`: what was made for it, at cost. */
function prepareAtCost(
  base: Calibration,
  policy: Policy,
  passThrough: ReadonlyVector,
  reachNet: Float64Array,
  out: Float64Array,
): void {
  const N = base.regionCount;
  for (let cell = 0; cell < out.length; cell++) {
    const phi = passThrough[Math.floor(cell / (N * N))];
    const ratio = (1 + policy.tariffs[cell]) / (1 + base.tariffs[cell]);
    const net = reachNet[cell];
    out[cell] = phi === 1 || ratio === 1 ? net : net * ratio ** (1 - phi);
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
