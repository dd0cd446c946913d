import { flowIndex } from '@parley/economy';
import { add, at, range } from './cells.ts';
import {
  parameterSector2014,
  REGION_CODES,
  type RegionCode,
  regionAt,
  regionOf,
  SOURCE_GROUPS,
} from './names.ts';
import type { RawWorld2023, Row } from './raw.ts';

/** The tables of 2011 and 2014 by region of this dataset and source group (see `SOURCE_GROUPS`). */
export interface WiodTables {
  /** 2014, before duty: [flow sector 1–16, less one][importer][exporter]. */
  readonly trade2014: Float64Array;
  /** 2014, applied rates weighted by trade: [flow sector, less one][importer][exporter]. */
  readonly tariffs2014: Float64Array;
  /** 2011, intermediate and final: [group][importer][exporter]; Switzerland is inside ROW. */
  readonly trade2011: Float64Array;
  /** 2011, cost of inputs by group over output: [region][using group][input group]. */
  readonly inputs2011: Float64Array;
  /** 2011, final uses by region and group. */
  readonly final2011: Float64Array;
}

const SECTORS_2014 = 16;

export function readWiodTables(raw: RawWorld2023): WiodTables {
  return { ...tables2014(raw.flows2014), ...tables2011(raw) };
}

function tables2014(rows: readonly Row[]): Pick<WiodTables, 'trade2014' | 'tariffs2014'> {
  const N = REGION_CODES.length;
  const trade2014 = new Float64Array(SECTORS_2014 * N * N);
  const duty = new Float64Array(SECTORS_2014 * N * N);
  const key = (exporter: string, importer: string, sector: number) =>
    `${exporter} ${importer} ${sector}`;
  const rates = new Map(
    rows.map((row) => [
      key(row.exporter ?? '', row.importer ?? '', Number(row.sector)),
      Number(row.applied_tariff),
    ]),
  );
  for (const { exporter = '', importer = '', sector, flow_usd_m } of rows) {
    const s = Number(sector);
    const rate = rates.get(key(exporter, importer, parameterSector2014(s)));
    const flow = Number(flow_usd_m);
    if (rate === undefined || !Number.isFinite(flow)) {
      throw new Error(`2014: no rate or flow for sector ${s} from ${exporter} to ${importer}`);
    }
    const cell = flowIndex(N, s - 1, regionAt(regionOf(importer)), regionAt(regionOf(exporter)));
    add(trade2014, cell, Math.max(0, flow));
    add(duty, cell, rate * Math.max(0, flow));
  }
  const tariffs2014 = duty.map((value, cell) => (value > 0 ? value / at(trade2014, cell) : 0));
  return { trade2014, tariffs2014 };
}

function tables2011(raw: RawWorld2023): Pick<WiodTables, 'trade2011' | 'inputs2011' | 'final2011'> {
  const N = REGION_CODES.length;
  const G = SOURCE_GROUPS.length;
  const groupOf = new Map(
    SOURCE_GROUPS.flatMap(({ wiod2011 }, g) => wiod2011.map((code) => [code, g] as const)),
  );
  const place = (country: string | undefined, sector: string | undefined) => {
    const g = groupOf.get(sector ?? '');
    const n = regionAt(regionOf(country ?? ''));
    if (g === undefined) throw new Error(`2011: no group for sector ${sector}`);
    return { n, g };
  };
  const trade2011 = new Float64Array(G * N * N);
  const inputs2011 = new Float64Array(N * G * G);
  const final2011 = new Float64Array(N * G);
  const output = new Float64Array(N * G);
  for (const { region, sector, usd_m } of raw.output2011) {
    const { n, g } = place(region, sector);
    add(output, n * G + g, Number(usd_m));
  }
  for (const row of raw.intermediate2011) {
    const value = Number(row.usd_m);
    const from = place(row.origin, row.origin_sector);
    const to = place(row.destination, row.destination_sector);
    add(trade2011, flowIndex(N, from.g, to.n, from.n), Math.max(0, value));
    add(inputs2011, (to.n * G + to.g) * G + from.g, value);
  }
  for (const row of raw.final2011) {
    const value = Number(row.usd_m);
    const from = place(row.origin, row.origin_sector);
    const n = regionAt(regionOf(row.destination ?? ''));
    add(trade2011, flowIndex(N, from.g, n, from.n), Math.max(0, value));
    add(final2011, n * G + from.g, value);
  }
  for (const cell of range(inputs2011.length)) {
    const made = at(output, Math.floor(cell / G));
    inputs2011[cell] = made > 0 ? Math.max(0, at(inputs2011, cell)) / made : 0;
  }
  return { trade2011, inputs2011, final2011 };
}

/** Regions that the table of 2011 has as economies of their own. */
export function standsAlone2011(region: RegionCode): boolean {
  return region !== 'CHE' && region !== 'ROW' && region !== 'EU27';
}
