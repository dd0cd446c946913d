import type { Bilingual, Disagreement, IssueLevels } from '@parley/casebook';
import type { Dataset, ProductFlow } from '@parley/economy';
import type { HeldLaw } from '../held-law.ts';
import type { Level } from '../issue-scale.ts';
import type { SolutionCheck } from './check-solution.ts';
import type { ExchangeRate, GainsByIssue, Marginal, PackageTerm, Swap } from './explain.ts';
import type { NashTariffs } from './nash-tariffs.ts';
import type { NoDeal } from './no-deal.ts';
import type { Bound, Clash, DealProblem, ProblemFault } from './problem.ts';
import type { Recovery, TariffWorth } from './recover-weights.ts';
import type { CountedWeight, WeightsView } from './scorecards.ts';
import type { SolutionName } from './solutions.ts';
import type { ZoneVariant } from './zone-variants.ts';

/** Where a long answer is. */
export type DealStage =
  | 'no-deal'
  | 'weights'
  | 'model'
  | 'frontier'
  | 'solutions'
  | 'zone'
  | 'points'
  | 'draws';

export interface DealsQuestion {
  /** `YYYY-MM-DD` */
  readonly at: string;
  readonly known: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
  readonly products?: readonly ProductFlow[];
  /** Id of one of the case's ways to disagree; the first by default. */
  readonly disagreement?: string;
  readonly solution?: SolutionName;
  readonly weights?: WeightsView;
  /** A package to judge, by issue; issues it does not name stay at no deal. */
  readonly package?: Readonly<Record<string, Level>>;
  readonly include?: readonly string[];
  readonly points?: number;
  /** Only the chosen solution: no frontier, no other assumptions or points of disagreement. */
  readonly brief?: boolean;
  readonly productivity?: boolean;
  readonly onStage?: (stage: DealStage, done?: number, of?: number) => void;
}

export interface DealPoint {
  /** USD bn a year beyond no deal: [party]. */
  readonly gains: readonly number[];
  readonly terms: readonly PackageTerm[];
  /** What of the aim is left to first order, and what discrete levels cost, in its units. */
  readonly gap: number;
  readonly rounding: number;
  readonly certified: boolean;
  /** Largest difference of a gain from a solve begun anew, USD bn. */
  readonly agreement: number;
}

export interface DealSolution extends DealPoint {
  readonly name: SolutionName;
}

export type Zone =
  | { readonly kind: 'open'; readonly least: number }
  /** Whatever is agreed, one of them loses at least so much. */
  | { readonly kind: 'empty'; readonly least: number }
  /** Red lines leave no level; what would hold without those that clash. */
  | { readonly kind: 'closed'; readonly clashes: readonly Clash[]; readonly least: number };

/** How a group fares in a package, USD bn a year; a group with a veto that loses would stop it. */
export interface GroupGain {
  readonly party: string;
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: 'veto' | 'weight';
  readonly gain: number;
}

export interface ExplainedPackage extends DealPoint {
  readonly byIssue: GainsByIssue;
  readonly marginals: readonly Marginal[];
  readonly exchangeRates: readonly ExchangeRate[];
  readonly swaps: readonly Swap[];
  readonly groups: readonly GroupGain[];
  /** Red lines that the package lies on or, if it was given, crosses. */
  readonly redLines: readonly (Bound & { readonly crossed: boolean })[];
}

/** An issue on the table, and where it stays without a deal. */
export interface DealIssue {
  readonly id: string;
  readonly name: Bilingual;
  /** Code of the party that concedes. */
  readonly concedes: string;
  readonly levels: IssueLevels;
  readonly withoutDeal: PackageTerm;
}

export interface NoDealTold {
  readonly id: string;
  readonly kind: Disagreement['kind'];
  readonly name: Bilingual;
  readonly phases: readonly { readonly from: string; readonly weight: number }[];
  readonly horizon: NoDeal['horizon'];
}

/** The chosen solution from another point of disagreement. */
export interface MovedSolution {
  readonly noDeal: NoDealTold;
  /** What it is for each party beside the point the answer is for; USD bn a year. */
  readonly shift: readonly number[];
  readonly least: number;
  /** Null where no package serves both. */
  readonly solution: DealSolution | null;
  readonly nash: Pick<NashTariffs, 'rates' | 'deviation' | 'rounds' | 'converged'> | null;
}

export interface Deals {
  readonly question: 'deals';
  readonly case: { readonly id: string; readonly hash: string };
  readonly data: { readonly id: string; readonly version: string; readonly year: number };
  readonly laws: readonly { readonly importer: string; readonly version: string }[];
  readonly model: { readonly id: string };
  readonly at: string;
  readonly known: string;
  readonly weights: WeightsView;
  readonly productivity: boolean;
  readonly parties: readonly string[];
  readonly partyNames: readonly Bilingual[];
  /** Of the sectors that weights are on, by code. */
  readonly sectorNames: Readonly<Record<string, Bilingual>>;
  readonly noDeal: NoDealTold;
  readonly issues: readonly DealIssue[];
  readonly idle: readonly string[];
  readonly notes: DealProblem['levers']['notes'];
  readonly refused: DealProblem['refused'];
  readonly whatIf: DealProblem['whatIf'];
  readonly tariffs: readonly TariffWorth[];
  readonly recovery: Recovery;
  readonly counted: readonly CountedWeight[];
  readonly zone: Zone;
  /** The zone if, besides both governments, every group with a veto must gain; null where there is none. */
  readonly atHome: { readonly vetoes: readonly string[]; readonly least: number } | null;
  readonly variants: readonly ZoneVariant[];
  readonly ideals: readonly DealPoint[];
  readonly frontier: readonly DealPoint[];
  readonly solutions: readonly DealSolution[];
  readonly chosen: SolutionName;
  readonly explained: ExplainedPackage | null;
  /** How the chosen solution stands among packages near it and searches begun elsewhere. */
  readonly check?: SolutionCheck | null;
  readonly package: ExplainedPackage | null;
  readonly moved: readonly MovedSolution[];
  readonly effort: {
    readonly solves: number;
    readonly gradients: number;
    readonly residual: number;
  };
}

export type DealsAnswer =
  | { readonly kind: 'deals'; readonly deals: Deals; readonly frame: DealFrame }
  | { readonly kind: 'faulty'; readonly faults: readonly DealFault[] };

export type DealFault =
  | ProblemFault
  | {
      readonly code: 'no-such-disagreement';
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'no-such-level'; readonly issue: string; readonly value: Level };

/** What draws and delays go on from. */
export interface DealFrame {
  readonly problem: DealProblem;
  readonly noDeal: NoDeal;
  readonly recovery: Recovery;
  /** Places of the chosen solution, or of the given package. */
  readonly places: Float64Array | null;
}
