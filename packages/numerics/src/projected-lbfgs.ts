/**
 * Minimises a smooth function over a box by limited-memory BFGS on the free variables, with
 * steps along the projected arc x(α) = P(x + α·d). Variables that are close to a bound and
 * pushed against it are taken out of the quasi-Newton step, which keeps the arc a descent path
 * (Bertsekas 1982, "Projected Newton methods for optimization problems with simple
 * constraints", SIAM J. Control Optim. 20(2)).
 */

import { applyInverseHessian, createLbfgsPairs, type LbfgsPairs, nextSlot } from './lbfgs-pairs.ts';

export interface BoxProblem {
  readonly dimension: number;
  /** Bounds, `dimension` each; −Infinity and Infinity where there is none. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /**
   * Returns f(x) and writes ∇f(x) to `gradientOut`; called within the box only, and must not
   * write to `x`. A value or gradient that is not finite means that x is out of the domain.
   */
  valueAndGradient(x: Float64Array, gradientOut: Float64Array): number;
}

export interface ProjectedLbfgsOptions {
  /** Number of earlier steps remembered. Default 10. */
  readonly memory?: number;
  /** Converged when max |x − P(x − ∇f(x))| is at most this. Default 1e-8. */
  readonly gradientTolerance?: number;
  /** Default 500. */
  readonly maxIterations?: number;
  /** Calls of `valueAndGradient`. Default 20 per iteration. */
  readonly maxEvaluations?: number;
  /**
   * Error of the value, relative to itself. Changes below it are judged by the slope along
   * the arc instead; raise it when f comes out of an iterative solve. Default 1e-14.
   */
  readonly valueNoise?: number;
}

export interface ProjectedLbfgsResult {
  /**
   * - `converged`: the gradient tolerance is met;
   * - `stalled`: no lower value was found along the arc, even from a fresh start of the memory;
   * - `iteration-limit`: iterations or evaluations were used up;
   * - `not-finite`: f or its gradient is not finite at the start.
   */
  readonly kind: 'converged' | 'stalled' | 'iteration-limit' | 'not-finite';
  /** Within the box, and of a value no higher than that of the start. */
  readonly x: Float64Array;
  readonly value: number;
  /** max |x − P(x − ∇f(x))|; NaN if the gradient is not finite. */
  readonly projectedGradientNorm: number;
  readonly iterations: number;
  readonly evaluations: number;
  /** Indices of the variables that lie on their lower and on their upper bound. */
  readonly atLower: number[];
  readonly atUpper: number[];
}

/** Share of the first-order decrease that a step must bring (Armijo). */
const DECREASE = 1e-4;
/** Share of the initial slope that may be left at the end of a step (weak Wolfe). */
const CURVATURE = 0.9;
/** Closeness to a bound at which a variable is held, as a share of the box (of 1 if unbounded). */
const HOLD = 1e-3;
/** Share of the noise of f below which an expected decrease is not worth a trial. */
const NEGLIGIBLE = 0.01;
const MAX_TRIALS = 30;
/** Further trials once a step with enough decrease is known. */
const MAX_REFINEMENTS = 4;

interface Point {
  readonly x: Float64Array;
  readonly gradient: Float64Array;
  value: number;
}

/** State of one minimisation; everything is allocated before the first iteration. */
interface Run {
  readonly problem: BoxProblem;
  readonly maxEvaluations: number;
  readonly valueNoise: number;
  readonly startValue: number;
  evaluations: number;
  current: Point;
  /** The point under trial, and the best point so far that satisfies the decrease condition. */
  trial: Point;
  kept: Point;
  readonly direction: Float64Array;
  /** Derivative of f along the arc at its beginning. */
  slope: number;
  /** The first `freeCount` entries are the indices of the free variables. */
  readonly free: Int32Array;
  freeCount: number;
  readonly pairs: LbfgsPairs;
}

/**
 * Minimises `problem` from `start`, which is first projected onto the box.
 *
 * @throws RangeError if the sizes disagree or a lower bound lies above its upper bound or is NaN.
 * @example
 * // (x − 2)² + (y + 1)² over x ≤ 1
 * const result = minimizeProjected(
 *   {
 *     dimension: 2,
 *     lower: Float64Array.of(-Infinity, -Infinity),
 *     upper: Float64Array.of(1, Infinity),
 *     valueAndGradient([x, y], gradient) {
 *       gradient.set([2 * (x - 2), 2 * (y + 1)]);
 *       return (x - 2) ** 2 + (y + 1) ** 2;
 *     },
 *   },
 *   Float64Array.of(0, 0),
 * );
 * // result.kind is 'converged', result.x is [1, -1], result.atUpper is [0]
 */
