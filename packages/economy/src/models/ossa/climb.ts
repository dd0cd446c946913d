import { minimizeProjected } from '@parley/numerics';
import type { WelfareObjective } from '../../optimum/joint-choice.ts';
import { logBounds, type TariffBounds } from '../../optimum/tariff-bounds.ts';
import { type OssaWorld, ossaGradient, solveOssa } from './ossa.ts';

export interface Ascent {
  readonly tariffs: Float64Array;
  /** Of the model, where the search ended. */
  readonly state: Float64Array;
  readonly welfare: Float64Array | null;
  readonly value: number;
  /** What the objective gained over the start. */
  readonly gain: number;
  /** `max |x - P(x + gradient)|` where the search ended, in scaled logs of 1 + tariff. */
  readonly projectedGradientNorm: number;
  readonly evaluations: number;
}

/**
 * Climbs from given tariffs to a higher objective over some cells, by projected L-BFGS on logs of
 * 1 + tariff. From an optimum that was found by other means there is nothing to gain: its
 * certificate.
 *
 * @param objective of all regions' welfare: [region]
 * @param state of the solution at the given tariffs
 */
export function climb(
  world: OssaWorld,
  cells: readonly number[],
  objective: WelfareObjective,
  given: Float64Array,
  bounds: TariffBounds,
  state: Float64Array,
  limits: { readonly iterations: number; readonly tolerance: number } = NOTHING_LEFT,
): Ascent {
  const { base } = world;
  const N = base.regionCount;
  const { low, high } = logBounds(bounds);
  // Steps in logs are as large as a cell's weight in spending lets them count.
  const scale = Float64Array.from(
    cells,
    (cell) => 1 / Math.sqrt(Math.max(1e-9, base.flows[cell] / base.spending[cell % N])),
  );
  const tariffs = given.slice();
  const weights = new Float64Array(N);
  const put = (y: Float64Array) => {
    cells.forEach((cell, k) => {
      tariffs[cell] = Math.exp(y[k] * scale[k]) - 1;
    });
  };
  let last = state;
  const result = minimizeProjected(
    {
      dimension: cells.length,
      lower: scale.map((each) => low / each),
      upper: scale.map((each) => high / each),
      valueAndGradient(y, out) {
        put(y);
        const solution = solveOssa(world, tariffs, last);
        if (solution.kind !== 'equilibrium') return Number.NaN;
        if (!objective.weigh(solution.welfare, weights)) return Number.NaN;
        last = solution.state;
        const gradient = ossaGradient(world, weights);
        cells.forEach((cell, k) => {
          out[k] = -gradient[cell] * scale[k];
        });
        return -objective.value(solution.welfare);
      },
    },
    Float64Array.from(cells, (cell, k) => Math.log(1 + given[cell]) / scale[k]),
    { gradientTolerance: limits.tolerance, maxIterations: limits.iterations, valueNoise: 1e-13 },
  );
  const before = solveOssa(world, given, state);
  const stood = before.kind === 'equilibrium' ? objective.value(before.welfare) : Number.NaN;
  put(result.x);
  const after = solveOssa(world, tariffs, last);
  const reached = after.kind === 'equilibrium';
  return {
    tariffs,
    state: reached ? after.state : last,
    welfare: reached ? after.welfare : null,
    value: -result.value,
    gain: Math.max(0, -result.value - stood),
    projectedGradientNorm: result.projectedGradientNorm,
    evaluations: result.evaluations,
  };
}

/** For a search that starts where nothing should be left to gain. */
const NOTHING_LEFT = { iterations: 30, tolerance: 1e-9 } as const;
