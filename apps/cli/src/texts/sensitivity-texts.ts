/** What is said of the default model's extensions: jobs, promises that cannot be kept, scale. */
export interface ExtensionTexts {
  readonly jobs: {
    readonly heading: string;
    readonly columns: readonly [what: string, before: string, change: string, percent: string];
    readonly more: (count: number) => string;
    readonly note: string;
  };
  readonly unmet: (commitment: {
    readonly commitment: number;
    readonly importer: string;
    readonly exporter: string;
    readonly sector: string;
    /** USD bn a year. */
    readonly target: number;
    readonly reached: number;
  }) => string;
  readonly tipped: (percent: string) => string;
}

export type LeverKind = 'tariffs' | 'barriers' | 'purchases' | 'investments';

/** What `parley sensitivity` says. */
export interface SensitivityTexts {
  readonly faults: {
    readonly badOutcome: (value: string, known: string) => readonly [string, string];
    readonly badTop: (value: string) => readonly [string, string];
    readonly noSuchWorld: (
      value: string,
      near: string | null,
      known: string,
    ) => readonly [string, string];
    readonly policyOrWorld: readonly [string, string];
  };
  /** `outcome` as `units` names it; `where` a dataset and a policy or world. */
  readonly heading: (outcome: string, where: string) => string;
  readonly outcomes: Readonly<
    Record<
      | 'realIncome'
      | 'realWage'
      | 'prices'
      | 'revenue'
      | 'valueAdded'
      | 'balance'
      | 'exports'
      | 'imports',
      (of: readonly string[]) => string
    >
  >;
  readonly now: (value: string, unit: string) => string;
  readonly units: Readonly<Record<'usd-bn' | 'percent', string>>;
  readonly kinds: Readonly<Record<LeverKind, string>>;
  readonly columns: {
    readonly flow: string;
    readonly payment: string;
    readonly now: Readonly<Record<LeverKind, string>>;
    readonly effect: (unit: string) => string;
  };
  readonly flow: (importer: string, exporter: string, sector: string) => string;
  readonly payment: (from: string, to: string) => string;
  readonly none: string;
  readonly note: string;
  readonly solved: (gradients: number, milliseconds: string) => string;
  readonly notConverged: (residual: string) => string;
}
