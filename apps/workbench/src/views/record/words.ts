import type { Source } from '@parley/casebook';
import type { Catalogue } from '../../words/language.ts';

interface RecordWords {
  readonly lead: (title: string, date: string, known: string | null) => string;
  readonly loading: string;
  readonly sections: Readonly<
    Record<'talks' | 'positions' | 'offers' | 'home' | 'claims' | 'sources', string>
  >;
  readonly jump: string;
  readonly officials: string;
  readonly noOfficials: string;
  readonly since: (date: string) => string;
  readonly held: (count: number) => string;
  readonly due: (count: number) => string;
  readonly noneDue: string;
  readonly noneHeld: string;
  readonly roundKinds: Readonly<Record<'ministerial' | 'leaders' | 'working' | 'call', string>>;
  readonly days: (from: string, to: string) => string;
  readonly outcomes: string;
  readonly noOutcomes: string;
  readonly versions: (party: string, text: string) => string;
  readonly chartKey: string;
  readonly said: (count: number) => string;
  readonly noLevel: string;
  readonly silent: (issues: string) => string;
  readonly noPositions: string;
  readonly inference: string;
  readonly noOffers: string;
  readonly terms: string;
  readonly condition: string;
  readonly withdrawn: (date: string) => string;
  readonly noFigures: string;
  readonly movesWeight: string;
  readonly rule: (params: {
    readonly usual: string;
    readonly slope: string;
    readonly neutral: string;
    readonly low: string;
    readonly high: string;
  }) => string;
  readonly earlier: (count: number) => string;
  readonly published: string;
  readonly period: string;
  readonly value: string;
  readonly assumption: string;
  readonly search: string;
  readonly everySource: string;
  readonly sourceFilter: string;
  readonly standingFilter: string;
  readonly all: string;
  readonly shown: (shown: number, of: number) => string;
  readonly none: string;
  readonly clear: string;
  readonly more: (count: number) => string;
  readonly restsOn: string;
  readonly noClaims: string;
  readonly independence: string;
  readonly publisher: string;
  readonly date: string;
  readonly titleHead: string;
  readonly kindHead: string;
  readonly derives: string;
  readonly countsHead: string;
  readonly claimsHead: string;
  readonly sourceKinds: Readonly<Record<Source['kind'], string>>;
  readonly counts: string;
  readonly countsWith: (publisher: string) => string;
  readonly notCounted: string;
  readonly claimsOf: (count: number, publisher: string) => string;
}

