import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../scripts/reference-data.ts';
import { parley } from './run.fixture.ts';

/** Seconds on a busy machine. */
const SLOW = { timeout: 60_000 } as const;

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

async function answer(...argv: string[]) {
  const { exitCode, stdout, stderr } = await parley(...argv, '--json');
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

interface Coded {
  readonly code: string;
  readonly [field: string]: unknown;
}
const of = (answered: { regions: Coded[] }, code: string) =>
  answered.regions.find((region) => region.code === code);

describe('parley solve, imls-2025', () => {
  test('the embedded data and the announced tariffs give the published figures', async () => {
    const answered = await answer('solve', 'trade-2023', '--policy', 'ustr');
    expect(answered).toMatchObject({
      model: 'imls-2025',
      data: { id: 'trade-2023', version: expect.stringMatching(/^trade-2023@[0-9a-f]{12}$/) },
      options: { epsilon: 4, variant: 'one-sector' },
      converged: true,
    });
    expect(answered.regions).toHaveLength(194);
    expect(answered.residual).toBeLessThan(1e-10);
    const usa = of(answered, 'USA');
    expect(usa?.welfarePercent).toBeCloseTo(1.1307124, 6);
    expect(usa?.tradeDeficitPercent).toBeCloseTo(-18.061878, 5);
    expect(usa?.exportsOverGdpPercent).toBeCloseTo(-52.71231, 5);
    expect(usa?.importsOverGdpPercent).toBeCloseTo(-43.576282, 5);
    expect(usa?.employmentPercent).toBeCloseTo(0.31785475, 6);
    expect(usa?.consumerPricesPercent).toBeCloseTo(12.81006, 5);
    expect(usa?.revenueOverSpending).toBeCloseTo(0.011374324, 8);
    expect(of(answered, 'JPN')?.welfarePercent).toBeCloseTo(-0.29137981, 6);
  });

  test('options reach the model', async () => {
    const answered = await answer(
      ...['solve', 'trade-2023', '--policy', 'reciprocal-retaliation'],
      ...['--set', 'variant=roundabout', 'kappa=0', 'rebate=lump-sum', '--set', 'passThrough=0.5'],
    );
    expect(answered.options).toMatchObject({
      variant: 'roundabout',
      kappa: 0,
      rebate: 'lump-sum',
      passThrough: 0.5,
    });
    expect(of(answered, 'USA')?.employmentPercent).toBeCloseTo(0, 10);
  });

  test('a policy file in either format means the same', async () => {
    const csv = policy('importer,exporter,sector,tariff\nUSA,Japan,*,0.24\nUSA,CHN,goods,0.34\n');
    const yaml = policy(
      'tariffs:\n  - {importer: USA, exporter: 日本, sector: 財, tariff: 0.24}\n  - {importer: USA, exporter: CHN, sector: goods, tariff: 0.34}\n',
      'policy.yaml',
    );
    const [a, b] = [
      await answer('solve', 'trade-2023', '--policy', csv, '--full'),
      await answer('solve', 'trade-2023', '--policy', yaml),
    ];
    expect(a.regions).toEqual(b.regions);
    expect(a.tariffs).toEqual([
      { importer: 'USA', exporter: 'CHN', tariff: 0.34 },
      { importer: 'USA', exporter: 'JPN', tariff: 0.24 },
    ]);
    expect(of(a, 'JPN')?.welfarePercent).toBeLessThan(0);
  });

  test('the text shows who acts and both ends, and how many more there are', async () => {
    const { stdout } = await parley('solve', 'trade-2023', '--policy', 'ustr');
    expect(stdout).toMatch(/Who changes tariffs\n.*\nUSA United States +\+1\.1307/);
    expect(stdout).toMatch(/Largest losses\n.*\nGUY Guyana/);
    expect(stdout).toMatch(/181 more with --full/);
    const full = await parley('solve', 'trade-2023', '--policy', 'ustr', '--full', '--lang', 'ja');
    expect(full.stdout).toMatch(/JPN 日本 +−0\.2914/);
    expect(full.stdout.split('\n').length).toBeGreaterThan(194);
  });

  test('all that is wrong with a call is said at once', async () => {
    const { exitCode, stdout } = await parley(
      ...['solve', 'trade-2023', '--model', 'imls-2025', '--policy', 'usr', '--json'],
      ...['--closure', 'balanced', '--set', 'epsilon=0', 'varient=x', 'kappa', 'rebate=lumpsum'],
    );
    expect(exitCode).toBe(2);
    const { faults } = JSON.parse(stdout);
    expect(faults.map(({ code }: { code: string }) => code)).toEqual([
      'option-of-another-model',
      'bad-option-value',
      'unknown-option-key',
      'bad-set',
      'bad-option-value',
      'no-such-named-policy',
    ]);
    expect(faults[1].hint).toBe('0.1 … 50');
    expect(faults[2].hint).toMatch(/variant/);
    expect(faults[4].hint).toMatch(/lump-sum\?/);
    expect(faults[5].hint).toMatch(/ustr/);
  });

  test('lines that the model has no place for, and unknown codes, are refused with their place', async () => {
    const yaml = policy(
      'trade_costs:\n  - {importer: USA, exporter: JPN, sector: goods, trade_cost: 1.1}\n',
      'costs.yaml',
    );
    const beyond = await parley('solve', 'trade-2023', '--policy', yaml, '--json');
    expect(JSON.parse(beyond.stdout).faults).toMatchObject([
      { code: 'beyond-tariffs', file: yaml },
    ]);
    const csv = policy('importer,exporter,sector,tariff\nUSA,JPM,goods,0.2\nUSA,JPN,cars,0.2\n');
    const unknown = await parley('solve', 'trade-2023', '--policy', csv, '--json');
    expect(JSON.parse(unknown.stdout).faults).toMatchObject([
      { code: 'unknown-region', line: 2, column: 2 },
      { code: 'unknown-sector', line: 3, column: 3 },
    ]);
  });

  test('a model that does not fit says what it takes and what fits', async () => {
    for (const [dataset, model] of [
      ['world-2017', 'imls-2025'],
      ['trade-2023', 'caliendo-parro'],
      ['trade-2023', 'ossa-2014'],
    ] as const) {
      const { exitCode, stdout } = await parley(
        ...['solve', dataset, '--model', model, '--policy', policy('x'), '--json'],
      );
      expect(exitCode).toBe(2);
      expect(JSON.parse(stdout).faults).toMatchObject([{ code: 'model-does-not-fit' }]);
    }
    const brief = await parley('data', 'check', 'trade-2023');
    expect(brief.exitCode).toBe(2);
    expect(brief.stderr).toMatch(/--model imls-2025/);
  });
});

describe('parley optimum, nash and cooperate on our data', () => {
  test(
    'the best US tariffs over 193 partners, and what answering in kind leaves',
    SLOW,
    async () => {
      const answered = await answer('optimum', 'trade-2023', '--party', 'usa', '--retaliation');
      expect(answered.tariffs).toHaveLength(193);
      expect(answered.gainPercent).toBeGreaterThan(1.1307124);
      expect(answered.certificate.projectedGradientNorm).toBeLessThan(1e-8);
      expect(answered.certificate.residual).toBeLessThan(1e-10);
      expect(answered.certificate.deviationGainsPercent.USA).toBeLessThanOrEqual(1e-6);
      expect(of(answered, 'CAN')?.realIncomeUsdBn).toBeLessThan(-10);
      expect(answered.standing.mostFavouredNation.apart).toBe(1);
      expect([...answered.certificate.atLow, ...answered.certificate.atHigh]).toEqual([]);
      expect(answered.retaliation.kind).toBe('in-kind');
      expect(answered.retaliation.gainPercent).toBeLessThan(0);
    },
  );

  test('a trade war of all, or no answer at all', SLOW, async () => {
    const asked = ['optimum', 'world-2017', '--model', 'ossa-2014', '--party', 'USA'];
    const war = await answer(...asked, '--retaliation', 'nash');
    expect(war.retaliation.kind).toBe('nash');
    expect(war.retaliation.gainPercent).toBeLessThan(war.gainPercent);
    const quiet = await answer(...asked, '--retaliation', 'none');
    expect(quiet.retaliation).toBeNull();
    const none = await parley('optimum', 'trade-2023', '--party', 'USA', '--retaliation', 'nash');
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toMatch(/“nash”/);
  });

  test('bounds that bind are told by name', SLOW, async () => {
    const { stdout } = await parley(
      ...['optimum', 'trade-2023', '--party', 'USA', '--bounds', '0:0.2'],
    );
    expect(stdout).toMatch(/At the upper bound \(20 %\): .*and \d+ more\./);
    expect(stdout).toMatch(/Welfare is flat in these tariffs/);
  });

  test('a world economy serves the model of Ossa: its goods, balanced', SLOW, async () => {
    const best = await answer(
      ...['optimum', 'world-2017', '--model', 'ossa-2014', '--party', 'USA', '--retaliation'],
    );
    expect(best.model).toBe('ossa-2014');
    expect(best.gainPercent).toBeGreaterThan(0);
    expect(best.certificate.deviationGainsPercent.USA).toBeLessThan(1e-6);
    expect(of(best, 'JPN')?.realIncomeUsdBn).toBeLessThan(0);
    expect(best.standing).toMatchObject({ importer: 'USA', boundRates: 'not held' });
    expect(best.retaliation.gainPercent).toBeLessThan(best.gainPercent);

    const pair = ['world-2017', '--model', 'ossa-2014', '--parties', 'USA,JPN', '--on', 'parties'];
    const war = await answer('nash', ...pair);
    expect(new Set(war.tariffs.map(({ exporter }: { exporter: string }) => exporter))).toEqual(
      new Set(['USA', 'JPN']),
    );
    for (const gain of Object.values(war.certificate.deviationGainsPercent)) {
      expect(gain).toBeLessThan(1e-6);
    }
    const talks = await answer('cooperate', ...pair, '--from', 'nash');
    expect(talks.solution).toBe('equal-gains');
    expect(talks.gainsPercent.USA).toBeGreaterThan(0);
    expect(talks.gainsPercent.USA).toBeCloseTo(talks.gainsPercent.JPN, 7);
    expect(talks.certificate.projectedGradientNorm).toBeLessThan(1e-7);
  });

  test('all that is wrong with a game is said at once', async () => {
    const { exitCode, stdout } = await parley(
      ...['cooperate', 'world-2017', '--parties', 'USA,US,USA', '--bounds', '3:1', '--json'],
      ...['--model', 'ossa-2014'],
      ...['--solution', 'equal-gain', '--from', 'peace', '--on', 'paties'],
    );
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).faults.map(({ code }: { code: string }) => code)).toEqual([
      'no-such-solution',
      'no-such-disagreement',
      'bad-bounds',
      'bad-on',
      'unknown-region',
      'repeated-party',
    ]);
    const alone = await parley('nash', 'world-2017', '--parties', 'JPN', '--lang', 'ja');
    expect(alone.stderr).toMatch(/2つ以上/);
  });
});

