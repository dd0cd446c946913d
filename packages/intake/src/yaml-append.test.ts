import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendToYamlList } from './yaml-append.ts';
import { readYaml } from './yaml-text.ts';

const added = (text: string, entry: unknown = { id: 'b' }) =>
  appendToYamlList(text, 'list', entry)?.text;

describe('where the entry goes', () => {
  test.each([
    ['after the last', 'list:\n  - id: a\n', 'list:\n  - id: a\n  - id: b\n'],
    ['at their indentation', 'list:\n- id: a\n', 'list:\n- id: a\n- id: b\n'],
    ['and that of the root', '  list:\n    - id: a\n', '  list:\n    - id: a\n    - id: b\n'],
    ['behind a comment on the line', 'list:\n  - id: a # x\n', 'list:\n  - id: a # x\n  - id: b\n'],
    [
      'behind comments under the last entry, before those of what follows',
      'list:\n  - id: a\n    # of a\n  # of all\nother: 1\n',
      'list:\n  - id: a\n    # of a\n  - id: b\n  # of all\nother: 1\n',
    ],
    [
      'before other lists',
      'list:\n  - id: a\n\n# next\nother:\n  - 1\n',
      'list:\n  - id: a\n  - id: b\n\n# next\nother:\n  - 1\n',
    ],
    [
      'after a blank line where the others have one',
      'list:\n  - id: a\n\n  # about c\n  - id: c\n',
      'list:\n  - id: a\n\n  # about c\n  - id: c\n\n  - id: b\n',
    ],
    ['after a text without an end', 'list:\n  - id: a', 'list:\n  - id: a\n  - id: b\n'],
    [
      'with the line ends there are',
      'list:\r\n  - id: a\r\n',
      'list:\r\n  - id: a\r\n  - id: b\r\n',
    ],
    ['in place of empty brackets', 'list: []\nx: 1\n', 'list:\n  - id: b\nx: 1\n'],
    ['whose comment stays', 'list: [] # none yet\n', 'list: # none yet\n  - id: b\n'],
    ['in brackets', 'list: [{ id: a }]\n', 'list: [{ id: a }, { id: b }]\n'],
    [
      'in brackets over lines',
      'list: [\n  { id: a }, # x\n]',
      'list: [\n  { id: a }, { id: b }, # x\n]',
    ],
    ['in a root in brackets', '{ x: 1 }', '{ x: 1, list: [{ id: b }] }'],
    ['in an empty root', '{}', '{list: [{ id: b }]}'],
    ['in a new list', 'x: 1\n', 'x: 1\nlist:\n  - id: b\n'],
    ['in a text of comments', '# nothing yet\n', '# nothing yet\nlist:\n  - id: b\n'],
    ['in no text', '', 'list:\n  - id: b\n'],
    [
      'below a folded text',
      'list:\n  - id: a\n    text: >-\n      one\n      two\n\nx: 1\n',
      'list:\n  - id: a\n    text: >-\n      one\n      two\n  - id: b\n\nx: 1\n',
    ],
  ])('%s', (_, text, wanted) => {
    expect(added(text)).toBe(wanted);
  });

  test('its line is told', () => {
    expect(appendToYamlList('list:\n  - id: a\n\n  - id: c\n', 'list', { id: 'b' })?.line).toBe(6);
    expect(appendToYamlList('# x\n', 'list', { id: 'b' })?.line).toBe(3);
    expect(appendToYamlList('list: []\n', 'list', { id: 'b' })?.line).toBe(2);
    expect(appendToYamlList('list: [1]', 'list', 2)?.line).toBe(1);
  });

  test('nowhere behind an alias, in a text or in a second document', () => {
    expect(added('x: &x [1]\nlist: *x\n')).toBeUndefined();
    expect(added('only words')).toBeUndefined();
    expect(added('list: words')).toBeUndefined();
    expect(added('x: 1\n...\n')).toBe('x: 1\nlist:\n  - id: b\n...\n');
  });
});

