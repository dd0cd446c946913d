import { type AndersonWorkspace, createAndersonWorkspace, solveFixedPoint } from '@parley/numerics';
import type { JointChoice, Reached } from '../../optimum/joint-choice.ts';
import { logBounds } from '../../optimum/tariff-bounds.ts';
import { climb } from './climb.ts';
import { followToIdeal } from './ideal-newton.ts';
import { type OssaEquilibrium, type OssaWorld, ossaAdjoints, solveOssa } from './ossa.ts';
import { cellsOf, gameOf, type TariffGame } from './tariff-game.ts';

/** Tariffs, the data's cells, and the equilibrium under them. */
interface OssaPoint {
  readonly tariffs: Float64Array;
  readonly solution: OssaEquilibrium;
}

/** The joint choice of some regions, and the cells that it is over. */
export interface OssaJointChoice extends JointChoice<OssaPoint> {
  readonly cells: readonly number[];
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
): OssaJointChoice {
  const { equations } = world;
  const { bounds, given, exporters } = gameOf(world, choices);
  const { within } = logBounds(bounds);
  const cells = members.flatMap((member) => cellsOf(world, member, exporters));
  const workspace: AndersonWorkspace = createAndersonWorkspace(cells.length, MEMORY);
  const tariffs = Float64Array.from(given);
  const logs = tariffs.map((tariff) => Math.log(1 + tariff));
  let y = new Float64Array(cells.length).fill(within(0));
  const weights = new Float64Array(world.base.regionCount);
  const ofMembers = new Float64Array(members.length);
  const welfareOf = (welfare: Float64Array) =>
    Float64Array.from(members, (member) => welfare[member]);
  /** Weights of all regions from those of the members: [region]. */
  const spread = (out: Float64Array) =>
    members.forEach((member, p) => {
      out[member] = ofMembers[p];
    });
  const reachedAt = (
    solution: OssaEquilibrium | null,
    at: Float64Array,
  ): Reached<OssaPoint> | null =>
    solution === null
      ? null
      : { point: { tariffs: at.slice(), solution }, welfare: welfareOf(solution.welfare) };
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
    members: members.length,
    cells,
    startAt(next) {
      y = Float64Array.from(cells, (cell) => within(Math.log(1 + next.tariffs[cell])));
      state = undefined;
    },
    ideal(best, threat, { point, weights: given }) {
      const others = members.flatMap((_, p) => (p === best ? [] : [p]));
      const found = followToIdeal(
        {
          ...{ base: world.base, cells, best: members[best] },
          kept: others.map((p) => members[p]),
          goals: others.map((p) => Math.log(threat[p])),
          ...{ low: within(Number.NEGATIVE_INFINITY), high: within(Number.POSITIVE_INFINITY) },
        },
        {
          logs: point.tariffs.map((tariff) => Math.log(1 + tariff)),
          state: point.solution.state,
          weights: Float64Array.from(others, (p) => given[p] / given[best]),
        },
      );
      const there = found.logs.map((log) => Math.exp(log) - 1);
      const solution = solveOssa(world, there, found.state);
      const reached = solution.kind === 'equilibrium' ? reachedAt(solution, there) : null;
      if (reached === null) return null;
      const weights = members.map((_, p) => (p === best ? 1 : found.weights[others.indexOf(p)]));
      return { ...reached, weights, exact: found.exact };
    },
    climb({ value, weigh }, from, limits) {
      const objective = {
        value: (welfare: Float64Array) => value(welfareOf(welfare)),
        weigh(welfare: Float64Array, out: Float64Array) {
          out.fill(0);
          const defined = weigh(welfareOf(welfare), ofMembers);
          spread(out);
          return defined;
        },
      };
      const start = from.solution.state;
      const ascent = climb(world, cells, objective, from.tariffs, bounds, start, limits);
      const after = solveOssa(world, ascent.tariffs, ascent.state);
      const reached = after.kind === 'equilibrium' ? reachedAt(after, ascent.tariffs) : null;
      const { gain, projectedGradientNorm } = ascent;
      return { reached, gain, projectedGradientNorm };
    },
    maximise(weigh, tolerance) {
      const found = solveFixedPoint(
        {
          dimension: cells.length,
          map(chosen, out) {
            const solution = set(chosen);
            if (solution === null || !weigh(welfareOf(solution.welfare), ofMembers)) {
              out.fill(Number.NaN);
              return;
            }
            spread(weights);
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
        reached: reachedAt(solution, tariffs),
        residual: found.residual,
        rounds: found.iterations,
      };
    },
  };
}
