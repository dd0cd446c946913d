import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ImporterTrade, readLaw } from '@parley/analysis';
import { nearest } from '@parley/intake';
import { filesVersion, type Law, readTradeProfile, US_TRADE } from '@parley/law';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { caseFolder } from './open-case.ts';
import { EMBEDDED, filesIn, foldersIn, isFolder, readText } from './text-files.ts';

export type OpenedLaw =
  | {
      readonly kind: 'law';
      readonly law: Law;
      readonly trade: ImporterTrade;
      /** Identity of the measures and the embedded trade. */
      readonly version: string;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

/** Opens the measures of a case, with the embedded schedule and trade of the United States. */
export function openLaw(nameOrFolder: string, context: Context): OpenedLaw {
  const opened = openTrade(context);
  if (opened.kind === 'faulty') return opened;
  const { trade } = opened;
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
  const read = readLaw(texts, trade, context.language);
  if (read.kind === 'law') return { ...read, trade };
  const faults = read.faults.map((fault) => ({ ...fault, file: join(measures, fault.file) }));
  return { kind: 'faulty', faults };
}

/** The embedded lines, imports and origins. */
export function openTrade(
  context: Context,
):
  | { readonly kind: 'trade'; readonly trade: ImporterTrade }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] } {
  const folder = join(EMBEDDED.data, US_TRADE.folder);
  const texts = { lines: '', imports: '', origins: '' };
  for (const name of ['lines', 'imports', 'origins'] as const) {
    const content = readText(join(folder, `${name}.csv`));
    if ('fault' in content) return { kind: 'faulty', faults: [inWords(content.fault, context)] };
    texts[name] = content.text;
  }
  const result = readTradeProfile(texts, context.language);
  if (result.kind === 'loaded') {
    const { importer, year, reference } = US_TRADE;
    const { profile } = result;
    const version = filesVersion(texts, sha256);
    return { kind: 'trade', trade: { importer, year, reference, profile, version } };
  }
  return {
    kind: 'faulty',
    faults: result.faults.map((fault) => ({ ...fault, file: join(folder, fault.file) })),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether a case comes with measures. */
export function hasLaw(nameOrFolder: string): boolean {
  return isFolder(join(caseFolder(nameOrFolder), 'measures'));
}
