import type { LocalisedText, Sector } from '../dataset.ts';
import type { CodeMap } from './code-map.ts';
import { delimiterOf, splitCells } from './csv-cells.ts';
import type { FaultLog } from './import-fault.ts';
import {
  eachLine,
  type LinesRead,
  MAX_LINE,
  type OnProgress,
  type TextSource,
} from './text-source.ts';
import type { TradeFlow, TradeTable } from './trade-table.ts';

/** How a format writes a record of trade: the columns that matter, by name. */
export interface RecordFormat {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  readonly value: string;
  readonly year?: string;
  readonly tariff?: string;
  /** Columns with English names. */
  readonly importerName?: string;
  readonly exporterName?: string;
  readonly sectorName?: string;
  /** A column that says what a sector is. */
  readonly sectorGroup?: string;
  readonly unitUsd: number;
  /** The sector a code belongs to where no map says otherwise: HS 870323 → 87. */
  readonly sectorOf: (code: string) => string;
  readonly kindOf: (sector: string, group: string) => Sector['kind'];
  /** Whether a code may be mapped by its first digits. */
  readonly prefixes: boolean;
}

export interface RecordsOptions {
  readonly year: number | null;
  readonly regionMap: CodeMap | null;
  readonly sectorMap: CodeMap | null;
  /** Codes of the file → codes of regions (BACI numbers its countries). */
  readonly countries: ReadonlyMap<string, { readonly code: string; readonly name: string }> | null;
}

export interface RecordsRead {
  readonly table: TradeTable;
  readonly reads: readonly LinesRead[];
  readonly rows: number;
  /** Records without a value (empty or `NA`), taken as zero. */
  readonly blanks: number;
}

/** Regions and sectors a table may have, so that a cell's position stays an exact number. */
const MAX_CODES = 2048;
/** Codes of the file that are looked up, mapped or not. */
const MAX_NAMES = 30_000;
/** Cells that are not zero. */
const MAX_CELLS = 3_000_000;
/** Years listed where one has to be chosen. */
const MAX_YEARS = 60;

/**
 * Sums records of trade, one year, into a table, as they come. Several files add up. Faults: rows
 * of the wrong length, what is no number or negative, several years and none chosen, codes that
 * the maps lack (all of them).
 */
