import type { ChartWords } from './chart-words.ts';

/** Words of the study of deals: what they rest on, and what one concession is worth in another. */
export interface DealStudyLabels {
  readonly views: Readonly<Record<'recovered' | 'case' | 'real-income', string>>;
  readonly recoveredWeight: string;
  readonly statedWorths: string;
  readonly instead: (outcome: string, value: string) => string;
  /** In the part of the plane where both are better off than without a deal. */
  readonly bothGain: string;
  readonly zone: ChartWords;
  readonly noZone: string;
  readonly zonePanels: Readonly<Record<'views' | 'instead' | 'without', string>>;
  readonly groups: (name: string) => ChartWords;
  readonly veto: (name: string) => string;
  readonly fits: ChartWords;
  readonly fit: (value: string, low: string, high: string) => string;
  readonly term: (issue: string, level: string) => string;
  readonly listed: (items: readonly string[]) => string;
  readonly noPackage: string;
  readonly caption: Readonly<
    Record<'moved' | 'tariffs' | 'rates' | 'fits' | 'frontier' | 'counted', string>
  >;
  readonly column: Readonly<
    Record<
      | 'assumption'
      | 'least'
      | 'package'
      | 'group'
      | 'noDeal'
      | 'noDealItself'
      | 'solution'
      | 'duty'
      | 'level'
      | 'setter'
      | 'ownIncome'
      | 'otherIncome'
      | 'best'
      | 'gives'
      | 'for'
      | 'asks'
      | 'pays'
      | 'weight'
      | 'value'
      | 'low'
      | 'high'
      | 'wouldChoose'
      | 'off'
      | 'taken'
      | 'point',
      string
    >
  >;
  readonly yes: string;
  /** A concession for another, in units of the second. */
  readonly unit: Readonly<Record<'point' | 'usd-bn' | 'range', (issue: string) => string>>;
}
