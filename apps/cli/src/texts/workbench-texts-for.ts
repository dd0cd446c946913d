import type { Language } from '@parley/intake';
import { enWorkbench } from './en-workbench.ts';
import { jaWorkbench } from './ja-workbench.ts';
import type { WorkbenchTexts } from './workbench-texts.ts';

const CATALOGUE: Readonly<Record<Language, WorkbenchTexts>> = { en: enWorkbench, ja: jaWorkbench };

export function workbenchTextsFor(language: Language): WorkbenchTexts {
  return CATALOGUE[language];
}
