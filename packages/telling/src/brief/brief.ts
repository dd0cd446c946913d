import type { Alternative, Deals, Stakes, StakesDraws } from '@parley/analysis';
import type { PrintedChart, Table } from '@parley/charts';
import type { Language, SentenceKey, SentenceParams } from '@parley/texts';

/** A sentence, with what it was made from. */
export type Sentence = {
  readonly [Key in SentenceKey]: {
    readonly key: Key;
    readonly params: SentenceParams[Key];
    readonly text: string;
  };
}[SentenceKey];

export type SectionId =
  | 'worlds'
  | 'goods'
  | 'sectors'
  | 'third-countries'
  | 'deals'
  | 'calendar'
  | 'limits'
  | 'method';

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  /** The world that the sentences speak of, where they do not say so. */
  readonly lead: string | null;
  readonly sentences: readonly Sentence[];
  readonly charts: readonly PrintedChart[];
  readonly tables: readonly Table[];
}

export interface SourceEntry {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  /** Where it can be read; null for what is known only through others. */
  readonly address: string | null;
  readonly language: string;
  readonly note: string | null;
  /** Publisher and day, in words. */
  readonly published: string;
  /** Whether it was published only after the day of the brief. */
  readonly isLater: boolean;
}

type WorldProvenance =
  | { readonly world: string; readonly kind: 'solved'; readonly residual: number }
  | { readonly world: string; readonly kind: 'not-solved'; readonly residual: number };

/** Where every number comes from. */
export interface Provenance {
  readonly at: string;
  readonly case: Stakes['case'];
  readonly data: Stakes['data'];
  readonly laws: Stakes['laws'];
  readonly model: Stakes['model'];
  readonly alternatives: readonly Alternative[];
  /** Of parameters that were drawn; null where none were. */
  readonly draws: Pick<StakesDraws, 'draws' | 'seed' | 'method'> | null;
  readonly worlds: readonly WorldProvenance[];
  /** Of the packages, where they were weighed. */
  readonly deals: Pick<Deals, 'weights' | 'known' | 'chosen' | 'effort'> | null;
  /** The same in words. */
  readonly table: Table;
}

/** A brief as plain data: what the terminal, the page and the file all show. */
export interface Brief {
  readonly language: Language;
  readonly title: string;
  /** What is being looked at. */
  readonly summary: string;
  readonly asOf: string;
  /** What a reader must know before reading any number. */
  readonly attention: readonly Sentence[];
  readonly bottomLine: readonly Sentence[];
  readonly sections: readonly Section[];
  readonly sources: readonly SourceEntry[];
  readonly provenance: Provenance;
}
