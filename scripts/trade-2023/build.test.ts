import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GOODS_TRADE_FILES,
  imls2025,
  readGoodsTradeFiles,
  writeGoodsTradeFiles,
} from '@parley/economy';
import { expect, test } from 'vitest';
import { describeWithReferenceData } from '../reference-data.ts';
import { buildTrade2023 } from './build.ts';
import { provenanceOf } from './provenance.ts';

const embedded = (name: string) =>
  readFileSync(new URL(`../../data/trade-2023/${name}`, import.meta.url), 'utf8');
const embeddedFiles = () =>
  Object.fromEntries(GOODS_TRADE_FILES.map((name) => [name, embedded(name)]));

describeWithReferenceData('the builder of trade-2023', ({ folder }) => {
  const built = buildTrade2023(join(folder, 'data'));

  test('makes the embedded files, to the byte', () => {
    const files = {
      ...writeGoodsTradeFiles(built.data, built.announced),
      'provenance.json': `${JSON.stringify(provenanceOf(built), null, 2)}\n`,
    };
    for (const [name, text] of Object.entries(files))
      expect(text === embedded(name), name).toBe(true);
  });

  test('what is embedded answers as the published inputs do, to 1e-6 points', () => {
    const read = readGoodsTradeFiles(embeddedFiles());
    if (read.kind !== 'goods-trade') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
    const ours = imls2025.solve(read.data, read.policies.ustr);
    const theirs = imls2025.solve(built.data, read.policies.ustr);
    if (ours.kind !== 'equilibrium' || theirs.kind !== 'equilibrium') throw new Error('not solved');
    expect(ours.economies).toHaveLength(194);
    ours.economies.forEach(({ code, welfareChange, consumerPriceChange }, i) => {
      const other = theirs.economies[i];
      expect(code).toBe(other?.code);
      expect(Math.abs(welfareChange - (other?.welfareChange ?? 1))).toBeLessThan(1e-8);
      expect(Math.abs(consumerPriceChange - (other?.consumerPriceChange ?? 1))).toBeLessThan(1e-8);
    });
  });
});

test('a folder without the raw tables is named', () => {
  expect(() => buildTrade2023('nowhere')).toThrow(/nowhere.libday2023.*is missing/);
});

test('every economy has a name in both languages', () => {
  const read = readGoodsTradeFiles(embeddedFiles());
  if (read.kind !== 'goods-trade') throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  for (const { code, name } of read.data.economies) {
    expect(name.en, code).toMatch(/[a-z]/);
    expect(name.ja, code).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  }
});
