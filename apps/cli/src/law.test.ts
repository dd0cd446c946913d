import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parley } from './run.fixture.ts';

const JAPAN = ['--importer', 'USA', '--origin', 'JPN'];

describe('parley law rate', () => {
  test('tells the derivation as a tree', async () => {
    const { exitCode, stdout } = await parley(
      ...['law', 'rate', '8703.23', ...JAPAN, '--at', '2025-05-01'],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/27\.5 % {2}8703\.23\.01/);
    expect(stdout).toMatch(/\+ 25 % .*\[us-s232-cars\]/);
    expect(stdout).toMatch(/gives way to us-s232-cars .*\[us-reciprocal-baseline\]/);
    expect(stdout).toMatch(/total: 2\.5 \+ 25 = 27\.5 %; complete/);
  });

  test('as JSON: every measure considered, arithmetic that adds up, as known on a day', async () => {
    const { stdout } = await parley(
      ...['law', 'rate', '0201.30.80', ...JAPAN, '--at', '2025-08-07'],
      ...['--known', '2025-08-10', '--json'],
    );
    const [answer] = JSON.parse(stdout);
    expect(answer).toMatchObject({
      codes: ['0201.30.80'],
      totalPercent: 41.4,
      status: 'complete',
      base: { percent: 26.4 },
    });
    const added = answer.steps
      .filter(({ verdict }: { verdict: { kind: string } }) => verdict.kind === 'applied')
      .map(
        ({ verdict }: { verdict: { addsPercentagePoints: number } }) =>
          verdict.addsPercentagePoints,
      );
    expect(added.reduce((sum: number, one: number) => sum + one, 26.4)).toBeCloseTo(41.4, 9);
    expect(stdout).not.toContain('us-reciprocal-japan-floor');
  });

  test('facts of a consignment come before tables', async () => {
    const rice = ['law', 'rate', '1006300900', '--importer', 'JPN', '--origin', 'USA'];
    const without = await parley(...rice, '--at', '2025-05-01');
    expect(without.stdout).toContain('--unit-value');
    const { stdout } = await parley(
      ...rice,
      ...['--at', '2025-05-01', '--unit-value', 'JPY/kg=170.5', '--lang', 'ja'],
    );
    expect(stdout).toContain('200 %');
  });

  test('facts are shares that some measure asks for', async () => {
    const of = ['law', 'rate', '8504.34', ...JAPAN, '--at', '2026-01-20'];
    const percent = await parley(...of, '--share', 'aluminium-content=40');
    expect(percent.exitCode).toBe(2);
    expect(percent.stderr).toContain('more than the whole');
    const unknown = await parley(...of, '--share', 'aluminum-content=0.4');
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('Did you mean “aluminium-content”?');
    const known = await parley(...of, '--share', 'aluminium-content=0.4');
    expect(known.exitCode).toBe(0);
  });

  test('a general rate that a preference undercuts is said to be assumed', async () => {
    const { stdout } = await parley(
      ...['law', 'rate', '8703.23', '--importer', 'USA', '--origin', 'KOR', '--at', '2025-05-01'],
    );
    expect(stdout).toMatch(/general rate, assumed.*0\.01 % was paid in 2024/);
    expect(stdout).toContain('rests on an assumption');
  });

  test.each([
    ['8999.99', 1, 'no line 8999.99', /Near it/],
    ['87x', 2, 'no tariff code', /8703\.23/],
  ])('%s: exit %i, %s', async (code, exit, message, hint) => {
    const { exitCode, stderr } = await parley('law', 'rate', code, ...JAPAN, '--at', '2025-05-01');
    expect(exitCode).toBe(exit);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(hint);
  });

  test('all faults of a question at once', async () => {
    const { exitCode, stderr } = await parley(
      ...['law', 'rate', '8703', '--importer', 'USB', '--origin', 'Japan', '--at', '2031-01-01'],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/importer “USB”/);
    expect(stderr).toMatch(/no origin “Japan”/);
    expect(stderr).toMatch(/Data reach from 2024-01-01 to 2026-08-31/);
  });
});

