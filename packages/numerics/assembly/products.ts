// AssemblyScript: the two products of packages/numerics/src/kernel/kernel.ts on pairs of doubles.
// `npm run kernel` compiles it to packages/numerics/src/kernel/simd-module.ts.
//
// Addresses are in bytes; matrices are row-major without gaps. Four rows at a time: each part of
// the vector is loaded once for four rows, and no sum waits for another.

/** out[r] += sum_c a[r, c] x[c] */
export function addProduct(a: usize, rows: i32, columns: i32, x: usize, out: usize): void {
  const width = (<usize>columns) << 3;
  const pairs = width & ~15;
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    const a1 = a + width;
    const a2 = a1 + width;
    const a3 = a2 + width;
    let s0 = f64x2.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let t0 = s0;
    let t1 = s0;
    let t2 = s0;
    let t3 = s0;
    let c: usize = 0;
    for (; c + 16 < pairs; c += 32) {
      const first = v128.load(x + c);
      const second = v128.load(x + c, 16);
      s0 = f64x2.add(s0, f64x2.mul(v128.load(a + c), first));
      s1 = f64x2.add(s1, f64x2.mul(v128.load(a1 + c), first));
      s2 = f64x2.add(s2, f64x2.mul(v128.load(a2 + c), first));
      s3 = f64x2.add(s3, f64x2.mul(v128.load(a3 + c), first));
      t0 = f64x2.add(t0, f64x2.mul(v128.load(a + c, 16), second));
      t1 = f64x2.add(t1, f64x2.mul(v128.load(a1 + c, 16), second));
      t2 = f64x2.add(t2, f64x2.mul(v128.load(a2 + c, 16), second));
      t3 = f64x2.add(t3, f64x2.mul(v128.load(a3 + c, 16), second));
    }
    if (c < pairs) {
      const first = v128.load(x + c);
      s0 = f64x2.add(s0, f64x2.mul(v128.load(a + c), first));
      s1 = f64x2.add(s1, f64x2.mul(v128.load(a1 + c), first));
      s2 = f64x2.add(s2, f64x2.mul(v128.load(a2 + c), first));
      s3 = f64x2.add(s3, f64x2.mul(v128.load(a3 + c), first));
    }
    let sum0 = both(f64x2.add(s0, t0));
    let sum1 = both(f64x2.add(s1, t1));
    let sum2 = both(f64x2.add(s2, t2));
    let sum3 = both(f64x2.add(s3, t3));
    if (pairs < width) {
      const last = load<f64>(x + pairs);
      sum0 += load<f64>(a + pairs) * last;
      sum1 += load<f64>(a1 + pairs) * last;
      sum2 += load<f64>(a2 + pairs) * last;
      sum3 += load<f64>(a3 + pairs) * last;
    }
    store<f64>(out, load<f64>(out) + sum0);
    store<f64>(out, load<f64>(out, 8) + sum1, 8);
    store<f64>(out, load<f64>(out, 16) + sum2, 16);
    store<f64>(out, load<f64>(out, 24) + sum3, 24);
    out += 32;
    a = a3 + width;
  }
  for (; r < rows; r++) {
    let s = f64x2.splat(0);
    let t = s;
    let c: usize = 0;
    for (; c + 16 < pairs; c += 32) {
      s = f64x2.add(s, f64x2.mul(v128.load(a + c), v128.load(x + c)));
      t = f64x2.add(t, f64x2.mul(v128.load(a + c, 16), v128.load(x + c, 16)));
    }
    if (c < pairs) s = f64x2.add(s, f64x2.mul(v128.load(a + c), v128.load(x + c)));
    let sum = both(f64x2.add(s, t));
    if (pairs < width) sum += load<f64>(a + pairs) * load<f64>(x + pairs);
    store<f64>(out, load<f64>(out) + sum);
    out += 8;
    a += width;
  }
}

/** out[c] += sum_r a[r, c] x[r] */
export function addTransposedProduct(
  a: usize,
  rows: i32,
  columns: i32,
  x: usize,
  out: usize,
): void {
  const width = (<usize>columns) << 3;
  const pairs = width & ~15;
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    const a1 = a + width;
    const a2 = a1 + width;
    const a3 = a2 + width;
    const x0 = v128.load64_splat(x);
    const x1 = v128.load64_splat(x, 8);
    const x2 = v128.load64_splat(x, 16);
    const x3 = v128.load64_splat(x, 24);
    for (let c: usize = 0; c < pairs; c += 16) {
      const s = f64x2.add(f64x2.mul(v128.load(a + c), x0), f64x2.mul(v128.load(a1 + c), x1));
      const t = f64x2.add(f64x2.mul(v128.load(a2 + c), x2), f64x2.mul(v128.load(a3 + c), x3));
      v128.store(out + c, f64x2.add(v128.load(out + c), f64x2.add(s, t)));
    }
    if (pairs < width) {
      const s = load<f64>(a + pairs) * load<f64>(x) + load<f64>(a1 + pairs) * load<f64>(x, 8);
      const t = load<f64>(a2 + pairs) * load<f64>(x, 16) + load<f64>(a3 + pairs) * load<f64>(x, 24);
      store<f64>(out + pairs, load<f64>(out + pairs) + (s + t));
    }
    a = a3 + width;
    x += 32;
  }
  for (; r < rows; r++) {
    const each = v128.load64_splat(x);
    for (let c: usize = 0; c < pairs; c += 16) {
      const s = f64x2.mul(v128.load(a + c), each);
      v128.store(out + c, f64x2.add(v128.load(out + c), s));
    }
    if (pairs < width) {
      store<f64>(out + pairs, load<f64>(out + pairs) + load<f64>(a + pairs) * load<f64>(x));
    }
    a += width;
    x += 8;
  }
}

function both(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