describe('parley data info', () => {
  test('tells what trade data hold', async () => {
    const { stdout } = await parley('data', 'info', 'trade-2023', '--lang', 'ja');
    expect(stdout).toMatch(/モデル imls-2025 用/);
    expect(stdout).toMatch(/JPN 日本 +4204/);
    const { regions, policies, provenance } = await answer('data', 'info', 'trade-2023');
    expect(regions).toHaveLength(194);
    expect(policies).toEqual(['ustr', 'reciprocal-retaliation']);
    expect(provenance.sources.length).toBeGreaterThan(2);
  });
});

describeWithReferenceData('published inputs on the command line', ({ folder: shared }) => {
  test('a policy in the layout of the archive, found beside the data', async () => {
    const data = join(shared, 'data/libday2023');
    const listed = await answer(
      ...['solve', data, '--model', 'imls-2025', '--policy', 'tariffs.csv', '--set', 'epsilon=8'],
    );
    expect(listed.options.epsilon).toBe(8);
    const named = await answer('solve', data, '--policy', 'ustr', '--set', 'epsilon=8');
    expect(of(listed, 'USA')?.welfarePercent).toBeCloseTo(
      of(named, 'USA')?.welfarePercent as number,
      1,
    );
  });

  test('the seven regions of Ossa: solve, optimum, trade war, trade talks', SLOW, async () => {
    const data = join(shared, 'data/ossa2007');
    const cars = policy('importer,exporter,sector,tariff\nUSA,JPN,*,0.25\n');
    const solved = await answer('solve', data, '--policy', cars, '--full');
    expect(of(solved, 'JPN')?.welfarePercent).toBeLessThan(0);
    expect(solved.trade).toContainEqual(
      expect.objectContaining({ importer: 'USA', exporter: 'JPN', industry: 'mvh' }),
    );
    const best = await answer('optimum', data, '--model', 'ossa-2014', '--party', 'JPN');
    expect(best.gainPercent).toBeCloseTo(4.034975, 4);
    const war = await answer('nash', data, '--parties', 'all');
    for (const gain of Object.values(war.certificate.deviationGainsPercent)) {
      expect(gain).toBeLessThan(1e-6);
    }
    const talks = await answer(
      ...['cooperate', data, '--parties', 'all', '--solution', 'equal-gains', '--from', 'nash'],
    );
    const gains: number[] = Object.values(talks.gainsPercent);
    expect(Math.max(...gains) - Math.min(...gains)).toBeLessThan(1e-7);
    expect(Math.min(...gains)).toBeGreaterThan(3);
  });
});
