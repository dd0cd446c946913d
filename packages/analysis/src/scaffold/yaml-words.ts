import type { Bilingual } from '@parley/casebook';

/** Nothing that YAML reads as other than the text it is, inside braces too. */
const PLAIN = /^[\p{L}(][\p{L}\p{N}\p{Zs} ()（）・、。–\-.;/'’%％]*$/u;
const WORDS = /^(true|false|null|yes|no|on|off|~)$/i;

/** A text as a YAML scalar: bare where that is safe, else in double quotes. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) && text === text.trim()
    ? text
    : JSON.stringify(text);
}

/** `{ en: …, ja: … }` on one line. */
export function both({ en, ja }: Bilingual): string {
  return `{ en: ${scalar(en)}, ja: ${scalar(ja)} }`;
}

/** Widest line of prose in the files. */
const WIDTH = 108;

/** `en` folded over lines and `ja` on one, under a key. */
export function prose(key: string, { en, ja }: Bilingual, indent: number): string {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  for (const word of en.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + indent + 5 <= WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return [
    `${margin}${key}:`,
    `${margin}  en: >-`,
    ...lines.map((line) => `${margin}    ${line}`),
    `${margin}  ja: ${scalar(ja)}`,
  ].join('\n');
}
