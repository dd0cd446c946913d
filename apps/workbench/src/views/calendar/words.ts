import type { Catalogue } from '../../words/language.ts';

interface CalendarWords {
  readonly head: string;
  readonly lead: (date: string, known: string | null) => string;
  readonly source: (laws: string, caseId: string) => string;
  readonly noLaw: string;
  readonly noDuties: string;
  readonly noDays: string;
  readonly ahead: string;
  readonly behind: string;
  readonly nothingAhead: string;
  readonly nothingBehind: string;
  readonly lookAt: (date: string) => string;
  readonly thisDay: string;
  readonly inDays: (days: number) => string;
  readonly mean: (flow: string, before: string, after: string) => string;
  readonly meanSame: (flow: string, mean: string) => string;
  readonly assumption: string;
  readonly more: (count: number) => string;
  readonly duties: (date: string) => string;
  readonly meanOf: (ordinary: string, added: string) => string;
  readonly inForce: string;
  readonly adds: string;
  readonly since: string;
  readonly until: (date: string) => string;
  readonly turnCount: (count: number) => string;
  readonly paused: string;
  readonly noMeasure: string;
  /** Measures that do not show at the printed precision. */
  readonly less: (count: number) => string;
  readonly delay: string;
  readonly delayHint: string;
  readonly noDeals: string;
  readonly nothingToWaitFor: string;
  readonly stopped: string;
  readonly compute: string;
  readonly turn: (date: string, changes: string, leverage: string | null) => string;
  readonly turnChange: (party: string, change: string) => string;
  readonly turns: string;
}

export const CALENDAR: Catalogue<CalendarWords> = {
  en: {
    head: 'Calendar',
    lead: (date, known) =>
      `What is dated around ${date}${known === null ? '' : `, as known on ${known}`}: nothing that was learnt later is shown. Choose a day to look at the talks from it.`,
    source: (laws, caseId) => `Parley. ${laws === '' ? '' : `Law: ${laws}. `}Case: ${caseId}.`,
    noLaw:
      'No tariff law is held for the parties of this case, so there are no duties to show from day to day.',
    noDuties:
      'Tariff law is held from January 2024 to August 2026; this day lies outside it, so no duties are shown.',
    noDays: 'The case has no dated entries known on this day.',
    ahead: 'Ahead',
    behind: 'Behind',
    nothingAhead: 'Nothing dated lies ahead, as far as was known.',
    nothingBehind: 'Nothing dated lies behind.',
    lookAt: (date) => `Look from ${date}`,
    thisDay: 'the day looked from',
    inDays: (days) =>
      days === 0
        ? 'today'
        : days > 0
          ? `in ${days} ${days === 1 ? 'day' : 'days'}`
          : `${-days} ${days === -1 ? 'day' : 'days'} ago`,
    mean: (flow, before, after) => `${flow}: mean duty ${before} → ${after}`,
    meanSame: (flow, mean) => `${flow}: mean duty stays ${mean}`,
    assumption: 'assumption',
    more: (count) => `Show ${count} more`,
    duties: (date) => `Duties on ${date}`,
    meanOf: (ordinary, added) => `mean duty (ordinary ${ordinary}, added ${added})`,
    inForce: 'In force',
    adds: 'adds, points',
    since: 'since',
    until: (date) => ` (until ${date})`,
    turnCount: (count) => `${count} measures turn`,
    paused: 'Paused',
    noMeasure: 'No measure adds to the ordinary duty.',
    less: (count) =>
      `${count} more ${count === 1 ? 'adds' : 'add'} less than 0.05 points of the mean.`,
    delay: 'Cost of delay',
    delayHint:
      'What each week without a deal costs each side against the fair package of Deals, by all that each side counts there.',
    noDeals:
      'On this day there is no deal question for this case, so waiting has no price. The days and duties do not need one.',
    nothingToWaitFor:
      'No package was found that both sides prefer to no deal, so there is nothing to wait for.',
    stopped: 'The calculation was stopped.',
    compute: 'Compute the cost of delay',
    turn: (date, changes, leverage) =>
      `${date}: no deal changes, a year (${changes})${leverage === null ? '' : `; leverage moves to: ${leverage}`}.`,
    turnChange: (party, change) => `${party} ${change}`,
    turns: 'Turns of law that move leverage',
  },
  ja: {
    head: '日程',
    lead: (date, known) =>
      `${date}前後の日程${known === null ? '' : `（${known}までに判明した内容）`}です。後から判明したことは表示しません。日付を選ぶと、その日から交渉を見ます。`,
    source: (laws, caseId) => `Parley。${laws === '' ? '' : `法令：${laws}。`}事例：${caseId}。`,
    noLaw: 'この事例の当事国の関税法令データがないため、日々の関税率は表示しません。',
    noDuties:
      '関税法令のデータは2024年1月から2026年8月までです。この日はその範囲外のため、関税率は表示しません。',
    noDays: 'この日までに判明した日程はありません。',
    ahead: '今後',
    behind: 'これまで',
    nothingAhead: '判明している範囲では、今後の日程はありません。',
    nothingBehind: 'これまでの日程はありません。',
    lookAt: (date) => `${date}から見る`,
    thisDay: '基準日',
    inDays: (days) => (days === 0 ? '当日' : days > 0 ? `${days}日後` : `${-days}日前`),
    mean: (flow, before, after) => `${flow}：平均${before}→${after}`,
    meanSame: (flow, mean) => `${flow}：平均${mean}のまま`,
    assumption: '仮定',
    more: (count) => `ほか${count}件を表示`,
    duties: (date) => `${date}の関税`,
    meanOf: (ordinary, added) => `平均関税率（通常${ordinary}、上乗せ${added}）`,
    inForce: '適用中',
    adds: '上乗せ（ポイント）',
    since: '開始',
    until: (date) => `（${date}まで）`,
    turnCount: (count) => `${count}件の措置が変わる`,
    paused: '停止中',
    noMeasure: '通常税率に上乗せする措置はない。',
    less: (count) => `ほか${count}件は平均への上乗せが0.05ポイント未満。`,
    delay: '遅延の費用',
    delayHint:
      '「合意案」の画面の公正な合意案と比べ、合意なしで過ぎる1週間が各当事国に与える費用（そこで各当事国が考慮する要素による）。',
    noDeals:
      'この日にはこの事例の合意の問いを立てられないため、待つことの費用はありません。日程と関税はその影響を受けません。',
    nothingToWaitFor:
      '双方が合意なしより望む合意案が見つからず、待つことで失われるものはありません。',
    stopped: '計算を中止しました。',
    compute: '遅延の費用を計算する',
    turn: (date, changes, leverage) =>
      `${date}：合意がない場合の年間の変化は${changes}${leverage === null ? '' : `。交渉力は${leverage}に移る`}。`,
    turnChange: (party, change) => `${party}${change}`,
    turns: '交渉力を動かす法令の変更',
  },
};
