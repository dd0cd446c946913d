/** The economies and sectors of world-2023, and where each source keeps them. */

import { GOODS as GOODS_2017 } from '../world-2017/names.ts';

export const REGIONS = [
  ['USA', 'United States', '米国'],
  ['JPN', 'Japan', '日本'],
  ['CHN', 'China', '中国'],
  ['KOR', 'Korea', '韓国'],
  ['TWN', 'Taiwan', '台湾'],
  ['IND', 'India', 'インド'],
  ['CAN', 'Canada', 'カナダ'],
  ['MEX', 'Mexico', 'メキシコ'],
  ['EU27', 'European Union (27)', 'EU(27か国)'],
  ['GBR', 'United Kingdom', '英国'],
  ['CHE', 'Switzerland', 'スイス'],
  ['AUS', 'Australia', 'オーストラリア'],
  ['BRA', 'Brazil', 'ブラジル'],
  ['IDN', 'Indonesia', 'インドネシア'],
  ['ROW', 'Rest of the world', 'その他の国・地域'],
] as const;

export type RegionCode = (typeof REGIONS)[number][0];

export const REGION_CODES: readonly RegionCode[] = REGIONS.map(([code]) => code);

/** Position of a region in every table of this folder. */
const REGION_AT: ReadonlyMap<string, number> = new Map(REGION_CODES.map((code, n) => [code, n]));

/**
 * The economy of the 2017 table that holds a region. The table's EU includes the United Kingdom: its value added,
 * USD 15.5tn, is that of 28 members.
 */
export const PARENT_2017: Readonly<Record<RegionCode, string>> = {
  USA: 'USA',
  JPN: 'JPN',
  CHN: 'CHN',
  KOR: 'ROW',
  TWN: 'ROW',
  IND: 'IND',
  CAN: 'ROW',
  MEX: 'ROW',
  EU27: 'EU',
  GBR: 'EU',
  CHE: 'ROW',
  AUS: 'ROW',
  BRA: 'BRA',
  IDN: 'ROW',
  ROW: 'ROW',
};

/** Whether the 2017 table has the region as an economy of its own. */
export function standsAlone2017(region: RegionCode): boolean {
  return region === PARENT_2017[region];
}

/** Members of the European Union in 2023, ISO 3166 alpha-3. */
export const EU27_MEMBERS: readonly string[] = (
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU ' +
  'SVK SVN ESP SWE'
).split(' ');

const MEMBERS = new Set(EU27_MEMBERS);

/** Region that holds a country (ISO 3166 alpha-3), `EU27`, `EU26` (27 less Croatia) or `ROW`. */
export function regionOf(country: string): RegionCode {
  if (MEMBERS.has(country) || country === 'EU26') return 'EU27';
  return REGION_AT.has(country) ? (country as RegionCode) : 'ROW';
}

interface ServiceGroup {
  readonly code: string;
  readonly en: string;
  readonly ja: string;
  /** Sectors of the 2017 table that it holds. */
  readonly members: readonly string[];
}

const service = (code: string, en: string, ja: string, members: string): ServiceGroup => ({
  code,
  en,
  ja,
  members: members.split(' '),
});

const SERVICES: readonly ServiceGroup[] = [
  service('35T39', 'Electricity, gas, water and waste', '電気・ガス・水道・廃棄物', '35 36T39'),
  service('41T43', 'Construction', '建設', '41T43'),
  service('45T47', 'Wholesale and retail trade', '卸売・小売', '45T47'),
  service('49T53', 'Transport, warehousing and post', '運輸・倉庫・郵便', '49 50 51 52 53'),
  service('55T56', 'Hotels and restaurants', '宿泊・飲食', '55T56'),
  service('58T63', 'Information and communication', '情報通信', '58T60 61 62T63'),
  service('64T66', 'Finance and insurance', '金融・保険', '64T66'),
  service('68', 'Real estate', '不動産', '68'),
  service('69T82', 'Business services', '事業支援・専門サービス', '69T75 77T82'),
  service('84T88', 'Government, education and health', '公務・教育・医療', '84 85 86T88'),
  service('90T96', 'Arts and other services', '娯楽・その他サービス', '90T93 94T96'),
];

