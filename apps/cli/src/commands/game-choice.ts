import { nearest } from '@parley/intake';
import type { CodedFault } from '../faults.ts';

interface Coded {
  readonly code: string;
}

/** Position of a party by its code, in upper or lower case; null with a fault. */
export function readParty(
  text: string,
  regions: readonly Coded[],
  faults: CodedFault[],
): number | null {
  const wanted = text.trim().toUpperCase();
  const found = regions.findIndex(({ code }) => code.toUpperCase() === wanted);
  if (found >= 0) return found;
  const known = regions.map(({ code }) => code);
  const params = { value: text.trim(), known, ...nearest(text.trim(), known) };
  faults.push({ code: 'unknown-region', params });
  return null;
}

/** Positions of two parties or more: `USA,JPN`, or `all`. */
export function readParties(
  text: string,
  regions: readonly Coded[],
  faults: CodedFault[],
): readonly number[] {
  if (text === 'all') return regions.map((_, position) => position);
  const codes = text.split(',').filter((code) => code.trim() !== '');
  const positions: number[] = [];
  for (const code of codes) {
    const position = readParty(code, regions, faults);
    if (position === null) continue;
    if (positions.includes(position)) {
      faults.push({ code: 'repeated-party', params: { value: regions[position]?.code ?? '' } });
    } else positions.push(position);
  }
  if (codes.length < 2) faults.push({ code: 'too-few-parties', params: { got: codes.length } });
  return positions;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Highest tariff that may be searched. */
const HIGHEST = 10;

/** `low:high` in shares, or the model's own bounds. */
export function readBounds(text: string | undefined, own: Bounds, faults: CodedFault[]): Bounds {
  if (text === undefined) return own;
  const [low, high, ...more] = text
    .split(':')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const sound =
    low !== undefined && high !== undefined && low > -1 && low < high && high <= HIGHEST;
  if (sound && more.length === 0) return { low, high };
  faults.push({ code: 'bad-bounds', params: { value: text } });
  return own;
}

type ChoiceFault =
  | 'no-such-solution'
  | 'no-such-disagreement'
  | 'bad-on'
  | 'bad-by'
  | 'bad-form'
  | 'bad-retaliation';

/** One of some words; the first with a fault. */
export function readChoice<Word extends string>(
  text: string,
  known: readonly Word[],
  code: ChoiceFault,
  faults: CodedFault[],
): Word {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  faults.push({ code, params: { value: text, known, ...nearest(text, known) } });
  return known[0] as Word;
}
