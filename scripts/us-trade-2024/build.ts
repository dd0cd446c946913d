import Papa from 'papaparse';
import { sectorKey } from '../sector-key.ts';
import { describeLine } from './descriptions.ts';
import { type LineRate, type LineTrade, lineRates } from './equivalents.ts';
import { INSIDE_ANOTHER, ORIGINS } from './origins.ts';
import type { CensusPartner, CensusRow, RawUsTrade } from './raw.ts';
import { findSplits, type Splits } from './splits.ts';

/** Why a line belongs to no sector. */
type SectorGap = 'special-classification' | 'low-value-estimate';

interface BuiltLine extends LineRate {
  readonly code: string;
  readonly description: string;
  /** Duty as the schedule writes it; empty where the schedule of 2025 lacks the line. */
  readonly text: string;
  readonly sector: string;
  readonly gap: SectorGap | '';
}

export interface BuiltUsTrade {
  readonly lines: readonly BuiltLine[];
  /** Trade by origin and line, in the order of `origins.csv`, then by code; rows of zero left out. */
  readonly imports: readonly (readonly [
    origin: string,
    code: string,
    value: number,
    duty: number,
  ])[];
  readonly splits: Splits;
  /** Lines with trade in 2024 that the schedule of 2025 lacks. */
  readonly notInSchedule: readonly string[];
  /** Trade of countries whose file was left out because another holds it. */
  readonly leftOut: readonly {
    readonly code: string;
    readonly name: string;
    readonly valueUsd: number;
  }[];
}

/** From raw tables to lines and imports; the same input gives the same output. */
export function buildUsTrade(raw: RawUsTrade): BuiltUsTrade {
  const partners = new Map(raw.partners.map((partner) => [partner.code, partner]));
  const leftOut = leaveOut(partners);
  const origins = ORIGINS.map((origin) => ({ ...origin, rows: rowsOf(partners, origin.census) }));
  const traded = origins.flatMap(({ rows }) => rows);

  const known = new Set([...raw.nomenclature, ...traded.map(({ hs10 }) => hs10)]);
  const splits = findSplits(raw.lists, known);
  const codeOf = (hs10: string) => (splits.byLine.has(hs10.slice(0, 8)) ? hs10 : hs10.slice(0, 8));

  const schedule = new Map(raw.mfn.map(({ hs8, text }) => [hs8, text]));
  const tradedLines = new Set(traded.map(({ hs10 }) => hs10.slice(0, 8)));
  const lines8 = [
    ...new Set([...tradedLines, ...[...schedule.keys()].filter((hs8) => hs8 < '98')]),
  ].sort();

  const trade8 = new Map<string, Map<string, LineTrade>>();
  for (const { origin, treatment, rows } of origins) {
    for (const { hs10, valueUsd, dutyUsd } of rows) {
      const ofLine = getOr(trade8, hs10.slice(0, 8), () => new Map<string, LineTrade>());
      const before = ofLine.get(origin) ?? { valueUsd: 0, dutyUsd: 0 };
      ofLine.set(origin, {
        treatment,
        valueUsd: before.valueUsd + valueUsd,
        dutyUsd: before.dutyUsd + dutyUsd,
      });
    }
  }
  const rates = lineRates(new Map(lines8.map((hs8) => [hs8, schedule.get(hs8) ?? ''])), (hs8) => [
    ...(trade8.get(hs8)?.values() ?? []),
  ]);

  const sectorOf = sectorKey(raw.crosswalk);
  const describe = describer(raw, traded, codeOf);
  const lines = lines8.flatMap((hs8) => {
    const rate = rates.get(hs8);
    if (rate === undefined) throw new Error(`line ${hs8} has no rate`);
    const sector = sectorOf(hs8) ?? '';
    const gap: BuiltLine['gap'] = sector === '' ? gapOf(hs8) : '';
    const text = schedule.get(hs8) ?? '';
    const codes = splits.byLine.get(hs8) ?? [hs8];
    return codes.map((code) => ({ code, description: describe(code), text, ...rate, sector, gap }));
  });
  return {
    lines,
    imports: origins.flatMap(({ origin, rows }) => importsOf(origin, rows, codeOf)),
    splits,
    notInSchedule: [...tradedLines].filter((hs8) => !schedule.has(hs8)).sort(),
    leftOut,
  };
}

