import { type AndersonWorkspace, createAndersonWorkspace, solveFixedPoint } from '@parley/numerics';
import { type OssaEquilibrium, type OssaWorld, ossaAdjoints, solveOssa } from './ossa.ts';
import { cellsOf, gameOf, logBounds, type TariffGame } from './tariff-game.ts';

export interface WeightedOptimum {
  readonly converged: boolean;
  /** Null where the model has no equilibrium at the tariffs reached. */
  readonly solution: OssaEquilibrium | null;
  readonly tariffs: Float64Array;
  /** Logs of 1 + tariff, one per cell chosen. */
  readonly logs: Float64Array;
  readonly residual: number;
  readonly rounds: number;
}

/** Finds tariffs of several regions that together maximise `sum_j weights_j log W_j`. */
export interface JointChoice {
  readonly cells: readonly number[];
  /** Starts where the last call ended. */
  maximise(weights: Float64Array, tolerance: number): WeightedOptimum;
  /** Begins anew at free trade. */
  reset(): void;
}

const MAX_ROUNDS = 300;

/**
 * The joint choice of some regions, by iterating on its first-order conditions: with the adjoint of
 * the weighted objective held, each cell's condition is linear in its tariff.
 */
export function createJointChoice(
  world: OssaWorld,
  members: readonly number[],
  choices: Partial<TariffGame> = {},
): JointChoice {
  const { equations } = world;
  const { bounds, given, exporters } = gameOf(world, choices);
  const { within } = logBounds(bounds);
  const cells = members.flatMap((member) => cellsOf(world, member, exporters));
  const workspace: AndersonWorkspace = createAndersonWorkspace(cells.length);
  const tariffs = Float64Array.from(given);
  const logs = tariffs.map((tariff) => Math.log(1 + tariff));
  let y = new Float64Array(cells.length).fill(within(0));
  let state: Float64Array | undefined;
  const set = (chosen: Float64Array) => {
    cells.forEach((cell, k) => {
      tariffs[cell] = Math.exp(chosen[k]) - 1;
      logs[cell] = chosen[k];
    });
    const solution = solveOssa(world, tariffs, state);
    if (solution.kind !== 'equilibrium') return null;
    state = solution.state;
    return solution;
  };
  return {
    cells,
    reset() {
      y = new Float64Array(cells.length).fill(within(0));
      state = undefined;
    },
    maximise(weights, tolerance) {
      const found = solveFixedPoint(
        {
          dimension: cells.length,
          map(chosen, out) {
            if (set(chosen) === null) {
              out.fill(Number.NaN);
              return;
            }
            const [{ multipliers, priceWeights }] = ossaAdjoints(world, [weights]);
            for (const member of members) {
              equations.stationaryTariffs(member, multipliers, priceWeights, logs);
            }
            cells.forEach((cell, k) => {
              out[k] = within(logs[cell]);
            });
          },
        },
        y,
        { tolerance, maxIterations: MAX_ROUNDS },
        workspace,
      );
      if (found.kind === 'converged') y = Float64Array.from(found.x);
      const solution = set(found.x);
      return {
        converged: found.kind === 'converged',
        solution,
        tariffs: tariffs.slice(),
        logs: found.x.slice(),
        residual: found.residual,
        rounds: found.iterations,
      };
    },
  };
}
