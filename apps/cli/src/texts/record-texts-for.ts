import type { Language } from '@parley/intake';
import { enRecord } from './en-record.ts';
import { jaRecord } from './ja-record.ts';
import type { RecordTexts } from './record-texts.ts';

const CATALOGUE: Readonly<Record<Language, RecordTexts>> = { en: enRecord, ja: jaRecord };

export function recordTextsFor(language: Language): RecordTexts {
  return CATALOGUE[language];
}
