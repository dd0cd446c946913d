import type { FaultParams, Identity, ImportFaultCode, ImportFormat } from '@parley/economy';

type FaultText = (params: FaultParams) => readonly [message: string, hint: string];

/** What the command line says of importing, aggregating and checking data. */
export interface DataTexts {
  readonly faults: Readonly<Record<ImportFaultCode, FaultText>>;
  readonly help: {
    readonly import: string;
    readonly importFormat: string;
    readonly importYear: string;
    readonly regions: string;
    readonly sectors: string;
    readonly importTariffs: string;
    readonly importElasticities: string;
    readonly importTheta: string;
    readonly importUnit: string;
    readonly importProgress: string;
    readonly importOut: string;
    readonly aggregate: string;
    readonly aggregateOut: string;
    readonly check: string;
  };
  /** `of` and `percent` where the size is known. */
  readonly progress: (
    file: string,
    read: string,
    of: string | null,
    percent: string | null,
  ) => string;
  readonly formats: Readonly<Record<ImportFormat, string>>;
  readonly sources: Readonly<
    Record<
      ImportFormat,
      { readonly publisher: string; readonly title: string; readonly terms: string }
    >
  >;
  readonly edition: (edition: string) => string;
  readonly unit: (usd: string) => string;
  readonly imported: (id: string, year: number, regions: number, sectors: number) => string;
  readonly tradeOnly: string;
  readonly rows: (rows: string, megabytes: string, blanks: string | null) => string;
  readonly closes: (residual: string) => string;
  readonly adjustments: {
    readonly folded: (codes: string) => string;
    readonly maps: (maps: string) => string;
    readonly gaps: (columns: string, rows: string) => string;
    readonly negativeFlows: (count: number, sum: string) => string;
    readonly negativeInputs: (count: number, sum: string) => string;
    readonly withoutValueAdded: (cells: string, count: number) => string;
    readonly movedInputs: (count: number) => string;
    readonly clipped: (count: number, sum: string) => string;
    /** `trade` where it is known. */
    readonly settled: (wages: string, trade: string | null) => string;
    readonly taxes: string;
    readonly tariffs: (file: string) => string;
    readonly noTariffs: string;
    readonly elasticities: (from: string) => string;
    readonly digits: string;
    readonly aggregated: (from: string, maps: string) => string;
    readonly weights: string;
    readonly dutyInside: (sum: string) => string;
    readonly leftOut: string;
  };
  readonly checkHeading: (id: string, year: number) => string;
  readonly checkColumns: readonly [what: string, gap: string, tolerance: string, verdict: string];
  readonly identities: Readonly<Record<Identity, string>>;
  readonly holds: string;
  readonly fails: string;
  readonly worstAt: (region: string, sector: string) => string;
  readonly anchorColumns: readonly [
    what: string,
    published: string,
    found: string,
    deviation: string,
    year: string,
    kind: string,
  ];
  readonly anchorWhat: {
    readonly trade: (exporter: string, importer: string, sectors: string) => string;
    readonly gdp: (region: string) => string;
    readonly 'gdp-share': (region: string) => string;
    readonly 'trade-to-gdp': (region: string, sectors: string) => string;
  };
  readonly sectorWords: Readonly<Record<'all' | 'goods' | 'services', string>>;
  readonly sector: (codes: string) => string;
  readonly anchorKinds: Readonly<Record<'independent' | 'used', string>>;
  readonly everyOther: string;
  readonly noAnchors: string;
  readonly anchorUnits: string;
}
