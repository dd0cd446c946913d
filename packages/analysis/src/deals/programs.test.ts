import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOptimum } from './model-optimum.ts';
import { floorGap, leftToFirstOrder, productOfGains, weighted } from './programs.ts';
import { correctCurvature, modelAt, type QuadraticModel } from './quadratic-model.ts';

const box = { lower: new Float64Array(2), upper: new Float64Array(2).fill(1) };
const small = fc.double({ min: -3, max: 3, noNaN: true });
const vector = fc.tuple(small, small);

/** Two scores over two issues, the first concave along both. */
const model = fc.tuple(vector, vector, vector).map(([g, h, bend]): QuadraticModel => {
  const diagonal = ([a, b]: readonly [number, number], sign: number) =>
    Float64Array.of(sign * Math.abs(a), 0, 0, sign * Math.abs(b));
  return {
    at: Float64Array.of(0.5, 0.5),
    values: Float64Array.of(0, 0),
    slopes: [Float64Array.from(g), Float64Array.from(h)],
    curvatures: [diagonal(bend, -1), diagonal(bend, -0.5)],
  };
});

describe('programmes in a quadratic model', () => {
  it('reach the best point of a grid that keeps the floor', () => {
    fc.assert(
      fc.property(model, fc.double({ min: -1, max: 1, noNaN: true }), (m, floor) => {
        const program = { aim: weighted([1, 0]), floors: [{ coefficients: [0, 1], floor }] };
        const found = modelOptimum(m, program, box, [0.5, 0.5]);
        const scores = new Float64Array(2);
        let best = Number.NEGATIVE_INFINITY;
        for (let i = 0; i <= 40; i++) {
          for (let j = 0; j <= 40; j++) {
            modelAt(m, [i / 40, j / 40], scores);
            if ((scores[1] ?? 0) >= floor) best = Math.max(best, scores[0] ?? 0);
          }
        }
        if (best === Number.NEGATIVE_INFINITY) return;
        expect(found.missed).toBeLessThan(1e-4);
        expect(found.value).toBeGreaterThan(best - 1e-3);
      }),
      { numRuns: 60 },
    );
  });

  it('leave no less to first order than any step in the box that keeps the floors could gain', () => {
    fc.assert(
      fc.property(model, vector, vector, (m, from, to) => {
        const inBox = (v: readonly [number, number]) =>
          Float64Array.from(v, (each) => Math.abs(each) / 3);
        const [x, y] = [inBox(from), inBox(to)];
        const scores = new Float64Array(2);
        modelAt(m, x, scores);
        const floors = [{ coefficients: [0, 1], floor: (scores[1] ?? 0) - 0.1 }];
        const program = { aim: weighted([1, 0]), floors };
        const { gap } = leftToFirstOrder(program, scores, m.slopes, x, box);
        const gain = (slope: Float64Array | undefined) =>
          [0, 1].reduce((sum, k) => sum + (slope?.[k] ?? 0) * ((y[k] ?? 0) - (x[k] ?? 0)), 0);
        const floorThere = floors.every(
          (floor) => floorGap(floor, scores) + gain(m.slopes[1]) >= 0,
        );
        if (floorThere) expect(gap).toBeGreaterThanOrEqual(gain(m.slopes[0]) - 1e-9);
      }),
    );
  });

  it('count a product of gains so that two losses are no gain', () => {
    const aim = productOfGains([1, 1], 1e-3);
    const scratch = new Float64Array(2);
    expect(aim.value([-2, -3], scratch)).toBeLessThan(aim.value([0.1, 0.1], scratch));
    expect(aim.value([2, 3], scratch)).toBeCloseTo(Math.log(6), 12);
  });

  it('learn curvature that explains the step just seen', () => {
    const B = Float64Array.of(1, 0, 0, 1);
    correctCurvature(B, Float64Array.of(1, 2), Float64Array.of(3, -1));
    expect((B[0] ?? 0) + 2 * (B[1] ?? 0)).toBeCloseTo(3, 12);
    expect((B[2] ?? 0) + 2 * (B[3] ?? 0)).toBeCloseTo(-1, 12);
    expect(B[1]).toBeCloseTo(B[2] ?? 0, 12);
  });
});
