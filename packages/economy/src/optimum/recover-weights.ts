import { minimizeProjected, type ReadonlyVector } from '@parley/numerics';
import { type Aim, projectedGradientNorm, solveConditions } from './first-order.ts';
import type { OutcomeMeasure } from './outcome-measure.ts';
import { logBounds } from './tariff-bounds.ts';
import {
  createTariffLandscape,
  payoffOf,
  type Station,
  type TariffGame,
  type TariffLandscape,
} from './tariff-landscape.ts';

/** Where an observed rate stands, and what its setter's real income would gain from a higher one. */
export interface ObservedRate {
  /** As the game's form has it, a share. */
  readonly rate: number;
  /** At a bound the condition has a sign only: no less than zero above, no more below. */
  readonly at: 'low' | 'high' | 'between';
  /** Baseline trade under it, as a share of that under all. */
  readonly tradeShare: number;
  /** Of real income by the rate, USD bn for a percentage point. */
  readonly realIncome: number;
  /** Of each candidate by the rate, in the same unit: [candidate]. */
  readonly candidates: readonly number[];
}

/** What a set of weights explains. */
export interface Explained {
  /** Rates that are best with these weights: [group]. */
  readonly rates: readonly number[];
  /** Root mean square of their distance from the observed, at baseline trade; a share. */
  readonly distance: number;
  /** Whether the optimum was found and certified. */
  readonly converged: boolean;
  readonly projectedGradientNorm: number;
  /**
   * What the objective would gain from a point more at the observed rates: zero where the condition
   * holds, of one sign at a bound: USD bn, [group].
   */
  readonly multipliers: readonly number[];
}

interface SingleFit extends Explained {
  /** Position among the candidates. */
  readonly candidate: number;
  /** USD of real income for a USD of the outcome. */
  readonly weight: number;
  /** By the first-order conditions at the observed rates alone. */
  readonly firstOrder: number;
  /** Weights whose optimum lies no further off than 2.5 points beyond the best one's. */
  readonly range: readonly [low: number, high: number];
}

interface JointFit extends Explained {
  /** By the first-order conditions at the observed rates: [candidate]. */
  readonly weights: readonly number[];
  /** Each weight's span among all sets that fit as well, to first order: [candidate]. */
  readonly spans: readonly (readonly [low: number, high: number])[];
}

export type Recovery =
  | {
      readonly kind: 'recovery';
      readonly observed: readonly ObservedRate[];
      readonly station: Station;
      readonly singles: readonly SingleFit[];
      /** All candidates together; null where there is only one. */
      readonly joint: JointFit | null;
      /** With real income alone. */
      readonly plain: Explained;
      readonly solves: number;
      readonly gradients: number;
    }
  | { readonly kind: 'not-found'; readonly landscape: TariffLandscape };

/** Distance beyond the best fit that still counts as fitting as well: 2.5 points. */
const AS_WELL = 0.025;
/** Weights are looked for up to this many USD of real income for a USD. */
const MOST = 20;
const AT_BOUND = 1e-9;

/**
 * Weights beside real income that make observed rates a party's best choice, all else given: by the
 * first-order conditions at the observed rates, and for each weight alone by the distance of the
 * optimum itself. Weights are not below zero; dearer living counts against.
 *
 * @param game with the party's groups; its players are replaced
 * @param observed logs of 1 + rate: [group]
 * @param onSolve is told of every solve of the model
 */
