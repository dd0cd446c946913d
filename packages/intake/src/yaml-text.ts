import type { Path, Position } from './fault.ts';
import { readPlainYaml } from './yaml-plain.ts';
import { readWholeYaml } from './yaml-whole.ts';

/** Largest text, in characters: a record of some ten thousand entries. */
const MAX_LENGTH = 8_000_000;
/** Largest text that may use all of YAML; it is read a hundred times slower. */
const MAX_WHOLE = 500_000;
/** Characters around a slip in a large text among which it is looked for. */
const MAX_EXCERPT = 20_000;

/** What can be wrong with YAML before any schema is asked. */
export type YamlFaultCode =
  | 'file-too-large'
  | 'yaml-syntax'
  | 'yaml-too-deep'
  | 'yaml-too-many-aliases'
  | 'yaml-too-many-values'
  | 'yaml-not-plain'
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
 * Reads one YAML 1.2 document, bounded in length, depth, aliases and number of values. Never throws on bad text.
 *
 * @param scalars `typed`: numbers, true, false and null by YAML's core schema; `text`: every scalar as it
 * is written, so that a code such as 03 or 8703.20 needs no quotes
 * @example
 * const yaml = readYaml('sector: 03\nrate: high');
 * const { line, column } = yaml.locate(['rate']); // 2, 7
 */
export function readYaml(text: string, scalars: 'typed' | 'text' = 'typed'): YamlText {
  if (text.length > MAX_LENGTH)
    return unreadable({
      code: 'file-too-large',
      position: { line: 1, column: 1 },
      details: { found: text.length, limit: MAX_LENGTH },
    });
  const plain = readPlainYaml(text, scalars === 'typed');
  if (plain.kind === 'plain') {
    const places = positions(text);
    const locate = (path: Path, atKey = false) => places(plain.offsetOf(path, atKey));
    return { value: plain.value, findings: [], locate };
  }
  if (plain.kind === 'too-many')
    return unreadable({
      code: 'yaml-too-many-values',
      position: positions(text)(plain.offset),
      details: {},
    });
  return text.length > MAX_WHOLE
    ? slipAt(text, plain.offset, scalars)
    : readWholeYaml(text, scalars);
}

function unreadable(...findings: readonly [YamlFinding, ...YamlFinding[]]): YamlText {
  const [{ position }] = findings;
  return { value: undefined, findings, locate: () => position };
}

/** Position, from 1, of an offset; lines are counted when the first is asked for. */
function positions(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    if (starts === undefined) {
      starts = [0];
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    }
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** What is wrong at the place from which a large text cannot be read on, told from the entry around it. */
function slipAt(text: string, offset: number, scalars: 'typed' | 'text'): YamlText {
  const before = text.slice(Math.max(0, offset - MAX_EXCERPT), offset + 1);
  const opening = [...before.matchAll(/^(?: {0,4}- |[^\s#])/gm)].at(-1)?.index ?? 0;
  const from = offset + 1 - before.length + opening;
  const after = text.slice(offset + 1, offset + MAX_EXCERPT);
  const closing = /^(?: {0,4}- |[^\s#])/m.exec(after);
  const excerpt = text.slice(from, offset + 1 + (closing?.index ?? after.length));
  const place = positions(text);
  const { line: first } = place(from);
  const [found, ...others] = readWholeYaml(excerpt, scalars).findings.map((finding) => ({
    ...finding,
    position: { ...finding.position, line: finding.position.line + first - 1 },
  }));
  return found
    ? unreadable(found, ...others)
    : unreadable({
        code: 'yaml-not-plain',
        position: place(offset),
        details: { found: text.length, limit: MAX_WHOLE },
      });
}
