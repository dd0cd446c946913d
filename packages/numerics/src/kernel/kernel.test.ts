import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Kernel, KernelVector, VectorLengths } from './kernel.ts';
import { openKernel } from './open-kernel.ts';
import { openPlainKernel } from './plain-kernel.ts';
import { openSimdKernel } from './simd-kernel.ts';

const LENGTHS = { a: 700, x: 40, out: 40 };
type Open = (lengths: VectorLengths<keyof typeof LENGTHS>) => Kernel<keyof typeof LENGTHS> | null;

/** A matrix and a vector somewhere in larger arrays, and what stands where the product goes. */
const cases = fc
  .record({
    rows: fc.integer({ min: 0, max: 21 }),
    columns: fc.integer({ min: 0, max: 21 }),
    at: fc.integer({ min: 0, max: 9 }),
    xt: fc.integer({ min: 0, max: 9 }),
    o: fc.integer({ min: 0, max: 9 }),
  })
  .chain((shape) => {
    const numbers = (length: number) =>
      fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
        ...{ minLength: length, maxLength: length },
      });
    return fc.record({
      shape: fc.constant(shape),
      a: numbers(LENGTHS.a),
      x: numbers(LENGTHS.x),
      out: numbers(LENGTHS.out),
    });
  });

const kernels: readonly (readonly [string, Open])[] = [
  ['plain', openPlainKernel],
  ['simd', openSimdKernel],
];

describe.each(kernels)('the kernel %s', (kind, open) => {
  const kernel = open(LENGTHS);
  if (kernel === null) throw new Error('Node has WebAssembly with SIMD');

  test('says what it is, and begins with zeros', () => {
    expect(kernel.kind).toBe(kind);
    const { a, x, out } = open(LENGTHS)?.vectors ?? {};
    for (const vector of [a, x, out]) expect(vector?.every((value) => value === 0)).toBe(true);
    expect([a?.length, x?.length, out?.length]).toEqual([700, 40, 40]);
  });

  test.each([
    'addProduct',
    'addTransposedProduct',
  ] as const)('%s: to 1e-12 of what is summed, and nothing else is touched', (name) => {
    fc.assert(
      fc.property(cases, ({ shape, a, x, out }) => {
        const { rows, columns, at, xt, o } = shape;
        const { vectors } = kernel;
        vectors.a.set(a);
        vectors.x.set(x);
        vectors.out.set(out);
        kernel[name](vectors.a, at, rows, columns, vectors.x, xt, vectors.out, o);
        const straight = name === 'addProduct';
        const [count, length] = straight ? [rows, columns] : [columns, rows];
        const expected = out.slice();
        for (let r = 0; r < count; r++) {
          let size = Math.abs(out[o + r]);
          for (let c = 0; c < length; c++) {
            const cell = straight ? r * columns + c : c * columns + r;
            const term = a[at + cell] * x[xt + c];
            expected[o + r] += term;
            size += Math.abs(term);
          }
          expect(Math.abs(vectors.out[o + r] - expected[o + r])).toBeLessThanOrEqual(1e-12 * size);
          expected[o + r] = vectors.out[o + r];
        }
        expect(Array.from(vectors.out)).toEqual(expected);
        expect(Array.from(vectors.a)).toEqual(a);
        expect(Array.from(vectors.x)).toEqual(x);
      }),
    );
  });

  test('what is not finite is passed on', () => {
    const { vectors } = kernel;
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      vectors.a.fill(1);
      vectors.x.fill(1);
      vectors.x[2] = value;
      vectors.out.fill(0);
      kernel.addProduct(vectors.a, 0, 5, 5, vectors.x, 0, vectors.out, 0);
      expect(Array.from(vectors.out.subarray(0, 6))).toEqual([...Array(5).fill(value), 0]);
    }
  });

  test('kernels share nothing', () => {
    const [first, second] = [open(LENGTHS), open(LENGTHS)];
    first?.vectors.a.fill(1);
    expect(second?.vectors.a.every((value) => value === 0)).toBe(true);
  });
});

describe('opening', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('takes WebAssembly where there is, and TypeScript where there is none or it is forbidden', () => {
    expect(openKernel({ a: 1 }).kind).toBe('simd');
    vi.stubGlobal('WebAssembly', undefined);
    expect(openKernel({ a: 1 }).kind).toBe('plain');
    const forbidden = class {
      constructor() {
        throw new EvalError('by the page’s policy');
      }
    };
    vi.stubGlobal('WebAssembly', { Module: forbidden, Memory: forbidden, Instance: forbidden });
    expect(openKernel({ a: 1 }).kind).toBe('plain');
  });

  test('a vector of no length, and one of many pages', () => {
    const { vectors } = openKernel({ none: 0, many: 100_000 } as const);
    const sum = (vector: KernelVector) => vector.reduce((all, each) => all + each, 0);
    vectors.many.fill(1);
    expect([sum(vectors.none), sum(vectors.many)]).toEqual([0, 100_000]);
  });
});
