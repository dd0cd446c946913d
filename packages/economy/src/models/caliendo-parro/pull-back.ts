import type { Calibration } from './calibration.ts';
import { steepness } from './committed-flow.ts';
import type { DeficitUnit, EquilibriumMap } from './equilibrium-map.ts';

/** What an objective is worth at the margin; the seeds of a reverse sweep. */
export interface Seeds {
  /** By the unknowns themselves: as `x`. */
  readonly x: Float64Array;
  /** By levels: labour income `w L VA` [n], other income [n], tariff revenue [n], output [n][j]. */
  readonly labourIncome: Float64Array;
  readonly income: Float64Array;
  readonly revenue: Float64Array;
  readonly output: Float64Array;
  /** By flows before duty, as the dataset's cells; null where none counts. */
  readonly flows: Float64Array | null;
}

export function createSeeds(base: Calibration, dimension: number, withFlows: boolean): Seeds {
  const { regionCount: N, sectorCount: J } = base;
  return {
    x: new Float64Array(dimension),
    labourIncome: new Float64Array(N),
    income: new Float64Array(N),
    revenue: new Float64Array(N),
    output: new Float64Array(N * J),
    flows: withFlows ? new Float64Array(J * N * N) : null,
  };
}

export function clearSeeds(seeds: Seeds): void {
  for (const part of Object.values(seeds)) (part as Float64Array | null)?.fill(0);
}

/** Gradient by every lever of a policy. Logs of 1 + tariff, of trade costs and of productivity. */
export interface LeverGradient {
  /** By log of 1 + tariff: [sector][importer][exporter]. */
  readonly tariffs: Float64Array;
  /** By log of the iceberg cost: as tariffs. */
  readonly tradeCosts: Float64Array;
  /** By log productivity: [region][sector]. */
  readonly productivity: Float64Array;
  /** By income handed over, in the dataset's unit: [region]. */
  readonly transfers: Float64Array;
  /** By the log of a commitment's target: [commitment]; zero where it does not bind. */
  readonly commitments: Float64Array;
}

/**
 * Reverse sweeps of an equilibrium map at the point it was last evaluated at.
 *
 * `seedMap` adds the seeds of `sum_k multiplier_k G_k`; `sweep` carries seeds back to `seeds.x`
 * and, where asked, to the levers. Hand-written; each line undoes one of the map's.
 */
export interface PullBack {
  seedMap(multipliers: Float64Array, seeds: Seeds, levers?: LeverGradient): void;
  sweep(seeds: Seeds, multipliers: Float64Array | null, levers?: LeverGradient): void;
}

