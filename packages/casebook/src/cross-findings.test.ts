import { describe, expect, test } from 'vitest';
import { changed, consequence, faultsOf, SAMPLE, type Slip } from './sample.fixture.ts';

/** Slips that only show where parts of a case, or two of its files, are held against each other. */
const SLIPS: Slip[] = [
  {
    name: 'floor below zero',
    from: 'rate: "0.15"',
    to: 'rate: -0.1',
    code: 'number-out-of-range',
    mark: '-0.1\n',
    says: 'between 0 and 10',
  },
  {
    name: 'known after its day',
    from: 'date: 2025-07-09',
    to: 'date: 2025-04-08',
    code: 'date-order',
    mark: '2025-04-08',
  },
  {
    name: 'two worlds of one name',
    from: 'id: deal',
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
    mark: 'importer: BBB\n        exporter: AAA\n        sectors: ["28"]',
    says: 'BBB leaves its tariffs on AAA as they are',
  },
  // References
  {
    name: 'unknown issue of a position',
    file: 'record/positions.yaml',
    from: 'issue: car-duty',
    to: 'issue: car-dutty',
    code: 'reference-unknown',
    mark: 'car-dutty',
    says: 'did you mean car-duty?',
  },
  {
    name: 'unknown issue of a term',
    file: 'record/offers.yaml',
    from: 'issue: rice',
    to: 'issue: rise',
    code: 'reference-unknown',
    mark: 'rise',
    says: 'did you mean rice?',
  },
  {
    name: 'unknown issue of a red line',
    from: '- issue: rice',
    to: '- issue: wheat',
    code: 'reference-unknown',
    mark: 'wheat',
    says: 'known here: car-duty, rice',
  },
  {
    name: 'unknown issue of a weight on issues',
    from: 'issue: car-duty }',
    to: 'issue: cars }',
    code: 'reference-unknown',
    mark: 'cars }',
  },
  {
    name: 'importance of no issue',
    from: 'rice: 1 }',
    to: 'rise: 1 }',
    code: 'reference-unknown',
    mark: 'rise',
    says: 'did you mean rice?',
  },
  {
    name: 'unknown person in a round',
    file: 'record/rounds.yaml',
    from: 'bo-birch',
    to: 'bo-brich',
    code: 'reference-unknown',
    mark: 'bo-brich',
    says: 'bo-brich is not in officials; did you mean bo-birch?',
  },
  {
    name: 'unknown speaker',
    file: 'record/positions.yaml',
    from: 'by: bo-birch',
    to: 'by: nobody',
    code: 'reference-unknown',
    mark: 'nobody',
  },
  {
    name: 'unknown round',
    file: 'record/offers.yaml',
    from: 'round: round-1',
    to: 'round: round-2',
    code: 'reference-unknown',
    mark: 'round-2',
    says: 'did you mean round-1?',
  },
  {
    name: 'unknown addressee',
    file: 'record/offers.yaml',
    from: '[AAA]',
    to: '[AAB]',
    code: 'reference-unknown',
    mark: 'AAB',
    says: 'did you mean AAA?',
  },
  {
    name: 'unknown party of a position',
    file: 'record/positions.yaml',
    from: 'party: BBB',
    to: 'party: CCC',
    code: 'reference-unknown',
    mark: 'CCC',
  },
  {
    name: 'unknown party that concedes',
    from: 'concedes: AAA',
    to: 'concedes: CCC',
    code: 'reference-unknown',
    mark: 'CCC',
  },
  {
    name: 'unknown series',
    from: 'with: a-gdp',
    to: 'with: b-gdp',
    code: 'reference-unknown',
    mark: 'b-gdp',
    says: 'did you mean a-gdp?',
  },
  {
    name: 'unknown world',
    from: 'world: now',
    to: 'world: new',
    code: 'reference-unknown',
    mark: 'new }',
  },
  {
    name: 'unknown source deep in an issue',
    from: 'sources: [wire-one]',
    to: 'sources: [wire-two]',
    code: 'reference-unknown',
    mark: 'wire-two',
    says: 'known here: order-one, wire-one, daily, statistics',
  },
  {
    name: 'unknown source of a version',
    file: 'record/outcome.yaml',
    from: '[order-one]',
    to: '[order-two]',
    code: 'reference-unknown',
    mark: 'order-two',
  },
  {
    name: 'unknown original',
    file: 'record/sources.yaml',
    from: '[wire-one]',
    to: '[wire-won]',
    code: 'reference-unknown',
    mark: 'wire-won',
  },
  {
    name: 'unknown source of a claim',
    file: 'record/claims.yaml',
    from: 'source: wire-one',
    to: 'source: wire',
    code: 'reference-unknown',
    mark: 'wire\n',
    says: 'known here: order-one, wire-one',
  },
  {
    name: 'unknown topic',
    file: 'record/claims.yaml',
    from: 'topic: mood',
    to: 'topic: food',
    code: 'reference-unknown',
    mark: 'food',
    says: 'did you mean mood?',
  },
  {
    name: 'unknown event',
    file: 'record/claims.yaml',
    from: 'event: round-1',
    to: 'event: round-9',
    code: 'reference-unknown',
    mark: 'round-9',
  },
  {
    name: 'unknown office',
    file: 'record/claims.yaml',
    from: 'office: a-president',
    to: 'office: a-king',
    code: 'reference-unknown',
    mark: 'a-king',
  },
  {
    name: 'cause in a period without figure',
    file: 'record/claims.yaml',
    from: 'period: 2024-Q4 }',
    to: 'period: 2023-Q4 }',
    code: 'reference-unknown',
    mark: '2023-Q4',
    says: 'did you mean 2024-Q4?',
  },
  {
    name: 'effect that is no event',
    file: 'record/claims.yaml',
    from: 'effect: round-1',
    to: 'effect: round-one',
    code: 'reference-unknown',
    mark: 'round-one',
  },
  // Ids
  {
    name: 'two events of one id, in two files',
    file: 'record/positions.yaml',
    from: 'id: b-cars-back',
    to: 'id: pause-ends',
    code: 'id-duplicate',
    mark: 'pause-ends',
    says: 'calendar, rounds, positions, offers, outcomes',
  },
  {
    name: 'two claims of one id',
    file: 'record/claims.yaml',
    from: 'id: c-2',
    to: 'id: c-1',
    code: 'id-duplicate',
    mark: 'c-1',
    nth: 2,
  },
  {
    name: 'two options of one id',
    from: 'id: as-now',
    to: 'id: accept-all',
    code: 'id-duplicate',
    mark: 'accept-all',
    nth: 2,
  },
  {
    name: 'two figures of one vintage',
    from: 'vintage: second',
    to: 'vintage: first',
    code: 'id-duplicate',
    mark: '2025-Q1',
    nth: 2,
    says: '2025-Q1, first is already used in figures',
  },
  // Days
  {
    name: 'round over before it began',
    file: 'record/rounds.yaml',
    from: 'to: 2025-04-17',
    to: 'to: 2025-04-15',
    code: 'date-order',
    mark: '2025-04-15',
    says: 'to 2025-04-15 lies before date 2025-04-16',
  },
  {
    name: 'round announced after its day',
    file: 'record/rounds.yaml',
    from: 'announced: 2025-04-08',
    to: 'announced: 2025-04-18',
    code: 'date-order',
    mark: '2025-04-16',
  },
  {
    name: 'offer known before it was made',
    file: 'record/offers.yaml',
    from: 'known: 2025-05-02',
    to: 'known: 2025-04-02',
    code: 'date-order',
    mark: '2025-04-02',
  },
  {
    name: 'offer withdrawn before it was made',
    file: 'record/offers.yaml',
    from: '2025-06-10',
    to: '2025-04-10',
    code: 'date-order',
    mark: '2025-04-10',
  },
  {
    name: 'position known before it was taken',
    file: 'record/positions.yaml',
    from: 'by: bo-birch',
    to: 'known: 2025-04-15',
    code: 'date-order',
    mark: '2025-04-15',
  },
  {
    name: 'source read before it was published',
    file: 'record/sources.yaml',
    from: 'retrieved: 2025-06-01',
    to: 'retrieved: 2025-04-01',
    code: 'date-order',
    mark: '2025-04-01',
  },
  {
    name: 'claim known before its source',
    file: 'record/claims.yaml',
    from: 'kind: opinion',
    to: 'known: 2025-04-16\n    kind: opinion',
    code: 'date-order',
    mark: '2025-04-16',
    nth: 3,
    says: 'date 2025-04-17 of its source',
  },
  {
    name: 'claim on an interval that ends before it begins',
    file: 'record/claims.yaml',
    from: 'kind: opinion',
    to: 'from: 2025-04-16\n    to: 2025-04-15\n    kind: opinion',
    code: 'date-order',
    mark: '2025-04-15',
  },
  {
    name: 'office left before it was taken',
    from: 'to: 2025-01-20',
    to: 'to: 2020-01-20',
    code: 'date-order',
    mark: '2020-01-20',
  },
  {
    name: 'exclusion over before it began',
    from: 'until: 2025-09-01',
    to: 'until: 2025-04-01',
    code: 'date-order',
    mark: '2025-04-01',
  },
  {
    name: 'dispute known before it was raised',
    from: 'known: 2025-04-19',
    to: 'known: 2025-04-10',
    code: 'date-order',
    mark: '2025-04-10',
    nth: 3,
  },
  {
    name: 'announcement known before it was made',
    from: 'kind: expiry',
    to: 'kind: announcement',
    code: 'date-order',
    mark: '2025-04-09',
    says: 'known 2025-04-09 lies before date 2025-07-09',
  },
  {
    name: 'figures out of order',
    from: 'published: 2025-04-30',
    to: 'published: 2025-01-29',
    code: 'figures-out-of-order',
    mark: '2025-01-29',
  },
  {
    name: 'version of an outcome known before it was told',
    file: 'record/outcome.yaml',
    from: 'date: 2025-07-23',
    to: 'date: 2025-07-23\n            known: 2025-07-22',
    code: 'date-order',
    mark: '2025-07-22',
    nth: 2,
  },
  // Offices
  {
    name: 'office held by two at once',
    from: 'from: 2025-01-20',
    to: 'from: 2025-01-19',
    code: 'office-held-twice',
    mark: '2025-01-19',
    says: 'abe-ash holds a-president from 2025-01-19, while ann-alder still does (case.yaml:21)',
  },
  {
    name: 'office that the last holder never left',
    from: '        to: 2025-01-20\n',
    to: '',
    code: 'office-held-twice',
    mark: '2025-01-20',
    says: 'case.yaml:20',
  },
  // Levels
  {
    name: 'level off the scale',
    file: 'record/positions.yaml',
    from: 'level: 0.025',
    to: 'level: 0.3',
    code: 'level-off-scale',
    mark: '0.3',
    says: 'runs from 0.025 to 0.275',
  },
  {
    name: 'level of an option',
    file: 'record/offers.yaml',
    from: 'level: accept-all',
    to: 'level: accept-al',
    code: 'reference-unknown',
    mark: 'accept-al',
    says: 'options of car-checks; did you mean accept-all?',
  },
  {
    name: 'number where options settle it',
    file: 'record/offers.yaml',
    from: 'level: accept-all',
    to: 'level: 1',
    code: 'level-no-option',
    mark: '1 }',
  },
  {
    name: 'option where numbers settle it',
    file: 'record/offers.yaml',
    from: 'level: 40',
    to: 'level: all',
    code: 'level-no-number',
    mark: 'all }',
  },
  {
    name: 'half a tonne',
    file: 'record/offers.yaml',
    from: 'level: 40',
    to: 'level: 40.5',
    code: 'level-not-whole',
    mark: '40.5',
  },
  {
    name: 'level of a version off the scale',
    file: 'record/outcome.yaml',
    from: 'level: 0.125',
    to: 'level: 12.5',
    code: 'level-off-scale',
    mark: '12.5',
  },
  {
    name: 'red line off the scale',
    from: 'level: 50',
    to: 'level: 500',
    code: 'level-off-scale',
    mark: '500',
  },
  {
    name: 'red line nowhere',
    from: '        level: 50\n',
    to: '',
    code: 'key-missing',
    mark: 'issue: rice',
  },
  {
    name: 'scale that leads nowhere',
    from: 'usd-bn, from: 0, to: 10 }',
    to: 'usd-bn, from: 10, to: 10 }',
    code: 'scale-empty',
    mark: '10 }',
  },
  // Exclusions
  // Preferences
  {
    name: 'weight on an issue without saying which',
    from: 'on: sector-income, sectors: ["29"], value',
    to: 'on: issue, value',
    code: 'key-missing',
    mark: '{ id: a-cars',
    says: 'issue is missing; add issue (on: issue)',
  },
  {
    name: 'weight on prices of one sector',
    from: 'on: consumer-prices',
    to: 'on: consumer-prices\n        sectors: ["29"]',
    code: 'key-of-other',
    mark: 'sectors: ["29"]\n        value',
  },
  {
    name: 'balance with nobody',
    from: 'partner: BBB, ',
    to: '',
    code: 'key-missing',
    mark: '{ id: a-balance',
  },
  {
    name: 'group watching the income of no sector',
    from: '{ on: sector-income, sectors: ["29"] }',
    to: '{ on: sector-income }',
    code: 'key-missing',
    mark: '{ on: sector-income }',
  },
  {
    name: 'balance with itself',
    from: 'partner: BBB',
    to: 'partner: AAA',
    code: 'party-itself',
    mark: 'AAA, value',
  },
  {
    name: 'offer to itself',
    file: 'record/offers.yaml',
    from: '[AAA]',
    to: '[AAA, BBB]',
    code: 'party-itself',
    mark: 'BBB]',
  },
  {
    name: 'dispute with itself',
    from: '- by: AAA',
    to: '- by: BBB',
    code: 'party-itself',
    mark: 'BBB\n            statement',
  },
  {
    name: 'range upside down',
    from: '[0.2, 0.9]',
    to: '[0.9, 0.2]',
    code: 'bounds-upside-down',
    mark: '[0.9',
  },
  {
    name: 'bounds upside down',
    from: 'low: 0.2, high: 0.9',
    to: 'low: 0.9, high: 0.2',
    code: 'bounds-upside-down',
    mark: '0.2 }\n',
  },
  {
    name: 'equivalents upside down',
    from: 'central: 0.05',
    to: 'central: 0.2',
    code: 'bounds-upside-down',
    mark: '"0.10"',
  },
  // Levers, claims, sources
  {
    name: 'two issues on one lever',
    from: 'kind: purchase, importer: BBB, exporter: AAA, sectors: ["01T02"], product: rice, value: 900',
    to: 'kind: tariff, importer: AAA, exporter: BBB, sectors: ["29"], form: floor',
    code: 'levers-alike',
    mark: '{ kind: tariff',
    nth: 2,
    says: 'rice pulls the same lever as car-duty (case.yaml:',
  },
  {
    name: 'investor and host in one',
    from: 'kind: stated, reason: { en: No flow of trade, ja: 貿易の流れがない }',
    to: 'kind: investment, investor: BBB, host: BBB, sectors: ["26"], years: 4',
    code: 'same-party',
    mark: 'BBB, sectors: ["26"]',
    says: 'BBB is both investor and host',
  },
  {
    name: 'office claimed on no day',
    file: 'record/claims.yaml',
    from: 'object: friendly',
    to: 'object: friendly\n    says: [{ kind: office, office: a-president, person: nobody-known }]',
    code: 'key-missing',
    mark: '{ kind: office',
    nth: 2,
    says: 'on is missing',
  },
  {
    name: 'source of itself',
    file: 'record/sources.yaml',
    from: '[wire-one]',
    to: '[wire-one, daily]',
    code: 'derives-in-circle',
    mark: 'daily]',
    says: 'daily → daily',
  },
  {
    name: 'sources in a circle',
    file: 'record/sources.yaml',
    from: 'title: Defence is out',
    to: 'title: Defence is out\n    derives_from: [daily]',
    code: 'derives-in-circle',
    mark: 'wire-one]',
    says: 'wire-one → daily → wire-one',
  },
  {
    name: 'dispute without source',
    from: '            sources: [daily]\n',
    to: '',
    code: 'source-missing',
    mark: 'by: AAA',
  },
  {
    name: 'weight without source',
    from: ', assumption: said often }',
    to: ' }',
    code: 'source-missing',
    mark: '{ id: a-balance',
  },
];