interface SectorEntry {
  readonly code: string;
  readonly name: { readonly en: string; readonly ja: string };
  readonly kind: 'goods' | 'services';
  readonly members2017: readonly string[];
}

export const SECTORS: readonly SectorEntry[] = [
  ...GOODS_2017.map(([code, en, ja]) => ({
    code: code as string,
    name: { en, ja },
    kind: 'goods' as const,
    members2017: [code as string],
  })),
  ...SERVICES.map(({ code, en, ja, members }) => ({
    code,
    name: { en, ja },
    kind: 'services' as const,
    members2017: members,
  })),
];

export const SECTOR_AT: ReadonlyMap<string, number> = new Map(
  SECTORS.map(({ code }, j) => [code, j]),
);

/** Position of a sector named in this folder's own code. */
export function sectorAt(code: string): number {
  const j = SECTOR_AT.get(code);
  if (j === undefined) throw new Error(`no sector ${code}`);
  return j;
}

/** Position of a region named in this folder's own code. */
export function regionAt(code: RegionCode): number {
  return REGION_CODES.indexOf(code);
}

/** Goods that customs statistics count: all but mining support, which is a service to mines. */
export const TRADED_GOODS: readonly number[] = SECTORS.flatMap(({ kind, code }, j) =>
  kind === 'goods' && code !== '09' ? [j] : [],
);

/** Electrical energy and town gas are goods for customs and belong to this sector of services. */
export const UTILITIES = '35T39';

/**
 * Sectors grouped as both tables of 2011 (35 sectors) and 2014 (16) can be read: codes of this dataset, of the 2011
 * table, and number in the flows of the 2014 table.
 */
export interface SourceGroup {
  readonly sectors: readonly number[];
  readonly wiod2011: readonly string[];
  readonly wiod2014: number;
}

const group = (codes: string, wiod2011: string, wiod2014: number): SourceGroup => ({
  sectors: codes.split(' ').map(sectorAt),
  wiod2011: wiod2011.split(' '),
  wiod2014,
});

/**
 * In the flows of the 2014 table sector 12 is electronics and electrical equipment and 13 machinery (Taiwan 219 and
 * 35, as c14 and c13 of 2011 confirm); its tariffs and elasticities have the two the other way round.
 */
export const SOURCE_GROUPS: readonly SourceGroup[] = [
  group('01T02 03', 'c1', 1),
  group('05T06 07T08 09', 'c2', 2),
  group('10T12', 'c3', 3),
  group('13T15', 'c4 c5', 4),
  group('16', 'c6', 5),
  group('17T18', 'c7', 6),
  group('19', 'c8', 7),
  group('20 21', 'c9', 8),
  group('22', 'c10', 9),
  group('23', 'c11', 10),
  group('24 25', 'c12', 11),
  group('26 27', 'c14', 12),
  group('28', 'c13', 13),
  group('29 30', 'c15', 14),
  group('31T33', 'c16', 15),
  group('35T39', 'c17', 16),
  group('41T43', 'c18', 16),
  group('45T47', 'c19 c20 c21', 16),
  group('49T53', 'c23 c24 c25 c26', 16),
  group('55T56', 'c22', 16),
  group('58T63', 'c27', 16),
  group('64T66', 'c28', 16),
  group('68', 'c29', 16),
  group('69T82', 'c30', 16),
  group('84T88', 'c31 c32 c33', 16),
  group('90T96', 'c34 c35', 16),
];

/** Number of a flow sector of the 2014 table in that table's tariffs and elasticities. */
export function parameterSector2014(flowSector: number): number {
  if (flowSector === 12) return 13;
  return flowSector === 13 ? 12 : flowSector;
}

/** Number of a sector of this dataset in the 2014 table's elasticities. */
export function parametersOf(sector: number): number {
  const group = SOURCE_GROUPS.find(({ sectors }) => sectors.includes(sector));
  return parameterSector2014(group?.wiod2014 ?? 16);
}
