/**
 * Anderson acceleration of a fixed-point iteration `x = G(x)` (type II; Anderson 1965,
 * Walker & Ni 2011), for maps that are cheap and smooth but need not be contractions.
 *
 * The least-squares problem is solved through its Gram matrix, which is updated one row an
 * iteration, so that an iteration costs O(memory x dimension). Nothing is allocated while
 * iterating: a workspace belongs to a dimension and is reused.
 */

import type { Kernel, KernelVector } from './kernel/kernel.ts';
import { openKernel } from './kernel/open-kernel.ts';

export interface FixedPointProblem {
  readonly dimension: number;
  /** Writes `G(x)` into `out`. Non-finite values are allowed: the step is then shortened. */
  map(x: Float64Array, out: Float64Array): void;
  /** Replaces the residual `G(x) - x` in place by an approximate Newton step. Must be linear. */
  precondition?(residual: Float64Array): void;
}

export interface AndersonOptions {
  /** Converged when `max |G(x) - x|` is below this. Default 1e-10. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** Number of earlier steps remembered. Default 10. */
  readonly memory?: number;
  /** Longest allowed change of any unknown in one iteration. Default 1 (one log unit). */
  readonly maxStep?: number;
}

export type AndersonResult =
  | {
      readonly kind: 'converged';
      readonly x: Float64Array;
      readonly residual: number;
      readonly iterations: number;
    }
  | {
      readonly kind: 'not-converged';
      readonly reason: 'iteration-limit' | 'not-finite' | 'stalled';
      /** The best iterate seen, and where its residual is largest. */
      readonly x: Float64Array;
      readonly residual: number;
      readonly worst: number;
      readonly iterations: number;
    };

export interface AndersonWorkspace {
  readonly dimension: number;
  readonly memory: number;
  readonly x: Float64Array;
  readonly previousStep: Float64Array;
  readonly best: Float64Array;
  readonly gram: Float64Array;
  readonly factor: Float64Array;
  readonly weights: Float64Array;
  /**
   * `steps` and `moves` are rings of differences, of f and of x + f: memory × dimension. `mapped`
   * and `step` are vectors of the dimension, `dots` and `factors` have one number a remembered row.
   */
  readonly kernel: Kernel<'steps' | 'moves' | 'mapped' | 'step' | 'dots' | 'factors'>;
}

export function createAndersonWorkspace(dimension: number, memory = 10): AndersonWorkspace {
  const ring = memory * dimension;
  return {
    dimension,
    memory,
    x: new Float64Array(dimension),
    previousStep: new Float64Array(dimension),
    best: new Float64Array(dimension),
    gram: new Float64Array(memory * memory),
    factor: new Float64Array(memory * memory),
    weights: new Float64Array(memory),
    kernel: openKernel({
      steps: ring,
      moves: ring,
      mapped: dimension,
      step: dimension,
      dots: memory,
      factors: memory,
    }),
  };
}

/** A pivot this small, relative to the column's own norm, means a column adds nothing new. */
const DEPENDENT_PIVOT = 1e-13;
/** Growth of the residual over the best so far that ends a run of accelerated steps. */
const TOLERATED_GROWTH = 30;
/** Iterations without a new best after which the history is dropped and the step damped. */
const PATIENCE = 25;
/** Damped restarts without progress after which the iteration is given up. */
const MAX_RESTARTS = 40;

/**
 * Iterates from `start` until `max |G(x) - x| < tolerance`.
 *
 * The returned `x` is a fresh array. Trouble is a value, never an exception: after too many
 * iterations or restarts the best iterate comes back as `not-converged`.
 */