export async function readTradeRecords(
  sources: readonly TextSource[],
  format: RecordFormat,
  options: RecordsOptions,
  faults: FaultLog,
  onProgress?: OnProgress,
): Promise<RecordsRead> {
  const regions = codeList();
  const sectors = codeList();
  const values = new Map<number, number>();
  const duties = new Map<number, number>();
  const kinds = new Map<string, Sector['kind']>();
  const years = new Set<number>();
  const unmapped = { regions: new Set<string>(), sectors: new Set<string>() };
  const regionCache = new Map<string, number>();
  const sectorCache = new Map<string, number>();
  let chosen = options.year;
  let rows = 0;
  let blanks = 0;
  const reads: LinesRead[] = [];

  const regionOf = (text: string, name: string): number => {
    const known = regionCache.get(text);
    if (known !== undefined) return known;
    const country = options.countries?.get(text);
    const code = country?.code ?? text;
    const group = options.regionMap === null ? code : options.regionMap.to.get(code);
    if (group === undefined) unmapped.regions.add(code);
    const at = group === undefined ? -1 : regions.position(group);
    if (group === code) regions.name(at, country?.name ?? name);
    regionCache.set(text, at);
    return at;
  };
  const sectorOf = (text: string, name: string, kind: string): number => {
    const known = sectorCache.get(text);
    if (known !== undefined) return known;
    const group =
      options.sectorMap === null
        ? format.sectorOf(text)
        : mappedSector(options.sectorMap, text, format.prefixes);
    if (group === undefined) unmapped.sectors.add(text);
    const at = group === undefined ? -1 : sectors.position(group);
    if (group === text) sectors.name(at, name);
    if (group !== undefined && !kinds.has(group)) kinds.set(group, format.kindOf(text, kind));
    sectorCache.set(text, at);
    return at;
  };

  for (const source of sources) {
    const file = source.name;
    let delimiter: ReturnType<typeof delimiterOf> = ',';
    let width = 0;
    let at: Record<keyof typeof NAMED, number> = { ...NAMED };
    let short: { line: number; got: number } | null = null;
    const read = await eachLine(
      source,
      (text, line) => {
        if (text.trim() === '') return true;
        // Our own tables may begin with comments.
        if (width === 0 && text.startsWith('#')) return true;
        if (width === 0) {
          delimiter = delimiterOf(text);
          const header = (splitCells(text, delimiter) ?? []).map((cell) => cell.trim());
          width = header.length;
          at = placesOf(header, format);
          return true;
        }
        const cells = splitCells(text, delimiter);
        if (cells === null) {
          faults.push({ code: 'bad-quoting', params: {}, file, line });
          return true;
        }
        if (cells.length !== width) {
          if (cells.length < width) short = { line, got: cells.length };
          const params = { expected: width, got: cells.length };
          faults.push({ code: 'wrong-column-count', params, file, line });
          return true;
        }
        const number = (column: number): number => {
          const value = Number(cells[column]);
          if (cells[column] !== '' && Number.isFinite(value)) return value;
          const bare = cells[column].trim();
          if (bare === '' || bare === 'NA') {
            blanks++;
            return 0;
          }
          const params = { value: bare.slice(0, 40) };
          faults.push({ code: 'not-a-number', params, file, line, column: column + 1 });
          return 0;
        };
        if (at.year >= 0) {
          const year = number(at.year);
          if (years.size <= MAX_YEARS) years.add(year);
          chosen ??= year;
          if (year !== chosen) return true;
        }
        rows++;
        const value = number(at.value);
        if (value < 0) {
          const params = { value };
          faults.push({ code: 'negative-value', params, file, line, column: at.value + 1 });
        }
        const importer = cells[at.importer].trim();
        const exporter = cells[at.exporter].trim();
        const nameAt = (column: number) => (column < 0 ? '' : cells[column].trim());
        const n = regionOf(importer, nameAt(at.importerName));
        const i = regionOf(exporter, nameAt(at.exporterName));
        const code = cells[at.sector].trim();
        const j = sectorOf(code, nameAt(at.sectorName), nameAt(at.sectorGroup));
        const codes = Math.max(regions.codes.length, sectors.codes.length);
        if (codes >= MAX_CODES || regionCache.size + sectorCache.size > MAX_NAMES) {
          faults.push({ code: 'too-many-codes', params: { limit: MAX_CODES }, file, line });
          return false;
        }
        if (value === 0 || n < 0 || i < 0 || j < 0) return true;
        const cell = (j * MAX_CODES + n) * MAX_CODES + i;
        values.set(cell, (values.get(cell) ?? 0) + value);
        if (at.tariff >= 0 && n !== i) {
          const rate = number(at.tariff);
          checkRate(rate, { file, line, column: at.tariff + 1 }, faults);
          duties.set(cell, (duties.get(cell) ?? 0) + value * rate);
        }
        if (values.size > MAX_CELLS) {
          faults.push({ code: 'too-many-cells', params: { limit: MAX_CELLS }, file, line });
          return false;
        }
        return true;
      },
      onProgress,
    );
    reads.push(read);
    if (read.tooLong !== null) {
      faults.push({ code: 'line-too-long', params: { limit: MAX_LINE }, file, line: read.tooLong });
    }
    const last = short as { line: number; got: number } | null;
    if (last !== null && last.line === read.lines) {
      const params = { expected: width, got: last.got };
      faults.push({ code: 'truncated-row', params, file, line: last.line, column: last.got + 1 });
    }
  }
  reportYears(years, options.year, sources[0].name, faults);
  reportUnmapped(unmapped, options, faults);

  const order = sorted(regions.codes);
  const sectorOrder = sorted(sectors.codes);
  const flows = [...values].map(([cell, value]): TradeFlow => {
    const duty = duties.get(cell);
    return {
      sector: sectorOrder.at[Math.floor(cell / MAX_CODES ** 2)],
      importer: order.at[Math.floor(cell / MAX_CODES) % MAX_CODES],
      exporter: order.at[cell % MAX_CODES],
      value,
      tariff: duties.size === 0 ? null : duty === undefined ? 0 : duty / value,
    };
  });
  flows.sort((a, b) => a.sector - b.sector || a.importer - b.importer || a.exporter - b.exporter);
  const { regionMap, sectorMap } = options;
  return {
    table: {
      year: chosen ?? Number.NaN,
      unitUsd: format.unitUsd,
      regions: order.codes.map((code) => ({
        code,
        name: regionMap?.names.get(code) ?? same(regions.names.get(code) ?? code),
      })),
      sectors: sectorOrder.codes.map((code) => ({
        code,
        name: sectorMap?.names.get(code) ?? same(sectors.names.get(code) ?? code),
        kind: sectorMap?.kinds.get(code) ?? kinds.get(code) ?? 'goods',
      })),
      flows,
    },
    reads,
    rows,
    blanks,
  };
}

