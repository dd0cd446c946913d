import type { Language } from './language.ts';
import { printer } from './number-format.ts';

/** What levels of issues are counted in; `rate` and `share` as shares of one. */
export type LevelUnit =
  | 'rate'
  | 'share'
  | 'usd-bn'
  | 'usd-bn-a-year'
  | 'tonnes-a-year'
  | 'vehicles-a-year'
  | 'points'
  | 'steps';

/** How levels of issues, and distances between them, are printed. */
export interface LevelFormat {
  /** `27.5 %`, `USD 550 bn`: no more digits than the number has, two at most. */
  level(amount: number, unit: LevelUnit): string;
  /** The same of a distance: rates in points. */
  stretch(amount: number, unit: LevelUnit): string;
}

const NO_BREAK = '\u00a0';

type Amounts = Readonly<
  Record<Exclude<LevelUnit, 'rate' | 'share'>, (print: Print, amount: number) => string>
>;
type Print = (value: number) => string;

const AMOUNTS: Readonly<Record<Language, Amounts>> = {
  en: {
    'usd-bn': (print, amount) => `USD${NO_BREAK}${print(amount)}${NO_BREAK}bn`,
    'usd-bn-a-year': (print, amount) => `USD${NO_BREAK}${print(amount)}${NO_BREAK}bn a year`,
    'tonnes-a-year': (print, amount) => `${print(amount)}${NO_BREAK}t a year`,
    'vehicles-a-year': (print, amount) => `${print(amount)} vehicles a year`,
    points: (print, amount) => `${print(amount)} points`,
    steps: (print, amount) => `${print(amount)} ${amount === 1 ? 'step' : 'steps'}`,
  },
  ja: {
    'usd-bn': (print, amount) => `${print(10 * amount)}億ドル`,
    'usd-bn-a-year': (print, amount) => `年${print(10 * amount)}億ドル`,
    'tonnes-a-year': (print, amount) => `年${print(amount)}トン`,
    'vehicles-a-year': (print, amount) => `年${print(amount)}台`,
    points: (print, amount) => `${print(amount)}ポイント`,
    steps: (print, amount) => `${print(amount)}段階`,
  },
};

const RATES = {
  en: {
    level: (bare: string) => `${bare}${NO_BREAK}%`,
    stretch: (bare: string) => `${bare}${NO_BREAK}pts`,
  },
  ja: { level: (bare: string) => `${bare}％`, stretch: (bare: string) => `${bare}ポイント` },
} as const;

export function levelFormat(language: Language): LevelFormat {
  const print = printer(language, { maximumFractionDigits: 2 });
  const of = (rate: (bare: string) => string) => (amount: number, unit: LevelUnit) =>
    unit === 'rate' || unit === 'share'
      ? rate(print(100 * amount))
      : AMOUNTS[language][unit](print, amount);
  return { level: of(RATES[language].level), stretch: of(RATES[language].stretch) };
}
