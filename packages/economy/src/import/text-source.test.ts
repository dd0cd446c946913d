import { describe, expect, test } from 'vitest';
import { splitCells } from './csv-cells.ts';
import { source } from './published-layouts.fixture.ts';
import { eachLine, MAX_LINE, type TextSource } from './text-source.ts';

async function linesOf(text: string, chunk: number) {
  const lines: [number, string][] = [];
  const read = await eachLine(source('t', text, chunk), (line, at) => {
    lines.push([at, line]);
    return true;
  });
  return { lines, read };
}

describe('lines of a stream', () => {
  const text = '\uFEFFa,b\r\n1,2\n\n3,é';

  test.each([1, 2, 3, 5, 100])('are the same in chunks of %i', async (chunk) => {
    const { lines, read } = await linesOf(text, chunk);
    expect(lines).toEqual([
      [1, 'a,b'],
      [2, '1,2'],
      [3, ''],
      [4, '3,é'],
    ]);
    expect(read).toMatchObject({ lines: 4, ended: false, tooLong: null });
    expect(read.bytes).toBe(new TextEncoder().encode(text).length);
    expect(read.sha256).toBe((await linesOf(text, 1)).read.sha256);
  });

  test('never more is held than a chunk and the row that straddles it', async () => {
    const row = `${'x'.repeat(99)}\n`;
    const { read } = await linesOf(row.repeat(5000), 1000);
    expect(read.held).toBeLessThanOrEqual(1000 + row.length);
    const wide = await linesOf(`${'x'.repeat(50_000)}\n`.repeat(20), 1000);
    expect(wide.read.held).toBeLessThanOrEqual(51_000);
  });

  test('reading stops when told, and at a line without end', async () => {
    let chunks = 0;
    const endless: TextSource = {
      name: 'endless',
      open: async function* () {
        for (;;) {
          chunks++;
          yield 'x'.repeat(1_000_000);
        }
      },
    };
    const read = await eachLine(endless, () => true);
    expect(read.tooLong).toBe(1);
    expect(chunks).toBe(MAX_LINE / 1_000_000 + 1);
    let seen = 0;
    await eachLine(source('t', 'a\nb\nc\n', 1), () => ++seen < 2);
    expect(seen).toBe(2);
  });
});

test.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['"a,b",c,', ['a,b', 'c', '']],
  ['a,"say ""b""",c', ['a', 'say "b"', 'c']],
  ['"a"', ['a']],
  ['"a,b', null],
  ['"a"b,c', null],
  ['', ['']],
])('cells of %s', (line, cells) => {
  expect(splitCells(line, ',')).toEqual(cells);
});
