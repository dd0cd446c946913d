import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-text.ts';

const codes = (text: string) => readYaml(text).findings.map(({ code }) => code);

describe('data', () => {
  test('scalars are typed, or as they are written', () => {
    const text = 'code: 03\nline: 8703.20\nrate: 1e-2\non: yes\nnone:\nquoted: "0\\x30"';
    expect(readYaml(text).value).toEqual({
      code: 3,
      line: 8703.2,
      rate: 0.01,
      on: 'yes',
      none: null,
      quoted: '00',
    });
    expect(readYaml(text, 'text').value).toEqual({
      code: '03',
      line: '8703.20',
      rate: '1e-2',
      on: 'yes',
      none: '',
      quoted: '00',
    });
  });

  test('an empty text is null', () => {
    expect(readYaml('')).toMatchObject({ value: null, findings: [] });
  });
});

describe('places', () => {
  const yaml = readYaml('a:\n  - b: &x { c: 1 }\n  - *x\nd:\n');

  test('of a value, of its key, of the nearest parent', () => {
    expect(yaml.locate(['a', 0, 'b', 'c'])).toEqual({ line: 2, column: 16 });
    expect(yaml.locate(['a', 0, 'b', 'c'], true)).toEqual({ line: 2, column: 13 });
    expect(yaml.locate(['a', 0, 'missing'])).toEqual({ line: 2, column: 5 });
    expect(yaml.locate([])).toEqual({ line: 1, column: 1 });
  });

  test('an alias stands where it is used; what is in it, at its anchor', () => {
    expect(yaml.locate(['a', 1])).toEqual({ line: 3, column: 5 });
    expect(yaml.locate(['a', 1, 'c'])).toEqual({ line: 2, column: 16 });
  });
});

describe('bounds', () => {
  test('length, depth, aliases', () => {
    expect(codes(' '.repeat(8_000_001))).toEqual(['file-too-large']);
    expect(codes('['.repeat(200_000))).toEqual(['yaml-too-deep']);
    const uses = (count: number) => `a: &a 1\nb: [${Array(count).fill('*a').join(', ')}]`;
    expect(codes(uses(100))).toEqual([]);
    expect(codes(uses(101))).toEqual(['yaml-too-many-aliases']);
  });

  test('a large text is read if it is plain, and told where it is not', () => {
    const entries = (count: number) => '- { id: a, text: some words }\n'.repeat(count);
    const large = entries(20_000);
    expect(readYaml(large)).toMatchObject({ findings: [] });
    const slip = readYaml(`${large}- { id: a, text: [ }\n${large}`);
    expect(slip.value).toBeUndefined();
    expect(slip.findings[0]).toMatchObject({ code: 'yaml-syntax', position: { line: 20_001 } });
    const rich = readYaml(`${large}- { id: &a a }\n${large}`);
    expect(rich.findings).toMatchObject([
      { code: 'yaml-not-plain', position: { line: 20_001, column: 9 } },
    ]);
  }, 60_000);

  test('how many values there are, and how many with all of YAML', () => {
    expect(codes('- 1\n'.repeat(400_000))).toEqual([]);
    expect(codes('- 1\n'.repeat(400_001))).toEqual(['yaml-too-many-values']);
    expect(codes(`a: &a [${'1,'.repeat(100_000)}]`)).toEqual(['yaml-too-many-values']);
    const shared = `a: &a [${'1,'.repeat(40_000)}]\n`;
    const uses = (count: number) => `${shared}b: [${Array(count).fill('*a').join(', ')}]`;
    expect(codes(uses(5))).toEqual([]);
    expect(codes(uses(10))).toEqual(['yaml-too-many-aliases']);
  }, 60_000);

  test('aliases that multiply', () => {
    const lines = ['b', 'c', 'd', 'e'].map(
      (key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcd'[i]}`)}]`,
    );
    const { value, findings } = readYaml(['a: &a [1, 1]', ...lines].join('\n'));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      { code: 'yaml-too-many-aliases', position: { line: 2, column: 8 } },
    ]);
  });
});

test('a key given twice is found where it stands again', () => {
  expect(readYaml('a: 1\nb: 2\na: 3').findings).toMatchObject([
    { code: 'key-duplicate', position: { line: 3, column: 1 } },
  ]);
});

test('a second document, an open bracket, an unknown anchor', () => {
  expect(codes('a: 1\n---\nb: 2')).toEqual(['yaml-syntax']);
  expect(codes('a: [1')).toEqual(['yaml-syntax']);
  expect(readYaml('a: 1\nb: *c').findings).toMatchObject([
    {
      code: 'yaml-syntax',
      position: { line: 2, column: 4 },
      details: { reason: expect.stringContaining('&c') },
    },
  ]);
});

test('no text makes it throw, and every place is in the text', () => {
  const piece = fc.constantFrom('a', ': ', '- ', '\n', '  ', '[', ']', '{', '}', '&x ', '*x', '"');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      ),
      fc.constantFrom('typed' as const, 'text' as const),
      (text, scalars) => {
        const { findings } = readYaml(text, scalars);
        for (const { position } of findings) {
          expect(position.line).toBeGreaterThan(0);
          expect(position.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length + 1);
          expect(position.column).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 1000, seed: 1 },
  );
}, 30_000);
