import type { DealIssue, Deals, PackageTerm, WeightFit, ZoneVariant } from '@parley/analysis';
import type { Texts } from '@parley/texts';

/** Issues and packages as people say them. */
export interface PackageWords {
  readonly issue: (id: string) => string;
  readonly level: (term: Pick<PackageTerm, 'issue' | 'level'>) => string;
  /** The terms that differ from no deal. */
  readonly changed: (terms: readonly PackageTerm[]) => readonly PackageTerm[];
  /** The same in words, one by one and in one row. */
  readonly told: (terms: readonly PackageTerm[]) => readonly string[];
  readonly terms: (terms: readonly PackageTerm[]) => string;
}

/** A bargaining problem as people say it. */
export interface DealWords extends PackageWords {
  readonly party: (code: string) => string;
  /** What a weight is on: `income of motor vehicles and parts`. */
  readonly outcome: (weight: WeightedOutcome) => string;
  /** What gains count by in a variant of the zone of agreement. */
  readonly variant: (variant: ZoneVariant) => string;
}

interface WeightedOutcome {
  readonly on: WeightFit['on'];
  readonly sectors?: WeightFit['sectors'] | undefined;
}

type Named = Pick<Deals, 'parties' | 'partyNames' | 'sectorNames' | 'issues' | 'counted'>;

export function dealWords(deals: Named, texts: Texts): DealWords {
  const { labels, formats, language } = texts;
  const outcome: DealWords['outcome'] = ({ on, sectors }) => {
    const name = on === 'issue' ? on : labels.deals.outcomes[on];
    if (sectors === undefined || sectors === 'goods') return name;
    const names = sectors.map((code) => deals.sectorNames[code]?.[language] ?? code);
    return labels.deals.ofSectors(name, names);
  };
  return {
    ...packageWords(deals.issues, texts),
    party: (code) => partyNamed(deals, code, language),
    outcome,
    variant: ({ view, without, instead }) => {
      if (instead !== null) {
        return labels.deals.instead(outcome(instead), formats.weight(instead.value));
      }
      if (without === null) return labels.deals.weights[view];
      const { id, text } = without;
      const party = deals.counted.find((weight) => weight.id === id)?.party ?? null;
      return labels.deals.without(
        text?.[language] ??
          (id === 'stated' ? labels.deals.statedWorths : labels.deals.recoveredWeight),
        text === null || party === null ? null : partyNamed(deals, party, language),
      );
    },
  };
}

export function partyNamed(
  { parties, partyNames }: Pick<Deals, 'parties' | 'partyNames'>,
  code: string,
  language: Texts['language'],
): string {
  return partyNames[parties.indexOf(code)]?.[language] ?? code;
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
  const told: PackageWords['told'] = (terms) =>
    changed(terms).map((term) =>
      labels.deals.term(issue(term.issue), level(term), typeof term.level === 'number'),
    );
  return {
    issue,
    level,
    changed,
    told,
    terms: (terms) => {
      const all = told(terms);
      return all.length === 0 ? labels.deals.noTerms : labels.deals.terms(all);
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