export const RECORD: Catalogue<RecordWords> = {
  en: {
    lead: (title, date, known) =>
      `${title}: what is on record by ${date}${known === null ? '' : `, as known on ${known}`}. Every entry names its source.`,
    loading: 'Judging what sources say …',
    sections: {
      talks: 'Talks',
      positions: 'Positions and offers over time',
      offers: 'Offers as steps',
      home: 'At home',
      claims: 'What sources say, and how it stands',
      sources: 'Sources',
    },
    jump: 'Parts of the record',
    officials: 'In office that day',
    noOfficials: 'The record names nobody.',
    since: (date) => `since ${date}`,
    held: (count) => `Held (${count})`,
    due: (count) => `Due (${count})`,
    noneDue: 'No meeting is announced.',
    noneHeld: 'No meeting has been held by this day.',
    roundKinds: {
      ministerial: 'ministers',
      leaders: 'leaders',
      working: 'officials',
      call: 'call',
    },
    days: (from, to) => `${from} to ${to}`,
    outcomes: 'What came of it so far',
    noOutcomes: 'Nothing has been concluded by this day.',
    versions: (party, text) => `${party} has it so: ${text}`,
    chartKey:
      'Dot: position. Diamond: offer. Hollow: reported or inferred, not stated. Ring: agreed.',
    said: (count) => `What was said (${count})`,
    noLevel: 'Nobody has named a level.',
    silent: (issues) => `Nothing on record yet: ${issues}.`,
    noPositions:
      'No position or offer is on record by this day. Choose a later day, or add them to record/positions.yaml and record/offers.yaml.',
    inference: 'inference, not a statement',
    noOffers: 'No offer is on record by this day.',
    terms: 'Terms',
    condition: 'In return',
    withdrawn: (date) => `withdrawn ${date}`,
    noFigures: 'No figure had been published by this day.',
    movesWeight: 'Moves the weight of',
    rule: ({ usual, slope, neutral, low, high }) =>
      `Weight = ${usual} + ${slope} × (figure − ${neutral}), kept between ${low} and ${high}.`,
    earlier: (count) => `All figures (${count})`,
    published: 'Published',
    period: 'Period',
    value: 'Value',
    assumption: 'Assumption',
    search: 'Search claims',
    everySource: 'All sources',
    sourceFilter: 'Source',
    standingFilter: 'Standing',
    all: 'All',
    shown: (shown, of) => `${shown} of ${of} claims`,
    none: 'No claim matches. Clear the search, or choose another standing or source.',
    clear: 'Clear filters',
    more: (count) => `Show ${count} more`,
    restsOn: 'Rests on',
    noClaims: 'No claims were known on that day.',
    independence:
      'Reprints and rewrites of one report count once, and so do several pages of one publisher. A source counts only with an address and the day it was read there.',
    publisher: 'Publisher',
    date: 'Date',
    titleHead: 'Title',
    kindHead: 'Kind',
    derives: 'Derives from',
    countsHead: 'Counts',
    claimsHead: 'Claims',
    sourceKinds: {
      official: 'official',
      wire: 'wire agency',
      press: 'press',
      research: 'research',
      data: 'data',
      other: 'other',
    },
    counts: 'yes',
    countsWith: (publisher) => `once, with ${publisher}`,
    notCounted: 'no: not read at an address',
    claimsOf: (count, publisher) =>
      `${count} ${count === 1 ? 'claim' : 'claims'} of ${publisher}: show`,
  },
  ja: {
    lead: (title, date, known) =>
      `${title}：${date}までの記録${known === null ? '' : `（${known}時点で判明していた内容）`}。すべての項目に出典を示しています。`,
    loading: '各情報源の記述を照合中…',
    sections: {
      talks: '協議',
      positions: '立場と提案の推移',
      offers: '提案の性質',
      home: '国内情勢',
      claims: '情報源の記述とその裏付け',
      sources: '情報源',
    },
    jump: '記録の項目',
    officials: '当日の在任者',
    noOfficials: '記録された人物はいません。',
    since: (date) => `${date}就任`,
    held: (count) => `開催済み（${count}件）`,
    due: (count) => `予定（${count}件）`,
    noneDue: '発表された会合はありません。',
    noneHeld: 'この日までに開催された会合はありません。',
    roundKinds: {
      ministerial: '閣僚級',
      leaders: '首脳',
      working: '事務レベル',
      call: '電話',
    },
    days: (from, to) => `${from}〜${to}`,
    outcomes: 'これまでの結果',
    noOutcomes: 'この日までに成立した結果はありません。',
    versions: (party, text) => `${party}側の説明：${text}`,
    chartKey: '丸：立場、ひし形：提案、白抜き：報道または推測（表明ではない）、輪：合意。',
    said: (count) => `発言の一覧（${count}件）`,
    noLevel: '水準を示した当事者はいません。',
    silent: (issues) => `記録がまだない論点：${issues}。`,
    noPositions:
      'この日までに記録された立場・提案はありません。基準日を後にするか、record/positions.yaml と record/offers.yaml に追加してください。',
    inference: '推測（表明ではない）',
    noOffers: 'この日までに記録された提案はありません。',
    terms: '内容',
    condition: '見返り',
    withdrawn: (date) => `${date}に撤回`,
    noFigures: 'この日までに公表された数値はありません。',
    movesWeight: '重みが変わる対象',
    rule: ({ usual, slope, neutral, low, high }) =>
      `重み＝${usual}＋${slope}×（数値−${neutral}）、範囲は${low}〜${high}。`,
    earlier: (count) => `すべての数値（${count}件）`,
    published: '公表日',
    period: '対象期間',
    value: '値',
    assumption: '仮定',
    search: '記述を検索',
    everySource: 'すべての情報源',
    sourceFilter: '情報源',
    standingFilter: '裏付けの状況',
    all: 'すべて',
    shown: (shown, of) => `${of}件中${shown}件の記述`,
    none: '該当する記述はありません。検索語を消すか、裏付けの状況や情報源を変えてください。',
    clear: '絞り込みを解除',
    more: (count) => `さらに${count}件を表示`,
    restsOn: '根拠となる項目',
    noClaims: 'その日までに知られていた記述はありません。',
    independence:
      '同じ報道の転載や書き直し、同じ発行者の複数のページは、合わせて1件と数えます。所在（URL）と閲覧日の記録がある情報源だけを算入します。',
    publisher: '発行者',
    date: '日付',
    titleHead: '題名',
    kindHead: '種別',
    derives: '元の情報源',
    countsHead: '算入',
    claimsHead: '記述',
    sourceKinds: {
      official: '公的機関',
      wire: '通信社',
      press: '報道',
      research: '研究',
      data: 'データ',
      other: 'その他',
    },
    counts: '算入',
    countsWith: (publisher) => `${publisher}と合わせて1件`,
    notCounted: '算入せず（所在と閲覧日の記録なし）',
    claimsOf: (count, publisher) => `${publisher}の記述${count}件を表示`,
  },
};