describe('parts that do not fit give their fault where it stands', () => {
  test.each(SLIPS)('$name', (slip) => {
    const { wanted, found, words } = consequence(slip);
    expect(found).toEqual(wanted);
    expect(words).toContain(slip.says ?? '');
  });
});

describe('an exclusion', () => {
  const offered = (date: string) =>
    faultsOf({
      ...SAMPLE,
      'record/offers.yaml': `offers:
  - id: on-defence
    party: BBB
    date: ${date}
    terms: [{ issue: defence, level: 4 }]
    sources: [daily]
`,
    });

  test.each([
    ['2025-04-16', []],
    ['2025-04-17', ['issue-excluded']],
    ['2025-08-31', ['issue-excluded']],
    ['2025-09-01', []],
  ])('holds from its day to the day before it ends: %s', (date, codes) => {
    expect(offered(date).map(({ code }) => code)).toEqual(codes);
  });

  test('says who, when, where and on what grounds', () => {
    expect(offered('2025-05-01')).toMatchObject([
      {
        file: 'record/offers.yaml',
        line: 5,
        column: 22,
        message:
          'defence is off the table: BBB ruled it out on 2025-04-17 (case.yaml:105; wire-one)',
      },
    ]);
  });
});

describe('what could not be read', () => {
  test('makes nothing that refers to it unknown', () => {
    const broken = changed('record/sources.yaml', 'title: Order one', 'title: "');
    expect(new Set(faultsOf(broken).map(({ file }) => file))).toEqual(
      new Set(['record/sources.yaml']),
    );
    const listless = { ...SAMPLE, 'record/sources.yaml': 'sources: none' };
    expect(faultsOf(listless).map(({ code }) => code)).toEqual(['type-wrong']);
  });

  test('an absent or empty record is one without entries', () => {
    const { 'record/outcome.yaml': _, ...rest } = SAMPLE;
    expect(faultsOf(rest)).toEqual([]);
    expect(faultsOf({ ...SAMPLE, 'record/outcome.yaml': '# nothing yet\n' })).toEqual([]);
    expect(faultsOf({ ...SAMPLE, 'record/outcome.yaml': '' })).toEqual([]);
  });
});

