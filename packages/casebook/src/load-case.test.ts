import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCase } from './load-case.ts';

const GOOD = readFileSync(new URL('./fixtures/sample.yaml', import.meta.url), 'utf8');

/** GOOD with one passage replaced; the passage must be there. */
function changed(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`no "${from}"`);
  return GOOD.replace(from, to);
}

/** A text of the sample without its second lever. */
function oneLever(text: string): string {
  const start = text.lastIndexOf('      - importer: AAA');
  const end = text.indexOf('calendar:');
  return text.slice(0, start) + text.slice(end);
}

function faultsOf(text: string) {
  const loaded = loadCase({ 'case.yaml': text });
  return loaded.kind === 'faulty' ? loaded.faults : [];
}

describe('a good case', () => {
  test('loads, with rates as exact numbers', () => {
    const loaded = loadCase({ 'case.yaml': GOOD });
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
    const [before, now, deal] = loaded.case.worlds;
    expect([before.law, before.levers]).toEqual([undefined, undefined]);
    expect(now.law).toEqual({ on: '2025-05-01' });
    expect(deal.levers?.map(({ rate }) => rate)).toEqual([0.15, 0.1]);
    expect(deal.standstill?.[0].importer).toBe('BBB');
    expect(loaded.case.economy.origins).toEqual({
      AAA: ['AAA', 'EU27'],
      BBB: ['BBB'],
      ROW: 'rest',
    });
  });

  test('loads from a Map as from a record, and with an alias', () => {
    expect(loadCase(new Map([['case.yaml', GOOD]])).kind).toBe('loaded');
    const aliased = changed('law: { on: 2025-05-01 }', 'law: &now { on: 2025-05-01 }').replace(
      'law: { on: 2025-07-09, known: 2025-04-30 }',
      'law: *now',
    );
    const loaded = loadCase({ 'case.yaml': aliased });
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.case.worlds[2].law).toEqual(loaded.case.worlds[1].law);
  });

  test.each([
    ['law may be known before, on or after its day', '2025-04-30', '2026-12-01'],
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
    expect(faultsOf(text.replace(from, to))).toEqual([]);
  });

  test('the Japan–US case of 2025 loads without fault', () => {
    const path = new URL('../../../cases/japan-us-2025/case.yaml', import.meta.url);
    const loaded = loadCase({ 'case.yaml': readFileSync(path, 'utf8') });
    expect(loaded).toMatchObject({
      kind: 'loaded',
      case: { id: 'japan-us-2025', asOf: '2025-05-01' },
    });
    if (loaded.kind !== 'loaded') return;
    expect(loaded.case.worlds.map(({ id }) => id)).toEqual([
      'before',
      'in-force',
      'no-deal',
      'package',
    ]);
    for (const world of loaded.case.worlds.slice(1)) expect(world.law?.known).toBe('2025-05-01');
    const levers = loaded.case.worlds.flatMap((world) => world.levers ?? []);
    expect(levers.map(({ sectors, form, rate }) => [sectors, form, rate])).toEqual([
      ['goods', 'floor', 0.15],
    ]);
  });
});

describe('faults together', () => {
  test('schema and cross references are told at once, in reading order', () => {
    const text = GOOD.replace('asOf: 2025-05-01', 'asOf: soon')
      .replace('region: AAA', 'regoin: AAA')
      .replace('rate: 0.1', 'rate: 400')
      .replace('importer: BBB,', 'importer: BBBB,')
      .replace('known: 2025-04-09', 'known: 2025-08-01');
    expect(faultsOf(text).map(({ code }) => code)).toEqual([
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
    expect(loadCase({ 'case.yaml': `${GOOD}#${' '.repeat(1_000_000)}` })).toMatchObject({
      faults: [{ code: 'file-too-large' }],
    });
  });

  test('faults are told in Japanese', () => {
    const loaded = loadCase({ 'case.yaml': changed('sectors: ["28"]', 'sectors: [28]') }, 'ja');
    expect(loaded).toMatchObject({
      faults: [{ code: 'type-wrong' }],
    });
  });
});

test('no text makes it throw', () => {
  const line = fc.constantFrom(...GOOD.split('\n'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(line).map((lines) => lines.join('\n')),
        fc
          .tuple(fc.nat(GOOD.length), fc.nat(20), fc.string())
          .map(([at, cut, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + cut)),
      ),
      (text) => {
        for (const { line: row, column, message } of faultsOf(text)) {
          expect(row).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
