import { sectorKey } from '../sector-key.ts';
import { INSIDE_ANOTHER, ORIGINS } from '../us-trade-2024/origins.ts';
import type { RawUsTrade } from '../us-trade-2024/raw.ts';
import { add, at } from './cells.ts';
import { REGION_CODES, regionAt, regionOf, SECTOR_AT, SECTORS, UTILITIES } from './names.ts';

/** US imports for consumption of 2024 as customs counted them, USD million. */
export interface UsImports {
  /** Customs value and calculated duty: [region of origin][sector]. */
  readonly value: Float64Array;
  readonly duty: Float64Array;
  /** Origins that have a file: ISO 3166 alpha-3, or EU27. */
  readonly origins: ReadonlySet<string>;
  /** Value with and without a sector, by region of origin. */
  readonly total: Float64Array;
  /** Value by chapter (two digits) and sector, all origins. */
  readonly byChapter: ReadonlyMap<string, Float64Array>;
  /** Value and duty of products: see `productOf` of `products.ts`. */
  readonly fromJapan: readonly {
    readonly hs10: string;
    readonly sector: number;
    readonly value: number;
    readonly duty: number;
  }[];
}

/** Sums imports by origin and sector. Chapters 98 and 99 have no sector and count in the total only. */
export function sumUsImports(raw: RawUsTrade): UsImports {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const sectorOf = sectorKey(raw.crosswalk);
  const positionOf = (hs10: string) => {
    const icio = sectorOf(hs10);
    return icio === '35' ? SECTOR_AT.get(UTILITIES) : SECTOR_AT.get(icio ?? '');
  };
  const originOf = new Map(ORIGINS.map(({ census, origin }) => [census, origin]));
  const origins = new Set<string>();
  const value = new Float64Array(N * J);
  const duty = new Float64Array(N * J);
  const total = new Float64Array(N);
  const byChapter = new Map<string, Float64Array>();
  const fromJapan: UsImports['fromJapan'][number][] = [];
  for (const { code, name, rows } of raw.partners.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    if (INSIDE_ANOTHER.has(code)) continue;
    const origin = originOf.get(code);
    if (origin === undefined) throw new Error(`${code} (${name}) has no place among the origins`);
    origins.add(origin);
    const i = regionAt(regionOf(origin === 'EU27' ? 'EU26' : origin));
    for (const row of rows.toSorted((a, b) => (a.hs10 < b.hs10 ? -1 : 1))) {
      add(total, i, row.valueUsd / 1e6);
      const j = positionOf(row.hs10);
      if (j === undefined) continue;
      add(value, i * J + j, row.valueUsd / 1e6);
      add(duty, i * J + j, row.dutyUsd / 1e6);
      const chapter = row.hs10.slice(0, 2);
      const sums = byChapter.get(chapter) ?? new Float64Array(J);
      add(sums, j, row.valueUsd / 1e6);
      byChapter.set(chapter, sums);
      if (origin === 'JPN') {
        const { hs10, valueUsd, dutyUsd } = row;
        fromJapan.push({ hs10, sector: j, value: valueUsd / 1e6, duty: dutyUsd / 1e6 });
      }
    }
  }
  return { value, duty, origins, total, byChapter, fromJapan };
}

/** Value of one origin in one sector, USD million. */
export function usImportValue(imports: UsImports, region: number, sector: number): number {
  return at(imports.value, region * SECTORS.length + sector);
}
