import { readCsvTable } from '@parley/intake';
import { icioSectorKind } from './icio.ts';
import type { FaultLog } from './import-fault.ts';
import type { RecordFormat } from './trade-records.ts';
import { wiodSectorKind } from './wiod.ts';

/**
 * CEPII BACI: `t,i,j,k,v,q`: year, exporter, importer (numbers, named by `country_codes_V*.csv`),
 * HS-6 product, value in thousand USD, tonnes (`NA` where unknown). One file a year.
 */
export const BACI: RecordFormat = {
  year: 't',
  exporter: 'i',
  importer: 'j',
  sector: 'k',
  value: 'v',
  unitUsd: 1e3,
  // Numbers lose the nought in front: 10121 is 010121.
  sectorOf: (code) => code.padStart(6, '0').slice(0, 2),
  kindOf: () => 'goods',
  prefixes: true,
};
export const BACI_HEADER = ['t', 'i', 'j', 'k', 'v'] as const;
export const BACI_COUNTRIES_HEADER = ['country_code', 'country_iso3'] as const;

/**
 * USITC International Trade and Production Databases (ITPD-E for estimation, ITPD-S for
 * simulation): a record a line, many years a file, million USD, home sales included.
 */
export const ITPD: RecordFormat = {
  year: 'year',
  exporter: 'exporter_iso3',
  importer: 'importer_iso3',
  sector: 'industry_id',
  value: 'trade',
  exporterName: 'exporter_name',
  importerName: 'importer_name',
  sectorName: 'industry_descr',
  sectorGroup: 'broad_sector',
  unitUsd: 1e6,
  sectorOf: (code) => code,
  // Industries 154 to 170 are services; files without names do not say so.
  kindOf: (code, group) =>
    group === 'Services' || (group === '' && Number(code) >= 154) ? 'services' : 'goods',
  prefixes: false,
};
export const ITPD_HEADER = [
  'exporter_iso3',
  'importer_iso3',
  'year',
  'industry_id',
  'trade',
] as const;

/** Our own long form: `importer,exporter,sector,value[,tariff][,year]`, before duty, million USD. */
export const LONG: RecordFormat = {
  year: 'year',
  exporter: 'exporter',
  importer: 'importer',
  sector: 'sector',
  value: 'value',
  tariff: 'tariff',
  unitUsd: 1e6,
  sectorOf: (code) => code,
  kindOf: knownSectorKind,
  prefixes: false,
};
export const LONG_HEADER = ['importer', 'exporter', 'sector', 'value'] as const;

/** BACI's list of countries: its number → ISO code and name. */
export function readBaciCountries(
  file: string,
  text: string,
  faults: FaultLog,
): ReadonlyMap<string, { readonly code: string; readonly name: string }> {
  const optional = [
    'country_name',
    'country_iso2',
    'country_name_abbreviation',
    'country_name_full',
  ];
  const table = readCsvTable(file, text, BACI_COUNTRIES_HEADER, optional, faults);
  return new Map(
    table.rows.map(({ cells }) => [
      cells.country_code,
      { code: cells.country_iso3, name: cells.country_name ?? cells.country_name_full ?? '' },
    ]),
  );
}

/** What a code of a table of one's own is: as in ICIO or WIOD where it is theirs, else goods. */
export function knownSectorKind(code: string): 'goods' | 'services' {
  if (/^c\d+$/.test(code)) return wiodSectorKind(code);
  return /^(?:[A-U](?:\d|_|$)|\d\dT?\d*$)/.test(code) ? icioSectorKind(code) : 'goods';
}
