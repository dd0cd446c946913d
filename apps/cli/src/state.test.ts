import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASE_FILES } from '@parley/casebook';
import type { Language } from '@parley/intake';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from './commands/check.ts';
import { movesCommand } from './commands/moves.ts';
import { newCaseCommand } from './commands/new-case.ts';
import { stateCommand } from './commands/state.ts';
import type { Context, ExitCode } from './io.ts';
import { textsFor } from './texts/texts-for.ts';

interface Asked {
  readonly language?: Language;
  readonly width?: number;
  readonly json?: boolean;
}

/** Runs a command and gives what it printed. */
function run(
  command: (context: Context) => ExitCode,
  { language = 'en', width = 100, json = false }: Asked = {},
) {
  let stdout = '';
  let stderr = '';
  const exitCode = command({
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    colour: false,
    width,
    language,
    texts: textsFor(language),
    json,
  });
  return { exitCode, stdout, stderr };
}

let out = '';
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'parley-new-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The first to ask opens the law, which takes a moment, more on a busy machine. */
const TIMEOUT = 60_000;
const CASE = 'japan-us-2025';
const LANGUAGES = ['en', 'ja'] as const;

function fits(text: string, width: number): void {
  const lines = text.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(48);
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
}

describe('parley state', { timeout: TIMEOUT }, () => {
  test.each(LANGUAGES)('is one screen on any day, in %s', (language) => {
    for (const at of ['2024-06-01', '2025-05-01', '2025-12-01']) {
      for (const width of [100, 60]) {
        const asked = { language, width };
        const { exitCode, stdout } = run((to) => stateCommand({ case: CASE, at }, to), asked);
        expect(exitCode).toBe(0);
        fits(stdout, width);
        expect(stdout).toContain(at);
      }
    }
  });

  test('on 1 May 2025, as then known: the duties, what is due, and nothing later', () => {
    const args = { case: CASE, at: '2025-05-01', known: '2025-05-01' };
    const { stdout } = run((to) => stateCommand(args, to));
    for (const told of ['14.0 %', '2025-07-09', 'Reciprocal duty: Japan 24 %', 'Ishiba']) {
      expect(stdout).toContain(told);
    }
    for (const later of ['Takaichi', '2025-07-20', '2025-07-22', '2025-08-01']) {
      expect(stdout).not.toContain(later);
    }
  });

  test('on 21 July 2025, as then known: the election and 1 August', () => {
    const args = { case: CASE, at: '2025-07-21', known: '2025-07-21' };
    const { stdout } = run((to) => stateCommand(args, to));
    expect(stdout).toContain('2025-07-20');
    expect(stdout).toContain('2025-08-01');
  });

  test('as JSON: all of it, with what it was made from', () => {
    const args = { case: CASE, at: '2025-05-01', known: '2025-05-01' };
    const { stdout, exitCode } = run((to) => stateCommand(args, to), { json: true });
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      question: 'state',
      case: { id: CASE },
      laws: [{ importer: 'USA', tradeYear: 2024 }],
      at: '2025-05-01',
      known: '2025-05-01',
      duties: [{ importer: 'USA', exporter: 'JPN' }],
    });
    expect(answer.case.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.laws[0].version).toMatch(/^[0-9a-f]{12}$/);
  });

  test('says what is wrong with a call', () => {
    const args = { case: CASE, at: '2025-02-30', known: 'yesterday' };
    const { exitCode, stderr } = run((to) => stateCommand(args, to));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('2025-02-30');
    expect(stderr).toContain('yesterday');
    expect(run((to) => stateCommand({ case: 'japan-us' }, to)).stderr).toContain(CASE);
  });
});

