import { type Delimiter, splitCells } from './csv-cells.ts';
import type { FaultLog } from './import-fault.ts';
import type { WideColumn, WideLayout, WideRow } from './wide-table.ts';

/**
 * World Input-Output Tables, USD million, exported as CSV.
 *
 * 2016 release: one header line `IndustryCode,IndustryDescription,Country,RNr,Year,AUS1,…,ROW56,
 * AUS57,…,ROW61,TOT`; the numbers after the country are the industries by `RNr`, those after the
 * last industry are final demand. Rows of the country `TOT` are costs (`TXSP`, `EXP_adj`, `PURR`,
 * `PURNR`, `VA`, `IntTTM`), intermediate totals (`II_fob`) and output (`GO`).
 *
 * 2013 release: two lines of title, then four header lines (codes, names, countries, c-numbers)
 * over four label cells; `c1`…`c35` industries, `c36`… final demand, a total; rows `r60` (inputs),
 * `r61`…`r66` (costs; `r64` value added) and `r69` (output).
 */
const COLUMN_2016 = /^v?([A-Za-z]{3})_?(\d{1,3})$/;
const LABELS_2016 = ['industrycode', 'industrydescription', 'country', 'rnr', 'year'];
const TOTAL_COLUMNS = new Set(['tot', 'vtot', 'total', 'gross output', '']);
/** Earlier tables call Romania ROM. */
const RENAMED: Readonly<Record<string, string>> = { ROM: 'ROU', RoW: 'ROW' };
const INPUT_ROWS = new Set(['II_fob', 'r60']);
const OUTPUT_ROWS = new Set(['GO', 'r69']);
/** Lines looked at for the header of the 2013 release. */
export const WIOD_HEADER_LINES = 12;

const regionOf = (code: string): string => RENAMED[code] ?? code.toUpperCase();

export function isWiod2016Header(cells: readonly string[]): boolean {
  const labels = cells.slice(0, 4).map((cell) => cell.trim().toLowerCase());
  return LABELS_2016.slice(0, 4).every((label, c) => labels[c] === label);
}

/** Index of the line that holds the c-numbers of the 2013 release; −1 where none does. */
export function wiod2013HeaderAt(lines: readonly (readonly string[])[]): number {
  return lines.findIndex((cells, at) => {
    const codes = cells.slice(4, 10).map((cell) => cell.trim());
    return at > 0 && codes.length === 6 && codes.every((code) => /^c\d+$/.test(code));
  });
}

/** Reads the header of the 2016 release; null with faults where it is wrong. */
export function wiod2016Layout(
  header: string,
  delimiter: Delimiter,
  file: string,
  faults: FaultLog,
): WideLayout | null {
  const cells = (splitCells(header, delimiter) ?? []).map((cell) => cell.trim());
  const labelCells = cells[4]?.toLowerCase() === 'year' ? 5 : 4;
  const named = cells.slice(labelCells).map((cell, c) => {
    const match = COLUMN_2016.exec(cell);
    if (match !== null) return { region: regionOf(match[1]), number: Number(match[2]) };
    if (!TOTAL_COLUMNS.has(cell.toLowerCase())) {
      const place = { file, line: 1, column: labelCells + c + 1 };
      faults.push({ code: 'unknown-label', params: { value: cell.slice(0, 80) }, ...place });
    }
    return null;
  });
  return numberedLayout(named, { delimiter, headerLine: 1, labelCells }, file, faults, (labels) => {
    const [code, , country, row] = labels;
    if (country.toUpperCase() === 'TOT') return totalRow(code);
    return { region: regionOf(country), number: Number(row), code };
  });
}

/** Reads the header of the 2013 release from its first lines. */
export function wiod2013Layout(
  lines: readonly (readonly string[])[],
  delimiter: Delimiter,
  file: string,
  faults: FaultLog,
): WideLayout | null {
  const at = wiod2013HeaderAt(lines);
  const countries = lines[at - 1];
  const named = lines[at].slice(4).map((cell, c) => {
    const number = /^c(\d+)$/.exec(cell.trim())?.[1];
    const country = (countries[c + 4] ?? '').trim();
    if (number === undefined || !/^[A-Za-z]{3}$/.test(country) || country === 'TOT') return null;
    return { region: regionOf(country), number: Number(number) };
  });
  while (named.length > 0 && (lines[at][named.length + 3] ?? '').trim() === '') {
    if ((countries[named.length + 3] ?? '').trim() !== '') break;
    named.pop();
  }
  const frame = { delimiter, headerLine: at + 1, labelCells: 4 };
  return numberedLayout(named, frame, file, faults, (labels) => {
    const [code, , country, row] = labels;
    const number = /^c(\d+)$/.exec(row)?.[1];
    if (number === undefined) return totalRow(row === '' ? code : row);
    return { region: regionOf(country), number: Number(number), code: row };
  });
}

