import {
  type CST,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { inBlock, inOneLine } from './yaml-style.ts';
import { readYaml } from './yaml-text.ts';

/** Characters beyond which only the end of the list is taken apart. */
const LARGE = 200_000;
/** Columns that a line of a new entry fills at most, where its words allow. */
const COLUMNS = 110;

export interface AppendedText {
  readonly text: string;
  /** Line of the new entry, from 1. */
  readonly line: number;
}

/**
 * YAML text with one more entry at the end of the list that stands under `key` at its top. Every byte of the
 * old text stays as it is, comments and blank lines too, but for the brackets of an empty list; the entry is
 * written as the others are: at their indentation, a blank line before it where they have one, lists of words
 * and short maps on one line. A list that is not there yet is begun at the end.
 *
 * @param text YAML that can be read
 * @param entry plain data
 * @returns nothing where the text leaves no place for it: a list behind an alias, a root that is no map
 * @example
 * appendToYamlList('ids:\n  - a # first\n', 'ids', 'b'); // { text: 'ids:\n  - a # first\n  - b\n', line: 3 }
 */
export function appendToYamlList(
  text: string,
  key: string,
  entry: unknown,
): AppendedText | undefined {
  const grown =
    (text.length > LARGE ? appendNearEnd(text, key, entry) : undefined) ?? append(text, key, entry);
  // The old text is in a person's hand: rather no entry than one that reads otherwise than it was meant.
  return grown &&
    JSON.stringify(readYaml(grown.text).value) === JSON.stringify(withEntry(text, key, entry))
    ? grown
    : undefined;
}

function append(text: string, key: string, entry: unknown): AppendedText | undefined {
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    stringKeys: true,
    keepSourceTokens: true,
  });
  const splice = spliceFor(text, document.contents, key, entry);
  if (splice === undefined) return undefined;
  const { at, insert, drop = { from: at, to: at } } = splice;
  const before = text.slice(0, drop.from) + text.slice(drop.to, at);
  const lead = insert.length - insert.trimStart().length;
  const opens = insert.slice(lead).startsWith(`${key}:`) ? insert.indexOf('\n', lead) + 1 : lead;
  const line = (before + insert.slice(0, opens)).split('\n').length;
  return { text: before + insert + text.slice(at), line };
}

/** Does as `append`, with an eye on the last entries of a long list alone: the rest takes seconds to take apart. */
function appendNearEnd(text: string, key: string, entry: unknown): AppendedText | undefined {
  const { value, locate } = readYaml(text);
  const root = value as Readonly<Record<string, unknown>>;
  const list = root?.[key];
  if (!Array.isArray(list) || list.length < 3) return undefined;
  const keys = Object.keys(root);
  const next = keys[keys.indexOf(key) + 1];
  const first = locate([key, list.length - 2]).line;
  if (locate([key, list.length - 3]).line === first) return undefined;
  const end = next === undefined ? Number.POSITIVE_INFINITY : locate([next], true).line;
  const lines = text.split('\n');
  const head = `${lines.slice(0, first - 1).join('\n')}\n`;
  const tail = Number.isFinite(end) ? lines.slice(end - 1).join('\n') : '';
  const part = append(`${key}:\n${text.slice(head.length, text.length - tail.length)}`, key, entry);
  return (
    part && {
      text: head + part.text.slice(part.text.indexOf('\n') + 1) + tail,
      line: first - 2 + part.line,
    }
  );
}

/** Where to insert, and the brackets of an empty list that make room for it. */
interface Splice {
  readonly at: number;
  readonly insert: string;
  readonly drop?: { readonly from: number; readonly to: number };
}

function withEntry(text: string, key: string, entry: unknown): unknown {
  const value = (readYaml(text).value ?? {}) as Record<string, unknown>;
  const list = value[key] ?? [];
  return Array.isArray(list) ? { ...value, [key]: [...list, entry] } : undefined;
}

