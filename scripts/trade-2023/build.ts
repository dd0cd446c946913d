import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoodsTrade, LIBDAY2023_FILES, loadLibday2023 } from '@parley/economy';
import Papa from 'papaparse';

export interface BuiltTrade2023 {
  readonly data: GoodsTrade;
  /** US tariffs by exporter as announced, shares. */
  readonly announced: Float64Array;
}

const NAMES = fileURLToPath(new URL('names.csv', import.meta.url));

/** Reads `<raw>/libday2023` and gives its economies names in both languages. */
export function buildTrade2023(raw: string): BuiltTrade2023 {
  const folder = join(raw, 'libday2023');
  const texts = Object.fromEntries(
    LIBDAY2023_FILES.map((file) => {
      const path = join(folder, file);
      if (!existsSync(path)) {
        throw new Error(`${path} is missing; --raw names the folder of raw data`);
      }
      return [file, readFileSync(path, 'utf8')];
    }),
  );
  const loaded = loadLibday2023(texts);
  if (loaded.kind !== 'loaded') {
    throw new Error(`${folder}: ${JSON.stringify(loaded.faults.slice(0, 5))}`);
  }
  const { data: rows } = Papa.parse<Record<'code' | 'name_en' | 'name_ja', string>>(
    readFileSync(NAMES, 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const names = new Map(rows.map(({ code, name_en, name_ja }) => [code, [name_en, name_ja]]));
  const economies = loaded.data.economies.map(({ code }) => {
    const [en, ja] = names.get(code) ?? [];
    if (en === undefined || ja === undefined) throw new Error(`${NAMES}: no name for ${code}`);
    return { code, name: { en, ja } };
  });
  return {
    data: { ...loaded.data, id: 'trade-2023', economies },
    announced: loaded.announced,
  };
}
