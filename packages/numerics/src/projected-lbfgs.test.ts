import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoxProblem, minimizeProjected } from './projected-lbfgs.ts';

type Evaluation = BoxProblem['valueAndGradient'];

function inBox(dimension: number, lower: number, upper: number, f: Evaluation): BoxProblem {
  return {
    dimension,
    lower: new Float64Array(dimension).fill(lower),
    upper: new Float64Array(dimension).fill(upper),
    valueAndGradient: f,
  };
}

/** Fails the test when f is called outside the box. */
function guarded(problem: BoxProblem): BoxProblem {
  return {
    ...problem,
    valueAndGradient(x, gradient) {
      expect(x.every((v, i) => v >= problem.lower[i] && v <= problem.upper[i])).toBe(true);
      return problem.valueAndGradient(x, gradient);
    },
  };
}

/** Σ 100·(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)². */
const rosenbrock: Evaluation = (x, gradient) => {
  gradient.fill(0);
  let value = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const bend = x[i + 1] - x[i] ** 2;
    const rest = 1 - x[i];
    value += 100 * bend * bend + rest * rest;
    gradient[i] += -400 * x[i] * bend - 2 * rest;
    gradient[i + 1] += 200 * bend;
  }
  return value;
};

interface Quadratic {
  readonly matrix: number[][];
  readonly problem: BoxProblem;
  readonly start: Float64Array;
}

/** ½·xᵀ(MᵀM + I)x − bᵀx in a random box with bounds missing here and there. */
const quadratic: fc.Arbitrary<Quadratic> = fc.integer({ min: 1, max: 10 }).chain((n) => {
  const entry = fc.double({ min: -1, max: 1, noNaN: true });
  const vector = fc.array(entry, { minLength: n, maxLength: n });
  return fc
    .record({
      m: fc.array(vector, { minLength: n, maxLength: n }),
      b: vector,
      middle: vector,
      bounded: fc.array(fc.nat({ max: 3 }), { minLength: n, maxLength: n }),
      halfWidth: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: n,
        maxLength: n,
      }),
      start: vector,
    })
    .map(({ m, b, middle, bounded, halfWidth, start }) => {
      const matrix = b.map((_, i) =>
        b.map((__, j) => m.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)),
      );
      const problem: BoxProblem = {
        dimension: n,
        lower: Float64Array.from(middle, (c, i) =>
          bounded[i] & 1 ? c - halfWidth[i] : Number.NEGATIVE_INFINITY,
        ),
        upper: Float64Array.from(middle, (c, i) =>
          bounded[i] & 2 ? c + halfWidth[i] : Number.POSITIVE_INFINITY,
        ),
        valueAndGradient(x, gradient) {
          let value = 0;
          for (let i = 0; i < n; i++) {
            let product = 0;
            for (let j = 0; j < n; j++) product += matrix[i][j] * x[j];
            gradient[i] = product - b[i];
            value += x[i] * (product / 2 - b[i]);
          }
          return value;
        },
      };
      return { matrix, problem, start: Float64Array.from(start) };
    });
});

function valueAt(problem: BoxProblem, x: Float64Array): number {
  return problem.valueAndGradient(x, new Float64Array(problem.dimension));
}

