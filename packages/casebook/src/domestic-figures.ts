import type { Case, Figure, Preference, Series } from './schema/case.ts';

type Weight = Preference['weights'][number];

/** A weight on a day, with the figure that moved it there. */
export interface WeightOnDay {
  readonly value: number;
  /** Absent where the weight does not move, or no figure was known yet: it then is as written. */
  readonly moved?: { readonly series: string; readonly figure: Figure };
}

/**
 * The newest figure of a series as known on a day: of the period that was first reported last, the figure
 * published last. A late revision of an earlier period so does not pass for news.
 *
 * @param known `YYYY-MM-DD`
 */
export function latestFigure(series: Series, known: string): Figure | undefined {
  const figures = series.figures.filter(({ published }) => published <= known);
  const firstReport = new Map<string, string>();
  for (const { period, published } of figures) {
    const first = firstReport.get(period);
    if (first === undefined || published < first) firstReport.set(period, published);
  }
  return figures.reduce<Figure | undefined>((latest, figure) => {
    if (latest === undefined) return figure;
    const rank = ({ period }: Figure) => firstReport.get(period) ?? '';
    if (rank(figure) !== rank(latest)) return rank(figure) > rank(latest) ? figure : latest;
    return figure.period !== latest.period || figure.published >= latest.published
      ? figure
      : latest;
  }, undefined);
}

/**
 * A weight as it stood on a day: `value + slope × (figure − neutral)`, between `low` and `high`, at the newest
 * figure known that day.
 *
 * @param known `YYYY-MM-DD`
 * @throws if no party has the series that the weight moves with; a loaded case always does
 */
export function weightOn(weight: Weight, of: Pick<Case, 'parties'>, known: string): WeightOnDay {
  const { value, moves } = weight;
  if (moves === undefined) return { value };
  const series = of.parties.flatMap((party) => party.series).find(({ id }) => id === moves.with);
  if (series === undefined) throw new Error(`weight ${weight.id}: no series ${moves.with}`);
  const figure = latestFigure(series, known);
  if (figure === undefined) return { value };
  const unbounded = value + moves.slope * (figure.value - moves.neutral);
  return {
    value: Math.min(Math.max(unbounded, moves.low), moves.high),
    moved: { series: series.id, figure },
  };
}
