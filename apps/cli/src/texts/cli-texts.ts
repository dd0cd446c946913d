import type { DataFaultCode, FaultParams } from '@parley/economy';
import type { CsvFaultCode } from '@parley/intake';

/** What is wrong, and what to do about it. */
type FaultText = (params: FaultParams) => readonly [message: string, hint: string];

/** Faults of calling the program, beside those of data, policies and cases. */
export type UsageFaultCode =
  | 'no-such-dataset'
  | 'not-a-dataset'
  | 'no-such-case'
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
  | 'case-needs-code';

/** All that the command line says. */
export interface CliTexts {
  /** Faults of tables as such have their words in intake. */
  readonly faults: Readonly<
    Record<Exclude<DataFaultCode, CsvFaultCode> | UsageFaultCode, FaultText>
  >;
  readonly faultCount: (count: number) => string;
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
    readonly equations: Readonly<Record<'wage' | 'price' | 'spending', string>>;
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
}