describe('convex quadratics', () => {
  test('the result satisfies the Karush–Kuhn–Tucker conditions', () => {
    fc.assert(
      fc.property(quadratic, ({ problem, start }) => {
        const { lower, upper, dimension } = problem;
        const result = minimizeProjected(guarded(problem), start);
        expect(result.kind).toBe('converged');
        const gradient = new Float64Array(dimension);
        expect(problem.valueAndGradient(result.x, gradient)).toBe(result.value);
        for (let i = 0; i < dimension; i++) {
          const slackBelow = result.x[i] - lower[i];
          const slackAbove = upper[i] - result.x[i];
          expect(Math.min(Math.max(gradient[i], 0), slackBelow)).toBeLessThanOrEqual(1e-8);
          expect(Math.min(Math.max(-gradient[i], 0), slackAbove)).toBeLessThanOrEqual(1e-8);
          expect(result.atLower.includes(i)).toBe(slackBelow === 0);
          expect(result.atUpper.includes(i)).toBe(slackAbove === 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the value never exceeds that of the projected start, however early it ends', () => {
    fc.assert(
      fc.property(quadratic, fc.integer({ min: 1, max: 12 }), (q, maxEvaluations) => {
        const { problem, start } = q;
        const projected = start.map((v, i) =>
          Math.min(Math.max(v, problem.lower[i]), problem.upper[i]),
        );
        const result = minimizeProjected(guarded(problem), start, { maxEvaluations });
        expect(result.value).toBeLessThanOrEqual(valueAt(problem, projected));
        expect(result.evaluations).toBeLessThanOrEqual(maxEvaluations);
        expect(['converged', 'iteration-limit']).toContain(result.kind);
      }),
      { numRuns: 80 },
    );
  });

  test('the active bounds of a separable problem are found exactly', () => {
    const n = 60;
    const centre = Float64Array.from({ length: n }, (_, i) => (i % 7) - 3);
    const result = minimizeProjected(
      inBox(n, -1.5, 1.5, (x, gradient) => {
        let value = 0;
        for (let i = 0; i < n; i++) {
          gradient[i] = (1 + i) * (x[i] - centre[i]);
          value += (gradient[i] * (x[i] - centre[i])) / 2;
        }
        return value;
      }),
      new Float64Array(n),
    );
    expect(result.kind).toBe('converged');
    const indices = [...centre.keys()];
    expect(result.atLower).toEqual(indices.filter((i) => centre[i] < -1.5));
    expect(result.atUpper).toEqual(indices.filter((i) => centre[i] > 1.5));
  });
});

describe('the Rosenbrock function', () => {
  const far = (n: number) => Float64Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -1.2));

  test.each([2, 10])('in %i dimensions without bounds', (n) => {
    const problem = inBox(n, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, rosenbrock);
    const result = minimizeProjected(problem, far(n));
    expect(result.kind).toBe('converged');
    expect(result.value).toBeLessThan(1e-15);
    for (const x of result.x) expect(x).toBeCloseTo(1, 7);
    expect(result.evaluations).toBeLessThan(n === 2 ? 60 : 130);
    expect([...result.atLower, ...result.atUpper]).toEqual([]);
  });

  test('with bounds that are not active at the optimum', () => {
    const result = minimizeProjected(guarded(inBox(10, -2, 2, rosenbrock)), far(10).fill(-0.5));
    expect(result.kind).toBe('converged');
    for (const x of result.x) expect(x).toBeCloseTo(1, 7);
  });

  test('in 2 dimensions with x ≤ 0.8: the optimum is (0.8, 0.64)', () => {
    const result = minimizeProjected(guarded(inBox(2, -2, 0.8, rosenbrock)), far(2));
    expect(result.kind).toBe('converged');
    expect(result.x[0]).toBe(0.8);
    expect(result.x[1]).toBeCloseTo(0.64, 9);
    expect(result.value).toBeCloseTo(0.04, 12);
    expect(result.atUpper).toEqual([0]);
  });

  // Values by SciPy 1's L-BFGS-B at a projected gradient of 1e-8, from the same start.
  test.each([
    [-5, 0.5, 7.594812948946874],
    [1.2, 3, 36.82105281619845],
  ])('in 10 dimensions on [%d, %d]', (lower, upper, value) => {
    const result = minimizeProjected(guarded(inBox(10, lower, upper, rosenbrock)), far(10));
    expect(result.kind).toBe('converged');
    expect(result.value).toBeCloseTo(value, 10);
    expect(result.evaluations).toBeLessThan(60);
  });

  test('a memory of one and a memory of none still descend to the optimum', () => {
    for (const memory of [0, 1]) {
      const problem = inBox(2, -2, 0.8, rosenbrock);
      const result = minimizeProjected(problem, far(2), {
        memory,
        maxIterations: 20_000,
        gradientTolerance: 1e-6,
      });
      expect(result.kind).toBe('converged');
      expect(result.value).toBeCloseTo(0.04, 8);
    }
  });
});

describe('difficult functions', () => {
  test('trial points outside the domain are stepped back from', () => {
    // Σ x − log(x − 1): NaN left of 1, minimum at 2.
    const barrier: Evaluation = (x, gradient) => {
      let value = 0;
      for (let i = 0; i < x.length; i++) {
        value += x[i] - Math.log(x[i] - 1);
        gradient[i] = 1 - 1 / (x[i] - 1);
      }
      return value;
    };
    const start = Float64Array.of(50, 1.0001, 1.5);
    const result = minimizeProjected(inBox(3, -100, 100, barrier), start);
    expect(result.kind).toBe('converged');
    for (const x of result.x) expect(x).toBeCloseTo(2, 7);
  });

  test('a gradient that is not finite marks a trial as outside too', () => {
    // The first trial, 0.43, has a lower value than the start.
    const edge: Evaluation = (x, gradient) => {
      gradient[0] = x[0] < 0.5 ? Number.POSITIVE_INFINITY : 1.9 * (x[0] - 0.7);
      return 0.95 * (x[0] - 0.7) ** 2;
    };
    const result = minimizeProjected(inBox(1, -10, 10, edge), Float64Array.of(1));
    expect(result.kind).toBe('converged');
    expect(result.x[0]).toBeCloseTo(0.7, 7);
  });

  test('a saddle of negative curvature is left for a corner of the box', () => {
    const saddle: Evaluation = (x, gradient) => {
      gradient.set([2 * x[0], -2 * x[1]]);
      return x[0] ** 2 - x[1] ** 2;
    };
    const result = minimizeProjected(inBox(2, -3, 5, saddle), Float64Array.of(1, 1e-3));
    expect(result.kind).toBe('converged');
    expect(result.x[1]).toBe(5);
    expect(result.value).toBeCloseTo(-25, 10);
  });

  test('steps lengthen while the slope stays steep', () => {
    const dome: Evaluation = (x, gradient) => {
      gradient[0] = -2 * x[0];
      return -(x[0] ** 2);
    };
    const result = minimizeProjected(inBox(1, -5000, 5000, dome), Float64Array.of(1));
    expect(result).toMatchObject({ kind: 'converged', atUpper: [0] });
    expect(result.evaluations).toBeLessThan(10);
  });

  test('a value with a large constant is minimised to the gradient tolerance', () => {
    // Near the optimum the constant swallows every change of the value.
    const shifted: Evaluation = (x, gradient) => 1e6 + rosenbrock(x, gradient);
    const result = minimizeProjected(inBox(4, -2, 2, shifted), new Float64Array(4), {
      gradientTolerance: 1e-7,
    });
    expect(result.kind).toBe('converged');
    for (const x of result.x) expect(x).toBeCloseTo(1, 6);
  });

  test('a value with an error of known size is minimised beyond that error', () => {
    // An error of up to 1e-9 that depends on the last digits of x, as left by an iterative solve.
    const noisy: Evaluation = (x, gradient) => {
      const error = 1e-9 * Math.sin(1e12 * x[0]);
      return 1 + error + rosenbrock(x, gradient);
    };
    const result = minimizeProjected(inBox(4, -2, 2, noisy), new Float64Array(4), {
      valueNoise: 1e-8,
    });
    expect(result.kind).toBe('converged');
    for (const x of result.x) expect(x).toBeCloseTo(1, 7);
  });

  test('a gradient of the wrong sign stalls at the start', () => {
    const wrong: Evaluation = (x, gradient) => {
      gradient[0] = -2 * x[0];
      return x[0] ** 2;
    };
    const result = minimizeProjected(inBox(1, -10, 10, wrong), Float64Array.of(1));
    expect(result.kind).toBe('stalled');
    expect(result.x[0]).toBe(1);
    expect(result.value).toBe(1);
  });

  test('a start outside the domain is reported', () => {
    const root: Evaluation = (x, gradient) => {
      gradient[0] = 0.5 / Math.sqrt(x[0]);
      return Math.sqrt(x[0]);
    };
    for (const start of [-1, 0]) {
      const result = minimizeProjected(inBox(1, -5, 5, root), Float64Array.of(start));
      expect(result).toMatchObject({ kind: 'not-finite', iterations: 0, evaluations: 1 });
      expect(result.x[0]).toBe(start);
    }
  });
});

describe('the interface', () => {
  test('the example of the documentation', () => {
    const result = minimizeProjected(
      {
        dimension: 2,
        lower: Float64Array.of(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY),
        upper: Float64Array.of(1, Number.POSITIVE_INFINITY),
        valueAndGradient([x, y], gradient) {
          gradient.set([2 * (x - 2), 2 * (y + 1)]);
          return (x - 2) ** 2 + (y + 1) ** 2;
        },
      },
      Float64Array.of(0, 0),
    );
    expect(result.kind).toBe('converged');
    expect(result.x[0]).toBe(1);
    expect(result.x[1]).toBeCloseTo(-1, 8);
    expect(result.atUpper).toEqual([0]);
  });

  test('the start is left as it is, and a start outside the box is projected', () => {
    const start = Float64Array.of(9, 9);
    const result = minimizeProjected(guarded(inBox(2, -2, 0.8, rosenbrock)), start, {
      maxIterations: 0,
    });
    expect(start).toEqual(Float64Array.of(9, 9));
    expect(result.kind).toBe('iteration-limit');
    expect(result.x).toEqual(Float64Array.of(0.8, 0.8));
    expect(result.atUpper).toEqual([0, 1]);
  });

  test('variables fixed by their bounds stay where they are', () => {
    const problem = inBox(2, -5, 5, rosenbrock);
    problem.lower[0] = 0.5;
    problem.upper[0] = 0.5;
    const result = minimizeProjected(guarded(problem), Float64Array.of(0.5, -4));
    expect(result.kind).toBe('converged');
    expect(result.x[1]).toBeCloseTo(0.25, 8);
    expect(result.atLower).toEqual([0]);
    expect(result.atUpper).toEqual([0]);
  });

  test('an impossible box and sizes that disagree are refused', () => {
    const start = new Float64Array(2);
    expect(() => minimizeProjected(inBox(2, 1, 0, rosenbrock), start)).toThrow(
      'empty box: lower[0] = 1, upper[0] = 0',
    );
    expect(() => minimizeProjected(inBox(2, Number.NaN, 0, rosenbrock), start)).toThrow(RangeError);
    expect(() => minimizeProjected(inBox(3, 0, 1, rosenbrock), start)).toThrow(
      'start has 2 entries, dimension is 3',
    );
  });
});
