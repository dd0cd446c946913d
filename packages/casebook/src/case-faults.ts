import { type Catalogue, commonFaults, type Fault, type Finding, type Path } from '@parley/intake';

/** Words for what can be wrong with a case: the common faults, and those of its own. */
export const caseFaults = {
  ...commonFaults,
  'number-out-of-range': {
    en: {
      message: '{found} is not {range}',
      hint: 'shares, not percent: 25 % is 0.25',
    },
    ja: {
      message: '{found} は {range}ではありません',
      hint: '百分率ではなく割合で書きます（25 % は 0.25）',
    },
  },
  'same-party': {
    en: { message: '{found} is both {one} and {other}', hint: 'name two different parties' },
    ja: {
      message: '{found} が {one} と {other} の両方になっています',
      hint: '異なる二者を指定してください',
    },
  },
  'party-itself': {
    en: { message: '{found} faces itself here', hint: 'name another party' },
    ja: { message: '{found} が自分自身を相手としています', hint: '別の当事者を指定してください' },
  },
  'rest-twice': {
    en: {
      message: '{found} takes the rest of the origins, as does {other}',
      hint: 'one region at most is `rest`; name the origins of the other',
    },
    ja: {
      message: '{found} と {other} がともに残りの原産地（rest）です',
      hint: 'rest は1地域だけです。もう一方は原産地を挙げてください',
    },
  },
  'law-outside-data': {
    en: {
      message: 'data reach from {from} to {to}; {found} is outside',
      hint: 'choose a day between',
    },
    ja: {
      message: 'データの範囲は {from} から {to} までで、{found} は範囲外です',
      hint: '範囲内の日付を選んでください',
    },
  },
  'baseline-misplaced': {
    en: {
      message:
        'the first world, and it alone, is the baseline, and a baseline has neither law nor levers',
      hint: 'put the baseline first, with the tariffs of the dataset alone',
    },
    ja: {
      message: '基準（baseline）は最初のシナリオのみで、law も levers も持ちません',
      hint: '基準を先頭に置き、データセットの関税のみとしてください',
    },
  },
  'levers-misplaced': {
    en: {
      message: 'world {world} has levers but is no package',
      hint: 'drop the levers, or write `kind: package`',
    },
    ja: {
      message: 'シナリオ {world} は合意案（package）ではないのに levers があります',
      hint: 'levers を外すか `kind: package` としてください',
    },
  },
  'levers-meet': {
    en: {
      message: 'two levers of world {world} fall on {sector} of {exporter} in {importer}',
      hint: 'leave each sector of a flow to one lever',
    },
    ja: {
      message:
        'シナリオ {world} では {importer} の {exporter} 産品（{sector}）に levers が2つ重なっています',
      hint: '貿易の流れの各部門に使えるのは1つだけです',
    },
  },
  'standstill-broken': {
    en: {
      message:
        'world {world} says {importer} leaves its tariffs on {exporter} as they are, yet this lever changes them',
      hint: 'drop the standstill or the lever',
    },
    ja: {
      message:
        'シナリオ {world} では {importer} の対 {exporter} 関税は据え置きですが、この lever が変更しています',
      hint: '据え置きか lever のどちらかを外してください',
    },
  },
  'source-missing': {
    en: {
      message: 'neither a source nor an assumption is given',
      hint: 'add sources, or say `assumption:` why',
    },
    ja: {
      message: '出典も前提も示されていません',
      hint: 'sources を挙げるか、assumption に理由を書いてください',
    },
  },
  'derives-in-circle': {
    en: {
      message: 'these sources derive from one another: {circle}',
      hint: 'a rewrite derives from what was there before it; drop one of the links',
    },
    ja: {
      message: '出典が互いに由来し合っています: {circle}',
      hint: '転載・書き直しは元の記事に由来します。いずれかの derives_from を外してください',
    },
  },
  'figures-out-of-order': {
    en: {
      message: '{later} stands after {earlier}',
      hint: 'put figures in the order in which they were published',
    },
    ja: {
      message: '{later} が {earlier} より後に書かれています',
      hint: '数値は公表された順に並べてください',
    },
  },
  'office-held-twice': {
    en: {
      message: '{person} holds {office} from {date}, while {other} still does ({where})',
      hint: 'end the earlier term with `to:`; both may hold it on the day of the handover',
    },
    ja: {
      message: '{person} は {date} から {office} ですが、{other} がまだ在任中です（{where}）',
      hint: '前任者に to を書いてください。交代の日だけは重なってかまいません',
    },
  },
  'scale-empty': {
    en: {
      message: 'the scale begins and ends at {found}',
      hint: '`from` is where nothing is conceded, `to` where everything is',
    },
    ja: {
      message: '尺度の始まりと終わりがともに {found} です',
      hint: 'from は譲歩なし、to は全面的な譲歩の水準です',
    },
  },
  'level-off-scale': {
    en: {
      message: '{found} is off the scale of {issue}, which runs from {low} to {high}',
      hint: 'check the number and its unit, or widen the scale of the issue',
    },
    ja: {
      message: '{found} は {issue} の尺度（{low} から {high} まで）の外です',
      hint: '数値と単位を確かめるか、論点の尺度を広げてください',
    },
  },
  'level-not-whole': {
    en: {
      message: '{found} is not a whole number, as the levels of {issue} are',
      hint: 'round it, or write `kind: continuous` at the issue',
    },
    ja: {
      message: '{issue} の水準は整数ですが、{found} は整数ではありません',
      hint: '整数にするか、論点を kind: continuous としてください',
    },
  },
  'level-no-number': {
    en: {
      message: '{found} is no level of {issue}, whose scale is one of numbers',
      hint: 'write a number without quotes, or leave the level out',
    },
    ja: {
      message: '{issue} の尺度は数値ですが、{found} は数値ではありません',
      hint: '引用符なしの数値を書くか、level を省いてください',
    },
  },
  'level-no-option': {
    en: {
      message: '{found} is no level of {issue}, which is settled by one of its options',
      hint: 'write the id of the option, or leave the level out',
    },
    ja: {
      message: '{issue} は選択肢で決まる論点ですが、{found} は選択肢ではありません',
      hint: '選択肢の id を書くか、level を省いてください',
    },
  },
  'issue-excluded': {
    en: {
      message: '{issue} is off the table: {by} ruled it out on {since} ({where}; {sources})',
      hint: 'take it out of the offer, or end the exclusion with `until:`',
    },
    ja: {
      message:
        '{issue} は交渉の対象外です: {by} が {since} に除外しました（{where}、根拠: {sources}）',
      hint: '提案から外すか、除外が終わっているなら until を書いてください',
    },
  },
  'levers-alike': {
    en: {
      message: '{issue} pulls the same lever as {other} ({where})',
      hint: 'tell their sectors, codes or products apart, or make them one issue',
    },
    ja: {
      message: '{issue} の lever は {other} の lever と同じです（{where}）',
      hint: '部門・品目コード・産品を分けるか、1つの論点にまとめてください',
    },
  },
  'list-closed': {
    en: {
      message: 'nothing can be added to {list} as it is written here',
      hint: 'write the list out, each entry on a line that begins with "-"',
    },
    ja: {
      message: 'この書き方のままでは {list} に追加できません',
      hint: '「-」で始まる行に項目を1つずつ書いてください',
    },
  },
  'key-of-other': {
    en: {
      message: '{key} belongs to `on: {outcome}`, not to `on: {on}`',
      hint: 'drop {key}, or check `on`',
    },
    ja: {
      message: '{key} は on: {outcome} に付くもので、on: {on} には付きません',
      hint: '{key} を外すか、on を確かめてください',
    },
  },
  'bounds-upside-down': {
    en: { message: '{low}, the lower end, lies above {high}', hint: 'swap or correct the two' },
    ja: { message: '下限 {low} が {high} を上回っています', hint: '入れ替えるか訂正してください' },
  },
} satisfies Catalogue;

export type FaultCode = keyof typeof caseFaults;
export type CaseFault = Fault<FaultCode>;

/** A finding with what its words still need: names to guess the right one from, and lines elsewhere. */
export interface CaseFinding extends Finding<FaultCode> {
  /** Names of which the one that was meant is to be suggested. */
  readonly among?: ReadonlySet<string>;
  /** Details that name another place, as `file:line`. */
  readonly pointsTo?: Readonly<Record<string, Path>>;
}
