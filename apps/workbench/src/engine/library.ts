import type { ImporterTrade } from '@parley/analysis';

/** What is shipped with the page, as the engine reads it. */
export interface Library {
  /** Files of a built-in case by path: its own, `measures/…` where it has law, and its README. */
  readonly caseFiles: (id: string) => Promise<Readonly<Record<string, string>>>;
  /** Files of an embedded world economy by name. */
  readonly datasetFiles: (id: string) => Promise<Readonly<Record<string, string>>>;
  /** The trade that law is weighed by; its lines without their words. */
  readonly trade: () => Promise<ImporterTrade>;
  /** Words of the lines of that trade, in their order. */
  readonly lineDescriptions: () => Promise<readonly string[]>;
}
