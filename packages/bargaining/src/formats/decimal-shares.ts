/** Decimals kept: a number below 1 with so many prints as it is written. */
const PLACES = 15;

/**
 * Shares rounded to 15 decimals that add up to exactly one as decimals; what rounding leaves over goes
 * to the largest.
 *
 * @param shares numbers from 0 to 1 that add up to one but for rounding
 */
export function sharesOfOne(shares: readonly number[]): readonly number[] {
  const units = shares.map((share) => Math.round(share * 10 ** PLACES));
  const rest = 10 ** PLACES - units.reduce((sum, unit) => sum + unit, 0);
  const largest = shares.indexOf(Math.max(...shares));
  return units.map((unit, k) => {
    const digits = String(k === largest ? unit + rest : unit).padStart(PLACES + 1, '0');
    return Number(`${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
  });
}
