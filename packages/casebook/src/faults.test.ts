import { describe, expect, test } from 'vitest';
import { changed, consequence, faultsOf, place, type Slip } from './sample.fixture.ts';

/** Slips that the definition of the format alone finds, and those of YAML itself. */
const SLIPS: Slip[] = [
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
    file: 'record/sources.yaml',
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
    nth: 3,
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
    name: 'no such day',
    from: 'asOf: 2025-05-01',
    to: 'asOf: 2025-02-30',
    code: 'date-invalid',
    mark: '2025-02-30',
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
    file: 'record/sources.yaml',
    from: 'https://example.org/orders/1',
    to: 'example.org/orders/1',
    code: 'text-malformed',
    mark: 'example.org',
    says: 'is not a web address',
  },
  {
    name: 'empty text',
    file: 'record/sources.yaml',
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
    name: 'law known on no day',
    from: 'known: 2025-04-30',
    to: 'known: April',
    code: 'date-invalid',
    mark: 'April',
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
    name: 'unclosed bracket',
    file: 'record/rounds.yaml',
    from: '[daily]',
    to: '[daily\n    assumption: none',
    code: 'yaml-syntax',
    mark: 'assumption',
  },
  {
    name: 'nested too deep',
    file: 'record/sources.yaml',
    from: 'note: the first',
    to: `note: ${'['.repeat(200_000)}`,
    code: 'yaml-too-deep',
    mark: '[',
    nth: 30,
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
  test.each(SLIPS)('$name', (slip) => {
    const { wanted, found, words } = consequence(slip);
    expect(found).toEqual(wanted);
    expect(words).toContain(slip.says ?? '');
  });

  test('positions are those an editor shows', () => {
    const [fault] = faultsOf(changed('case.yaml', 'rate: 0.1\n', 'rate: .nan\n'));
    expect(fault).toMatchObject({ file: 'case.yaml', line: 158, column: 15 });
  });

  test('a slip behind an alias is found at its anchor', () => {
    const files = changed(
      'case.yaml',
      'name: { en: Deal, ja: 合意 }',
      'name: *n',
      changed('case.yaml', 'name: { en: Now, ja: 今 }', 'name: &n { en: Now, ja: 今, fr: Droit }'),
    );
    const faults = faultsOf(files);
    expect(faults.map(({ code }) => code)).toEqual(['key-unknown', 'key-unknown']);
    for (const { line, column } of faults)
      expect({ line, column }).toEqual(place(files['case.yaml'], 'fr: Droit'));
  });
});