export function solveFixedPoint(
  problem: FixedPointProblem,
  start: Float64Array,
  options: AndersonOptions = {},
  workspace: AndersonWorkspace = createAndersonWorkspace(problem.dimension, options.memory),
): AndersonResult {
  const { tolerance = 1e-10, maxIterations = 1000, maxStep = 1 } = options;
  const { dimension, memory, x, previousStep, best, kernel } = workspace;
  const { steps, moves, mapped, step } = kernel.vectors;
  if (dimension !== problem.dimension || start.length !== dimension) {
    throw new RangeError(
      `dimension ${problem.dimension}, start ${start.length}, workspace ${dimension} must agree`,
    );
  }
  x.set(start);
  best.set(start);
  let bestResidual = Number.POSITIVE_INFINITY;
  let bestWorst = 0;
  let sinceBest = 0;
  let restarts = 0;
  let damping = 1;
  let columns = 0; // differences held
  let newest = -1; // ring position of the latest difference
  let havePrevious = false;

  for (let iteration = 0; ; iteration++) {
    problem.map(x, mapped);
    let residual = 0;
    let worst = 0;
    for (let k = 0; k < dimension; k++) {
      const r = mapped[k] - x[k];
      step[k] = r;
      const size = r < 0 ? -r : r;
      if (!(size <= residual)) {
        residual = size;
        worst = k;
        if (Number.isNaN(size)) break;
      }
    }
    const finite = residual < Number.POSITIVE_INFINITY;

    if (finite && residual < bestResidual) {
      if (residual < 0.9 * bestResidual) sinceBest = 0;
      bestResidual = residual;
      bestWorst = worst;
      best.set(x);
    } else {
      sinceBest++;
    }
    if (bestResidual < tolerance) {
      return { kind: 'converged', x: best.slice(), residual: bestResidual, iterations: iteration };
    }
    const failed = (reason: 'iteration-limit' | 'not-finite' | 'stalled'): AndersonResult => ({
      kind: 'not-converged',
      reason,
      x: best.slice(),
      residual: bestResidual,
      worst: bestWorst,
      iterations: iteration,
    });
    if (iteration >= maxIterations) return failed('iteration-limit');

    // Lost the way: back to the best iterate with an empty memory and a shorter step.
    if (!finite || residual > TOLERATED_GROWTH * bestResidual || sinceBest > PATIENCE) {
      if (bestResidual === Number.POSITIVE_INFINITY) return failed('not-finite');
      if (++restarts > MAX_RESTARTS) return failed(finite ? 'stalled' : 'not-finite');
      damping = Math.max(0.05, damping * 0.6);
      sinceBest = 0;
      columns = 0;
      newest = -1;
      havePrevious = false;
      x.set(best);
      problem.map(x, mapped);
      for (let k = 0; k < dimension; k++) step[k] = mapped[k] - x[k];
    }

    problem.precondition?.(step);

    if (havePrevious && memory > 0) {
      newest = (newest + 1) % memory;
      if (columns < memory) columns++;
      const row = newest * dimension;
      // This row of moves holds the last change of x already; make it the change of x + f.
      for (let k = 0; k < dimension; k++) {
        const d = step[k] - previousStep[k];
        steps[row + k] = d;
        moves[row + k] += d;
      }
      updateGram(workspace, newest, columns);
    }
    previousStep.set(step);

    const used = columns === 0 ? 0 : solveWeights(workspace, columns, newest);
    // The next ring slot receives the change of x; it is overwritten only after its use above.
    const slot = memory > 0 ? (newest + 1) % memory : 0;
    const change = combine(workspace, columns, used, newest, damping);
    let longest = 0;
    for (let k = 0; k < dimension; k++) {
      const size = change[k] < 0 ? -change[k] : change[k];
      if (size > longest) longest = size;
    }
    const scale = longest > maxStep ? maxStep / longest : 1;
    if (memory > 0) {
      const next = slot * dimension;
      for (let k = 0; k < dimension; k++) {
        const d = scale * change[k];
        moves[next + k] = d;
        x[k] += d;
      }
    } else {
      for (let k = 0; k < dimension; k++) x[k] += scale * change[k];
    }
    havePrevious = true;
    if (damping < 1) damping = Math.min(1, damping * 1.15);
  }
}

/** Inner products of the newest difference with all remembered. */
function updateGram(workspace: AndersonWorkspace, newest: number, columns: number): void {
  const { dimension, memory, gram, kernel } = workspace;
  const { steps, dots } = kernel.vectors;
  dots.fill(0);
  kernel.addProduct(steps, 0, columns, dimension, steps, newest * dimension, dots, 0);
  for (let c = 0; c < columns; c++) {
    gram[newest * memory + c] = dots[c];
    gram[c * memory + newest] = dots[c];
  }
}

/**
 * Weights of the remembered differences that minimise `|f - sum_c weight_c steps_c|`, newest
 * first, by Cholesky on the column-scaled Gram matrix; older columns that depend on newer ones
 * are dropped. Returns how many columns are used.
 */
function solveWeights(workspace: AndersonWorkspace, columns: number, newest: number): number {
  const { dimension, memory, gram, factor, weights, kernel } = workspace;
  const { steps, step, dots } = kernel.vectors;
  const ring = (age: number) => (newest - age + memory) % memory;
  let used = 0;
  for (let r = 0; r < columns; r++) {
    const row = ring(r);
    const norm = gram[row * memory + row];
    if (!(norm > 0)) break;
    let pivot = norm;
    for (let c = 0; c < r; c++) {
      let sum = gram[row * memory + ring(c)];
      for (let k = 0; k < c; k++) sum -= factor[r * memory + k] * factor[c * memory + k];
      const entry = sum / factor[c * memory + c];
      factor[r * memory + c] = entry;
      pivot -= entry * entry;
    }
    if (!(pivot > DEPENDENT_PIVOT * norm)) break;
    factor[r * memory + r] = Math.sqrt(pivot);
    used++;
  }
  dots.fill(0);
  kernel.addProduct(steps, 0, columns, dimension, step, 0, dots, 0);
  for (let r = 0; r < used; r++) {
    let dot = dots[ring(r)];
    for (let k = 0; k < r; k++) dot -= factor[r * memory + k] * weights[k];
    weights[r] = dot / factor[r * memory + r];
  }
  for (let r = used - 1; r >= 0; r--) {
    let sum = weights[r];
    for (let k = r + 1; k < used; k++) sum -= factor[k * memory + r] * weights[k];
    weights[r] = sum / factor[r * memory + r];
  }
  return used;
}

/** `damping * f - sum_c weight_c (move_c - (1 - damping) step_c)`, written over `mapped`. */
function combine(
  workspace: AndersonWorkspace,
  columns: number,
  used: number,
  newest: number,
  damping: number,
): KernelVector {
  const { dimension, memory, weights, kernel } = workspace;
  const { mapped, step, steps, moves, factors } = kernel.vectors;
  for (let k = 0; k < dimension; k++) mapped[k] = damping * step[k];
  if (used === 0) return mapped;
  factors.fill(0);
  for (let c = 0; c < used; c++) factors[(newest - c + memory) % memory] = -weights[c];
  kernel.addTransposedProduct(moves, 0, columns, dimension, factors, 0, mapped, 0);
  if (damping !== 1) {
    for (let c = 0; c < columns; c++) factors[c] *= damping - 1;
    kernel.addTransposedProduct(steps, 0, columns, dimension, factors, 0, mapped, 0);
  }
  return mapped;
}