function totalRow(code: string): WideRow | null {
  if (INPUT_ROWS.has(code)) return { kind: 'ignored' };
  if (OUTPUT_ROWS.has(code)) return { kind: 'output' };
  return /^(?:TXSP|EXP_adj|PURR|PURNR|VA|IntTTM|r6[1-8])$/.test(code) ? { kind: 'cost' } : null;
}

interface Numbered {
  readonly region: string;
  /** Of the industry, from 1; higher ones are final demand. */
  readonly number: number;
}

function numberedLayout(
  named: readonly (Numbered | null)[],
  frame: Pick<WideLayout, 'delimiter' | 'headerLine' | 'labelCells'>,
  file: string,
  faults: FaultLog,
  readRow: (labels: readonly string[]) => WideRow | (Numbered & { code: string }) | null,
): WideLayout | null {
  const regions = [...new Set(named.flatMap((column) => (column === null ? [] : column.region)))];
  // Industries come first, region by region: the first region's run of numbers counts them.
  let industries = 0;
  while (named[industries]?.region === regions[0] && named[industries]?.number === industries + 1) {
    industries++;
  }
  if (regions.length < 2 || industries === 0) {
    faults.push({ code: 'unknown-format', params: { value: file }, file, line: frame.headerLine });
  }
  const seen = new Set<string>();
  named.forEach((column, c) => {
    if (column === null) return;
    const value = `${column.region}${column.number}`;
    if (seen.has(value)) {
      const place = { file, line: frame.headerLine, column: frame.labelCells + c + 1 };
      faults.push({ code: 'repeated-label', params: { value }, ...place });
    }
    seen.add(value);
  });
  for (const region of regions) {
    for (let number = 1; number <= industries; number++) {
      if (seen.has(`${region}${number}`)) continue;
      const params = { value: `${region}${number}` };
      faults.push({ code: 'missing-column', params, file, line: frame.headerLine });
    }
  }
  if (faults.count() > 0) return null;
  const regionAt = new Map(regions.map((code, n) => [code, n]));
  const columns = named.map((column): WideColumn => {
    if (column === null) return { kind: 'total' };
    const region = regionAt.get(column.region) ?? 0;
    if (column.number > industries) return { kind: 'final', region };
    return { kind: 'industry', region, sector: column.number - 1 };
  });
  const codes = Array.from({ length: industries }, (_, j) => `c${j + 1}`);
  const rowOf = (labels: readonly string[]): WideRow | null => {
    const row = readRow(labels);
    if (row === null || 'kind' in row) return row;
    const region = regionAt.get(row.region);
    if (region === undefined || !(row.number >= 1 && row.number <= industries)) return null;
    codes[row.number - 1] = row.code;
    return { kind: 'industry', region, sector: row.number - 1 };
  };
  return {
    ...frame,
    regions,
    sectorCount: industries,
    columns,
    rowOf,
    sectors: () => codes,
    rowLabels: () => regions.flatMap((region) => codes.map((_, j) => `${region} ${j + 1}`)),
    labelOf: (labels) => {
      const row = readRow(labels);
      return row === null || 'kind' in row
        ? labels.join(' ').trim()
        : `${row.region} ${row.number}`;
    },
  };
}

/** Goods: c1 to c16 in the 2013 release, ISIC letters A to C in the 2016 release. */
export function wiodSectorKind(code: string): 'goods' | 'services' {
  const number = /^c(\d+)$/.exec(code)?.[1];
  if (number !== undefined) return Number(number) <= 16 ? 'goods' : 'services';
  return /^[A-C]\d/.test(code) || code === 'B' ? 'goods' : 'services';
}
