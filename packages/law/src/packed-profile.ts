import { parseShare, WHOLE } from './rate.ts';
import type { TradeProfile } from './trade-profile.ts';

/** Digits of a code. */
const EIGHT = 8;
const TEN = 10;

type Lines = TradeProfile['lines'];
type OriginTrade = TradeProfile['trade'][number];

/** What the duty of an origin's rows is told as a difference from: the line's general duty, or nothing. */
type DutyBase = 'general' | 'none';

/** Codes of lines, ascending. */
interface PackedCodes {
  /** From one code to the next, both filled up to ten digits with zeros. */
  readonly steps: readonly number[];
  /** Lines passed over before each line whose code has ten digits; the others' have eight. */
  readonly tenDigitGaps: readonly number[];
}

interface PackedTrade {
  /** Lines passed over before each line traded. */
  readonly gaps: readonly number[];
  readonly valueUsd: readonly number[];
  readonly dutyBase: DutyBase;
  /** Duty less its base, USD; mostly 0. */
  readonly dutyUsd: readonly number[];
}

/**
 * A trade profile as plain data that compress to about half of what its files do. The descriptions of its lines
 * are left out and travel apart.
 */
export interface PackedTradeProfile {
  readonly codes: PackedCodes;
  readonly lines: Omit<Lines, 'codes' | 'descriptions'>;
  readonly origins: TradeProfile['origins'];
  /** In the order of the origins. */
  readonly trade: readonly PackedTrade[];
}

/** Packs a profile; `unpackTradeProfile` gives it back to the dollar. */
export function packTradeProfile(profile: TradeProfile): PackedTradeProfile {
  const { codes, descriptions: _, ...lines } = profile.lines;
  const rates = sharesOf(lines.mfnRates);
  return {
    codes: packCodes(codes),
    lines,
    origins: profile.origins,
    trade: profile.trade.map((trade) => packTrade(trade, rates)),
  };
}

/**
 * A profile from its packed form.
 *
 * @param descriptions words for each line, in the order of the lines; without them they are empty
 * @example
 * unpackTradeProfile(packTradeProfile(profile), profile.lines.descriptions); // profile again
 */
export function unpackTradeProfile(
  { codes: packedCodes, lines, origins, trade }: PackedTradeProfile,
  descriptions?: readonly string[],
): TradeProfile {
  const codes = unpackCodes(packedCodes);
  const rates = sharesOf(lines.mfnRates);
  return {
    lines: { codes, descriptions: descriptions ?? codes.map(() => ''), ...lines },
    lineAt: new Map(codes.map((code, at) => [code, at])),
    origins,
    originAt: new Map(origins.map(({ code }, at) => [code, at])),
    trade: trade.map((packed) => unpackTrade(packed, rates)),
  };
}

function packCodes(codes: readonly string[]): PackedCodes {
  const full = codes.map((code) => Number(code.padEnd(TEN, '0')));
  const tenDigit = codes.flatMap((code, line) => (code.length === TEN ? [line] : []));
  return {
    steps: full.map((code, line) => code - (full[line - 1] ?? 0)),
    tenDigitGaps: gapsOf(tenDigit),
  };
}

function unpackCodes({ steps, tenDigitGaps }: PackedCodes): string[] {
  const tenDigit = new Set(positionsOf(tenDigitGaps));
  let code = 0;
  return steps.map((step, line) => {
    code += step;
    return String(code)
      .padStart(TEN, '0')
      .slice(0, tenDigit.has(line) ? TEN : EIGHT);
  });
}

function packTrade({ lines, valueUsd, dutyUsd }: OriginTrade, rates: Float64Array): PackedTrade {
  const from = (dutyBase: DutyBase) => ({
    dutyBase,
    dutyUsd: Array.from(dutyUsd, (duty, k) => {
      return duty - baseDuty(dutyBase, valueUsd[k] ?? 0, rates[lines[k] ?? -1] ?? 0);
    }),
  });
  // Goods that enter under a preference pay nothing, whatever the general rate.
  const general = from('general');
  const none = from('none');
  const shorter = digitsOf(general.dutyUsd) <= digitsOf(none.dutyUsd) ? general : none;
  return { gaps: gapsOf([...lines]), valueUsd: [...valueUsd], ...shorter };
}

function unpackTrade(
  { gaps, valueUsd, dutyBase, dutyUsd }: PackedTrade,
  rates: Float64Array,
): OriginTrade {
  const lines = positionsOf(gaps);
  const duties = dutyUsd.map(
    (less, k) => less + baseDuty(dutyBase, valueUsd[k] ?? 0, rates[lines[k] ?? -1] ?? 0),
  );
  return {
    lines: Int32Array.from(lines),
    valueUsd: Float64Array.from(valueUsd),
    dutyUsd: Float64Array.from(duties),
    totalValueUsd: valueUsd.reduce((sum, value) => sum + value, 0),
    totalDutyUsd: duties.reduce((sum, duty) => sum + duty, 0),
  };
}

/** What is passed over before each of some ascending positions. */
function gapsOf(positions: readonly number[]): number[] {
  return positions.map((position, k) => position - (positions[k - 1] ?? -1) - 1);
}

function positionsOf(gaps: readonly number[]): number[] {
  let position = -1;
  return gaps.map((gap) => {
    position += gap + 1;
    return position;
  });
}

/** Above this a difference might not be exact; a profile's amounts have 15 digits at most. */
const LARGEST_BASE = 1e15;

function baseDuty(base: DutyBase, value: number, share: number): number {
  if (base === 'none') return 0;
  const duty = Math.round(value * share);
  return duty <= LARGEST_BASE ? duty : 0;
}

/** General rates as shares; 0 where there is none. */
function sharesOf(rates: readonly string[]): Float64Array {
  return Float64Array.from(rates, (rate) => (parseShare(rate) ?? 0) / WHOLE);
}

function digitsOf(amounts: readonly number[]): number {
  return JSON.stringify(amounts).length;
}
