import type { FaultParams, GoodsTradeFaultCode, IndustryTradeFaultCode } from '@parley/economy';

type FaultText = (params: FaultParams) => readonly [message: string, hint: string];

/** Faults of choosing a model, its options, parties and bounds. */
export type ModelFaultCode =
  | GoodsTradeFaultCode
  | IndustryTradeFaultCode
  | 'model-does-not-fit'
  | 'data-for-another-model'
  | 'option-of-another-model'
  | 'beyond-tariffs'
  | 'no-such-named-policy'
  | 'bad-bounds'
  | 'too-few-parties'
  | 'repeated-party'
  | 'no-such-solution'
  | 'no-such-disagreement'
  | 'bad-on'
  | 'bad-by'
  | 'bad-form'
  | 'bad-retaliation'
  | 'bad-sectors'
  | 'bad-weight'
  | 'nothing-to-choose'
  | 'nothing-observed'
  | 'option-of-default-model'
  | 'outside-domain';

/** What the command line says of the published models, of optimal, Nash and cooperative tariffs. */
export interface ModelsTexts {
  readonly faults: Readonly<Record<ModelFaultCode, FaultText>>;
  readonly help: {
    readonly sensitivity: string;
    readonly sensitivityOutcome: string;
    readonly sensitivityPolicy: string;
    readonly sensitivityWorld: string;
    readonly sensitivityTop: string;
    readonly model: string;
    readonly modelOf: string;
    readonly policy: string;
    readonly full: string;
    readonly optimum: string;
    readonly nash: string;
    readonly cooperate: string;
    readonly party: string;
    readonly parties: string;
    readonly bounds: string;
    readonly solution: string;
    readonly from: string;
  };
  /** What a folder holds, in words. */
  readonly holds: Readonly<Record<'dataset' | 'goods-trade' | 'industry-trade', string>>;
  readonly goods: string;
  readonly columns: {
    readonly economy: string;
    readonly welfare: string;
    readonly deficit: string;
    readonly exportShare: string;
    readonly importShare: string;
    readonly employment: string;
    readonly prices: string;
    readonly revenue: string;
    readonly wage: string;
    readonly exports: string;
    readonly imports: string;
    readonly revenueUsd: string;
    readonly gain: string;
    readonly ideal: string;
    readonly weight: string;
    readonly deviation: string;
  };
  readonly levying: string;
  readonly largestGains: string;
  readonly largestLosses: string;
  readonly more: (count: number) => string;
  readonly imlsUnits: string;
  readonly ossaUnits: string;
  readonly solved: (iterations: number, residual: string, milliseconds: string) => string;
  readonly equations: Readonly<Record<'wage' | 'spending' | 'labour' | 'price', string>>;
  readonly reasons: Readonly<
    Record<'iteration-limit' | 'not-finite' | 'stalled' | 'singular', string>
  >;
  /** Where the baseline's equilibrium ends on the way to the policy, and whose values move fastest. */
  readonly followed: (percent: string, economy: string) => string;
  readonly optimumHeading: (party: string, dataset: string, model: string) => string;
  readonly nashHeading: (parties: string, dataset: string, model: string) => string;
  readonly cooperateHeading: (
    solution: string,
    parties: string,
    dataset: string,
    model: string,
  ) => string;
  readonly gains: (party: string, percent: string) => string;
  readonly others: string;
  readonly rates: (low: string, median: string, high: string, mean: string) => string;
  readonly certificate: (norm: string, residual: string, rounds: number) => string;
  readonly deviations: (most: string) => string;
  readonly gap: (gap: string, further: string) => string;
  readonly atLow: (names: string, bound: string) => string;
  readonly atHigh: (names: string, bound: string) => string;
  readonly noneAtBounds: string;
  readonly flat: (names: string) => string;
  readonly andMore: (names: string, count: number) => string;
  readonly tariffName: (importer: string, exporter: string, industry: string) => string;
  readonly inKind: (party: string, percent: string) => string;
  readonly bestReply: (party: string, percent: string) => string;
  readonly tradeWar: (party: string, percent: string) => string;
  readonly solutions: Readonly<
    Record<'nash-product' | 'equal-gains' | 'kalai-smorodinsky', string>
  >;
  readonly disagreements: Readonly<Record<'nash' | 'factual' | 'free-trade', string>>;
  readonly fromPoint: (point: string) => string;
  readonly noAgreement: string;
  readonly notFound: (residual: string, rounds: number) => string;
  readonly noEquilibrium: string;
  readonly tradeHeading: (id: string, year: number, holds: string, model: string) => string;
  readonly industries: (count: number) => string;
  readonly namedPolicies: (names: string) => string;
  readonly smaller: (count: number) => string;
  readonly progress: (rounds: number) => string;
}