export function minimizeProjected(
  problem: BoxProblem,
  start: Float64Array,
  options: ProjectedLbfgsOptions = {},
): ProjectedLbfgsResult {
  const { memory = 10, gradientTolerance = 1e-8, maxIterations = 500 } = options;
  const { maxEvaluations = 20 * maxIterations, valueNoise = 1e-14 } = options;
  requireBox(problem, start);
  const run = createRun(problem, start, memory, maxEvaluations, valueNoise);
  let iterations = 0;
  let kind: ProjectedLbfgsResult['kind'] | undefined;
  if (!isFinitePoint(run.current)) kind = 'not-finite';
  while (kind === undefined) {
    const norm = projectedGradientNorm(problem, run.current);
    if (norm <= gradientTolerance) kind = 'converged';
    else if (iterations >= maxIterations) kind = 'iteration-limit';
    else {
      chooseFree(run, norm);
      let moved = chooseDirection(run) && searchArc(run);
      if (!moved && run.pairs.count > 0) {
        run.pairs.count = 0;
        moved = chooseDirection(run) && searchArc(run);
      }
      if (moved) iterations++;
      else kind = run.evaluations >= run.maxEvaluations ? 'iteration-limit' : 'stalled';
    }
  }
  const { x, value } = run.current;
  return {
    kind,
    x,
    value,
    projectedGradientNorm: projectedGradientNorm(problem, run.current),
    iterations,
    evaluations: run.evaluations,
    atLower: indicesWhereEqual(x, problem.lower),
    atUpper: indicesWhereEqual(x, problem.upper),
  };
}

function requireBox({ dimension, lower, upper }: BoxProblem, start: Float64Array): void {
  for (const [name, vector] of Object.entries({ lower, upper, start })) {
    if (vector.length !== dimension) {
      throw new RangeError(`${name} has ${vector.length} entries, dimension is ${dimension}`);
    }
  }
  for (let i = 0; i < dimension; i++) {
    if (!(lower[i] <= upper[i])) {
      throw new RangeError(`empty box: lower[${i}] = ${lower[i]}, upper[${i}] = ${upper[i]}`);
    }
  }
}

function createRun(
  problem: BoxProblem,
  start: Float64Array,
  memory: number,
  maxEvaluations: number,
  valueNoise: number,
): Run {
  const { dimension, lower, upper } = problem;
  const vector = () => new Float64Array(dimension);
  const point = () => ({ x: vector(), gradient: vector(), value: Number.NaN });
  const current = point();
  for (let i = 0; i < dimension; i++) current.x[i] = clip(start[i], lower[i], upper[i]);
  current.value = problem.valueAndGradient(current.x, current.gradient);
  return {
    problem,
    maxEvaluations,
    valueNoise,
    startValue: current.value,
    evaluations: 1,
    current,
    trial: point(),
    kept: point(),
    direction: vector(),
    slope: 0,
    free: new Int32Array(dimension),
    freeCount: 0,
    pairs: createLbfgsPairs(dimension, memory),
  };
}

function clip(value: number, lower: number, upper: number): number {
  return value < lower ? lower : value > upper ? upper : value;
}

function isFinitePoint({ value, gradient }: Point): boolean {
  let finite = Number.isFinite(value);
  for (let i = 0; finite && i < gradient.length; i++) finite = Number.isFinite(gradient[i]);
  return finite;
}

function projectedGradientNorm({ lower, upper }: BoxProblem, { x, gradient }: Point): number {
  let norm = 0;
  for (let i = 0; i < x.length; i++) {
    // Not x − P(x − g): that would lose the digits of a small g beside a large x.
    const down = Math.min(gradient[i], x[i] - lower[i]);
    norm = Math.max(norm, Math.abs(Math.max(down, x[i] - upper[i])));
  }
  return norm;
}

/** Lists the free variables; the direction of the others is set to the bound that holds them. */
function chooseFree(run: Run, norm: number): void {
  const { problem, current, direction, free } = run;
  const { lower, upper } = problem;
  const { x, gradient } = current;
  run.freeCount = 0;
  for (let i = 0; i < x.length; i++) {
    const near = Math.min(norm, HOLD * Math.min(1, upper[i] - lower[i]));
    if (x[i] - lower[i] <= near && gradient[i] > 0) direction[i] = lower[i] - x[i];
    else if (upper[i] - x[i] <= near && gradient[i] < 0) direction[i] = upper[i] - x[i];
    else free[run.freeCount++] = i;
  }
}

/** Sets direction and slope; false if the direction does not descend. */
function chooseDirection(run: Run): boolean {
  const { problem, current, direction, free, freeCount, pairs } = run;
  const { x, gradient } = current;
  let largest = 0;
  for (let j = 0; j < freeCount; j++) {
    const i = free[j];
    direction[i] = -gradient[i];
    largest = Math.max(largest, Math.abs(gradient[i]));
  }
  if (!applyInverseHessian(pairs, direction, free, freeCount) && largest > 1) {
    // Nothing is known of the curvature: move no variable by more than one unit.
    for (let j = 0; j < freeCount; j++) direction[free[j]] /= largest;
  }
  const { lower, upper } = problem;
  run.slope = 0;
  for (let i = 0; i < x.length; i++) {
    const blocked = direction[i] < 0 ? x[i] <= lower[i] : x[i] >= upper[i];
    if (!blocked) run.slope += gradient[i] * direction[i];
  }
  return run.slope < 0 && run.slope > Number.NEGATIVE_INFINITY;
}

