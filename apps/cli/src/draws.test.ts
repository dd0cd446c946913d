import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { countProgress } from './adapters/count-progress.ts';
import { openDataset } from './adapters/open-dataset.ts';
import { solveManyCommand } from './commands/solve-many.ts';
import type { Context } from './io.ts';
import { parley } from './run.fixture.ts';
import { textsFor } from './texts/texts-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-draws-'));
afterAll(() => rmSync(folder, { recursive: true }));
const LAUNCHER = fileURLToPath(new URL('../bin/parley.mjs', import.meta.url));

describe('parley brief --draws', () => {
  test('the bundle’s threads give the same as one: intervals on the screen, the page and the file', () => {
    const briefs = ['1', '2'].map((threads) => {
      const out = join(folder, threads);
      const { status, stdout } = spawnSync(
        process.execPath,
        [
          LAUNCHER,
          ...[
            'brief',
            'japan-us-2025',
            '--no-deals',
            '--draws',
            '20',
            '--seed',
            '7',
            '--threads',
            threads,
          ],
          ...['--out', out],
        ],
        { encoding: 'utf8' },
      );
      return { status, stdout, json: readFileSync(join(out, 'brief.json'), 'utf8') };
    });
    const [one, two] = briefs;
    expect(two.json).toBe(one.json);
    expect(two.status).toBe(0);
    expect(two.stdout).toMatch(/Nine in ten of 20 draws/);
    expect(two.stdout.split('\n').length).toBeLessThan(50);
    const { draws, brief } = JSON.parse(two.json);
    expect(draws).toMatchObject({ draws: 20, seed: 7, method: 'sobol' });
    expect(brief.provenance.draws).toEqual({ draws: 20, seed: 7, method: 'sobol' });
    expect(readFileSync(join(folder, '2', 'brief.html'), 'utf8')).toContain('draws-regions-table');
  }, 120_000);

  test('options that do not suit are refused together', async () => {
    const { exitCode, stdout } = await parley(
      ...['brief', 'japan-us-2025', '--json', '--draws', '5', '--seed', '-1', '--threads', 'x'],
      ...['--vary', 'elasticity'],
    );
    expect(exitCode).toBe(2);
    expect(
      JSON.parse(stdout).faults.map(({ message }: { message: string }) => message),
    ).toHaveLength(4);
  });
});

describe('many policies', () => {
  const opened = openDataset('world-2023');
  if (opened.kind !== 'dataset') throw new Error('no data');
  const { dataset } = opened;
  const run = async (text: string, json: boolean, threads?: string) => {
    const policies = join(folder, 'many.csv');
    writeFileSync(policies, text);
    let stdout = '';
    let stderr = '';
    const context: Context = {
      stdout: (part) => {
        stdout += part;
      },
      stderr: (part) => {
        stderr += part;
      },
      colour: false,
      width: 100,
      language: 'en',
      texts: textsFor('en'),
      json,
    };
    const args = { dataset, policies, options: {}, faults: [] };
    const exitCode = await solveManyCommand(
      threads === undefined ? args : { ...args, threads },
      context,
    );
    return { exitCode, stdout, stderr };
  };
  const MANY = [
    'policy,importer,exporter,sector,added',
    'cars,USA,JPN,29,0.25',
    'all,USA,JPN,*,0.24',
    ',USA,KOR,*,0.25',
  ].join('\n');

  test('one line of JSON each, in order', async () => {
    const { exitCode, stdout } = await run(MANY, true);
    expect(exitCode).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ policy }) => policy)).toEqual(['cars', 'all']);
    for (const { converged, data, regions } of lines) {
      expect(converged).toBe(true);
      expect(data.version).toBe(dataset.version);
      expect(regions).toHaveLength(dataset.regions.length);
    }
    const income = (k: number, code: string) =>
      lines[k].regions.find((region: { code: string }) => region.code === code).realIncomePercent;
    expect(income(1, 'JPN')).toBeLessThan(income(0, 'JPN'));
    expect(income(1, 'KOR')).toBeLessThan(-0.01);
  });

  test('a table of the regions that move most, within the width', async () => {
    const { stdout } = await run(MANY, false);
    expect(stdout).toMatch(/^Policy +Iterations .*JPN/);
    expect(stdout).toMatch(/2 of 2 policies solved/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('faults of the file and of the options come together', async () => {
    const { exitCode, stderr } = await run(`${MANY}\nwrong,USA,JPM,29,0.1`, false, '0');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/many\.csv:5:3 .*JPM/);
    expect(stderr).toContain('--threads');
  });
});

test('progress is told on a terminal only, after a second', () => {
  let at = 0;
  const told: string[] = [];
  const io = {
    stdout: () => {},
    stderr: (text: string) => told.push(text),
    colour: false,
    width: 80,
  };
  const tell = (stderrIsTerminal: boolean) => {
    at = 0;
    told.length = 0;
    const progress = countProgress(
      { ...io, stderrIsTerminal },
      (done) => `${done} done`,
      () => at,
    );
    for (const [now, done] of [
      [500, 1],
      [1200, 2],
      [1300, 3],
      [1500, 4],
    ]) {
      at = now;
      progress.onProgress(done);
    }
    progress.done();
    return told.map((text) => text.replace('\r\u001b[K', ''));
  };
  expect(tell(true)).toEqual(['2 done', '4 done', '']);
  expect(tell(false)).toEqual([]);
});
