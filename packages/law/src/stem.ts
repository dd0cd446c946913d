/** British spellings as the American tariff has them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^aluminium$/, 'aluminum'],
  [/^tyre$/, 'tire'],
  [/^fibre/, 'fiber'],
  [/^sulph/, 'sulf'],
  [/^whiskey$/, 'whisky'],
  [/^(col|flav|harb|vap)our/, '$1or'],
  [/^aeroplane$/, 'airplane'],
  [/^jeweller/, 'jeweler'],
  [/^maize$/, 'corn'],
];

/** Words met before: descriptions say the same few thousand words again and again. */
const known = new Map<string, string>();
/** Words remembered at most, so that foreign text cannot grow the memory without end. */
const MAX_KNOWN = 50_000;

/** Words of a text, lower case, singular, one spelling: `Motor cars (diesel)` → motor, car, diesel. */
export function stems(text: string): string[] {
  const lower = text.toLowerCase();
  const plain = isAscii(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFKC');
  return (plain.match(/[\p{L}\d]+/gu) ?? []).map((word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = stem(word);
    if (known.size < MAX_KNOWN) known.set(word, found);
    return found;
  });
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function stem(word: string): string {
  const one = singular(word);
  for (const [pattern, spelling] of SPELLINGS) {
    if (pattern.test(one)) return one.replace(pattern, spelling);
  }
  return one;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:sh|ch|x|z|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