describe('in a large text', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, k) => `  - id: a${k}\n    text: some words # ${k}\n`).join(
      '',
    );

  test.each([
    ['at its end', '', ''],
    ['before other lists', '# first\nfirst: 1\n', '\n# next\nother:\n  - 1\n'],
    ['before a key', '', 'other: 1\n'],
    ['before comments', '', '    # of the last\n# of all\n'],
  ])('%s, as in a small one', (_, before, after) => {
    const large = `${before}list:\n${entries(8000)}${after}`;
    const small = `${before}list:\n${entries(3)}${after}`;
    const grown = appendToYamlList(large, 'list', { id: 'b' });
    const wanted = appendToYamlList(small, 'list', { id: 'b' });
    expect(grown?.text.replace(entries(8000), '')).toBe(wanted?.text.replace(entries(3), ''));
    expect(grown?.line).toBe((wanted?.line ?? 0) + 2 * (8000 - 3));
  });
});

describe('how the entry is written', () => {
  test('short maps and lists of words on one line, lists of entries and long maps below', () => {
    const entry = {
      id: 'b',
      name: { en: 'Cars: 25 %', ja: '自動車' },
      sources: ['x', 'y'],
      terms: [{ issue: 'rice', level: 40 }],
      code: '29',
      date: '2025-05-01',
      text: { en: `It says ${'a word '.repeat(20)}or two.`, ja: '文' },
      none: [],
    };
    expect(added('list:\n  - id: a\n', entry)).toBe(`list:
  - id: a
  - id: b
    name: { en: "Cars: 25 %", ja: 自動車 }
    sources: [x, y]
    terms:
      - { issue: rice, level: 40 }
    code: "29"
    date: 2025-05-01
    text:
      en: >-
        It says a word a word a word a word a word a word a word a word a word a word a word a word a word a
        word a word a word a word a word a word a word or two.
      ja: 文
    none: []
`);
  });
});

test('whatever stands there and is added: every old byte stays, and it reads as the old and the new', () => {
  const word = fc.constantFrom(
    'a',
    'ja: 文',
    '- x',
    '# no',
    '',
    ' pad ',
    "it's",
    '29',
    'null',
    'a\nb',
    '[',
    '"',
    '@',
  );
  const entry = fc.oneof(
    word,
    fc.dictionary(
      fc.constantFrom('id', 'text', 'on', 'level', 'x y'),
      fc.oneof(word, fc.double({ noNaN: true }), fc.array(word), fc.record({ en: word, ja: word })),
    ),
  );
  const text = fc
    .array(
      fc.constantFrom(
        '# note',
        '',
        'other: 1',
        'list:\n  - id: a',
        'list:\n- id: a\n\n- id: c # c',
        'list:\n    - a\n    # under\n    -  b\n  # aside',
        'list: [a, b]',
        'list: []',
        'more:\n  - text: |\n      one\n\n      two\n',
        'list:\n  - text: >+\n      one\n\n\n',
        'list:\n  -\n    id: a\n      # deep',
      ),
      { maxLength: 4 },
    )
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, entry, (old, value) => {
      const { findings, value: before } = readYaml(old);
      fc.pre(findings.length === 0);
      const grown = appendToYamlList(old, 'list', value);
      if (grown === undefined) throw new Error('no place');
      const list = (before as { list?: unknown[] } | null)?.list ?? [];
      expect(JSON.parse(JSON.stringify(readYaml(grown.text).value))).toEqual({
        ...(before as object | null),
        list: [...list, JSON.parse(JSON.stringify(value))],
      });
      expect(isWithin(old.replace(/ ?\[\]/, ''), grown.text)).toBe(true);
    }),
    { numRuns: 300, seed: 1 },
  );
}, 30_000);

/** Whether all characters of `old` are in `text`, in order. */
function isWithin(old: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (old[at] === character) at++;
  return at >= old.length;
}
