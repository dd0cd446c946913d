import type { Language } from '@parley/intake';

/** What a chart is drawn on. */
export interface Canvas {
  readonly width: number;
  /** Where the chart has no height of its own. */
  readonly height?: number;
  readonly language: Language;
}
