import type { Dataset } from '@parley/economy';
import { add, at, range, sum } from './cells.ts';
import { csv, digits } from './csv.ts';
import { REGION_CODES, type RegionCode, regionAt, regionOf, SECTORS } from './names.ts';
import type { Row } from './raw.ts';

export interface EmploymentRow {
  readonly region: RegionCode;
  readonly sector: string;
  readonly thousandPersons: number;
  readonly status: 'observed' | 'scaled';
}

/** Year of the source. */
const YEAR = 2018;
/** Sectors without a number in the source's key belong to its services: totals agree with it only then. */
const SERVICES = 13;
const ISO3 = /^[A-Z]{3}$/;

/**
 * Persons at work by region and sector. The source has 14 sectors; where one holds several of the dataset's they share
 * it in proportion to value added. Its rest of the world holds Switzerland, Croatia, Latvia, Luxembourg and Malta.
 */
export function employmentOf(
  rows: readonly Row[],
  key: readonly Row[],
  dataset: Dataset,
): EmploymentRow[] {
  const J = SECTORS.length;
  const sourceOf = SECTORS.map(({ members2017 }) => {
    const row = key.find(({ ICIO_sector }) => ICIO_sector === `D${members2017[0]}`);
    if (row === undefined) throw new Error(`employment: no key for ${members2017[0]}`);
    return Number(row.final_sector || SERVICES);
  });
  const count = Math.max(...sourceOf);
  const persons = new Float64Array(REGION_CODES.length * (count + 1));
  const known = new Set<number>();
  for (const row of rows) {
    const name = row.region ?? '';
    // The states of the United States are written out; countries have codes.
    const n = ISO3.test(name) ? regionAt(regionOf(name)) : regionAt(name === 'RoW' ? 'ROW' : 'USA');
    known.add(n);
    for (const s of range(count + 1).slice(1)) {
      add(persons, n * (count + 1) + s, Number(row[`sector_${String(s).padStart(2, '0')}`]));
    }
  }
  const valueAdded = valueAddedBySector(dataset);
  return REGION_CODES.flatMap((region, n) =>
    known.has(n)
      ? SECTORS.map(({ code }, j) => {
          const source = at(sourceOf, j);
          const shared = range(J).filter((k) => sourceOf[k] === source);
          const whole = sum(shared.map((k) => at(valueAdded, n * J + k)));
          const total = at(persons, n * (count + 1) + source);
          return {
            region,
            sector: code,
            thousandPersons: (total * at(valueAdded, n * J + j)) / whole,
            status: shared.length === 1 ? ('observed' as const) : ('scaled' as const),
          };
        })
      : [],
  );
}

export function employmentFile(rows: readonly EmploymentRow[]): string {
  return csv(
    ['region', 'sector', 'thousand_persons', 'year', 'status'],
    rows.map(({ region, sector, thousandPersons, status }) => [
      region,
      sector,
      digits(thousandPersons, 6),
      YEAR,
      status,
    ]),
  );
}

/** [region][sector], in the dataset's unit. */
export function valueAddedBySector(dataset: Dataset): Float64Array {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const output = new Float64Array(N * J);
  dataset.sectors.forEach((_, j) => {
    for (const n of range(N)) {
      for (const i of range(N)) {
        const cell = (j * N + n) * N + i;
        add(output, i * J + j, at(dataset.flows, cell) / (1 + at(dataset.tariffs, cell)));
      }
    }
  });
  return output.map((made, cell) => made * at(dataset.valueAddedShares, cell));
}
