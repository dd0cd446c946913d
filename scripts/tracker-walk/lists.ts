import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = {
  cars: 'auto-tariffs.csv',
  steel: 'steel-tariffs.csv',
  aluminium: 'alu-tariffs.csv',
  copper: 'copper-list.csv',
  annexIA: 'metals-annex-IA.csv',
  annexIB: 'metals-annex-IB.csv',
  annexIII: 'metals-annex-III-temporary.csv',
  removed: 'metals-annex-II-removed.csv',
  exempt: 'annex-II-exemptions.csv',
  electronics: 'consumer_electronics_EO14257_apr11.csv',
  exemptNovember: 'annex-II-exemptions-nov14.csv',
  exemptSurcharge: 'section122-product-exemptions.csv',
} as const;

/** The tracker's lists of codes as it publishes them: 4 to 10 digits, padding and slips included. */
export type TrackerLists = Readonly<Record<keyof typeof FILES, readonly string[]>>;

/** Reads `<raw>/us-tariff-lists`; a missing file or one of unexpected content is an error. */
export function readTrackerLists(raw: string): TrackerLists {
  const entries = Object.entries(FILES).map(([name, file]) => [
    name,
    readCodes(join(raw, 'us-tariff-lists', file)),
  ]);
  return Object.fromEntries(entries);
}

function readCodes(path: string): readonly string[] {
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  const [, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => {
    const code = (row.split(',')[0] ?? '').trim();
    if (!/^\d{4,10}$/.test(code)) throw new Error(`${path}: no code: ${row}`);
    return code;
  });
}

/** One published figure: points added over the duty of 2024. */
export interface TrackerFigure {
  readonly date: string;
  readonly origin: string;
  readonly addedPoints: number;
}

const ORIGIN_OF: Readonly<Record<string, string>> = { JAPAN: 'JPN', 'UNITED KINGDOM': 'GBR' };

/** Reads the published series: date, country, points added; other columns are left alone. */
export function readTrackerFigures(path: string): readonly TrackerFigure[] {
  const [header = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  if (!header.startsWith('date,country_name,effective tariff,')) {
    throw new Error(`${path}: unexpected columns: ${header}`);
  }
  return rows.map((row) => {
    const [date = '', country = '', points = ''] = row.split(',');
    const origin = ORIGIN_OF[country];
    const addedPoints = Number(points);
    if (origin === undefined || points === '' || !Number.isFinite(addedPoints)) {
      throw new Error(`${path}: unexpected row: ${row}`);
    }
    return { date, origin, addedPoints };
  });
}
