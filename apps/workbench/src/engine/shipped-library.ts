import { US_TRADE, unpackTradeProfile } from '@parley/law';
import type { Library } from './library.ts';
import {
  type DescriptionsPack,
  type FilesPack,
  type ReadPackOptions,
  readPack,
  type TradePack,
} from './packs.ts';

/** A file of the page is missing or unreadable. */
export class DataMissing extends Error {}

/**
 * The packs beside the page, each read once.
 *
 * @param packs address of their folder, ending in `/`
 * @param options how they are fetched, and within which bounds
 */
export function shippedLibrary(packs: URL, options: ReadPackOptions = {}): Library {
  const read = <Value>(path: string) =>
    once(async (): Promise<Value> => {
      const found = await readPack<Value>(new URL(path, packs).href, options);
      if (found.kind === 'faulty')
        throw new DataMissing(`${path}: ${found.reason} ${found.detail}`);
      return found.value;
    });
  const files = keyed((path) => read<FilesPack>(path));
  const trade = read<TradePack>('us-trade-2024.json.gz');
  const descriptions = read<DescriptionsPack>('us-trade-2024-descriptions.json.gz');
  return {
    caseFiles: (id) => files(`cases/${id}.json.gz`)(),
    datasetFiles: (id) => files(`${id}.json.gz`)(),
    trade: once(async () => {
      const { profile, version } = await trade();
      const { importer, year, reference } = US_TRADE;
      return { importer, year, reference, profile: unpackTradeProfile(profile), version };
    }),
    lineDescriptions: async () => (await descriptions()).descriptions,
  };
}

/** What was read is kept; what failed is tried again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

function keyed<Value>(make: (key: string) => () => Promise<Value>) {
  const made = new Map<string, () => Promise<Value>>();
  return (key: string): (() => Promise<Value>) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
