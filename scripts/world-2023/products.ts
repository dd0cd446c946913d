import { type Dataset, flowIndex } from '@parley/economy';
import { at, sum } from './cells.ts';
import { csv, digits } from './csv.ts';
import { FACTS } from './facts.ts';
import { readDuty } from './japan-schedule.ts';
import { regionAt, SECTORS, sectorAt } from './names.ts';
import type { JapanLine } from './raw.ts';
import type { UsExports } from './us-exports.ts';
import type { UsImports } from './us-imports.ts';
import { usImportValue } from './us-imports.ts';

export interface ProductRow {
  readonly product: string;
  readonly sector: string;
  readonly importer: 'USA' | 'JPN';
  readonly exporter: 'USA' | 'JPN';
  /** USD million, in the year of the source. */
  readonly value: number;
  readonly tariff: number;
  /** Part of the sector's flow. */
  readonly share: number;
  readonly year: number;
  readonly source: string;
  readonly status: 'observed' | 'scaled' | 'assumed';
}

interface Product {
  readonly code: string;
  readonly en: string;
  readonly ja: string;
  /** Headings of the harmonised system. */
  readonly hs: readonly string[];
}

const product = (code: string, en: string, ja: string, hs: string): Product => ({
  code,
  en,
  ja,
  hs: hs.split(' '),
});

const PRODUCTS: readonly Product[] = [
  product('corn', 'Corn', 'とうもろこし', '1005'),
  product('soybeans', 'Soybeans', '大豆', '1201'),
  product('rice', 'Rice', '米', '1006'),
  product('beef', 'Beef', '牛肉', '0201 0202'),
  product('cars', 'Cars', '乗用車', '8703'),
  product('trucks', 'Trucks', 'トラック', '8704'),
  product('vehicle-parts', 'Vehicle bodies and parts', '自動車車体・部品', '8706 8707 8708'),
  product('semiconductors', 'Semiconductors', '半導体', '8541 8542'),
  product('chip-machines', 'Machines that make semiconductors', '半導体製造装置', '8486'),
  product('ships', 'Ships and boats', '船舶', '89'),
  product('aircraft', 'Aircraft and parts', '航空機・同部品', '88'),
];

/** A product's part in a sector is left out below this share of the product. */
const LEAST_PART = 0.01;

/** Products inside sectors in the trade between the United States and Japan, as far as sources tell. */
export function productsOf(
  imports: UsImports,
  exports: UsExports,
  schedule: readonly JapanLine[],
  dataset: Dataset,
): ProductRow[] {
  return [...boughtFromJapan(imports), ...soldToJapan(exports, schedule, dataset)];
}

export function productsFile(rows: readonly ProductRow[]): string {
  const names = new Map(PRODUCTS.map((entry) => [entry.code, entry]));
  return csv(
    [
      'product',
      'name_en',
      'name_ja',
      'sector',
      'importer',
      'exporter',
      'value_usd_m',
      'tariff',
      'share_of_sector',
      'year',
      'source',
      'status',
    ],
    rows.map((row) => [
      row.product,
      names.get(row.product)?.en ?? '',
      names.get(row.product)?.ja ?? '',
      row.sector,
      row.importer,
      row.exporter,
      digits(row.value, 7),
      digits(row.tariff, 4),
      digits(row.share, 4),
      row.year,
      row.source,
      row.status,
    ]),
  );
}

/** Customs count by ten-digit line; milled rice is food, rice in the husk a crop. */
function boughtFromJapan(imports: UsImports): ProductRow[] {
  return PRODUCTS.flatMap(({ code, hs }) => {
    const all = imports.fromJapan.filter(({ hs10 }) =>
      hs.some((heading) => hs10.startsWith(heading)),
    );
    const whole = sum(all.map((line) => line.value));
    return SECTORS.flatMap(({ code: sector }, j) => {
      const lines = all.filter((line) => line.sector === j);
      const value = sum(lines.map((line) => line.value));
      if (value < LEAST_PART * whole || value === 0) return [];
      return [
        {
          product: code,
          sector,
          importer: 'USA' as const,
          exporter: 'JPN' as const,
          value,
          tariff: sum(lines.map((line) => line.duty)) / value,
          share: value / usImportValue(imports, regionAt('JPN'), j),
          year: 2024,
          source: 'us-imports-2024-hs10',
          status: 'observed' as const,
        },
      ];
    });
  });
}

