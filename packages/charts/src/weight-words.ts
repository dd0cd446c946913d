import type { WeightFit } from '@parley/analysis';
import { localeOf, type Texts } from '@parley/texts';

/** Weights as people say them. */
export interface WeightWords {
  readonly name: (weight: Pick<WeightFit, 'on' | 'sectors'>) => string;
  /** USD of real income for a USD of the outcome, or USD bn a year: two digits. */
  readonly value: (value: number) => string;
}

export function weightWords(
  sectorName: (code: string) => string,
  { labels, language }: Texts,
): WeightWords {
  const { outcomes, ofSectors } = labels.dealStudy;
  const print = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return {
    name: ({ on, sectors }) =>
      on === 'sector-income' && sectors !== undefined && sectors !== 'goods'
        ? ofSectors(sectors.map(sectorName))
        : on === 'issue'
          ? ''
          : outcomes[on],
    value: (value) => print.format(value).replace('-', '\u2212'),
  };
}
