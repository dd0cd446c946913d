import { describe, expect, test } from 'vitest';
import { csvFaults } from './csv-faults.ts';
import { type CsvFault, cellAt, numberIn, positionIn, readCsvTable } from './csv-table.ts';
import { faultText } from './fault-text.ts';

type Code = CsvFault['code'] | 'unknown-good';

function read(text: string | undefined) {
  const faults: CsvFault<Code>[] = [];
  const table = readCsvTable('t.csv', text, ['good', 'rate'], ['note'], faults);
  return { table, faults };
}

describe('a table', () => {
  test('has rows with their lines; comments, empty lines and a byte-order mark do not count', () => {
    const { table, faults } = read('\uFEFF# source\r\ngood,rate\r\n\r\n03, 0.1 \r\n"a,b",2\r\n');
    expect(faults).toEqual([]);
    expect(table.columns).toEqual(['good', 'rate']);
    expect(table.rows).toEqual([
      { line: 4, cells: { good: '03', rate: '0.1' } },
      { line: 5, cells: { good: 'a,b', rate: '2' } },
    ]);
    expect(cellAt(table, table.rows[1], 'rate')).toEqual({ file: 't.csv', line: 5, column: 2 });
  });

  test('says what is wrong with its cells', () => {
    const { table, faults } = read('good,rate\n3O,x\n03,1');
    const places = new Map([
      ['03', 0],
      ['30', 1],
    ]);
    expect(
      table.rows.map((row) => positionIn(table, row, 'good', 'unknown-good', places, faults)),
    ).toEqual([-1, 0]);
    expect(table.rows.map((row) => numberIn(table, row, 'rate', faults))).toEqual([Number.NaN, 1]);
    expect(faults).toEqual([
      {
        code: 'unknown-good',
        params: { value: '3O', near: '30' },
        file: 't.csv',
        line: 2,
        column: 1,
      },
      {
        code: 'not-a-number',
        params: { value: 'x', column: 'rate' },
        file: 't.csv',
        line: 2,
        column: 2,
      },
    ]);
  });

  test('a list that does not know the codes cannot take them', () => {
    const faults: CsvFault<'not-a-number'>[] = [];
    // @ts-expect-error: nine more codes may come
    readCsvTable('t.csv', undefined, [], [], faults);
    expect(faults).toHaveLength(1);
  });
});

const BAD: [text: string | undefined, code: CsvFault['code'], line: number | undefined][] = [
  [undefined, 'missing-file', undefined],
  ['x'.repeat(20_000_001), 'file-too-large', undefined],
  ['\n'.repeat(500_000), 'too-many-rows', undefined],
  ['# nothing\n', 'empty-file', undefined],
  ['good,rate\n"03,1', 'bad-quoting', 2],
  ['good,rate\n03', 'wrong-column-count', 2],
  ['good,rate,nota', 'unknown-column', 1],
  ['good,rate,rate', 'duplicate-column', 1],
  ['good', 'missing-column', 1],
];

test.each(BAD)('a bad table has its fault, in words (%#)', (text, code, line) => {
  const { faults } = read(text);
  expect(faults.map((fault) => [fault.code, fault.line])).toEqual([[code, line]]);
  for (const language of ['en', 'ja'] as const)
    expect(faultText(csvFaults, code, faults[0].params, language).message).not.toMatch(
      /undefined|\{/,
    );
});
