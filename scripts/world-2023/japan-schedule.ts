import { sectorKey } from '../sector-key.ts';
import { type RegionCode, SECTOR_AT } from './names.ts';
import type { JapanLine, Row } from './raw.ts';

/** Columns of Japan's schedule that a partner may use; the lowest counts. */
const COLUMNS: Readonly<Partial<Record<RegionCode, readonly string[]>>> = {
  USA: ['EPA_日米貿易協定'],
  EU27: ['EPA_欧州連合'],
  GBR: ['EPA_英国', 'EPA_CPTPP'],
  AUS: ['EPA_豪州', 'EPA_CPTPP', 'EPA_RCEP_アセアン豪州NZ'],
  CAN: ['EPA_CPTPP'],
  MEX: ['EPA_メキシコ', 'EPA_CPTPP'],
  IDN: ['EPA_インドネシア', 'EPA_アセアン', 'EPA_RCEP_アセアン豪州NZ'],
  IND: ['EPA_インド'],
  CHE: ['EPA_スイス'],
  CHN: ['EPA_RCEP_中国'],
  KOR: ['EPA_RCEP_韓国'],
};

/**
 * A duty as a share, null where it is not purely ad valorem (specific, compound, inside a quota).
 *
 * @example
 * readDuty('(8.5%)') // 0.085
 */
export function readDuty(text: string): number | null {
  const plain = text.replace(/^\((.*)\)$/, '$1').trim();
  if (plain === '無税') return 0;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(plain)?.[1];
  // Read with its exponent, 20.8 % is 0.208 and not 0.20800000000000002.
  return percent === undefined ? null : Number(`${percent}e-2`);
}

export interface Preference {
  /** Mean rate of a partner over mean most-favoured-nation rate, simple averages over ad-valorem lines. */
  readonly ratio: number;
  readonly lines: number;
}

/**
 * How much of the most-favoured-nation duty each partner still pays, by sector, on the lines of the schedule at hand
 * (chapters 02 04 10 11 12 15 22 24 85 87 89, state of 2026). Sectors whose lines are all free have no entry.
 */
export function japanPreferences(
  lines: readonly JapanLine[],
  crosswalk: readonly Row[],
): ReadonlyMap<string, Preference> {
  const sectorOf = sectorKey(crosswalk);
  const sums = new Map<string, { general: number; partner: number; lines: number }>();
  for (const { code, rates } of lines) {
    const j = SECTOR_AT.get(sectorOf(code) ?? '');
    const general = generalDuty(rates);
    if (j === undefined || general === null) continue;
    for (const [partner, columns] of Object.entries(COLUMNS)) {
      const own = columns.flatMap((column) => readDuty(rates[column] ?? '') ?? []);
      const key = preferenceKey(partner as RegionCode, j);
      const before = sums.get(key) ?? { general: 0, partner: 0, lines: 0 };
      sums.set(key, {
        general: before.general + general,
        partner: before.partner + Math.min(general, ...own),
        lines: before.lines + 1,
      });
    }
  }
  return new Map(
    [...sums]
      .filter(([, { general }]) => general > 0)
      .map(([key, { general, partner, lines: count }]) => [
        key,
        { ratio: partner / general, lines: count },
      ]),
  );
}

export function preferenceKey(partner: RegionCode, sector: number): string {
  return `${partner} ${sector}`;
}

/** The lower of the bound rate and of the temporary (else the basic) rate. */
function generalDuty(rates: Row): number | null {
  const statutory = rates.暫定 || rates.基本 || '';
  const known = [statutory, rates.WTO協定 ?? ''].filter((text) => text !== '').map(readDuty);
  if (known.length === 0 || known.some((rate) => rate === null)) return null;
  return Math.min(...known.map((rate) => rate ?? 0));
}
