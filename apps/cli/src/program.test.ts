import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parley } from './run.fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function policy(text: string, name = 'policy.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const CARS = 'importer,exporter,sector,added\nUSA,JPN,29,0.25\n';

describe('parley solve', () => {
  test('prints a table of all regions', async () => {
    const { exitCode, stdout } = await parley('solve', 'world-2017', '--policy', policy(CARS));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/JPN Japan +−0\.050\d/);
    expect(stdout).toMatch(/USA United States +−0\.009\d/);
    expect(stdout).toMatch(/residual \d\.\de-1\d/);
  });

  test('prints JSON with the promised names', async () => {
    const { exitCode, stdout } = await parley(
      ...['solve', 'world-2017', '--model', 'caliendo-parro', '--policy', policy(CARS), '--json'],
    );
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      model: 'caliendo-parro',
      options: { closure: { kind: 'transfers' } },
      data: { id: 'world-2017', version: expect.stringMatching(/^world-2017@/) },
      converged: true,
      iterations: expect.any(Number),
      milliseconds: expect.any(Number),
    });
    expect(answer.residual).toBeLessThan(1e-10);
    const japan = answer.regions.find(({ code }: { code: string }) => code === 'JPN');
    expect(Object.keys(japan)).toEqual(
      expect.arrayContaining([
        'welfarePercent',
        'realIncomePercent',
        'realWagePercent',
        'consumerPricesPercent',
        'tariffRevenue',
        'firstOrderWelfarePercent',
        'equivalentVariation',
      ]),
    );
    expect(japan.realIncomePercent).toBeCloseTo(-0.0505, 3);
    expect(answer.sectors).toHaveLength(7 * 44);
    expect(answer.trade).toHaveLength(42);
  });

  test('--full adds trade by sector, --closure and --set reach the model', async () => {
    const { stdout } = await parley(
      ...['solve', 'world-2017', '--policy', policy(CARS), '--json', '--full'],
      ...['--closure', 'fixed:JPN:prices', '--set', 'tolerance=1e-8'],
    );
    const answer = JSON.parse(stdout);
    expect(answer.options).toMatchObject({
      closure: { kind: 'fixed', region: 'JPN', index: 'prices' },
      tolerance: 1e-8,
    });
    expect(answer.trade).toContainEqual(
      expect.objectContaining({ importer: 'USA', exporter: 'JPN', sector: '29' }),
    );
  });

  test('all that is wrong with a call is said at once, with places and hints', async () => {
    const path = policy('importer,exporter,sector,tariff\nUSB,JPN,29,0.25\nUSA,JPN,29,-1\n');
    const { exitCode, stdout, stderr } = await parley(
      ...['solve', 'world-2017', '--policy', path, '--model', 'caliendo-paro'],
      ...['--closure', 'fixed', '--set', 'tolerence=1'],
    );
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      'There is no model “caliendo-paro”. Did you mean “caliendo-parro”?',
      '“fixed” is no closure. Give transfers, balanced, or fixed:REGION:gdp or fixed:REGION:prices.',
      'The model has no option “tolerence”. Did you mean “tolerance”?',
      `${path}:2:1 There is no region “USB” in these data. Did you mean “USA”?`,
      `${path}:3:4 A tariff of -1 takes the whole price or more. A tariff is above −1 (−100 %).`,
      '5 faults.',
    ]);
  });

  test('faults as JSON, and in Japanese', async () => {
    const path = policy('importer,exporter,sector,tariff\nUSB,JPN,29,NaN\n');
    const json = await parley('solve', 'world-2017', '--policy', path, '--json');
    expect(json.exitCode).toBe(2);
    expect(JSON.parse(json.stdout).faults).toMatchObject([
      { code: 'unknown-region', file: path, line: 2, column: 1 },
      { code: 'not-a-number', file: path, line: 2, column: 4 },
    ]);
    const japanese = await parley('solve', 'world-2017', '--policy', path, '--lang', 'ja');
    expect(japanese.stderr).toContain('「USA」のことですか。');
  });

  test.each([
    ['no such dataset', ['solve', 'world-2018', '--policy', 'p.csv'], /Did you mean “world-2017”/],
    [
      'no such policy',
      ['solve', 'world-2017', '--policy', 'none.csv'],
      /no policy file “none.csv”/,
    ],
    ['no policy', ['solve', 'world-2017'], /A policy is needed/],
    ['unknown option', ['solve', 'world-2017', '--polcy', 'x'], /Did you mean --policy/],
    ['unknown command', ['sole'], /Did you mean solve/],
    ['unknown language', ['data', 'info', '--lang', 'fr'], /no language “fr”/],
  ])('%s: exit 2 and a message', async (_, argv, message) => {
    const { exitCode, stderr } = await parley(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a folder that holds no dataset, and one that does not close', async () => {
    const empty = await parley('solve', folder, '--policy', policy(CARS));
    expect(empty.exitCode).toBe(2);
    expect(empty.stderr).toContain('holds no dataset');

    for (const file of ['dataset', 'regions', 'sectors', 'flows', 'production', 'input-shares']) {
      const source = new URL(`../../../data/world-2017/${file}.csv`, import.meta.url);
      writeFileSync(join(folder, `${file}.csv`), readFileSync(source, 'utf8'));
    }
    const good = await parley('solve', folder, '--policy', policy(CARS));
    expect(good.exitCode).toBe(0);

    const path = join(folder, 'production.csv');
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[1] = `${lines[1]}99`.replace('.', '0.');
    writeFileSync(path, lines.join('\n').replace(/^(BRA,03,[^,]+),.*$/m, '$1,99999'));
    const open = await parley('solve', folder, '--policy', policy(CARS));
    expect(open.exitCode).toBe(2);
    expect(open.stderr).not.toBe('');
  });

  test('what is not solved is exit 1, and says where it is furthest off', async () => {
    const path = policy('importer,exporter,sector,tariff\nUSA,*,*,5\n*,USA,*,5\n');
    const text = await parley('solve', 'world-2017', '--policy', path, '--set', 'tolerance=1e-13');
    const json = await parley(
      ...['solve', 'world-2017', '--policy', path, '--set', 'tolerance=1e-13', '--json'],
    );
    expect(json.exitCode).toBe(text.exitCode);
    const answer = JSON.parse(json.stdout);
    expect(answer.converged).toBe(text.exitCode === 0);
    if (!answer.converged) expect(text.stderr).toMatch(/Not solved: residual/);
  });
});

