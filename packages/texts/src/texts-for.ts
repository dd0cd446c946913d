import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import type { Texts } from './texts.ts';

const CATALOGUE: Readonly<Record<Language, Texts>> = { en, ja };

/** All that people read, in one language. */
export function textsFor(language: Language): Texts {
  return CATALOGUE[language];
}
