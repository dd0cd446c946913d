/** A parameter that is drawn from a distribution. */
export type DrawnParameter =
  | {
      readonly parameter: 'tradeElasticities';
      /** Standard deviations of the log, common to all sectors and of each on its own. */
      readonly common: number;
      readonly own: number;
    }
  | {
      readonly parameter: 'labourMobility' | 'passThrough';
      /** Evenly between them, or their inverses. */
      readonly low: number;
      readonly high: number;
    };

/** Works that a distribution was chosen in view of. */
export type DrawSource =
  | 'caliendo-parro-2015'
  | 'eaton-kortum-2002'
  | 'simonovska-waugh-2014'
  | 'lashkaripour-lugovskyy-2023'
  | 'galle-rodriguez-clare-yi-2023'
  | 'cavallo-gopinath-neiman-tang-2021';

/** What a brief says of draws. Numbers in code units: shares. */
export interface DrawsSentenceParams {
  /** Nine draws in ten lie between low and high. */
  drawnIncome: {
    readonly world: string;
    readonly draws: number;
    readonly parties: readonly {
      readonly party: string;
      readonly low: number;
      readonly high: number;
    }[];
  };
  drawnComparison: {
    readonly world: string;
    readonly reference: string;
    readonly draws: number;
    /** Shares of draws in which a party's real income is higher than in the reference. */
    readonly parties: readonly { readonly party: string; readonly higher: number }[];
  };
  drawsMeaning: {
    readonly draws: number;
    readonly seed: number;
    readonly drawn: readonly (DrawnParameter & { readonly sources: readonly DrawSource[] })[];
  };
  drawsFailed: { readonly world: string; readonly failed: number; readonly draws: number };
}

/** Words of draws that stand alone. */
export interface DrawsLabels {
  /** Over the tables of intervals. */
  readonly folded: string;
  /** Captions of the tables of intervals. */
  readonly regions: (draws: number) => string;
  readonly goods: (draws: number) => string;
  readonly sectors: (draws: number) => string;
  readonly comparisons: (draws: number) => string;
  /** What low, median and high are. */
  readonly note: string;
  /** What the dot and the bar of a chart are, with its unit. */
  readonly income: (unit: string, draws: number, seed: number) => string;
  readonly median: string;
  /** 5th and 95th percentile. */
  readonly low: string;
  readonly high: string;
  readonly higherIn: string;
  readonly lowerIn: string;
  readonly than: (world: string, reference: string) => string;
  /** Of the table of provenance: its head, and how draws were made. */
  readonly provenance: string;
  readonly made: (draws: number, seed: number, method: 'sobol' | 'random') => string;
}
