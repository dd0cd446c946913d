import type { Language } from './language.ts';

/** Which way a number points as it is printed: `flat` when it rounds to zero. */
export type Direction = 'up' | 'down' | 'flat';

/** Wording for each way a number can point. */
export type PerDirection = Readonly<Record<Direction, string>>;

/** How one kind of number is printed, everywhere. Values come in code units: shares, USD bn. */
export interface NumberFormat {
  readonly unit: string;
  readonly digits: number;
  /** In the printed unit, not rounded: for positions on an axis. */
  scaled(value: number): number;
  /** In the printed unit, rounded as printed; never negative zero. */
  shown(value: number): number;
  /** The number alone, for tables that name the unit. */
  bare(value: number): string;
  /** The number with its unit, for sentences. */
  text(value: number): string;
}

export interface NumberFormatOptions {
  readonly language: Language;
  /** Printed units in one code unit. */
  readonly scale: number;
  readonly digits: number;
  /** Whether a plus or minus sign always stands before a number that is not zero. */
  readonly signed: boolean;
  readonly unit: string;
  readonly withUnit: (bare: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };
const MINUS = '\u2212';

export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** A number in a language's digits and with a true minus sign. */
export function printer(
  language: Language,
  options: Intl.NumberFormatOptions,
): (value: number) => string {
  const intl = new Intl.NumberFormat(localeOf(language), options);
  return (value) => intl.format(value).replace('-', MINUS);
}

export function numberFormat(options: NumberFormatOptions): NumberFormat {
  const { scale, digits, unit, withUnit } = options;
  const print = printer(options.language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: options.signed ? 'exceptZero' : 'negative',
  });
  const scaled = (value: number) => value * scale;
  const shown = (value: number) => Number(scaled(value).toFixed(digits)) + 0;
  const bare = (value: number) => print(shown(value));
  return { unit, digits, scaled, shown, bare, text: (value) => withUnit(bare(value)) };
}

/**
 * Which way a change points at the precision at which it is printed. Every direction word of
 * the catalogue is chosen here, so that none can contradict the number beside it.
 *
 * @example
 * direction(-0.0004, formats.incomeChange); // 'down': printed as −0.040 %
 * direction(-0.000004, formats.incomeChange); // 'flat': printed as 0.000 %
 */
export function direction(change: number, format: NumberFormat): Direction {
  return pointing(format.shown(change));
}

/** Which way the step from one printed number to another points. */
export function directionBetween(before: number, after: number, format: NumberFormat): Direction {
  return pointing(format.shown(after) - format.shown(before));
}

/** Whether a span has both signs in it as it is printed, which leaves that of its value open. */
export function signOpen(
  { low, high }: { readonly low: number; readonly high: number },
  format: NumberFormat,
): boolean {
  return direction(low, format) === 'down' && direction(high, format) === 'up';
}

function pointing(printed: number): Direction {
  if (printed === 0) return 'flat';
  return printed > 0 ? 'up' : 'down';
}
