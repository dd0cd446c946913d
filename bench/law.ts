import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  changesBetween,
  compileLaw,
  deriveRate,
  FOREVER,
  instantIn,
  type Law,
  loadLaw,
  noonOf,
  readTradeProfile,
  scheduleOfLines,
  type TradeProfile,
  turnsBetween,
  weighLaw,
} from '@parley/law';
import { ROOT } from './datasets.ts';
import { type Timing, timed } from './timing.ts';

const ZONE = 'America/New_York';
const CASE = join(ROOT, 'cases', 'japan-us-2025', 'measures');

export interface LawBenchmark {
  readonly measures: number;
  readonly lines: number;
  readonly origins: number;
  readonly changeDays: number;
  /** Every line and origin on every change day of 2025 and 2026, rates and weighing included. */
  readonly allDays: Timing;
  /** One derivation with all its steps. */
  readonly lookup: Timing;
  /** Reading profile and measures from text. */
  readonly load: Timing;
}

/** Lookups timed together: one is too short for the clock. */
const BATCH = 200;

function perLookup({ median, tenth, ninetieth, runs }: Timing): Timing {
  return { median: median / BATCH, tenth: tenth / BATCH, ninetieth: ninetieth / BATCH, runs };
}

function readUsLaw(): { readonly law: Law; readonly profile: TradeProfile } {
  const trade = (name: string) => readFileSync(join(ROOT, 'data', 'us-trade-2024', name), 'utf8');
  const read = readTradeProfile({
    lines: trade('lines.csv'),
    imports: trade('imports.csv'),
    origins: trade('origins.csv'),
  });
  if (read.kind !== 'loaded') throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  const files = Object.fromEntries(
    readdirSync(CASE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(CASE.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );
  const loaded = loadLaw(files, [scheduleOfLines('USA', read.profile)]);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
  return { law: loaded.law, profile: read.profile };
}

export function benchmarkLaw(): LawBenchmark {
  const { law, profile } = readUsLaw();
  const day = (text: string) => instantIn(text, ZONE) ?? Number.NaN;
  const from = day('2025-01-01');
  const to = day('2027-01-01');
  const moments = [...turnsBetween(law, 'USA', from, to, FOREVER).keys()];
  const at = noonOf('2025-05-01', ZONE) ?? Number.NaN;
  const good = { code: '87032301', origin: 'JPN', importer: 'USA' };
  return {
    measures: law.measures.length,
    lines: profile.lines.codes.length,
    origins: profile.origins.length,
    changeDays: moments.length,
    allDays: timed(
      () => {
        const compiled = compileLaw(law, 'USA', profile.lines.codes);
        changesBetween(weighLaw(compiled, profile, day('2024-07-01')), from, to, FOREVER);
      },
      1,
      5,
    ),
    lookup: perLookup(
      timed(() => {
        for (let k = 0; k < BATCH; k++) deriveRate(law, good, { at, known: FOREVER });
      }),
    ),
    load: timed(() => readUsLaw(), 2, 5),
  };
}
