import { useWords } from '../../words/language.ts';
import type { MethodCatalogue, MethodWords } from './words.ts';
import { enMethod } from './words-en.ts';
import { jaMethod } from './words-ja.ts';

const METHOD: MethodCatalogue = { en: enMethod, ja: jaMethod };

export function useMethodWords(): MethodWords {
  return useWords(METHOD);
}
