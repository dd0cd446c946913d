import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Case, caseHash, loadCase } from '@parley/casebook';
import { DATASET_FILES, type Dataset, readDatasetFiles } from '@parley/economy';
import {
  compileLaw,
  lawVersion,
  loadLaw,
  noonOf,
  readTradeProfile,
  scheduleOfLines,
  weighLaw,
} from '@parley/law';
import type { HeldLaw } from './held-law.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const EASTERN = 'America/New_York';
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

export interface WorkedCase {
  readonly case: Case;
  readonly hash: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
}

/** The Japan–US case with its data and law, as the command line opens them. */
export function workedCase(): WorkedCase {
  const files = { 'case.yaml': read('cases', 'japan-us-2025', 'case.yaml') };
  const loaded = loadCase(files);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
  const opened = readDatasetFiles(
    Object.fromEntries(DATASET_FILES.map((name) => [name, read('data', 'world-2017', name)])),
  );
  if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened.faults));
  return {
    case: loaded.case,
    hash: caseHash(files),
    dataset: opened.dataset,
    laws: [usLaw()],
  };
}

function usLaw(): HeldLaw {
  const trade = readTradeProfile({
    lines: read('data', 'us-trade-2024', 'lines.csv'),
    imports: read('data', 'us-trade-2024', 'imports.csv'),
    origins: read('data', 'us-trade-2024', 'origins.csv'),
  });
  if (trade.kind !== 'loaded') throw new Error(JSON.stringify(trade.faults));
  const folder = join(ROOT, 'cases', 'japan-us-2025', 'measures');
  const measures = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|txt|csv)$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
  const law = loadLaw(measures, [scheduleOfLines('USA', trade.profile)]);
  if (law.kind !== 'loaded') throw new Error(JSON.stringify(law.faults.slice(0, 5)));
  const compiled = compileLaw(law.law, 'USA', trade.profile.lines.codes);
  const reference = noonOf('2024-07-01', EASTERN) ?? Number.NaN;
  return {
    importer: 'USA',
    version: lawVersion(measures),
    tradeYear: 2024,
    weighed: weighLaw(compiled, trade.profile, reference),
    zone: EASTERN,
  };
}