describe('parley data info', () => {
  test('says what the data are, where from, and what was adjusted', async () => {
    const { exitCode, stdout } = await parley('data', 'info');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/7 regions, 22 goods sectors, 22 services/);
    expect(stdout).toMatch(/fixed point to \d\.\de-1\d/);
    expect(stdout).toMatch(/OECD/);
  });

  test('as JSON', async () => {
    const { stdout } = await parley('data', 'info', 'world-2017', '--json');
    const answer = JSON.parse(stdout);
    expect(answer.sectors).toHaveLength(44);
    expect(answer.baselineResidual).toBeLessThan(1e-10);
    expect(answer.provenance.sources.length).toBeGreaterThan(0);
  });
});

describe('parley brief', () => {
  test('answers on one screen and writes a page and data', async () => {
    const { exitCode, stdout } = await parley('brief', 'japan-us-2025', '--out', folder);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(50);
    expect(existsSync(join(folder, 'brief.html'))).toBe(true);
    const json = JSON.parse(readFileSync(join(folder, 'brief.json'), 'utf8'));
    expect(JSON.stringify(json)).toContain('world-2023@');
    // With the deals of the day, and what waiting for them costs.
    expect(json.deals.solutions[0].certified).toBe(true);
    expect(json.delay.phases.length).toBeGreaterThan(1);
    expect(json.brief.sections.map(({ id }: { id: string }) => id)).toContain('deals');
  });

  test('bad input writes nothing', async () => {
    const out = join(folder, 'out');
    for (const argv of [
      ['brief', 'japan-us-2024', '--out', out],
      ['brief', 'japan-us-2025', '--at', '2025-02-30', '--out', out],
    ]) {
      const { exitCode, stderr } = await parley(...argv);
      expect(exitCode).toBe(2);
      expect(stderr).not.toBe('');
    }
    expect(existsSync(out)).toBe(false);
  });

  test('a faulty case is reported with its places', async () => {
    const source = new URL('../../../cases/japan-us-2025/case.yaml', import.meta.url);
    const text = readFileSync(source, 'utf8').replace('kind: baseline', 'kind: baselin');
    writeFileSync(join(folder, 'case.yaml'), text);
    const { exitCode, stderr } = await parley(
      'brief',
      folder,
      '--no-deals',
      '--out',
      join(folder, 'out'),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/case\.yaml:\d+:\d+ /);
  });

  test('a case for an economy without its codes', async () => {
    const source = new URL('../../../cases/japan-us-2025', import.meta.url);
    cpSync(source, folder, { recursive: true });
    const path = join(folder, 'case.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('region: JPN', 'region: ZZZ'));
    const { exitCode, stderr } = await parley(
      'brief',
      folder,
      '--no-deals',
      '--out',
      join(folder, 'out'),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('“ZZZ”');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

test('help names an example and the exit codes', async () => {
  for (const argv of [
    ['--help'],
    ['law', 'rate', '--help'],
    ['law', 'effective', '--help'],
    ['law', 'changes', '--help'],
    ['law', 'search', '--help'],
    ['solve', '--help'],
    ['brief', '--help'],
    ['data', 'info', '--help'],
  ]) {
    const { exitCode, stdout } = await parley(...argv);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('$ parley');
    expect(stdout).toContain('Exit codes');
  }
});
