import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HeldLaw } from '@parley/analysis';
import { CASE_FILES, type Case, caseHash, loadCase } from '@parley/casebook';
import {
  DATASET_FILES,
  type Dataset,
  type FlowStatus,
  readDatasetFiles,
  readFlowStatus,
} from '@parley/economy';
import {
  compileLaw,
  type Law,
  lawVersion,
  loadLaw,
  noonOf,
  readTradeProfile,
  scheduleOfLines,
  type TradeProfile,
  weighLaw,
} from '@parley/law';

/** What the repository ships, for tests and benchmarks; a fault in it is an error here. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const EASTERN = 'America/New_York';

/** Every file below a folder, by path from it with `/`. */
function textsBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
  );
}

/** The text of a built-in case's own files. */
function embeddedCaseFiles(id: string): Record<string, string> {
  const texts = textsBelow(join(ROOT, 'cases', id));
  return Object.fromEntries(
    CASE_FILES.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])),
  );
}

export function embeddedCase(id: string): { readonly case: Case; readonly hash: string } {
  const files = embeddedCaseFiles(id);
  const loaded = loadCase(files);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
  return { case: loaded.case, hash: caseHash(files) };
}

export function embeddedDataset(id: string): Dataset {
  const texts = textsBelow(join(ROOT, 'data', id));
  const opened = readDatasetFiles(
    Object.fromEntries(DATASET_FILES.map((name) => [name, texts[name] ?? ''])),
  );
  if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened));
  return opened.dataset;
}

/** The measures of a case, with the schedule and trade of the United States. */
export function embeddedLaw(id = 'japan-us-2025'): {
  readonly law: Law;
  readonly profile: TradeProfile;
  readonly version: string;
} {
  const trade = textsBelow(join(ROOT, 'data', 'us-trade-2024'));
  const texts = {
    lines: trade['lines.csv'] ?? '',
    imports: trade['imports.csv'] ?? '',
    origins: trade['origins.csv'] ?? '',
  };
  const read = readTradeProfile(texts);
  if (read.kind !== 'loaded') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  const measures = textsBelow(join(ROOT, 'cases', id, 'measures'));
  const loaded = loadLaw(measures, [scheduleOfLines('USA', read.profile)]);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
  return {
    law: loaded.law,
    profile: read.profile,
    version: lawVersion({ ...measures, ...texts }),
  };
}

/** The same, weighed with imports of 2024, as the command line opens it. */
export function embeddedUsLaw(id = 'japan-us-2025'): HeldLaw {
  const { law, profile, version } = embeddedLaw(id);
  const compiled = compileLaw(law, 'USA', profile.lines.codes);
  const reference = noonOf('2024-07-01', EASTERN) ?? Number.NaN;
  return {
    importer: 'USA',
    version,
    tradeYear: 2024,
    weighed: weighLaw(compiled, profile, reference),
    zone: EASTERN,
  };
}

/** How well the flows of an embedded dataset are known. */
export function embeddedFlowStatus(dataset: Dataset): FlowStatus {
  const text = readFileSync(join(ROOT, 'data', dataset.id, 'status.csv'), 'utf8');
  const read = readFlowStatus(text, dataset);
  if (read.kind !== 'flow-status') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  return read.flowStatus;
}
