/**
 * The memory of limited-memory BFGS: pairs of a step and the change of the gradient along it,
 * and the product of the inverse Hessian they imply with a vector (Nocedal & Wright, Numerical
 * Optimization, 2nd ed., alg. 7.4), taken on a subset of the variables.
 */

/** Smallest cosine between step and change of a pair that is used: guards positive definiteness. */
const PAIR_COSINE = 1e-10;

export interface LbfgsPairs {
  /** Ring buffers, memory × dimension; `newest` is the slot written last. */
  readonly steps: Float64Array[];
  readonly changes: Float64Array[];
  /** Per slot: step·change on the subset, 0 where the pair is not used; weight of the recursion. */
  readonly curvatures: Float64Array;
  readonly weights: Float64Array;
  count: number;
  newest: number;
}

export function createLbfgsPairs(dimension: number, memory: number): LbfgsPairs {
  const ring = () => Array.from({ length: memory }, () => new Float64Array(dimension));
  return {
    steps: ring(),
    changes: ring(),
    curvatures: new Float64Array(memory),
    weights: new Float64Array(memory),
    count: 0,
    newest: memory - 1,
  };
}

/** The slot of a new pair, which the caller writes; the oldest pair makes room for it. */
export function nextSlot(pairs: LbfgsPairs): number {
  const capacity = pairs.steps.length;
  pairs.newest = (pairs.newest + 1) % capacity;
  pairs.count = Math.min(pairs.count + 1, capacity);
  return pairs.newest;
}

/**
 * Multiplies `vector` in place by the inverse Hessian on the variables `subset[0..size)`; returns
 * false, and leaves it as it is, if no pair is of use there.
 */
export function applyInverseHessian(
  pairs: LbfgsPairs,
  vector: Float64Array,
  subset: Int32Array,
  size: number,
): boolean {
  const { steps, changes, curvatures, weights, count, newest } = pairs;
  const capacity = steps.length;
  let scale = 0;
  for (let age = 0; age < count; age++) {
    const slot = (newest - age + capacity) % capacity;
    const step = steps[slot];
    const change = changes[slot];
    let product = 0;
    let stepSquare = 0;
    let changeSquare = 0;
    let along = 0;
    for (let j = 0; j < size; j++) {
      const i = subset[j];
      product += step[i] * change[i];
      stepSquare += step[i] * step[i];
      changeSquare += change[i] * change[i];
      along += step[i] * vector[i];
    }
    const useful = product > PAIR_COSINE * Math.sqrt(stepSquare) * Math.sqrt(changeSquare);
    curvatures[slot] = useful ? product : 0;
    if (!useful) continue;
    if (scale === 0) scale = product / changeSquare;
    weights[slot] = along / product;
    for (let j = 0; j < size; j++) vector[subset[j]] -= weights[slot] * change[subset[j]];
  }
  if (scale === 0) return false;
  for (let j = 0; j < size; j++) vector[subset[j]] *= scale;
  for (let age = count - 1; age >= 0; age--) {
    const slot = (newest - age + capacity) % capacity;
    if (curvatures[slot] === 0) continue;
    const step = steps[slot];
    const change = changes[slot];
    let along = 0;
    for (let j = 0; j < size; j++) along += change[subset[j]] * vector[subset[j]];
    const weight = weights[slot] - along / curvatures[slot];
    for (let j = 0; j < size; j++) vector[subset[j]] += weight * step[subset[j]];
  }
  return true;
}
