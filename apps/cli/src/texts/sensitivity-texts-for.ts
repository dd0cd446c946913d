import type { Language } from '@parley/intake';
import { enExtensions, enSensitivity } from './en-sensitivity.ts';
import { jaExtensions, jaSensitivity } from './ja-sensitivity.ts';
import type { ExtensionTexts, SensitivityTexts } from './sensitivity-texts.ts';

const SENSITIVITY: Readonly<Record<Language, SensitivityTexts>> = {
  en: enSensitivity,
  ja: jaSensitivity,
};
const EXTENSIONS: Readonly<Record<Language, ExtensionTexts>> = {
  en: enExtensions,
  ja: jaExtensions,
};

export function sensitivityTextsFor(language: Language): SensitivityTexts {
  return SENSITIVITY[language];
}

export function extensionTextsFor(language: Language): ExtensionTexts {
  return EXTENSIONS[language];
}
