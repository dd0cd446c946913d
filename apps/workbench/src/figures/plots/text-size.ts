const WIDE = /[\u3000-\u9fff\uff00-\uffef]/u;
/** Pixels of a letter at 12 px: Latin ones on average, and those as wide as they are high. */
const LETTER = 6.3;
const WIDE_LETTER = 12;

/** About as wide as a text of 12 px is, in pixels. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? WIDE_LETTER : LETTER;
  return width;
}

/** A wide letter with what may not begin a line after it, or a word with its space. */
const PARTS =
  /[\u3000-\u9fff\uff00-\uffef][ー々、。，．・：；！？）」』ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|[^\s\u3000-\u9fff\uff00-\uffef]+\s*/gu;

/** Lines no wider than that, broken at spaces, or anywhere in a text without; the last may end in an ellipsis. */
export function textLines(text: string, width: number, most: number): readonly string[] {
  const parts = text.match(PARTS) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
