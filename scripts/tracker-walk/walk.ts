import {
  compileLaw,
  effectiveByOrigin,
  FOREVER,
  type Law,
  noonOf,
  type TradeProfile,
  weighLaw,
} from '@parley/law';
import { DEPARTURES } from './departures.ts';
import { eastern } from './edits.ts';
import type { TrackerFigure, TrackerLists } from './lists.ts';

/** The way from the law to a published figure, in percentage points added over 2024. */
export interface WalkRow {
  readonly date: string;
  readonly origin: string;
  readonly lawful: number;
  /** After each departure, all before it included. */
  readonly after: readonly number[];
  readonly tracker: number;
}

/** Points added for an origin at noon Eastern, by all that is known today. */
export function addedPoints(law: Law, profile: TradeProfile): (figure: TrackerFigure) => number {
  const compiled = compileLaw(law, 'USA', profile.lines.codes);
  const weighed = weighLaw(compiled, profile, eastern('2024-07-01 12:00'));
  return ({ date, origin }) => {
    const at = noonOf(date, 'America/New_York');
    if (at === null) throw new Error(`no date: ${date}`);
    const found = effectiveByOrigin(weighed, { at, known: FOREVER }).find(
      (rate) => rate.origin === origin,
    );
    if (found === undefined) throw new Error(`no imports of ${origin}`);
    return 100 * found.added;
  };
}

/** Lawful points, then the departures one after the other, beside the published figures. */
export function walk(
  law: Law,
  profile: TradeProfile,
  lists: TrackerLists,
  figures: readonly TrackerFigure[],
): readonly WalkRow[] {
  const laws = [law];
  for (const { apply } of DEPARTURES) laws.push(apply(laws.at(-1) ?? law, lists));
  const series = laws.map((one) => addedPoints(one, profile));
  return figures.map((figure) => {
    const [lawful = Number.NaN, ...after] = series.map((added) => added(figure));
    const { date, origin, addedPoints: tracker } = figure;
    return { date, origin, lawful, after, tracker };
  });
}
