import type { HeldLaw } from '@parley/analysis';
import type { Case } from '@parley/casebook';
import type { Dataset, EmploymentEntry, FlowStatus, ProductFlow } from '@parley/economy';

/** An opened case with everything its answers need. */
export interface Opened {
  readonly case: Case;
  readonly hash: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
  readonly products: readonly ProductFlow[];
  readonly flowStatus: FlowStatus | null;
  readonly employment: readonly EmploymentEntry[];
}
