import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addProduct, addTransposedProduct } from './matrix-vector.ts';

const cases = fc
  .record({ n: fc.integer({ min: 1, max: 13 }), offset: fc.integer({ min: 0, max: 5 }) })
  .chain(({ n, offset }) => {
    const numbers = (length: number) =>
      fc
        .array(fc.double({ min: -10, max: 10, noNaN: true }), {
          minLength: length,
          maxLength: length,
        })
        .map((values) => Float64Array.from(values));
    return fc.record({
      n: fc.constant(n),
      offset: fc.constant(offset),
      a: numbers(offset + n * n),
      x: numbers(offset + n),
      out: numbers(offset + n),
    });
  });

test('products and transposed products, at any offset, added to what is there', () => {
  fc.assert(
    fc.property(cases, ({ n, offset, a, x, out }) => {
      const product = out.slice();
      const transposed = out.slice();
      addProduct(a, offset, n, x, offset, product, offset);
      addTransposedProduct(a, offset, n, x, offset, transposed, offset);
      for (let r = 0; r < n; r++) {
        let sum = out[offset + r];
        let sumTransposed = sum;
        for (let c = 0; c < n; c++) {
          sum += a[offset + r * n + c] * x[offset + c];
          sumTransposed += a[offset + c * n + r] * x[offset + c];
        }
        expect(product[offset + r]).toBeCloseTo(sum, 9);
        expect(transposed[offset + r]).toBeCloseTo(sumTransposed, 9);
      }
      expect(product.slice(0, offset)).toEqual(out.slice(0, offset));
      expect(transposed.slice(0, offset)).toEqual(out.slice(0, offset));
    }),
  );
});
