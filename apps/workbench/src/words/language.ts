import type { Language } from '@parley/intake';
import { type Texts, textsFor } from '@parley/texts';
import { useSession } from '../session/session.ts';

/** A catalogue of words: every language has them all, or it does not compile. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>;

export function useLanguage(): Language {
  return useSession(({ look }) => look.language);
}

export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLanguage()];
}

/** Numbers, dates and the words that briefs and charts share. */
export function useTexts(): Texts {
  return textsFor(useLanguage());
}