/**
 * Moves `current` along the projected arc to a point that satisfies the Armijo condition and,
 * if few trials suffice, the weak Wolfe condition; false if there is none.
 */
function searchArc(run: Run): boolean {
  const { valueNoise, startValue, slope: initialSlope } = run;
  const { value: initialValue } = run.current;
  const noise = valueNoise * Math.abs(initialValue);
  const highestValue = Math.min(startValue, initialValue + noise);
  // The bracket: low satisfies the decrease condition (or is the beginning), high does not.
  let low = 0;
  let lowValue = initialValue;
  let lowSlope = initialSlope;
  let high = Number.POSITIVE_INFINITY;
  let found = false;
  let step = 1;
  let trialsLeft = MAX_TRIALS;
  while (trialsLeft-- > 0 && run.evaluations < run.maxEvaluations) {
    if (!evaluateTrial(run, step)) break;
    const { value } = run.trial;
    const finite = isFinitePoint(run.trial);
    const slope = arcSlope(run);
    const decrease = firstOrderDecrease(run);
    const enough =
      finite &&
      ((decrease < 0 && value <= initialValue + DECREASE * decrease) ||
        (value <= highestValue && slope <= (2 * DECREASE - 1) * initialSlope));
    let next: number;
    if (enough) {
      if (!found || value <= run.kept.value) [run.trial, run.kept] = [run.kept, run.trial];
      if (!found) trialsLeft = MAX_REFINEMENTS;
      found = true;
      if (slope >= CURVATURE * initialSlope) break;
      next =
        high === Number.POSITIVE_INFINITY
          ? clip(secantStep(low, lowSlope, step, slope), 2 * step, 10 * step)
          : (step + high) / 2;
      low = step;
      lowValue = value;
      lowSlope = slope;
    } else {
      if (!found && -decrease < NEGLIGIBLE * noise) break;
      const width = step - low;
      const inside = finite ? cubicStep(width, lowValue, lowSlope, value, slope) : 0.2 * width;
      next = low + clip(inside, 0.1 * width, 0.5 * width);
      high = step;
    }
    step = next;
  }
  if (found) {
    rememberPair(run);
    [run.current, run.kept] = [run.kept, run.current];
  }
  return found;
}

/** Evaluates the arc at `step`; false, without an evaluation, if it has not left the current point. */
function evaluateTrial(run: Run, step: number): boolean {
  const { problem, current, trial, direction } = run;
  const { lower, upper } = problem;
  let moved = false;
  for (let i = 0; i < direction.length; i++) {
    const value = clip(current.x[i] + step * direction[i], lower[i], upper[i]);
    if (value !== current.x[i]) moved = true;
    trial.x[i] = value;
  }
  if (!moved) return false;
  trial.value = problem.valueAndGradient(trial.x, trial.gradient);
  run.evaluations++;
  return true;
}

/** Derivative of f along the arc at the trial point: the variables stopped at a bound stand still. */
function arcSlope({ problem, trial, direction }: Run): number {
  const { lower, upper } = problem;
  let slope = 0;
  for (let i = 0; i < direction.length; i++) {
    const stopped = direction[i] < 0 ? trial.x[i] <= lower[i] : trial.x[i] >= upper[i];
    if (!stopped) slope += trial.gradient[i] * direction[i];
  }
  return slope;
}

function firstOrderDecrease({ current, trial }: Run): number {
  let sum = 0;
  for (let i = 0; i < trial.x.length; i++) {
    sum += current.gradient[i] * (trial.x[i] - current.x[i]);
  }
  return sum;
}

/** Zero of the slope by the secant; infinite if the slope does not rise. */
function secantStep(low: number, lowSlope: number, step: number, slope: number): number {
  if (slope <= lowSlope) return Number.POSITIVE_INFINITY;
  return step - (slope * (step - low)) / (slope - lowSlope);
}

/**
 * Minimiser of the cubic with the given values and slopes at 0 and `width` (Nocedal & Wright,
 * eq. 3.59), or of the quadratic without the slope at `width` where the cubic has none.
 */
function cubicStep(width: number, v0: number, slope0: number, v1: number, slope1: number): number {
  const d1 = slope0 + slope1 - (3 * (v1 - v0)) / width;
  const d2 = Math.sqrt(d1 * d1 - slope0 * slope1);
  const cubic = width - (width * (slope1 + d2 - d1)) / (slope1 - slope0 + 2 * d2);
  if (Number.isFinite(cubic)) return cubic;
  return (-slope0 * width * width) / (2 * (v1 - v0 - slope0 * width));
}

/** Remembers the step from `current` to `kept` and the change of the gradient. */
function rememberPair({ current, kept, pairs }: Run): void {
  if (pairs.steps.length === 0) return;
  const slot = nextSlot(pairs);
  const step = pairs.steps[slot];
  const change = pairs.changes[slot];
  for (let i = 0; i < step.length; i++) {
    step[i] = kept.x[i] - current.x[i];
    change[i] = kept.gradient[i] - current.gradient[i];
  }
}

function indicesWhereEqual(a: Float64Array, b: Float64Array): number[] {
  const indices: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) indices.push(i);
  return indices;
}
