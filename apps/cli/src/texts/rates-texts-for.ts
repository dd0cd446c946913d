import type { Language } from '@parley/intake';
import { enRates } from './en-rates.ts';
import { jaRates } from './ja-rates.ts';
import type { RatesTexts } from './rates-texts.ts';

const RATES: Readonly<Record<Language, RatesTexts>> = { en: enRates, ja: jaRates };

export function ratesTextsFor(language: Language): RatesTexts {
  return RATES[language];
}