export function createPullBack(
  base: Calibration,
  equations: EquilibriumMap,
  deficitUnit: DeficitUnit | null,
  x: Float64Array,
): PullBack {
  const { regionCount: N, sectorCount: J } = base;
  const { valueAddedShares, finalShares, tradeElasticities } = base;
  const { spending, valueAdded, deficits, traded } = base;
  const { layout, last, extensions, kernel, reach, reachNet, reachAtCost } = equations;
  const { flows, commitmentCount } = equations;
  const { prices: P, spending: S, sectorIncome: Z, commitments: U } = layout;
  const { passThrough, scaleElasticities, labourSupply } = extensions;
  const immobility = 1 / extensions.labourMobility;
  const { perReach, income, labour, nests } = last;
  const { inputShares, competitiveness, output, cells, cellsOut } = kernel.vectors;
  const { byBuyer, byBuyerToo, bySupplier: offered, bySupplierToo: back } = kernel.vectors;

  const byOutput = new Float64Array(N * J);
  const byCost = new Float64Array(N * J);
  const byAbsorbed = new Float64Array(N);
  const byRevenue = new Float64Array(N);
  const bySupplier = new Float64Array(N);
  const bySales = new Float64Array(N);
  const perGross = new Float64Array(N);
  // Of one importer and sector, by supplier: flows by what they are worth to buyers (duty included),
  // to the treasury's base, and at cost; and what they are worth at the margin.
  const gross = new Float64Array(N);
  const net = new Float64Array(N);
  const atCost = new Float64Array(N);
  const values = new Float64Array(N);
  const byLabour = new Float64Array(N);

  let world = 0;
  const earned = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    for (let cell = n * J; cell < (n + 1) * J; cell++) {
      earned[n] += valueAddedShares[cell] * output[cell];
    }
    world += earned[n];
  }

  // What does not change while multipliers are sought: spending by use, in all and less duty, and
  // what suppliers get of it, duty that they bear included.
  cellsOut.fill(0);
  for (let n = 0; n < N; n++) {
    const at = n * J;
    kernel.addTransposedProduct(inputShares, at * J, J, J, output, at, cellsOut, at);
    for (let k = 0; k < J; k++) cellsOut[at + k] += finalShares[at + k] * income[n];
  }
  const newSpending = cellsOut.slice();
  const totals = spending.map((before, cell) => before * Math.exp(x[S + cell]));
  const partial = reachAtCost !== reachNet;
  const totalsNet = new Float64Array(N * J);
  const soldNet = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    if (!traded[j]) continue;
    for (let n = 0; n < N; n++) byBuyer[n] = perReach[n * J + j];
    back.fill(0);
    byBuyerToo.fill(0);
    kernel.addTransposedProduct(reachNet, j * N * N, N, N, byBuyer, 0, back, 0);
    kernel.addProduct(reachNet, j * N * N, N, N, competitiveness, j * N, byBuyerToo, 0);
    for (let n = 0; n < N; n++) {
      totalsNet[n * J + j] = byBuyer[n] * byBuyerToo[n];
      soldNet[n * J + j] = competitiveness[j * N + n] * back[n];
    }
  }

  const seedMap = (m: Float64Array, seeds: Seeds, levers?: LeverGradient): void => {
    let scale = 0;
    for (let n = 0; n < N; n++) scale += m[n];
    if (Z >= 0) for (let cell = 0; cell < N * J; cell++) scale += m[Z + cell];
    for (let n = 0; n < N; n++) {
      const s = S + n * J;
      let byIncome = 0;
      for (let k = 0; k < J; k++) {
        const each = spending[n * J + k] > 0 ? m[s + k] / newSpending[n * J + k] : 0;
        cells[n * J + k] = each;
        cellsOut[n * J + k] = 0;
        byIncome += finalShares[n * J + k] * each;
      }
      seeds.income[n] += byIncome;
      kernel.addProduct(inputShares, n * J * J, J, J, cells, n * J, cellsOut, n * J);
      const perEarned = m[n] / earned[n] - scale / world;
      for (let j = 0; j < J; j++) {
        const cell = n * J + j;
        seeds.output[cell] += cellsOut[cell] + valueAddedShares[cell] * perEarned;
        if (Z >= 0 && output[cell] > 0 && base.output[cell] > 0) {
          seeds.output[cell] += m[Z + cell] / output[cell];
        }
        // A good that is not traded costs what its own production costs.
        if (!traded[j]) byCostOfUntraded[cell] += m[P + cell];
      }
      byLabour[n] -= m[n];
    }
    for (let k = 0; k < commitmentCount; k++) {
      if (!binds(k)) continue;
      seeds.x[U + k] += m[U + k];
      if (levers) levers.commitments[k] -= m[U + k] * answers[k];
    }
  };
  const byCostOfUntraded = new Float64Array(N * J);

  const binds = (k: number): boolean => x[U + k] < 0;

  // u + log(F / target) / (1 + steepness), F = net a per share e^(-u), of each commitment.
  const answers = new Float64Array(commitmentCount);
  const byPurchase = new Float64Array(commitmentCount);
  /** Log of spending over what is reached also scales committed values: [n][j]. */
  const byPerOfPurchases = new Float64Array(N * J);
  const committed = traded.map((_, j) => flows.some(({ sector }) => sector === j));
  for (const flow of flows) {
    for (const product of flow.products) {
      answers[product.commitment] = 1 / (1 + steepness(flow, product, tradeElasticities));
    }
  }
  const seedPurchases = (m: Float64Array | null): void => {
    byPerOfPurchases.fill(0);
    for (const { importer, sector, products } of flows) {
      for (const { commitment: k } of products) {
        byPurchase[k] = m !== null && binds(k) ? m[U + k] * answers[k] : 0;
        byPerOfPurchases[importer * J + sector] += byPurchase[k];
      }
    }
  };

  const sweep = (seeds: Seeds, m: Float64Array | null, levers?: LeverGradient): void => {
    const out = seeds.x;
    // Income: w L VA + R + absorbed + D scale + transfers.
    let byDeficitScale = 0;
    for (let n = 0; n < N; n++) {
      const each = seeds.income[n];
      const byWages = (each + seeds.labourIncome[n]) * Math.exp(x[n] + labour[n]) * valueAdded[n];
      out[n] += byWages;
      byLabour[n] += byWages;
      byRevenue[n] = each + seeds.revenue[n];
      byAbsorbed[n] = each;
      byDeficitScale += each * deficits[n];
      if (levers) levers.transfers[n] += each;
    }
    if (deficitUnit !== null) undoDeficitScale(byDeficitScale, out);
    seedPurchases(m);
    byOutput.set(seeds.output);
    byCost.set(byCostOfUntraded);
    byCostOfUntraded.fill(0);

    for (let j = 0; j < J; j++) {
      if (!traded[j]) {
        for (let cell = j; cell < N * J; cell += J) out[S + cell] += byOutput[cell] * output[cell];
        continue;
      }
      const theta = tradeElasticities[j];
      bySupplier.fill(0);
      for (let i = 0; i < N; i++) bySales[i] = byOutput[i * J + j];
      // One flow at a time only where flows are told apart.
      if (partial || seeds.flows !== null || levers || committed[j]) {
        undoFlows(j, out, m, seeds.flows, levers);
      } else undoTrade(j, out, m);
      if (committed[j]) undoCommitments(j, out, seeds.flows, levers);
      for (let i = 0; i < N; i++) byCost[i * J + j] -= theta * bySupplier[i];
    }

    for (let n = 0; n < N; n++) {
      const at = n * J;
      for (let j = 0; j < J; j++) {
        cells[at + j] = byCost[at + j];
        cellsOut[at + j] = 0;
      }
      kernel.addTransposedProduct(inputShares, at * J, J, J, cells, at, cellsOut, at);
      for (let j = 0; j < J; j++) {
        const cell = at + j;
        const each = byCost[cell];
        out[P + cell] += cellsOut[cell];
        if (levers) levers.productivity[cell] -= each;
        if (Z < 0) {
          out[n] += valueAddedShares[cell] * each;
          continue;
        }
        const scale = scaleElasticities === null ? 0 : scaleElasticities[j];
        const byWage = (valueAddedShares[cell] + scale) * each;
        out[Z + cell] += immobility * byWage - scale * each;
        out[n] += (1 - immobility) * byWage;
        byLabour[n] -= immobility * byWage;
      }
      if (labourSupply > 0) {
        out[n] += labourSupply * byLabour[n];
        for (let k = 0; k < J; k++) {
          out[P + at + k] -= labourSupply * finalShares[at + k] * byLabour[n];
        }
      }
      byLabour[n] = 0;
    }
  };

  /** Of one sector: what suppliers and buyers gain or lose, by sums over all flows at once. */
  const undoTrade = (j: number, out: Float64Array, m: Float64Array | null): void => {
    const a = j * N;
    for (let i = 0; i < N; i++) offered[i] = competitiveness[a + i] * bySales[i];
    byBuyer.fill(0);
    kernel.addProduct(reachNet, a * N, N, N, offered, 0, byBuyer, 0);
    for (let n = 0; n < N; n++) {
      const cell = n * J + j;
      const per = perReach[cell];
      const byDuty = byRevenue[n];
      const byPer = per * byBuyer[n] + byDuty * (totals[cell] - totalsNet[cell]);
      out[S + cell] += byPer;
      const bySum = -byPer - (m === null ? 0 : m[P + cell] / tradeElasticities[j]);
      const each = per === 0 ? 0 : bySum / totals[cell];
      byBuyer[n] = per * (byDuty + each);
      byBuyerToo[n] = -per * byDuty;
    }
    back.fill(0);
    kernel.addTransposedProduct(reach, a * N, N, N, byBuyer, 0, back, 0);
    kernel.addTransposedProduct(reachNet, a * N, N, N, byBuyerToo, 0, back, 0);
    for (let i = 0; i < N; i++) {
      bySupplier[i] = competitiveness[a + i] * back[i] + soldNet[i * J + j] * bySales[i];
    }
  };

  /** The same flow by flow. */
  const undoFlows = (
    j: number,
    out: Float64Array,
    m: Float64Array | null,
    byFlows: Float64Array | null,
    levers: LeverGradient | undefined,
  ): void => {
    for (let n = 0; n < N; n++) {
      const cell = n * J + j;
      if (perReach[cell] === 0) continue;
      readFlows(j, n);
      let byPer = byPerOfPurchases[cell];
      for (let i = 0; i < N; i++) {
        values[i] = valueOfFlow(j, n, i, byFlows);
        byPer += values[i];
      }
      out[S + cell] += byPer;
      const bySum = -byPer - (m === null ? 0 : m[P + cell] / tradeElasticities[j]);
      const each = bySum / totals[cell];
      perGross[n] = each;
      for (let i = 0; i < N; i++) bySupplier[i] += values[i] + each * gross[i];
      if (levers) undoReach(j, n, each, byFlows, levers);
    }
  };

  /** What importer n buys of j. */
  const readFlows = (j: number, n: number): void => {
    const row = (j * N + n) * N;
    const per = perReach[n * J + j];
    for (let i = 0; i < N; i++) {
      const trade = competitiveness[j * N + i] * per;
      gross[i] = reach[row + i] * trade;
      net[i] = reachNet[row + i] * trade;
      atCost[i] = reachAtCost[row + i] * trade;
    }
  };

  /** What a flow is worth at the margin: revenue, duty that producers bear, sales. */
  const valueOfFlow = (j: number, n: number, i: number, byFlows: Float64Array | null): number =>
    gross[i] * byRevenue[n] + receivedValue(j, n, i, byFlows);

  /** The part of it that goes with what sellers get. */
  const receivedValue = (j: number, n: number, i: number, byFlows: Float64Array | null): number =>
    net[i] *
      (byAbsorbed[i] - byRevenue[n] + (byFlows === null ? 0 : byFlows[(j * N + n) * N + i])) +
    atCost[i] * (bySales[i] - byAbsorbed[i]);

  /** Levers act on what is reached: tariffs through phi and through what is left of a price. */
  const undoReach = (
    j: number,
    n: number,
    each: number,
    byFlows: Float64Array | null,
    levers: LeverGradient,
  ): void => {
    const theta = tradeElasticities[j];
    const phi = passThrough === null ? 1 : passThrough[j];
    for (let i = 0; i < N; i++) {
      const cell = (j * N + n) * N + i;
      const all = values[i] + each * gross[i];
      const atMargin = byAbsorbed[i] - byRevenue[n] + (byFlows === null ? 0 : byFlows[cell]);
      const cost = atCost[i] * (bySales[i] - byAbsorbed[i]);
      levers.tradeCosts[cell] -= theta * all;
      levers.tariffs[cell] -= theta * phi * all + net[i] * atMargin + phi * cost;
    }
  };

  /** The unknown subsidies move what is reached, what sellers get of it, and committed values. */
  const undoCommitments = (
    j: number,
    out: Float64Array,
    byFlows: Float64Array | null,
    levers: LeverGradient | undefined,
  ): void => {
    const theta = tradeElasticities[j];
    const phi = passThrough === null ? 1 : passThrough[j];
    flows.forEach((flow, f) => {
      if (flow.sector !== j) return;
      const { importer: n, exporter: i, cell, products, substitution: eta } = flow;
      const { shares, received, receivedSlopes } = nests[f];
      let onFlow = 0;
      for (const { commitment } of products) onFlow += byPurchase[commitment];
      readFlows(j, n);
      const byReach = valueOfFlow(j, n, i, byFlows) + perGross[n] * gross[i] + onFlow;
      const byReceived = receivedValue(j, n, i, byFlows);
      products.forEach(({ commitment: k }, m) => {
        out[U + k] +=
          -theta * shares[m] * byReach +
          (receivedSlopes[m] / received) * byReceived -
          eta * byPurchase[k] -
          (1 - eta) * shares[m] * onFlow;
      });
      bySupplier[i] += onFlow;
      if (levers) {
        levers.tradeCosts[cell] -= theta * onFlow;
        levers.tariffs[cell] -= (theta * phi + 1) * onFlow;
      }
    });
  };

  const undoDeficitScale = (byScale: number, out: Float64Array): void => {
    if (deficitUnit === null) return;
    const r = deficitUnit.region;
    if (deficitUnit.index === 'gdp') {
      const before = valueAdded[r] + base.tariffRevenue[r];
      out[r] += (byScale * Math.exp(x[r]) * valueAdded[r]) / before;
      byRevenue[r] += byScale / before;
      return;
    }
    for (let k = 0; k < J; k++) {
      const cell = r * J + k;
      out[P + cell] += byScale * last.deficitScale.value * finalShares[cell];
    }
  };

  return { seedMap, sweep };
}
