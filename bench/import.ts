import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type ReadProgress } from '@parley/economy';
import { type IcioShape, writeIcioCsv } from './icio-csv.ts';

export interface ImportRun {
  readonly table: string;
  readonly columns: number;
  readonly rows: number;
  readonly megabytes: number;
  /** From the first byte to the last, and to a dataset in equilibrium. */
  readonly readSeconds: number;
  readonly totalSeconds: number;
  /** Largest resident memory of the process so far. */
  readonly peakMegabytes: number;
  readonly regions: number;
  readonly sectors: number;
}

const TABLES: Readonly<Record<string, IcioShape>> = {
  'ICIO 2023 extended': { regions: 77, sectors: 45, extended: true },
  'ICIO 2025': { regions: 81, sectors: 50, extended: false },
};

/** Imports full-size tables in the OECD's layout, generated into a temporary folder. */
export async function benchmarkImport(): Promise<readonly ImportRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const runs: ImportRun[] = [];
  try {
    for (const [table, shape] of Object.entries(TABLES)) {
      const path = join(folder, '2020_SML.csv');
      const { bytes, columns, rows } = writeIcioCsv(path, shape);
      const began = performance.now();
      let readAt = began;
      const result = await importFiles({
        id: 'bench',
        files: [
          {
            name: path,
            size: bytes,
            open: () => createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }),
          },
        ],
        theta: 4,
        onProgress: ({ bytesRead }: ReadProgress) => {
          if (bytesRead === bytes) readAt = performance.now();
        },
      });
      const ended = performance.now();
      if (result.kind !== 'dataset') throw new Error(JSON.stringify(result));
      runs.push({
        table,
        columns,
        rows,
        megabytes: bytes / 1e6,
        readSeconds: (readAt - began) / 1000,
        totalSeconds: (ended - began) / 1000,
        peakMegabytes: process.resourceUsage().maxRSS / 1000,
        regions: result.dataset.regions.length,
        sectors: result.dataset.sectors.length,
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return runs;
}
