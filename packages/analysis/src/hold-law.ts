import type { Language } from '@parley/intake';
import {
  type CompiledLaw,
  compileLaw,
  type Law,
  type LawFault,
  type LawFiles,
  lawVersion,
  loadLaw,
  noonOf,
  scheduleOfLines,
  type TradeProfile,
  weighLaw,
} from '@parley/law';
import type { HeldLaw } from './held-law.ts';

/** A year of an importer's trade, by which its law is weighed. */
export interface ImporterTrade {
  readonly importer: string;
  readonly year: number;
  /** The day, `YYYY-MM-DD`, that the year's duties stand for. */
  readonly reference: string;
  readonly profile: TradeProfile;
  /** Identity of the files of the profile. */
  readonly version: string;
}

export type ReadLaw =
  | { readonly kind: 'law'; readonly law: Law; readonly version: string }
  | { readonly kind: 'faulty'; readonly faults: readonly LawFault[] };

/**
 * Reads the measures of a case, with the schedule that comes with an importer's trade.
 *
 * @param measures texts by path within the `measures/` folder
 * @param known identity of this law, where it has been worked out before
 */
export function readLaw(
  measures: LawFiles,
  { importer, profile, version }: ImporterTrade,
  language: Language = 'en',
  known?: string,
): ReadLaw {
  const loaded = loadLaw(measures, [scheduleOfLines(importer, profile)], language);
  if (loaded.kind === 'faulty') return loaded;
  return { kind: 'law', law: loaded.law, version: known ?? lawVersion(measures, version) };
}

/**
 * The law of an importer, ready to be asked by worlds and days; null where none of its measures are held.
 *
 * @param version identity of law and trade, as `readLaw` gives it
 * @param compiled what `compileLaw` made of the same law before
 * @example
 * const read = readLaw(measures, trade);
 * const held = read.kind === 'law' ? holdLaw(read.law, trade, read.version) : null;
 */
export function holdLaw(
  law: Law,
  trade: ImporterTrade,
  version: string,
  compiled: CompiledLaw = compileLaw(law, trade.importer, trade.profile.lines.codes),
): HeldLaw | null {
  const { importer, year, reference, profile } = trade;
  const zone = law.zones.get(importer);
  if (zone === undefined) return null;
  const at = noonOf(reference, zone);
  if (at === null) throw new RangeError(`no day: ${reference}`);
  return { importer, version, tradeYear: year, zone, weighed: weighLaw(compiled, profile, at) };
}
