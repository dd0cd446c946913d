import { minimizeProjected, type ReadonlyVector } from '@parley/numerics';
import { type OssaWorld, ossaGradient, solveOssa } from './ossa.ts';
import { logBounds, type TariffBounds } from './tariff-game.ts';

export interface FurtherGain {
  /** What the objective can still gain, as a share; zero at an optimum. */
  readonly gain: number;
  /** `max |x - P(x + gradient)|` where the search ended, in scaled logs of 1 + tariff. */
  readonly projectedGradientNorm: number;
}

/** Iterations of a search that starts where nothing should be left to gain. */
const MAX_ITERATIONS = 30;

/**
 * Searches by projected L-BFGS, from given tariffs, for a better `sum_j weights_j log W_j` over
 * some cells: the certificate of an optimum that was found by other means.
 *
 * @param state of the solution at the given tariffs
 */
export function furtherGain(
  world: OssaWorld,
  cells: readonly number[],
  weights: ReadonlyVector,
  given: Float64Array,
  bounds: TariffBounds,
  state: Float64Array,
): FurtherGain {
  const { base } = world;
  const N = base.regionCount;
  const { low, high } = logBounds(bounds);
  // Steps in logs are as large as a cell's weight in spending lets them count.
  const scale = Float64Array.from(
    cells,
    (cell) => 1 / Math.sqrt(Math.max(1e-9, base.flows[cell] / base.spending[cell % N])),
  );
  const tariffs = given.slice();
  const valued = (welfare: Float64Array) =>
    welfare.reduce((sum, each, j) => sum + (weights[j] === 0 ? 0 : weights[j] * Math.log(each)), 0);
  let last = state;
  const result = minimizeProjected(
    {
      dimension: cells.length,
      lower: scale.map((each) => low / each),
      upper: scale.map((each) => high / each),
      valueAndGradient(y, out) {
        cells.forEach((cell, k) => {
          tariffs[cell] = Math.exp(y[k] * scale[k]) - 1;
        });
        const solution = solveOssa(world, tariffs, last);
        if (solution.kind !== 'equilibrium') return Number.NaN;
        last = solution.state;
        const gradient = ossaGradient(world, weights);
        cells.forEach((cell, k) => {
          out[k] = -gradient[cell] * scale[k];
        });
        return -valued(solution.welfare);
      },
    },
    Float64Array.from(cells, (cell, k) => Math.log(1 + given[cell]) / scale[k]),
    { gradientTolerance: 1e-9, maxIterations: MAX_ITERATIONS, valueNoise: 1e-13 },
  );
  const before = solveOssa(world, given, state);
  const stood = before.kind === 'equilibrium' ? valued(before.welfare) : Number.NaN;
  return {
    gain: Math.max(0, Math.exp(-result.value - stood) - 1),
    projectedGradientNorm: result.projectedGradientNorm,
  };
}
