import type { Language } from '@parley/intake';
import type { DealsTexts } from './deals-texts.ts';
import { enDeals } from './en-deals.ts';
import { jaDeals } from './ja-deals.ts';

const CATALOGUE: Readonly<Record<Language, DealsTexts>> = { en: enDeals, ja: jaDeals };

export function dealsTextsFor(language: Language): DealsTexts {
  return CATALOGUE[language];
}
