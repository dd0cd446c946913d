import { distance } from 'fastest-levenshtein';
import { COMMON_NAMES } from './common-names.ts';
import { normaliseCode } from './scope.ts';
import { stems } from './stem.ts';
import type { TradeProfile } from './trade-profile.ts';

/** A line found, with how well it answers: higher is better; `matched` of `asked` words fit. */
export interface FoundLine {
  /** Position in the profile's lines. */
  readonly line: number;
  readonly code: string;
  readonly description: string;
  readonly score: number;
  readonly matched: number;
  readonly asked: number;
}

/** Weights of a word by how it fits. */
const COMMON_NAME = 2.5;
const WHOLE_WORD = 1;
const START_OF_WORD = 0.5;
/** Weights of a word by where it stands: opening the heading, in the heading, below, in the goods' names. */
const FIRST = 1.6;
const HEADING = 1;
const BELOW = 0.7;
const GOODS = 0.6;
/** A word after "except", "other than", "for" or "of headings" hardly tells what the goods are. */
const ASIDE = 0.25;
/** Parts answer less well where parts are not asked for. */
const PARTS = 0.6;
/** What ten times the imports weigh against a better fit. */
const PER_DECADE_OF_TRADE = 0.05;
/** Shortest beginning of a word that is looked for. */
const MIN_PREFIX = 3;

/** Lines that have a word, ascending, and its weight in each. */
interface Postings {
  readonly lines: number[];
  readonly weights: number[];
}

interface Index {
  readonly words: ReadonlyMap<string, Postings>;
  readonly vocabulary: readonly string[];
  /** Imports from all origins, USD, by line. */
  readonly valueUsd: Float64Array;
}

const indexes = new WeakMap<TradeProfile, Index>();

/**
 * Lines that fit a query, best first: words of descriptions (plurals, beginnings of words, British spelling),
 * everyday names in English and Japanese, or the beginning of a code (`8703`, `8703.23`). Where no line has all
 * words, those with most. Among equals the line with more trade comes first.
 *
 * The first search of a profile builds its index (some tenths of a second).
 *
 * @example
 * searchNomenclature(profile, 'soybeans', 3)[0]?.code; // '12019000'
 */
export function searchNomenclature(profile: TradeProfile, query: string, limit = 20): FoundLine[] {
  const index = indexOf(profile);
  const digits = query.trim().replace(/[.\s]/g, '');
  if (/^\d{2,10}$/.test(digits)) return linesBelow(profile, index, digits, limit);
  const terms = termsOf(profile, index, query);
  const found = new Map<number, { score: number; matched: number }>();
  for (const term of terms) {
    for (const [line, weight] of term.weights) {
      const entry = found.get(line) ?? { score: 0, matched: 0 };
      entry.score += weight;
      entry.matched += term.words;
      found.set(line, entry);
    }
  }
  const asked = terms.reduce((sum, { words }) => sum + words, 0);
  const parts = stems(query).includes('part') ? new Map() : linesWith(index, 'part');
  const answers = [...found].map(([line, { score, matched }]) => {
    const isPart = (parts.get(line) ?? 0) >= BELOW;
    const trade = 1 + PER_DECADE_OF_TRADE * Math.log10(1 + (index.valueUsd[line] ?? 0));
    return foundLine(profile, line, score * (isPart ? PARTS : 1) * trade, matched, asked);
  });
  return answers
    .sort((a, b) => b.matched - a.matched || b.score - a.score || a.line - b.line)
    .slice(0, limit);
}

/**
 * Codes that exist and look like one that does not, nearest first: as few digits changed as possible, then as
 * many of the first digits kept. They have as many digits as the code asked for, where lines are that deep.
 */