/** `origins.csv`, `lines.csv` and `imports.csv` as text. */
export function usTradeFiles(built: BuiltUsTrade): Record<string, string> {
  const csv = (fields: string[], data: (string | number)[][]) =>
    `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`;
  const statusOf = ({ basis }: BuiltLine) =>
    basis === 'schedule' ? 'complete' : basis === 'none' ? 'absent' : 'assumed';
  return {
    'origins.csv': csv(
      ['origin', 'census_code', 'name_en', 'name_ja', 'treatment_2024', 'notes'],
      ORIGINS.map(({ origin, census, en, ja, treatment, note }) => [
        origin,
        census,
        en,
        ja,
        treatment,
        note,
      ]),
    ),
    'lines.csv': csv(
      [
        'code',
        'description_en',
        'mfn_raw',
        'mfn_kind',
        'mfn_rate',
        'mfn_status',
        'mfn_basis',
        'sector',
        'no_sector',
      ],
      built.lines.map((line) => [
        line.code,
        line.description,
        line.text,
        line.kind,
        line.rate,
        statusOf(line),
        line.basis,
        line.sector,
        line.gap,
      ]),
    ),
    'imports.csv': csv(
      ['origin', 'code', 'value_usd', 'duty_usd'],
      built.imports.map((row) => [...row]),
    ),
  };
}

/** Checks that every file has a place, and that those inside another hold no more than it does. */
function leaveOut(partners: ReadonlyMap<string, CensusPartner>): BuiltUsTrade['leftOut'] {
  const placed = new Set([...ORIGINS.map(({ census }) => census), ...INSIDE_ANOTHER.keys()]);
  for (const { code, name } of partners.values()) {
    if (!placed.has(code)) throw new Error(`${code} (${name}) has no place among the origins`);
  }
  return [...INSIDE_ANOTHER].flatMap(([code, whole]) => {
    const partner = partners.get(code);
    if (partner === undefined) return [];
    const held = new Map(rowsOf(partners, whole).map((row) => [row.hs10, row]));
    for (const row of partner.rows) {
      const in_ = held.get(row.hs10);
      if (row.valueUsd > (in_?.valueUsd ?? 0) || row.dutyUsd > (in_?.dutyUsd ?? 0)) {
        throw new Error(`${code} (${partner.name}) is not inside ${whole}: ${row.hs10} is larger`);
      }
    }
    const valueUsd = partner.rows.reduce((sum, row) => sum + row.valueUsd, 0);
    return [{ code, name: partner.name, valueUsd }];
  });
}

function rowsOf(partners: ReadonlyMap<string, CensusPartner>, code: string): readonly CensusRow[] {
  const partner = partners.get(code);
  if (partner === undefined) throw new Error(`no imports of ${code}.parquet`);
  return partner.rows;
}

function importsOf(
  origin: string,
  rows: readonly CensusRow[],
  codeOf: (hs10: string) => string,
): BuiltUsTrade['imports'] {
  const sums = new Map<string, [value: number, duty: number]>();
  for (const { hs10, valueUsd, dutyUsd } of rows) {
    const sum = getOr(sums, codeOf(hs10), (): [number, number] => [0, 0]);
    sum[0] += valueUsd;
    sum[1] += dutyUsd;
  }
  return [...sums]
    .filter(([, [value, duty]]) => value !== 0 || duty !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, [value, duty]]) => [origin, code, value, duty] as const);
}

/** Words for a code: its subheading's, or its heading's alone, and those of its commodities by value. */
function describer(
  raw: RawUsTrade,
  traded: readonly CensusRow[],
  codeOf: (hs10: string) => string,
): (code: string) => string {
  const official = new Map<string, string>();
  for (const { hs6_code: hs6 = '', description = '' } of raw.crosswalk) {
    official.set(hs6, description);
    const heading = hs6.slice(0, 4);
    if (!official.has(heading)) official.set(heading, description.split(' : ')[0] ?? '');
  }
  const commodities = new Map<string, { description: string; valueUsd: number }>();
  for (const { hs10, description, valueUsd } of traded) {
    const before = commodities.get(hs10)?.valueUsd ?? 0;
    commodities.set(hs10, { description, valueUsd: before + valueUsd });
  }
  const ofCode = new Map<string, [hs10: string, description: string, valueUsd: number][]>();
  for (const [hs10, { description, valueUsd }] of commodities) {
    getOr(ofCode, codeOf(hs10), () => []).push([hs10, description, valueUsd]);
  }
  return (code) => {
    const byValue = [...(ofCode.get(code) ?? [])].sort(
      (a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1),
    );
    return describeLine(
      official.get(code.slice(0, 6)) ?? official.get(code.slice(0, 4)) ?? '',
      byValue.map(([, description]) => description),
    );
  };
}

function gapOf(hs8: string): SectorGap {
  if (hs8.startsWith('9999')) return 'low-value-estimate';
  if (hs8.startsWith('98')) return 'special-classification';
  throw new Error(`line ${hs8} has no sector`);
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
