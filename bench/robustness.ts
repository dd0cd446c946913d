import { caliendoParro, type Dataset, type NotConverged } from '@parley/economy';
import { randomPolicy, seededRandom } from './random-policies.ts';

export interface Robustness {
  readonly policies: number;
  readonly highestTariff: number;
  readonly converged: number;
  /** Of those converged, the largest residual in logs. */
  readonly largestResidual: number;
  readonly meanIterations: number;
  readonly failures: readonly NotConverged[];
  /** Results that claim to be solved but hold a number that is not finite. */
  readonly notFinite: number;
}

/** Solves `policies` random policies, one after another from the baseline. */
export function robustness(
  dataset: Dataset,
  policies: number,
  highestTariff: number,
  seed: number,
): Robustness {
  const random = seededRandom(seed);
  const failures: NotConverged[] = [];
  let largestResidual = 0;
  let iterations = 0;
  let notFinite = 0;
  for (let k = 0; k < policies; k++) {
    const result = caliendoParro.solve(dataset, randomPolicy(dataset, random, highestTariff));
    iterations += result.iterations;
    if (result.kind === 'not-converged') {
      failures.push(result);
      continue;
    }
    largestResidual = Math.max(largestResidual, result.residual);
    const finite = result.regions.every(
      ({ realIncomeChange, consumerPriceChange, tariffRevenue }) =>
        Number.isFinite(realIncomeChange + consumerPriceChange + tariffRevenue.after),
    );
    if (!finite) notFinite++;
  }
  return {
    policies,
    highestTariff,
    converged: policies - failures.length,
    largestResidual,
    meanIterations: iterations / policies,
    failures,
    notFinite,
  };
}
