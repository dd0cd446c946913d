import { solveFixedPoint } from '@parley/numerics';
import {
  CLOSING_TOLERANCE,
  createDataset,
  type Dataset,
  flowIndex,
  residualFinalDemand,
} from '../../dataset.ts';
import type { NotConverged } from '../../equilibrium.ts';
import { baselinePolicy } from '../../policy.ts';
import { calibrate } from './calibration.ts';
import { nameEquation } from './equation-name.ts';
import { createEquilibriumMap } from './equilibrium-map.ts';

export type Settled =
  | {
      readonly kind: 'settled';
      readonly dataset: Dataset;
      /** How far each region's wage moved, as a share. */
      readonly wageChanges: readonly number[];
    }
  | NotConverged;

/** Tight, so that the settled world is a fixed point well below every solver tolerance. */
const TOLERANCE = 1e-13;

/**
 * Turns an economy that is not in equilibrium (final demand clipped at zero, or deficits taken
 * away) into a dataset that is: keeps technology, tastes, elasticities and tariffs, and solves
 * for the flows. With `deficits` `kept` they are scaled to sum to zero; with `none` they are
 * removed.
 */
export function settle(economy: Dataset, deficits: 'kept' | 'none'): Settled {
  const calibrated = calibrate(economy);
  const base = deficits === 'kept' ? calibrated : withoutDeficits(calibrated);
  const { regionCount: N, sectorCount: J } = base;
  const equations = createEquilibriumMap(base, baselinePolicy(economy), null);
  const solution = solveFixedPoint(equations, new Float64Array(equations.dimension), {
    tolerance: TOLERANCE,
    memory: 20,
  });
  const suffix = deficits === 'none' ? '+balanced' : '';
  if (solution.kind === 'not-converged' && solution.residual > 1e-11) {
    return {
      kind: 'not-converged',
      model: 'caliendo-parro',
      options: {},
      datasetVersion: economy.version + suffix,
      reason: solution.reason,
      residual: solution.residual,
      iterations: solution.iterations,
      worst: nameEquation(economy, equations.layout, solution.worst),
    };
  }
  const { x } = solution;
  equations.map(x, new Float64Array(equations.dimension));
  const { unitCost, tariffRevenue } = equations.last;
  const { spending: S } = equations.layout;

  const flows = new Float64Array(J * N * N);
  const finalDemand = new Float64Array(N * J);
  for (let n = 0; n < N; n++) {
    const income = Math.exp(x[n]) * base.valueAdded[n] + tariffRevenue[n] + base.deficits[n];
    for (let j = 0; j < J; j++) {
      finalDemand[n * J + j] = base.finalShares[n * J + j] * income;
      const spending = base.spending[n * J + j] * Math.exp(x[S + n * J + j]);
      let total = 0;
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, j, n, i);
        flows[cell] =
          base.tradeShares[cell] * Math.exp(-base.tradeElasticities[j] * unitCost[i * J + j]);
        total += flows[cell];
      }
      for (let i = 0; i < N; i++) flows[flowIndex(N, j, n, i)] *= spending / total;
    }
  }
  const settled = { ...economy, version: economy.version + suffix, flows, finalDemand };
  absorbRounding(settled, finalDemand);
  const checked = createDataset(settled);
  if (checked.kind === 'faulty') {
    throw new Error(`settled economy is faulty: ${JSON.stringify(checked.faults)}`);
  }
  return {
    kind: 'settled',
    dataset: checked.dataset,
    wageChanges: Array.from(x.subarray(0, N), Math.expm1),
  };
}

function withoutDeficits<T extends { valueAdded: Float64Array; tariffRevenue: Float64Array }>(
  base: T,
): T {
  return {
    ...base,
    deficits: new Float64Array(base.valueAdded.length),
    income: base.valueAdded.map((value, n) => value + base.tariffRevenue[n]),
  };
}

/** Lets final demand carry the last digits, so that the settled cells close exactly. */
function absorbRounding(economy: Dataset, finalDemand: Float64Array): void {
  const residual = residualFinalDemand(economy);
  for (let cell = 0; cell < residual.length; cell++) {
    const gap = residual[cell] - finalDemand[cell];
    if (finalDemand[cell] > 0 && Math.abs(gap) < CLOSING_TOLERANCE * finalDemand[cell]) {
      finalDemand[cell] = residual[cell];
    }
  }
}
