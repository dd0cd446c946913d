import { nearest } from '@parley/intake';
import { type Delimiter, splitCells } from './csv-cells.ts';
import type { FaultLog } from './import-fault.ts';
import type { WideColumn, WideLayout, WideRow } from './wide-table.ts';

/**
 * OECD Inter-Country Input-Output Tables, one file a year, USD million, basic prices.
 *
 * First cell `V1` (or empty, as R writes row names), then a column `COUNTRY_INDUSTRY` (`AUS_A01_02`)
 * for every pair, a column `COUNTRY_ITEM` for every item of final demand, and `OUT` (`TOTAL` in
 * earlier editions). Rows are the same pairs, then taxes less subsidies (`TLS`; a `COUNTRY_TAXSUB`
 * row each in earlier editions), value added (`VA`) and output (`OUT`). The extended tables publish
 * Mexico as MEX, MX1, MX2 and China as CHN, CN1, CN2; the parts are added up.
 */
const FINAL_DEMAND = new Set('HFCE NPISH NPS GGFC GFCF INVNT INV DIRP DPABR P33'.split(' '));
const TOTALS = new Set(['OUT', 'TOTAL', 'OUTPUT']);
const COST_ROW = /^(?:[A-Z0-9]{3}_)?(?:TLS|TAXSUB|VA|VALU)$/;
const OUTPUT_ROW = /^(?:[A-Z0-9]{3}_)?(?:OUT|OUTPUT|TOTAL)$/;

/** The region a code of the extended tables is a part of. */
function wholeOf(code: string): string {
  if (/^MX\d$/.test(code)) return 'MEX';
  if (/^CN\d$/.test(code)) return 'CHN';
  return code;
}

/** Whether a header is that of an ICIO table. */
export function isIcioHeader(cells: readonly string[]): boolean {
  const pairs = cells.slice(1).filter((cell) => /^[A-Z][A-Z0-9]{2}_[A-Z0-9_]+$/.test(cell.trim()));
  // Most, not all: a slip in one label is told as such.
  return cells.length > 4 && pairs.length >= 0.9 * (cells.length - 2);
}

export interface IcioLayout extends WideLayout {
  /** The edition, told by its shape; null where it is none we know. */
  readonly edition: string | null;
  /** Codes that were added to another region's. */
  readonly folded: readonly string[];
}

/** Reads the header; null with faults where it is none of an ICIO table. */
export function icioLayout(
  header: string,
  delimiter: Delimiter,
  file: string,
  faults: FaultLog,
): IcioLayout | null {
  const cells = (splitCells(header, delimiter) ?? []).map((cell) => cell.trim());
  const regions: string[] = [];
  const sectors: string[] = [];
  const regionAt = new Map<string, number>();
  const sectorAt = new Map<string, number>();
  const folded = new Set<string>();
  const position = (code: string, codes: string[], at: Map<string, number>): number => {
    const known = at.get(code);
    if (known !== undefined) return known;
    at.set(code, codes.length);
    codes.push(code);
    return codes.length - 1;
  };
  const seen = new Set<string>();
  const columns: WideColumn[] = [];
  const rowLabels: string[] = [];
  cells.slice(1).forEach((label, c) => {
    const place = { file, line: 1, column: c + 2 };
    if (seen.has(label)) {
      faults.push({ code: 'repeated-label', params: { value: label }, ...place });
    }
    seen.add(label);
    if (TOTALS.has(label)) {
      columns.push({ kind: 'total' });
      return;
    }
    const split = label.indexOf('_');
    const code = label.slice(0, Math.max(0, split));
    const item = label.slice(split + 1);
    if (!/^[A-Z0-9]{3}$/.test(code) || item === '') {
      const params = { value: label.slice(0, 80), ...nearest(label, [...TOTALS]) };
      faults.push({ code: 'unknown-label', params, ...place });
      return;
    }
    const whole = wholeOf(code);
    if (whole !== code) folded.add(code);
    const region = position(whole, regions, regionAt);
    if (FINAL_DEMAND.has(item)) columns.push({ kind: 'final', region });
    else {
      columns.push({ kind: 'industry', region, sector: position(item, sectors, sectorAt) });
      rowLabels.push(label);
    }
  });
  if (faults.count() > 0) return null;

  const rowOf = ([label]: readonly string[]): WideRow | null => {
    if (COST_ROW.test(label)) return { kind: 'cost' };
    if (OUTPUT_ROW.test(label)) return { kind: 'output' };
    const split = label.indexOf('_');
    const region = regionAt.get(wholeOf(label.slice(0, Math.max(0, split))));
    const sector = sectorAt.get(label.slice(split + 1));
    if (region === undefined || sector === undefined) return null;
    return { kind: 'industry', region, sector };
  };
  return {
    delimiter,
    headerLine: 1,
    labelCells: 1,
    regions,
    sectorCount: sectors.length,
    columns,
    rowOf,
    sectors: () => sectors,
    rowLabels: () => rowLabels,
    labelOf: ([label]) => label,
    edition: editionOf(regions.length, sectors.length),
    folded: [...folded].sort(),
  };
}

function editionOf(regions: number, sectors: number): string | null {
  if (regions === 81 && sectors === 50) return '2025';
  if (regions === 77 && sectors === 45) return '2023';
  if (regions === 67 && sectors === 45) return '2021';
  return null;
}

/** Goods are agriculture, mining and manufacturing: letters A to C, or ISIC divisions 01 to 33. */
export function icioSectorKind(code: string): 'goods' | 'services' {
  if (/^[A-C](?:\d|$)/.test(code)) return 'goods';
  const division = /^\d\d/.exec(code)?.[0];
  return division !== undefined && Number(division) <= 33 ? 'goods' : 'services';
}
