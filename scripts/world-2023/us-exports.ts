import { add, at, range, sum } from './cells.ts';
import {
  REGION_CODES,
  type RegionCode,
  regionAt,
  SECTORS,
  sectorAt,
  TRADED_GOODS,
  UTILITIES,
} from './names.ts';
import type { Row } from './raw.ts';
import type { UsImports } from './us-imports.ts';

/** Exports of the United States in 2023 as the chapters of the harmonised system show them. */
export interface UsExports {
  /** Shares of the sectors in the exports to a region: [region][sector]. */
  readonly shares: Float64Array;
  /** Part of each share that stands on chapters wholly inside one sector: [region][sector]. */
  readonly observed: Float64Array;
  /** All chapters, USD million: [region]. */
  readonly total: Float64Array;
  /** By region and chapter, 2023 and 2024, USD million. */
  readonly chapters: ReadonlyMap<string, { readonly y2023: number; readonly y2024: number }>;
}

/** Names of the exports' table that are not in the rest of the world. */
const REGION_OF_NAME: ReadonlyMap<string, RegionCode> = new Map([
  ['Japan', 'JPN'],
  ['China', 'CHN'],
  ['South Korea', 'KOR'],
  ['Taiwan', 'TWN'],
  ['India', 'IND'],
  ['Canada', 'CAN'],
  ['Mexico', 'MEX'],
  ['United Kingdom', 'GBR'],
  ['Switzerland', 'CHE'],
  ['Australia', 'AUS'],
  ['Brazil', 'BRA'],
  ['Indonesia', 'IDN'],
  ...(
    'Austria,Belgium,Bulgaria,Croatia,Cyprus,Czechia (Czech Republic),Denmark,Estonia,Finland,' +
    'France,Germany,Greece,Hungary,Ireland,Italy,Latvia,Lithuania,Luxembourg,Malta,Netherlands,' +
    'Poland,Portugal,Romania,Slovakia,Slovenia,Spain,Sweden'
  )
    .split(',')
    .map((name) => [name, 'EU27'] as const),
]);

/**
 * Chapters whose imports do not look like exports: the United States buy milled rice (food) and sell maize, wheat and
 * soybeans (crops). Their exports count as crops whole.
 */
const CROP_CHAPTERS = new Set(['10', '12']);

/** Electrical energy crosses land borders only. */
const NEIGHBOURS: ReadonlySet<RegionCode> = new Set(['CAN', 'MEX']);

/** Part of a chapter's value in one sector above which the chapter counts as wholly inside it. */
const WHOLE = 0.98;

/**
 * Sectors of US exports by destination. A chapter that straddles sectors is shared out by the make-up of US imports in
 * that chapter, tilted by how much more or less of each sector the seed has the United States sell to the destination
 * than that make-up implies (a factor between 1/5 and 5). Chapters 98 and 99 have no sector and are left out.
 *
 * @param seedShare share of a sector in the seed's goods from the United States: [region][sector]
 */
export function usExportStructure(
  rows: readonly Row[],
  imports: UsImports,
  seedShare: Float64Array,
): UsExports {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const chapters = new Map<string, { y2023: number; y2024: number }>();
  const total = new Float64Array(N);
  const named = new Set<RegionCode>();
  for (const row of rows) {
    const code = REGION_OF_NAME.get((row.Country ?? '').trim()) ?? 'ROW';
    named.add(code);
    const chapter = row['HTS Number'] ?? '';
    const [y2023, y2024] = [Number(row['2023']) / 1e6, Number(row['2024']) / 1e6];
    if (!/^\d\d$/.test(chapter) || !Number.isFinite(y2023 + y2024)) {
      throw new Error(`US exports: unexpected row ${JSON.stringify(row)}`);
    }
    const sums = chapters.get(`${code} ${chapter}`) ?? { y2023: 0, y2024: 0 };
    sums.y2023 += y2023;
    sums.y2024 += y2024;
    chapters.set(`${code} ${chapter}`, sums);
    add(total, regionAt(code), y2023);
  }
  if (named.size !== N - 1) throw new Error('US exports: a destination has no rows');

  const shares = new Float64Array(N * J);
  const observed = new Float64Array(N * J);
  const key = new Map(
    [...imports.byChapter].map(([chapter, values]) => {
      const all = sum(values);
      const crops = sectorAt('01T02');
      if (CROP_CHAPTERS.has(chapter)) return [chapter, values.map((_, j) => Number(j === crops))];
      return [chapter, values.map((value) => value / all)];
    }),
  );
  for (const n of range(N)) {
    const sold = [...key].map(([chapter, parts]) => ({
      parts,
      value: chapters.get(`${REGION_CODES[n]} ${chapter}`)?.y2023 ?? 0,
    }));
    const all = sum(sold.map(({ value }) => value));
    if (all === 0) continue;
    const tilt = new Float64Array(J).fill(1);
    for (const j of TRADED_GOODS) {
      const implied = sum(sold.map(({ parts, value }) => at(parts, j) * value)) / all;
      const factor = implied > 0 ? at(seedShare, n * J + j) / implied : 1;
      tilt[j] = Math.min(5, Math.max(0.2, factor));
    }
    if (!NEIGHBOURS.has(REGION_CODES[n] ?? 'ROW')) tilt[sectorAt(UTILITIES)] = 0;
    for (const { parts, value } of sold) {
      const weights = parts.map((part, j) => part * at(tilt, j));
      const weight = sum(weights);
      for (const j of range(J)) {
        const part = (value * at(weights, j)) / weight / all;
        add(shares, n * J + j, part);
        if (at(parts, j) >= WHOLE) add(observed, n * J + j, part);
      }
    }
  }
  for (const cell of range(N * J)) {
    const share = at(shares, cell);
    observed[cell] = share > 0 ? at(observed, cell) / share : 0;
  }
  return { shares, observed, total, chapters };
}
