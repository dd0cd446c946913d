import type { LocalisedText } from '@parley/economy';
import { getAlpha3Codes } from 'i18n-iso-countries';

/** What an ISO 3166 alpha-3 code is called in both languages; null where it is none. */
export function regionName(code: string): LocalisedText | null {
  const short = getAlpha3Codes()[code];
  if (short === undefined) return null;
  const named = (language: string) =>
    new Intl.DisplayNames([language], { type: 'region' }).of(short) ?? code;
  return { en: named('en'), ja: named('ja') };
}
