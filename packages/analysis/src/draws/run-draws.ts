import {
  caliendoParro,
  drawParameters,
  type Equilibrium,
  medianParameters,
  type ParameterDraw,
  withTradeElasticities,
} from '@parley/economy';
import type { DrawPlan, PlannedWorld } from './draw-plan.ts';
import { type Read, type Sample, worldQuantities } from './world-quantities.ts';

/** Positions of draws: `from` and those after it, before `to`. */
export interface DrawRange {
  readonly from: number;
  readonly to: number;
}

/** What some of the draws gave. */
export interface DrawChunk extends DrawRange {
  /** [draw][world][quantity]; not a number where a world was not solved. */
  readonly numbers: Float64Array;
  /** The largest of the solutions that were accepted. */
  readonly residual: number;
}

/** How each number of a world is read, in the order of a chunk. */
export function quantityReads(plan: DrawPlan): readonly Read[] {
  const reads: Read[] = [];
  worldQuantities(plan, (read) => reads.push(read));
  return reads;
}

/**
 * Solves every world of a plan under the parameters of each draw of a range. Each draw begins from
 * the plan's own solutions, so that it comes out the same however the draws are shared out.
 *
 * @param onDraw called after each draw with how many of the range are done
 */
export function runDraws(
  plan: DrawPlan,
  { from, to }: DrawRange,
  onDraw?: (done: number) => void,
): DrawChunk {
  const reads = quantityReads(plan);
  const width = plan.worlds.length * reads.length;
  const numbers = new Float64Array((to - from) * width);
  const { seed, method, drawn } = plan.request;
  // What stays as it is does so under any parameters.
  const middle = solver(plan, medianParameters(plan.dataset, drawn));
  const still = new Map(
    plan.worlds
      .flatMap(({ whole, alone }) => [whole, alone])
      .filter((planned) => planned.still)
      .map((planned) => [planned, middle(planned)]),
  );
  let residual = 0;
  for (let index = from; index < to; index++) {
    const draw = drawParameters(plan.dataset, drawn, { seed, index, method });
    const anew = solver(plan, draw);
    const solve: Solve = (planned) => still.get(planned) ?? anew(planned);
    plan.worlds.forEach((world, w) => {
      const at = (index - from) * width + w * reads.length;
      const sample = sampleOf(world, solve);
      if (sample === null) {
        numbers.fill(Number.NaN, at, at + reads.length);
        return;
      }
      residual = Math.max(residual, sample.whole.residual, sample.alone.residual);
      reads.forEach((read, q) => {
        numbers[at + q] = read(sample);
      });
    });
    onDraw?.(index - from + 1);
  }
  return { from, to, numbers, residual };
}

type Solve = (planned: PlannedWorld['whole']) => Equilibrium | null;

function sampleOf({ whole, alone }: PlannedWorld, solve: Solve): Sample | null {
  const all = solve(whole);
  const between = all === null ? null : solve(alone);
  return all === null || between === null ? null : { whole: all, alone: between };
}

function solver({ dataset, options }: DrawPlan, draw: ParameterDraw): Solve {
  const world = withTradeElasticities(dataset, draw.tradeElasticities);
  const settings = { ...options, ...draw.options };
  return ({ policy, start }) => {
    const result = caliendoParro.solve(world, policy, settings, start);
    return result.kind === 'equilibrium' ? result : null;
  };
}
