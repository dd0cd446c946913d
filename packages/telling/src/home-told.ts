import type { MovedWeight, SeriesState } from '@parley/analysis';
import { fixed, type Language, type StateTexts } from '@parley/texts';

/** A domestic figure with the one before it. */
export function figureTold(
  { series, latest, before }: SeriesState,
  words: StateTexts,
  language: Language,
): string {
  return words.figure(
    series.name[language],
    latest.period,
    plain(latest.value),
    series.unit[language],
    before === null ? null : plain(before.value),
    latest.published,
  );
}

/** A weight that domestic figures have moved, beside what it usually is. */
export function weightTold(
  { weight, value }: MovedWeight,
  words: StateTexts,
  language: Language,
): string {
  return words.weight(
    firstSentence(weight.text[language]),
    fixed(value, 2),
    fixed(weight.value, 2),
  );
}

function firstSentence(text: string): string {
  return /^[^.。;；]*/.exec(text)?.[0].trim() ?? text;
}

/** A figure as it was published, with a true minus sign. */
function plain(value: number): string {
  return String(value).replace('-', '\u2212');
}
