import { readableCensus } from './census-words.ts';

/** Longest piece, in characters: of the heading, of what stands between, of the subheading itself. */
const HEADING_LENGTH = 80;
const BETWEEN_LENGTH = 50;
const SUBHEADING_LENGTH = 90;
/** With fewer words in common than this, two commodities are both named. */
const MIN_SHARED_WORDS = 4;
/** Words and marks that a cut must not leave at the end. */
const TRAILING = /(?:[,;:]|\s(?:and|or|of|the|for|in|with|by|a|other|than|to|not|over|under))+$/;
/** Parentheses up to this length stay: `(corn)`, `(sausage casings)`. */
const SHORT_PARENTHESIS = 22;

/**
 * One line in words that stand alone: heading, subheading, and what Census calls the goods.
 *
 * @param official HS-6 description with its headings, `Rice : Semi-milled or wholly milled rice`; may be empty
 * @param census descriptions of the line's ten-digit commodities, the most traded first
 */
export function describeLine(official: string, census: readonly string[]): string {
  const [heading = '', ...below] = official.split(' : ').map(mend);
  const pieces = [condense(heading, HEADING_LENGTH)];
  below.forEach((piece, at) => {
    if (/^other$/i.test(piece.trim())) return;
    const limit = at === below.length - 1 ? SUBHEADING_LENGTH : BETWEEN_LENGTH;
    pieces.push(lowerFirst(condense(piece, limit)));
  });
  const path = pieces
    .filter((piece, at) => piece !== '' && (at === 0 || piece !== lowerFirst(pieces[0] ?? '')))
    .join('; ');
  const goods = goodsOf(census);
  if (path === '') return upperFirst(goods);
  return goods === '' || says(path, goods) ? path : `${path}: ${goods}`;
}

/** What the two most traded commodities of a line have in common at the start, or both. */
function goodsOf(census: readonly string[]): string {
  const [first, second] = [...new Set(census)].map(readableCensus);
  if (first === undefined || second === undefined) return first ?? '';
  const words = first.split(' ');
  const others = second.split(' ');
  const differs = words.findIndex((word, at) => others[at] !== word);
  const shared = differs < 0 ? words.length : differs;
  if (shared < MIN_SHARED_WORDS) return `${first}; ${second}`;
  return words.slice(0, shared).join(' ').replace(TRAILING, '');
}

/** Whether every word of `goods` that tells something already stands in `path`. */
function says(path: string, goods: string): boolean {
  const stems = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .map((word) => word.slice(0, 6));
  const there = new Set(stems(path));
  return stems(goods.replaceAll('n.e.s.', '')).every((word) => word === '' || there.has(word));
}

/** Restores characters that the crosswalk lost to question marks, and English decimal points. */
function mend(text: string): string {
  return text
    .replace(/Brassi\?res/g, 'Brassières')
    .replace(/n\?glig\?s/g, 'négligés')
    .replace(/pur\?e/g, 'purée')
    .replace(/fa\?ades/g, 'façades')
    .replace(/\b([Mm]at|glac|sak)\?/g, '$1é')
    .replace(/\?C\b/g, ' °C')
    .replace(/g\/m\?/g, 'g/m²')
    .replace(/(?<=cylinder capacity.*)cm\?/g, 'cc')
    .replace(/g\/cm\?/g, 'g/cm³')
    .replace(/\b(c?m)\?/g, '$1²')
    .replace(/(?<=[\w%])\?(?=[\w%°(])/g, ' ')
    .replaceAll('?', '')
    .replace(/(\d),(\d+)(?= ?(?:%|(?:mm|cm|m|kg|g|decitex|tex|W|kW|MPa|l)\b))/g, '$1.$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first clause, without long parentheses, cut at a comma or a word where it is still long. */
function condense(text: string, limit: number): string {
  const bare = text
    .replace(/\s*\(([^()]*)\)/g, (all, inside: string) =>
      inside.length <= SHORT_PARENTHESIS && !/example|heading/.test(inside) ? all : '',
    )
    .trim();
  if (bare.length <= limit) return bare;
  const clause = bare.split(';')[0] ?? bare;
  if (clause.length <= limit) return clause;
  const cut = clause.slice(0, limit + 1);
  const comma = cut.lastIndexOf(', ');
  const end = comma > limit / 2 ? comma : cut.lastIndexOf(' ');
  return cut.slice(0, end).replace(TRAILING, '');
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