export function nearestCodes(profile: TradeProfile, code: string, limit = 5): string[] {
  const wanted = normaliseCode(code) ?? code.replace(/\D/g, '');
  if (wanted === '') return [];
  const candidates = new Set(profile.lines.codes.map((known) => known.slice(0, wanted.length)));
  const kept = (candidate: string) => {
    let same = 0;
    while (same < wanted.length && candidate[same] === wanted[same]) same++;
    return same;
  };
  return [...candidates]
    .map((candidate) => ({
      candidate,
      changed: distance(wanted, candidate),
      kept: kept(candidate),
    }))
    .sort(
      (a, b) =>
        a.changed - b.changed ||
        b.kept - a.kept ||
        Math.abs(Number(a.candidate) - Number(wanted)) -
          Math.abs(Number(b.candidate) - Number(wanted)) ||
        (a.candidate < b.candidate ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function foundLine(
  { lines }: TradeProfile,
  line: number,
  score: number,
  matched: number,
  asked: number,
): FoundLine {
  const code = lines.codes[line] ?? '';
  const description = lines.descriptions[line] ?? '';
  return { line, code, description, score, matched, asked };
}

function linesBelow(
  profile: TradeProfile,
  { valueUsd }: Index,
  digits: string,
  limit: number,
): FoundLine[] {
  const found: FoundLine[] = [];
  profile.lines.codes.forEach((code, line) => {
    // A ten-digit code finds the eight-digit line it is carried in.
    if (!code.startsWith(digits) && !(digits.length > 8 && digits.startsWith(code))) return;
    found.push(foundLine(profile, line, valueUsd[line] ?? 0, 1, 1));
  });
  return found.slice(0, limit);
}

/** One thing asked for: the lines that fit it, and how many words of the query it takes. */
interface Term {
  readonly weights: ReadonlyMap<number, number>;
  readonly words: number;
}

function termsOf(profile: TradeProfile, index: Index, query: string): Term[] {
  const asked = [...new Set(stems(query))];
  const names = namesAsked(asked);
  const named = new Set(names.flatMap(({ words }) => words));
  return [
    ...names.map(({ words, codes }) => {
      const weights = new Map<number, number>();
      // A line that says the words without being what the name means answers too, less well.
      const texts = words.map((word) => linesWith(index, word));
      for (const [line, weight] of texts[0] ?? []) {
        if (texts.every((text) => text.has(line))) weights.set(line, weight);
      }
      profile.lines.codes.forEach((code, line) => {
        if (codes.some((prefix) => code.startsWith(prefix))) weights.set(line, COMMON_NAME);
      });
      return { weights, words: words.length };
    }),
    ...asked
      .filter((word) => !named.has(word))
      .map((word) => ({ weights: linesWith(index, word), words: 1 })),
  ];
}

interface NameAsked {
  /** Words of the query that the name takes. */
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

/** Everyday names in a query, longer names before shorter ones; a word counts for one name only. */
function namesAsked(asked: readonly string[]): NameAsked[] {
  const left = new Set(asked);
  const fits = COMMON_NAMES.flatMap(([names, codes]) =>
    names.split('|').flatMap((name) => {
      const words = stems(name);
      const there = words.every((word) => left.has(word));
      return there ? [{ words, codes: codes.split(' ') }] : [];
    }),
  ).sort((a, b) => b.words.length - a.words.length);
  return fits.filter(({ words }) => {
    if (!words.every((word) => left.has(word))) return false;
    for (const word of words) left.delete(word);
    return true;
  });
}

/** Lines with a word, or with one that begins like it. */
function linesWith(index: Index, word: string): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const known of index.vocabulary) {
    const fit = known === word ? WHOLE_WORD : known.startsWith(word) ? START_OF_WORD : 0;
    if (fit === 0 || (fit < WHOLE_WORD && word.length < MIN_PREFIX)) continue;
    const postings = index.words.get(known);
    postings?.lines.forEach((line, at) => {
      const weight = fit * (postings.weights[at] ?? 0);
      if (weight > (weights.get(line) ?? 0)) weights.set(line, weight);
    });
  }
  return weights;
}

function indexOf(profile: TradeProfile): Index {
  const known = indexes.get(profile);
  if (known !== undefined) return known;
  const words = new Map<string, Postings>();
  profile.lines.descriptions.forEach((description, line) => {
    for (const [word, weight] of weightsOf(description)) {
      const postings = words.get(word);
      if (postings === undefined) words.set(word, { lines: [line], weights: [weight] });
      else {
        postings.lines.push(line);
        postings.weights.push(weight);
      }
    }
  });
  const valueUsd = new Float64Array(profile.lines.codes.length);
  for (const trade of profile.trade) {
    trade.lines.forEach((line, at) => {
      valueUsd[line] = (valueUsd[line] ?? 0) + (trade.valueUsd[at] ?? 0);
    });
  }
  const index = { words, vocabulary: [...words.keys()], valueUsd };
  indexes.set(profile, index);
  return index;
}

/** Words of a description (`heading; below; below: goods`), each with its best weight. */
function weightsOf(description: string): Map<string, number> {
  const weights = new Map<string, number>();
  const colon = description.indexOf(': ');
  const path = colon < 0 ? description : description.slice(0, colon);
  const goods = colon < 0 ? '' : description.slice(colon + 2);
  const [heading = '', ...below] = path.split('; ');
  addWords(weights, heading, HEADING);
  for (const piece of below) addWords(weights, piece, BELOW);
  addWords(weights, goods, GOODS);
  const [first = ''] = weights.keys();
  weights.set(first === 'other' ? ([...weights.keys()][1] ?? first) : first, FIRST);
  return weights;
}

function addWords(weights: Map<string, number>, piece: string, weight: number): void {
  const [said = '', ...asides] = piece.split(
    /\b(?:except|excluding|other than|not|without|for|containing|suitable)\b/i,
  );
  const add = (text: string, worth: number) => {
    for (const word of stems(text)) {
      if (worth > (weights.get(word) ?? 0)) weights.set(word, worth);
    }
  };
  add(said, weight);
  if (asides.length > 0) add(asides.join(' '), weight * ASIDE);
}
