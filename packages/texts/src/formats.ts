import type { Language } from './language.ts';
import { type LevelFormat, levelFormat } from './level-format.ts';
import { localeOf, type NumberFormat, numberFormat, printer } from './number-format.ts';

/** How numbers and dates are printed in a language: the one place where digits are decided. */
export interface Formats extends LevelFormat {
  /** Change of real income, a share: three digits of a per cent. */
  readonly incomeChange: NumberFormat;
  /** Change of consumer prices, a share: two digits of a per cent. */
  readonly priceChange: NumberFormat;
  /** Change of a sector's value added, a share: two digits of a per cent. */
  readonly sectorChange: NumberFormat;
  /** Change of trade, a share: one digit of a per cent. */
  readonly tradeChange: NumberFormat;
  /** A mean tariff, a share: one digit of a per cent, no sign. */
  readonly rate: NumberFormat;
  /** A difference between tariffs, a share: one digit of a point, no sign. */
  readonly points: NumberFormat;
  /** An amount in USD bn, printed to USD 0.1 bn. */
  readonly usdBn: NumberFormat;
  /** A change in USD bn, printed to USD 0.1 bn with its sign. */
  readonly usdBnChange: NumberFormat;
  /** What a party gains by a package, USD bn a year: printed to USD 0.01 bn with its sign. */
  readonly gain: NumberFormat;
  /** What a week costs, USD bn: printed to USD 1 m with its sign. */
  readonly weeklyCost: NumberFormat;
  /** Persons at work, from thousands: whole persons. */
  readonly jobs: NumberFormat;
  /** A change of persons at work, from thousands, with its sign. */
  readonly jobsChange: NumberFormat;
  /** A rate as the law states it, a share: no more digits than it has. */
  statutoryRate(value: number): string;
  /** A number on an axis, in the printed unit, with as many digits as its neighbours need. */
  axis(value: number, signed: boolean, digits: number): string;
  /** A weight beside another of one: two digits. */
  weight(value: number): string;
  /** A whole number. */
  count(value: number): string;
  /** A residual: `5.3e-11`. */
  residual(value: number): string;
  /** `YYYY-MM-DD` in words. */
  date(iso: string): string;
  /** The month of a `YYYY-MM-DD`, short. */
  month(iso: string): string;
  /** Items in a row, with "and" before the last. */
  list(items: readonly string[]): string;
}

const NO_BREAK = '\u00a0';

/** USD bn in the unit a language counts in: billions, or 億 (a tenth of a billion). */
const DOLLARS = {
  en: {
    scale: 1,
    digits: 1,
    unit: 'USD bn',
    withUnit: (bare: string) => `USD${NO_BREAK}${bare}${NO_BREAK}bn`,
  },
  ja: { scale: 10, digits: 0, unit: '億ドル', withUnit: (bare: string) => `${bare}億ドル` },
} as const;

const PERCENT = {
  en: { unit: '%', withUnit: (bare: string) => `${bare}${NO_BREAK}%` },
  ja: { unit: '％', withUnit: (bare: string) => `${bare}％` },
} as const;

const POINTS = {
  en: { unit: 'points', withUnit: (bare: string) => `${bare}${NO_BREAK}points` },
  ja: { unit: 'ポイント', withUnit: (bare: string) => `${bare}ポイント` },
} as const;

const PERSONS = {
  en: { unit: 'persons', withUnit: (bare: string) => `${bare}${NO_BREAK}persons` },
  ja: { unit: '人', withUnit: (bare: string) => `${bare}人` },
} as const;

export function formatsFor(language: Language): Formats {
  const percent = (digits: number, signed: boolean) =>
    numberFormat({ language, scale: 100, digits, signed, ...PERCENT[language] });
  const dollars = (signed: boolean, moreDigits = 0) => {
    const { digits, ...unit } = DOLLARS[language];
    return numberFormat({ language, signed, ...unit, digits: digits + moreDigits });
  };
  const persons = (signed: boolean) =>
    numberFormat({ language, scale: 1000, digits: 0, signed, ...PERSONS[language] });
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' });
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const statutory = printer(language, { maximumFractionDigits: 4 });
  return {
    ...levelFormat(language),
    incomeChange: percent(3, true),
    priceChange: percent(2, true),
    sectorChange: percent(2, true),
    tradeChange: percent(1, true),
    rate: percent(1, false),
    points: numberFormat({ language, scale: 100, digits: 1, signed: false, ...POINTS[language] }),
    usdBn: dollars(false),
    usdBnChange: dollars(true),
    gain: dollars(true, 1),
    weeklyCost: dollars(true, 2),
    jobs: persons(false),
    jobsChange: persons(true),
    statutoryRate: (value) => PERCENT[language].withUnit(statutory(value * 100)),
    axis: (value, signed, digits) =>
      printer(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: signed ? 'exceptZero' : 'negative',
      })(value),
    weight: printer(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    count: printer(language, { maximumFractionDigits: 0 }),
    residual: (value) => value.toExponential(1),
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
    month: (iso) => month.format(new Date(`${iso}T00:00:00Z`)),
    list: (items) => list.format(items),
  };
}
