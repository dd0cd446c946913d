import { faultText, inReadingOrder, type Language, nearest } from '@parley/intake';
import Papa from 'papaparse';
import { parseShare } from './rate.ts';
import {
  type TradeProfileFault,
  type TradeProfileFaultCode,
  tradeProfileFaults,
} from './trade-profile-faults.ts';

const MFN_KINDS = ['free', 'ad-valorem', 'specific', 'compound', 'other'] as const;
const MFN_STATUSES = ['complete', 'assumed', 'absent'] as const;

/** What a most-favoured-nation duty is made of; `other` is words (a set, a garment, no text at all). */
type MfnKind = (typeof MFN_KINDS)[number];
/** `complete`: the schedule's own rate; `assumed`: an estimated equivalent; `absent`: none. */
type MfnStatus = (typeof MFN_STATUSES)[number];

/** Lines of a tariff schedule, one array a column; positions agree. */
interface TariffLines {
  /** Digits only, 8 or 10, ascending. */
  readonly codes: readonly string[];
  /** English words that stand alone. */
  readonly descriptions: readonly string[];
  /** As the schedule writes it, `4.4¢/kg`; empty where it lacks the line. */
  readonly mfnTexts: readonly string[];
  readonly mfnKinds: readonly MfnKind[];
  /** Exact decimal share, `0.025`; an estimate where the status says so; empty where absent. */
  readonly mfnRates: readonly string[];
  readonly mfnStatuses: readonly MfnStatus[];
  /** Where the rate comes from: `schedule`, `mfn-origins`, … (see the README of the data). */
  readonly mfnBases: readonly string[];
  /** ICIO sector; empty where the line belongs to none. */
  readonly sectors: readonly string[];
  /** Why a line belongs to no sector; empty where it has one. */
  readonly sectorGaps: readonly string[];
}

interface TradeOrigin {
  /** ISO 3166 alpha-3, or EU27. */
  readonly code: string;
  readonly censusCode: string;
  readonly name: { readonly en: string; readonly ja: string };
  /** What the origin's goods paid in the year: `mfn`, `preference`, `added`, `column-2`. */
  readonly treatment: string;
  readonly notes: string;
}

/** Imports from one origin: the lines traded, ascending, with value and duty beside them. */
interface OriginTrade {
  /** Positions in the lines. */
  readonly lines: Int32Array;
  /** Customs value, USD. */
  readonly valueUsd: Float64Array;
  /** Calculated duty of the year, USD. */
  readonly dutyUsd: Float64Array;
  readonly totalValueUsd: number;
  readonly totalDutyUsd: number;
}

/** A year of one importer's imports by line and origin. */
export interface TradeProfile {
  readonly lines: TariffLines;
  /** Position of a line by its code. */
  readonly lineAt: ReadonlyMap<string, number>;
  readonly origins: readonly TradeOrigin[];
  /** Imports by origin, in the order of `origins`. */
  readonly trade: readonly OriginTrade[];
  readonly originAt: ReadonlyMap<string, number>;
}

/** The texts of `lines.csv`, `imports.csv` and `origins.csv`. */
export interface TradeProfileFiles {
  readonly lines: string;
  readonly imports: string;
  readonly origins: string;
}

export type TradeProfileResult =
  | { readonly kind: 'loaded'; readonly profile: TradeProfile }
  | { readonly kind: 'faulty'; readonly faults: readonly TradeProfileFault[] };

/** Faults told at most, and characters a file may have. */
const MAX_FAULTS = 1000;
const MAX_CHARACTERS = 20_000_000;

const LINE_COLUMNS = [
  'code',
  'description_en',
  'mfn_raw',
  'mfn_kind',
  'mfn_rate',
  'mfn_status',
  'mfn_basis',
  'sector',
  'no_sector',
] as const;
const ORIGIN_COLUMNS = [
  'origin',
  'census_code',
  'name_en',
  'name_ja',
  'treatment_2024',
  'notes',
] as const;
const IMPORT_COLUMNS = ['origin', 'code', 'value_usd', 'duty_usd'] as const;

type Report = (
  file: string,
  code: TradeProfileFaultCode,
  details: Readonly<Record<string, string | number>>,
  line: number,
  column?: number,
) => void;

/**
 * Reads the three files of a trade profile. Everything wrong is collected, with file, line and column
 * (columns count cells).
 *
 * @example
 * const result = readTradeProfile({ lines, imports, origins });
 * if (result.kind === 'loaded') {
 *   const japan = result.profile.trade[result.profile.originAt.get('JPN') ?? -1];
 *   japan?.totalValueUsd; // 151340030810
 * }
 */
