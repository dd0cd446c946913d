/** What is said of optimal, Nash and cooperative tariffs, and of recovered weights, on the default model. */
export interface RatesTexts {
  readonly help: {
    readonly onOptimum: string;
    readonly onGame: string;
    readonly by: string;
    readonly sectors: string;
    readonly form: string;
    readonly weight: string;
    readonly weightOfMany: string;
    readonly start: string;
    readonly retaliation: string;
    readonly recover: string;
    readonly observed: string;
    readonly candidates: string;
    readonly recoverBy: string;
    readonly recoverForm: string;
    readonly fullRates: string;
  };
  readonly allPartners: string;
  readonly allGoods: string;
  /** `JPN and 3 more`; `29 Motor vehicles and 20 more sectors`. */
  readonly partners: (first: string, more: number) => string;
  readonly sectors: (first: string, more: number) => string;
  readonly columns: {
    readonly importer: string;
    readonly exporter: string;
    readonly sector: string;
    readonly rate: string;
    readonly added: string;
    readonly now: string;
    readonly imports: string;
    readonly region: string;
    readonly realIncome: string;
    readonly usdBn: string;
    readonly answered: string;
    readonly nash: string;
    readonly objective: string;
    readonly weight: string;
    readonly range: string;
    readonly span: string;
    readonly best: string;
    readonly distance: string;
    readonly perPoint: string;
    readonly observed: string;
    readonly bound: string;
  };
  readonly outcomes: Readonly<
    Record<
      'real-income' | 'sector-income' | 'tariff-revenue' | 'consumer-prices' | 'bilateral-balance',
      (of: string) => string
    >
  >;
  /** Money in what follows is in USD bn a year. */
  readonly weighed: (weights: string) => string;
  readonly weightedBy: (party: string, outcome: string, weight: string) => string;
  readonly gain: (party: string, percent: string, usdBn: number) => string;
  readonly gainOfObjective: (usdBn: number) => string;
  readonly answered: (others: string, percent: string, usdBn: number) => string;
  readonly nashAnswer: (others: string, percent: string, usdBn: number) => string;
  readonly other: (code: string, percent: string, usdBn: number) => string;
  /** `most` names who loses most, or nobody. */
  readonly othersTogether: (usdBn: number, most: string) => string;
  readonly moreRates: (count: number) => string;
  readonly ratesOf: (count: number) => string;
  readonly costs: string;
  /** Money, income and what the changes are against. */
  readonly units: (start: string) => string;
  readonly baseline: string;
  readonly mfnApart: (
    importer: string,
    apart: number,
    sectors: number,
    points: string,
    where: string,
  ) => string;
  readonly mfnWhere: (
    sector: string,
    low: string,
    lowRate: string,
    high: string,
    highRate: string,
  ) => string;
  readonly mfnBefore: (points: string) => string;
  readonly mfnAlike: (importer: string) => string;
  readonly meanRates: (importer: string, before: string, after: string, above: string) => string;
  readonly boundRates: string;
  readonly certificate: (norm: string, residual: string) => string;
  readonly deviation: (gains: string) => string;
  readonly solves: (solves: number, gradients: number, milliseconds: string) => string;
  readonly solving: (solves: number) => string;
  readonly agreementWeights: string;
  readonly objectiveNote: string;
  readonly recoverHeading: (party: string, dataset: string, model: string) => string;
  readonly observedHeading: string;
  readonly bounds: Readonly<Record<'low' | 'high' | 'between', string>>;
  readonly plain: (rates: string, distance: string) => string;
  readonly singlesHeading: string;
  readonly jointHeading: string;
  readonly jointDistance: (distance: string) => string;
  readonly unbounded: (low: string) => string;
  readonly none: string;
  readonly rangeNote: string;
  readonly explains: (weight: string, outcome: string, rates: string, distance: string) => string;
  readonly nothingExplains: string;
  readonly weightNote: string;
}
