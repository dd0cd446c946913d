import type { Path, Position } from './fault.ts';
import type { YamlFinding, YamlText } from './yaml-finding.ts';
import { readPlainYaml } from './yaml-plain.ts';
import { readWholeYaml } from './yaml-whole.ts';

/** Largest text, in characters: a record of some ten thousand entries. */
const MAX_LENGTH = 8_000_000;
/** Largest text that may use all of YAML; it is read a hundred times slower. */
const MAX_WHOLE = 500_000;
/** Characters around a slip in a large text among which it is looked for. */
const MAX_EXCERPT = 20_000;

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

/** A line that begins an entry near the margin, or a key at it. */
const OPENS = /^(?: {0,4}- |[^\s#])/m;

/** What is wrong at the place from which a large text cannot be read on, told from the entry around it. */
function slipAt(text: string, offset: number, scalars: 'typed' | 'text'): YamlText {
  const before = text.slice(Math.max(0, offset - MAX_EXCERPT), offset + 1);
  const opening = [...before.matchAll(new RegExp(OPENS, 'gm'))].at(-1)?.index ?? 0;
  const from = offset + 1 - before.length + opening;
  const lineEnd = text.indexOf('\n', offset) + 1 || text.length;
  const after = text.slice(lineEnd, lineEnd + MAX_EXCERPT);
  const closing = OPENS.exec(after)?.index ?? after.length;
  const excerpt = text.slice(from, Math.min(lineEnd + closing, offset + MAX_EXCERPT));
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
