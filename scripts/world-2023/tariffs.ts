import { flowIndex } from '@parley/economy';
import { at, range } from './cells.ts';
import { type Preference, preferenceKey } from './japan-schedule.ts';
import {
  PARENT_2017,
  REGION_CODES,
  type RegionCode,
  regionAt,
  SECTORS,
  SOURCE_GROUPS,
  sectorAt,
  standsAlone2017,
} from './names.ts';
import { freedBy, STAGED } from './preferences.ts';
import type { Table2017 } from './table-2017.ts';
import type { UsImports } from './us-imports.ts';
import type { WiodTables } from './wiod.ts';

/** Where a rate comes from: see METHOD.md. */
export type TariffBasis =
  | 'duty-paid'
  | 'schedule'
  | 'agreement'
  | 'unilateral'
  | 'average-2017'
  | 'average-2014';

export interface Tariffs {
  /** Applied before 2025, as shares: [sector][importer][exporter]. */
  readonly rates: Float64Array;
  readonly basis: readonly (TariffBasis | null)[];
}

interface Inputs {
  readonly table: Table2017;
  readonly wiod: WiodTables;
  readonly usImports: UsImports;
  readonly japan: ReadonlyMap<string, Preference>;
}

/** A sector of US imports smaller than this, USD million, does not show a rate. */
const LEAST_VALUE = 1;

/**
 * Applied tariffs of 2023–24. The United States: duty over value of 2024, with what sections 301 and 232 added.
 * Japan: the average of 2017 on US goods, which had no preference then, times what the partner still pays of it by the
 * schedule. Manufactures under an agreement are free. All others: the averages of the 2017 table, and between a split
 * economy and anyone those of the 2014 table.
 */
export function tariffs2023(inputs: Inputs): Tariffs {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const rates = new Float64Array(J * N * N);
  const basis: (TariffBasis | null)[] = Array.from({ length: J * N * N }, () => null);
  for (const j of range(J)) {
    if (SECTORS[j]?.kind !== 'goods') continue;
    for (const importer of REGION_CODES) {
      for (const exporter of REGION_CODES) {
        if (importer === exporter) continue;
        const cell = flowIndex(N, j, regionAt(importer), regionAt(exporter));
        const [rate, from] = rateOf(inputs, importer, exporter, j);
        rates[cell] = rate;
        basis[cell] = from;
      }
    }
  }
  return { rates, basis };
}

function rateOf(
  inputs: Inputs,
  importer: RegionCode,
  exporter: RegionCode,
  j: number,
): readonly [number, TariffBasis] {
  const J = SECTORS.length;
  if (importer === 'USA') {
    const cell = regionAt(exporter) * J + j;
    const value = at(inputs.usImports.value, cell);
    if (value >= LEAST_VALUE) return [at(inputs.usImports.duty, cell) / value, 'duty-paid'];
  }
  const staged = STAGED.find(
    (cut) => cut.importer === importer && cut.exporter === exporter && sectorAt(cut.sector) === j,
  );
  if (staged !== undefined) {
    return [staged.left * average(inputs, importer, exporter, j)[0], 'agreement'];
  }
  if (freedBy(importer, exporter, j) !== null) return [0, 'agreement'];
  if (importer === 'CHE' && j >= sectorAt('13T15')) return [0, 'unilateral'];
  if (importer === 'JPN') {
    const preference = inputs.japan.get(preferenceKey(exporter, j));
    if (preference !== undefined) {
      return [preference.ratio * average(inputs, 'JPN', 'USA', j)[0], 'schedule'];
    }
  }
  return average(inputs, importer, exporter, j);
}

/**
 * The United Kingdom levied the EU's duties until 2020, and its own differ little. Switzerland's rates are all zero in
 * the table of 2014, as its duties on manufactures have been since 1 January 2024; on farm goods and food they are
 * taken to be the EU's, which is too low.
 */
function leviesAs(importer: RegionCode): RegionCode {
  return importer === 'GBR' || importer === 'CHE' ? 'EU27' : importer;
}

/** Switzerland and its like are in no table of 2017 by themselves; EU27 is in it as the EU. */
function inTable2017(code: RegionCode): boolean {
  return standsAlone2017(code) || code === 'EU27';
}

function average(
  { table, wiod }: Inputs,
  importer: RegionCode,
  exporter: RegionCode,
  j: number,
): readonly [number, TariffBasis] {
  const to = leviesAs(importer);
  const from = exporter === 'GBR' ? 'EU27' : exporter;
  if (inTable2017(to) && inTable2017(from) && to !== from) {
    const P = table.parents.length;
    const n = table.parents.indexOf(PARENT_2017[to]);
    const i = table.parents.indexOf(PARENT_2017[from]);
    return [at(table.tariffs, flowIndex(P, j, n, i)), 'average-2017'];
  }
  const N = REGION_CODES.length;
  const group = SOURCE_GROUPS.find(({ sectors }) => sectors.includes(j));
  const cell = flowIndex(N, (group?.wiod2014 ?? 1) - 1, regionAt(to), regionAt(exporter));
  return [at(wiod.tariffs2014, cell), 'average-2014'];
}
