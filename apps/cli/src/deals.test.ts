import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dealsCommand } from './commands/deals.ts';
import type { DealsArguments } from './commands/deals-inputs.ts';
import { delayCommand } from './commands/delay.ts';
import { textsFor } from './texts/texts-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-deals-'));
afterAll(() => rmSync(folder, { recursive: true }));

function call(
  command: (args: DealsArguments, context: Parameters<typeof dealsCommand>[1]) => number,
  args: Partial<DealsArguments>,
  { language = 'en', json = false }: { language?: 'en' | 'ja'; json?: boolean } = {},
) {
  let stdout = '';
  let stderr = '';
  const exitCode = command(
    { case: 'japan-us-2025', ...args },
    {
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
      },
      ...{ colour: false, width: 100, language, json, texts: textsFor(language) },
    },
  );
  return { exitCode, stdout, stderr };
}

function packageFile(text: string): string {
  const path = join(folder, 'package.yaml');
  writeFileSync(path, text);
  return path;
}

describe('parley deals', () => {
  it('tells everything wrong with a call at once', () => {
    const { exitCode, stderr } = call(dealsCommand, {
      ...{ at: '2025-02-30', solution: 'fair', weights: 'heavy', draws: 'many', seed: -1 },
      package: join(folder, 'none.yaml'),
    });
    expect(exitCode).toBe(2);
    for (const word of ['2025-02-30', 'fair', 'heavy', 'many', 'none.yaml']) {
      expect(stderr).toContain(word);
    }
  });

  it('refuses a package that touches defence, by name and source, in both languages', () => {
    const path = packageFile('us-car-duty: 0.15\ndefence: more-host-support\n');
    const english = call(dealsCommand, { package: path });
    expect(english.exitCode).toBe(2);
    expect(english.stderr).toContain('Japan ruled it out (2025-04-20: kyodo-2025-04-20-security');
    const japanese = call(dealsCommand, { package: path }, { language: 'ja' });
    expect(japanese.stderr).toContain('日本が除外している');
  }, 30_000);
});

describe('parley delay', () => {
  it('gives the cost of each week as data with what it was made from', () => {
    const { exitCode, stdout } = call(delayCommand, { weights: 'case' }, { json: true });
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer.question).toBe('delay');
    expect(answer.case.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.weeks).toHaveLength(26);
    expect(answer.phases.at(-1)).toMatchObject({ from: '2025-07-09', until: null });
    expect(answer.effort.residual).toBeLessThanOrEqual(1e-12);
  }, 30_000);
});
