import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { independentSources, originsOf } from './independence.ts';
import type { Source } from './schema/case.ts';

interface Brief {
  readonly by?: string;
  readonly from?: readonly string[];
  readonly date?: string;
  readonly unread?: boolean;
}

/** Sources by id, each of a publisher of its own unless it says otherwise. */
function record(sources: Readonly<Record<string, Brief>>): { sources: Source[] } {
  return {
    sources: Object.entries(sources).map(([id, { by = id, from = [], date, unread }]) => ({
      id,
      kind: 'press',
      publisher: by,
      title: id,
      date: date ?? '2025-05-01',
      language: 'en',
      derives_from: [...from],
      ...(unread ? {} : { address: `https://example.org/${id}`, retrieved: '2025-06-01' }),
    })),
  };
}

describe('independent sources', () => {
  test('two rewrites of one wire story count once', () => {
    const of = record({ wire: { unread: true }, one: { from: ['wire'] }, two: { from: ['wire'] } });
    expect(independentSources(of, ['one', 'two'])).toEqual({
      count: 1,
      chosen: ['one'],
      dropped: [{ id: 'two', because: 'same-origin', as: 'one' }],
    });
  });

  test('so do a rewrite of a rewrite and its first report, and stories that share a part', () => {
    const of = record({
      a: {},
      b: { from: ['a'] },
      c: { from: ['b'] },
      d: {},
      e: { from: ['a', 'd'] },
    });
    expect(independentSources(of, ['c', 'a']).chosen).toEqual(['a']);
    expect(independentSources(of, ['e', 'c', 'd']).chosen).toEqual(['d', 'c']);
  });

  test('one publisher is one, however it is spelt', () => {
    const of = record({
      a: { by: 'The Daily' },
      b: { by: 'the  daily ' },
      c: { by: 'Ｔhe Daily' },
    });
    expect(independentSources(of, ['c', 'b', 'a'])).toMatchObject({
      count: 1,
      chosen: ['a'],
      dropped: [
        { id: 'b', because: 'same-publisher', as: 'a' },
        { id: 'c', because: 'same-publisher', as: 'a' },
      ],
    });
  });

  test('what nobody read, or nobody entered, counts for nothing', () => {
    const of = record({ a: { unread: true }, b: {} });
    expect(independentSources(of, ['a', 'b', 'x', 'b'])).toEqual({
      count: 1,
      chosen: ['b'],
      dropped: [
        { id: 'a', because: 'not-retrieved' },
        { id: 'x', because: 'unknown' },
      ],
    });
    expect(independentSources(of, [])).toEqual({ count: 0, chosen: [], dropped: [] });
  });

  test('the one with the fewest origins goes first, then the earliest', () => {
    const of = record({ a: {}, b: {}, ab: { from: ['a', 'b'] }, late: { date: '2025-05-02' } });
    expect(independentSources(of, ['ab', 'late', 'b', 'a']).chosen).toEqual(['a', 'b', 'late']);
  });

  test('an original that the record lacks is still common to its rewrites', () => {
    const of = record({ a: { from: ['lost'] }, b: { from: ['lost'] } });
    expect(independentSources(of, ['a', 'b']).count).toBe(1);
    expect([...originsOf(of, 'a')]).toEqual(['a', 'lost']);
    expect([...originsOf(of, 'lost')]).toEqual(['lost']);
  });

  test('a circle ends', () => {
    const of = record({ a: { from: ['b'] }, b: { from: ['a'] }, c: {} });
    expect(independentSources(of, ['a', 'b', 'c']).chosen).toEqual(['c', 'a']);
  });
});

test('whatever the record: the chosen are independent, all others stand for one that was chosen', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const brief = fc.record({
    by: fc.constantFrom('P', 'Q', 'R', 'S'),
    from: fc.subarray(ids, { maxLength: 2 }),
    unread: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(brief, { minLength: 7, maxLength: 7 }),
      fc.shuffledSubarray(ids),
      (briefs, asked) => {
        const of = record(Object.fromEntries(ids.map((id, k) => [id, briefs[k]])));
        const { count, chosen, dropped } = independentSources(of, asked);
        expect(count).toBe(chosen.length);
        expect([...chosen, ...dropped.map(({ id }) => id)].sort()).toEqual([...asked].sort());
        const source = (id: string) => of.sources.find((each) => each.id === id);
        expect(new Set(chosen.map((id) => source(id)?.publisher)).size).toBe(count);
        const origins = chosen.flatMap((id) => [...originsOf(of, id)]);
        expect(new Set(origins).size).toBe(origins.length);
        for (const each of dropped) {
          if (each.because === 'same-publisher')
            expect(source(each.id)?.publisher).toBe(source(each.as)?.publisher);
          if (each.because === 'same-origin') {
            const shared = originsOf(of, each.as);
            expect([...originsOf(of, each.id)].some((id) => shared.has(id))).toBe(true);
          }
        }
        expect(independentSources(of, [...asked].reverse()).chosen).toEqual(chosen);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
