import type { Bilingual, Position } from '@parley/intake';
import type { FaultSink } from './format-faults.ts';
import { positionsIn } from './text-position.ts';

/** JSON (RFC 8259) with the place of every value and key. */
export type JsonNode = { readonly position: Position } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonMember> }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'other'; readonly value: boolean | null }
);

export interface JsonMember {
  readonly keyPosition: Position;
  readonly value: JsonNode;
}

const MAX_LENGTH = 8_000_000;
const MAX_DEPTH = 32;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

const EXPECTED: Readonly<Record<string, Bilingual>> = {
  value: { en: 'a value is missing', ja: '値がありません' },
  text: { en: 'a string does not end, or holds what it must not', ja: '文字列が正しくありません' },
  number: { en: 'not a number', ja: '数値ではありません' },
  key: { en: 'a key in quotes is missing', ja: '引用符で囲んだキーがありません' },
  colon: { en: 'a colon is missing', ja: 'コロンがありません' },
  comma: { en: 'a comma or closing bracket is missing', ja: 'コンマか閉じ括弧がありません' },
  end: { en: 'something follows the end', ja: '終わりの後に文字があります' },
};

/** Stops the reading at the first error: what follows it cannot be trusted. */
class Stop extends Error {}

/**
 * Reads JSON, bounded in length and depth. Faults go to `sink`; repeated keys are one.
 *
 * @returns null where the text is no JSON
 */
export function readJson(text: string, sink: FaultSink): JsonNode | null {
  if (text.length > MAX_LENGTH) {
    const details = { found: text.length, limit: MAX_LENGTH };
    sink.report('file-too-large', { line: 1, column: 1 }, details);
    return null;
  }
  const at = positionsIn(text);
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  const refuse = (reason: keyof typeof EXPECTED, where = offset): never => {
    sink.report('json-syntax', at(where), { reason: EXPECTED[reason]! });
    throw new Stop();
  };
  const skip = () => {
    SPACE.lastIndex = offset;
    SPACE.test(text);
    offset = SPACE.lastIndex;
  };
  const token = (pattern: RegExp, reason: keyof typeof EXPECTED): string => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0] ?? refuse(reason);
    offset += found.length;
    return found;
  };
  const string = (reason: keyof typeof EXPECTED = 'text'): string => {
    const start = offset;
    if (text[start] !== '"') refuse(reason);
    let end = start + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    offset = end + 1;
    try {
      return JSON.parse(text.slice(start, offset)) as string;
    } catch {
      return refuse('text', start);
    }
  };
  /** Whether `close` comes next, after which `one` reads what lies between commas. */
  const between = (close: string, one: () => void): void => {
    offset++;
    skip();
    if (text[offset] === close) {
      offset++;
      return;
    }
    while (true) {
      one();
      skip();
      const next = text[offset];
      if (next !== ',' && next !== close) refuse('comma');
      offset++;
      if (next === close) return;
      skip();
    }
  };
  const value = (depth: number): JsonNode => {
    const position = at(offset);
    if (depth > MAX_DEPTH) {
      sink.report('too-deep', position, { limit: MAX_DEPTH });
      throw new Stop();
    }
    const first = text[offset];
    if (first === '{') {
      const members = new Map<string, JsonMember>();
      between('}', () => {
        const keyPosition = at(offset);
        const key = string('key');
        skip();
        if (text[offset] !== ':') refuse('colon');
        offset++;
        skip();
        if (members.has(key)) sink.report('key-duplicate', keyPosition);
        members.set(key, { keyPosition, value: value(depth + 1) });
      });
      return { kind: 'object', position, members };
    }
    if (first === '[') {
      const items: JsonNode[] = [];
      between(']', () => items.push(value(depth + 1)));
      return { kind: 'list', position, items };
    }
    if (first === '"') return { kind: 'text', position, value: string() };
    if (first === undefined || /[\]},:]/.test(first)) refuse('value');
    const word = Object.keys(WORDS).find((each) => text.startsWith(each, offset));
    if (word !== undefined) {
      offset += word.length;
      return { kind: 'other', position, value: WORDS[word] ?? null };
    }
    const found = Number(token(NUMBER, 'value'));
    if (!Number.isFinite(found)) refuse('number', offset - 1);
    return { kind: 'number', position, value: found };
  };
  try {
    skip();
    const node = value(1);
    skip();
    if (offset < text.length) refuse('end');
    return node;
  } catch (error) {
    if (error instanceof Stop) return null;
    throw error;
  }
}
