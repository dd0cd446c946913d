import type { DealIssue, PackageTerm } from '@parley/analysis';
import type { Texts } from '@parley/texts';

/** Issues and packages as people say them. */
export interface PackageWords {
  readonly issue: (id: string) => string;
  readonly level: (term: Pick<PackageTerm, 'issue' | 'level'>) => string;
  /** The terms that differ from no deal. */
  readonly changed: (terms: readonly PackageTerm[]) => readonly PackageTerm[];
  /** The same in one row. */
  readonly terms: (terms: readonly PackageTerm[]) => string;
}

/** A term nearer to no deal than this share of its range is not worth naming. */
const SAME = 2e-3;

export function packageWords(issues: readonly DealIssue[], texts: Texts): PackageWords {
  const { labels, language } = texts;
  const found = new Map(issues.map((issue) => [issue.id, issue]));
  const issue = (id: string) => found.get(id)?.name[language] ?? id;
  const level: PackageWords['level'] = (term) => {
    const named = found.get(term.issue);
    return named === undefined ? String(term.level) : levelText(named, rounded(term, named), texts);
  };
  const changed: PackageWords['changed'] = (terms) =>
    terms.filter(({ issue: id, place }) => {
      const before = found.get(id)?.withoutDeal.place ?? 0;
      return Math.abs(place - before) >= SAME;
    });
  return {
    issue,
    level,
    changed,
    terms: (terms) => {
      const told = changed(terms);
      return told.length === 0
        ? labels.deals.noTerms
        : labels.deals.terms(told.map((term) => labels.deals.term(issue(term.issue), level(term))));
    },
  };
}

/** A level of an issue: `27.5 %`, `USD 550 bn`, or the name of an option. */
export function levelText(
  { levels }: Pick<DealIssue, 'levels'>,
  level: PackageTerm['level'],
  { formats, language }: Texts,
): string {
  if (levels.kind === 'options') {
    return levels.options.find(({ id }) => id === level)?.name[language] ?? String(level);
  }
  return typeof level === 'number' ? formats.level(level, levels.unit) : level;
}

/** As many digits as such a number is agreed with: tenths of a point or of USD bn, thousands of tonnes. */
function rounded(
  { level }: Pick<PackageTerm, 'level'>,
  { levels }: Pick<DealIssue, 'levels'>,
): PackageTerm['level'] {
  if (typeof level !== 'number' || levels.kind === 'options') return level;
  const isShare = levels.unit === 'rate' || levels.unit === 'share';
  const step = isShare ? 0.001 : Math.abs(levels.to) > 10_000 ? 1000 : 0.1;
  return Number((Math.round(level / step) * step).toPrecision(12));
}
