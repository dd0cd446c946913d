/** Second-order models of scores around one point of the box of places. */
export interface QuadraticModel {
  readonly at: Float64Array;
  /** [score] */
  readonly values: Float64Array;
  /** [score][issue] */
  readonly slopes: readonly Float64Array[];
  /** [score][issue * issues + issue], symmetric */
  readonly curvatures: readonly Float64Array[];
}

/** Values of all scores, and optionally their slopes, at a point. */
export function modelAt(
  model: QuadraticModel,
  x: ArrayLike<number>,
  values: Float64Array,
  slopes?: readonly Float64Array[],
): void {
  const { at } = model;
  const n = at.length;
  model.slopes.forEach((g, s) => {
    const B = model.curvatures[s] as Float64Array;
    const out = slopes?.[s];
    let value = model.values[s] ?? 0;
    for (let i = 0; i < n; i++) {
      const step = (x[i] ?? 0) - (at[i] ?? 0);
      let bend = 0;
      const row = i * n;
      for (let j = 0; j < n; j++) bend += (B[row + j] ?? 0) * ((x[j] ?? 0) - (at[j] ?? 0));
      value += step * ((g[i] ?? 0) + bend / 2);
      if (out !== undefined) out[i] = (g[i] ?? 0) + bend;
    }
    values[s] = value;
  });
}

/** Symmetric curvature from gradients at the middle and one step away along every issue. */
export function curvatureFrom(
  middle: Float64Array,
  aside: readonly Float64Array[],
  step: ArrayLike<number>,
): Float64Array {
  const n = middle.length;
  const raw = (i: number, j: number) => ((aside[i]?.[j] ?? 0) - (middle[j] ?? 0)) / (step[i] ?? 1);
  const B = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) B[i * n + j] = (raw(i, j) + raw(j, i)) / 2;
  }
  return B;
}

/** Below this share of its bound a symmetric rank-one correction would be all noise. */
const MEANINGFUL = 1e-6;

/** Symmetric rank-one correction, in place: `B s` becomes the change of slope that was seen. */
export function correctCurvature(B: Float64Array, step: Float64Array, seen: Float64Array): void {
  const n = step.length;
  const miss = new Float64Array(n);
  let product = 0;
  let missSize = 0;
  let stepSize = 0;
  for (let i = 0; i < n; i++) {
    let predicted = 0;
    for (let j = 0; j < n; j++) predicted += (B[i * n + j] ?? 0) * (step[j] ?? 0);
    miss[i] = (seen[i] ?? 0) - predicted;
    product += (miss[i] ?? 0) * (step[i] ?? 0);
    missSize += (miss[i] ?? 0) ** 2;
    stepSize += (step[i] ?? 0) ** 2;
  }
  if (Math.abs(product) <= MEANINGFUL * Math.sqrt(missSize * stepSize) || product === 0) return;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      B[i * n + j] = (B[i * n + j] ?? 0) + ((miss[i] ?? 0) * (miss[j] ?? 0)) / product;
    }
  }
}
