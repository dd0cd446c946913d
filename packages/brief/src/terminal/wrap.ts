import type { Language } from '@parley/texts';
import stringWidth from 'string-width';

/** Han, kana, and full-width forms: lines may break between these without a space. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303f\uff01-\uff60]/u;
/** What never begins a line, and what never ends one. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？％・ー～…,.;:!?%+\u2212\u00a0]/u;
const OPENING = /[\p{Ps}\p{Pi}\u00a0]$/u;

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/**
 * Breaks a text into lines of at most `width` terminal columns, Japanese between words and by
 * its rules of what may begin or end a line. A longer word stands alone on its line.
 */
export function wrap(text: string, width: number, language: Language): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const piece of unbreakable(text, language)) {
    // Pieces end where words do, so their widths add up.
    if (line !== '' && columns + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      columns = 0;
    }
    line += piece;
    columns += widthOf(piece);
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;

/** Widths of pieces that are not plain ASCII: the same words come again and again. */
const widths = new Map<string, number>();
const MAX_WIDTHS = 20_000;

/** Terminal columns of a text; most words are plain and need no table. */
export function widthOf(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = stringWidth(text);
  if (widths.size < MAX_WIDTHS) widths.set(text, width);
  return width;
}

/** Runs of text inside which no line may break. */
function unbreakable(text: string, language: Language): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenterOf(language).segment(text)) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before.endsWith(' ')) return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  const isUnit = /[\d\p{Lu}]$/u.test(before) && WIDE.test(after);
  return !isUnit && (WIDE.test(before.slice(-1)) || WIDE.test(after.charAt(0)));
}

/** Cuts a text to at most `width` terminal columns, with an ellipsis where it was cut. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let columns = 0;
  for (const character of text) {
    columns += widthOf(character);
    if (columns > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
