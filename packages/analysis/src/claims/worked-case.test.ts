import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASE_FILES, type Case, loadCase } from '@parley/casebook';
import { type Law, loadLaw, readTradeProfile, scheduleOfLines } from '@parley/law';
import { describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../../scripts/reference-data.ts';
import type { ClaimStanding, Reason } from './standing.ts';
import { standings } from './standings.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDER = join(ROOT, 'cases', 'japan-us-2025');
const TRADE = join(ROOT, 'data', 'us-trade-2024');

function workedCase(): Case {
  const present = CASE_FILES.filter((file) => existsSync(join(FOLDER, file)));
  const loaded = loadCase(
    Object.fromEntries(present.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')])),
  );
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
  return loaded.case;
}

function workedLaw(): Law {
  const table = (name: string) => readFileSync(join(TRADE, `${name}.csv`), 'utf8');
  const trade = readTradeProfile({
    lines: table('lines'),
    imports: table('imports'),
    origins: table('origins'),
  });
  if (trade.kind !== 'loaded') throw new Error(JSON.stringify(trade.faults));
  const measures = readdirSync(join(FOLDER, 'measures'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|txt|csv)$/.test(name))
    .map((name) => [
      name.replaceAll('\\', '/'),
      readFileSync(join(FOLDER, 'measures', name), 'utf8'),
    ]);
  const law = loadLaw(Object.fromEntries(measures), [scheduleOfLines('USA', trade.profile)]);
  if (law.kind !== 'loaded') throw new Error(JSON.stringify(law.faults.slice(0, 5)));
  return law.law;
}

const CASE = workedCase();
const LAW = workedLaw();

const judgedOn = (known: string) =>
  new Map(
    standings(CASE, LAW, known)
      .filter(({ source }) => source === 'article')
      .map((one) => [one.claim, one]),
  );

const reason = <Code extends Reason['code']>(judged: ClaimStanding | undefined, code: Code) =>
  judged?.parts
    .flatMap(({ reasons }) => reasons)
    .find((one): one is Reason & { code: Code } => one.code === code);

describe('the article of May 2025', () => {
  test.each(['2025-05-02', '2026-08-01'])('is wrong where it is wrong, as known on %s', (known) => {
    const judged = judgedOn(known);

    const biden = judged.get('a21');
    expect(biden?.standing).toBe('contradicted');
    expect(reason(biden, 'office-held-by-other')?.holders).toEqual(['donald-trump']);
    expect(reason(biden, 'office-held-by-other')?.sources.length).toBeGreaterThan(0);
    expect(reason(biden, 'other-answer-inside-source')).toMatchObject({
      answer: 'donald-trump',
      claims: ['a27'],
    });

    const kishida = judged.get('a33');
    expect(kishida?.standing).toBe('contradicted');
    expect(reason(kishida, 'office-held-by-other')?.holders).toEqual(['shigeru-ishiba']);

    const pause = judged.get('a25');
    expect(pause?.standing).toBe('contradicted');
    const dates = reason(pause, 'cause-after-effect');
    expect(dates?.cause.date).toBe('2025-04-30');
    expect(['2025-04-09', '2025-04-10']).toContain(dates?.effect.date);
  });

  test('the car duty is what law computes', () => {
    expect(reason(judgedOn('2025-05-02').get('a07'), 'duty-agrees')).toMatchObject({
      claimed: { added: 0.25 },
      computed: { rate: 0.275, added: 0.25 },
      status: 'complete',
    });
  });

  test('what is known of forecasts in early May is nothing yet', () => {
    const judged = judgedOn('2025-05-02');
    expect(['a34', 'a36', 'a37'].map((id) => judged.get(id)?.came)).toEqual(
      Array.from({ length: 3 }, () => 'open'),
    );
  });
});

/** Verdicts of the reference table, by how they begin, in our words. */
const VERDICTS: readonly (readonly [RegExp, string])[] = [
  [/^corroborated .*; 'immediate' not found/, 'partly-corroborated'],
  [/^corroborated/, 'corroborated'],
  [/^(partly corroborated|partly:|half verified|Japan side corroborated)/, 'partly-corroborated'],
  [/^CONTRADICTED/, 'contradicted'],
  [/^not (verified|found)/, 'uncertain'],
  [/^(supported )?opinion/, 'opinion'],
  [/^(did not happen|partly borne out|borne out)/, 'forecast'],
];

/** Where the record has found more than the table had. */
const FOUND_SINCE: Readonly<Record<string, string>> = {
  // The table had not found the wording “they want us”; an agency's report of the town hall has it.
  a28: 'corroborated',
};

const CAME: Readonly<Record<string, string>> = { a34: 'false', a36: 'partly', a37: 'true' };

describeWithReferenceData('the verdicts on the 37 claims of the article', ({ folder }) => {
  const table = readFileSync(
    join(folder, 'data', 'case-japan-us-2025', 'article_claims.csv'),
    'utf8',
  );
  const [header = '', ...lines] = table.trim().split('\n');
  const at = header.split(',').indexOf('verdict');
  const rows = lines.map((line) => {
    // Cells may be quoted and hold commas.
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, ''),
    );
    const verdict = cells[at] ?? '';
    const expected = VERDICTS.find(([begins]) => begins.test(verdict))?.[1];
    return { id: (cells[0] ?? '').toLowerCase(), verdict, expected };
  });
  const judged = judgedOn('2026-08-01');

  test('are all in our words', () => {
    expect(rows).toHaveLength(37);
    expect(rows.filter(({ expected }) => expected === undefined)).toEqual([]);
  });

  test.each(rows)('$id: $verdict', ({ id, expected }) => {
    expect(judged.get(id)?.standing).toBe(FOUND_SINCE[id] ?? expected);
    if (expected === 'forecast') expect(judged.get(id)?.came).toBe(CAME[id]);
  });
});
