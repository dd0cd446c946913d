import type { BaseDuty, BaseSchedule } from './law.ts';
import { nearestCodes } from './nomenclature.ts';
import { parseShare, type Rate, WHOLE } from './rate.ts';
import { linesBelow } from './scope.ts';
import type { TradeProfile } from './trade-profile.ts';

/** The base duties of an importer whose tariff lines are embedded. */
export function scheduleOfLines(importer: string, profile: TradeProfile): BaseSchedule {
  const { lines } = profile;
  const { codes } = lines;
  const at = new Map(codes.map((code, line) => [code, line]));
  const duties = codes.map((_, line): BaseDuty | null => {
    const rate = parseShare(lines.mfnRates[line] ?? '');
    if (rate === null) return null;
    return {
      form: { kind: 'ad-valorem', rate },
      text: lines.mfnTexts[line] ?? '',
      status: lines.mfnStatuses[line] === 'complete' ? 'complete' : 'assumed',
    };
  });
  return {
    importer,
    dutyOf: (code, origin) => {
      const line = at.get(code) ?? at.get(code.slice(0, 8));
      const duty = line === undefined ? null : (duties[line] ?? null);
      const paid = line === undefined || duty === null ? null : paidBy(profile, line, origin);
      return duty === null || paid === null ? duty : { ...duty, status: 'assumed', paid };
    },
    has: (code) => linesBelow(codes, code).length > 0 || at.has(code.slice(0, 8)),
    nearest: (code) => nearestCodes(profile, code),
  };
}

/**
 * What goods of an origin that may enter at other than the general rate paid on a line, over their
 * value; null where the general rate holds, or where the year's trade does not show another.
 */
function paidBy(profile: TradeProfile, line: number, origin: string | undefined): Rate | null {
  const at = profile.originAt.get(origin ?? '');
  const trade = at === undefined ? undefined : profile.trade[at];
  const treatment = at === undefined ? undefined : profile.origins[at]?.treatment;
  if (trade === undefined || (treatment !== 'preference' && treatment !== 'column-2')) return null;
  const row = rowOf(trade.lines, line);
  const value = row < 0 ? 0 : (trade.valueUsd[row] ?? 0);
  if (value === 0) return null;
  const paid = Math.round((WHOLE * (trade.dutyUsd[row] ?? 0)) / value);
  const general = parseShare(profile.lines.mfnRates[line] ?? '') ?? 0;
  return Math.abs(paid - general) > Math.max(NEGLIGIBLE, general * FEW) ? paid : null;
}

/** Difference from the general rate that rounding of duties to dollars explains: 0.05 points. */
const NEGLIGIBLE = 50_000;
/** A preference that so small a share of the trade claims leaves the general rate the rule. */
const FEW = 0.1;

/** Position of a line among ascending positions; -1 where it is not there. */
function rowOf(lines: Int32Array, line: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = lines[middle] ?? 0;
    if (found === line) return middle;
    if (found < line) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
