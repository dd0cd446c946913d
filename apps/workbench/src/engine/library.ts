import type { HeldLaw } from '@parley/analysis';
import type { Law, TradeProfile } from '@parley/law';

/** What is shipped with the page, as the engine reads it. */
export interface Library {
  /** Files of a built-in case by path: its own, `measures/…` where it has law, and its README. */
  readonly caseFiles: (id: string) => Promise<Readonly<Record<string, string>>>;
  /** Files of an embedded world economy by name. */
  readonly datasetFiles: (id: string) => Promise<Readonly<Record<string, string>>>;
  /** The trade that law is weighed by. */
  readonly tradeProfile: () => Promise<TradeProfile>;
  /** Whose schedule and trade that is. */
  readonly importer: string;
  /** The law weighed by that trade; null where it says nothing of that importer. */
  readonly holdLaw: (law: Law, profile: TradeProfile, version: string) => HeldLaw | null;
  /** Identity of a law: of its measures' texts and that trade. */
  readonly lawVersion: (measures: Readonly<Record<string, string>>) => Promise<string>;
}
