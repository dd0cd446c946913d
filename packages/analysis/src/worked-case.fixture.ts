import type { Case } from '@parley/casebook';
import type { Dataset } from '@parley/economy';
import { embeddedCase, embeddedDataset, embeddedUsLaw } from '../../../scripts/embedded.ts';
import type { HeldLaw } from './held-law.ts';

export interface WorkedCase {
  readonly case: Case;
  readonly hash: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
}

/** The Japan–US case with its data and law, as the command line opens them. */
export function workedCase(): WorkedCase {
  const opened = embeddedCase('japan-us-2025');
  return {
    ...opened,
    dataset: embeddedDataset(opened.case.economy.dataset),
    laws: [embeddedUsLaw()],
  };
}
