import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Law,
  loadLaw,
  readTradeProfile,
  scheduleOfLines,
  type TradeProfile,
} from '@parley/law';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MEASURES = join(ROOT, 'cases', 'japan-us-2025', 'measures');

/** The measures of the worked case and the trade of 2024 that is shipped; faults are errors. */
export function readEmbeddedLaw(): { readonly law: Law; readonly profile: TradeProfile } {
  const trade = (name: string) => readFileSync(join(ROOT, 'data', 'us-trade-2024', name), 'utf8');
  const read = readTradeProfile({
    lines: trade('lines.csv'),
    imports: trade('imports.csv'),
    origins: trade('origins.csv'),
  });
  if (read.kind !== 'loaded') throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  const files = readdirSync(MEASURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      path.slice(MEASURES.length + 1).replaceAll('\\', '/'),
      readFileSync(path, 'utf8'),
    ]);
  const loaded = loadLaw(Object.fromEntries(files), [scheduleOfLines('USA', read.profile)]);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
  return { law: loaded.law, profile: read.profile };
}
