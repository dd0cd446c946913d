import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readPlainYaml } from './yaml-plain.ts';

/** What the library makes of a text, and whether it finds anything wrong with it. */
function whole(text: string, typed: boolean) {
  const document = parseDocument(text, {
    schema: typed ? 'core' : 'failsafe',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    lineCounter: new LineCounter(),
  });
  const faulty = document.errors.length + document.warnings.length > 0;
  return { document, value: faulty ? undefined : document.toJS(), faulty };
}

/** Every path into a value, with where the library says that it stands. */
function placesIn(node: Node | null, path: (string | number)[] = []): Place[] {
  const here = { path, offset: node?.range?.[0] ?? 0, atKey: false };
  if (isSeq(node))
    return [here, ...node.items.flatMap((item, k) => placesIn(item as Node, [...path, k]))];
  if (!isMap(node)) return [here];
  return [
    here,
    ...node.items.flatMap(({ key, value }) => {
      const name = String((key as { value: unknown }).value);
      const offset = (key as Node).range?.[0] ?? 0;
      return [
        { path: [...path, name], offset, atKey: true },
        ...placesIn(value as Node | null, [...path, name]),
      ];
    }),
  ];
}
interface Place {
  readonly path: (string | number)[];
  readonly offset: number;
  readonly atKey: boolean;
}

/** Reads as the library does, or not at all. */
function agree(text: string, typed = true): boolean {
  const plain = readPlainYaml(text, typed);
  if (plain.kind !== 'plain') return false;
  const { document, value, faulty } = whole(text, typed);
  expect(faulty, text).toBe(false);
  expect(plain.value, text).toEqual(value);
  for (const { path, offset, atKey } of placesIn(document.contents as Node))
    expect(plain.offsetOf(path, atKey), `${path} in\n${text}`).toBe(offset);
  return true;
}

describe('what people write is plain', () => {
  test.each([
    'a: 1\nb: [x, "y z", \'29\']\nc: { d: -0.5, e: true, f: 2025-05-01 } # why\n',
    '# first\n\na:\n  # second\n  - b: 1\n    c: two words: no\n'.replace(': no', ''),
    'a:\n- b\n- c: d\n  e: f\n',
    'a:\n  - - b\n'.replace('- - b', '-   b: c\n      d: e'),
    'a: >-\n  one\n  two\n\n  three\nb: |\n  four\n   \n  five\n'.replace('   \n', '\n'),
    'a: https://example.org/x?y=z#w\nb: 8703.23\nc: +5\nd: 03\ne: 1.50\n',
    'a: "say \\"no\\" \\\\ twice"\n',
    'text: 赤沢亮正：第2回\n',
    '- a: 1\n- b: 2',
  ])('%j', (text) => {
    expect(agree(text)).toBe(true);
    expect(agree(text, false)).toBe(true);
  });

  test('so are nearly all files of the cases', () => {
    const cases = fileURLToPath(new URL('../../../cases', import.meta.url));
    const files = readdirSync(cases, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^[^/\\]+[/\\](?:record[/\\][^/\\]+|case)\.yaml$/.test(name))
      .map((name) => readFileSync(join(cases, name), 'utf8'))
      .filter((text) => text.length < 20_000);
    const plain = files.filter((text) => agree(text));
    expect(plain.length).toBeGreaterThan(0.8 * files.length);
  }, 60_000);
});

describe('what is more, or wrong, is beyond', () => {
  test.each([
    ['an anchor', 'a: &b 1'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !!str 1'],
    ['a merge', '<<: { a: 1 }'],
    ['a document', '---\na: 1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['an end of document', 'a: 1\n...\n'],
    ['a directive', '%YAML 1.2\n---\na: 1'],
    ['nothing as a value', 'a:\nb: 1'],
    ['null', 'a: ~'],
    ['a hexadecimal number', 'a: 0x1F'],
    ['an exponent', 'a: 1e3'],
    ['infinity', 'a: .inf'],
    ['a text over two lines', 'a: one\n  two'],
    ['a quoted text over two lines', 'a: "one\n  two"'],
    ['brackets over two lines', 'a: [one,\n  two]'],
    ['a comma at the end', 'a: [one, ]'],
    ['an escape that JSON has not', 'a: "\\x41"'],
    ['an apostrophe doubled', "a: 'it''s'"],
    ['a quoted key', '"a": 1'],
    ['a key of digits', '29: 1'],
    ['an explicit key', '? a\n: b'],
    ['a key given twice', 'a: 1\na: 2'],
    ['a key of JavaScript', '__proto__: 1'],
    ['a tab', 'a:\t1'],
    ['a carriage return', 'a: 1\r\n'],
    ['a byte-order mark', '\uFEFFa: 1'],
    ['a colon in a text', 'a: b: c'],
    ['a line indented too far', 'a: 1\n  b: 2'],
    ['a line indented too little', '  a: 1\nb: 2'],
    ['a pair in a list', 'a: [b: c]'],
    ['an open bracket', 'a: [b'],
    ['text behind brackets', 'a: [b] c'],
    ['a list in a list', '- - a'],
    ['a text indented by number', 'a: |2\n    b\n'],
    ['a text that keeps its end', 'a: |+\n  b\n'],
    ['a text indented in parts', 'a: >\n  b\n   c\n'],
    ['words alone', 'words'],
    ['no text', ''],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text, true).kind).toBe('beyond');
  });
});

test('whatever is read is read as all of YAML reads it', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    'key',
    ': ',
    ':',
    '- ',
    '-',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '  ',
    ' ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    ' #',
    '#',
    '"',
    "'",
    '|\n',
    '>-\n',
    '>\n',
    '|-\n',
    '1',
    '-0.5',
    '.5',
    'true',
    'null',
    '~',
    '?',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '--',
    '---',
    '...',
    '2025-05-01',
    '文',
    '\\',
    'a: ',
    'b: ',
    '- a: ',
    '\n- ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.boolean(), (pieces, typed) => {
      agree(pieces.join(''), typed);
      agree(`a: ${pieces.join('')}`, typed);
      agree(`a:\n  - b: ${pieces.join('')}\n`, typed);
      agree(`a: [${pieces.join('')}]`, typed);
      agree(`a: { b: ${pieces.join('')} }`, typed);
    }),
    { numRuns: 4000, seed: 1 },
  );
}, 60_000);

test('a file with a slip is read as all of YAML reads it', () => {
  const cases = fileURLToPath(new URL('../../../cases', import.meta.url));
  const text = readFileSync(join(cases, 'us-uk-2025', 'case.yaml'), 'utf8').slice(0, 4000);
  const put = fc.constantFrom(
    '',
    ' ',
    '\n',
    '  ',
    ':',
    '-',
    '#',
    '"',
    ',',
    ']',
    '}',
    '[',
    '{',
    '>',
    '|',
    'a: ',
    '- ',
  );
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(6), put, (at, cut, piece) => {
      agree(text.slice(0, at) + piece + text.slice(at + cut));
    }),
    { numRuns: 300, seed: 1 },
  );
}, 60_000);
