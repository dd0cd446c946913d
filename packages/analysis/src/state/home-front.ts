import {
  type Case,
  type Figure,
  latestFigure,
  type Party,
  type Preference,
  type Series,
  weightOn,
} from '@parley/casebook';

type Weight = Preference['weights'][number];

/** A series at its newest figure, and the newest figure of the period before, where there is one. */
export interface SeriesState {
  readonly series: Pick<Series, 'id' | 'name' | 'unit'>;
  readonly latest: Figure;
  readonly before: Figure | null;
}

/** A weight that domestic figures have moved. */
export interface MovedWeight {
  readonly weight: Weight;
  readonly value: number;
  readonly series: string;
  readonly figure: Figure;
}

export interface HomeFront {
  readonly figures: readonly SeriesState[];
  readonly weights: readonly MovedWeight[];
}

/** Domestic pressure on a party as its figures stood at the end of a day. */
export function homeFront(of: Case, party: Party, day: string): HomeFront {
  return {
    figures: party.series.flatMap((series) => seriesState(series, day) ?? []),
    weights: of.preferences
      .filter((preference) => preference.party === party.code)
      .flatMap(({ weights }) => weights.flatMap((weight) => movedWeight(of, weight, day) ?? [])),
  };
}

function seriesState(series: Series, day: string): SeriesState | undefined {
  const latest = latestFigure(series, day);
  if (latest === undefined) return undefined;
  const { id, name, unit } = series;
  const others = series.figures.filter(({ period }) => period !== latest.period);
  const before = latestFigure({ ...series, figures: others }, day);
  return { series: { id, name, unit }, latest, before: before ?? null };
}

function movedWeight(of: Case, weight: Weight, day: string): MovedWeight | undefined {
  const { value, moved } = weightOn(weight, of, day);
  return moved && { weight, value, ...moved };
}
