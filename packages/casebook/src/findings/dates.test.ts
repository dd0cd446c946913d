import { expect, test } from 'vitest';
import { consequence, type Slip } from '../sample.fixture.ts';

/** Days that cannot both be right, and offices held by two. */
const SLIPS: Slip[] = [
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
];

test.each(SLIPS)('$name', (slip) => {
  const { wanted, found, words } = consequence(slip);
  expect(found).toEqual(wanted);
  expect(words).toContain(slip.says ?? '');
});