export function readTradeProfile(
  files: TradeProfileFiles,
  language: Language = 'en',
): TradeProfileResult {
  const faults: TradeProfileFault[] = [];
  const report: Report = (file, code, details, line, column = 1) => {
    if (faults.length >= MAX_FAULTS) return;
    const words = faultText(tradeProfileFaults, code, { file, ...details }, language);
    faults.push({ code, file, line, column, ...words });
  };
  const origins = readOrigins(files.origins, report);
  const originAt = new Map(origins.map(({ code }, at) => [code, at]));
  const lines = readLines(files.lines, report);
  const lineAt = new Map(lines.codes.map((code, at) => [code, at]));
  const trade = readImports(files.imports, originAt, lineAt, report);
  if (faults.length > 0) return { kind: 'faulty', faults: inReadingOrder(faults) };
  return { kind: 'loaded', profile: { lines, lineAt, origins, trade, originAt } };
}

function readOrigins(text: string, report: Report): TradeOrigin[] {
  const origins: TradeOrigin[] = [];
  for (const { cells, line } of records('origins.csv', text, ORIGIN_COLUMNS, report)) {
    const [code = '', censusCode = '', en = '', ja = '', treatment = '', notes = ''] = cells;
    const before = origins.at(-1)?.code ?? '';
    if (code <= before) report('origins.csv', 'out-of-order', { value: code, before }, line);
    origins.push({ code, censusCode, name: { en, ja }, treatment, notes });
  }
  return origins;
}

function readLines(text: string, report: Report): TariffLines {
  const codes: string[] = [];
  const descriptions: string[] = [];
  const mfnTexts: string[] = [];
  const mfnKinds: MfnKind[] = [];
  const mfnRates: string[] = [];
  const mfnStatuses: MfnStatus[] = [];
  const mfnBases: string[] = [];
  const sectors: string[] = [];
  const sectorGaps: string[] = [];
  const file = 'lines.csv';
  for (const { cells, line } of records(file, text, LINE_COLUMNS, report)) {
    const [code = '', description = '', mfnText = '', kind = '', rate = '', status = ''] = cells;
    const [, , , , , , basis = '', sector = '', gap = ''] = cells;
    const before = codes.at(-1) ?? '';
    if (!/^\d{8}(?:\d\d)?$/.test(code)) report(file, 'line-malformed', { value: code }, line);
    else if (code <= before) report(file, 'out-of-order', { value: code, before }, line);
    if (!isOneOf(MFN_KINDS, kind)) {
      const known = MFN_KINDS.join(', ');
      report(file, 'word-unknown', { value: kind, column: 'mfn_kind', known }, line, 4);
      continue;
    }
    if (!isOneOf(MFN_STATUSES, status)) {
      const known = MFN_STATUSES.join(', ');
      report(file, 'word-unknown', { value: status, column: 'mfn_status', known }, line, 6);
      continue;
    }
    const fits = status === 'absent' ? rate === '' : (parseShare(rate) ?? -1) >= 0;
    if (!fits) report(file, 'rate-malformed', { value: rate, status }, line, 5);
    if ((sector === '') === (gap === '')) {
      report(file, 'sector-or-reason', { value: code }, line, 8);
    }
    codes.push(code);
    descriptions.push(description);
    mfnTexts.push(mfnText);
    mfnKinds.push(kind);
    mfnRates.push(rate);
    mfnStatuses.push(status);
    mfnBases.push(basis);
    sectors.push(sector);
    sectorGaps.push(gap);
  }
  return {
    codes,
    descriptions,
    mfnTexts,
    mfnKinds,
    mfnRates,
    mfnStatuses,
    mfnBases,
    sectors,
    sectorGaps,
  };
}

/**
 * Imports need no quoting and are many, so the text is scanned in place instead of being cut into rows and cells
 * (which takes five times as long).
 */
