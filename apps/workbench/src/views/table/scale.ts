import { type Level, placeOf } from '@parley/analysis';
import type { Issue } from '@parley/casebook';

/** Steps of a slider over a continuous scale. */
const STEPS = 250;

/** The step of a slider, as a share of its range: as fine as such levels are agreed. */
export function stepOf({ levels }: Pick<Issue, 'levels'>): number {
  if (levels.kind === 'options') return 1 / (levels.options.length - 1);
  if (levels.kind === 'integer') return 1 / Math.abs(levels.to - levels.from);
  return 1 / STEPS;
}

/** What a level is counted in while it is chosen: tenths of a point or of USD bn, thousands of tonnes. */
function grain({ levels }: Pick<Issue, 'levels'>): number {
  if (levels.kind !== 'continuous') return 1;
  if (levels.unit === 'rate' || levels.unit === 'share') return 0.001;
  return Math.abs(levels.to - levels.from) > 10_000 ? 1000 : 0.1;
}

/** The level at a place of the slider, rounded as such levels are. */
export function levelAtPlace(issue: Pick<Issue, 'levels'>, place: number): Level {
  const { levels } = issue;
  if (levels.kind === 'options') {
    return levels.options[Math.round(place * (levels.options.length - 1))]?.id ?? '';
  }
  const level = levels.from + place * (levels.to - levels.from);
  const step = grain(issue);
  const rounded = Number((Math.round(level / step) * step).toPrecision(12));
  const [least, most] = [Math.min(levels.from, levels.to), Math.max(levels.from, levels.to)];
  return Math.min(most, Math.max(least, rounded));
}

/** Where a level stands on the slider, within it. */
export function placeOnSlider(issue: Pick<Issue, 'levels'>, level: Level): number {
  return Math.min(1, Math.max(0, placeOf(issue, level) ?? 0));
}
