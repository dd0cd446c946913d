import type { ClaimsTexts } from './claims-texts.ts';
import { enClaims } from './en-claims.ts';
import { jaClaims } from './ja-claims.ts';
import type { Language } from './language.ts';

const CATALOGUE: Readonly<Record<Language, ClaimsTexts>> = { en: enClaims, ja: jaClaims };

export function claimsTextsFor(language: Language): ClaimsTexts {
  return CATALOGUE[language];
}
