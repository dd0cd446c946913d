/**
 * Statutory rates as exact decimals: whole numbers of a hundred-millionth of the value, so that
 * 2.5 % is 2,500,000 and sums of rates never show binary rounding.
 */
export type Rate = number;

/** Units of a {@link Rate} in the whole value (100 %). */
export const WHOLE: Rate = 100_000_000;
/** Digits after the point of a share that a rate can hold. */
const SHARE_DIGITS = 8;

/** Reads an exact share, `"0.025"`, as a rate; null where it is none or has too many digits. */
export function parseShare(text: string): Rate | null {
  const match = /^(-?)(\d{1,6})(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  if (fraction.replace(/0+$/, '').length > SHARE_DIGITS) return null;
  const digits = fraction.slice(0, SHARE_DIGITS).padEnd(SHARE_DIGITS, '0');
  const rate = Number(whole) * WHOLE + Number(digits);
  return sign === '-' && rate !== 0 ? -rate : rate;
}

/** Reads `"2.5%"` as a rate; null where it is no percentage. */
export function parsePercent(text: string): Rate | null {
  const match = /^(-?)(\d{1,6})(?:\.(\d{1,6}))?\s*%?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const rate = Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'));
  return sign === '-' && rate !== 0 ? -rate : rate;
}

/** `2500000` as `"2.5"`: percent, exact, without trailing zeros. */
export function formatPercent(rate: Rate): string {
  const size = Math.abs(rate);
  const whole = Math.floor(size / 1_000_000);
  const fraction = String(size % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const text = fraction === '' ? String(whole) : `${whole}.${fraction}`;
  return rate < 0 ? `-${text}` : text;
}

/** The part of a rate that falls on a share of the value, to the nearest unit. */
export function onShare(rate: Rate, share: number): Rate {
  return share === 1 ? rate : Math.round(rate * share);
}
