import { enState } from './en-state.ts';
import { jaState } from './ja-state.ts';
import type { Language } from './language.ts';
import type { StateTexts } from './state-texts.ts';

const CATALOGUE: Readonly<Record<Language, StateTexts>> = { en: enState, ja: jaState };

export function stateTextsFor(language: Language): StateTexts {
  return CATALOGUE[language];
}
