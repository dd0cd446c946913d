import { type Case, loadCase } from '@parley/casebook';

const SOURCES = `
sources:
  - { id: gazette, kind: official, publisher: Gazette of Ruritania, title: Notice 1, date: 2024-01-01, address: "https://gazette.example/1", retrieved: 2024-01-02, language: en }
  - { id: herald, kind: press, publisher: Herald, title: Talks begin, date: 2024-02-01, address: "https://herald.example/1", retrieved: 2024-02-02, language: en }
`;

const CASE = `
id: talks
title: { en: Talks, ja: 協議 }
summary: { en: Ruritania and Borduria talk., ja: 両国が協議する。 }
asOf: 2024-03-01
economy:
  dataset: world-2017
  origins: { JPN: [JPN], USA: [USA] }
  highlights: []
parties:
  - code: RUR
    name: { en: Ruritania, ja: ルリタニア }
    region: JPN
    officials:
      - { person: rudolf, name: { en: Rudolf, ja: ルドルフ }, office: rur-minister, title: { en: Minister, ja: 大臣 }, from: 2023-01-01, to: 2024-02-15, sources: [gazette] }
      - { person: flavia, name: { en: Flavia, ja: フラヴィア }, office: rur-minister, title: { en: Minister, ja: 大臣 }, from: 2024-02-16, sources: [gazette] }
    mandate:
      - { issue: cheese, limit: at-least, level: 0.1, standing: inferred, text: { en: Cheese keeps a tenth., ja: チーズは1割。 }, date: 2024-01-20, until: 2024-04-01, sources: [gazette] }
    series:
      - id: growth
        name: { en: Growth, ja: 成長率 }
        unit: { en: "%", ja: "%" }
        tolerance: 0.1
        figures:
          - { period: 2023-Q3, value: 1, published: 2023-11-15, sources: [gazette] }
          - { period: 2023-Q4, value: -1, published: 2024-02-15, sources: [gazette] }
  - { code: BOR, name: { en: Borduria, ja: ボルドゥリア }, region: USA }
issues:
  - id: cheese
    name: { en: Duty on cheese, ja: チーズの関税 }
    concedes: RUR
    levels: { kind: continuous, unit: rate, from: 0.3, to: 0 }
    lever: { kind: tariff, importer: RUR, exporter: BOR, sectors: ["10T12"], form: rate }
    raised: 2024-01-01
    sources: [gazette]
  - id: coal
    name: { en: Purchases of coal, ja: 石炭の購入 }
    concedes: RUR
    levels: { kind: continuous, unit: usd-bn-a-year, from: 0, to: 10 }
    lever: { kind: purchase, importer: RUR, exporter: BOR, sectors: ["05T06"] }
    raised: 2024-01-01
    sources: [gazette]
  - id: checks
    name: { en: Border checks, ja: 国境検査 }
    concedes: BOR
    levels:
      kind: options
      options:
        - { id: all, name: { en: All, ja: 全数 } }
        - { id: some, name: { en: Some, ja: 抜取 } }
        - { id: none, name: { en: None, ja: なし } }
    lever: { kind: stated, reason: { en: No flow., ja: 対象外。 } }
    raised: 2024-01-10
    sources: [gazette]
  - id: bases
    name: { en: Bases, ja: 基地 }
    concedes: RUR
    levels: { kind: integer, unit: points, from: 0, to: 3 }
    lever: { kind: stated, reason: { en: No trade., ja: 貿易外。 } }
    raised: 2024-01-01
    exclusions:
      - by: RUR
        statement: { en: Bases are no trade matter., ja: 基地は対象外。 }
        date: 2024-01-15
        until: 2024-05-01
        disputed:
          - { by: BOR, statement: { en: All is on the table., ja: 全て対象。 }, date: 2024-02-10, sources: [herald] }
        sources: [gazette]
    sources: [gazette]
preferences:
  - party: RUR
    weights:
      - id: farmers
        on: sector-income
        sectors: ["01T02"]
        value: 2
        moves: { with: growth, neutral: 1, slope: -0.5, low: 1, high: 4 }
        text: { en: Farmers, ja: 農家 }
        sources: [gazette]
worlds:
  - { id: base, kind: baseline, name: { en: Base, ja: 基準 }, description: { en: Base., ja: 基準。 } }
calendar:
  - { id: fair, kind: summit, date: 2024-03-20, known: 2024-02-20, name: { en: Fair, ja: 見本市 }, sources: [gazette] }
  - { id: vote, kind: election, date: 2024-02-25, known: 2024-01-05, name: { en: Vote, ja: 選挙 }, sources: [gazette] }
  - { id: surprise, kind: announcement, date: 2024-03-10, name: { en: Surprise, ja: 発表 }, sources: [gazette] }
`;

