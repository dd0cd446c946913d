import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parley } from './run.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-'));
function policy(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
const CARS = policy('cars.csv', 'importer,exporter,sector,added', 'USA,JPN,29,0.25');

async function solved(dataset: string, path: string, ...set: string[]) {
  const words = set.flatMap((each) => ['--set', each]);
  const { exitCode, stdout } = await parley('solve', dataset, '--policy', path, '--json', ...words);
  return { exitCode, answer: JSON.parse(stdout) };
}

describe('options of the default model', () => {
  test('reach the model, and the answer says which it had; nothing infinite is lost', async () => {
    const plain = await solved('world-2017', CARS);
    expect(plain.answer.options).toMatchObject({ labourMobility: 'infinite', passThrough: null });
    const { answer } = await solved(
      'world-2017',
      CARS,
      'passThrough.29=0',
      'passThrough=0.9',
      'labourMobility=medium',
      'labourSupply=0.2',
      'scaleElasticities.29=0.1',
    );
    expect(answer.options).toMatchObject({ labourMobility: 1.5, labourSupply: 0.2 });
    expect(answer.options.passThrough).toMatchObject({ 29: 0, 28: 0.9 });
    expect(answer.options.scaleElasticities).toMatchObject({ 29: 0.1, 28: 0 });
    const only = await solved('world-2017', CARS, 'passThrough.29=0');
    const japan = only.answer.regions.find(({ code }: { code: string }) => code === 'JPN');
    expect(japan.realIncomePercent).toBeCloseTo(-0.2367, 3);
  });

  test('all that is wrong with them is said at once, with the range that would do', async () => {
    const { exitCode, stderr } = await parley(
      ...['solve', 'world-2017', '--policy', CARS, '--set', 'labourMobility=1'],
      ...['--set', 'labourSupply=-1', '--set', 'passThrough.29=2', '--set', 'passTrough=1'],
      ...['--set', 'passThrough.2X=1', '--set', 'scaleElasticities=dataset'],
    );
    expect(exitCode).toBe(2);
    const lines = stderr.split('\n').slice(0, -1);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe('“1” does not suit labourMobility. short, medium, long, > 1');
    expect(lines[1]).toBe('“-1” does not suit labourSupply. 0 … 10');
    expect(lines[2]).toContain('Did you mean “passThrough”?');
    expect(lines[3]).toContain('scale-elasticities.csv');
    expect(lines[4]).toBe('“2” does not suit passThrough.29. 0 … 1');
    expect(lines[5]).toContain('There is no sector “2X”');
  });

  test('scale elasticities come from the dataset where it has them', async () => {
    const { exitCode, answer } = await solved('world-2023', CARS, 'scaleElasticities=dataset');
    expect(exitCode).toBe(0);
    expect(answer.options.scaleElasticities).toMatchObject({ 29: 0.129, 68: 0 });
  });
});

describe('jobs', () => {
  test('before and after, where a dataset counts persons at work', async () => {
    const { answer } = await solved('world-2023', CARS);
    const cars = answer.sectors.find(
      ({ region, sector }: { region: string; sector: string }) =>
        region === 'USA' && sector === '29',
    );
    expect(cars.jobsThousand / cars.jobsThousandBefore).toBeCloseTo(
      1 + cars.labourPercent / 100,
      9,
    );
    expect(cars.jobsThousand).toBeGreaterThan(cars.jobsThousandBefore);
    const text = await parley('solve', 'world-2023', '--policy', CARS);
    expect(text.stdout).toMatch(/Where jobs move most\n\n.*\nJPN 29 Motor vehicles and parts +\d/);
    const none = await parley('solve', 'world-2017', '--policy', CARS);
    expect(none.stdout).not.toContain('jobs');
  });
});

describe('promises', () => {
  test('to buy and to invest are part of a policy', async () => {
    const path = policy(
      'deal.yaml',
      'purchases:',
      '  - { importer: JPN, exporter: USA, sector: 01T02, purchase_added: 8 }',
      'investments:',
      '  - { from: JPN, to: USA, usd_bn: 10 }',
    );
    const { answer } = await solved('world-2017', path);
    const usa = answer.regions.find(({ code }: { code: string }) => code === 'USA');
    expect(usa.equivalentVariation).toBeGreaterThan(10);
    const [, full] = await Promise.all([
      null,
      parley('solve', 'world-2017', '--policy', path, '--json', '--full'),
    ]);
    const flow = JSON.parse(full.stdout).trade.find(
      (each: { importer: string; exporter: string; sector: string }) =>
        each.importer === 'JPN' && each.exporter === 'USA' && each.sector === '01T02',
    );
    expect(flow.trade - flow.tradeBefore).toBeCloseTo(8, 6);
  });

  test('that cannot be kept are named, with how far they got', async () => {
    const path = policy(
      'vain.csv',
      'importer,exporter,sector,purchase',
      'BRA,IND,30,1',
      'JPN,USA,01T02,9000',
    );
    const { exitCode, answer } = await solved('world-2017', path);
    expect(exitCode).toBe(1);
    expect(answer.unmet).toHaveLength(1);
    expect(answer.unmet[0]).toMatchObject({ commitment: 2, importer: 'JPN', target: 9000 });
    expect(answer.unmet[0].reached).toBeLessThan(9000);
    const text = await parley('solve', 'world-2017', '--policy', path, '--lang', 'ja');
    expect(text.stderr).toMatch(/^購入約束2\(USAからJPN、部門01T02\)は実現できません。/);
  }, 60_000);
});
