import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@parley/intake';
import { afterAll, describe, expect, test } from 'vitest';
import { type RecordClaimsArguments, recordClaimsCommand } from './commands/record-claims.ts';
import { textsFor } from './texts/texts-for.ts';

const WORKED = 'japan-us-2025';
const FOLDER = fileURLToPath(new URL(`../../../cases/${WORKED}/`, import.meta.url));

/** Runs the command in this process and gives what it printed. */
function claims(args: RecordClaimsArguments, language: Language = 'en', json = false) {
  let stdout = '';
  let stderr = '';
  const exitCode = recordClaimsCommand(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    colour: false,
    width: 100,
    language,
    texts: textsFor(language),
    json,
  });
  return { exitCode, stdout, stderr };
}

const article = (known: string) => ({ case: WORKED, source: 'article', known });

/** A screen as running text, its lines joined. */
const flowing = (text: string) => text.replace(/\s+/g, ' ');

describe('parley record claims', { timeout: 60_000 }, () => {
  test('says where the article is wrong, by which evidence, and where to correct it', () => {
    const { exitCode, stdout } = claims(article('2025-05-02'));
    expect(exitCode).toBe(0);
    const told = flowing(stdout);
    expect(told).toContain('37 claims of 1 source');
    expect(told).toMatch(/a21 .*President on 2025-05-02 was Donald Trump \(\S.*\d{4}-\d\d-\d\d\)/);
    expect(told).toMatch(/a21 .*The same source also has Donald Trump \(a27\)/);
    expect(told).toMatch(/a21 .*→ case\.yaml: us-president, donald-trump/);
    expect(told).toMatch(/a33 .*Prime minister on 2025-05-02 was Shigeru Ishiba/);
    expect(told).toMatch(/a25 .*\(2025-04-30\) came after .*cannot have caused it/);
    expect(told).toMatch(/a07 .*25 % on top \(.*Proclamation 10908\)/);
    expect(told).toMatch(/To have a judgement corrected, correct the entry .*record\/claims\.yaml/);
  });

  test('groups what is at odds with the evidence first and opinions last', () => {
    const { stdout } = claims(article('2026-08-01'));
    const groups = [...stdout.matchAll(/^(\S.*) \((\d+)\)$/gm)].map(([, group]) => group);
    expect(groups[0]).toBe('At odds with the evidence');
    expect(groups.at(-1)).toBe('Opinions, not judged');
    expect(stdout).not.toMatch(/\b(lie|lies|false|fake|wrong|mislead)/i);
  });

  test('in Japanese', () => {
    const { stdout } = claims(article('2025-05-02'), 'ja');
    expect(flowing(stdout)).toMatch(/a21 .*大統領はドナルド・トランプ/);
    expect(stdout).toContain('証拠と食い違うもの');
    expect(stdout).not.toMatch(/independent|undefined/);
  });

  test('as JSON: every claim with its standing, parts and reasons', () => {
    const { stdout } = claims({ case: WORKED, known: '2026-08-01' }, 'en', true);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      question: 'record claims',
      case: { id: WORKED },
      source: null,
      known: '2026-08-01',
    });
    const byId = new Map(answer.claims.map((one: { claim: string }) => [one.claim, one]));
    expect(byId.get('a33')).toMatchObject({ standing: 'contradicted', source: 'article' });
    expect(byId.get('a34')).toMatchObject({ standing: 'forecast', came: 'false' });
    expect(stdout).not.toContain('null,\n      "claim"');
  });

  test('shows nothing that was published later', () => {
    const { stdout } = claims({ case: WORKED, known: '2025-05-02' }, 'en', true);
    const days = [...stdout.matchAll(/"published": "([\d-]+)"/g)].map(([, day]) => day ?? '');
    expect(days.filter((day) => day > '2025-05-02')).toEqual([]);
    const later = claims({ case: WORKED, known: '2026-08-01' }, 'en', true);
    expect(JSON.parse(later.stdout).claims.length).toBeGreaterThan(
      JSON.parse(stdout).claims.length,
    );
  });

  test('a source and a day that are not there', () => {
    const unknown = claims({ case: WORKED, source: 'articel' });
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('Did you mean “article”?');
    const noDay = claims({ case: WORKED, known: '2025-02-30' });
    expect(noDay.exitCode).toBe(2);
    expect(noDay.stderr).toContain('2025-02-30');
  });
});

describe('a correction in the record', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-claims-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('changes the judgement, with no change of the program', () => {
    cpSync(FOLDER, folder, { recursive: true });
    const file = join(folder, 'record', 'claims.yaml');
    const text = readFileSync(file, 'utf8');
    const corrected = text.replace(
      /(id: a21\n[\s\S]*?office: us-president, person: )joe-biden/,
      '$1donald-trump',
    );
    expect(corrected).not.toBe(text);
    writeFileSync(file, corrected);
    const { exitCode, stdout } = claims(
      { case: folder, source: 'article', known: '2025-05-02' },
      'en',
      true,
    );
    expect(exitCode).toBe(0);
    const a21 = JSON.parse(stdout).claims.find((one: { claim: string }) => one.claim === 'a21');
    expect(a21.standing).toBe('corroborated');
  });
});
