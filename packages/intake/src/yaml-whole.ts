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
import type { YamlFinding, YamlText } from './yaml-finding.ts';
import { MAX_VALUES } from './yaml-plain.ts';

/** Words, signs and line ends that are taken in; people write some 100,000 in as many lines as they can keep. */
const MAX_LEXEMES = 200_000;
/** Things told to be wrong at most. */
const MAX_FINDINGS = 1000;
/** Levels of nesting a file may have. */
const MAX_DEPTH = 32;
/** Aliases a file may use; what they expand to is bounded by twice as many nodes per anchor. */
const MAX_ALIASES = 100;

/** Reads one YAML 1.2 document that may use all of the language; see `readYaml`. */
export function readWholeYaml(text: string, scalars: 'typed' | 'text'): YamlText {
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

  const parsed = parseBounded(text, lines);
  if (parsed.kind === 'too-many')
    return unreadable({
      code: 'yaml-too-many-values',
      position: at(parsed.offset),
      details: {},
    });
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

  const findings = [...document.errors, ...document.warnings]
    .slice(0, MAX_FINDINGS)
    .map((error) => syntax(error.message, at(error.pos[0])));
  for (const key of repeatedKeys(document).slice(0, MAX_FINDINGS))
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
      // What an alias repeats is shared here, yet checked wherever it stands.
      if (aliases[0] && valuesIn(value, MAX_VALUES) > MAX_VALUES) {
        value = undefined;
        findings.push(tooMany(aliases[0]));
      }
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

function syntax(reason: string, position: Position): YamlFinding {
  return { code: 'yaml-syntax', position, details: { reason: reason.split('\n', 1)[0] ?? reason } };
}

type Parsed =
  | { kind: 'parsed'; tokens: CST.Token[] }
  | { kind: 'too-deep'; offset: number }
  | { kind: 'too-many'; offset: number };

/** Stops at the first token nested too deep: hostile nesting must cost neither time nor stack. */
function parseBounded(text: string, lines: LineCounter): Parsed {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > MAX_LEXEMES) return { kind: 'too-many', offset: parser.offset };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= MAX_DEPTH) continue;
    const levels = parser.stack.filter((token) => 'items' in token);
    const beyond = levels[MAX_DEPTH];
    if (beyond) return { kind: 'too-deep', offset: beyond.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { kind: 'parsed', tokens };
}

/** Values in a value, whatever stands twice counted twice; more than `limit` are not counted on. */
function valuesIn(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) {
    if (count > limit) break;
    count += valuesIn(inner, limit - count);
  }
  return count;
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
