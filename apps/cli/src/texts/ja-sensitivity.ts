import type { ExtensionTexts, SensitivityTexts } from './sensitivity-texts.ts';

const usdBn = (value: number) => (value * 10).toFixed(value < 10 ? 1 : 0);

export const jaExtensions: ExtensionTexts = {
  jobs: {
    heading: '雇用の動きが大きい部門',
    columns: ['部門', '基準(千人)', '変化', '%'],
    more: (count) => `ほか${count}件(--json)`,
    note: '就業者数に、その部門でこれまで働いていた技能で測った労働の変化率を掛けたもの。移行の途中で失われる雇用は含まない。',
  },
  unmet: ({ commitment, importer, exporter, sector, target, reached }) =>
    `購入約束${commitment}(${exporter}から${importer}、部門${sector})は実現できません。求められた額は${usdBn(target)}億ドルですが、${
      reached === 0
        ? '基準の世界に貿易がなく、補助しても増えません'
        : `ほかの約束と合わせて解けたのは約${usdBn(reached)}億ドルまでです`
    }。`,
  tipped: (percent) =>
    `この規模の経済のもとでは、現在の均衡をたどれるのは政策の${percent}%までで、そこである部門が一気に傾き、近くに均衡がなくなります。規模の弾力性を小さくしてみてください。`,
};

export const jaSensitivity: SensitivityTexts = {
  faults: {
    badOutcome: (value, known) => [
      `「${value}」という結果はありません。`,
      `${known}のように、データの記号を使って書いてください。`,
    ],
    badTop: (value) => [`「${value}」は行数になりません。`, '1から1000の整数を指定してください。'],
    noSuchWorld: (value, near, known) => [
      `この案件に「${value}」という世界はありません。`,
      near === null ? `使えるもの:${known}。` : `「${near}」のことですか。`,
    ],
    policyOrWorld: [
      '政策と世界の両方が指定されています。',
      '案件ではその世界の一つを、データでは政策を指定してください。',
    ],
  },
  heading: (outcome, where) => `${outcome}を最も動かすもの:${where}`,
  outcomes: {
    realIncome: ([of]) => `${of}の実質所得`,
    realWage: ([of]) => `${of}の実質賃金`,
    prices: ([of]) => `${of}の消費者物価`,
    revenue: ([of]) => `${of}の関税収入`,
    valueAdded: ([of, sector]) => `${of}の部門${sector}の付加価値`,
    balance: ([of, other]) =>
      other === undefined ? `${of}の貿易収支` : `${of}の対${other}貿易収支`,
    exports: ([of, to, sector]) =>
      `${of}の${to === undefined ? '' : `${to}向け`}${sector === undefined ? '' : `部門${sector}の`}輸出`,
    imports: ([of, from, sector]) =>
      `${of}の${from === undefined ? '' : `${from}からの`}${sector === undefined ? '' : `部門${sector}の`}輸入`,
  },
  now: (value, unit) => `この政策のもとでの変化は${value}${unit}です。`,
  units: { 'usd-bn': '十億ドル', percent: '%' },
  kinds: {
    tariffs: '関税(それぞれ1ポイント引き上げ)',
    barriers: '貿易費用・非関税障壁(それぞれ1%引き上げ)',
    purchases: '購入(それぞれ年10億ドル増)',
    investments: '投資の資金(年10億ドル増)',
  },
  columns: {
    flow: '輸入国・輸出国・部門',
    payment: '支払い→受け取り',
    now: {
      tariffs: '税率、%',
      barriers: '貿易、十億ドル',
      purchases: '貿易、十億ドル',
      investments: '',
    },
    effect: (unit) => `効果、${unit}`,
  },
  flow: (importer, exporter, sector) => `${exporter}から${importer}、${sector}`,
  payment: (from, to) => `${from}→${to}`,
  none: '動かすものはありません。',
  note: '効果は、この政策の水準からの小さな変化についてのもの。変化が大きければ1ポイント当たりの効果も変わる。年額、世界の付加価値を一定とする。購入の補助は輸入国の財政が負担する。',
  solved: (gradients, milliseconds) => `勾配${gradients}本を含め${milliseconds}ミリ秒で求解。`,
  notConverged: (residual) => `政策は解けましたが、勾配は収束しませんでした(残差${residual})。`,
};
