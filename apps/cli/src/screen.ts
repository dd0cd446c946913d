import { clip, type Look, paint, wrap } from '@parley/brief';
import type { Language } from '@parley/intake';
import stringWidth from 'string-width';

/** Lines of one screen, and the widest and narrowest that are written. */
const SCREEN = 48;
const WIDEST = 100;
const NARROWEST = 40;
const INDENT = 2;

export interface Line {
  readonly text: string;
  readonly look: Look;
}

/** Writes paragraphs for a screen of a width and language. */
export interface Screen {
  readonly width: number;
  /** A text over as many lines as it takes. */
  readonly say: (text: string, look?: Look) => readonly Line[];
  /** The same with further lines indented, as under a head or a date. */
  readonly item: (text: string, look?: Look) => readonly Line[];
  /** One line, cut where it is too long. */
  readonly one: (text: string, look?: Look) => readonly Line[];
  /** Columns to the left, two spaces apart; the first gives way where the whole is too wide. */
  readonly table: (
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ) => readonly Line[];
}

export function screenOf(columns: number, language: Language): Screen {
  const width = Math.max(NARROWEST, Math.min(columns, WIDEST));
  // Screens are tried in one detail after another: most of their texts are the same.
  const known = new Map<string, readonly string[]>();
  const lines = (text: string, room: number) => {
    const key = `${room} ${text}`;
    const found = known.get(key) ?? wrap(text, room, language);
    known.set(key, found);
    return found;
  };
  const say: Screen['say'] = (text, look = 'plain') =>
    lines(text, width).map((line) => ({ text: line, look }));
  return {
    width,
    say,
    item: (text, look = 'plain') =>
      lines(text, width - INDENT).map((line, k) => ({
        text: k === 0 ? line : ' '.repeat(INDENT) + line,
        look,
      })),
    one: (text, look = 'plain') => [{ text: clip(text, width), look }],
    table: (header, rows) => tableLines(header, rows, width),
  };
}

/** Least columns that a first column is cut down to. */
const LEAST_FIRST = 12;
const GAP = 2;

function tableLines(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly Line[] {
  const all = [header, ...rows];
  const natural = header.map((_, column) =>
    Math.max(...all.map((cells) => stringWidth(cells[column] ?? ''))),
  );
  const [first = 0, ...others] = natural;
  const room = width - others.reduce((sum, each) => sum + each + GAP, 0);
  const widths = [Math.max(LEAST_FIRST, Math.min(first, room)), ...others];
  return all.map((cells, row) => {
    const text = cells
      .map((cell, column) => {
        const own = widths[column] ?? 0;
        const shown = clip(cell, own);
        return shown + ' '.repeat(Math.max(0, own - stringWidth(shown)));
      })
      .join(' '.repeat(GAP))
      .trimEnd();
    return { text: clip(text, width), look: row === 0 ? 'quiet' : 'plain' };
  });
}

const BLANK: Line = { text: '', look: 'plain' };
const ELLIPSIS: Line = { text: '…', look: 'quiet' };

/**
 * Blocks with a blank line between them, told in the first of the details that fits on a screen (they grow
 * shorter); what does not fit even in the last is cut.
 */
export function renderScreen<Detail>(
  details: readonly Detail[],
  blocksOf: (detail: Detail) => readonly (readonly Line[])[],
  colour: boolean,
): string {
  const tell = (at: number) =>
    details
      .slice(at, at + 1)
      .flatMap(blocksOf)
      .filter((block) => block.length > 0)
      .flatMap((block, k) => (k === 0 ? block : [BLANK, ...block]));
  // Each detail has no more lines than the one before.
  let low = 0;
  let high = details.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tell(middle).length <= SCREEN) high = middle;
    else low = middle + 1;
  }
  const lines = tell(low);
  // The last line says what all of it was made from: it stays.
  const last = lines.at(-1);
  const shown =
    lines.length > SCREEN && last !== undefined
      ? [...lines.slice(0, SCREEN - 2), ELLIPSIS, last]
      : lines;
  return `${shown.map(({ text, look }) => paint(text.replaceAll('\u00a0', ' '), look, colour)).join('\n')}\n`;
}
