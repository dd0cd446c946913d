import type { Dataset, LocalisedText, Sector } from '../dataset.ts';
import type { NotConverged } from '../equilibrium.ts';
import { type ClosingReport, closeTable } from './close-table.ts';
import { type CodeMap, groupCodes, groupKinds, readCodeMap } from './code-map.ts';
import { type FileRole, type ImportFormat, roleOf, yearInName } from './detect-format.ts';
import { icioSectorKind } from './icio.ts';
import { createFaultLog, type FaultLog, type ImportFault } from './import-fault.ts';
import { readIoFiles } from './io-files.ts';
import { type CodeBook, groupIoTable, type IoTable, reportSize } from './io-table.ts';
import { readCoefficients, readElasticities, readTariffs } from './side-tables.ts';
import {
  firstLines,
  type LinesRead,
  MAX_LINE,
  type OnProgress,
  type TextSource,
  wholeText,
} from './text-source.ts';
import { tradeEconomy } from './trade-economy.ts';
import { BACI, ITPD, knownSectorKind, LONG, readBaciCountries } from './trade-formats.ts';
import { readTradeRecords } from './trade-records.ts';
import type { TradeTable } from './trade-table.ts';
import { WIOD_HEADER_LINES, wiodSectorKind } from './wiod.ts';

export interface ImportRequest {
  /** The table, in one or several files, and those that stand beside it, in any order. */
  readonly files: readonly TextSource[];
  /** Told by the headers where it is left out. */
  readonly format?: ImportFormat;
  /** Identity of the dataset to be. */
  readonly id: string;
  readonly year?: number;
  /** Value of a unit in US dollars, where the format leaves it open. */
  readonly unitUsd?: number;
  readonly regions?: TextSource;
  readonly sectors?: TextSource;
  readonly tariffs?: TextSource;
  readonly elasticities?: TextSource;
  /** Trade elasticity of every sector, where no file gives them. */
  readonly theta?: number;
  /** What a region's code is called; null where it is not known. */
  readonly regionName?: (code: string) => LocalisedText | null;
  readonly onProgress?: OnProgress;
}

/** Where an imported table comes from and what was done to it: its provenance, without words. */
export interface ImportRecord {
  readonly format: ImportFormat;
  /** The edition or release, where the layout tells it. */
  readonly edition: string | null;
  readonly year: number;
  readonly unitUsd: number;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly lines: number;
    readonly sha256: string;
  }[];
  readonly rows: number;
  /** Empty cells and `NA`, taken as zero. */
  readonly blanks: number;
  /** Parts of regions that were added up (MX1, CN2). */
  readonly folded: readonly string[];
  /** How far a table misses its own totals, as shares of world output; null where it has none. */
  readonly gaps: { readonly columns: number; readonly rows: number } | null;
  readonly regionMap: string | null;
  readonly sectorMap: string | null;
  readonly tariffs: string | null;
  readonly elasticities: string | number | null;
  readonly closing: ClosingReport | null;
}

/** Flows of a dataset whose files can be read again; the largest published table has 328,050. */
const MAX_FLOWS = 400_000;

export type ImportResult =
  | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly record: ImportRecord }
  | { readonly kind: 'trade'; readonly table: TradeTable; readonly record: ImportRecord }
  | { readonly kind: 'faulty'; readonly faults: readonly ImportFault[] }
  | NotConverged;

/**
 * Imports published tables: OECD ICIO, WIOD, CEPII BACI, USITC ITPD, or our own long form. Tables
 * with inputs become a dataset that closes; those of trade alone become one where cost shares are
 * given beside them, else a trade table. Files are read as streams; all faults come at once.
 */
export async function importFiles(request: ImportRequest): Promise<ImportResult> {
  const faults = createFaultLog();
  const sorted = await sortFiles(request, faults);
  const maps = {
    regions: await mapFrom(request.regions, faults),
    sectors: await mapFrom(request.sectors, faults),
  };
  if (sorted === null || faults.count() > 0) return { kind: 'faulty', faults: faults.list() };
  const result = sorted.io
    ? await importIo(request, sorted, maps, faults)
    : await importTrade(request, sorted, maps, faults);
  return result ?? { kind: 'faulty', faults: faults.list() };
}

interface RoledFile {
  readonly source: TextSource;
  readonly role: FileRole;
}

interface SortedFiles {
  readonly format: ImportFormat;
  readonly tables: readonly RoledFile[];
  /** Whether the table has inputs. */
  readonly io: boolean;
  readonly beside: ReadonlyMap<FileRole['role'], TextSource>;
}

interface Maps {
  readonly regions: CodeMap | null;
  readonly sectors: CodeMap | null;
}

