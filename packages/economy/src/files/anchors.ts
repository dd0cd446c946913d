import { type CsvTable, cellAt, nearest, numberIn, readCsvTable } from '@parley/intake';
import { type Dataset, flowIndex } from '../dataset.ts';
import type { DataFault } from '../fault.ts';

/** What an anchor measures. */
export const ANCHOR_MEASURES = ['trade', 'gdp', 'gdp-share', 'trade-to-gdp'] as const;
export type AnchorMeasure = (typeof ANCHOR_MEASURES)[number];

/** Whether an anchor was used to build the data or stands apart from them. */
export const ANCHOR_KINDS = ['independent', 'used'] as const;

/**
 * A published total to hold a dataset against: a line of `anchors.csv`.
 *
 * | what           | importer | exporter | sectors | value_usd_bn                               |
 * |----------------|----------|----------|---------|--------------------------------------------|
 * | `trade`        | region, `*` | region, `*` | yes | value before duty, USD bn                |
 * | `gdp`          | region   | empty    | empty   | value added and duties, USD bn             |
 * | `gdp-share`    | region   | empty    | empty   | of the world's, as a share                 |
 * | `trade-to-gdp` | region   | empty    | yes     | exports and imports over GDP, as a share   |
 *
 * `*` is every other region. `sectors`: `all`, `goods`, `services`, or codes with spaces between.
 */
export interface Anchor {
  readonly what: AnchorMeasure;
  readonly importer: string;
  readonly exporter: string;
  readonly sectors: string;
  /** USD bn; a share where `what` is one. */
  readonly value: number;
  readonly year: number;
  readonly source: string;
  readonly kind: (typeof ANCHOR_KINDS)[number];
}

export interface AnchorCheck extends Anchor {
  /** The dataset's own value, in the anchor's unit. */
  readonly found: number;
  /** Found over published, less one. */
  readonly deviation: number;
}

const COLUMNS = [
  'what',
  'importer',
  'exporter',
  'sectors',
  'value_usd_bn',
  'year',
  'source',
  'kind',
] as const;

/** Reads `anchors.csv` and holds the dataset against it. Faults: codes and kinds it does not know. */
export function checkAnchors(
  dataset: Dataset,
  text: string,
):
  | { readonly kind: 'checked'; readonly anchors: readonly AnchorCheck[] }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] } {
  const faults: DataFault[] = [];
  const table = readCsvTable('anchors.csv', text, COLUMNS, [], faults);
  const measures = measuresOf(dataset);
  const anchors = table.rows.map((row): AnchorCheck => {
    const { what, importer, exporter, sectors, source } = row.cells;
    const measure = oneOf(table, row, 'what', ANCHOR_MEASURES, faults);
    const kinds = oneOf(table, row, 'kind', ANCHOR_KINDS, faults);
    const value = numberIn(table, row, 'value_usd_bn', faults);
    const regions = dataset.regions.map(({ code }) => code);
    const region = (column: 'importer' | 'exporter', needed: boolean) => {
      const code = row.cells[column];
      if (regions.includes(code) || (code === '*' && what === 'trade')) return;
      if (code === '' && !needed) return;
      const params = { value: code, ...nearest(code, regions) };
      faults.push({ code: 'unknown-region', params, ...cellAt(table, row, column) });
    };
    region('importer', true);
    region('exporter', what === 'trade');
    const chosen = sectorsOf(dataset, sectors);
    if (typeof chosen === 'string' && (what === 'trade' || what === 'trade-to-gdp')) {
      const params = {
        value: chosen,
        ...nearest(
          chosen,
          dataset.sectors.map(({ code }) => code),
        ),
      };
      faults.push({ code: 'unknown-sector', params, ...cellAt(table, row, 'sectors') });
    }
    const anchor = {
      what: measure ?? 'trade',
      importer,
      exporter,
      sectors,
      value,
      year: numberIn(table, row, 'year', faults),
      source,
      kind: kinds ?? 'independent',
    };
    const found =
      faults.length > 0
        ? Number.NaN
        : measures(anchor, typeof chosen === 'string' ? new Set() : chosen);
    return { ...anchor, found, deviation: found / value - 1 };
  });
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'checked', anchors };
}

function oneOf<T extends string>(
  table: CsvTable,
  row: CsvTable['rows'][number],
  column: string,
  known: readonly T[],
  faults: DataFault[],
): T | undefined {
  const value = row.cells[column];
  const found = known.find((name) => name === value);
  if (found === undefined) {
    const params = { value, known: [...known] };
    faults.push({ code: 'unknown-kind', params, ...cellAt(table, row, column) });
  }
  return found;
}

/** Positions of the sectors a line names, or the first name that is none. */
function sectorsOf(dataset: Dataset, text: string): ReadonlySet<number> | string {
  const chosen = new Set<number>();
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const found = dataset.sectors.flatMap(({ code, kind }, j) =>
      word === code || word === kind || word === 'all' ? [j] : [],
    );
    if (found.length === 0) return word;
    for (const j of found) chosen.add(j);
  }
  return chosen.size === 0 ? text : chosen;
}

function measuresOf(dataset: Dataset) {
  const { regions, sectors, flows, tariffs, valueAddedShares } = dataset;
  const N = regions.length;
  const J = sectors.length;
  const usdBn = dataset.unitUsd / 1e9;
  const beforeDuty = (cell: number) => flows[cell] / (1 + tariffs[cell]);
  const trade = (importer: string, exporter: string, chosen: ReadonlySet<number>) => {
    let total = 0;
    regions.forEach(({ code: buyer }, n) => {
      regions.forEach(({ code: seller }, i) => {
        if (importer !== '*' && importer !== buyer) return;
        if (exporter !== '*' && exporter !== seller) return;
        // `*` is everybody else; home sales are asked for by name.
        if (n === i && (importer === '*' || exporter === '*')) return;
        for (const j of chosen) total += beforeDuty(flowIndex(N, j, n, i));
      });
    });
    return total * usdBn;
  };
  const gdps = regions.map((_, n) => {
    let gdp = 0;
    for (let j = 0; j < J; j++) {
      for (let m = 0; m < N; m++) {
        const bought = flowIndex(N, j, n, m);
        gdp += valueAddedShares[n * J + j] * beforeDuty(flowIndex(N, j, m, n));
        gdp += beforeDuty(bought) * tariffs[bought];
      }
    }
    return gdp * usdBn;
  });
  const world = gdps.reduce((sum, gdp) => sum + gdp, 0);
  const gdpOf = (code: string) => gdps[regions.findIndex((region) => region.code === code)];
  return (anchor: Pick<Anchor, 'what' | 'importer' | 'exporter'>, chosen: ReadonlySet<number>) => {
    const { what, importer, exporter } = anchor;
    if (what === 'trade') return trade(importer, exporter, chosen);
    if (what === 'gdp') return gdpOf(importer);
    if (what === 'gdp-share') return gdpOf(importer) / world;
    return (trade(importer, '*', chosen) + trade('*', importer, chosen)) / gdpOf(importer);
  };
}
