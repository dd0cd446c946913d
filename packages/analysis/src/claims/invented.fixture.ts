import { type Case, loadCase } from '@parley/casebook';
import { type Law, loadLaw } from '@parley/law';

const CASE_YAML = `
id: ruritania-sylvania
title: { en: Ruritania and Sylvania, ja: ルリタニアとシルヴァニア }
summary: { en: An invented negotiation., ja: 架空の交渉。 }
asOf: 2025-03-20
economy:
  dataset: world-2017
  origins: { RUR: [RUR], SYL: [SYL] }
  highlights: []
parties:
  - code: RUR
    name: { en: Ruritania, ja: ルリタニア }
    region: RUR
    officials:
      - { person: rassendyll, name: { en: Rassendyll, ja: ラッセンディル }, office: rur-trade-minister,
          title: { en: minister of trade, ja: 貿易相 }, from: 2023-01-01, to: 2025-02-28, sources: [gazette-handover] }
      - { person: sapt, name: { en: Sapt, ja: サプト }, office: rur-trade-minister,
          title: { en: minister of trade, ja: 貿易相 }, from: 2025-03-01, sources: [gazette-handover] }
    series:
      - id: rur-inflation
        name: { en: Inflation, ja: 物価上昇率 }
        unit: { en: per cent, ja: ％ }
        tolerance: 0.05
        figures:
          - { period: 2025-01, value: 4.2, vintage: first, published: 2025-02-14, sources: [statistics-february] }
          - { period: 2025-01, value: 4.4, vintage: revised, published: 2025-03-14, sources: [statistics-march] }
  - code: SYL
    name: { en: Sylvania, ja: シルヴァニア }
    region: SYL
    officials:
      - { person: orlok, name: { en: Orlok, ja: オルロック }, office: syl-chancellor,
          title: { en: chancellor, ja: 首相 }, from: 2024-06-01, sources: [gazette-handover] }
worlds:
  - { id: before, kind: baseline, name: { en: Before, ja: 以前 }, description: { en: Before., ja: 以前。 } }
calendar:
  - { id: rur-pause, kind: measure, date: 2025-02-10, known: 2025-02-08, name: { en: Duty paused, ja: 停止 },
      sources: [decree-9] }
  - { id: strelsau-summit, kind: summit, date: 2025-04-20, known: 2025-02-01,
      name: { en: Summit of Strelsau, ja: ストレルサウ首脳会議 }, sources: [strelsau-times-summit] }
`;

