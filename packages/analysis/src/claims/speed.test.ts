import process from 'node:process';
import type { Case } from '@parley/casebook';
import { expect, test } from 'vitest';
import { inventedCase, inventedLaw } from './invented.fixture.ts';
import { standings } from './standings.ts';

const LAW = inventedLaw();

/** The invented case with as many sources and claims; every tenth source rewrites another. */
function large(sources: number, claims: number, topics: number): Case {
  const of = inventedCase();
  const day = (nth: number) => `2025-03-${String(1 + (nth % 28)).padStart(2, '0')}`;
  return {
    ...of,
    sources: [
      ...of.sources,
      ...Array.from({ length: sources }, (_, nth) => ({
        ...{ id: `s-${nth}`, kind: 'press' as const, publisher: `Paper ${nth % 400}` },
        ...{ title: 'News', date: day(nth), language: 'en', retrieved: '2025-05-01' },
        address: `https://news.example/${nth}`,
        derives_from: nth % 10 === 0 && nth > 0 ? [`s-${nth - 1}`] : [],
      })),
    ],
    topics: [
      ...of.topics,
      ...Array.from({ length: topics }, (_, nth) => ({
        ...{ id: `t-${nth}`, name: { en: 'topic', ja: '論点' }, single: nth % 2 === 0 },
      })),
    ],
    claims: Array.from({ length: claims }, (_, nth): Case['claims'][number] => ({
      ...{ id: `c-${nth}`, source: `s-${nth % sources}`, kind: 'fact', on: day(nth) },
      ...{ subject: 'it', predicate: 'is', object: 'so' },
      says: [
        { kind: 'statement', topic: `t-${nth % topics}`, value: `v-${nth % 7}` },
        { kind: 'office', office: 'syl-chancellor', person: nth % 5 === 0 ? 'sapt' : 'orlok' },
        {
          ...{ kind: 'duty', importer: 'RUR', origin: 'SYL', code: '8703', on: day(nth) },
          added: nth % 2 === 0 ? 0 : 0.25,
        },
      ],
    })),
  };
}

/** Time that the processor spent on the faster of two runs, in milliseconds: others' work does not count. */
function spentOn(of: Case): number {
  const runs = [1, 2].map(() => {
    const start = process.cpuUsage();
    expect(standings(of, LAW, '2025-05-01')).toHaveLength(of.claims.length);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...runs);
}

test.each([
  ['many topics', 200],
  ['two topics for all', 2],
])('ten times the claims take about ten times as long: %s', { timeout: 120_000 }, (_, topics) => {
  const few = large(100, 1000, topics);
  const many = large(1000, 10_000, topics);
  spentOn(few);
  // A comparison of every claim with every other would take a hundred times as long.
  expect(spentOn(many) / spentOn(few)).toBeLessThan(50);
});

test('where all share one source and one topic, what is told of each stays short', () => {
  const of = large(1, 1000, 2);
  for (const { parts } of standings(of, LAW, '2025-05-01')) {
    for (const { reasons, support } of parts) {
      for (const one of reasons) {
        if ('claims' in one) expect(one.claims.length).toBeLessThanOrEqual(10);
      }
      expect(support.dropped.length).toBeLessThanOrEqual(10);
    }
  }
});
