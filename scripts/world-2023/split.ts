import { flowIndex } from '@parley/economy';
import { at, range } from './cells.ts';
import {
  PARENT_2017,
  REGION_CODES,
  regionAt,
  SECTORS,
  SOURCE_GROUPS,
  sectorAt,
  standsAlone2017,
} from './names.ts';
import type { Table2017 } from './table-2017.ts';
import { type UsImports, usImportValue } from './us-imports.ts';
import type { WiodTables } from './wiod.ts';

/**
 * Splits cells between parents among their children in proportion to weights, so that every total is kept. Where all
 * weights of a cell are zero its children share equally.
 *
 * @param parentTrade [parent importer][parent exporter], N x N
 * @param weights [importer][exporter] of the children
 * @param parentOf parent of each child
 */
export function splitTrade(
  parentTrade: ArrayLike<number>,
  parentCount: number,
  weights: ArrayLike<number>,
  parentOf: readonly number[],
): Float64Array {
  const N = parentOf.length;
  const totals = new Float64Array(parentCount * parentCount);
  const counts = new Float64Array(parentCount * parentCount);
  const parentCell = (n: number, i: number) => at(parentOf, n) * parentCount + at(parentOf, i);
  const eachPair = (visit: (cell: number, parent: number) => void) => {
    for (const n of range(N)) for (const i of range(N)) visit(n * N + i, parentCell(n, i));
  };
  eachPair((cell, parent) => {
    totals[parent] = at(totals, parent) + at(weights, cell);
    counts[parent] = at(counts, parent) + 1;
  });
  const split = new Float64Array(N * N);
  eachPair((cell, parent) => {
    const total = at(totals, parent);
    const share = total > 0 ? at(weights, cell) / total : 1 / at(counts, parent);
    split[cell] = at(parentTrade, parent) * share;
  });
  return split;
}

/**
 * Trade of 2017, before duty, among the regions of this dataset: the 2017 table's cells shared out by the trade of
 * 2014 (goods) or by that of services in 2014 and their make-up in 2011 (services). [sector][importer][exporter]
 */
export function seedTrade(table: Table2017, wiod: WiodTables, us: UsImports): Float64Array {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const P = table.parents.length;
  const parentOf = REGION_CODES.map((code) => table.parents.indexOf(PARENT_2017[code]));
  const mix = exporterMix(us);
  const seed = new Float64Array(J * N * N);
  for (const j of range(J)) {
    const g = SOURCE_GROUPS.findIndex(({ sectors }) => sectors.includes(j));
    const weights = new Float64Array(N * N);
    for (const n of range(N)) {
      for (const i of range(N)) {
        const s = (SOURCE_GROUPS[g]?.wiod2014 ?? 0) - 1;
        const trade = at(wiod.trade2014, flowIndex(N, s, n, i));
        const goods = SECTORS[j]?.kind === 'goods';
        weights[n * N + i] = trade * (goods ? at(mix, i * J + j) : serviceShare(wiod, g, n, i));
      }
    }
    const parents = table.trade.subarray(j * P * P, (j + 1) * P * P);
    seed.set(splitTrade(parents, P, weights, parentOf), j * N * N);
  }
  return seed;
}

/**
 * Sectors that the table of 2014 does not tell apart, where the make-up of US imports shows what an exporter makes.
 * Mining is left out: what Australia ships to the United States says nothing of what it ships to China.
 */
const MIXED = [
  ['01T02', '03'],
  ['20', '21'],
  ['24', '25'],
  ['26', '27'],
  ['29', '30'],
] as const;

/**
 * Share of a sector in the trade of its source group by exporter: half the exporter's own in US imports of 2024, half
 * that of all economies that have to be split, since one market is not the world. 1 where a group has one sector.
 */
function exporterMix(us: UsImports): Float64Array {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const mix = new Float64Array(N * J).fill(1);
  for (const codes of MIXED) {
    const sectors = codes.map(sectorAt);
    const value = (regions: readonly number[], j: number) =>
      regions.reduce((sum, i) => sum + usImportValue(us, i, j), 0);
    const pooled = range(N).filter((i) => !standsAlone2017(REGION_CODES[i] ?? 'ROW'));
    const shareOf = (regions: readonly number[], j: number) => {
      const total = sectors.reduce((sum, k) => sum + value(regions, k), 0);
      return total > 0 ? value(regions, j) / total : 1 / sectors.length;
    };
    for (const i of range(N)) {
      for (const j of sectors) mix[i * J + j] = (shareOf([i], j) + shareOf(pooled, j)) / 2;
    }
  }
  return mix;
}

/** Share of a group in the services trade of a pair in 2011; Switzerland has the EU's. */
function serviceShare(wiod: WiodTables, group: number, n: number, i: number): number {
  const N = REGION_CODES.length;
  const known = (region: number) => (REGION_CODES[region] === 'CHE' ? regionAt('EU27') : region);
  const [to, from] = n === i ? [known(n), known(i)] : [known(n), known(i)];
  const value = (g: number) => at(wiod.trade2011, flowIndex(N, g, to, from));
  const total = SOURCE_GROUPS.reduce(
    (sum, { wiod2014 }, g) => (wiod2014 === 16 ? sum + value(g) : sum),
    0,
  );
  return total > 0 ? value(group) / total : 1 / 11;
}
