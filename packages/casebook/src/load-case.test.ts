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

function faultsOf(text: string) {
  const loaded = loadCase({ 'case.yaml': text });
  return loaded.kind === 'faulty' ? loaded.faults : [];
}

describe('a good case', () => {
  test('loads, with rates as exact numbers', () => {
    const loaded = loadCase({ 'case.yaml': GOOD });
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.case.measures.map(({ rate }) => rate)).toEqual([0.25, 0.1]);
    expect(loaded.case.worlds.map(({ id }) => id)).toEqual(['before', 'now']);
    expect(loaded.case.worlds[1].standstill?.[0].importer).toBe('BBB');
  });

  test('loads from a Map as from a record, and with an alias', () => {
    expect(loadCase(new Map([['case.yaml', GOOD]])).kind).toBe('loaded');
    const aliased = changed(
      'sectors:\n      - { sector: "29"',
      'sectors: &cars\n      - { sector: "29"',
    ).replace('sectors: [{ sector: "29", coverage: 0.26 }]', 'sectors: *cars');
    const apart = aliased.replace('[car-duty, other-duty]', '[other-duty]');
    const loaded = loadCase({ 'case.yaml': apart });
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.case.measures[1].sectors).toEqual(loaded.case.measures[0].sectors);
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
  });
});

describe('faults together', () => {
  test('schema and cross references are told at once, in reading order', () => {
    const text = GOOD.replace('asOf: 2025-05-01', 'asOf: soon')
      .replace('region: AAA', 'regoin: AAA')
      .replace('rate: 0.1', 'rate: 400')
      .replace('[car-duty, other-duty]', '[car-dutty, other-duty]')
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
    const loaded = loadCase({ 'case.yaml': changed('coverage: 0.5', 'coverage: half') }, 'ja');
    expect(loaded).toMatchObject({
      faults: [{ code: 'type-wrong', message: '数値 が必要ですが "half" です' }],
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
