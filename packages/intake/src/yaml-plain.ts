import type { Path } from './fault.ts';

export type PlainYaml =
  | {
      readonly kind: 'plain';
      readonly value: unknown;
      /** Offset of the value at `path` or of its key; of the nearest parent if it is absent. */
      readonly offsetOf: (path: Path, atKey: boolean) => number;
    }
  /** Where the text is more than plain, or holds more values than may be. */
  | { readonly kind: 'beyond' | 'too-many'; readonly offset: number };

/** Values that a text may hold: those of some ten thousand entries. */
export const MAX_VALUES = 400_000;

/**
 * Reads the part of YAML that people write records in, thousands of entries in a blink: block maps and lists,
 * brackets and scalars on one line, `|` and `>` texts, comments. At the first thing beyond that (an anchor, an
 * escape, a text over several lines, nothing where a value should be, and every mistake) it gives up, and the
 * whole of YAML must be asked; what it does read, it reads as that would.
 *
 * @param typed whether scalars are typed by YAML's core schema or stay as they are written
 */
export function readPlainYaml(text: string, typed: boolean): PlainYaml {
  const outlandish = OUTLANDISH.exec(text);
  return outlandish ? { kind: 'beyond', offset: outlandish.index } : plainYaml(text, typed, false);
}

/** Thrown, and caught where reading began, where the text is more than plain. */
const BEYOND = Symbol('beyond plain YAML');
function beyond(): never {
  throw BEYOND;
}
const TOO_MANY = Symbol('too many values');

/** Tabs, carriage returns, other controls, and the marks that some take for line ends or a byte order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OUTLANDISH = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
/** A key without quotes; one that begins with a digit would be ordered anew by JavaScript. */
const KEY = /([A-Za-z_][A-Za-z0-9_-]{0,100}):(?=[ \n]|$)/y;
/** Keys that YAML or JavaScript takes for something else. */
const OTHER_KEYS = /^(?:null|true|false|__proto__)$/i;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const IN_BRACKETS = /[^,[\]{}\n]+/y;
const BLOCK_TEXT = /([|>])(-?)\n/y;
/** What no scalar without quotes begins with; a hyphen only if nothing follows it. */
const INDICATORS = new Set([...'?:,[]{}#&*!|>\'"%@`']);
const SIMPLE_NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Texts that YAML's core schema takes for null, a boolean, or a number that is not simply written. */
const OTHER_SCALARS =
  /^(?:~|null|true|false|0[ox][\da-f]+|[-+]?\.(?:inf|nan)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?)$/i;
/** Levels that are read here; the limit of all YAML is beyond. */
const MAX_DEPTH = 16;

/** Where the keys and values of a map or list stand, in the order in which it holds them. */
interface Places {
  readonly start: number;
  readonly keys: number[];
  readonly values: number[];
}

