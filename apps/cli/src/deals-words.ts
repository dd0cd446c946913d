import type { Deals, Delay } from '@parley/analysis';
import {
  type DealWords,
  dealWords,
  type PackageWords,
  packageWords,
  partyNamed,
} from '@parley/charts';
import type { Language } from '@parley/intake';
import { textsFor } from '@parley/texts';

/** A bargaining problem as people say it. */
export function wordsOfDeals(deals: Deals, language: Language): DealWords {
  return dealWords(deals, textsFor(language));
}

/** What waiting is measured against, as people say it. */
export function wordsOfDelay(
  delay: Delay,
  language: Language,
): PackageWords & Pick<DealWords, 'party'> {
  return {
    ...packageWords(delay.issues, textsFor(language)),
    party: (code) => partyNamed(delay, code, language),
  };
}
