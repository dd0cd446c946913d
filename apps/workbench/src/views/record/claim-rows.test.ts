import type { ClaimStanding, StandingCode } from '@parley/analysis';
import type { Claim, Source } from '@parley/casebook';
import { expect, test } from 'vitest';
import { claimRows, countStandings, filterClaims } from './claim-rows.ts';

const source = (id: string, publisher: string): Source => ({
  ...{ id, publisher, kind: 'press', title: id, date: '2025-05-01', language: 'en' },
  derives_from: [],
});
const claim = (id: string, from: string, en: string): Claim => ({
  ...{ id, source: from, kind: 'fact', subject: 's', predicate: 'p', object: 'o', says: [] },
  text: { en, ja: `${en}（日）` },
});
const judged = (id: string, from: string, standing: StandingCode): ClaimStanding => ({
  ...{ claim: id, source: from, kind: 'fact', standing, parts: [], reasons: [] },
  independent: { count: 0, law: false, chosen: [], dropped: [] },
});
const of = {
  sources: [source('wire', 'Ａ Wire'), source('paper', 'A Paper')],
  claims: [
    claim('one', 'wire', 'Cars pay 25 %'),
    claim('two', 'paper', 'Nobody pays'),
    claim('three', 'paper', 'Rice is off the table'),
  ],
};
const standings = [
  judged('one', 'wire', 'corroborated'),
  judged('two', 'paper', 'contradicted'),
  judged('three', 'paper', 'corroborated'),
];
const order: readonly StandingCode[] = ['contradicted', 'corroborated'];
const rows = claimRows(of, standings, order, 'en');
const ids = (found: typeof rows) => found.map((row) => row.claim.id);
const all = { standing: null, source: '', text: '' };

test('what needs a second look comes first, the rest as the record has it', () => {
  expect(ids(rows)).toEqual(['two', 'one', 'three']);
});

test('every word must be found, whatever its width or case', () => {
  expect(ids(filterClaims(rows, { ...all, text: 'ＰＡＹＳ nobody' }))).toEqual(['two']);
  expect(ids(filterClaims(rows, { ...all, text: 'a wire' }))).toEqual(['one']);
  expect(filterClaims(rows, { ...all, text: 'nobody rice' })).toEqual([]);
});

test('by standing and source', () => {
  expect(ids(filterClaims(rows, { ...all, standing: 'corroborated', source: 'paper' }))).toEqual([
    'three',
  ]);
  expect([...countStandings(rows)]).toEqual([
    ['contradicted', 1],
    ['corroborated', 2],
  ]);
});

test('a claim whose source is not known by then is left out', () => {
  expect(claimRows({ ...of, sources: [] }, standings, order, 'ja')).toEqual([]);
});
