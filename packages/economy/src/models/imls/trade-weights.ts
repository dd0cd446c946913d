import { openKernel, type ReadonlyVector } from '@parley/numerics';
import type { ImlsBase } from './calibration.ts';

/**
 * How strongly each importer buys from each exporter under one policy,
 * `lambda_ji (1 + t_ji)^(-epsilon phi_i)`, and the sums over suppliers and over buyers in which an
 * evaluation of the equations spends its time.
 *
 * "Net" is the same over `1 + t`. Only importers who levy a duty have net weights of their own.
 */
export interface TradeWeights {
  /** Writes each importer's `sum_j weight_ij supplier_j` to `sums`, and the same net to `nets`. */
  overSuppliers(supplier: Float64Array, sums: Float64Array, nets: Float64Array): void;
  /** Writes each exporter's `sum_i (weight_ij perGross_i + net_ij perNet_i)` to `out`. */
  overBuyers(perGross: Float64Array | null, perNet: Float64Array, out: Float64Array): void;
  /** Runs something with trade at home left out of all sums. */
  abroad<T>(run: () => T): T;
  /** One importer's weights by exporter. */
  row(importer: number): Float64Array;
  netRow(importer: number): Float64Array;
}

/** @param tariffs shares on the value before duty: [importer][exporter] */
export function createTradeWeights(
  { count: N, shares, incidence }: ImlsBase,
  tariffs: ReadonlyVector,
  epsilon: number,
): TradeWeights {
  const levying: number[] = [];
  for (let i = 0; i < N; i++) {
    for (let cell = i * N; cell < (i + 1) * N; cell++) {
      if (tariffs[cell] === 0) continue;
      levying.push(i);
      break;
    }
  }
  const D = levying.length;
  const kernel = openKernel({
    ...{ gross: N * N, net: D * N, supplier: N, sums: N, nets: D },
    ...{ perGross: N, perNet: D, sold: N },
  });
  const { gross, net, supplier, sums, nets, perGross, perNet, sold } = kernel.vectors;
  gross.set(shares);
  levying.forEach((i, d) => {
    const power = -epsilon * incidence[i];
    for (let j = 0; j < N; j++) {
      const tariff = tariffs[i * N + j];
      if (tariff !== 0) gross[i * N + j] *= (1 + tariff) ** power;
      net[d * N + j] = gross[i * N + j] / (1 + tariff);
    }
  });
  const row = (i: number) => gross.subarray(i * N, (i + 1) * N);
  const netRow = (i: number) => {
    const d = levying.indexOf(i);
    return d < 0 ? row(i) : net.subarray(d * N, (d + 1) * N);
  };

  return {
    overSuppliers(given, outSums, outNets) {
      supplier.set(given);
      sums.fill(0);
      nets.fill(0);
      kernel.addProduct(gross, 0, N, N, supplier, 0, sums, 0);
      kernel.addProduct(net, 0, D, N, supplier, 0, nets, 0);
      outSums.set(sums);
      outNets.set(sums);
      for (let d = 0; d < D; d++) outNets[levying[d]] = nets[d];
    },
    overBuyers(givenGross, givenNet, out) {
      perGross.set(givenNet);
      for (let d = 0; d < D; d++) {
        perNet[d] = givenNet[levying[d]];
        perGross[levying[d]] = 0;
      }
      if (givenGross !== null) for (let i = 0; i < N; i++) perGross[i] += givenGross[i];
      sold.fill(0);
      kernel.addTransposedProduct(gross, 0, N, N, perGross, 0, sold, 0);
      kernel.addTransposedProduct(net, 0, D, N, perNet, 0, sold, 0);
      out.set(sold);
    },
    abroad(run) {
      const home = Array.from({ length: N }, (_, i) => [row(i)[i], netRow(i)[i]]);
      for (let i = 0; i < N; i++) row(i)[i] = netRow(i)[i] = 0;
      const result = run();
      home.forEach(([own, ownNet], i) => {
        row(i)[i] = own;
        netRow(i)[i] = ownNet;
      });
      return result;
    },
    row,
    netRow,
  };
}
