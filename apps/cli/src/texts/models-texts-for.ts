import type { Language } from '@parley/intake';
import { enModels } from './en-models.ts';
import { jaModels } from './ja-models.ts';
import type { ModelsTexts } from './models-texts.ts';

const CATALOGUE: Readonly<Record<Language, ModelsTexts>> = { en: enModels, ja: jaModels };

export function modelsTextsFor(language: Language): ModelsTexts {
  return CATALOGUE[language];
}
