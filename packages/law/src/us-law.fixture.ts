import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Law } from './law.ts';
import { loadLaw } from './load-law.ts';
import { scheduleOfLines } from './schedule-of-lines.ts';
import type { TradeProfile } from './trade-profile.ts';
import { usTrade2024 } from './us-trade-2024.fixture.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The measures of the Japan–US case with the embedded US schedule and trade. */
export function usLaw(): { readonly law: Law; readonly profile: TradeProfile } {
  const profile = usTrade2024();
  const folder = join(ROOT, 'cases', 'japan-us-2025', 'measures');
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|txt|csv)$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
  const loaded = loadLaw(files, [scheduleOfLines('USA', profile)]);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
  return { law: loaded.law, profile };
}
