import { expect, test } from 'vitest';
import { tableCsv } from './csv.ts';

const columns = [
  { key: 'name', label: 'Name', unit: 'text' },
  { key: 'usd', label: 'USD bn', unit: 'usd-bn', group: 'Gain' },
] as const;

test('numbers keep their digits, text is quoted where it must be', () => {
  const csv = tableCsv(
    {
      id: 't',
      caption: 'T',
      columns,
      groups: [
        {
          label: null,
          note: null,
          rows: [
            [
              { text: 'Cars, "all"', value: 'Cars, "all"' },
              { text: '+1.23', value: 1.2345678901 },
            ],
          ],
        },
      ],
    },
    'Parley. Data: x.',
  );
  expect(csv).toBe(
    '\uFEFFName,Gain: USD bn\r\n"Cars, ""all""",1.2345678901\r\nParley. Data: x.\r\n',
  );
});

test.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '|calc', '%0'])('%j is no formula', (text) => {
  const csv = tableCsv(
    {
      id: 't',
      caption: 'T',
      columns: [columns[0]],
      groups: [{ label: text, note: null, rows: [[{ text, value: text }]] }],
    },
    '=HYPERLINK("http://x")',
  );
  for (const line of csv.replace('\uFEFF', '').trim().split('\r\n')) {
    for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t|%]/);
  }
});
