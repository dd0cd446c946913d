import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFragment, toFragment } from './address.ts';
import type { Look, Scenario } from './scenario.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const day = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const option = id.filter((text) => !Number.isFinite(Number(text)) && text !== '');
const level = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0),
  option,
);
const levels = fc.dictionary(id, level, { maxKeys: 12, noNullPrototype: true });
const scenario: fc.Arbitrary<Scenario> = fc.record({
  case: id,
  at: day,
  known: fc.option(day),
  disagreement: fc.option(id),
  include: fc.array(id, { maxLength: 3 }),
  levels,
  kept: fc.array(
    fc.record({
      name: fc.string({ maxLength: 30 }).map((text) => text.replaceAll('~', ' ')),
      levels,
    }),
    { maxLength: 4 },
  ),
});
const look: fc.Arbitrary<Look> = fc.record({
  view: fc.constantFrom('table', 'stakes', 'deals', 'calendar', 'record', 'method'),
  language: fc.constantFrom('en', 'ja'),
  solution: fc.constantFrom('nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian'),
  weights: fc.constantFrom('recovered', 'case', 'real-income'),
});

test('an address holds the whole public scenario', () => {
  fc.assert(
    fc.property(scenario, look, (given, seen) => {
      const read = fromFragment(toFragment(given, seen));
      const { known, disagreement, include, levels, kept, ...others } = { ...given, ...seen };
      const { solution, weights, ...rest } = others;
      expect(read).toEqual({
        ...rest,
        ...(solution !== 'nash' && { solution }),
        ...(weights !== 'recovered' && { weights }),
        ...(known !== null && { known }),
        ...(disagreement !== null && { disagreement }),
        ...(include.length > 0 && { include }),
        ...(Object.keys(levels).length > 0 && { levels }),
        ...(kept.length > 0 && { kept }),
      });
    }),
  );
});

test('a person can read it', () => {
  const fragment = toFragment(
    {
      case: 'japan-us-2025',
      at: '2025-05-01',
      known: null,
      disagreement: 'status-quo',
      include: [],
      levels: { 'us-car-duty': 0.15, 'jp-car-safety-checks': 'wider-simplified' },
      kept: [{ name: 'First idea', levels: { 'us-car-duty': 0.2 } }],
    },
    { view: 'table', language: 'en', solution: 'nash', weights: 'recovered' },
  );
  expect(fragment).toBe(
    '#case=japan-us-2025&at=2025-05-01&no-deal=status-quo&view=table&lang=en' +
      '&issue.us-car-duty=0.15&issue.jp-car-safety-checks=wider-simplified' +
      '&keep=First+idea~us-car-duty:0.2',
  );
});

test('nothing that it is given makes it fail, and what is malformed is passed over', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(() => fromFragment(text)).not.toThrow();
    }),
  );
  expect(
    fromFragment('#case=<script>&at=2025-13-45&view=nowhere&lang=xx&issue.A=1&no-deal=%E0%A4%A'),
  ).toEqual({});
});

test('nothing private has a place in it', () => {
  expect(fromFragment('#mandate=0.1&weights=3&note=secret&red-line=0.2')).toEqual({});
});