function readImports(
  text: string,
  originAt: ReadonlyMap<string, number>,
  lineAt: ReadonlyMap<string, number>,
  report: Report,
): OriginTrade[] {
  const file = 'imports.csv';
  const byOrigin = Array.from({ length: originAt.size }, () => ({
    lines: [] as number[],
    values: [] as number[],
    duties: [] as number[],
  }));
  if (!isReadable(file, text, report)) return [];
  const header = rowEnd(text, 0);
  const names = text
    .slice(0, header)
    .replace(/^\uFEFF/, '')
    .trim();
  if (!headerFits(file, names.split(','), IMPORT_COLUMNS, report)) return [];
  let row = 1;
  let originCode = '';
  let origin: (typeof byOrigin)[number] | undefined;
  for (let start = header + 1, end = 0; start < text.length; start = end + 1) {
    row++;
    end = rowEnd(text, start);
    const stop = text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    if (stop <= start) continue;
    const first = text.indexOf(',', start);
    const second = text.indexOf(',', first + 1);
    const third = text.indexOf(',', second + 1);
    const fourth = text.indexOf(',', third + 1);
    if (first < 0 || second < 0 || third < 0 || third > stop || (fourth >= 0 && fourth < stop)) {
      const got = text.slice(start, stop).split(',').length;
      report(file, 'wrong-column-count', { expected: IMPORT_COLUMNS.length, got }, row);
      continue;
    }
    if (!text.startsWith(originCode, start) || first !== start + originCode.length) {
      originCode = text.slice(start, first);
      origin = byOrigin[originAt.get(originCode) ?? -1];
    }
    const code = text.slice(first + 1, second);
    const at = lineAt.get(code);
    const value = wholeNumber(text, second + 1, third);
    const duty = wholeNumber(text, third + 1, stop);
    if (origin === undefined) {
      const near = nearest(originCode, [...originAt.keys()]);
      report(file, 'origin-unknown', { value: originCode, ...near }, row);
    }
    if (at === undefined) report(file, 'line-unknown', { value: code }, row, 2);
    if (value < 0) {
      report(file, 'amount-malformed', { value: text.slice(second + 1, third) }, row, 3);
    }
    if (duty < 0) report(file, 'amount-malformed', { value: text.slice(third + 1, stop) }, row, 4);
    if (origin === undefined || at === undefined) continue;
    const before = origin.lines[origin.lines.length - 1] ?? -1;
    if (at <= before) {
      const earlier = [...lineAt.keys()][before] ?? '';
      report(file, 'out-of-order', { value: code, before: earlier }, row, 2);
    }
    origin.lines.push(at);
    origin.values.push(value);
    origin.duties.push(duty);
  }
  return byOrigin.map(({ lines, values, duties }) => ({
    lines: Int32Array.from(lines),
    valueUsd: Float64Array.from(values),
    dutyUsd: Float64Array.from(duties),
    totalValueUsd: values.reduce((sum, value) => sum + value, 0),
    totalDutyUsd: duties.reduce((sum, duty) => sum + duty, 0),
  }));
}

const CARRIAGE_RETURN = 13;
const ZERO = 48;
/** Digits that a double holds exactly. */
const MAX_DIGITS = 15;

function rowEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** The whole number that stands in a stretch of text; -1 where it is none. */
function wholeNumber(text: string, start: number, end: number): number {
  if (end <= start || end - start > MAX_DIGITS) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word);
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows of a quoted CSV file without line breaks inside cells, whose columns must be `columns`. */
function records(
  file: string,
  text: string,
  columns: readonly string[],
  report: Report,
): CsvRecord[] {
  if (!isReadable(file, text, report)) return [];
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  for (const { row } of errors) report(file, 'bad-quoting', {}, (row ?? 0) + 1);
  if (errors.length > 0 || !headerFits(file, data[0] ?? [], columns, report)) return [];
  const rows: CsvRecord[] = [];
  data.forEach((cells, index) => {
    const line = index + 1;
    if (index === 0 || (cells.length === 1 && cells[0] === '')) return;
    if (cells.length === columns.length) rows.push({ cells, line });
    else {
      report(file, 'wrong-column-count', { expected: columns.length, got: cells.length }, line);
    }
  });
  return rows;
}

function isReadable(file: string, text: string | undefined, report: Report): text is string {
  if (text === undefined) report(file, 'missing-file', {}, 1);
  else if (text === '') report(file, 'empty-file', {}, 1);
  else if (text.length > MAX_CHARACTERS) {
    report(file, 'file-too-large', { found: text.length, limit: MAX_CHARACTERS }, 1);
  } else return true;
  return false;
}

function headerFits(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  report: Report,
): boolean {
  let fits = true;
  columns.forEach((column, at) => {
    const found = header[at];
    if (found === column) return;
    fits = false;
    if (found === undefined) report(file, 'missing-column', { value: column }, 1, at + 1);
    else report(file, 'unknown-column', { value: found, near: column }, 1, at + 1);
  });
  header.slice(columns.length).forEach((value, at) => {
    fits = false;
    report(file, 'unknown-column', { value }, 1, columns.length + at + 1);
  });
  return fits;
}