const RECORD = {
  'record/sources.yaml': `
sources:
  - { id: gazette-handover, kind: official, publisher: Gazette of Ruritania, title: Offices, date: 2023-01-01,
      address: "https://gazette.example/1", retrieved: 2025-05-01, language: en }
  - { id: decree-9, kind: official, publisher: Chancery of Ruritania, title: Decree 9, date: 2025-02-08,
      address: "https://chancery.example/9", retrieved: 2025-05-01, language: en }
  - { id: statistics-february, kind: data, publisher: Bureau of Statistics, title: Prices, date: 2025-02-14,
      address: "https://prices.example/2", retrieved: 2025-05-01, language: en }
  - { id: statistics-march, kind: data, publisher: Bureau of Statistics, title: Prices, date: 2025-03-14,
      address: "https://prices.example/3", retrieved: 2025-05-01, language: en }
  - { id: strelsau-times-summit, kind: press, publisher: Strelsau Times, title: Summit, date: 2025-02-01,
      address: "https://times.example/1", retrieved: 2025-05-01, language: en }
  - { id: strelsau-times-round-2, kind: press, publisher: Strelsau Times, title: Round 2, date: 2025-03-06,
      address: "https://times.example/2", retrieved: 2025-05-01, language: en }
  - { id: wire-timber, kind: wire, publisher: Zenda Wire, title: Timber, date: 2025-03-07,
      address: "https://wire.example/1", retrieved: 2025-05-01, language: en }
  - { id: herald-timber, kind: press, publisher: Hentzau Herald, title: Timber offered, date: 2025-03-07,
      address: "https://herald.example/1", retrieved: 2025-05-01, language: en, derives_from: [wire-timber] }
  - { id: post-timber, kind: press, publisher: Zenda Post, title: On timber, date: 2025-03-08,
      address: "https://post.example/1", retrieved: 2025-05-01, language: en, derives_from: [wire-timber] }
  - { id: hearsay, kind: other, publisher: A reader, title: Letter, date: 2025-03-08, language: en }
  - { id: rumour-east, kind: press, publisher: East, title: Venue, date: 2025-03-09,
      address: "https://east.example/1", retrieved: 2025-05-01, language: en }
  - { id: rumour-west, kind: press, publisher: West, title: Venue, date: 2025-03-09,
      address: "https://west.example/1", retrieved: 2025-05-01, language: en }
  - { id: article, kind: press, publisher: Weekly Mirror, title: Talks, date: 2025-03-15,
      address: "https://mirror.example/1", retrieved: 2025-05-01, language: en }
  - { id: communique-april, kind: official, publisher: Chancery of Sylvania, title: Communiqué, date: 2025-04-21,
      address: "https://syl.example/1", retrieved: 2025-05-01, language: en }
`,
  'record/rounds.yaml': `
rounds:
  - { id: round-1, kind: ministerial, date: 2025-02-20, name: { en: Round 1, ja: 第1回 },
      sources: [strelsau-times-round-2] }
  - { id: round-2, kind: ministerial, date: 2025-03-05, name: { en: Round 2, ja: 第2回 },
      sources: [strelsau-times-round-2] }
`,
  'record/outcome.yaml': `
outcomes:
  - { id: strelsau-stall, kind: stall, date: 2025-04-20, known: 2025-04-21,
      name: { en: No agreement at Strelsau, ja: 合意に至らず }, sources: [communique-april] }
`,
  'record/claims.yaml': `
topics:
  - { id: syl-offers, name: { en: Sylvania offers, ja: 提案 }, single: false }
  - { id: venue, name: { en: Venue of round 3, ja: 開催地 }, single: true }
  - { id: demand, name: { en: What Ruritania demands, ja: 要求 }, single: true }
  - { id: mood, name: { en: Mood, ja: 雰囲気 }, single: false }
claims:
  # The article: right, wrong and neither
  - { id: a-minister, source: article, kind: fact, subject: Rassendyll, predicate: leads, object: talks, on: 2025-03-15,
      says: [{ kind: office, office: rur-trade-minister, person: rassendyll }] }
  - { id: a-sapt, source: article, kind: fact, subject: Sapt, predicate: is, object: minister, on: 2025-03-15,
      says: [{ kind: office, office: rur-trade-minister, person: sapt }] }
  - { id: a-chancellor, source: article, kind: fact, subject: Orlok, predicate: is, object: chancellor, on: 2025-03-15,
      says: [{ kind: office, office: syl-chancellor, person: orlok }] }
  - { id: a-round-1, source: article, kind: fact, subject: round 1, predicate: was, object: 5 March,
      says: [{ kind: event, event: round-1, date: 2025-03-05 }] }
  - { id: a-round-2, source: article, kind: fact, subject: round 2, predicate: was, object: 20 February,
      says: [{ kind: event, event: round-2, date: 2025-02-20 }] }
  - { id: a-summit, source: article, kind: fact, subject: summit, predicate: is due, object: 20 April,
      says: [{ kind: event, event: strelsau-summit, date: 2025-04-20 }] }
  - { id: a-rate, source: article, kind: fact, subject: RUR, predicate: levies 30 % on, object: cars, on: 2025-02-05,
      says: [{ kind: duty, importer: RUR, origin: SYL, code: "8703.23", added: 0.3 }] }
  - { id: a-true-rate, source: article, kind: fact, subject: RUR, predicate: levied 25 % on, object: cars,
      says: [{ kind: duty, importer: RUR, origin: SYL, code: "8703.23", on: 2025-02-05, rate: 0.275, added: 0.25 }] }
  - { id: a-pause, source: article, kind: fact, subject: RUR, predicate: paused, object: the duty,
      says: [{ kind: measure, measure: rur-cars, importer: RUR, origin: SYL, status: paused,
               from: 2025-02-10, to: 2025-05-10, covers: "8703" }] }
  - { id: a-pause-until, source: article, kind: fact, subject: RUR, predicate: paused until June, object: the duty,
      says: [{ kind: measure, measure: rur-cars, importer: RUR, status: paused, to: 2025-06-10 }] }
  - { id: a-cause, source: article, kind: fact, subject: the pause, predicate: answered, object: inflation,
      says: [{ kind: cause, cause: { series: rur-inflation, period: "2025-01" }, effect: rur-pause }] }
  - { id: a-figure, source: article, kind: fact, subject: inflation, predicate: was, object: 6 %,
      says: [{ kind: figure, series: rur-inflation, period: "2025-01", value: 6 }] }
  - { id: a-old-figure, source: article, kind: fact, subject: inflation, predicate: was, object: 4.2 %,
      says: [{ kind: figure, series: rur-inflation, period: "2025-01", value: 4.2 }] }
  - { id: a-timber, source: article, kind: fact, subject: SYL, predicate: offers, object: timber,
      says: [{ kind: statement, topic: syl-offers, value: timber }] }
  - { id: a-timber-and-wine, source: article, kind: fact, subject: SYL, predicate: offers, object: timber and wine,
      says: [{ kind: statement, topic: syl-offers, value: timber },
             { kind: statement, topic: syl-offers, value: wine }] }
  - { id: a-demand, source: article, kind: fact, subject: RUR, predicate: demands, object: lower quota,
      says: [{ kind: statement, topic: demand, value: lower-quota }] }
  - { id: a-mood, source: article, kind: opinion, subject: talks, predicate: are, object: tense, on: 2025-03-15,
      says: [{ kind: statement, topic: mood, value: tense },
             { kind: office, office: rur-trade-minister, person: rassendyll }] }
  - { id: a-deal, source: article, kind: forecast, subject: an agreement, predicate: comes at, object: the summit,
      says: [{ kind: event, event: strelsau-stall, happened: false }] }
  - { id: a-deal-of-rassendyll, source: article, kind: forecast, subject: Rassendyll, predicate: signs at, object: the summit,
      on: 2025-04-20, says: [{ kind: office, office: rur-trade-minister, person: rassendyll },
                             { kind: event, event: strelsau-summit }] }
  - { id: a-vague, source: article, kind: fact, subject: talks, predicate: matter, object: much }
  # Others
  - { id: wire-says-timber, source: wire-timber, kind: fact, subject: SYL, predicate: offers, object: timber,
      says: [{ kind: statement, topic: syl-offers, value: timber }] }
  - { id: herald-says-timber, source: herald-timber, kind: fact, subject: SYL, predicate: offers, object: timber,
      says: [{ kind: statement, topic: syl-offers, value: timber }] }
  - { id: post-says-timber, source: post-timber, kind: fact, subject: SYL, predicate: offers, object: timber,
      says: [{ kind: statement, topic: syl-offers, value: timber }] }
  - { id: hearsay-says-wine, source: hearsay, kind: fact, subject: SYL, predicate: offers, object: wine,
      says: [{ kind: statement, topic: syl-offers, value: wine }] }
  - { id: east-venue, source: rumour-east, kind: fact, subject: round 3, predicate: is in, object: Zenda,
      says: [{ kind: statement, topic: venue, value: zenda }] }
  - { id: west-venue, source: rumour-west, kind: fact, subject: round 3, predicate: is in, object: Strelsau,
      says: [{ kind: statement, topic: venue, value: strelsau }] }
  - { id: decree-demand, source: decree-9, kind: fact, subject: RUR, predicate: demands, object: licences,
      says: [{ kind: statement, topic: demand, value: licences }] }
  - { id: west-demand, source: rumour-west, kind: fact, subject: RUR, predicate: demands, object: lower quota,
      says: [{ kind: statement, topic: demand, value: lower-quota }] }
  - { id: east-mood, source: rumour-east, kind: opinion, subject: talks, predicate: are, object: tense,
      says: [{ kind: statement, topic: mood, value: tense }] }
`,
} as const;

