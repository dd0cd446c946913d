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
  'coverage-above-one': {
    en: {
      message:
        'sector {sector} of {exporter} in {importer} is covered {total} times in world {world}',
      hint: 'measures of one world share a sector: their coverage may add up to 1 at most',
    },
    ja: {
      message:
        'シナリオ {world} では {importer} の {exporter} 産品（部門 {sector}）の対象割合の合計が {total} です',
      hint: '同じシナリオの措置の対象割合は、部門ごとに合計 1 以下でなければなりません',
    },
  },
  'baseline-misplaced': {
    en: {
      message: 'the first world, and it alone, is the baseline, and a baseline has no measures',
      hint: 'put the baseline first with `measures: []`',
    },
    ja: {
      message: '基準（baseline）は最初のシナリオのみで、措置を含みません',
      hint: '基準を先頭に置き `measures: []` としてください',
    },
  },
  'measure-ended': {
    en: {
      message: '{found} ended on {to}, before world {world} ({on})',
      hint: 'drop it or mend the dates',
    },
    ja: {
      message: '{found} は {to} に終了しており、シナリオ {world}（{on}）より前です',
      hint: '外すか日付を直してください',
    },
  },
  'standstill-broken': {
    en: {
      message:
        'world {world} says {importer} leaves its tariffs on {exporter} as they are, yet {found} changes them',
      hint: 'drop the standstill or the measure',
    },
    ja: {
      message:
        'シナリオ {world} では {importer} の対 {exporter} 関税は据え置きですが、{found} が変更しています',
      hint: '据え置きか措置のどちらかを外してください',
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
