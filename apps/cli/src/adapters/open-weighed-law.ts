import { join } from 'node:path';
import { type HeldLaw, holdLaw, type ImporterTrade } from '@parley/analysis';
import { type CompiledLaw, scheduleOfLines, US_TRADE } from '@parley/law';
import type { WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { type Keeping, kept } from './kept.ts';
import { caseFolder } from './open-case.ts';
import { hasLaw, openLaw } from './open-law.ts';
import { EMBEDDED } from './text-files.ts';

export type OpenedWeighedLaw =
  | { readonly kind: 'held'; readonly held: HeldLaw }
  | { readonly kind: 'none' }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

/** What is worth keeping of a law: all but the schedule, whose functions cannot be written to a file. */
interface KeptLaw {
  readonly compiled: CompiledLaw;
  readonly trade: ImporterTrade;
  readonly version: string;
}

/**
 * The law of a case for the importer whose trade is embedded, ready to be asked. What was worked out from the
 * same files before is taken from where it was kept.
 */
export function openWeighedLaw(
  name: string,
  context: Context,
  keeping?: Keeping,
): OpenedWeighedLaw {
  if (!hasLaw(name)) return { kind: 'none' };
  const folders = [
    join(caseFolder(name), 'measures'),
    join(EMBEDDED.data, US_TRADE.folder),
  ] as const;
  let faults: readonly WordedFault[] = [];
  const make = (): KeptLaw | null => {
    const opened = openLaw(name, context);
    if (opened.kind === 'faulty') {
      faults = opened.faults;
      return null;
    }
    const { law, trade, version } = opened;
    const held = holdLaw(law, trade, version);
    if (held === null) return null;
    const bare = { ...held.weighed.compiled, law: { ...law, schedules: new Map() } };
    return { compiled: bare, trade, version };
  };
  const found = kept('law', folders, make, keeping);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const held = found === null ? null : heldAgain(found);
  return held === null ? { kind: 'none' } : { kind: 'held', held };
}

function heldAgain({ compiled, trade, version }: KeptLaw): HeldLaw | null {
  const { importer, profile } = trade;
  const schedules = new Map([[importer, scheduleOfLines(importer, profile)]]);
  const law = { ...compiled.law, schedules };
  return holdLaw(law, trade, version, { ...compiled, law });
}
