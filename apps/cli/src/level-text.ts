import type { Level, ScaleUnit, Stretch } from '@parley/analysis';
import type { Issue } from '@parley/casebook';
import type { Language } from '@parley/intake';
import { fixed } from './numbers.ts';
import type { StateTexts } from './texts/state-texts.ts';

/** A level as people say it: `27.5 %`, `550 USD bn`, or the name of an option. */
export function levelText(
  { levels }: Pick<Issue, 'levels'>,
  level: Level,
  { units }: StateTexts,
  language: Language,
): string {
  if (levels.kind === 'options') {
    return levels.options.find(({ id }) => id === level)?.name[language] ?? String(level);
  }
  if (typeof level !== 'number') return level;
  return amountText(level, levels.unit, units);
}

/** A distance on an issue's scale: in its unit, rates in points. */
export function stretchText({ amount, unit }: Stretch, { units }: StateTexts): string {
  return unit === 'rate' || unit === 'share'
    ? units.points(digits(100 * amount))
    : amountText(amount, unit, units);
}

function amountText(amount: number, unit: ScaleUnit, units: StateTexts['units']): string {
  return unit === 'rate' || unit === 'share'
    ? units.percent(digits(100 * amount))
    : units.amount(digits(amount), unit);
}

/** No more digits than a number has, two at most. */
function digits(value: number): string {
  const places = [0, 1].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9);
  const whole = fixed(value, places ?? 2);
  return whole.replace(/\d+(?=\.|$)/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
