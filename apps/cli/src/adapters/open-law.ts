import { join } from 'node:path';
import { nearest } from '@parley/intake';
import {
  compileLaw,
  type Law,
  type LawFiles,
  lawVersion,
  loadLaw,
  noonOf,
  readTradeProfile,
  scheduleOfLines,
  type TradeProfile,
  type WeighedLaw,
  weighLaw,
} from '@parley/law';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { caseFolder } from './open-case.ts';
import { EMBEDDED, filesIn, foldersIn, isFolder, readText } from './text-files.ts';

/** The importer whose schedule and trade are embedded, and the day its year's duties stand for. */
export const PROFILE = {
  folder: 'us-trade-2024',
  importer: 'USA',
  /** Middle of the year: duties paid in it are taken as those of that day. */
  reference: '2024-07-01',
  year: 2024,
} as const;

export type OpenedLaw =
  | {
      readonly kind: 'law';
      readonly law: Law;
      readonly profile: TradeProfile;
      /** Identity of the measures and the embedded trade. */
      readonly version: string;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

/** Opens the measures of a case, with the embedded schedule and trade of the United States. */
export function openLaw(nameOrFolder: string, context: Context): OpenedLaw {
  const profile = openProfile(context);
  if (profile.kind === 'faulty') return profile;
  const measures = join(caseFolder(nameOrFolder), 'measures');
  if (!isFolder(measures)) {
    const known = foldersIn(EMBEDDED.cases);
    const params = { value: nameOrFolder, known, ...nearest(nameOrFolder, known) };
    return { kind: 'faulty', faults: [inWords({ code: 'no-such-law', params }, context)] };
  }
  const texts: Record<string, string> = {};
  for (const file of filesIn(measures)) {
    const content = readText(join(measures, file));
    if ('fault' in content) return { kind: 'faulty', faults: [inWords(content.fault, context)] };
    texts[file] = content.text;
  }
  return readLaw(texts, measures, profile, context);
}

function readLaw(
  texts: LawFiles,
  folder: string,
  { profile, texts: trade }: OpenedProfile,
  context: Context,
): OpenedLaw {
  const schedule = scheduleOfLines(PROFILE.importer, profile);
  const loaded = loadLaw(texts, [schedule], context.language);
  if (loaded.kind === 'loaded') {
    return { kind: 'law', law: loaded.law, profile, version: lawVersion({ ...texts, ...trade }) };
  }
  const faults = loaded.faults.map((fault) => ({ ...fault, file: join(folder, fault.file) }));
  return { kind: 'faulty', faults };
}

interface OpenedProfile {
  readonly kind: 'profile';
  readonly profile: TradeProfile;
  /** The files it was read from, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The embedded lines, imports and origins. */
export function openProfile(
  context: Context,
): OpenedProfile | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] } {
  const folder = join(EMBEDDED.data, PROFILE.folder);
  const texts = { lines: '', imports: '', origins: '' };
  for (const name of ['lines', 'imports', 'origins'] as const) {
    const content = readText(join(folder, `${name}.csv`));
    if ('fault' in content) return { kind: 'faulty', faults: [inWords(content.fault, context)] };
    texts[name] = content.text;
  }
  const result = readTradeProfile(texts, context.language);
  if (result.kind === 'loaded') return { kind: 'profile', profile: result.profile, texts };
  return {
    kind: 'faulty',
    faults: result.faults.map((fault) => ({ ...fault, file: join(folder, fault.file) })),
  };
}

/** The law of the profile's importer, ready to be weighed by its trade. */
export function weigh(law: Law, profile: TradeProfile, zone: string): WeighedLaw {
  const reference = noonOf(PROFILE.reference, zone) ?? Number.NaN;
  return weighLaw(compileLaw(law, PROFILE.importer, profile.lines.codes), profile, reference);
}

/** Whether a case comes with measures. */
export function hasLaw(nameOrFolder: string): boolean {
  return isFolder(join(caseFolder(nameOrFolder), 'measures'));
}
