/** What a most-favoured-nation duty is made of. */
export type MfnKind = 'free' | 'ad-valorem' | 'specific' | 'compound' | 'other';

/**
 * Where a rate comes from.
 *
 * - `schedule`: the schedule writes it (exact)
 * - `mfn-origins`: duty ÷ value of the line in 2024, origins that pay the general rate
 * - `other-origins`: the same over preference origins, entries that paid duty
 * - `subheading`, `heading`: duty ÷ value over general-rate origins of specific or compound lines that share six
 *   or four digits
 * - `floor`: the ad-valorem part alone, where the estimate is below it or there is none
 * - `none`: no estimate
 */
export type RateBasis =
  | 'schedule'
  | 'mfn-origins'
  | 'other-origins'
  | 'subheading'
  | 'heading'
  | 'floor'
  | 'none';

const PERCENT = /^(\d+(?:\.\d+)?)%$/;
/** An amount of money a unit: `1.4¢/kg`, `$1.035/kg`, `15¢ each`, `3¢/kg on lead content`. */
const AMOUNT = /^(?:\$\d+(?:\.\d+)?|\d+(?:\.\d+)?¢)\s*(?:\/|each\b)/;

/** Classifies a duty as the schedule writes it. */
export function mfnKind(text: string): MfnKind {
  if (text === 'Free') return 'free';
  if (PERCENT.test(text)) return 'ad-valorem';
  const parts = text.split(/\s*\+\s*/);
  if (parts.length > 1) return 'compound';
  return AMOUNT.test(text) ? 'specific' : 'other';
}

/** The exact rate as a decimal share, `2.5%` → `0.025`; null where the duty is not purely ad valorem. */
export function exactRate(text: string): string | null {
  if (text === 'Free') return '0';
  const percent = PERCENT.exec(text)?.[1];
  return percent === undefined ? null : percentToShare(percent);
}

/** The ad-valorem part on the whole value of a compound duty: `1.4¢/kg + 5.1%` → `0.051`. */
export function adValoremPart(text: string): string | null {
  const part = text
    .split(/\s*\+\s*/)
    .map((piece) => PERCENT.exec(piece)?.[1])
    .find((percent) => percent !== undefined);
  return part === undefined ? null : percentToShare(part);
}

/** `14.9` → `0.149`, moving the point in the text so that no binary rounding shows. */
function percentToShare(percent: string): string {
  const [whole = '', fraction = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
  return share.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}
