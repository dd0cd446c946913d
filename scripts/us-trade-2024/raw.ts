import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';

/** US imports for consumption of one ten-digit commodity from one partner in 2024. */
export interface CensusRow {
  readonly hs10: string;
  /** Census' short description, up to 50 characters, in capitals. */
  readonly description: string;
  /** Customs value, USD. */
  readonly valueUsd: number;
  /** Calculated duty, USD. */
  readonly dutyUsd: number;
}

/** One file of the folder: a country, or 0003, the European Union. */
export interface CensusPartner {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly CensusRow[];
}

interface MfnRow {
  readonly hs8: string;
  /** As the schedule writes it: `Free`, `2.5%`, `1¢/kg`. */
  readonly text: string;
}

/** A list of products of a tariff measure, digits only, at mixed depth. */
export interface ProductList {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

export interface RawUsTrade {
  readonly partners: readonly CensusPartner[];
  readonly mfn: readonly MfnRow[];
  /** HS-6 descriptions with their headings, and GTAP commodities. */
  readonly crosswalk: readonly Readonly<Record<string, string>>[];
  readonly lists: readonly ProductList[];
  /** Ten-digit codes of the schedule, traded or not. */
  readonly nomenclature: ReadonlySet<string>;
}

/** In `us-tariff-lists` but not lists of products: rates by country, shares of value, dates, code changes. */
const NOT_PRODUCT_LISTS = new Set([
  'agust-7-tariffs.csv',
  'reciprocal-tariffs-annex-I.csv',
  'tracker/census_codes.csv',
  'tracker/country_partner_mapping.csv',
  'tracker/hts_concordance.csv',
  'tracker/metal_content_shares_bea_hs10.csv',
  'tracker/mfn_exemption_shares.csv',
  'tracker/policy_params.yaml',
  'tracker/revision_dates.csv',
  'tracker/semi_qualifying_shares.csv',
  'tracker/usmca_product_shares_2024.csv',
]);

/** Columns that hold product codes, by the names that the lists give them. */
const CODE_COLUMNS = ['HTSUS', 'hts_code', 'hts10', 'hts8', 'hts_prefix'];

/** Reads the folder of raw inputs; a missing file or one of unexpected content is an error. */
export async function readRawUsTrade(raw: string): Promise<RawUsTrade> {
  return {
    partners: await readPartners(join(raw, 'us-imports-2024-hs10')),
    mfn: readTable(join(raw, 'us-mfn-2025', 'mfn_rates_2025.csv')).map((row) => ({
      hs8: row.hs8 ?? '',
      text: row.rate_raw ?? '',
    })),
    crosswalk: readTable(join(raw, 'us-mfn-2025', 'hs6_gtap_crosswalk.csv')),
    lists: readLists(join(raw, 'us-tariff-lists')),
    nomenclature: new Set(
      readTable(join(raw, 'us-tariff-lists', 'tracker', 'metal_content_shares_bea_hs10.csv')).map(
        (row) => row.hs10 ?? '',
      ),
    ),
  };
}

async function readPartners(folder: string): Promise<CensusPartner[]> {
  mustExist(folder);
  const partners: CensusPartner[] = [];
  for (const file of readdirSync(folder).sort()) {
    const code = /^(\d{4})\.parquet$/.exec(file)?.[1];
    if (code === undefined) continue;
    const path = join(folder, file);
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(path),
      compressors,
      columns: [
        'CTY_CODE',
        'CTY_NAME',
        'I_COMMODITY',
        'I_COMMODITY_SDESC',
        'CON_VAL_YR',
        'CAL_DUT_YR',
      ],
    });
    partners.push({
      code,
      name: String(rows[0]?.CTY_NAME),
      rows: rows.map((row, index) => {
        const hs10 = String(row.I_COMMODITY);
        const valueUsd = Number(row.CON_VAL_YR);
        const dutyUsd = Number(row.CAL_DUT_YR);
        const whole = Number.isSafeInteger(valueUsd) && Number.isSafeInteger(dutyUsd);
        if (row.CTY_CODE !== code || !/^\d{10}$/.test(hs10) || !whole) {
          throw new Error(`${path}: unexpected row ${index}: ${hs10} of ${row.CTY_CODE}`);
        }
        return { hs10, description: String(row.I_COMMODITY_SDESC), valueUsd, dutyUsd };
      }),
    });
  }
  if (partners.length === 0) throw new Error(`${folder} holds no file such as 5880.parquet`);
  return partners;
}

function readLists(folder: string): ProductList[] {
  mustExist(folder);
  const paths = [folder, join(folder, 'tracker')].flatMap((parent) =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(parent, entry.name)),
  );
  return paths
    .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }))
    .filter(({ name }) => !NOT_PRODUCT_LISTS.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => ({ name, codes: codesOf(path) }));
}

function codesOf(path: string): Set<string> {
  const cells = path.endsWith('.txt')
    ? readFileSync(path, 'utf8').split(/\s+/)
    : readTable(path).map((row) => {
        const column = CODE_COLUMNS.find((name) => row[name] !== undefined);
        if (column === undefined) throw new Error(`${path} has no column of product codes`);
        return row[column] ?? '';
      });
  return new Set(
    cells.map((cell) => cell.replaceAll('.', '').trim()).filter((code) => /^\d{4,10}$/.test(code)),
  );
}

function readTable(path: string): Record<string, string>[] {
  mustExist(path);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    comments: '#',
  }).data;
}

function mustExist(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} is missing; --raw names the folder of raw data`);
}
