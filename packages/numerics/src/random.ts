/**
 * Scatters the bits of a 32-bit word: a bijection in which each bit of the input turns about half of
 * the output's (Wellons' `lowbias32`).
 */
export function scatter(word: number): number {
  let x = word >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A 32-bit word that depends on all of `words`, and on their order. */
export function hashWords(...words: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const word of words) hash = scatter((hash + scatter(word)) | 0);
  return hash;
}

/**
 * Uniform numbers in (0, 1) by position: the same for a seed and position, whoever asks and in which
 * order, so that work can be shared out. Positions are any number of whole numbers below 2^32.
 *
 * @example
 * uniformAt(42, 7, 3) === uniformAt(42, 7, 3); // the third number of the seventh draw
 */
export function uniformAt(seed: number, ...position: readonly number[]): number {
  const high = hashWords(seed, ...position, 0) >>> 5;
  const low = hashWords(seed, ...position, 1) >>> 6;
  return (high * 2 ** 26 + low + 0.5) / 2 ** 53;
}
