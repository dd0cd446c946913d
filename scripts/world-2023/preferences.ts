import { type RegionCode, sectorAt } from './names.ts';

/**
 * Agreements in force in 2023 that free trade in manufactures between two regions. Agreements of partial scope or
 * still being phased in (RCEP between China, Japan and Korea; Korea–China; India–Korea; Australia–India) are left out.
 */
const AGREEMENTS: readonly (readonly [members: string, name: string])[] = [
  ['USA CAN MEX', 'USMCA, 2020'],
  ['USA KOR', 'KORUS, 2012'],
  ['USA AUS', 'AUSFTA, 2005'],
  ['EU27 GBR', 'Trade and Cooperation Agreement, 2021'],
  ['EU27 CHE', 'free trade agreement of 1972'],
  ['GBR CHE', 'continuity agreement, 2021'],
  ['EU27 JPN', 'Economic Partnership Agreement, 2019'],
  ['GBR JPN', 'CEPA, 2021'],
  ['EU27 KOR', 'free trade agreement, 2011'],
  ['GBR KOR', 'continuity agreement, 2021'],
  ['EU27 CAN', 'CETA, 2017'],
  ['GBR CAN', 'continuity agreement, 2021'],
  ['EU27 MEX', 'Global Agreement, 2000'],
  ['GBR MEX', 'continuity agreement, 2021'],
  ['GBR AUS', 'free trade agreement, 2023'],
  ['JPN CAN MEX AUS', 'CPTPP, 2018'],
  ['JPN CHE', 'FTEPA, 2009'],
  ['JPN IDN', 'EPA, 2008'],
  ['JPN IND', 'CEPA, 2011'],
  ['KOR AUS', 'KAFTA, 2014'],
  ['KOR CAN', 'CKFTA, 2015'],
  ['KOR CHE', 'EFTA–Korea, 2006'],
  ['KOR IDN', 'ASEAN–Korea, 2007'],
  ['CHN AUS', 'ChAFTA, 2015'],
  ['CHN IDN', 'ASEAN–China, 2005'],
  ['AUS IDN', 'IA-CEPA, 2020'],
  ['CHE CAN', 'EFTA–Canada, 2009'],
  ['CHE MEX', 'EFTA–Mexico, 2001'],
  ['CHE IDN', 'EFTA–Indonesia, 2021'],
];

/** What the agreements leave to the tables' own rates. */
const FARM_AND_FOOD = new Set(['01T02', '03', '10T12'].map(sectorAt));

/**
 * Pairs free in farm goods and food too: the United Kingdom and the EU by agreement; Korea's imports under agreements
 * whose cuts of 2014 and after the averages of 2014 do not show (44 % on US crops) and which were nearly done.
 */
const FREE_IN_ALL = new Set([
  'EU27 GBR',
  'GBR EU27',
  'KOR USA',
  'KOR EU27',
  'KOR GBR',
  'KOR AUS',
  'KOR CAN',
]);

const PAIRS: ReadonlyMap<string, string> = new Map(
  AGREEMENTS.flatMap(([members, name]) => {
    const codes = members.split(' ');
    return codes.flatMap((a) => codes.map((b) => [`${a} ${b}`, name] as const));
  }),
);

/** Name of the agreement that frees a sector's goods, or null. */
export function freedBy(importer: RegionCode, exporter: RegionCode, sector: number): string | null {
  const pair = `${importer} ${exporter}`;
  if (FARM_AND_FOOD.has(sector) && !FREE_IN_ALL.has(pair)) return null;
  return PAIRS.get(pair) ?? null;
}

/**
 * The EU's and the United Kingdom's duty on Japanese cars falls in eight equal cuts from February 2019 to 2026; five
 * had been made in 2023. Parts were freed at once; the part of cars in the sector is not told apart.
 */
export const STAGED: readonly {
  readonly importer: RegionCode;
  readonly exporter: RegionCode;
  readonly sector: string;
  readonly left: number;
}[] = [
  { importer: 'EU27', exporter: 'JPN', sector: '29', left: 3 / 8 },
  { importer: 'GBR', exporter: 'JPN', sector: '29', left: 3 / 8 },
];