/** @param placed whether places are noted; most texts are right, and nobody asks */
function plainYaml(text: string, typed: boolean, placed: boolean): PlainYaml {
  const places = new Map<object, Places>();
  let values = 0;
  let at = 0;
  /** Column of the line's first character, from 0; −1 behind the last line. */
  let column = 0;

  function mark(where: Places): void {
    if (++values > MAX_VALUES) throw TOO_MANY;
    if (placed) where.values.push(at);
  }

  function placesOf(container: object): Places {
    if (!placed) return NOWHERE;
    const where: Places = { start: at, keys: [], values: [] };
    places.set(container, where);
    return where;
  }

  /** Goes to the next line that says something. */
  function nextLine(): void {
    for (;;) {
      const start = at;
      while (text[at] === ' ') at++;
      const sign = text[at];
      if (sign === undefined) {
        column = -1;
        return;
      }
      if (sign !== '\n' && sign !== '#') {
        column = at - start;
        return;
      }
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end + 1;
    }
  }

  function skipSpaces(): void {
    while (text[at] === ' ') at++;
  }

  /** Leaves a line on which nothing but a comment may follow. */
  function endLine(): void {
    const before = at;
    skipSpaces();
    const sign = text[at];
    if (sign === '#' && at > before) at = text.indexOf('\n', at);
    else if (sign !== undefined && sign !== '\n') beyond();
    at = at < 0 || sign === undefined ? text.length : at + 1;
    nextLine();
  }

  function hyphenHere(): boolean {
    return text[at] === '-' && (text[at + 1] === ' ' || text[at + 1] === '\n');
  }

  function keyHere(): string | undefined {
    KEY.lastIndex = at;
    return KEY.exec(text)?.[1];
  }

  function mapping(margin: number, depth: number): object {
    if (depth > MAX_DEPTH) beyond();
    const value: Record<string, unknown> = {};
    const where = placesOf(value);
    do {
      const key = keyHere() ?? beyond();
      if (OTHER_KEYS.test(key) || Object.hasOwn(value, key)) beyond();
      if (placed) where.keys.push(at);
      at += key.length + 1;
      value[key] = valueAfter(where, margin, depth);
    } while (column === margin);
    if (column > margin) beyond();
    return value;
  }

  function valueAfter(where: Places, margin: number, depth: number): unknown {
    skipSpaces();
    const sign = text[at];
    if (sign !== undefined && sign !== '\n' && sign !== '#') return onLine(where, margin);
    endLineAfterKey(sign);
    mark(where);
    if (hyphenHere() && column >= margin) return sequence(column, depth + 1);
    return column > margin ? mapping(column, depth + 1) : beyond();
  }

  function endLineAfterKey(sign: string | undefined): void {
    const end = sign === undefined ? -1 : text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
    nextLine();
  }

  function sequence(margin: number, depth: number): unknown[] {
    if (depth > MAX_DEPTH) beyond();
    const value: unknown[] = [];
    const where = placesOf(value);
    do {
      const hyphen = at++;
      skipSpaces();
      if (keyHere() === undefined) {
        if (hyphenHere() || text[at] === '\n' || text[at] === '#') beyond();
        value.push(onLine(where, margin));
      } else {
        mark(where);
        value.push(mapping(margin + at - hyphen, depth + 1));
      }
    } while (column === margin && hyphenHere());
    if (column > margin) beyond();
    return value;
  }

  /** A value that begins on the line of its key or hyphen. */
  function onLine(where: Places, margin: number): unknown {
    mark(where);
    const sign = text[at];
    if (sign === '|' || sign === '>') return blockText(margin);
    const value = isBracket(sign) ? inBrackets(0) : isQuote(sign) ? quoted() : scalarOnLine();
    endLine();
    // What is indented below would go on with it.
    return column > margin ? beyond() : value;
  }

  function scalarOnLine(): unknown {
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
    const comment = line.indexOf(' #');
    const raw = (comment < 0 ? line : line.slice(0, comment)).replace(/ +$/, '');
    const value = scalar(raw);
    at += raw.length;
    return value;
  }

  function scalar(raw: string): unknown {
    const first = raw[0] ?? beyond();
    if (INDICATORS.has(first) || (first === '-' && (raw[1] ?? ' ') === ' ')) beyond();
    if (raw.includes(': ') || raw.endsWith(':') || raw.startsWith('---') || raw.startsWith('...'))
      beyond();
    if (!typed || DATE.test(raw)) return raw;
    if (SIMPLE_NUMBER.test(raw)) return Number(raw);
    if (BOOLEAN.test(raw)) return /^t/i.test(raw);
    return OTHER_SCALARS.test(raw) ? beyond() : raw;
  }

  function quoted(): string {
    QUOTED.lastIndex = at;
    const [raw] = QUOTED.exec(text) ?? beyond();
    at += raw.length;
    if (raw[0] === "'") return text[at] === "'" ? beyond() : raw.slice(1, -1);
    return raw.includes('\\') ? unescaped(raw) : raw.slice(1, -1);
  }

  function inBrackets(depth: number): unknown {
    if (depth > MAX_DEPTH) beyond();
    const isList = text[at] === '[';
    const list: unknown[] = [];
    const map: Record<string, unknown> = {};
    const where = placesOf(isList ? list : map);
    at++;
    skipSpaces();
    for (let first = true; text[at] !== (isList ? ']' : '}'); first = false) {
      if (!first) {
        if (text[at] !== ',') beyond();
        at++;
        skipSpaces();
      }
      if (isList) list.push(inside(where, depth));
      else {
        const key = keyHere() ?? beyond();
        if (OTHER_KEYS.test(key) || Object.hasOwn(map, key)) beyond();
        if (placed) where.keys.push(at);
        at += key.length + 1;
        skipSpaces();
        map[key] = inside(where, depth);
      }
      skipSpaces();
    }
    at++;
    return isList ? list : map;
  }

  function inside(where: Places, depth: number): unknown {
    mark(where);
    const sign = text[at];
    if (isBracket(sign)) return inBrackets(depth + 1);
    if (isQuote(sign)) return quoted();
    IN_BRACKETS.lastIndex = at;
    const [found] = IN_BRACKETS.exec(text) ?? beyond();
    if (found.includes(' #')) beyond();
    const value = scalar(found.replace(/ +$/, ''));
    at += found.length;
    return value;
  }

  /** A text below its `|` or `>`; indented further in parts, or blank at its edges, it is beyond. */
  function blockText(margin: number): string {
    BLOCK_TEXT.lastIndex = at;
    const [header, style, strip] = BLOCK_TEXT.exec(text) ?? beyond();
    at += header.length;
    let indent = -1;
    let value = '';
    let blank = 0;
    for (;;) {
      const start = at;
      skipSpaces();
      const end = text.indexOf('\n', at);
      if (end < 0 && at < text.length) beyond();
      const margins = at - start;
      if (text[at] === '\n' || at === text.length) {
        if (indent < 0 || margins > indent) beyond();
        if (at === text.length) break;
        blank++;
        at++;
        continue;
      }
      if (indent < 0) {
        if (margins <= margin) beyond();
        indent = margins;
      } else if (margins < indent) {
        if (margins > margin) beyond();
        at = start;
        break;
      } else {
        if (margins > indent) beyond();
        value += style === '|' ? '\n'.repeat(blank + 1) : blank > 0 ? '\n'.repeat(blank) : ' ';
      }
      if (text[end - 1] === ' ') beyond();
      value += text.slice(at, end);
      blank = 0;
      at = end + 1;
    }
    nextLine();
    if (column > margin) beyond();
    return strip === '-' ? value : `${value}\n`;
  }

  try {
    nextLine();
    if (column !== 0) beyond();
    const value = hyphenHere() ? sequence(0, 1) : mapping(0, 1);
    if ((column as number) !== -1) beyond();
    const order = keyOrder();
    let again: PlainYaml | undefined;
    const offsetOf = (path: Path, atKey: boolean): number => {
      if (placed) return offsetIn(places, order, value, path, atKey);
      again ??= plainYaml(text, typed, true);
      return again.kind === 'plain' ? again.offsetOf(path, atKey) : 0;
    };
    return { kind: 'plain', value, offsetOf };
  } catch (error) {
    if (error === BEYOND) return { kind: 'beyond', offset: at };
    if (error === TOO_MANY) return { kind: 'too-many', offset: at };
    throw error;
  }
}

