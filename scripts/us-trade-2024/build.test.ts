import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWithReferenceData } from '../reference-data.ts';
import { type BuiltUsTrade, buildUsTrade, usTradeFiles } from './build.ts';
import { ORIGINS } from './origins.ts';
import { provenanceOf } from './provenance.ts';
import { type RawUsTrade, readRawUsTrade } from './raw.ts';

describeWithReferenceData('the builder of us-trade-2024', async ({ folder }) => {
  const raw = await readRawUsTrade(join(folder, 'data'));
  const built = buildUsTrade(raw);
  const embedded = (name: string) =>
    readFileSync(new URL(`../../data/us-trade-2024/${name}`, import.meta.url), 'utf8');

  test('makes the embedded files, to the byte', () => {
    for (const [name, text] of Object.entries(usTradeFiles(built))) {
      expect(text === embedded(name), name).toBe(true);
    }
    expect(`${JSON.stringify(provenanceOf(built), null, 2)}\n`).toBe(embedded('provenance.json'));
  });

  test('the order of the raw files and rows does not matter', () => {
    const turned: RawUsTrade = {
      ...raw,
      partners: raw.partners
        .map((partner) => ({ ...partner, rows: partner.rows.toReversed() }))
        .reverse(),
      mfn: raw.mfn.toReversed(),
      lists: raw.lists.toReversed(),
    };
    const files = usTradeFiles(buildUsTrade(turned));
    for (const [name, text] of Object.entries(files))
      expect(text === embedded(name), name).toBe(true);
  });

  test('sums by origin are those of the raw files', () => {
    for (const { origin, census } of ORIGINS) {
      const rows = raw.partners.find(({ code }) => code === census)?.rows ?? [];
      const value = rows.reduce((sum, row) => sum + row.valueUsd, 0);
      const duty = rows.reduce((sum, row) => sum + row.dutyUsd, 0);
      expect(sumsOf(built, origin), origin).toEqual([value, duty]);
    }
  });

  test('imports and mean duty of 2024 agree with the published tracker', () => {
    const published = readFileSync(join(folder, 'reference/effective_rates_jpn_gbr.csv'), 'utf8');
    for (const [origin, name] of [
      ['JPN', 'JAPAN'],
      ['GBR', 'UNITED KINGDOM'],
    ] as const) {
      const row = published.split('\n').find((line) => line.includes(`,${name},`)) ?? '';
      const [, , , total, percent] = row.split(',').map(Number);
      const [value, duty] = sumsOf(built, origin);
      expect(value).toBe(total);
      expect((100 * duty) / value).toBeCloseTo(percent ?? 0, 10);
    }
  });

  test('Slovakia is inside the European Union’s file and counted once', () => {
    expect(built.leftOut).toEqual([{ code: '4359', name: 'SLOVAKIA', valueUsd: 8_141_337_864 }]);
    expect(built.imports.some(([origin]) => origin === 'SVK')).toBe(false);
  });

  test('every import stands on a line, and no line stands at both depths', () => {
    const codes = new Set(built.lines.map(({ code }) => code));
    expect(built.imports.filter(([, code]) => !codes.has(code))).toEqual([]);
    const both = [...codes].filter((code) => code.length === 10 && codes.has(code.slice(0, 8)));
    expect(both).toEqual([]);
  });

  test('106 lines are cut by measures, but none that a list holds whole', () => {
    expect(built.splits.byLine.size).toBe(106);
    expect(built.splits.byLine.get('85049096')).toHaveLength(8);
    // ieepa_exempt_products has all codes of 8542.31.00, and the padded 8542310000 besides.
    expect(built.splits.byLine.has('85423100')).toBe(false);
  });

  test('lines that no sector takes stand in chapters 98 and 99', () => {
    for (const { code, sector, gap } of built.lines) {
      expect(sector === '', code).toBe(code >= '98');
      expect(gap !== '', code).toBe(code >= '98');
    }
  });
});

function sumsOf(built: BuiltUsTrade, origin: string): [value: number, duty: number] {
  let [value, duty] = [0, 0];
  for (const [of, , valueUsd, dutyUsd] of built.imports) {
    if (of !== origin) continue;
    value += valueUsd;
    duty += dutyUsd;
  }
  return [value, duty];
}

test('a folder without the raw tables is named', async () => {
  await expect(readRawUsTrade('nowhere')).rejects.toThrow(
    /nowhere.us-imports-2024-hs10 is missing/,
  );
});
