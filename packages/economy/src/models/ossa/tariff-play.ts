import { minimizeProjected, solveFixedPoint } from '@parley/numerics';
import { type OssaWorld, ossaAdjoints, ossaGradient, solveOssa } from './ossa.ts';

/** Lowest and highest tariff, as shares. */
export interface TariffBounds {
  readonly low: number;
  readonly high: number;
}

/** Wide enough not to bind, narrow enough to keep off prohibitive plateaus. */
export const WIDE_BOUNDS: TariffBounds = { low: -0.3, high: 2.5 };

/** How sure an optimum is. */
export interface Certificate {
  /** `max |x - P(x + gradient)|` over the tariffs chosen, in scaled logs of 1 + tariff. */
  readonly projectedGradientNorm: number;
  /** Of the equilibrium conditions, in logs. */
  readonly residual: number;
  /** What each party could still gain by deviating alone, as a share of its welfare. */
  readonly deviationGains: Readonly<Record<string, number>>;
  readonly iterations: number;
  /** How many of the tariffs lie on their lower and upper bound. */
  readonly atLow: number;
  readonly atHigh: number;
}

export type TariffPlay =
  | {
      readonly kind: 'optimum';
      /** New tariffs, shares: the data's cells. */
      readonly tariffs: Float64Array;
      /** Real income, new over old: [region]. */
      readonly welfare: Float64Array;
      readonly certificate: Certificate;
    }
  | {
      readonly kind: 'not-found';
      readonly reason: 'not-converged' | 'no-equilibrium';
      readonly residual: number;
      readonly iterations: number;
    };

const TOLERANCE = 1e-11;
const MAX_ITERATIONS = 400;
/** Tariff from which the search begins, where the caller has none. */
const START = 0.3;

/** Cells of the tariffs that a region sets: its imports from others. */
export function cellsOf(world: OssaWorld, region: number): number[] {
  const { regionCount: N, industryCount: S } = world.base;
  const cells: number[] = [];
  for (let s = 0; s < S; s++) {
    for (let i = 0; i < N; i++) if (i !== region) cells.push((s * N + i) * N + region);
  }
  return cells;
}

/**
 * Tariffs that are each player's best reply to the others': one player gives its optimal tariffs,
 * several a Nash equilibrium.
 *
 * First-order conditions are met by iterating on themselves: with the adjoint multipliers held,
 * each cell's condition is linear in its tariff; solving all of them, then the equilibrium and the
 * adjoint anew, converges in some 15 to 30 rounds under Anderson acceleration. What comes out is
 * then searched for profitable deviations of every player by projected L-BFGS, and those are
 * reported.
 *
 * @param players positions of regions; all others keep their tariffs
 */
export function playTariffs(
  world: OssaWorld,
  players: readonly number[],
  bounds: TariffBounds = WIDE_BOUNDS,
): TariffPlay {
  const { base, equations } = world;
  const N = base.regionCount;
  const low = Math.log(1 + bounds.low);
  const high = Math.log(1 + bounds.high);
  const cells = players.flatMap((player) => cellsOf(world, player));
  const objectives = players.map((player) =>
    Float64Array.from({ length: N }, (_, region) => (region === player ? 1 : 0)),
  );
  const tariffs = base.tariffs.slice();
  const logs = tariffs.map((tariff) => Math.log(1 + tariff));
  let state: Float64Array | undefined;
  const set = (y: Float64Array) => {
    cells.forEach((cell, k) => {
      tariffs[cell] = Math.exp(y[k]) - 1;
      logs[cell] = y[k];
    });
    return solveOssa(world, tariffs, state);
  };
  const found = solveFixedPoint(
    {
      dimension: cells.length,
      map(y, out) {
        const solution = set(y);
        if (solution.kind !== 'equilibrium') {
          out.fill(Number.NaN);
          return;
        }
        state = solution.state;
        const adjoints = ossaAdjoints(world, objectives);
        players.forEach((player, p) => {
          const { multipliers, priceWeights } = adjoints[p];
          equations.stationaryTariffs(player, multipliers, priceWeights, logs);
        });
        cells.forEach((cell, k) => {
          out[k] = Math.min(high, Math.max(low, logs[cell]));
        });
      },
    },
    Float64Array.from(cells, () => Math.min(high, Math.max(low, Math.log(1 + START)))),
    { tolerance: TOLERANCE, maxIterations: MAX_ITERATIONS },
  );
  const solution = set(found.x);
  if (found.kind === 'not-converged' || solution.kind !== 'equilibrium') {
    const reason = found.kind === 'not-converged' ? 'not-converged' : 'no-equilibrium';
    const { residual, iterations } = found;
    return { kind: 'not-found', reason, residual, iterations };
  }
  let norm = 0;
  const gains: Record<string, number> = {};
  for (const player of players) {
    const reply = bestReply(world, player, tariffs, bounds, solution.state);
    norm = Math.max(norm, reply.projectedGradientNorm);
    gains[world.data.regions[player].code] = reply.gain;
  }
  return {
    kind: 'optimum',
    tariffs,
    welfare: solution.welfare,
    certificate: {
      projectedGradientNorm: norm,
      residual: solution.residual,
      deviationGains: gains,
      iterations: found.iterations,
      atLow: found.x.filter((y) => y <= low).length,
      atHigh: found.x.filter((y) => y >= high).length,
    },
  };
}

/** The best that one player can do against given tariffs, searched from where it stands. */
function bestReply(
  world: OssaWorld,
  player: number,
  given: Float64Array,
  bounds: TariffBounds,
  state: Float64Array,
): { readonly gain: number; readonly projectedGradientNorm: number } {
  const { base } = world;
  const cells = cellsOf(world, player);
  // Steps in logs are as large as a cell's weight in spending lets them count.
  const scale = Float64Array.from(
    cells,
    (cell) => 1 / Math.sqrt(Math.max(1e-9, base.flows[cell] / base.spending[player])),
  );
  const weights = new Float64Array(base.regionCount);
  weights[player] = 1;
  const tariffs = given.slice();
  let last = state;
  const result = minimizeProjected(
    {
      dimension: cells.length,
      lower: scale.map((each) => Math.log(1 + bounds.low) / each),
      upper: scale.map((each) => Math.log(1 + bounds.high) / each),
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
        return -Math.log(solution.welfare[player]);
      },
    },
    Float64Array.from(cells, (cell, k) => Math.log(1 + given[cell]) / scale[k]),
    { gradientTolerance: 1e-9, maxIterations: 30, valueNoise: 1e-13 },
  );
  const before = solveOssa(world, given, state);
  const stood = before.kind === 'equilibrium' ? Math.log(before.welfare[player]) : Number.NaN;
  return {
    gain: Math.max(0, Math.exp(-result.value - stood) - 1),
    projectedGradientNorm: result.projectedGradientNorm,
  };
}
