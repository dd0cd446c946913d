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

/**
 * Writes the weights at some welfare into `out`; false where they are not defined. Constant
 * weights make a weighted optimum, weights that answer to welfare another objective: `1 / (W - d)`
 * the Nash product, say.
 */
export type Weigh = (welfare: Float64Array, out: Float64Array) => boolean;

/** Finds tariffs of several regions that together maximise `sum_j weights_j log W_j`. */
export interface JointChoice {
  readonly cells: readonly number[];
  /** Starts where the last call that converged ended. */
  maximise(weigh: Weigh, tolerance: number): WeightedOptimum;
  /** Begins at these tariffs next. */
  startAt(tariffs: ArrayLike<number>): void;
}

const MAX_ROUNDS = 250;
/** More than the weights that may answer to welfare, so that acceleration can settle them. */
const MEMORY = 20;

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
  const workspace: AndersonWorkspace = createAndersonWorkspace(cells.length, MEMORY);
  const tariffs = Float64Array.from(given);
  const logs = tariffs.map((tariff) => Math.log(1 + tariff));
  let y = new Float64Array(cells.length).fill(within(0));
  const weights = new Float64Array(world.base.regionCount);
  let state: Float64Array | undefined;
  const set = (chosen: Float64Array) => {
    cells.forEach((cell, k) => {
      logs[cell] = within(chosen[k]);
      tariffs[cell] = Math.exp(logs[cell]) - 1;
    });
    const solution = solveOssa(world, tariffs, state);
    if (solution.kind !== 'equilibrium') return null;
    state = solution.state;
    return solution;
  };
  return {
    cells,
    startAt(next) {
      y = Float64Array.from(cells, (cell) => within(Math.log(1 + next[cell])));
      state = undefined;
    },
    maximise(weigh, tolerance) {
      const found = solveFixedPoint(
        {
          dimension: cells.length,
          map(chosen, out) {
            const solution = set(chosen);
            if (solution === null || !weigh(solution.welfare, weights)) {
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
        { tolerance, maxIterations: MAX_ROUNDS, memory: MEMORY },
        workspace,
      );
      if (found.kind === 'converged') y = Float64Array.from(found.x);
      const solution = set(found.x);
      return {
        converged: found.kind === 'converged',
        solution,
        tariffs: tariffs.slice(),
        logs: Float64Array.from(found.x, within),
        residual: found.residual,
        rounds: found.iterations,
      };
    },
  };
}