test('slips in several files are told together', () => {
  const files = {
    ...changed('case.yaml', 'concedes: AAA', 'concedes: ABA'),
    'record/claims.yaml': SAMPLE['record/claims.yaml'].replace('topic: mood', 'topic: mod'),
    'record/rounds.yaml': SAMPLE['record/rounds.yaml'].replace('[daily]', '[dayly]'),
  };
  expect(faultsOf(files).map(({ file, code }) => `${file} ${code}`)).toEqual([
    'case.yaml reference-unknown',
    'record/claims.yaml reference-unknown',
    'record/rounds.yaml reference-unknown',
  ]);
});

test('a tangle of derivations is told in bounds', () => {
  const every = Array.from({ length: 200 }, (_, k) => `s-${k}`).join(', ');
  const sources = Array.from(
    { length: 200 },
    (_, k) =>
      `  - { id: s-${k}, kind: press, publisher: P, title: T, date: 2025-01-01, language: en, derives_from: [${every}] }`,
  );
  const text = `${SAMPLE['record/sources.yaml']}${sources.join('\n')}\n`;
  const faults = faultsOf({ ...SAMPLE, 'record/sources.yaml': text });
  expect(faults).toHaveLength(50);
  expect(faults.every(({ code }) => code === 'derives-in-circle')).toBe(true);
});