/** Tells the table from what stands beside it. */
async function sortFiles(request: ImportRequest, faults: FaultLog): Promise<SortedFiles | null> {
  const tables: RoledFile[] = [];
  const beside = new Map<FileRole['role'], TextSource>();
  for (const source of request.files) {
    const { lines, tooLong } = await firstLines(source, WIOD_HEADER_LINES);
    if (tooLong !== null) {
      const params = { limit: MAX_LINE };
      faults.push({ code: 'line-too-long', params, file: source.name, line: tooLong });
      continue;
    }
    const role = roleOf(source.name, lines);
    if (role.role === 'table') tables.push({ source, role });
    else if (role.role === 'refused') {
      faults.push({ code: role.code, params: { value: source.name }, file: source.name });
    } else if (role.role === 'map' || beside.has(role.role)) {
      faults.push({ code: 'unused-file', params: { value: role.role }, file: source.name });
    } else beside.set(role.role, source);
  }
  for (const role of ['tariffs', 'elasticities'] as const) {
    const source = request[role];
    if (source !== undefined) beside.set(role, source);
  }
  const formats = tables.map(({ role }) => (role.role === 'table' ? role.format : 'long'));
  const first = formats[0];
  if (faults.count() > 0) return null;
  if (first === undefined) {
    faults.push({ code: 'missing-part', params: { value: request.format ?? 'table' } });
    return null;
  }
  if (formats.some((format) => format !== first)) {
    faults.push({ code: 'two-formats', params: { known: [...new Set(formats)] } });
  }
  if (request.format !== undefined && request.format !== first) {
    const params = { value: request.format, got: first };
    faults.push({ code: 'format-mismatch', params, file: tables[0].source.name });
  }
  const layouts = tables.map(({ role }) => (role.role === 'table' ? role.layout : 'records'));
  const records = layouts.filter((layout) => layout === 'records').length;
  if (records > 0 && records < layouts.length) {
    faults.push({ code: 'two-formats', params: { known: layouts } });
  }
  const io = records === 0;
  const fitting = new Set<string>(['tariffs', 'elasticities']);
  if (!io) for (const role of ['input-shares', 'value-added']) fitting.add(role);
  if (first === 'baci') fitting.add('countries');
  for (const [role, source] of beside) {
    if (!fitting.has(role)) {
      faults.push({ code: 'unused-file', params: { value: role }, file: source.name });
    }
  }
  return { format: first, tables, io, beside };
}

async function mapFrom(source: TextSource | undefined, faults: FaultLog): Promise<CodeMap | null> {
  if (source === undefined) return null;
  return readCodeMap(source.name, await wholeText(source), faults);
}

async function importIo(
  request: ImportRequest,
  { format, tables, beside }: SortedFiles,
  maps: Maps,
  faults: FaultLog,
): Promise<ImportResult | null> {
  const year = request.year ?? yearInName(tables[0].source.name);
  if (year === null) {
    const file = tables[0].source.name;
    faults.push({ code: 'year-needed', params: { known: [] }, file });
  }
  const io = await readIoFiles(tables, faults, request.onProgress);
  if (io === null || faults.count() > 0) return null;
  const regions = groupCodes(io.table.regions, maps.regions, 'unmapped-region', faults);
  const sectors = groupCodes(io.table.sectors, maps.sectors, 'unmapped-sector', faults);
  if (faults.count() > 0) return null;
  const table = groupIoTable(io.table, regions, sectors);
  const kindOf = { wiod: wiodSectorKind, icio: icioSectorKind, long: knownSectorKind }[
    format === 'wiod' || format === 'icio' ? format : 'long'
  ];
  const kinds = groupKinds(io.table.sectors.map(kindOf), sectors, maps.sectors, faults);
  const unitUsd = request.unitUsd ?? 1e6;
  const book = codeBook(request, maps, new Map(), (code) => kinds.get(code) ?? 'goods');
  const record = {
    format,
    edition: io.edition,
    year: year ?? Number.NaN,
    unitUsd,
    files: filesOf(io.reads),
    rows: io.rows,
    blanks: io.blanks,
    folded: io.folded,
    gaps: io.gaps,
    ...mapsOf(request, beside),
  };
  return close(request, table, null, record, book, beside, faults);
}