describe('parley moves', { timeout: TIMEOUT }, () => {
  test.each(LANGUAGES)('is one screen, in %s', (language) => {
    for (const width of [100, 80, 60]) {
      const { exitCode, stdout } = run((to) => movesCommand({ case: CASE }, to), {
        language,
        width,
      });
      expect(exitCode).toBe(0);
      fits(stdout, width);
    }
  });

  test('as JSON: only what was asked for', () => {
    const args = { case: CASE, issue: ['us-car-duty'], to: '2025-06-30', known: '2025-06-30' };
    const { stdout } = run((to) => movesCommand(args, to), { json: true });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ question: 'moves', case: { id: CASE }, known: '2025-06-30' });
    expect(answer.issues.map(({ issue }: { issue: { id: string } }) => issue.id)).toEqual([
      'us-car-duty',
    ]);
    for (const { date } of answer.issues[0].moves) expect(date <= '2025-06-30').toBe(true);
  });

  test('names the issue that was probably meant, and every other fault with it', () => {
    const args = { case: CASE, issue: ['us-car-dutty'], from: '2025-09-01', to: '2025-08-01' };
    const { exitCode, stderr } = run((to) => movesCommand(args, to));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('“us-car-duty”');
    expect(stderr).toContain('2025-09-01');
  });
});

describe('parley new', { timeout: TIMEOUT }, () => {
  const made = (id: string, more: object = {}) => ({
    id,
    parties: 'JPN,USA',
    at: '2025-05-01',
    out,
    ...more,
  });

  test.each(LANGUAGES)('writes a case that has no fault and runs, in %s', (language) => {
    const id = `new-${language}`;
    const { exitCode, stdout } = run((to) => newCaseCommand(made(id), to), { language });
    expect(exitCode).toBe(0);
    const folder = join(out, id);
    expect(stdout).toContain(`parley check ${folder}`);
    for (const file of CASE_FILES) expect(existsSync(join(folder, file))).toBe(true);
    expect(run((to) => checkCommand({ case: folder }, to))).toMatchObject({ exitCode: 0 });
    const state = run((to) => stateCommand({ case: folder }, to), { language });
    expect(state.exitCode).toBe(0);
    fits(state.stdout, 100);
    expect(run((to) => movesCommand({ case: folder }, to), { language }).exitCode).toBe(0);
  });

  test("takes today's duties from the law", () => {
    run((to) => newCaseCommand(made('with-law'), to));
    const text = readFileSync(join(out, 'with-law', 'case.yaml'), 'utf8');
    const cars = /id: usa-jpn-duty-29\n(?:.*\n){2}.*from: ([\d.]+)/.exec(text)?.[1];
    expect(Number(cars)).toBeGreaterThan(0.2);
    expect(text).toContain('law: japan-us-2025');
  });

  test('does without law where the United States is no party', () => {
    run((to) => newCaseCommand(made('without-law', { parties: 'CHN, IND' }), to));
    const text = readFileSync(join(out, 'without-law', 'case.yaml'), 'utf8');
    expect(text).not.toContain('law: japan-us-2025');
    const folder = join(out, 'without-law');
    expect(run((to) => checkCommand({ case: folder }, to)).exitCode).toBe(0);
  });

  test('leaves what is there alone', () => {
    const folder = join(out, 'there');
    run((to) => newCaseCommand(made('there'), to));
    writeFileSync(join(folder, 'case.yaml'), 'mine');
    cpSync(folder, join(out, 'before'), { recursive: true });
    const { exitCode, stderr } = run((to) => newCaseCommand(made('there'), to));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(folder);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
      readdirSync(join(out, 'before'), { recursive: true }).sort(),
    );
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toBe('mine');
  });

  test('tells every fault of a call and writes nothing', () => {
    const args = { id: 'Bad Id', parties: 'JPN,USS,JPN', at: '2030-01-01', title: ' ', out };
    const before = readdirSync(out);
    const { exitCode, stderr } = run((to) => newCaseCommand(args, to));
    expect(exitCode).toBe(2);
    for (const told of ['Bad Id', 'USS', 'JPN', '2030-01-01', 'title']) {
      expect(stderr).toContain(told);
    }
    expect(readdirSync(out)).toEqual(before);
  });

  test('as JSON: what was written', () => {
    const { stdout } = run((to) => newCaseCommand(made('as-json'), to), { json: true });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ case: 'as-json', asOf: '2025-05-01', law: 'japan-us-2025' });
    expect(answer.files).toHaveLength(CASE_FILES.length);
  });
});
