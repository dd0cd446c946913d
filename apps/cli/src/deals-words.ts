import type { DealIssue, Delay } from '@parley/analysis';
import { type PackageWords, packageWords } from '@parley/charts';
import type { Language } from '@parley/intake';
import { textsFor } from '@parley/texts';

/** Names and levels of a bargaining problem as people say them. */
export interface DealWords extends PackageWords {
  readonly party: (code: string) => string;
}

interface Named extends Pick<Delay, 'parties' | 'partyNames'> {
  readonly issues: readonly DealIssue[];
}

export function dealWords({ parties, partyNames, issues }: Named, language: Language): DealWords {
  return {
    ...packageWords(issues, textsFor(language)),
    party: (code) => partyNames[parties.indexOf(code)]?.[language] ?? code,
  };
}
