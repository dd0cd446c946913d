import type { StateTexts } from './state-texts.ts';

const STANDINGS: Readonly<Record<string, string>> = {
  contradicted: '事実に反する',
  uncertain: '不確か',
  corroborated: '裏付けあり',
  'partly-corroborated': '一部裏付けあり',
  opinion: '意見',
  forecast: '予測',
};
const ENTRY_STANDINGS = { stated: '表明', reported: '報道', inferred: '推測' } as const;

export const jaState: StateTexts = {
  headed: (head, text) => `${head}：${text}`,
  items: (items) => items.join('、'),
  clauses: (clauses) => clauses.join('／'),
  aside: (text) => `（${text}）`,
  asKnown: (at, known) =>
    known === null
      ? '現在判明している内容'
      : at === known
        ? '同日までに判明した内容'
        : `${known}までに判明した内容`,
  stateHeading: (title, at) => `${title}：${at}時点の状況`,
  official: (name, title) => `${name}（${title}）`,
  atHome: (party) => `${party}の国内情勢`,
  figure: (name, period, value, unit, before, published) =>
    `${name}（${unit}、${period}）${value}${before === null ? '' : `、前回${before}`}、${published}公表`,
  weight: (name, value, usual) => `「${name}」の重み${value}（通常${usual}）`,
  talks: '協議',
  held: (count) => `開催${count}回`,
  lastRound: (date, name) => `直近は${date}の${name}`,
  noRound: '未開催',
  duties: (importer, exporter) => `${importer}の${exporter}産品に対する関税`,
  mean: (total, ordinary, added) => `平均${total}％（通常${ordinary}、上乗せ${added}ポイント）`,
  inForce: '適用中',
  adds: (name, points) => `${name}［${points}］`,
  paused: '停止中',
  until: (name, day) => (day === null ? name : `${name}（${day}まで）`),
  more: (count) => `ほか${count}件`,
  lately: '最近の動き',
  ahead: '今後の日程',
  dutyMoves: (importer, exporter, before, after) =>
    `${importer}の対${exporter}上乗せ関税${before}→${after}ポイント`,
  turns: {
    begins: (name) => `「${name}」を発動`,
    ends: (name) => `「${name}」が終了`,
    pauses: (name) => `「${name}」を停止`,
    resumes: (name) => `「${name}」を再開`,
  },
  columns: {
    issue: '論点',
    gives: '譲歩する側',
    asks: '求める側',
    between: '隔たり',
    agreed: '合意',
  },
  met: '一致',
  agreed: (level, date) => `${level}（${date}合意）`,
  agreedOn: (date) => `${date}合意`,
  positionKinds: {
    demand: '要求',
    refusal: '拒否',
    flexibility: '柔軟姿勢',
    priority: '最優先',
  },
  standings: ENTRY_STANDINGS,
  offered: '提案',
  silentIssues: (count) => `ほか${count}件の論点`,
  offTheTable: '交渉対象外',
  excluded: (issue, by, since, where) =>
    `${issue}：${by}が${since}に除外を表明${where === '' ? '' : `（${where}）`}`,
  disputedBy: (parties) => `${parties}が異議`,
  redLines: '譲れない線',
  redLine: (party, issue, limit, level, standing) => {
    const line = {
      'at-most': `${level ?? ''}以下`,
      'at-least': `${level ?? ''}以上`,
      never: '一切譲歩せず',
    };
    return `${party}「${issue}」${line[limit]}（${ENTRY_STANDINGS[standing]}）`;
  },
  disputed: '争いのある主張',
  outcomes: 'これまでの結果',
  outcomeKinds: {
    agreement: '合意',
    partial: '一部合意',
    stall: '停滞',
    breakdown: '決裂',
    extension: '延長',
    implementation: '実施',
  },
  claimStanding: (standing) => STANDINGS[standing] ?? standing,
  percent: (value) => `${value}％`,
  provenance: (caseHash, laws) => [caseHash, ...laws].join(' · '),
  moves: {
    heading: (title) => `${title}：立場の推移`,
    span: (from, to, known) => {
      const span = from === null && to === null ? [] : [`${from ?? ''}〜${to ?? ''}`];
      return [...span, ...(known === null ? [] : [`${known}までに判明した内容`])].join('、');
    },
    none: '記録された動きはない。',
    left: '残る隔たり',
    last: '直近',
    unknown: '未定',
    conceded: (party) => `${party}の譲歩`,
    headings: {
      opening: '当初の立場',
      toward: '相手側に歩み寄り',
      away: '後退',
      unchanged: '変わらず',
      unmeasured: '水準の言及なし',
    },
    step: (before, after) => (before === null ? after : `${before}→${after}`),
    earlier: (count) => `…これより前に${count}件（--from、--issue で絞り込み）`,
    offers: '提案の性質',
    offer: (party, id, standing) =>
      `${party}［${id}］${standing === 'stated' ? '' : `（${ENTRY_STANDINGS[standing]}）`}`,
    against: (party) => `対${party}`,
    classes: {
      concession: '譲歩',
      selfish: '利己的な一手',
      fortunate: '双方に有利な一手',
      unfortunate: '不利な一手',
      silent: '変化のない一手',
      nice: '好意的な一手',
    },
    undetermined: '判定できず',
    utilities: (own, other) => `自らの効用${own}、相手の効用${other}`,
    importanceMissing: (parties) => `${parties}にとっての論点の重みが与えられていない`,
    levelMissing: (issues, otherwise) =>
      `${issues}の水準が示されていない${otherwise === null ? '' : `（その他の項目では${otherwise}）`}`,
    classNote:
      '譲歩：自らの効用が下がり相手は下がらない。利己的：自らが上がり相手は上がらない。双方に有利：ともに上がる。好意的：相手だけが上がる。不利：相手が下がり自らも上がらない（Hindriks, Jonker & Tykhonov 2007）。',
    chart: {
      subtitle: (concedes) => `各当事者が直近に示した水準（上ほど${concedes}の譲歩が大きい）`,
      agreed: '合意',
      columns: { day: '日付', party: '当事者', level: '水準', heading: '動き', said: '根拠' },
    },
  },
};