const NAMED = {
  importer: -1,
  exporter: -1,
  sector: -1,
  value: -1,
  year: -1,
  tariff: -1,
  importerName: -1,
  exporterName: -1,
  sectorName: -1,
  sectorGroup: -1,
};

function placesOf(header: readonly string[], format: RecordFormat): typeof NAMED {
  const at = { ...NAMED };
  for (const key of Object.keys(NAMED) as (keyof typeof NAMED)[]) {
    const column = format[key];
    if (column !== undefined) at[key] = header.indexOf(column);
  }
  return at;
}

/** The group of a code; of its longest first digits that the map has, where codes have such. */
function mappedSector(map: CodeMap, code: string, prefixes: boolean): string | undefined {
  const full = prefixes ? code.padStart(6, '0') : code;
  for (let length = full.length; length >= (prefixes ? 2 : full.length); length--) {
    const group = map.to.get(full.slice(0, length));
    if (group !== undefined) return group;
  }
  return undefined;
}

export function checkRate(
  rate: number,
  place: { readonly file: string; readonly line: number; readonly column: number },
  faults: FaultLog,
): void {
  if (rate <= -1) faults.push({ code: 'tariff-too-low', params: { value: rate }, ...place });
  else if (rate > 50)
    faults.push({ code: 'tariff-not-a-share', params: { value: rate }, ...place });
}

function codeList() {
  const codes: string[] = [];
  const at = new Map<string, number>();
  const names = new Map<string, string>();
  return {
    codes,
    names,
    position: (code: string): number => {
      const known = at.get(code);
      if (known !== undefined) return known;
      at.set(code, codes.length);
      codes.push(code);
      return codes.length - 1;
    },
    name: (position: number, text: string): void => {
      if (position >= 0 && text !== '') names.set(codes[position], text);
    },
  };
}

/** The codes in order, and where each of the old positions went. */
function sorted(codes: readonly string[]): { codes: readonly string[]; at: readonly number[] } {
  const rank = (code: string) => (/^\d+$/.test(code) ? Number(code) : Number.NaN);
  const ordered = [...codes].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const places = new Map(ordered.map((code, place) => [code, place]));
  return { codes: ordered, at: codes.map((code) => places.get(code) ?? 0) };
}

const same = (text: string): LocalisedText => ({ en: text, ja: text });

function reportYears(
  years: ReadonlySet<number>,
  asked: number | null,
  file: string,
  faults: FaultLog,
): void {
  const found = [...years]
    .sort((a, b) => a - b)
    .slice(0, MAX_YEARS)
    .map(String);
  if (years.size === 0) return;
  if (asked === null && years.size > 1) {
    faults.push({ code: 'year-needed', params: { known: found }, file });
  } else if (asked !== null && !years.has(asked) && years.size <= MAX_YEARS) {
    faults.push({ code: 'year-absent', params: { value: asked, known: found }, file });
  }
}

function reportUnmapped(
  unmapped: { readonly regions: ReadonlySet<string>; readonly sectors: ReadonlySet<string> },
  { regionMap, sectorMap }: RecordsOptions,
  faults: FaultLog,
): void {
  const report = (
    code: 'unmapped-region' | 'unmapped-sector',
    codes: ReadonlySet<string>,
    map: CodeMap | null,
  ) => {
    if (codes.size === 0 || map === null) return;
    const params = { codes: [...codes].sort(), count: codes.size };
    faults.push({ code, params, file: map.file });
  };
  report('unmapped-region', unmapped.regions, regionMap);
  report('unmapped-sector', unmapped.sectors, sectorMap);
}