/** The count of US exports has chapters only; products come from published figures where there are any. */
function soldToJapan(
  exports: UsExports,
  schedule: readonly JapanLine[],
  dataset: Dataset,
): ProductRow[] {
  const N = dataset.regions.length;
  const flow = (sector: string) => {
    const cell = flowIndex(N, sectorAt(sector), regionAt('JPN'), regionAt('USA'));
    return at(dataset.flows, cell) / (1 + at(dataset.tariffs, cell));
  };
  const chapters = (hs: string, year: 'y2023' | 'y2024') =>
    sum(hs.split(' ').map((code) => exports.chapters.get(`JPN ${code}`)?.[year] ?? 0));
  // A flow of the dataset is of 2023; what is known of 2024 is set against the flow grown like its chapters.
  const grown = (sector: string, hs: string) =>
    (flow(sector) * chapters(hs, 'y2024')) / chapters(hs, 'y2023');
  const yen = (billion: number) => (1000 * billion) / FACTS.yen2024.value;
  const row = (
    code: string,
    sector: string,
    value: number,
    of: number,
    from: Pick<ProductRow, 'year' | 'source' | 'status'>,
  ): ProductRow => {
    const hs = PRODUCTS.find((entry) => entry.code === code)?.hs ?? [];
    return {
      product: code,
      sector,
      importer: 'JPN',
      exporter: 'USA',
      value,
      tariff: japaneseDuty(schedule, hs),
      share: Math.min(1, value / of),
      ...from,
    };
  };
  const { carsToJapan, cornToJapan, soybeansToJapan, riceToJapan, ricePrice, beefToJapan } = FACTS;
  const crops = grown('01T02', '10 12');
  const food = grown('10T12', '02 16 19 20 21 22 23');
  const bought = { year: 2024, source: 'maff-2024' } as const;
  const shipped = { year: 2023, source: 'us-exports-hs2', status: 'observed' } as const;
  const rice = (riceToJapan.value * ricePrice.value) / 1000;
  return [
    row('corn', '01T02', yen(cornToJapan.value), crops, { ...bought, status: 'scaled' }),
    row('soybeans', '01T02', yen(soybeansToJapan.value), crops, { ...bought, status: 'scaled' }),
    row('rice', '10T12', rice, food, { ...bought, status: 'assumed' }),
    row('beef', '10T12', yen(beefToJapan.value), food, { ...bought, status: 'scaled' }),
    row('cars', '29', carsToJapan.value, grown('29', '87'), {
      year: 2024,
      source: 'us-commerce-2024',
      status: 'observed',
    }),
    row('ships', '30', chapters('89', 'y2023'), flow('30'), shipped),
    row('aircraft', '30', chapters('88', 'y2023'), flow('30'), shipped),
  ];
}

/**
 * What Japan levies on US goods: mean over the headings' lines with an ad-valorem duty, those of the agreement with
 * the United States where it has any. Rice and corn inside quotas enter free; the specific duties outside them keep
 * trade out and have no part in the mean.
 */
function japaneseDuty(schedule: readonly JapanLine[], hs: readonly string[]): number {
  const lines = schedule.filter(({ code }) => hs.some((heading) => code.startsWith(heading)));
  const dutiesIn = (...columns: string[]) =>
    lines.flatMap(({ rates }) => {
      const found = columns.flatMap((column) => readDuty(rates[column] ?? '') ?? []);
      return found.length > 0 ? [Math.min(...found)] : [];
    });
  const agreed = dutiesIn('EPA_日米貿易協定');
  const duties = agreed.length > 0 ? agreed : dutiesIn('暫定', 'WTO協定', '基本');
  return duties.length === 0 ? 0 : sum(duties) / duties.length;
}
