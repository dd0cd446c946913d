import type { Deals, Judgement, Levels, PackageTerm } from '@parley/analysis';

/** A term nearer to no deal than this share of its range stays where no deal leaves it. */
const SAME = 1e-9;

/** The levels that a package changes, to put it under study. */
export function levelsOf(terms: readonly PackageTerm[], { issues }: Pick<Deals, 'issues'>): Levels {
  return Object.fromEntries(
    terms.flatMap(({ issue, level, place }) => {
      const without = issues.find(({ id }) => id === issue)?.withoutDeal.place;
      return without === undefined || Math.abs(place - without) < SAME
        ? []
        : [[issue, level] as const];
    }),
  );
}

/** A point of the frontier chart that stands for a package; ids are those of the chart. */
export interface LoadablePoint {
  readonly id: string;
  readonly terms: readonly PackageTerm[];
  readonly gains: readonly number[];
}

/** Solutions first, then where they move, then along the frontier. */
export function loadablePoints(deals: Deals): readonly LoadablePoint[] {
  return [
    ...deals.solutions.map(({ name, terms, gains }) => ({ id: name, terms, gains })),
    ...deals.moved.flatMap(({ noDeal, solution, shift }) =>
      solution === null || noDeal.id === deals.noDeal.id
        ? []
        : [
            {
              id: `${solution.name}@${noDeal.id}`,
              terms: solution.terms,
              gains: solution.gains.map((gain, p) => gain + (shift[p] ?? 0)),
            },
          ],
    ),
    ...deals.frontier.map(({ terms, gains }, k) => ({ id: `frontier-${k}`, terms, gains })),
  ];
}

export type CurrentGains =
  | { readonly kind: 'gains'; readonly gains: readonly number[] }
  /** What counts is not yet found. */
  | { readonly kind: 'pending' }
  /** The answer's no deal is another than the Table's: tariffs that are best by other weights. */
  | { readonly kind: 'other-no-deal' };

/** Gains of the package under study by what the answer counts. */
export function currentGains(
  { counted, countedBy }: Pick<Judgement, 'counted' | 'countedBy'>,
  { weights, noDeal }: Pick<Deals, 'weights' | 'noDeal'>,
): CurrentGains {
  if (noDeal.kind === 'nash' && weights !== 'recovered') return { kind: 'other-no-deal' };
  const gains = weights === 'recovered' ? counted : countedBy[weights];
  return gains === null ? { kind: 'pending' } : { kind: 'gains', gains };
}

/** Whether two packages have the same levels. */
export function sameLevels(a: Levels, b: Levels): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}
