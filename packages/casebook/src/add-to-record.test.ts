import { describe, expect, test } from 'vitest';
import { addToRecord, type RecordList } from './add-to-record.ts';
import { changed, mustLoad, SAMPLE } from './sample.fixture.ts';

const ENTRIES: Readonly<Record<RecordList, Readonly<Record<string, unknown>>>> = {
  calendar: {
    id: 'vote',
    kind: 'election',
    name: { en: 'Vote', ja: '選挙' },
    date: '2025-10-01',
    assumption: 'announced by nobody yet',
  },
  sources: {
    id: 'weekly',
    kind: 'press',
    publisher: 'Weekly: all of it',
    title: 'No deal yet',
    date: '2025-06-01',
    address: 'https://example.com/weekly',
    retrieved: '2025-06-02',
    language: 'en',
  },
  rounds: {
    id: 'round-2',
    kind: 'ministerial',
    name: { en: 'Round 2', ja: '第2回協議' },
    date: '2025-05-01',
    participants: ['abe-ash', 'bo-birch'],
    sources: ['daily'],
  },
  positions: {
    id: 'b-rice-limit',
    party: 'BBB',
    issue: 'rice',
    kind: 'refusal',
    level: 50,
    date: '2025-05-01',
    text: { en: 'No more than 50', ja: '50まで' },
    sources: ['daily'],
  },
  offers: {
    id: 'a-cars',
    party: 'AAA',
    date: '2025-05-02',
    terms: [{ issue: 'car-duty', level: 0.2 }],
    sources: ['daily'],
  },
  topics: { id: 'pace', name: { en: 'Pace', ja: '進み具合' }, single: false },
  claims: {
    id: 'c-3',
    source: 'daily',
    kind: 'fact',
    subject: 'They',
    predicate: 'met',
    object: 'again',
    on: '2025-05-01',
    says: [{ kind: 'statement', topic: 'mood', value: 'good' }],
  },
  outcomes: {
    id: 'truce',
    kind: 'partial',
    name: { en: 'Truce', ja: '休戦' },
    date: '2025-06-20',
    sources: ['order-one'],
  },
};

describe('an entry that fits', () => {
  test.each(Object.entries(ENTRIES))('is added to %s, and nothing else changes', (name, entry) => {
    const list = name as RecordList;
    const added = addToRecord(SAMPLE, list, entry);
    if (added.kind === 'refused') throw new Error(JSON.stringify(added.faults));
    const { file, text, line } = added;
    expect(text.split('\n')[line - 1].trim()).toMatch(new RegExp(`^- (\\{ )?id: ${entry.id}\\b`));
    const before = mustLoad(SAMPLE);
    const after = mustLoad({ ...SAMPLE, [file]: text });
    expect(after).toEqual({ ...before, [list]: after[list] });
    expect(after[list].slice(0, -1)).toEqual(before[list]);
    expect(after[list].at(-1)).toMatchObject(entry);
    const lines = text.split('\n');
    let at = 0;
    for (const old of SAMPLE[file].split('\n')) {
      at = lines.indexOf(old, at) + 1;
      expect(at, old).toBeGreaterThan(0);
    }
  });

  test('may be text, with or without its hyphen', () => {
    const text = 'id: pace\nname: { en: Pace, ja: 進み具合 }\nsingle: false';
    const hyphened = `- ${text.replaceAll('\n', '\n  ')}`;
    const added = addToRecord(SAMPLE, 'topics', text);
    expect(added.kind).toBe('added');
    expect(addToRecord(SAMPLE, 'topics', hyphened)).toEqual(added);
    expect(addToRecord(SAMPLE, 'topics', ENTRIES.topics)).toEqual(added);
  });

  test('begins the file where there is none, for editors too', () => {
    const { 'record/outcome.yaml': _, ...rest } = SAMPLE;
    const added = addToRecord(rest, 'outcomes', ENTRIES.outcomes);
    expect(added).toEqual({
      kind: 'added',
      file: 'record/outcome.yaml',
      text: `# yaml-language-server: $schema=../../../schemas/outcome.schema.json
outcomes:
  - id: truce
    kind: partial
    name: { en: Truce, ja: 休戦 }
    date: 2025-06-20
    sources: [order-one]
`,
      line: 3,
    });
  });
});

describe('nothing is added', () => {
  test('if the entry has faults: they stand where it would have', () => {
    const added = addToRecord(SAMPLE, 'positions', {
      ...ENTRIES.positions,
      issue: 'rise',
      levle: 4,
    });
    expect(added).toMatchObject({
      kind: 'refused',
      faults: [
        { file: 'record/positions.yaml', line: 15, column: 12, code: 'reference-unknown' },
        { file: 'record/positions.yaml', line: 21, column: 5, code: 'key-unknown' },
      ],
    });
  });

  test('if it is no entry', () => {
    expect(addToRecord(SAMPLE, 'rounds', 'just words')).toMatchObject({
      kind: 'refused',
      faults: [{ file: 'record/rounds.yaml', line: 12, code: 'type-wrong' }],
    });
    expect(addToRecord(SAMPLE, 'rounds', 'id: [')).toMatchObject({
      kind: 'refused',
      faults: [{ file: 'entry', line: 1, code: 'yaml-syntax' }],
    });
  });

  test('on what is off the table', () => {
    const terms = [{ issue: 'defence', level: 1 }];
    expect(addToRecord(SAMPLE, 'offers', { ...ENTRIES.offers, terms }, 'ja')).toMatchObject({
      kind: 'refused',
      faults: [{ code: 'issue-excluded', message: expect.stringContaining('case.yaml:') }],
    });
  });

  test('to a case that has faults already, whatever the entry', () => {
    const broken = changed('case.yaml', 'concedes: AAA', 'concedes: CCC');
    expect(addToRecord(broken, 'topics', ENTRIES.topics)).toMatchObject({
      kind: 'refused',
      faults: [{ file: 'case.yaml', code: 'reference-unknown' }],
    });
  });

  test('to a list that is an alias', () => {
    const aliased = {
      ...SAMPLE,
      'record/outcome.yaml': 'outcomes: &none []\n',
      'record/claims.yaml': 'topics: &none []\nclaims: *none\n',
    };
    expect(addToRecord(aliased, 'claims', ENTRIES.claims)).toMatchObject({
      kind: 'refused',
      faults: [{ code: 'list-closed', file: 'record/claims.yaml' }],
    });
  });
});
