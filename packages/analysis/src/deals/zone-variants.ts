import type { Bilingual } from '@parley/casebook';
import type { PackageTerm } from './explain.ts';
import type { DealProblem } from './problem.ts';
import type { Recovery, WeightFit } from './recover-weights.ts';
import type { RecoveredWeight, WeightsView } from './scorecards.ts';

/** The zone of agreement under other assumptions than the answer's. */
export interface ZoneVariant {
  readonly view: WeightsView;
  /** What of the weights is left out: one by its id, `recovered`, or `stated` for all worths of issues. */
  readonly without: { readonly id: string; readonly text: Bilingual | null } | null;
  /** The weight that stands in place of the recovered one. */
  readonly instead: Pick<WeightFit, 'party' | 'on' | 'sectors' | 'value'> | null;
  /** The largest least gain, USD bn a year; a zone of agreement where it is above nothing. */
  readonly least: number;
  readonly terms: readonly PackageTerm[];
}

type Solve = (
  view: WeightsView,
  without?: ReadonlySet<string>,
  recovered?: readonly RecoveredWeight[],
) => Pick<ZoneVariant, 'least' | 'terms'>;

/**
 * Real income alone, the recovered weights, those of the case; then the answer's own weights with each left out,
 * and, where they are recovered, with every other weight that was fitted and both ends of the one taken.
 */
export function zoneVariants(
  problem: DealProblem,
  weights: WeightsView,
  recovery: Recovery,
  solve: Solve,
): readonly ZoneVariant[] {
  const views: readonly WeightsView[] = ['real-income', 'recovered', 'case'];
  const own = problem.of.preferences.flatMap(({ weights: all }) =>
    all
      .filter(
        ({ on, issue }) =>
          weights === 'case' ||
          (weights === 'recovered' &&
            on === 'issue' &&
            problem.issues.some(({ id }) => id === issue)),
      )
      .map(({ id, on, text }) => ({ id, on, text })),
  );
  const stated = new Set(own.flatMap(({ id, on }) => (on === 'issue' ? [id] : [])));
  const plain = { without: null, instead: null };
  return [
    ...views.map((view) => ({ ...plain, view, ...solve(view) })),
    ...(weights === 'recovered' ? insteadOf(recovery, solve) : []),
    ...(weights === 'recovered'
      ? [leftOut(weights, { id: 'recovered', text: null }, new Set(['recovered']), solve)]
      : []),
    ...(stated.size > 0 ? [leftOut(weights, { id: 'stated', text: null }, stated, solve)] : []),
    ...own.map(({ id, text }) => leftOut(weights, { id, text }, new Set([id]), solve)),
  ];
}

function leftOut(
  view: WeightsView,
  without: NonNullable<ZoneVariant['without']>,
  ids: ReadonlySet<string>,
  solve: Solve,
): ZoneVariant {
  return { view, without, instead: null, ...solve(view, ids) };
}

function insteadOf({ fits, chosen }: Recovery, solve: Solve): readonly ZoneVariant[] {
  return chosen.flatMap((taken) => {
    const others = chosen.filter((each) => each !== taken);
    return fits
      .filter(({ party, value }) => party === taken.party && value > 0)
      .flatMap(({ party, on, sectors, value, range }) => {
        const same = on === taken.on && sectors === taken.sectors;
        const values = same ? range : [value];
        return values.map((each): ZoneVariant => {
          const instead = { party, on, ...(sectors && { sectors }), value: each };
          const { realIncome } = taken;
          const weight = { ...instead, value: each * realIncome, realIncome };
          const found = solve('recovered', undefined, [...others, weight]);
          return { view: 'recovered', without: null, instead, ...found };
        });
      });
  });
}
