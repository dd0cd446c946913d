import { delimiterOf, splitCells } from './csv-cells.ts';
import { isIcioHeader } from './icio.ts';
import { longIoPart } from './long-io.ts';
import { SIDE_HEADERS } from './side-tables.ts';
import { BACI_COUNTRIES_HEADER, BACI_HEADER, ITPD_HEADER, LONG_HEADER } from './trade-formats.ts';
import { isWiod2016Header, wiod2013HeaderAt } from './wiod.ts';

export const FORMATS = ['icio', 'baci', 'itpd', 'wiod', 'long'] as const;
export type ImportFormat = (typeof FORMATS)[number];

/** What a file is, told by its first lines. */
export type FileRole =
  | { readonly role: 'table'; readonly format: ImportFormat; readonly layout: TableLayout }
  | { readonly role: 'countries' | 'input-shares' | 'value-added' | 'tariffs' | 'elasticities' }
  | { readonly role: 'map' }
  | {
      readonly role: 'refused';
      readonly code: 'gtap-har' | 'not-text' | 'unknown-format' | 'empty-file';
    };

type TableLayout =
  | 'icio'
  | 'wiod-2016'
  | 'wiod-2013'
  | 'records'
  | 'io-inputs'
  | 'io-final'
  | 'io-output';

const NOT_TEXT = /\.(?:zip|gz|7z|xlsx?|xlsb|rdata|rds|dta|parquet|mat)$/i;

/** Tells what a file is from its name and first lines. */
export function roleOf(name: string, lines: readonly string[]): FileRole {
  if (/\.(?:har|prm|gdx)$/i.test(name)) return { role: 'refused', code: 'gtap-har' };
  if (NOT_TEXT.test(name) || lines.some((line) => line.includes('\0'))) {
    return { role: 'refused', code: 'not-text' };
  }
  const first = lines[0] ?? '';
  if (lines.every((line) => line.trim() === '')) return { role: 'refused', code: 'empty-file' };
  const cells = (text: string) =>
    (splitCells(text, delimiterOf(text)) ?? []).map((cell) => cell.trim());
  // Our own small tables may begin with comments.
  const header = cells(lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? first);
  const has = (names: readonly string[]) => names.every((column) => header.includes(column));
  const table = (format: ImportFormat, layout: TableLayout): FileRole => ({
    role: 'table',
    format,
    layout,
  });
  if (isWiod2016Header(header)) return table('wiod', 'wiod-2016');
  if (isIcioHeader(header)) return table('icio', 'icio');
  if (has(ITPD_HEADER)) return table('itpd', 'records');
  if (has(BACI_HEADER)) return table('baci', 'records');
  if (has(BACI_COUNTRIES_HEADER)) return { role: 'countries' };
  const part = longIoPart(header);
  if (part !== null) return table('long', `io-${part}`);
  if (has(LONG_HEADER)) return table('long', 'records');
  if (has(SIDE_HEADERS.inputShares)) return { role: 'input-shares' };
  if (has(SIDE_HEADERS.valueAdded)) return { role: 'value-added' };
  if (has(SIDE_HEADERS.tariffs)) return { role: 'tariffs' };
  if (has(SIDE_HEADERS.elasticities)) return { role: 'elasticities' };
  if (has(['from', 'to'])) return { role: 'map' };
  if (wiod2013HeaderAt(lines.map(cells)) > 0) return table('wiod', 'wiod-2013');
  return { role: 'refused', code: 'unknown-format' };
}

/** The year in a file's name: `2020_SML.csv`, `ICIO2021_2018.csv`, `wiot11_row_apr12.csv`. */
export function yearInName(name: string): number | null {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const short = /^wiot(\d\d)(?!\d)/i.exec(base)?.[1];
  if (short !== undefined) return Number(short) + (Number(short) > 50 ? 1900 : 2000);
  const years = base.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  if (years === null) return null;
  // In WIOT2014_Nov16 the first, in ICIO2021_2018 the last.
  return Number(/^wiot/i.test(base) ? years[0] : years.at(-1));
}