const ROUNDS = `
rounds:
  - { id: first, kind: ministerial, date: 2024-01-15, announced: 2024-01-05, name: { en: First, ja: 第1回 }, participants: [rudolf], sources: [gazette] }
  - { id: second, kind: ministerial, date: 2024-03-05, announced: 2024-02-20, name: { en: Second, ja: 第2回 }, sources: [gazette] }
`;

const POSITIONS = `
positions:
  - { id: p1, party: BOR, issue: cheese, kind: demand, level: 0, date: 2024-01-15, text: { en: No duty., ja: 撤廃。 }, sources: [gazette] }
  - { id: p2, party: RUR, issue: cheese, kind: refusal, date: 2024-01-16, text: { en: No., ja: 拒否。 }, sources: [gazette] }
  - { id: p3, party: BOR, issue: cheese, kind: flexibility, level: 0.06, date: 2024-02-20, text: { en: Six., ja: 6％。 }, sources: [gazette] }
  - { id: p4, party: RUR, issue: checks, kind: demand, level: none, date: 2024-01-20, text: { en: No checks., ja: 検査なし。 }, sources: [gazette] }
  - { id: p5, party: BOR, issue: cheese, kind: demand, level: 0.03, date: 2024-03-04, text: { en: Three., ja: 3％。 }, sources: [gazette] }
`;

const OFFERS = `
offers:
  - id: o1
    party: RUR
    date: 2024-01-31
    terms: [{ issue: cheese, level: 0.24 }]
    sources: [gazette]
  - id: o2
    party: RUR
    date: 2024-02-10
    terms: [{ issue: cheese, level: 0.18 }, { issue: coal, level: 2 }]
    sources: [gazette]
  - id: o3
    party: BOR
    date: 2024-02-20
    terms: [{ issue: checks, level: some }, { issue: cheese, level: 0 }]
    sources: [gazette]
  - id: o4
    party: RUR
    date: 2024-02-28
    terms: [{ issue: cheese, level: 0.21 }, { issue: coal, level: 4 }]
    withdrawn: 2024-03-02
    sources: [gazette]
  - id: o5
    party: RUR
    date: 2024-03-06
    terms: [{ issue: coal }, { issue: cheese, level: 0.15 }]
    sources: [gazette]
`;

/** Invented talks over two months, with what is needed to see every kind of move. */
export function talks(): Case {
  const loaded = loadCase({
    'case.yaml': CASE,
    'record/sources.yaml': SOURCES,
    'record/rounds.yaml': ROUNDS,
    'record/positions.yaml': POSITIONS,
    'record/offers.yaml': OFFERS,
    'record/outcome.yaml': `
outcomes:
  - { id: framework, kind: partial, name: { en: Framework, ja: 枠組み }, date: 2024-03-08, terms: [{ issue: cheese, level: 0.15, text: { en: Half., ja: 半分。 }, sources: [gazette] }], sources: [gazette] }
`,
  });
  if (loaded.kind === 'loaded') return loaded.case;
  throw new Error(
    loaded.faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'),
  );
}
