import type { ReadonlyVector } from '@parley/numerics';

/**
 * Writes the weights of the members' log welfare at some welfare into `out`; false where they are
 * not defined. Constant weights make a weighted optimum, weights that answer to welfare another
 * objective: `W / (W - d)` the Nash product, say. Both [member].
 */
type Weigh = (welfare: Float64Array, out: Float64Array) => boolean;

/** An objective of welfare: its value, and its gradient by log welfare as weights. [member]. */
export interface WelfareObjective {
  readonly value: (welfare: Float64Array) => number;
  readonly weigh: Weigh;
}

export function weightedLogs(weights: ReadonlyVector): WelfareObjective {
  return {
    value(welfare) {
      let sum = 0;
      for (let j = 0; j < welfare.length; j++) {
        if (weights[j] !== 0) sum += weights[j] * Math.log(welfare[j]);
      }
      return sum;
    },
    weigh(_, out) {
      out.set(Array.from(weights));
      return true;
    },
  };
}

/** A point of a model, and the members' welfare there: a ratio, one in the baseline. */
export interface Reached<Point> {
  readonly point: Point;
  readonly welfare: Float64Array;
}

export interface JointOptimum<Point> {
  readonly converged: boolean;
  /** Null where the model has no equilibrium at the tariffs reached. */
  readonly reached: Reached<Point> | null;
  readonly residual: number;
  readonly rounds: number;
}

interface JointAscent<Point> {
  readonly reached: Reached<Point> | null;
  /** What the objective gained over the start. */
  readonly gain: number;
  readonly projectedGradientNorm: number;
}

/** Tariffs that several members choose together, in whatever model. */
export interface JointChoice<Point> {
  readonly members: number;
  /** Maximises `sum_p weights_p log W_p`. Starts where the last call that converged ended. */
  maximise(weigh: Weigh, tolerance: number): JointOptimum<Point>;
  /** Climbs from a point, and never down. */
  climb(
    objective: WelfareObjective,
    from: Point,
    limits?: { readonly iterations: number; readonly tolerance: number },
  ): JointAscent<Point>;
  /**
   * The most that one member can have while no other has less than without agreement, from a point
   * that is the joint optimum for some weights. Where the way there is lost, the last point on it, not
   * exact. A model need not have this: the general way is slower.
   */
  ideal?(
    best: number,
    threat: readonly number[],
    from: { readonly point: Point; readonly weights: readonly number[] },
  ): (Reached<Point> & { readonly weights: readonly number[]; readonly exact: boolean }) | null;
  /** Begins at this point next. */
  startAt(point: Point): void;
}
