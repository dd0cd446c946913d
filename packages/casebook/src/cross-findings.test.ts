import { describe, expect, test } from 'vitest';
import { changed, faultsOf, SAMPLE } from './sample.fixture.ts';

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