describe('law that is at fault', () => {
  test('is told all at once with its places: exit 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'));
    mkdirSync(join(folder, 'measures'));
    const measure = (id: string) =>
      `  - id: ${id}\n    kind: additional\n    name: { en: A, ja: A }\n    citation: { instrument: Order 1 }\n    origins: all\n    products: all\n    rate: "0.10"\n    known: 2025-01-01\n    status: complete\n`;
    writeFileSync(
      join(folder, 'measures', 'usa.yaml'),
      `importer: USA\nzone: America/New_York\nauthority: Act\nfamily: usa\nmeasures:\n${measure('one')}${measure('two')}pauses:\n  - { measures: [three], from: 2025-02-01, to: 2025-03-01, known: 2025-01-01, citation: { instrument: Order 2 } }\n`,
    );
    const { exitCode, stderr } = await parley(
      ...['law', 'rate', '8703', ...JAPAN, '--at', '2025-05-01', '--case', folder],
    );
    rmSync(folder, { recursive: true });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/usa\.yaml:15:5 two and one of family usa can meet/);
    expect(stderr).toMatch(/usa\.yaml:25:18 /);
    expect(stderr).toContain('2 faults.');
  });
});

describe('parley law effective', () => {
  test('by origin, as promised', async () => {
    const { exitCode, stdout } = await parley(
      ...['law', 'effective', '--importer', 'USA', '--at', '2025-05-01', '--json'],
    );
    expect(exitCode).toBe(0);
    const rows: Record<string, number>[] = JSON.parse(stdout);
    const japan = rows.find((row) => (row.origin as unknown) === 'JPN');
    expect(japan?.imports).toBe(151340030810);
    expect(japan?.mfnPercent).toBeCloseTo(1.50800613, 6);
    expect(japan?.totalPercent).toBeCloseTo(
      (japan?.mfnPercent ?? 0) + (japan?.addedPercentagePoints ?? 0),
      9,
    );
    expect(japan?.addedPercentagePoints).toBeGreaterThan(12);
  });

  test('by sector and by measure, of one origin', async () => {
    const of = ['law', 'effective', '--importer', 'USA', '--at', '2025-05-01', '--origin', 'JPN'];
    const sectors = await parley(...of, '--by', 'sector');
    expect(sectors.stdout).toMatch(/29 Motor vehicles and parts/);
    const measures = await parley(...of, '--by', 'measure');
    expect(measures.stdout).toMatch(/\[us-s232-cars\] +\+6\.\d/);
    const neither = await parley(...of, '--by', 'chapter');
    expect(neither.exitCode).toBe(2);
    expect(neither.stderr).toContain('Known: origin, sector, measure.');
  });
});

describe('parley law changes', () => {
  test('what snaps back on 9 July, as known on 1 May', async () => {
    const { exitCode, stdout } = await parley(
      ...['law', 'changes', '--importer', 'USA', '--from', '2025-07-01', '--to', '2025-07-31'],
      ...['--known', '2025-05-01'],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2025-07-09 00:01');
    expect(stdout).toMatch(/resumes: .*\[us-reciprocal-japan-24\]/);
    expect(stdout).toMatch(/mean \d+\.\d\d → \d+\.\d\d %/);
  });

  test('days without change, and days the wrong way round', async () => {
    const quiet = await parley(
      ...['law', 'changes', '--importer', 'USA', '--from', '2024-02-02', '--to', '2024-02-03'],
    );
    expect(quiet.stdout).toContain('Nothing changes');
    const reversed = await parley(
      ...['law', 'changes', '--importer', 'USA', '--from', '2025-08-01', '--to', '2025-07-01'],
    );
    expect(reversed.exitCode).toBe(2);
    expect(reversed.stderr).toContain('is after');
  });
});

describe('parley law search', () => {
  test('finds lines by words', async () => {
    const { exitCode, stdout } = await parley('law', 'search', 'soybeans', '--limit', '5');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^1201\.90\.00/);
    expect(stdout.trim().split('\n')).toHaveLength(5);
  });

  test('says so where nothing is found', async () => {
    const { exitCode, stderr } = await parley('law', 'search', 'qqqzzz');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Nothing is found');
  });
});
