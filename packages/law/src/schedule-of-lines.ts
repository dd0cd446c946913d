import type { BaseDuty, BaseSchedule } from './law.ts';
import { nearestCodes } from './nomenclature.ts';
import { parseShare } from './rate.ts';
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
    dutyOf: (code) => {
      const line = at.get(code) ?? at.get(code.slice(0, 8));
      return line === undefined ? null : (duties[line] ?? null);
    },
    has: (code) => linesBelow(codes, code).length > 0 || at.has(code.slice(0, 8)),
    nearest: (code) => nearestCodes(profile, code),
  };
}
