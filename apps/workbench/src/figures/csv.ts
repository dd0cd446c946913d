import type { Table } from '@parley/charts';

/**
 * A table as CSV (RFC 4180, with a byte-order mark so that spreadsheets read the Japanese). Text that a spreadsheet
 * would run as a formula gets an apostrophe before it; numbers are written as numbers, with all their digits.
 */
export function tableCsv(table: Table, source: string): string {
  const head = table.columns.map(({ label, group }) =>
    cell(group === undefined ? label : `${group}: ${label}`),
  );
  const grouped = table.groups.some(({ label }) => label !== null);
  const rows = table.groups.flatMap(({ label, rows }) =>
    rows.map((cells) => [
      ...(grouped ? [cell(label ?? '')] : []),
      ...cells.map(({ text, value }) => (typeof value === 'number' ? String(value) : cell(text))),
    ]),
  );
  const lines = [[...(grouped ? [''] : []), ...head], ...rows, [cell(source)]];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Characters that begin a formula in some spreadsheet. */
const FORMULA = /^[=+\-@\t\r|%]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
