import { loadCase } from '@parley/casebook';
import { type Timing, timed } from './timing.ts';

const CLAIMS = 10_000;
const SOURCES = 1_000;
const TOPICS = 500;

export interface CasebookBenchmark {
  readonly claims: number;
  readonly sources: number;
  readonly characters: number;
  /** Reading and checking everything: text, schema, and each entry against all others. */
  readonly check: Timing;
  /** The same with a slip in every tenth claim. */
  readonly faulty: Timing;
}

function times(count: number, line: (k: number) => string): string {
  return Array.from({ length: count }, (_, k) => line(k)).join('');
}

/** A record as a busy desk might keep it: every claim with two parts, in the style of the worked case. */
function largeRecord(): Readonly<Record<string, string>> {
  const name = (text: string) => `{ en: ${text}, ja: 見本 }`;
  return {
    'case.yaml': `id: large
title: ${name('Large')}
summary: ${name('Large')}
asOf: 2025-05-01
economy: { dataset: world-2017, origins: { AAA: rest }, highlights: [] }
parties:
  - code: AAA
    name: ${name('Aland')}
    region: AAA
    officials:
      - person: ann-alder
        name: ${name('Ann Alder')}
        office: a-president
        title: ${name('President')}
        from: 2025-01-20
        sources: [source-0]
  - { code: BBB, name: ${name('Bland')}, region: BBB }
worlds: [{ id: before, kind: baseline, name: ${name('Before')}, description: ${name('Nothing')} }]
`,
    'record/sources.yaml': `sources:\n${times(
      SOURCES,
      (k) => `  - id: source-${k}
    kind: press
    publisher: Daily ${k % 100}
    title: What was said on day ${k}
    date: 2025-04-${String(1 + (k % 30)).padStart(2, '0')}
    address: https://example.org/2025/04/${k}
    retrieved: 2025-06-01
    language: en
    derives_from: [${k % 3 === 0 && k > 0 ? `source-${Math.floor(k / 2)}` : ''}]
`,
    )}`,
    'record/claims.yaml': `topics:\n${times(
      TOPICS,
      (k) => `  - { id: topic-${k}, name: ${name(`Topic ${k}`)}, single: true }\n`,
    )}claims:\n${times(
      CLAIMS,
      (k) => `  - id: claim-${k}
    source: source-${k % SOURCES}
    locator: paragraph ${1 + (k % 9)}
    kind: fact
    subject: the two governments
    predicate: met for
    object: talks on issue ${k % 40}
    on: 2025-04-${String(1 + (k % 30)).padStart(2, '0')}
    text: { en: They met for talks on issue ${k % 40}., ja: 両国は第${k % 40}の論点を協議した。 }
    says:
      - { kind: statement, topic: topic-${k % TOPICS}, value: answer-${k % 3} }
      - { kind: office, office: a-president, person: ann-alder }
`,
    )}`,
  };
}

export function benchmarkCasebook(): CasebookBenchmark {
  const files = largeRecord();
  const claims = files['record/claims.yaml'] ?? '';
  let slip = 0;
  const slips = claims.replace(/topic: topic-/g, (found) =>
    slip++ % 10 === 0 ? 'topic: topik-' : found,
  );
  const faulty = { ...files, 'record/claims.yaml': slips };
  const expectKind = (kind: string, of: typeof files) => {
    const loaded = loadCase(of);
    if (loaded.kind !== kind) throw new Error(JSON.stringify(loaded).slice(0, 500));
  };
  return {
    claims: CLAIMS,
    sources: SOURCES,
    characters: Object.values(files).reduce((sum, text) => sum + text.length, 0),
    check: timed(() => expectKind('loaded', files), 1, 5),
    faulty: timed(() => expectKind('faulty', faulty), 1, 5),
  };
}