async function importTrade(
  request: ImportRequest,
  { format, tables, beside }: SortedFiles,
  maps: Maps,
  faults: FaultLog,
): Promise<ImportResult | null> {
  const records = { baci: BACI, itpd: ITPD, long: LONG, icio: LONG, wiod: LONG }[format];
  const countries = beside.get('countries');
  const unitUsd = request.unitUsd ?? records.unitUsd;
  const read = await readTradeRecords(
    tables.map(({ source }) => source),
    { ...records, unitUsd },
    {
      year: request.year ?? null,
      regionMap: maps.regions,
      sectorMap: maps.sectors,
      countries:
        countries === undefined
          ? null
          : readBaciCountries(countries.name, await wholeText(countries), faults),
    },
    faults,
    request.onProgress,
  );
  const named = Number.isNaN(read.table.year)
    ? (request.year ?? yearInName(tables[0].source.name))
    : read.table.year;
  if (named === null) {
    const file = tables[0].source.name;
    faults.push({ code: 'year-needed', params: { known: [] }, file });
  }
  if (faults.count() > 0 || named === null) return null;
  const inNames = request.regionName;
  const regionsNamed = read.table.regions.map(({ code, name }) => ({
    code,
    name: maps.regions?.names.get(code) ?? inNames?.(code) ?? name,
  }));
  const table: TradeTable = { ...read.table, year: named, regions: regionsNamed };
  const record = {
    format,
    edition: null,
    year: named,
    unitUsd,
    files: filesOf(read.reads),
    rows: read.rows,
    blanks: read.blanks,
    folded: [],
    gaps: null,
    ...mapsOf(request, beside),
  };
  const inputShares = beside.get('input-shares');
  const valueAdded = beside.get('value-added');
  if (inputShares === undefined && valueAdded === undefined) {
    return { kind: 'trade', table, record: { ...record, closing: null } };
  }
  if (inputShares === undefined || valueAdded === undefined) {
    const value =
      inputShares === undefined
        ? 'region,using_sector,input_sector,share'
        : 'region,sector,value_added_share';
    faults.push({ code: 'missing-part', params: { value } });
    return null;
  }
  const coefficients = readCoefficients(
    {
      inputShares: { name: inputShares.name, text: await wholeText(inputShares) },
      valueAdded: { name: valueAdded.name, text: await wholeText(valueAdded) },
    },
    table.regions.map(({ code }) => code),
    table.sectors.map(({ code }) => code),
    faults,
  );
  reportSize(table.regions.length, table.sectors.length, faults);
  if (faults.count() > 0) return null;
  const economy = tradeEconomy(table, coefficients, faults);
  const taxed = economy.tariffs.some((rate) => rate !== 0);
  const kinds = new Map(table.sectors.map(({ code, kind }) => [code, kind]));
  const names = new Map(table.sectors.map(({ code, name }) => [code, name]));
  const regionNames = new Map(table.regions.map(({ code, name }) => [code, name]));
  const book = codeBook(
    { ...request, regionName: (code) => regionNames.get(code) ?? null },
    maps,
    names,
    (code) => kinds.get(code) ?? 'goods',
  );
  const tariffs = record.tariffs ?? (taxed ? tables[0].source.name : null);
  const told = { ...record, tariffs };
  return close(request, economy.table, economy.tariffs, told, book, beside, faults);
}

/** The last steps of both ways: elasticities and tariffs, then closing. */
async function close(
  request: ImportRequest,
  table: IoTable,
  tariffs: Float64Array | null,
  record: Omit<ImportRecord, 'closing'>,
  book: CodeBook,
  beside: SortedFiles['beside'],
  faults: FaultLog,
): Promise<ImportResult | null> {
  const { regions, sectors } = table;
  const J = sectors.length;
  const flows = regions.length ** 2 * J;
  if (flows > MAX_FLOWS) faults.push({ code: 'too-many-cells', params: { limit: MAX_FLOWS } });
  const elasticities = beside.get('elasticities');
  let thetas = new Float64Array(J).fill(request.theta ?? Number.NaN);
  if (elasticities !== undefined) {
    const text = await wholeText(elasticities);
    thetas = Float64Array.from(readElasticities(elasticities.name, text, sectors, faults));
  } else if (request.theta === undefined) {
    faults.push({ code: 'elasticity-needed', params: { codes: [...sectors], count: J } });
  }
  const tariffFile = beside.get('tariffs');
  const rates =
    tariffFile === undefined
      ? (tariffs ?? new Float64Array(table.flows.length))
      : readTariffs(tariffFile.name, await wholeText(tariffFile), regions, sectors, faults);
  if (faults.count() > 0) return null;
  const about = { id: request.id, year: record.year, unitUsd: record.unitUsd };
  const closed = closeTable(table, about, book, rates, thetas, faults);
  if (closed.kind === 'faulty') return null;
  if (closed.kind === 'not-converged') return closed;
  return {
    kind: 'dataset',
    dataset: closed.dataset,
    record: { ...record, closing: closed.report },
  };
}

function codeBook(
  { regionName }: ImportRequest,
  maps: Maps,
  sectorNames: ReadonlyMap<string, LocalisedText>,
  sectorKind: (code: string) => Sector['kind'],
): CodeBook {
  const plain = (code: string) => ({ en: code, ja: code });
  return {
    regionName: (code) => maps.regions?.names.get(code) ?? regionName?.(code) ?? plain(code),
    sectorName: (code) => maps.sectors?.names.get(code) ?? sectorNames.get(code) ?? plain(code),
    sectorKind,
  };
}

function filesOf(reads: readonly LinesRead[]): ImportRecord['files'] {
  return reads.map(({ file, bytes, lines, sha256 }) => ({ name: file, bytes, lines, sha256 }));
}

function mapsOf(request: ImportRequest, beside: SortedFiles['beside']) {
  return {
    regionMap: request.regions?.name ?? null,
    sectorMap: request.sectors?.name ?? null,
    tariffs: beside.get('tariffs')?.name ?? null,
    elasticities: beside.get('elasticities')?.name ?? request.theta ?? null,
  };
}
