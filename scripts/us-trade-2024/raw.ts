import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';

/** The project's own cases: their measures decide which lines must be told apart. */
const CASES = fileURLToPath(new URL('../../cases/', import.meta.url));

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

/** Reads the folder of raw inputs; a missing file or one of unexpected content is an error. */
export async function readRawUsTrade(raw: string): Promise<RawUsTrade> {
  return {
    partners: await readPartners(join(raw, 'us-imports-2024-hs10')),
    mfn: readTable(join(raw, 'us-mfn-2025', 'mfn_rates_2025.csv')).map((row) => ({
      hs8: row.hs8 ?? '',
      text: row.rate_raw ?? '',
    })),
    crosswalk: readTable(join(raw, 'us-mfn-2025', 'hs6_gtap_crosswalk.csv')),
    lists: readMeasureLists(CASES),
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

/** Every set of product codes that the measures of the cases use: their lists, and codes in place. */
function readMeasureLists(cases: string): ProductList[] {
  const paths = readdirSync(cases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(cases, entry.name, 'measures'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(txt|yaml)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  return paths
    .flatMap((path) => {
      const name = relative(cases, path).replaceAll('\\', '/');
      const text = readFileSync(path, 'utf8').replace(/#.*$/gm, '');
      // A list is one set of products, and so is each `[…]` in a file of measures.
      const sets = name.endsWith('.txt') ? [text] : (text.match(/\[[^\]]*\]/g) ?? []);
      return sets.map((set) => ({ name, codes: codesIn(set) }));
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function codesIn(text: string): Set<string> {
  return new Set(
    text
      .split(/[\s,"[\]]+/)
      .map((code) => code.replaceAll('.', ''))
      .filter((code) => /^\d{4}(\d\d){0,3}$/.test(code)),
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
