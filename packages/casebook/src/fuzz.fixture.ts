import { expect } from 'vitest';
import type { CaseFault } from './case-faults.ts';
import type { CaseFileName } from './case-files.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(next: () => number, from: readonly T[]): T {
  return from[Math.floor(next() * from.length)];
}

/** The smallest case in which every list has an entry, and much refers to one another. */
export const TINY: Readonly<Record<CaseFileName, string>> = {
  'case.yaml': `id: tiny
title: { en: T, ja: 小 }
summary: { en: T, ja: 小 }
asOf: 2025-05-01
economy: { dataset: d, origins: { A: [AAA], B: rest }, highlights: [] }
parties:
  - code: A
    name: { en: A, ja: A }
    region: A
    officials:
      - { person: p, name: { en: P, ja: P }, office: o, title: { en: O, ja: O }, from: 2025-01-20, sources: [s] }
    mandate:
      - { issue: i, limit: at-most, level: 1, standing: stated, text: { en: L, ja: L }, date: 2025-02-01, sources: [s] }
    series:
      - id: g
        name: { en: G, ja: G }
        unit: { en: u, ja: u }
        tolerance: 0.1
        figures: [{ period: q1, value: 1, published: 2025-04-30, sources: [s] }]
  - { code: B, name: { en: B, ja: B }, region: B }
issues:
  - id: i
    name: { en: I, ja: I }
    concedes: B
    levels: { kind: continuous, unit: rate, from: 0, to: 2 }
    lever: { kind: tariff, importer: A, exporter: B, sectors: ["29"], form: rate }
    raised: 2025-02-01
    sources: [s]
  - id: x
    name: { en: X, ja: X }
    concedes: B
    levels: { kind: options, options: [{ id: n, name: { en: N, ja: N } }, { id: y, name: { en: Y, ja: Y } }] }
    lever: { kind: stated, reason: { en: R, ja: R } }
    raised: 2025-02-01
    exclusions:
      - { by: B, statement: { en: No, ja: 否 }, date: 2025-03-01, sources: [s] }
    sources: [s]
preferences:
  - party: A
    weights:
      - { id: w, on: issue, issue: i, value: 1, moves: { with: g, neutral: 0, slope: 1, low: 0, high: 2 }, text: { en: W, ja: W }, assumption: why }
    importance: { i: 1 }
worlds:
  - { id: b, kind: baseline, name: { en: B, ja: B }, description: { en: B, ja: B } }
  - id: k
    kind: package
    name: { en: K, ja: K }
    description: { en: K, ja: K }
    law: { on: 2025-05-01 }
    levers: [{ importer: A, exporter: B, sectors: goods, form: added, rate: "0.1", name: { en: L, ja: L } }]
calendar:
  - { id: e, kind: expiry, name: { en: E, ja: E }, date: 2025-07-09, known: 2025-04-09, sources: [s] }
`,
  'record/sources.yaml': `sources:
  - id: s
    kind: press
    publisher: P
    title: >-
      A title
      in two lines
    date: 2025-01-20
    address: https://example.org/s
    retrieved: 2025-06-01
    language: en
  - { id: t, kind: wire, publisher: Q, title: T, date: 2025-01-20, language: en, derives_from: [s] }
`,
  'record/rounds.yaml': `# Rounds
rounds:
  - { id: r, kind: call, name: { en: R, ja: R }, date: 2025-04-16, participants: [p], sources: [s] }
`,
  'record/positions.yaml': `positions:
  - { id: q, party: A, issue: i, kind: demand, level: 2, date: 2025-04-16, by: p, text: { en: Q, ja: Q }, sources: [s] }
`,
  'record/offers.yaml': `offers:
  - id: f
    party: B
    date: 2025-04-16
    round: r
    terms:
      - { issue: i, level: 1 } # half
    sources: [s]
`,
  'record/claims.yaml': `topics:
  - { id: m, name: { en: M, ja: M }, single: true }
claims:
  - id: c
    source: t
    kind: fact
    subject: S
    predicate: P
    object: O
    on: 2025-04-16
    says:
      - { kind: office, office: o, person: p }
      - { kind: event, event: r, date: 2025-04-16 }
      - { kind: cause, cause: { series: g, period: q1 }, effect: r }
      - { kind: duty, importer: A, origin: JPN, code: "8703", rate: "0.1" }
      - { kind: statement, topic: m, value: yes }
`,
  'record/outcome.yaml': `outcomes:
  - id: z
    kind: agreement
    name: { en: Z, ja: Z }
    date: 2025-07-22
    terms: [{ issue: i, level: 1, text: { en: Z, ja: Z } }]
    tariffs: [{ importer: A, exporter: B, goods: { en: G, ja: G }, before: 0, after: 0.15, from: 2025-08-07 }]
    sources: [s]
`,
};

/** Milliseconds that no mutated case may take; a slow machine has other work as well. */
export const TIME_BOUND = 3000;

/** What must be so of every fault, whatever the input. */
export function expectWorded(faults: readonly CaseFault[]): void {
  for (const fault of faults) {
    const { file, line, column, code, message, hint } = fault;
    const whole = Number.isInteger(line) && line > 0 && Number.isInteger(column) && column > 0;
    const worded = message.length > 0 && hint.length > 0 && message.length < 2000;
    if (!whole || !worded || file === '' || code.length === 0) expect.fail(JSON.stringify(fault));
  }
}