/** The place of each key among those of a map, found once per map. */
function keyOrder(): (map: object) => ReadonlyMap<string, number> {
  const orders = new WeakMap<object, ReadonlyMap<string, number>>();
  return (map) => {
    const order = orders.get(map) ?? new Map(Object.keys(map).map((key, k) => [key, k]));
    orders.set(map, order);
    return order;
  };
}

/** The escapes that JSON has too mean the same there. */
function unescaped(raw: string): string {
  if (/\\[^"\\/nt]/.test(raw.replaceAll('\\\\', ''))) beyond();
  return JSON.parse(raw) as string;
}

const NOWHERE: Places = { start: 0, keys: [], values: [] };

function isBracket(sign: string | undefined): boolean {
  return sign === '{' || sign === '[';
}

function isQuote(sign: string | undefined): boolean {
  return sign === '"' || sign === "'";
}

function offsetIn(
  places: ReadonlyMap<object, Places>,
  order: (map: object) => ReadonlyMap<string, number>,
  root: object,
  path: Path,
  atKey: boolean,
): number {
  let value: unknown = root;
  let offset = places.get(root)?.start ?? 0;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== 'object' || value === null) break;
    const where = places.get(value);
    const index = Array.isArray(value) ? Number(step) : order(value).get(String(step));
    if (where === undefined || index === undefined) break;
    const found = atKey && depth === path.length - 1 ? where.keys[index] : where.values[index];
    if (found === undefined) break;
    offset = found;
    value = (value as Record<string | number, unknown>)[step];
  }
  return offset;
}