function spliceFor(
  text: string,
  root: Node | null,
  key: string,
  entry: unknown,
): Splice | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const begun = (at: number, indent: number): Splice => {
    const margin = ' '.repeat(indent);
    const opening = text.slice(0, at) === '' || text[at - 1] === '\n' ? '' : eol;
    const lines = blockLines(entry, indent + 2).join(eol);
    return { at, insert: `${opening}${margin}${key}:${eol}${lines}${eol}` };
  };
  if (root === null || (isScalar(root) && root.value === null)) return begun(text.length, 0);
  if (!isMap(root)) return undefined;
  const list = root.get(key, true) as Node | undefined;
  if (list === undefined) {
    if (root.flow) return intoFlow(text, root, `${key}: [${inOneLine(entry)}]`);
    return begun(lineAfter(text, endOf(root)), indentOf(root));
  }
  if (!isSeq(list)) return undefined;
  if (!list.flow) return afterLast(text, list, entry, eol);
  const [from, to] = list.range ?? [0, 0];
  if (root.flow || list.items.length > 0 || text.slice(from + 1, to - 1).trim() !== '')
    return intoFlow(text, list, inOneLine(entry));
  const at = lineAfter(text, to);
  const opening = text[at - 1] === '\n' ? '' : eol;
  const lines = blockLines(entry, indentOf(root) + 2).join(eol);
  const space = text[from - 1] === ' ' && text[from - 2] === ':' ? 1 : 0;
  return { at, insert: `${opening}${lines}${eol}`, drop: { from: from - space, to } };
}

/** After the last entry of a collection in brackets. */
function intoFlow(text: string, node: YAMLMap | YAMLSeq, insert: string): Splice {
  const last = node.items.at(-1);
  if (last === undefined) {
    const bracket = isSeq(node) ? '[' : '{';
    return { at: text.indexOf(bracket, node.range?.[0] ?? 0) + 1, insert };
  }
  const end = isMap(node) ? pairEnd(last as never) : endOf(last as Node);
  return { at: end, insert: `, ${insert}` };
}

/** Below the last entry and the comments indented under it. */
function afterLast(text: string, list: YAMLSeq, entry: unknown, eol: string): Splice {
  const indent = indentOf(list);
  const items = list.items as Node[];
  let at = lineAfter(text, endOf(items.at(-1) as Node));
  const comment = /([ \t]*)#.*(?:\n|$)/y;
  for (;;) {
    comment.lastIndex = at;
    const [line, margin] = comment.exec(text) ?? [];
    if (line === undefined || margin === undefined || margin.length <= indent) break;
    at += line.length;
  }
  const opening = at === 0 || text[at - 1] === '\n' ? '' : eol;
  const gap = items.length > 1 && blankBetween(text, items) ? eol : '';
  return { at, insert: opening + gap + blockLines(entry, indent).join(eol) + eol };
}

/** Whether a blank line stands between the last two entries. */
function blankBetween(text: string, items: readonly Node[]): boolean {
  const from = lineAfter(text, endOf(items.at(-2) as Node));
  return /^[ \t]*\r?$/m.test(text.slice(from, items.at(-1)?.range?.[0]).replace(/[^\n]*$/, '#'));
}

/** Offset behind the last character that belongs to a node, comments and line ends not among them. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last !== undefined) return isMap(node) ? pairEnd(last as never) : endOf(last as Node);
  }
  return node.range?.[1] ?? 0;
}

function pairEnd({ key, value }: { key: Node; value: Node | null }): number {
  return endOf(value ?? key);
}

/** Offset of the line that begins after `offset`, or `offset` itself if one begins there. */
function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function indentOf(node: Node): number {
  const token = (node as { srcToken?: CST.Token }).srcToken;
  return token && 'indent' in token ? token.indent : 0;
}

function blockLines(entry: unknown, indent: number): string[] {
  const margin = ' '.repeat(indent);
  return inBlock(entry, COLUMNS - indent - 2, true).map((line, k) =>
    k === 0 ? `${margin}- ${line}` : line && `${margin}  ${line}`,
  );
}
