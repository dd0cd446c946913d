import type { ClaimsTexts } from './claims-texts.ts';

const BOUNDS = {
  from: '適用開始',
  to: '適用終了',
  'pause-from': '停止開始',
  'pause-to': '停止期限',
} as const;

export const jaClaims: ClaimsTexts = {
  heading: (title, known) => `${title}：各情報源の記述とその裏付け（${known}時点の情報による）`,
  counts: (claims, sources) => `記述${claims}件、情報源${sources}件`,
  none: 'その日までに知られていた記述はありません。',
  groups: {
    contradicted: '証拠と食い違うもの',
    uncertain: '未確認のもの',
    'partly-corroborated': '一部が裏付けられたもの',
    corroborated: '独立した情報源で裏付けられたもの',
    forecast: '予測',
    opinion: '意見（真偽は判定しない）',
  },
  came: {
    true: '実現した。',
    false: '実現しなかった。',
    partly: '一部が実現した。',
    open: '結果はまだ出ていない。',
  },
  from: (publisher, date, locator) =>
    `${publisher}、${date}${locator === null ? '' : `、${locator}`}`,
  source: (publisher, date) => `${publisher}、${date}`,
  items: (items) => items.join('；'),
  sentences: (sentences) => sentences.join(''),
  andMore: (items, more) => `${items}；ほか${more}件`,
  accordingTo: (sentence, sources) =>
    sources === null ? `${sentence}。` : `${sentence}（${sources}）。`,
  days: (from, to) => (from === to ? from : `${from}〜${to}`),
  notCounted: {
    unknown: '記録にない',
    'not-retrieved': '閲覧を確認していない',
    'same-origin': '算入済みの情報源と同じ記事に由来',
    'same-publisher': '算入済みの情報源と同じ発行者',
    'own-source': '同じ情報源または同じ記事に由来',
  },
  support: (count, sources, law) => {
    if (sources === '') return law ? '法令そのものが裏付ける。' : `独立した情報源${count}件。`;
    return `独立した情報源${count}件${law ? '（法令を含む）' : ''}：${sources}。`;
  },
  noSupport: '独立した情報源は見当たらない。',
  dropped: (sources, why) => `算入せず（${why}）：${sources}。`,
  partOpen: (part) => `他に見当たらない部分：${part}。`,
  restsOn: (places) => `→ ${places.join('；')}`,
  correct: (folder) =>
    `判定はすべて ${folder} の記録から規則により導かれます。訂正するには、矢印（→）の後に示した項目を直すか、情報源とその記述を record/sources.yaml と record/claims.yaml に加えてください。出典を添えて、このケースの管理者に訂正を送ることもできます。`,
  parts: {
    office: (person, office) => `${office}としての${person}`,
    event: (event, days, happened) =>
      `${event}${days === null ? '' : `（${days}）`}${happened ? '' : 'がなかったこと'}`,
    duty: (importer, origin, code, percent) =>
      `${importer}の${origin}産品（${code}）に対する${percent}`,
    measure: (measure) => measure,
    cause: (cause, effect) => `${effect}の原因としての${cause}`,
    figure: (series, period, value) => `${series}（${period}）：${value}`,
    statement: (topic, value) => `${topic}：${value}`,
  },
  reasons: {
    officeHeld: (office, holders, on) => `${on}の${office}は${holders}`,
    officeHeldByOther: (office, holders, on) => `${on}の${office}は${holders}`,
    officeNotHeld: (office, on) => `${on}の${office}は記録にない`,
    eventOnDate: (event, days) => `「${event}」は${days}に行われた`,
    eventOnOtherDate: (event, days) => `記録では「${event}」の日付は${days}`,
    eventHappened: (event, days) => `「${event}」は${days}に行われた`,
    eventDue: (event, days) => `「${event}」は${days}に予定されていた`,
    eventNotHeld: (event) => `「${event}」はその時点の記録にない`,
    duty: (code, on, rate, added, measures) => {
      const told = [
        ...(rate === null ? [] : [`合計${rate}`]),
        ...(added === null ? [] : [`上乗せ${added}`]),
      ].join('、');
      return `法令による${on}の${code}の税率は${told}${measures === null ? '' : `（${measures}）`}`;
    },
    asKnownThen: (known) => `${known}時点で知られていた法令による`,
    assumed: '前提を含むため、否定の根拠とはしない',
    dutyVaries: (code, agree, differ) =>
      `${code}に属する品目のうち${agree}件は一致し、${differ}件は一致しない`,
    measure: (measure, aspect, held, claimed, on) => {
      const found = held ?? '法令にない';
      switch (aspect) {
        case 'status':
          return `「${measure}」は${on}に${found}`;
        case 'origin':
          return `「${measure}」は${claimed}産品に${held === null ? '適用されない' : '適用される'}`;
        case 'covers':
        case 'spares':
          return `「${measure}」について、${claimed}は${held === 'covers' ? '対象' : held === 'spares' ? '対象外' : '一部が対象'}`;
        default:
          return `「${measure}」の${BOUNDS[aspect]}は${found}`;
      }
    },
    statuses: { 'in-force': '適用中', paused: '適用停止中', 'not-in-force': '適用されていない' },
    lawNotHeld: {
      'no-law': () => 'このケースの法令データがない',
      importer: (what) => `${what}の法令データがない`,
      day: (what) => `法令データは${what}に及ばない`,
      measure: (what) => `措置「${what}」はその時点の法令データにない`,
      'tariff-code': (what) => `税率表に${what}がない`,
      'ordinary-duty': (what) => `${what}の通常の税率のデータがない`,
      'specific-duty': (what) => `${what}の税は従価税ではない`,
      'rule-missing': (what) => `${what}に適用中の規則の一部のデータがない`,
    },
    causeAfterEffect: (cause, causeDate, effect, effectDate) =>
      `「${cause}」（${causeDate}）は「${effect}」（${effectDate}）より後であり、その原因ではありえない`,
    figure: (series, period, value, vintage, published) =>
      `${series}（${period}）は${value}、${published}公表${vintage === null ? '' : `（${vintage}）`}`,
    figureTolerance: (tolerance) => `記述の値との差が許容幅${tolerance}を超える`,
    figureRevised: (value, published) => `${published}に${value}へ改定`,
    figureEarlier: (value, published) => `${published}公表の${value}とは一致していた`,
    figureNotHeld: (series, period) => `${series}（${period}）の値は記録にない`,
    insideSource: (answer, claims) => `同じ情報源に別の記述がある：${answer}（${claims}）`,
    otherAnswer: (answer, own, other, official) =>
      `他の情報源では「${answer}」。独立した情報源は${other}件対${own}件${official ? 'で、公的な情報源を含む' : ''}`,
    disputed: (answer, own) =>
      `他の情報源では「${answer}」。裏付けは同等（独立した情報源は各${own}件）`,
    otherTime: (claims) => `別の日についての同じ記述：${claims}`,
    notYet: (on) => `${on}までは判定できない`,
    nothingCheckable: '確かめられる内容がない',
  },
};
