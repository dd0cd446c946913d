import type { PackageTerm } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { Language } from '@parley/intake';
import { levelText } from './level-text.ts';
import type { DealsTexts } from './texts/deals-texts.ts';
import { stateTextsFor } from './texts/state-texts-for.ts';

/** Names and levels of a case as people say them. */
export interface DealWords {
  readonly issue: (id: string) => string;
  readonly party: (code: string) => string;
  readonly level: (term: PackageTerm) => string;
  /** The terms that differ from no deal. */
  readonly terms: (terms: readonly PackageTerm[], noDeal: readonly PackageTerm[]) => string;
}

/** A term nearer to no deal than this share of its range is not worth naming. */
const SAME = 2e-3;

export function dealWords(of: Case, texts: DealsTexts, language: Language): DealWords {
  const found = (id: string) => of.issues.find((issue) => issue.id === id);
  const issue = (id: string) => found(id)?.name[language] ?? id;
  const level = (term: PackageTerm) => {
    const named = found(term.issue);
    if (named === undefined) return String(term.level);
    return levelText(named, rounded(term.level, named.levels), stateTextsFor(language), language);
  };
  return {
    issue,
    party: (code) => of.parties.find((party) => party.code === code)?.name[language] ?? code,
    level,
    terms: (terms, noDeal) =>
      texts.listed(
        terms.flatMap((term) => {
          const before = noDeal.find((each) => each.issue === term.issue)?.place ?? 0;
          return Math.abs(term.place - before) < SAME
            ? []
            : [texts.term(issue(term.issue), level(term))];
        }),
      ),
  };
}

/** As many digits as such a number is agreed with: tenths of a point or of USD bn, thousands of tonnes. */
function rounded(
  level: PackageTerm['level'],
  levels: Case['issues'][number]['levels'],
): PackageTerm['level'] {
  if (typeof level !== 'number' || levels.kind === 'options') return level;
  const step =
    levels.unit === 'rate' || levels.unit === 'share'
      ? 0.001
      : Math.abs(levels.to) > 10_000
        ? 1000
        : 0.1;
  return Number((Math.round(level / step) * step).toPrecision(12));
}
