import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CASE_FILES, caseHash, loadCase } from '@parley/casebook';
import { DATASET_FILES } from '@parley/economy';
import { lawVersion, packTradeProfile } from '@parley/law';
import type {
  CasesPack,
  DescriptionsPack,
  FilesPack,
  ListedCase,
  TradePack,
} from '../../apps/workbench/src/engine/packs.ts';
import { embeddedTrade, textsBelow } from '../embedded.ts';

/** Files of a dataset's folder that are read at run time. */
const WORLD_FILES = [
  ...DATASET_FILES,
  'products.csv',
  'status.csv',
  'employment.csv',
  'scale-elasticities.csv',
  'provenance.json',
];
const WORLDS = ['world-2017', 'world-2023'];

/**
 * What the workbench reads, by path below `packs/`: gzipped JSON, the same bytes for the same inputs, but for the
 * list of cases, which is plain.
 */
export function workbenchPacks(root: string): ReadonlyMap<string, Uint8Array> {
  const packs = new Map<string, Uint8Array>();
  const trade = embeddedTrade();
  const byCase = new Map(
    readdirSync(join(root, 'cases'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, caseFiles(join(root, 'cases', name))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const lawOf = (id: string): ListedCase['law'] => {
    const measures = below('measures/', byCase.get(id) ?? {});
    if (Object.keys(measures).length === 0) return null;
    return { case: id, version: lawVersion(measures, trade.version) };
  };
  const laws = new Map([...byCase.keys()].map((id) => [id, lawOf(id)]));
  const cases = [...byCase].map(([id, files]): ListedCase => {
    const own = ownFiles(files);
    const loaded = loadCase(own);
    if (loaded.kind === 'faulty') throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
    const { title, parties, asOf, economy, law = id } = loaded.case;
    return {
      id,
      title,
      parties: parties.map(({ code, name }) => ({ code, name })),
      asOf,
      hash: caseHash(own),
      dataset: economy.dataset,
      law: laws.get(law) ?? null,
    };
  });
  packs.set(
    'cases.json',
    Buffer.from(`${JSON.stringify({ trade: trade.version, cases } satisfies CasesPack)}\n`),
  );
  for (const [id, files] of byCase) packs.set(`cases/${id}.json.gz`, zipped(files));
  for (const id of WORLDS) packs.set(`${id}.json.gz`, zipped(worldFiles(join(root, 'data', id))));
  const { version, profile } = trade;
  const tradePack: TradePack = { version, profile: packTradeProfile(profile) };
  packs.set('us-trade-2024.json.gz', zipped(tradePack));
  const { descriptions } = profile.lines;
  packs.set(
    'us-trade-2024-descriptions.json.gz',
    zipped({ version, descriptions } satisfies DescriptionsPack),
  );
  return packs;
}

/** A case as it is shipped or shared: what loads, its law and its README; nothing private, nothing else. */
function caseFiles(folder: string): FilesPack {
  const shipped = (path: string) =>
    (CASE_FILES as readonly string[]).includes(path) ||
    path.startsWith('measures/') ||
    path === 'README.md';
  return Object.fromEntries(
    Object.entries(textsBelow(folder))
      .filter(([path]) => shipped(path))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function ownFiles(files: FilesPack): FilesPack {
  const own = CASE_FILES as readonly string[];
  return Object.fromEntries(Object.entries(files).filter(([path]) => own.includes(path)));
}

function below(folder: string, files: FilesPack): FilesPack {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
    ),
  );
}

function worldFiles(folder: string): FilesPack {
  const present = new Set(readdirSync(folder));
  return Object.fromEntries(
    WORLD_FILES.filter((name) => present.has(name)).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

/** Byte of a gzip header that names the system it was made on; 255 is none. */
const SYSTEM = 9;

function zipped(value: object): Uint8Array {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 });
  bytes[SYSTEM] = 255;
  return bytes;
}
