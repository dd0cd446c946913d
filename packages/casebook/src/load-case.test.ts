import { describe, expect, test } from 'vitest';
import { loadCase } from './load-case.ts';
import { changed, faultsOf, mustLoad, SAMPLE } from './sample.fixture.ts';

const GOOD = SAMPLE['case.yaml'];
const inCase = (text: string) => faultsOf({ ...SAMPLE, 'case.yaml': text });

/** A text of the sample without its second lever. */
function oneLever(text: string): string {
  const start = text.lastIndexOf('      - importer: AAA');
  const end = text.indexOf('calendar:');
  return text.slice(0, start) + text.slice(end);
}

describe('a good case', () => {
  test('loads, with rates as exact numbers', () => {
    const loaded = mustLoad(SAMPLE);
    const [before, now, deal] = loaded.worlds;
    expect([before.law, before.levers]).toEqual([undefined, undefined]);
    expect(now.law).toEqual({ on: '2025-05-01' });
    expect(deal.levers?.map(({ rate }) => rate)).toEqual([0.15, 0.1]);
    expect(deal.standstill?.[0].importer).toBe('BBB');
    expect(loaded.economy.origins).toEqual({
      AAA: ['AAA', 'EU27'],
      BBB: ['BBB'],
      ROW: 'rest',
    });
  });

  test('loads from a Map as from a record, and with an alias', () => {
    expect(loadCase(new Map(Object.entries(SAMPLE))).kind).toBe('loaded');
    const aliased = changed(
      'case.yaml',
      'law: { on: 2025-07-09, known: 2025-04-30 }',
      'law: *now',
      changed('case.yaml', 'law: { on: 2025-05-01 }', 'law: &now { on: 2025-05-01 }'),
    );
    const [, now, deal] = mustLoad(aliased).worlds;
    expect(deal.law).toEqual(now.law);
  });

  test.each([
    ['law may be known before, on or after its day', 'known: 2025-04-30', 'known: 2026-12-01'],
    ['the first day that law is held', '2025-07-09', '2024-01-01'],
    ['the last', '2025-07-09', '2026-08-31'],
    [
      'levers of two flows',
      'importer: AAA\n        exporter: BBB\n        sectors: ["28"]',
      'importer: BBB\n        exporter: AAA\n        sectors: ["29"]',
    ],
    ['a lever on all goods', 'sectors: ["29", "30"]', 'sectors: goods'],
  ])('%s', (_, from, to) => {
    const alone = GOOD.replace(/ {4}standstill:\n.*\n/, '');
    const text = to.includes('goods') ? oneLever(alone) : alone;
    expect(text).toContain(from);
    expect(inCase(text.replace(from, to))).toEqual([]);
  });

  test('has all its files in one, with what may be left out filled in', () => {
    const sample = mustLoad(SAMPLE);
    expect(sample.rounds[0]).toMatchObject({
      id: 'round-1',
      participants: ['abe-ash', 'bo-birch'],
    });
    expect(sample.offers[0].standing).toBe('stated');
    expect(sample.sources[0].derives_from).toEqual([]);
    expect(sample.claims.map(({ says }) => says.length)).toEqual([6, 0]);
    expect(sample.outcomes[0].tariffs[0].after).toBe(0.15);
  });

  test('needs no record and little else', () => {
    const name = '{ en: A, ja: A }';
    const least = mustLoad({
      'case.yaml': `id: least
title: ${name}
summary: ${name}
asOf: 2025-05-01
economy: { dataset: world-2017, origins: { AAA: rest }, highlights: [] }
parties: [{ code: AAA, name: ${name}, region: AAA }, { code: BBB, name: ${name}, region: BBB }]
worlds: [{ id: before, kind: baseline, name: ${name}, description: ${name} }]
`,
    });
    const { issues, calendar, sources, rounds, positions, offers, topics, claims, outcomes } =
      least;
    expect([
      issues,
      calendar,
      sources,
      rounds,
      positions,
      offers,
      topics,
      claims,
      outcomes,
    ]).toEqual(Array(9).fill([]));
  });
});

describe('faults together', () => {
  test('schema and cross references are told at once, in reading order', () => {
    const text = GOOD.replace('asOf: 2025-05-01', 'asOf: soon')
      .replace('region: AAA', 'regoin: AAA')
      .replace('rate: 0.1\n', 'rate: 400\n')
      .replace('- { importer: BBB,', '- { importer: BBBB,')
      .replace('known: 2025-04-09', 'known: 2025-08-01');
    expect(inCase(text).map(({ code }) => code)).toEqual([
      'date-invalid',
      'key-missing',
      'key-unknown',
      'number-out-of-range',
      'reference-unknown',
      'date-order',
    ]);
  });

  test('files: missing, misnamed, too large', () => {
    const misnamed = loadCase({ 'case.yml': GOOD });
    expect(misnamed).toMatchObject({
      kind: 'faulty',
      faults: [
        { code: 'file-missing', file: 'case.yaml', line: 1, column: 1 },
        { code: 'file-unknown', file: 'case.yml', hint: 'did you mean case.yaml?' },
      ],
    });
    const huge = { 'case.yaml': GOOD + '#'.repeat(100_000_000) };
    const began = performance.now();
    expect(loadCase(huge)).toMatchObject({ faults: [{ code: 'file-too-large' }] });
    expect(performance.now() - began).toBeLessThan(200);
  });

  test('aliases that multiply are refused where they stand', () => {
    const bomb = `a: &a [${'x, '.repeat(9)}x]\n${[...'bcdefghi']
      .map((key, k) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[k]}`).join(', ')}]`)
      .join('\n')}\n`;
    expect(faultsOf({ ...SAMPLE, 'record/rounds.yaml': bomb })).toMatchObject([
      { code: 'yaml-too-many-aliases', file: 'record/rounds.yaml', line: 2 },
    ]);
  });

  test('a thousand faults are enough', () => {
    const rounds = '  - { id: R, participants: [nobody] }\n'.repeat(5000);
    const faults = faultsOf({ ...SAMPLE, 'record/rounds.yaml': `rounds:\n${rounds}` });
    expect(faults).toHaveLength(1000);
  });

  test('faults are told in Japanese', () => {
    const loaded = loadCase(changed('case.yaml', 'sectors: ["28"]', 'sectors: [28]'), 'ja');
    expect(loaded).toMatchObject({
      faults: [{ code: 'type-wrong', message: '文字列 が必要ですが 28 です' }],
    });
  });
});
