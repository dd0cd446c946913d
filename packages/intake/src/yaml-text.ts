import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path, Position } from './fault.ts';
import { readPlainYaml } from './yaml-plain.ts';

/** Largest text, in characters: a record of some ten thousand entries. */
const MAX_LENGTH = 8_000_000;
/** Levels of nesting a file may have. */
const MAX_DEPTH = 32;
/** Aliases a file may use; what they expand to is bounded by twice as many nodes per anchor. */
const MAX_ALIASES = 100;

/** What can be wrong with YAML before any schema is asked. */
export type YamlFaultCode =
  | 'file-too-large'
  | 'yaml-syntax'
  | 'yaml-too-deep'
  | 'yaml-too-many-aliases'
  | 'key-duplicate';

/** A finding at a place in the text rather than in the data. */
export interface YamlFinding {
  readonly code: YamlFaultCode;
  readonly position: Position;
  readonly details: Readonly<Record<string, string | number>>;
}

/** YAML text as plain data (`undefined` if it cannot be read), with the way back to lines and columns. */
export interface YamlText {
  readonly value: unknown;
  readonly findings: readonly YamlFinding[];
  /** Position, from 1, of the value at `path` or of its key; of the nearest parent if it is absent. */
  readonly locate: (path: Path, atKey?: boolean) => Position;
}

/**
 * Reads one YAML 1.2 document, bounded in length, depth and aliases. Never throws on bad text.
 *
 * @param scalars `typed`: numbers, true, false and null by YAML's core schema; `text`: every scalar as it
 * is written, so that a code such as 03 or 8703.20 needs no quotes
 * @example
 * const yaml = readYaml('sector: 03\nrate: high');
 * const { line, column } = yaml.locate(['rate']); // 2, 7
 */
export function readYaml(text: string, scalars: 'typed' | 'text' = 'typed'): YamlText {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unreadable = (finding: YamlFinding): YamlText => ({
    value: undefined,
    findings: [finding],
    locate: () => finding.position,
  });

  if (text.length > MAX_LENGTH)
    return unreadable({
      code: 'file-too-large',
      position: { line: 1, column: 1 },
      details: { found: text.length, limit: MAX_LENGTH },
    });
  const plain = readPlainYaml(text, scalars === 'typed');
  if (plain)
    return {
      value: plain.value,
      findings: [],
      locate: (path, atKey = false) => {
        if (lines.lineStarts.length === 0) addLines(text, lines);
        return at(plain.offsetOf(path, atKey));
      },
    };
  const parsed = parseBounded(text, lines);
  if (parsed.kind === 'too-deep')
    return unreadable({
      code: 'yaml-too-deep',
      position: at(parsed.offset),
      details: { limit: MAX_DEPTH },
    });

  const composer = new Composer({
    schema: scalars === 'typed' ? 'core' : 'failsafe',
    strict: true,
    // Looked for below: the library compares every two keys, which hostile files make slow.
    uniqueKeys: false,
    stringKeys: true,
  });
  const documents = [...composer.compose(parsed.tokens, true, text.length)];
  const [document] = documents;
  if (!document) return unreadable(syntax('empty', at(0)));
  const second = documents[1];
  if (second) return unreadable(syntax('more than one document', at(second.range[0])));

  const findings = [...document.errors, ...document.warnings].map((error) =>
    syntax(error.message, at(error.pos[0])),
  );
  for (const key of repeatedKeys(document))
    findings.push({ code: 'key-duplicate', position: at(key.range?.[0] ?? 0), details: {} });
  const aliases = aliasesIn(document);
  const excess = aliases[MAX_ALIASES];
  const tooMany = (node: Node | undefined): YamlFinding => ({
    code: 'yaml-too-many-aliases',
    position: at(node?.range?.[0] ?? 0),
    details: { limit: MAX_ALIASES },
  });
  if (excess) findings.push(tooMany(excess));

  const keys = keyIndex();
  let value: unknown;
  if (findings.every(({ code }) => code === 'key-duplicate')) {
    try {
      value = document.toJS({ maxAliasCount: 2 * MAX_ALIASES });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      const lost = aliases.find((alias) => alias.resolve(document) === undefined);
      const reason = `no anchor &${lost?.source} stands before this alias`;
      findings.push(lost ? syntax(reason, at(lost.range?.[0] ?? 0)) : tooMany(aliases[0]));
    }
  }
  return {
    value,
    findings,
    locate: (path, atKey = false) => at(offsetOf(document, path, atKey, keys)),
  };
}

function addLines(text: string, lines: LineCounter): void {
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    lines.addNewLine(end + 1);
}

function syntax(reason: string, position: Position): YamlFinding {
  return { code: 'yaml-syntax', position, details: { reason: reason.split('\n', 1)[0] ?? reason } };
}

type Parsed = { kind: 'parsed'; tokens: CST.Token[] } | { kind: 'too-deep'; offset: number };

/** Stops at the first token nested too deep: hostile nesting must cost neither time nor stack. */
function parseBounded(text: string, lines: LineCounter): Parsed {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length <= MAX_DEPTH) continue;
    const levels = parser.stack.filter((token) => 'items' in token);
    const beyond = levels[MAX_DEPTH];
    if (beyond) return { kind: 'too-deep', offset: beyond.offset };
  }
  tokens.push(...parser.end());
  return { kind: 'parsed', tokens };
}

function aliasesIn(document: Document.Parsed): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push(alias);
    },
  });
  return found;
}

function repeatedKeys(document: Document.Parsed): Node[] {
  const repeated: Node[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key);
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

interface KeyAndValue {
  readonly key: Node;
  readonly value: Node | null;
}
type KeyIndex = (map: YAMLMap) => ReadonlyMap<string, KeyAndValue>;

/** Key and value nodes of a map by name, indexed once per map. */
function keyIndex(): KeyIndex {
  const indices = new WeakMap<YAMLMap, ReturnType<KeyIndex>>();
  return (map) => {
    const index =
      indices.get(map) ??
      new Map(
        (map.items as KeyAndValue[]).map((pair) => [
          isScalar(pair.key) ? String(pair.key.value) : '',
          pair,
        ]),
      );
    indices.set(map, index);
    return index;
  };
}

function offsetOf(document: Document.Parsed, path: Path, atKey: boolean, keys: KeyIndex): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) break;
    const pair: KeyAndValue | undefined = isMap(node) ? keys(node).get(String(step)) : undefined;
    const value: Node | null | undefined = isMap(node)
      ? pair?.value
      : (node.items[Number(step)] as Node | undefined);
    const wanted = atKey && depth === path.length - 1 ? pair?.key : (value ?? pair?.key);
    if (!wanted) break;
    offset = wanted.range?.[0] ?? offset;
    node = value;
  }
  return offset;
}