const MEASURES = {
  'rur-base.yaml': `
importer: RUR
zone: Europe/Vienna
authority: Tariff Act
family: rur-base
measures:
  - id: rur-base-cars
    kind: base
    name: { en: Ordinary duty, ja: 基本 }
    citation: { instrument: Tariff Act }
    origins: all
    products: { include: ["8703"] }
    rate: "0.025"
    known: 2020-01-01
    status: complete
`,
  'rur-cars.yaml': `
importer: RUR
zone: Europe/Vienna
authority: Defence Tariff Act
family: rur-cars
measures:
  - id: rur-cars
    kind: additional
    name: { en: Cars, ja: 自動車 }
    citation: { instrument: Decree 7, reference: 3 RG 12 }
    origins: all
    products: { include: ["8703"] }
    rate: "0.25"
    from: 2025-02-01
    known: 2025-01-20
    pauses:
      - { from: 2025-02-10, to: 2025-05-10, known: 2025-02-08, citation: { instrument: Decree 9 } }
    status: complete
`,
} as const;

/** An invented negotiation of two invented countries, with an article that is wrong in many ways. */
export function inventedCase(extra: Readonly<Record<string, string>> = {}): Case {
  const loaded = loadCase({ 'case.yaml': CASE_YAML, ...RECORD, ...extra });
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults, null, 1));
  return loaded.case;
}

export function inventedLaw(extra: Readonly<Record<string, string>> = {}): Law {
  const loaded = loadLaw({ ...MEASURES, ...extra });
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults, null, 1));
  return loaded.law;
}
