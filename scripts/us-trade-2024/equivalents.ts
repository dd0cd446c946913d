import { adValoremPart, exactRate, type MfnKind, mfnKind, type RateBasis } from './mfn.ts';
import type { Treatment } from './origins.ts';

/** Trade of one origin on one line. */
export interface LineTrade {
  readonly treatment: Treatment;
  readonly valueUsd: number;
  readonly dutyUsd: number;
}

export interface LineRate {
  readonly kind: MfnKind;
  /** Decimal share as text; empty where there is none. */
  readonly rate: string;
  readonly basis: RateBasis;
}

/** Digits after the point of an estimated share. */
const ESTIMATE_DIGITS = 6;

interface Sums {
  valueUsd: number;
  dutyUsd: number;
}

/**
 * The ad-valorem rate of every line: exact where the schedule gives one; otherwise estimated as duty ÷ value of
 * 2024, from the nearest trade that shows it (see {@link RateBasis} for the order).
 *
 * @param texts duty of each line as the schedule writes it, empty where the schedule lacks the line
 */
export function lineRates(
  texts: ReadonlyMap<string, string>,
  tradeOf: (code: string) => readonly LineTrade[],
): Map<string, LineRate> {
  const groups = new Map<string, Sums>();
  for (const [code, text] of texts) {
    if (exactRate(text) !== null) continue;
    const sums = sumOf(tradeOf(code), paysGeneralRate);
    for (const digits of [6, 4]) add(groups, code.slice(0, digits), sums);
  }
  return new Map(
    [...texts].map(([code, text]) => {
      const kind = mfnKind(text);
      const exact = exactRate(text);
      if (exact !== null) return [code, { kind, rate: exact, basis: 'schedule' }];
      return [code, { kind, ...estimate(code, text, tradeOf(code), groups) }];
    }),
  );
}

function estimate(
  code: string,
  text: string,
  trade: readonly LineTrade[],
  groups: ReadonlyMap<string, Sums>,
): Pick<LineRate, 'rate' | 'basis'> {
  const candidates: readonly (readonly [RateBasis, Sums | undefined])[] = [
    ['mfn-origins', sumOf(trade, paysGeneralRate)],
    [
      'other-origins',
      sumOf(trade, (entry) => entry.treatment === 'preference' && entry.dutyUsd > 0),
    ],
    ['subheading', groups.get(code.slice(0, 6))],
    ['heading', groups.get(code.slice(0, 4))],
  ];
  const found = candidates.find(([, sums]) => (sums?.valueUsd ?? 0) > 0);
  const estimated = found?.[1] ? found[1].dutyUsd / found[1].valueUsd : -1;
  // Duty cannot be below the part that falls on the whole value; entries under duty-free programmes pull it there.
  const part = adValoremPart(text);
  if (part !== null && estimated < Number(part)) return { rate: part, basis: 'floor' };
  if (found === undefined) return { rate: '', basis: 'none' };
  return { rate: String(Number(estimated.toFixed(ESTIMATE_DIGITS))), basis: found[0] };
}

function paysGeneralRate({ treatment }: LineTrade): boolean {
  return treatment === 'mfn';
}

function sumOf(trade: readonly LineTrade[], counts: (entry: LineTrade) => boolean): Sums {
  const sums = { valueUsd: 0, dutyUsd: 0 };
  for (const entry of trade) {
    if (!counts(entry)) continue;
    sums.valueUsd += entry.valueUsd;
    sums.dutyUsd += entry.dutyUsd;
  }
  return sums;
}

function add(groups: Map<string, Sums>, key: string, { valueUsd, dutyUsd }: Sums): void {
  const sums = groups.get(key) ?? { valueUsd: 0, dutyUsd: 0 };
  sums.valueUsd += valueUsd;
  sums.dutyUsd += dutyUsd;
  groups.set(key, sums);
}
