import { expect, test } from 'vitest';
import { holdersOn, officialsOn } from './officials.ts';
import { mustLoad, SAMPLE } from './sample.fixture.ts';

const sample = mustLoad(SAMPLE);
const inOffice = (date: string) => officialsOn(sample, date).map(({ person }) => person);

test('one person an office, the successor on the day of a handover', () => {
  expect(inOffice('2020-12-31')).toEqual([]);
  expect(inOffice('2025-01-19')).toEqual(['ann-alder', 'bo-birch']);
  expect(inOffice('2025-01-20')).toEqual(['abe-ash', 'bo-birch']);
  expect(inOffice('2030-01-01')).toEqual(['abe-ash', 'bo-birch']);
});

test('says for which party', () => {
  expect(officialsOn(sample, '2025-02-01').map(({ party, office }) => [party, office])).toEqual([
    ['AAA', 'a-president'],
    ['BBB', 'b-trade-minister'],
  ]);
});

test('on the day of a handover both held the office', () => {
  const holders = (date: string) =>
    holdersOn(sample, 'a-president', date).map(({ person }) => person);
  expect(holders('2025-01-19')).toEqual(['ann-alder']);
  expect(holders('2025-01-20')).toEqual(['ann-alder', 'abe-ash']);
  expect(holders('2025-01-21')).toEqual(['abe-ash']);
  expect(holdersOn(sample, 'a-king', '2025-01-21')).toEqual([]);
});
