import { describe, expect, test } from 'vitest';
import { type SensitivityArguments, sensitivityCommand } from './commands/sensitivity.ts';
import { textsFor } from './texts/texts-for.ts';

function asked(args: SensitivityArguments, json = false, language: 'en' | 'ja' = 'en') {
  let stdout = '';
  let stderr = '';
  const exitCode = sensitivityCommand(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    ...{ colour: false, width: 100, language, texts: textsFor(language), json },
  });
  return { exitCode, stdout, stderr };
}

describe('parley sensitivity', () => {
  test('ranks levers by what a point, a per cent or a billion does', () => {
    const args = { target: 'world-2017', outcome: 'balance:USA:JPN', top: '3' };
    const { exitCode, stdout } = asked(args, true);
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      question: 'sensitivity',
      outcome: { name: 'balance', of: ['USA', 'JPN'], unit: 'USD bn a year' },
      policy: null,
      data: { id: 'world-2017' },
      options: { labourMobility: 'infinite' },
    });
    const { tariffs, purchases, investments } = answer.levers;
    expect(tariffs).toHaveLength(3);
    // A tariff on Japan's cars or machinery cuts US imports from it most.
    expect(tariffs[0]).toMatchObject({ importer: 'USA', exporter: 'JPN' });
    expect(tariffs[0].effect).toBeGreaterThan(0.1);
    // What Japan promises to buy moves the balance by nearly as much.
    expect(purchases[0]).toMatchObject({ importer: 'JPN', exporter: 'USA' });
    expect(purchases[0].effect).toBeGreaterThan(0.5);
    expect(purchases[0].effect).toBeLessThan(1.2);
    expect(investments).toHaveLength(3);
  });

  test('asks a case in the world that is in force', () => {
    const { exitCode, stdout } = asked({
      ...{ target: 'japan-us-2025', outcome: 'realIncome:JPN', top: '2' },
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('What moves the real income of JPN most: japan-us-2025, in-force');
    expect(stdout).toContain('Purchases, each raised by USD 1 bn a year');
  }, 30_000);

  test('speaks Japanese, of any outcome, under options', () => {
    const set = ['labourMobility=medium'];
    for (const outcome of [
      'realWage:USA',
      'prices:JPN',
      'valueAdded:USA:29',
      'exports:USA:JPN:29',
    ]) {
      const { exitCode, stdout } = asked(
        { target: 'world-2017', outcome, top: '1', set },
        false,
        'ja',
      );
      expect(exitCode).toBe(0);
      expect(stdout).toContain('最も動かすもの');
    }
  }, 30_000);

  test('says all that is wrong with a question', () => {
    const wrong = { target: 'world-2017', outcome: 'valueAded:USA', top: '0', world: 'x' };
    const { exitCode, stderr } = asked({ ...wrong, policy: 'nowhere.csv', set: ['tolerence=1'] });
    expect(exitCode).toBe(2);
    for (const part of ['“0” is no number', 'a world', 'nowhere.csv', 'valueAded', 'tolerance']) {
      expect(stderr).toContain(part);
    }
    expect(asked({ target: 'world-2017', outcome: 'realIncome:USB' }).stderr).toContain('“USA”');
    expect(
      asked({ target: 'japan-us-2025', outcome: 'realIncome:USA', world: 'packge' }).stderr,
    ).toContain('Did you mean “package”?');
  });
});
