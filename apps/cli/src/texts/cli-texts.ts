import type { DataFaultCode, FaultParams, NotConverged } from '@parley/economy';
import type { CsvFaultCode } from '@parley/intake';
import type { BargainTexts } from './bargain-texts.ts';
import type { CaseTexts } from './case-texts.ts';
import type { DataTexts } from './data-texts.ts';
import type { DrawsTexts } from './draws-texts.ts';

/** What is wrong, and what to do about it. */
type FaultText = (params: FaultParams) => readonly [message: string, hint: string];

/** Faults of calling the program, beside those of data, policies and cases. */
export type UsageFaultCode =
  | 'no-such-dataset'
  | 'not-a-dataset'
  | 'no-such-case'
  | 'no-such-entry'
  | 'one-policy-or-many'
  | 'no-such-policy'
  | 'unreadable'
  | 'no-such-model'
  | 'bad-closure'
  | 'bad-set'
  | 'unknown-option-key'
  | 'bad-option-value'
  | 'bad-date'
  | 'bad-language'
  | 'cannot-write'
  | 'case-needs-code'
  | 'no-such-law'
  | 'bad-code'
  | 'no-such-code'
  | 'no-such-importer'
  | 'no-such-origin'
  | 'date-out-of-reach'
  | 'dates-reversed'
  | 'bad-fact'
  | 'fact-not-a-share'
  | 'no-such-fact'
  | 'no-trade-held'
  | 'bad-grouping'
  | 'nothing-found';

/** All that the command line says. */
export interface CliTexts {
  /** Faults of tables as such have their words in intake. */
  readonly faults: Readonly<
    Record<Exclude<DataFaultCode, CsvFaultCode> | UsageFaultCode, FaultText>
  >;
  readonly faultCount: (count: number) => string;
  /** Importing, aggregating and checking data. */
  readonly data: DataTexts;
  readonly draws: DrawsTexts;
  readonly help: {
    readonly about: string;
    readonly exitCodes: string;
    readonly example: string;
    readonly json: string;
    readonly lang: string;
    readonly brief: string;
    readonly briefCase: string;
    readonly briefAt: string;
    readonly briefOut: string;
    readonly briefNoDeals: string;
    readonly solve: string;
    readonly solveDataset: string;
    readonly solveModel: string;
    readonly solvePolicy: string;
    readonly solveClosure: string;
    readonly solveSet: string;
    readonly solveFull: string;
    readonly data: string;
    readonly dataInfo: string;
    readonly dataInfoDataset: string;
    readonly law: string;
    readonly lawCase: string;
    readonly lawImporter: string;
    readonly lawOrigin: string;
    readonly lawAt: string;
    readonly lawKnown: string;
    readonly lawRate: string;
    readonly lawRateCode: string;
    readonly lawRateShare: string;
    readonly lawRateUnitValue: string;
    readonly lawRateQuotaFill: string;
    readonly lawRateAll: string;
    readonly lawEffective: string;
    readonly lawEffectiveBy: string;
    readonly lawChanges: string;
    readonly lawChangesFrom: string;
    readonly lawChangesTo: string;
    readonly lawSearch: string;
    readonly lawSearchLimit: string;
  };
  readonly written: (paths: readonly string[]) => string;
  readonly solve: {
    readonly heading: (model: string, dataset: string, policy: string) => string;
    readonly columns: {
      readonly region: string;
      readonly realIncome: string;
      readonly equivalentVariation: string;
      readonly realWage: string;
      readonly consumerPrices: string;
      readonly revenue: string;
      readonly exports: string;
      readonly imports: string;
    };
    readonly units: string;
    readonly solved: (iterations: number, residual: string, milliseconds: string) => string;
    readonly notConverged: (residual: string, iterations: number, worst: string) => string;
    readonly reasons: Readonly<Record<'iteration-limit' | 'not-finite' | 'stalled', string>>;
    readonly equations: Readonly<Record<NotConverged['worst']['equation'], string>>;
    readonly tryInstead: string;
  };
  readonly dataInfo: {
    readonly heading: (id: string, year: number) => string;
    readonly version: string;
    readonly regions: (count: number) => string;
    readonly sectors: (goods: number, services: number) => string;
    readonly closes: (residual: string) => string;
    readonly columns: {
      readonly region: string;
      readonly gdp: string;
      readonly exports: string;
      readonly imports: string;
      readonly balance: string;
      readonly tariff: string;
    };
    readonly units: string;
    readonly sources: string;
    readonly adjustments: string;
    readonly weaknesses: string;
  };
  readonly law: LawTexts;
  readonly case: CaseTexts;
  readonly bargain: BargainTexts;
}

/** How the law is told. */
interface LawTexts {
  readonly rateHeading: (code: string, origin: string, importer: string, at: string) => string;
  readonly asKnown: (known: string | null) => string;
  readonly lines: (count: number) => string;
  readonly noTotal: string;
  readonly base: string;
  readonly noBase: string;
  readonly generalRate: (paid: string) => string;
  readonly sum: string;
  readonly ofWhich: (rate: string, share: string) => string;
  readonly share: (percent: string, status: 'given' | 'table' | 'assumed') => string;
  readonly floor: (percent: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly verdicts: {
    readonly notYet: (from: string) => string;
    readonly ended: (to: string) => string;
    readonly paused: (from: string, to: string, by: string) => string;
    readonly superseded: (by: string) => string;
    readonly displaced: (by: string) => string;
    readonly exempt: (by: string) => string;
    readonly exempts: (percent: string) => string;
    readonly gap: string;
  };
  readonly hidden: (count: number) => string;
  readonly statuses: Readonly<Record<'complete' | 'assumed' | 'absent', string>>;
  readonly assumption: string;
  readonly effectiveHeading: (importer: string, at: string) => string;
  readonly columns: {
    readonly origin: string;
    readonly sector: string;
    readonly measure: string;
    readonly imports: string;
    readonly mfn: string;
    readonly added: string;
    readonly total: string;
    readonly assumed: string;
    readonly absent: string;
    readonly covered: string;
  };
  readonly all: string;
  readonly noSector: string;
  readonly effectiveNote: string;
  readonly changesHeading: (importer: string, from: string, to: string) => string;
  readonly noChanges: string;
  readonly turns: Readonly<Record<'begins' | 'ends' | 'pauses' | 'resumes', string>>;
  readonly moved: (origin: string, before: string, after: string) => string;
  readonly moreOrigins: (count: number) => string;
  readonly meanMoved: (before: string, after: string) => string;
  readonly noEffect: string;
}
