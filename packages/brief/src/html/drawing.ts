import type * as Plot from '@observablehq/plot';
import type { Axis } from '@parley/charts';
import { type Language, textsFor } from '@parley/texts';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { clip } from '../terminal/wrap.ts';

/** A drawing for wide pages, names beside the marks, or for narrow ones, names above them. */
export interface Drawing {
  readonly width: number;
  readonly names: 'beside' | 'above';
}

export type Svg = ReturnType<typeof Plot.plot>;

export const FONT_SIZE = 13;
export const GAP = 8;
/** Mean width of a column of text (half an ideograph) at the font size; on the safe side. */
const COLUMN_WIDTH = 6.9;

/** Keeps lines from running through a text. */
export const HALO = { stroke: 'var(--paper)', strokeWidth: 5, strokeLinejoin: 'round' } as const;

/** What a drawing is made in. */
export function page(): Plot.PlotOptions['document'] {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

export function widthOf(text: string): number {
  return stringWidth(text) * COLUMN_WIDTH;
}

/** Ticks with just the decimals that tell neighbours apart. */
export function axisFormat({ signed }: Axis, language: Language): (value: number) => string {
  const { formats } = textsFor(language);
  const print = (value: number, _: number, ticks: readonly number[]) => {
    const step = Math.min(...ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? tick)));
    const digits = Number.isFinite(step) ? Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)) : 0;
    return formats.axis(value, signed, digits);
  };
  // Plot passes all ticks as a third argument, which its types leave out.
  return print as (value: number) => string;
}

/** A text beside a place on the side that has room for it, cut where neither has. */
export function beside(
  text: string,
  at: number,
  [left, right]: readonly [number, number],
): { readonly text: string; readonly side: 'start' | 'end' } {
  const room = { start: right - at - GAP, end: at - left - GAP };
  const side = widthOf(text) <= room.start || room.start >= room.end ? 'start' : 'end';
  return { text: clip(text, Math.max(4, Math.floor(room[side] / COLUMN_WIDTH))), side };
}
