import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HeldLaw, holdLaw, type ImporterTrade, readLaw } from '@parley/analysis';
import { CASE_FILES, type Case, caseHash, loadCase } from '@parley/casebook';
import {
  DATASET_FILES,
  type Dataset,
  type FlowStatus,
  readDatasetFiles,
  readFlowStatus,
} from '@parley/economy';
import { filesVersion, type Law, readTradeProfile, type TradeProfile, US_TRADE } from '@parley/law';

/** What the repository ships, for tests and benchmarks; a fault in it is an error here. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Every file below a folder, by path from it with `/`. */
export function textsBelow(folder: string): Record<string, string> {
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

/** A year of imports of the United States by tariff line. */
export function embeddedTrade(): ImporterTrade {
  const { folder, importer, year, reference } = US_TRADE;
  const trade = textsBelow(join(ROOT, 'data', folder));
  const texts = {
    lines: trade['lines.csv'] ?? '',
    imports: trade['imports.csv'] ?? '',
    origins: trade['origins.csv'] ?? '',
  };
  const read = readTradeProfile(texts);
  if (read.kind !== 'loaded') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  const version = filesVersion(texts, (text) => createHash('sha256').update(text).digest('hex'));
  return { importer, year, reference, profile: read.profile, version };
}

/** The measures of a case, with the schedule and trade of the United States. */
export function embeddedLaw(id = 'japan-us-2025'): {
  readonly law: Law;
  readonly profile: TradeProfile;
  readonly trade: ImporterTrade;
  readonly version: string;
} {
  const trade = embeddedTrade();
  const read = readLaw(textsBelow(join(ROOT, 'cases', id, 'measures')), trade);
  if (read.kind !== 'law') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  return { law: read.law, profile: trade.profile, trade, version: read.version };
}

/** The same, weighed with its imports, as the command line opens it. */
export function embeddedUsLaw(id = 'japan-us-2025'): HeldLaw {
  const { law, trade, version } = embeddedLaw(id);
  const held = holdLaw(law, trade, version);
  if (held === null) throw new Error(`${id} holds no law of ${trade.importer}`);
  return held;
}

/** How well the flows of an embedded dataset are known. */
export function embeddedFlowStatus(dataset: Dataset): FlowStatus {
  const text = readFileSync(join(ROOT, 'data', dataset.id, 'status.csv'), 'utf8');
  const read = readFlowStatus(text, dataset);
  if (read.kind !== 'flow-status') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  return read.flowStatus;
}
