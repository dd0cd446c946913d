import type { Levels, SolutionName, WeightsView } from '@parley/analysis';
import type { Language } from '@parley/intake';

export const VIEWS = ['table', 'stakes', 'deals', 'calendar', 'record', 'method'] as const;
export type View = (typeof VIEWS)[number];

/** A package kept for comparison. */
export interface Kept {
  readonly name: string;
  readonly levels: Levels;
}

export const MOST_KEPT = 4;

/**
 * The public scenario: all that an address may hold. Mandates, red lines, weights that someone typed in and
 * notes are no part of it.
 */
export interface Scenario {
  /** A built-in case, or one that was dropped: such a case is named, but its files are not in the address. */
  readonly case: string;
  readonly at: string;
  /** Null: what was public on `at`. */
  readonly known: string | null;
  readonly disagreement: string | null;
  readonly include: readonly string[];
  /** The package under study; issues that are not named stand where no deal leaves them. */
  readonly levels: Levels;
  readonly kept: readonly Kept[];
}

export const SOLUTIONS: readonly SolutionName[] = [
  'nash',
  'kalai-smorodinsky',
  'egalitarian',
  'utilitarian',
];
export const WEIGHTS: readonly WeightsView[] = ['recovered', 'case', 'real-income'];

/** How it is looked at; in the address, but undone by no undo. */
export interface Look {
  readonly view: View;
  readonly language: Language;
  /** The solution that is explained, and by whose weights deals are looked for: names alone, no weight. */
  readonly solution: SolutionName;
  readonly weights: WeightsView;
}
