import { minimizeProjected, type ReadonlyVector, solveFixedPoint } from '@parley/numerics';
import { logBounds } from './tariff-bounds.ts';
import type { Station, TariffLandscape } from './tariff-landscape.ts';

/** An aim over payoffs: its value, and its derivatives by them. */
export interface Aim {
  readonly value: (payoffs: ReadonlyVector) => number;
  /** Writes the derivatives; false where they are not defined. */
  readonly weigh: (payoffs: ReadonlyVector, out: Float64Array) => boolean;
}

/** The payoff of one player. */
export function aimOf(player: number): Aim {
  return {
    value: (payoffs) => payoffs[player],
    weigh(_, out) {
      out.fill(0);
      out[player] = 1;
      return true;
    },
  };
}

/** Some rates, and what those who set them go by. */
export interface Choice {
  readonly aim: Aim;
  /** Positions among the groups. */
  readonly groups: readonly number[];
}

export interface Stationary {
  readonly converged: boolean;
  /** Null where the model does not solve at the rates reached. */
  readonly station: Station | null;
  /** Rates that satisfy their conditions, or the closest that were seen: [group]. */
  readonly logs: Float64Array;
  /** Largest step of a log that the conditions still ask for. */
  readonly residual: number;
  readonly rounds: number;
}

/** Longest change of a log in one round. */
const LONGEST = 0.3;
const MEMORY = 15;

/**
 * Rates at which the first-order conditions of all choices hold at once, each for its own groups:
 * one choice's optimum, or a Nash equilibrium of several. Conditions are iterated on themselves, a
 * log moving by its slope over its approximate curvature, under Anderson acceleration.
 */
export function solveConditions(
  land: TariffLandscape,
  choices: readonly Choice[],
  from: ArrayLike<number>,
  limits: { readonly tolerance: number; readonly rounds: number },
): Stationary {
  const { within } = logBounds(land.game.bounds);
  const chosen = choices.flatMap(({ groups }) => groups);
  const logs = Float64Array.from(from);
  const put = (x: ArrayLike<number>) => {
    chosen.forEach((g, k) => {
      logs[g] = within(x[k]);
    });
    return land.at(logs);
  };
  const weights = choices.map(() => new Float64Array(land.game.players.length));
  const found = solveFixedPoint(
    {
      dimension: chosen.length,
      map(x, out) {
        const station = put(x);
        const sound =
          station !== null && choices.every(({ aim }, c) => aim.weigh(station.payoffs, weights[c]));
        const slopes = sound ? land.slopes(station, weights) : null;
        if (slopes === null || station === null) {
          out.fill(Number.NaN);
          return;
        }
        const curvatures = land.curvatures(station);
        let k = 0;
        choices.forEach(({ groups }, c) => {
          const scale = scaleOf(land, weights[c]);
          for (const g of groups) {
            const step = slopes[c][g] / (scale(g) * curvatures[g]);
            out[k] = within(x[k] + (curvatures[g] > 0 ? step : 0));
            k++;
          }
        });
      },
    },
    Float64Array.from(chosen, (g) => within(from[g])),
    {
      tolerance: limits.tolerance,
      maxIterations: limits.rounds,
      maxStep: LONGEST,
      memory: MEMORY,
    },
  );
  const station = put(found.x);
  return {
    converged: found.kind === 'converged' && station !== null,
    station,
    logs: Float64Array.from(logs),
    residual: found.residual,
    rounds: found.iterations,
  };
}

/** The weight of the setter's payoff, by which the curvature of a sum answers to its rate. */
function scaleOf({ game, own }: TariffLandscape, weights: ReadonlyVector) {
  return (group: number): number => {
    const player = own.findIndex((groups) => groups.includes(group));
    const weight = player < 0 ? 0 : weights[player];
    if (weight > 0) return weight;
    return Array.from({ length: game.players.length }, (_, p) => Math.abs(weights[p])).reduce(
      (sum, each) => sum + each,
      Number.MIN_VALUE,
    );
  };
}

export interface Ascent {
  readonly station: Station;
  readonly value: number;
  /** What the aim gained over the start. */
  readonly gain: number;
  readonly evaluations: number;
}

/**
 * Climbs to a higher aim by projected L-BFGS over some groups, in logs scaled by the root of their
 * curvature.
 */
export function climb(
  land: TariffLandscape,
  { aim, groups }: Choice,
  start: Station,
  limits: { readonly iterations: number; readonly tolerance: number },
): Ascent {
  const { low, high } = logBounds(land.game.bounds);
  const scale = scalesOf(land, groups, start);
  const logs = start.logs.slice();
  const weights = new Float64Array(land.game.players.length);
  const begun = aim.value(start.payoffs);
  let best = start;
  const result = minimizeProjected(
    {
      dimension: groups.length,
      lower: scale.map((each) => low / each),
      upper: scale.map((each) => high / each),
      valueAndGradient(x, out) {
        groups.forEach((g, k) => {
          logs[g] = x[k] * scale[k];
        });
        const station = land.at(logs);
        if (station === null || !aim.weigh(station.payoffs, weights)) return Number.NaN;
        const slopes = land.slopes(station, [weights]);
        if (slopes === null) return Number.NaN;
        groups.forEach((g, k) => {
          out[k] = -slopes[0][g] * scale[k];
        });
        const value = aim.value(station.payoffs);
        if (value > aim.value(best.payoffs)) best = station;
        return -value;
      },
    },
    Float64Array.from(groups, (g, k) => start.logs[g] / scale[k]),
    {
      gradientTolerance: limits.tolerance,
      maxIterations: limits.iterations,
      maxEvaluations: 3 * limits.iterations,
      valueNoise: 1e-13,
    },
  );
  const value = aim.value(best.payoffs);
  return { station: best, value, gain: value - begun, evaluations: result.evaluations };
}

/** Least curvature that scales a log: trade of next to nothing is not stretched without end. */
const LEAST = 1e-9;

function scalesOf(land: TariffLandscape, groups: readonly number[], at: Station): Float64Array {
  const curvatures = land.curvatures(at);
  return Float64Array.from(groups, (g) => 1 / Math.sqrt(Math.max(LEAST, curvatures[g])));
}

/** `max |x - P(x + gradient)|` in scaled logs; not a number where the gradient is not to be had. */
export function projectedGradientNorm(
  land: TariffLandscape,
  { aim, groups }: Choice,
  station: Station,
): number {
  const { within } = logBounds(land.game.bounds);
  const weights = new Float64Array(land.game.players.length);
  if (!aim.weigh(station.payoffs, weights)) return Number.NaN;
  const slopes = land.slopes(station, [weights]);
  if (slopes === null) return Number.NaN;
  const scale = scalesOf(land, groups, station);
  return groups.reduce((most, g, k) => {
    const log = station.logs[g];
    const moved = within(log + slopes[0][g] * scale[k] ** 2) - log;
    return Math.max(most, Math.abs(moved) / scale[k]);
  }, 0);
}
