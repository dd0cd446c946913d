import { type Catalogue, commonFaults, type Fault, type Finding } from '@parley/intake';

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
    en: {
      message: '{found} is both importer and exporter',
      hint: 'a tariff falls on trade between two',
    },
    ja: { message: '{found} が輸入側と輸出側の両方です', hint: '関税は二者間の貿易に課されます' },
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
} satisfies Catalogue;

export type FaultCode = keyof typeof caseFaults;
export type CaseFault = Fault<FaultCode>;
export type CaseFinding = Finding<FaultCode>;
