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
    from: 'note: half of it',
    to: 'notte: half of it',
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
    says: 'known here: dataset, highlights',
  },
  {
    name: 'missing key, at its parent',
    from: '    importer: AAA\n    exporter: BBB\n    form: floor',
    to: '    importer: AAA\n    form: floor',
    code: 'key-missing',
    mark: 'id: other-duty',
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
    from: 'sector: "28"',
    to: 'sector: 28',
    code: 'type-wrong',
    mark: '28, coverage',
    says: 'put digits in quotes',
  },
  {
    name: 'coverage in words',
    from: 'coverage: 0.5',
    to: 'coverage: half',
    code: 'type-wrong',
    mark: 'half, note',
    says: 'expected a number, found "half"',
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
    mark: '25\n    sectors: [',
    says: '25 % is 0.25',
  },
  {
    name: 'rate in quotes and below −100 %',
    from: 'rate: "0.25"',
    to: 'rate: "-1.01"',
    code: 'number-out-of-range',
    mark: '"-1.01"',
    says: 'between -1 and 10',
  },
  {
    name: 'floor below zero',
    from: 'rate: 0.1',
    to: 'rate: -0.1',
    code: 'number-out-of-range',
    mark: '-0.1',
    says: 'between 0 and 10',
  },
  {
    name: 'coverage above 1',
    from: 'coverage: 0.5',
    to: 'coverage: 1.01',
    code: 'number-out-of-range',
    mark: '1.01',
  },
  {
    name: 'negative coverage',
    from: 'coverage: 0.5',
    to: 'coverage: -0.5',
    code: 'number-out-of-range',
    mark: '-0.5',
  },
  {
    name: 'sector covered more than once in a world',
    from: 'coverage: 0.26',
    to: 'coverage: 0.261',
    code: 'coverage-above-one',
    mark: 'other-duty]',
    says: 'sector 29 of BBB in AAA is covered 1.001 times in world now',
  },
  {
    name: 'no such day',
    from: 'asOf: 2025-05-01',
    to: 'asOf: 2025-02-30',
    code: 'date-invalid',
    mark: '2025-02-30',
  },
  {
    name: 'date in another style',
    from: 'to: 2025-07-08',
    to: 'to: 8 July',
    code: 'date-invalid',
    mark: '8 July',
  },
  {
    name: 'ends before it begins',
    from: 'to: 2025-07-08',
    to: 'to: 2025-05-02',
    code: 'date-order',
    mark: '2025-05-02',
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
    name: 'measure on no sector',
    from: '[{ sector: "29", coverage: 0.26 }]',
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
    name: 'sector twice in one measure',
    from: '"28", coverage: 0.5',
    to: '"29", coverage: 0.0',
    code: 'id-duplicate',
    mark: '"29", coverage: 0.0',
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
    name: 'unknown measure in a world',
    from: '[car-duty, other-duty]',
    to: '[car-dutty]',
    code: 'reference-unknown',
    mark: 'car-dutty',
    says: 'did you mean car-duty?',
  },
  {
    name: 'unknown party',
    from: 'exporter: BBB\n    form: floor',
    to: 'exporter: CCC\n    form: floor',
    code: 'reference-unknown',
    mark: 'CCC',
    says: 'known here: AAA, BBB',
  },
  {
    name: 'a party taxing itself',
    from: 'exporter: BBB\n    form: floor',
    to: 'exporter: AAA\n    form: floor',
    code: 'same-party',
    mark: 'AAA\n    form: floor',
  },
  {
    name: 'neither source nor assumption',
    from: '    assumption: for the sake of the sample\n',
    to: '',
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
    name: 'baseline with a measure',
    from: 'on: 2025-01-01\n    measures: []',
    to: 'on: 2025-01-01\n    measures: [car-duty]',
    code: 'baseline-misplaced',
    mark: 'car-duty]\n  - id: now',
  },
  {
    name: 'measure over before the world',
    from: 'on: 2025-05-01\n    measures: [car',
    to: 'on: 2025-07-09\n    measures: [car',
    code: 'measure-ended',
    mark: 'other-duty]',
  },
  {
    name: 'measure against a standstill',
    from: '{ importer: BBB, exporter: AAA,',
    to: '{ importer: AAA, exporter: BBB,',
    code: 'standstill-broken',
    mark: 'car-duty, other',
  },
  {
    name: 'unclosed bracket',
    from: '[car-duty, other-duty]',
    to: '[car-duty, other-duty',
    code: 'yaml-syntax',
    mark: 'standstill',
  },
  {
    name: 'nested too deep',
    from: 'note: half of it',
    to: `note: ${'['.repeat(200_000)}`,
    code: 'yaml-too-deep',
    mark: '[',
    nth: 28,
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
    const faults = faultsOf(text).filter(
      // One slip can break two rules: a standstill is broken by both measures of the sample.
      (fault) => !(code === 'standstill-broken' && fault.message.includes('other-duty')),
    );
    expect(faults.map(({ code: found, line, column }) => ({ code: found, line, column }))).toEqual([
      { code, ...place(text, mark, nth) },
    ]);
    expect(`${faults[0].message}; ${faults[0].hint}`).toContain(says ?? '');
  });

  test('positions are those an editor shows', () => {
    const [fault] = faultsOf(changed('rate: 0.1', 'rate: .nan'));
    expect(fault).toMatchObject({ file: 'case.yaml', line: 38, column: 11 });
  });

  test('a slip behind an alias is found at its anchor', () => {
    const text = changed(
      'name: { en: Car duty, ja: 自動車関税 }',
      'name: &n { en: Car duty, ja: 自動車関税, fr: Droit }',
    ).replace('name: { en: Other duty, ja: その他の関税 }', 'name: *n');
    const faults = faultsOf(text);
    expect(faults.map(({ code }) => code)).toEqual(['key-unknown', 'key-unknown']);
    for (const { line, column } of faults)
      expect({ line, column }).toEqual(place(text, 'fr: Droit'));
  });
});
