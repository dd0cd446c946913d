import type { BaseDuty, BaseSchedule } from './law.ts';
import { nearestCodes } from './nomenclature.ts';
import { parseShare } from './rate.ts';
import type { TariffLines, TradeProfile } from './trade-profile.ts';

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
    dutyOf: (code) => {
      const line = at.get(code) ?? at.get(code.slice(0, 8));
      return line === undefined ? null : (duties[line] ?? null);
    },
    has: (code) => linesBelow(lines, code).length > 0 || at.has(code.slice(0, 8)),
    nearest: (code) => nearestCodes(profile, code),
  };
}

/** Positions of the lines that are a code or stand below it; codes are in ascending order. */
export function linesBelow({ codes }: Pick<TariffLines, 'codes'>, code: string): readonly number[] {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? '') < code) low = middle + 1;
    else high = middle;
  }
  const below: number[] = [];
  for (let line = low; codes[line]?.startsWith(code) === true; line++) below.push(line);
  return below;
}
