import { DIRECTION_NUMBERS } from './direction-numbers.ts';
import { hashWords, uniformAt } from './random.ts';

const BITS = 32;

/** Dimensions that are quasi-random; further ones are plainly pseudo-random. */
export const SOBOL_DIMENSIONS = DIRECTION_NUMBERS.length + 1;

/** Direction numbers `v_k` as fractions of 2^32, by dimension; filled as they are asked for. */
const directions: (Uint32Array | undefined)[] = [];

/**
 * The coordinate of one point of a scrambled Sobol' sequence, in (0, 1).
 *
 * Sobol' (1967) in the order of Antonov & Saleev's plain index; scrambled as in Owen (1995): each
 * binary digit is turned or left by a coin that belongs to the digits before it. A scrambled point
 * is uniform, the points of a seed fill the cube evenly, and seeds are independent of one another.
 * The coins are hashes, so any point can be had without those before it.
 *
 * @param index of the point, from 0, below 2^32
 * @param dimension from 0; from {@link SOBOL_DIMENSIONS} on the coordinate is pseudo-random
 * @param seed of the scrambling
 */
export function sobolAt(index: number, dimension: number, seed: number): number {
  if (dimension >= SOBOL_DIMENSIONS) return uniformAt(seed, dimension, index);
  return (scrambled(sobolBits(index, dimension), dimension, seed) + 0.5) / 2 ** BITS;
}

/** The same before scrambling, as a fraction of 2^32. */
export function sobolBits(index: number, dimension: number): number {
  directions[dimension] ??= directionsOf(dimension);
  const v = directions[dimension];
  let bits = 0;
  for (let k = 0, rest = index; rest > 0; k++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) bits ^= v[k];
  }
  return bits >>> 0;
}

/**
 * `m_k = 2 a_1 m_{k-1} xor 4 a_2 m_{k-2} xor … xor 2^s m_{k-s} xor m_{k-s}`, `v_k = m_k 2^(32-k)`,
 * with `a` the middle coefficients of the polynomial.
 */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) return v.map((_, k) => 2 ** (BITS - 1 - k));
  const [polynomial, ...initial] = DIRECTION_NUMBERS[dimension - 1];
  const s = initial.length;
  for (let k = 0; k < BITS; k++) {
    if (k < s) {
      v[k] = initial[k] * 2 ** (BITS - 1 - k);
      continue;
    }
    let bits = v[k - s] ^ (v[k - s] >>> s);
    for (let i = 1; i < s; i++) {
      if ((polynomial >> (s - i)) & 1) bits ^= v[k - i];
    }
    v[k] = bits;
  }
  return v;
}

function scrambled(bits: number, dimension: number, seed: number): number {
  const key = hashWords(seed, dimension);
  let turned = 0;
  for (let digit = 0; digit < BITS; digit++) {
    // What stands before the digit, with a one in front so that every length has its own coins.
    const before = digit === 0 ? 1 : ((bits >>> (BITS - digit)) | (1 << digit)) >>> 0;
    turned |= (hashWords(key, before, digit) & 1) << (BITS - 1 - digit);
  }
  return (bits ^ turned) >>> 0;
}