export function recoverRateWeights(
  game: Omit<TariffGame, 'players'>,
  party: number,
  observed: ArrayLike<number>,
  candidates: readonly OutcomeMeasure[],
  onSolve?: (solves: number) => void,
): Recovery {
  const parts = candidates.map((of) => ({
    region: party,
    weights: [{ of, weight: of.measure.on === 'consumer-prices' ? -1 : 1 }],
  }));
  // Each outcome is a player of its own, so that one set of adjoints serves all weights.
  const land = createTariffLandscape({ ...game, players: [payoffOf(party), ...parts] }, onSolve);
  const station = land.at(observed);
  const units = land.game.players.map((_, k) =>
    Float64Array.from(land.game.players, (__, p) => (p === k ? 1 : 0)),
  );
  const slopes = station === null ? null : land.slopes(station, units);
  if (station === null || slopes === null) return { kind: 'not-found', landscape: land };
  const [real, ...others] = slopes;
  const { low, high } = logBounds(game.bounds);
  const trade = game.groups.map(({ cells }) =>
    cells.reduce((sum, cell) => sum + game.dataset.flows[cell], 0),
  );
  const all = trade.reduce((sum, each) => sum + each, 0);
  // USD bn for a point: payoffs are shares of income, slopes by logs.
  const perPoint = (slope: number, g: number) =>
    (slope * land.incomes[0]) / Math.exp(station.logs[g]) / 100;
  const rates = game.groups.map((_, g): ObservedRate => {
    const log = station.logs[g];
    return {
      rate: Math.expm1(log),
      at: log <= low + AT_BOUND ? 'low' : log >= high - AT_BOUND ? 'high' : 'between',
      tradeShare: trade[g] / all,
      realIncome: perPoint(real[g], g),
      candidates: others.map((slope) => perPoint(slope[g], g)),
    };
  });

  const curvatures = land.curvatures(station);
  /** Squared distance to first order, one-sided at bounds, and its slopes by the weights. */
  const missed = (weights: ReadonlyVector, out: Float64Array | null): number => {
    out?.fill(0);
    let sum = 0;
    rates.forEach(({ at, tradeShare }, g) => {
      let slope = real[g];
      others.forEach((each, k) => {
        slope += weights[k] * each[g];
      });
      if ((at === 'low' && slope < 0) || (at === 'high' && slope > 0)) return;
      const points = Math.exp(station.logs[g]) / curvatures[g];
      sum += tradeShare * (slope * points) ** 2;
      others.forEach((each, k) => {
        if (out) out[k] += 2 * tradeShare * slope * points ** 2 * each[g];
      });
    });
    return sum;
  };
  /** The best weights to first order, some of them held. */
  const leastMissed = (held: (k: number) => number | null) =>
    minimizeProjected(
      {
        dimension: candidates.length,
        lower: Float64Array.from(candidates, (_, k) => held(k) ?? 0),
        upper: Float64Array.from(candidates, (_, k) => held(k) ?? MOST),
        valueAndGradient: missed,
      },
      Float64Array.from(candidates, (_, k) => held(k) ?? 0),
      { gradientTolerance: 1e-13, maxIterations: 400 },
    );

  const explain = createExplainer(land, station, slopes, perPoint, rates);
  const none = new Float64Array(candidates.length);
  const only = (k: number, weight: number) => none.map((_, each) => (each === k ? weight : 0));
  const singles = candidates.map((_, k): SingleFit => {
    const guess = leastMissed((each) => (each === k ? null : 0)).x[k];
    const distance = (weight: number) => explain(only(k, weight)).distance;
    const weight = guess > 0 ? least(distance, guess) : 0;
    const reached = explain(only(k, weight));
    const enough = reached.distance + AS_WELL;
    const range: readonly [number, number] =
      weight > 0
        ? [crossing(distance, enough, weight, 0), crossing(distance, enough, weight, 4 * weight)]
        : [0, 0];
    return { candidate: k, weight, firstOrder: guess, range, ...reached };
  });
  let joint: JointFit | null = null;
  if (candidates.length > 1) {
    const { x, value } = leastMissed(() => null);
    const enough = Math.sqrt(value) + AS_WELL;
    const spans = candidates.map((_, k) => {
      const off = (held: number) =>
        Math.sqrt(leastMissed((each) => (each === k ? held : null)).value);
      const far = MOST;
      return [crossing(off, enough, x[k], 0), crossing(off, enough, x[k], far)] as const;
    });
    joint = { weights: Array.from(x), spans, ...explain(x) };
  }
  return {
    kind: 'recovery',
    observed: rates,
    station,
    singles,
    joint,
    plain: explain(none),
    solves: land.counts.solves,
    gradients: land.counts.gradients,
  };
}

const FINE = { tolerance: 1e-8, rounds: 120 } as const;

/** Optima by weights, each begun at the one whose weights are closest; none is sought twice. */
function createExplainer(
  land: TariffLandscape,
  station: Station,
  slopes: readonly Float64Array[],
  perPoint: (slope: number, group: number) => number,
  observed: readonly ObservedRate[],
): (weights: Float64Array) => Explained {
  const groups = observed.map((_, g) => g);
  const known: { weights: Float64Array; logs: Float64Array; found: Explained }[] = [];
  return (weights) => {
    const away = (one: Float64Array) =>
      weights.reduce((sum, each, k) => sum + Math.abs(each - one[k]), 0);
    const nearest = known.toSorted((a, b) => away(a.weights) - away(b.weights))[0];
    if (nearest !== undefined && away(nearest.weights) === 0) return nearest.found;
    const aim: Aim = {
      value: (payoffs) => weights.reduce((sum, each, k) => sum + each * payoffs[k + 1], payoffs[0]),
      weigh(_, out) {
        out[0] = 1;
        out.set(weights, 1);
        return true;
      },
    };
    const choice = { aim, groups };
    const reached = solveConditions(land, [choice], nearest?.logs ?? station.logs, FINE);
    const rates = Array.from(reached.logs, Math.expm1);
    const square = observed.reduce(
      (sum, { rate, tradeShare }, g) => sum + tradeShare * (rates[g] - rate) ** 2,
      0,
    );
    const found: Explained = {
      rates,
      distance: Math.sqrt(square),
      converged: reached.converged,
      projectedGradientNorm:
        reached.station === null
          ? Number.NaN
          : projectedGradientNorm(land, choice, reached.station),
      multipliers: groups.map((g) => {
        const slope = weights.reduce((sum, each, k) => sum + each * slopes[k + 1][g], slopes[0][g]);
        return perPoint(slope, g);
      }),
    };
    known.push({ weights, logs: reached.logs, found });
    return found;
  };
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const CLOSE = 3e-3;

/** The least of a function of one weight near a first guess, by golden sections of its log. */
function least(f: (x: number) => number, guess: number): number {
  let [low, high] = [guess / 3, guess * 3];
  let a = high ** (1 - GOLDEN) * low ** GOLDEN;
  let b = high ** GOLDEN * low ** (1 - GOLDEN);
  while (high / low > 1 + CLOSE) {
    if (f(a) < f(b)) {
      high = b;
      b = a;
      a = high ** (1 - GOLDEN) * low ** GOLDEN;
    } else {
      low = a;
      a = b;
      b = high ** GOLDEN * low ** (1 - GOLDEN);
    }
  }
  return f(a) < f(b) ? a : b;
}

/** Where a function exceeds a level on the way from one weight towards another; that other if not. */
function crossing(f: (x: number) => number, level: number, from: number, towards: number): number {
  if (f(towards) <= level) return towards;
  let [inside, outside] = [from, towards];
  for (let step = 0; step < 9; step++) {
    const middle = (inside + outside) / 2;
    if (f(middle) <= level) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
