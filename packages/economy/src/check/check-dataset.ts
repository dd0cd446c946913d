import {
  CLOSING_TOLERANCE,
  type Dataset,
  grossOutput,
  residualFinalDemand,
  totalSpending,
} from '../dataset.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { baselinePolicy } from '../policy.ts';

/** Accounting identities, signs, and the baseline of the default model. */
export const IDENTITIES = [
  'cost-shares',
  'market-clearing',
  'world-income',
  'flows-not-negative',
  'input-shares-not-negative',
  'value-added-not-negative',
  'final-demand-not-negative',
  'baseline',
] as const;
export type Identity = (typeof IDENTITIES)[number];

export interface IdentityCheck {
  readonly identity: Identity;
  /** Largest relative gap; of signs, the most negative value as a positive number. */
  readonly gap: number;
  readonly tolerance: number;
  readonly holds: boolean;
  /** Where the gap is largest; null where it belongs to no cell. */
  readonly at: { readonly region: string; readonly sector: string } | null;
}

/** Largest residual of the baseline, in logs. */
const BASELINE_TOLERANCE = 1e-10;

/**
 * Checks that a dataset is an economy in equilibrium: costs add up to output and uses to spending
 * (1e-9, relative), the world spends what it earns, nothing is negative, and the unchanged policy
 * is a fixed point of the default model (1e-10) before any iteration.
 */
export function checkDataset(dataset: Dataset): readonly IdentityCheck[] {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const cells = Array.from({ length: N * J }, (_, cell) => cell);
  const place = (cell: number) => ({
    region: dataset.regions[Math.floor(cell / J)].code,
    sector: dataset.sectors[cell % J].code,
  });
  const worst = (
    identity: Identity,
    tolerance: number,
    gapOf: (cell: number) => number,
  ): IdentityCheck => {
    let gap = 0;
    let at = -1;
    for (const cell of cells) {
      const found = gapOf(cell);
      if (found > gap || Number.isNaN(found)) {
        gap = found;
        at = cell;
      }
    }
    return { identity, gap, tolerance, holds: gap <= tolerance, at: at < 0 ? null : place(at) };
  };
  const spending = totalSpending(dataset);
  const residual = residualFinalDemand(dataset);
  const output = grossOutput(dataset);
  const flows = Float64Array.from(dataset.flows);
  const inputShares = Float64Array.from(dataset.inputShares);
  const inputsOf = (cell: number) => inputShares.subarray(cell * J, (cell + 1) * J);
  const sum = (values: Iterable<number>) => {
    let total = 0;
    for (const value of values) total += value;
    return total;
  };

  let revenue = 0;
  for (let cell = 0; cell < dataset.flows.length; cell++) {
    const rate = dataset.tariffs[cell];
    revenue += (dataset.flows[cell] * rate) / (1 + rate);
  }
  const earned = revenue + sum(cells.map((cell) => output[cell] * dataset.valueAddedShares[cell]));
  const worldGap = Math.abs(sum(dataset.finalDemand) / earned - 1);

  const below = (value: number) => Math.max(0, -value);
  const lowestFlow = (cell: number) => {
    const n = Math.floor(cell / J);
    const from = ((cell % J) * N + n) * N;
    return below(Math.min(...flows.subarray(from, from + N)));
  };
  const baseline = caliendoParro.solve(dataset, baselinePolicy(dataset));
  return [
    worst('cost-shares', CLOSING_TOLERANCE, (cell) =>
      Math.abs(dataset.valueAddedShares[cell] + sum(inputsOf(cell)) - 1),
    ),
    worst('market-clearing', CLOSING_TOLERANCE, (cell) => {
      const gap = Math.abs(residual[cell] - dataset.finalDemand[cell]);
      return gap === 0 ? 0 : gap / Math.max(spending[cell], Number.MIN_VALUE);
    }),
    {
      identity: 'world-income',
      gap: worldGap,
      tolerance: CLOSING_TOLERANCE,
      holds: worldGap <= CLOSING_TOLERANCE,
      at: null,
    },
    worst('flows-not-negative', 0, lowestFlow),
    worst('input-shares-not-negative', 0, (cell) => below(Math.min(...inputsOf(cell)))),
    worst('value-added-not-negative', 0, (cell) => below(dataset.valueAddedShares[cell])),
    worst('final-demand-not-negative', 0, (cell) => below(dataset.finalDemand[cell])),
    {
      identity: 'baseline',
      gap: baseline.residual,
      tolerance: BASELINE_TOLERANCE,
      holds: baseline.iterations === 0 && baseline.residual <= BASELINE_TOLERANCE,
      at: null,
    },
  ];
}
