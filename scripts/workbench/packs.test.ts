import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { holdLaw, readLaw } from '@parley/analysis';
import { caseHash, loadCase } from '@parley/casebook';
import { DATASET_FILES, readDatasetFiles } from '@parley/economy';
import { US_TRADE, unpackTradeProfile } from '@parley/law';
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  CasesPack,
  DescriptionsPack,
  FilesPack,
  TradePack,
} from '../../apps/workbench/src/engine/packs.ts';
import { embeddedCase, embeddedDataset, embeddedLaw } from '../embedded.ts';
import { workbenchPacks } from './packs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the packs of the workbench', () => {
  let packs: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(() => {
    packs = workbenchPacks(ROOT);
  });
  const bytes = (path: string) => {
    const found = packs.get(path);
    if (found === undefined) throw new Error(`no ${path}`);
    return found;
  };
  const pack = <Value>(path: string): Value => {
    const text = path.endsWith('.gz') ? gunzipSync(bytes(path)) : Buffer.from(bytes(path));
    return JSON.parse(text.toString('utf8')) as Value;
  };
  const listed = (id: string) => {
    const found = pack<CasesPack>('cases.json').cases.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const trade = () => {
    const { version, profile } = pack<TradePack>('us-trade-2024.json.gz');
    const words = pack<DescriptionsPack>('us-trade-2024-descriptions.json.gz');
    expect(words.version).toBe(version);
    const { importer, year, reference } = US_TRADE;
    return {
      importer,
      year,
      reference,
      version,
      profile: unpackTradeProfile(profile, words.descriptions),
    };
  };

  test('every case loads to the hash that the command line says', () => {
    const { cases } = pack<CasesPack>('cases.json');
    expect(cases.length).toBeGreaterThan(10);
    for (const { id, hash, title } of cases) {
      const files = pack<FilesPack>(`cases/${id}.json.gz`);
      const own = Object.fromEntries(
        Object.entries(files).filter(([path]) => /^(case\.yaml|record\/)/.test(path)),
      );
      const loaded = loadCase(own);
      if (loaded.kind === 'faulty') throw new Error(JSON.stringify(loaded.faults));
      expect(loaded.case.title).toEqual(title);
      expect([id, caseHash(own)]).toEqual([id, hash]);
      expect(hash).toBe(embeddedCase(id).hash);
      expect(Object.keys(files)).toContain('README.md');
    }
  });

  test('a case has its own law, that of another, or none', () => {
    const own = listed('japan-us-2025').law;
    expect(own?.case).toBe('japan-us-2025');
    expect(listed('us-uk-2025').law).toEqual(own);
    expect(listed('usjta-2019').law).toBeNull();
  });

  test('law and trade are those of the command line, with the same identity', () => {
    const files = pack<FilesPack>('cases/japan-us-2025.json.gz');
    const measures = Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => path.startsWith('measures/'))
        .map(([path, text]) => [path.slice('measures/'.length), text]),
    );
    const read = readLaw(measures, trade());
    if (read.kind !== 'law') throw new Error(JSON.stringify(read.faults));
    const embedded = embeddedLaw();
    expect(read.version).toBe(embedded.version);
    expect(listed('japan-us-2025').law?.version).toBe(embedded.version);
    expect(trade().profile).toEqual(embedded.profile);
    const ours = holdLaw(read.law, trade(), read.version);
    const theirs = holdLaw(embedded.law, embedded.trade, embedded.version);
    expect(ours?.weighed.reference).toBe(theirs?.weighed.reference);
    expect(ours?.weighed.compiled.scheduleBase).toEqual(theirs?.weighed.compiled.scheduleBase);
  });

  test.each(['world-2017', 'world-2023'])('%s opens as it does from its folder', (id) => {
    const files = pack<FilesPack>(`${id}.json.gz`);
    const opened = readDatasetFiles(
      Object.fromEntries(DATASET_FILES.map((name) => [name, files[name] ?? ''])),
    );
    if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened));
    expect(opened.dataset).toEqual(embeddedDataset(id));
    expect(Object.keys(files)).toContain('provenance.json');
    expect(Object.keys(files)).not.toContain('METHOD.md');
  });

  test('nothing private is shipped', () => {
    for (const path of packs.keys()) {
      if (!path.startsWith('cases/')) continue;
      for (const file of Object.keys(pack<FilesPack>(path))) {
        expect(file).toMatch(/^(case\.yaml|README\.md|record\/[a-z-]+\.yaml|measures\/.+)$/);
      }
    }
  });

  test('the bytes are the same every time', () => {
    const again = workbenchPacks(ROOT);
    expect([...again.keys()]).toEqual([...packs.keys()]);
    for (const [path, found] of packs) expect(Buffer.compare(found, again.get(path)!)).toBe(0);
    expect([...bytes('world-2023.json.gz').slice(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
  });
});
