import type { Language } from '@parley/intake';
import type { CliTexts } from './cli-texts.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

const CATALOGUE: Readonly<Record<Language, CliTexts>> = { en, ja };

export function textsFor(language: Language): CliTexts {
  return CATALOGUE[language];
}
