import { join } from 'node:path';
import type { HeldLaw } from '@parley/analysis';
import {
  type CompiledLaw,
  noonOf,
  scheduleOfLines,
  type TradeProfile,
  weighLaw,
} from '@parley/law';
import type { WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { type Keeping, kept } from './kept.ts';
import { caseFolder } from './open-case.ts';
import { hasLaw, openLaw, PROFILE, weigh } from './open-law.ts';
import { EMBEDDED } from './text-files.ts';

export type OpenedWeighedLaw =
  | { readonly kind: 'held'; readonly held: HeldLaw }
  | { readonly kind: 'none' }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

/** What is worth keeping of a law: all but the schedule, whose functions cannot be written to a file. */
interface KeptLaw {
  readonly compiled: CompiledLaw;
  readonly profile: TradeProfile;
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
    join(EMBEDDED.data, PROFILE.folder),
  ] as const;
  let faults: readonly WordedFault[] = [];
  const make = (): KeptLaw | null => {
    const opened = openLaw(name, context);
    if (opened.kind === 'faulty') {
      faults = opened.faults;
      return null;
    }
    const { law, profile, version } = opened;
    const zone = law.zones.get(PROFILE.importer);
    if (zone === undefined) return null;
    const { compiled } = weigh(law, profile, zone);
    const bare = { ...compiled, law: { ...law, schedules: new Map() } };
    return { compiled: bare, profile, version };
  };
  const found = kept('law', folders, make, keeping);
  if (faults.length > 0) return { kind: 'faulty', faults };
  return found === null ? { kind: 'none' } : { kind: 'held', held: weighed(found) };
}

function weighed({ compiled: bare, profile, version }: KeptLaw): HeldLaw {
  const { importer, year, reference } = PROFILE;
  const schedules = new Map([[importer, scheduleOfLines(importer, profile)]]);
  const compiled = { ...bare, law: { ...bare.law, schedules } };
  const zone = compiled.law.zones.get(importer) ?? 'UTC';
  const at = noonOf(reference, zone) ?? Number.NaN;
  return { importer, version, tradeYear: year, zone, weighed: weighLaw(compiled, profile, at) };
}
