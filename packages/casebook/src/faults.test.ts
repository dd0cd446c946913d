import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCase } from './load-case.ts';

const GOOD = readFileSync(new URL('./fixtures/sample.yaml', import.meta.url), 'utf8');

/** Line and column, from 1, of the nth place where `mark` stands. */
function place(text: string, mark: string, nth = 1): { line: number; column: number } {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(mark, offset + 1);
  if (offset < 0) throw new Error(`no "${mark}"`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** GOOD with one passage replaced; the passage must be there. */
function changed(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`no "${from}"`);
  return GOOD.replace(from, to);
}

function faultsOf(text: string) {
  const loaded = loadCase({ 'case.yaml': text });
  return loaded.kind === 'faulty' ? loaded.faults : [];
}

interface Bad {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** Text at which the fault must stand, and which occurrence of it. */
  readonly mark: string;
  readonly nth?: number;
  readonly says?: string;
}

const BAD: Bad[] = [
  {
    name: 'unknown key at the top',
    from: 'asOf: 2025-05-01',
    to: 'asOf: 2025-05-01\nsumary: x',
    code: 'key-unknown',
    mark: 'sumary',
    says: 'did you mean summary?',
  },
  {
    name: 'unknown key deep in a list',
    from: 'note: the first',
    to: 'notte: the first',
    code: 'key-unknown',
    mark: 'notte',
    says: 'did you mean note?',
  },
  {
    name: 'unknown key unlike any other',
    from: 'dataset: world-2017',
    to: 'dataset: world-2017\n  zzzzzzzz: 1',
    code: 'key-unknown',
    mark: 'zzzzzzzz',
    says: 'known here: dataset, origins, highlights',
  },
  {
    name: 'missing key, at its parent',
    from: '        exporter: BBB\n        sectors: ["28"]\n',
    to: '        sectors: ["28"]\n',
    code: 'key-missing',
    mark: 'importer: AAA',
    nth: 2,
    says: 'exporter is missing',
  },
  {
    name: 'key given twice',
    from: 'asOf:',
    to: 'asOf: 2025-05-02\nasOf:',
    code: 'key-duplicate',
    mark: 'asOf',
    nth: 2,
  },
  {
    name: 'sector code without quotes',
    from: 'sectors: ["28"]',
    to: 'sectors: [28]',
    code: 'type-wrong',
    mark: '28]',
    says: 'put digits in quotes',
  },
  {
    name: 'rate in words',
    from: 'rate: 0.1',
    to: 'rate: ten',
    code: 'text-malformed',
    mark: 'ten\n',
    says: 'ten is not an exact decimal',
  },
  {
    name: 'NaN rate',
    from: 'rate: 0.1',
    to: 'rate: .nan',
    code: 'number-not-finite',
    mark: '.nan',
  },
  {
    name: 'infinite rate',
    from: 'rate: 0.1',
    to: 'rate: -.inf',
    code: 'number-not-finite',
    mark: '-.inf',
  },
  {
    name: 'rate in percent',
    from: 'rate: 0.1',
    to: 'rate: 25',
    code: 'number-out-of-range',
    mark: '25\n        name',
    says: '25 % is 0.25',
  },
  {
    name: 'rate in quotes and below −100 %',
    from: 'rate: "0.15"',
    to: 'rate: "-1.01"',
    code: 'number-out-of-range',
    mark: '"-1.01"',
    says: 'between -1 and 10',
  },
  {
    name: 'floor below zero',
    from: 'rate: "0.15"',
    to: 'rate: -0.1',
    code: 'number-out-of-range',
    mark: '-0.1',
    says: 'between 0 and 10',
  },
  {
    name: 'no such day',
    from: 'asOf: 2025-05-01',
    to: 'asOf: 2025-02-30',
    code: 'date-invalid',
    mark: '2025-02-30',
  },
  {
    name: 'known after its day',
    from: 'date: 2025-07-09',
    to: 'date: 2025-04-08',
    code: 'date-order',
    mark: '2025-04-08',
  },
  {
    name: 'kind that does not exist',
    from: 'kind: expiry',
    to: 'kind: expiri',
    code: 'value-not-allowed',
    mark: 'expiri',
    says: 'did you mean expiry?',
  },
  {
    name: 'malformed id',
    from: 'id: cars',
    to: 'id: Cars!',
    code: 'text-malformed',
    mark: 'Cars!',
  },
  {
    name: 'address that is none',
    from: 'https://example.org/orders/1',
    to: 'example.org/orders/1',
    code: 'text-malformed',
    mark: 'example.org',
    says: 'is not a web address',
  },
  {
    name: 'empty text',
    from: 'publisher: Aland',
    to: 'publisher: ""',
    code: 'length-wrong',
    mark: '""',
  },
  {
    name: 'lever on no sector',
    from: '["28"]',
    to: '[ ]',
    code: 'length-wrong',
    mark: '[ ]',
    says: 'at least 1',
  },
  {
    name: 'two worlds of one name',
    from: 'id: now',
    to: 'id: before',
    code: 'id-duplicate',
    mark: 'before',
    nth: 2,
  },
  {
    name: 'unknown source',
    from: 'known: 2025-04-09\n    sources: [order-one]',
    to: 'known: 2025-04-09\n    sources: [order-on]',
    code: 'reference-unknown',
    mark: 'order-on]',
    says: 'did you mean order-one?',
  },
  {
    name: 'unknown party',
    from: 'exporter: BBB\n        sectors: ["28"]',
    to: 'exporter: CCC\n        sectors: ["28"]',
    code: 'reference-unknown',
    mark: 'CCC',
    says: 'known here: AAA, BBB',
  },
  {
    name: 'a party taxing itself',
    from: 'exporter: BBB\n        sectors: ["28"]',
    to: 'exporter: AAA\n        sectors: ["28"]',
    code: 'same-party',
    mark: 'AAA\n        sectors: ["28"]',
  },
  {
    name: 'neither source nor assumption',
    from: 'known: 2025-04-09\n    sources: [order-one]',
    to: 'known: 2025-04-09\n    sources: []',
    code: 'source-missing',
    mark: '[]',
  },
  {
    name: 'baseline not first',
    from: 'kind: in-force',
    to: 'kind: baseline',
    code: 'baseline-misplaced',
    mark: 'baseline',
    nth: 2,
  },
  {
    name: 'origins in no list',
    from: 'BBB: [BBB]',
    to: 'BBB: BBB',
    code: 'text-malformed',
    mark: 'BBB, ROW',
    says: 'BBB is not a list of origins, or rest',
  },
  {
    name: 'origin by another code',
    from: 'EU27',
    to: 'EU',
    code: 'text-malformed',
    mark: 'EU]',
    says: 'is not an origin',
  },
  {
    name: 'region that is no code',
    from: 'ROW: rest',
    to: 'R-W: rest',
    code: 'text-malformed',
    mark: 'R-W',
  },
  {
    name: 'origin of two regions',
    from: 'BBB: [BBB]',
    to: 'BBB: [BBB, EU27]',
    code: 'id-duplicate',
    mark: 'EU27',
    nth: 2,
    says: 'EU27 is already used in origins',
  },
  {
    name: 'two regions with the rest',
    from: 'BBB: [BBB]',
    to: 'BBB: rest',
    code: 'rest-twice',
    mark: 'rest }',
    says: 'ROW takes the rest of the origins, as does BBB',
  },
  {
    name: 'baseline with law',
    from: 'ja: なし }',
    to: 'ja: なし }\n    law: { on: 2025-01-01 }',
    code: 'baseline-misplaced',
    mark: 'law',
  },
  {
    name: 'world without law',
    from: '    law: { on: 2025-05-01 }\n',
    to: '',
    code: 'key-missing',
    mark: 'id: now',
    says: 'law is missing',
  },
  {
    name: 'law before the data',
    from: 'law: { on: 2025-05-01 }',
    to: 'law: { on: 2023-12-31 }',
    code: 'law-outside-data',
    mark: '2023-12-31',
    says: 'data reach from 2024-01-01 to 2026-08-31; 2023-12-31 is outside',
  },
  {
    name: 'law after the data',
    from: 'on: 2025-07-09',
    to: 'on: 2027-01-01',
    code: 'law-outside-data',
    mark: '2027-01-01',
  },
  {
    name: 'law known on no day',
    from: 'known: 2025-04-30',
    to: 'known: April',
    code: 'date-invalid',
    mark: 'April',
  },
  {
    name: 'levers outside a package',
    from: 'kind: package',
    to: 'kind: announced',
    code: 'levers-misplaced',
    mark: 'levers:',
    says: 'world deal has levers but is no package',
  },
  {
    name: 'levers on one sector',
    from: '["28"]',
    to: '["28", "30", "29"]',
    code: 'levers-meet',
    mark: '"30", "29"',
    says: 'two levers of world deal fall on 30 of BBB in AAA',
  },
  {
    name: 'lever on all goods after one on some',
    from: '["28"]',
    to: 'goods',
    code: 'levers-meet',
    mark: 'goods',
  },
  {
    name: 'lever on some goods after one on all',
    from: '["29", "30"]',
    to: 'goods',
    code: 'levers-meet',
    mark: '"28"',
  },
  {
    name: 'sectors in one word that is not goods',
    from: '["28"]',
    to: 'services',
    code: 'text-malformed',
    mark: 'services',
    says: 'services is not a list of sectors, or goods',
  },
  {
    name: 'sector twice in one lever',
    from: '["28"]',
    to: '["28", "28"]',
    code: 'id-duplicate',
    mark: '"28"]',
  },
  {
    name: 'lever against a standstill',
    from: 'importer: AAA\n        exporter: BBB\n        sectors: ["28"]',
    to: 'importer: BBB\n        exporter: AAA\n        sectors: ["28"]',
    code: 'standstill-broken',
    mark: 'importer: BBB',
    says: 'BBB leaves its tariffs on AAA as they are',
  },
  {
    name: 'unclosed bracket',
    from: '[order-one]',
    to: '[order-one\n    assumption: none',
    code: 'yaml-syntax',
    mark: 'assumption',
  },
  {
    name: 'nested too deep',
    from: 'note: the first',
    to: `note: ${'['.repeat(200_000)}`,
    code: 'yaml-too-deep',
    mark: '[',
    nth: 32,
  },
  {
    name: 'aliases that multiply',
    from: 'asOf:',
    to: 'a: &a [1, 2]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\ne: [*d, *d, *d, *d]\nasOf:',
    code: 'yaml-too-many-aliases',
    mark: '*a',
  },
];

describe('bad input gives its fault where it stands', () => {
  test.each(BAD)('$name', ({ from, to, code, mark, nth, says }) => {
    const text = changed(from, to);
    const faults = faultsOf(text);
    expect(faults.map(({ code: found, line, column }) => ({ code: found, line, column }))).toEqual([
      { code, ...place(text, mark, nth) },
    ]);
    expect(`${faults[0].message}; ${faults[0].hint}`).toContain(says ?? '');
  });

  test('positions are those an editor shows', () => {
    const [fault] = faultsOf(changed('rate: 0.1', 'rate: .nan'));
    expect(fault).toMatchObject({ file: 'case.yaml', line: 47, column: 15 });
  });

  test('a slip behind an alias is found at its anchor', () => {
    const text = changed(
      'name: { en: Now, ja: 今 }',
      'name: &n { en: Now, ja: 今, fr: Droit }',
    ).replace('name: { en: Deal, ja: 合意 }', 'name: *n');
    const faults = faultsOf(text);
    expect(faults.map(({ code }) => code)).toEqual(['key-unknown', 'key-unknown']);
    for (const { line, column } of faults)
      expect({ line, column }).toEqual(place(text, 'fr: Droit'));
  });
});
