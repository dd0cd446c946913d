import { chain, type Step } from './chain.ts';
import type { Formats } from './formats.ts';
import { dealsSentencesJa } from './ja-deals.ts';
import { drawsSentencesJa } from './ja-draws.ts';
import { direction, directionBetween, type PerDirection, signOpen } from './number-format.ts';
import type {
  Competitor,
  Equation,
  ImbalanceTreatment,
  PartyIncome,
  SectorChange,
  Sentences,
  TroubleReason,
} from './texts.ts';

/** A predicate per direction, in the form that goes on and in the form that ends a sentence. */
interface Predicate {
  readonly goesOn: PerDirection;
  readonly ends: PerDirection;
}

const INCREASES: Predicate = {
  goesOn: { up: '増加し', down: '減少し', flat: '変わらず' },
  ends: { up: '増加する', down: '減少する', flat: '変わらない' },
};
const RISES: Predicate = {
  goesOn: { up: '上昇し', down: '低下し', flat: '変わらず' },
  ends: { up: '上昇する', down: '低下する', flat: '変わらない' },
};
const HIGHER: Predicate = {
  goesOn: { up: '高く', down: '低く', flat: '同水準で' },
  ends: { up: '高い', down: '低い', flat: '同水準である' },
};
const BECOMES: Predicate = {
  goesOn: HIGHER.goesOn,
  ends: { up: '高くなる', down: '低くなる', flat: '同水準となる' },
};
const LARGEST: Predicate = {
  goesOn: { up: '増加が最も大きく', down: '減少が最も大きく', flat: '変化がなく' },
  ends: { up: '増加が最も大きい', down: '減少が最も大きい', flat: '変化がない' },
};

const TROUBLE: Readonly<Record<TroubleReason, string>> = {
  'iteration-limit': '反復計算が上限回数に達した',
  'not-finite': '計算値が数値の範囲を外れた',
  stalled: '反復計算が進まなくなった',
};
const EQUATION: Readonly<Record<Equation, string>> = {
  'sector-income': '付加価値',
  commitment: '購入約束',
  wage: '賃金',
  price: '価格',
  spending: '支出',
};
const COMPETITOR: Readonly<Record<Competitor, string>> = {
  KOR: '韓国',
  MEX: 'メキシコ',
  CAN: 'カナダ',
  GBR: '英国',
  TWN: '台湾',
};

function said(predicate: Predicate, { way, isLast }: Pick<Step, 'way' | 'isLast'>): string {
  return isLast ? predicate.ends[way] : predicate.goesOn[way];
}

export function treatmentJa(treatment: ImbalanceTreatment, region: string | null): string {
  const of = region === null ? '' : `${region}の`;
  return {
    transfers: '各国の貿易収支の対世界付加価値比を一定とする扱い',
    balanced: '貿易収支の均衡',
    'fixed-gdp': `${of}GDPを単位とする収支の固定`,
    'fixed-prices': `${of}消費者物価を単位とする収支の固定`,
  }[treatment];
}

export function factorJa(factor: number, formats: Formats): string {
  const by = `${formats.count(Math.abs(factor - 1) * 100)}％`;
  return factor < 1 ? `${by}低い場合` : `${by}高い場合`;
}

export function sentencesJa(formats: Formats): Sentences {
  const {
    incomeChange,
    points,
    priceChange,
    rate,
    sectorChange,
    tradeChange,
    usdBn,
    usdBnChange,
    date,
  } = formats;
  const income = ({ change, usdBn: amount }: PartyIncome) =>
    `${incomeChange.text(change.value)}、年${usdBnChange.text(amount)}` +
    (signOpen(change, incomeChange) ? '、符号は不確定' : '');
  const also = ({ isRepeat }: Step) => (isRepeat ? 'も' : '');

  return {
    ...drawsSentencesJa(formats),
    ...dealsSentencesJa(formats),
    incomeInWorld: ({ world, baseline, parties }) =>
      `「${world}」では、「${baseline}」と比べ、実質所得は${chain(
        parties,
        ({ change }) => direction(change.value, incomeChange),
        (party, step) =>
          `${party.party}で${also(step)}${said(INCREASES, step)}（${income(party)}）`,
      ).join('、')}。`,
    incomeCompared: ({ world, reference, parties }) =>
      `「${world}」の実質所得は、「${reference}」と比べ、${chain(
        parties,
        ({ from, change }) => directionBetween(from, change.value, incomeChange),
        (party, step) =>
          `${party.party}で${also(step)}${said(HIGHER, step)}（基準比${income(party)}）`,
      ).join('、')}。`,
    nothingToCompare: () => '本案件には、基準と比較するシナリオがない。',
    worldNotSolved: ({ world, reason, residual, equation, region, sector }) =>
      `「${world}」は解が得られなかったため、数値を示さない（${TROUBLE[reason]}。` +
      `最も満たされていないのは${region}の${sector === null ? '' : `部門${sector}の`}` +
      `${EQUATION[equation]}の式、残差${formats.residual(residual)}）。`,

    prices: ({ parties }) =>
      `消費者物価（世界全体の所得に対する相対水準）は、${chain(
        parties,
        ({ change }) => direction(change, priceChange),
        ({ party, change }, step) =>
          `${party}で${also(step)}${said(RISES, step)}（${priceChange.text(change)}）`,
      ).join('、')}。`,
    revenue: ({ parties }) =>
      `関税収入（国境での徴収額）は、${chain(
        parties,
        ({ usdBn: amount }) => direction(amount, usdBnChange),
        ({ party, usdBn: amount }, step) =>
          `${party}で${also(step)}${said(INCREASES, step)}（年${usdBnChange.text(amount)}）`,
      ).join('、')}。`,
    highlightTrade: ({ good, flows }) =>
      `${good}の輸出額（関税賦課前）は、${chain(
        flows,
        ({ change }) => direction(change, tradeChange),
        ({ exporter, importer, change, before, after }, step) =>
          `${exporter}から${importer}向けで${also(step)}${said(INCREASES, step)}` +
          `（${tradeChange.text(change)}、年${usdBn.text(before)}から${usdBn.text(after)}）`,
      ).join('、')}。`,
    countedTrade: ({ good, flows }) =>
      `措置前の${good}の貿易額のうち、当該貿易の実測値に基づく割合は、${flows
        .map(
          ({ exporter, importer, share }) => `${exporter}から${importer}向けが${rate.text(share)}`,
        )
        .join('、')}である。残りは過去の表からの推計による。`,
    tariffMet: ({ flows, year }) =>
      `平均関税率は、${chain(
        flows,
        ({ before, after }) => directionBetween(before, after, rate),
        ({ exporter, importer, before, after }, step) => {
          const levels =
            step.way === 'flat'
              ? `${rate.text(after)}のまま`
              : `${rate.text(before)}から${rate.text(after)}に`;
          return `${importer}が${exporter}の物品に課すものが${levels}${said(RISES, step)}`;
        },
      ).join('、')}（${year}年の貿易額で加重）。`,
    sectors: ({ party, gains, loses }) => {
      const named: readonly SectorChange[] = [loses, gains].filter((each) => each !== null);
      if (named.length === 0) return `${party}では、表示桁数で変化する部門はない。`;
      return `${party}の付加価値は、${chain(
        named,
        ({ usdBn: amount }) => direction(amount, usdBnChange),
        ({ sector, usdBn: amount, change }, step) =>
          `${sector}で${said(LARGEST, step)}` +
          `（${usdBnChange.text(amount)}、${sectorChange.text(change)}）`,
      ).join('、')}。`;
    },
    thirdCountries: ({ world, regions }) => {
      const groups = (['up', 'down', 'flat'] as const)
        .map((way) => ({
          way,
          names: regions
            .filter(({ usdBn: { value } }) => direction(value, usdBnChange) === way)
            .map(
              ({ region, usdBn: span }) =>
                `${region}（${usdBnChange.bare(span.value)}` +
                `${signOpen(span, usdBnChange) ? '、符号は不確定' : ''}）`,
            ),
        }))
        .filter(({ names }) => names.length > 0);
      const clauses = groups.map(
        ({ way, names }, i) =>
          `${names.join('、')}で${said(INCREASES, { way, isLast: i === groups.length - 1 })}`,
      );
      return `「${world}」では、年間の実質所得（${usdBnChange.unit}）は${clauses.join('、')}。`;
    },

    comingUp: ({ name, date: day, days }) => `${date(day)}（${daysJa(days)}）${name}`,
    nothingComing: ({ at }) => `${date(at)}時点で、それ以降の予定は知られていない。`,
    worldOfAnotherDate: ({ world, on, at }) =>
      `「${world}」は${date(on)}時点のものであり、${date(at)}との間の制度変更は数値に` +
      `${on < at ? '反映していない' : '反映している'}。`,
    lawAsKnown: ({ worlds, known, at }) =>
      `${worlds.map((world) => `「${world}」`).join('')}は、` +
      (known === null
        ? `現在判明している法令によるもので、${date(at)}時点で知られていなかった内容も含む。`
        : `${date(known)}時点で知られていた法令によるもので、${date(at)}時点のものではない。`),
    betweenPartiesOnly: ({ world, between, parties }) =>
      `「${world}」のうち${between.join('と')}の間の関税だけを変更した場合、実質所得は${chain(
        parties,
        ({ change }) => direction(change, incomeChange),
        ({ party, change, usdBn: amount }, step) =>
          `${party}で${also(step)}${said(INCREASES, step)}` +
          `（${incomeChange.text(change)}、年${usdBnChange.text(amount)}）`,
      ).join('、')}。その他の関税の変更も合わせた結果は、これと比べ${chain(
        parties,
        ({ change, whole }) => directionBetween(change, whole, incomeChange),
        ({ party }, step) => `${party}で${also(step)}${said(BECOMES, step)}`,
      ).join('、')}。`,
    lawBasis: ({ world, importer, added, assumed, absent, year }) => {
      const way = direction(added, points);
      const step = said(RISES, { way, isLast: false });
      const by = way === 'flat' ? '' : points.text(Math.abs(added));
      return (
        `「${world}」では、法令による追加で${importer}の全輸入の平均関税率は${by}${step}、` +
        `輸入額の${rate.text(assumed)}では税率が想定に基づき、${rate.text(absent)}では` +
        `適用される規則の一部が未収録である${year === null ? '' : `（${year}年の輸入額で加重）`}。`
      );
    },
    lawMissing: ({ worlds }) =>
      `${worlds.map((world) => `「${world}」`).join('')}の根拠となる法令データがないため、` +
      '数値に含まれるのは合意案の内容のみである。',
    laterSources: ({ at, count }) =>
      `出典のうち${count}件は${date(at)}より後に公表された。シナリオの説明には、当日はまだ知られていなかった内容が含まれうる。`,

    spanMeaning: ({ elasticityFactors, imbalances }) =>
      `「下限」「上限」は、貿易弾力性が${elasticityFactors
        .map((factor) => factorJa(factor, formats))
        .join('・')}と、貿易収支の扱いを変えた場合（${imbalances
        .map(({ treatment, region }) => treatmentJa(treatment, region))
        .join('、')}）の最小値と最大値であり、信頼区間ではない。`,
    dataYear: ({ year }) =>
      `経済構造は${year}年のもので、金額は同年のドルである。その後の各国の成長は一様でなく、金額の規模も異なる。`,
    hiddenCompetitors: ({ codes, inside }) =>
      `${codes.map((code) => COMPETITOR[code]).join('、')}は、データ上「${inside}」に含まれ区分されていないため、これらの国・地域への個別の貿易転換は捉えられない。`,
    lawOfImporters: ({ importers, year }) =>
      `法令から算出するのは${importers.join('と')}が全ての相手国・地域に課す関税である。その他の国・地域の関税は、合意案で変更しない限り${year}年の水準のままであり、中国・カナダなどの報復関税は含まない。`,
    usDutiesMissing: ({ from, to, year }) =>
      `${from}～${to}年に米国が中国産品と金属に課した追加関税は、どのシナリオにも含まない。基準は${year}年の関税率であり、法令による追加は${to}年半ばより後の分のみである。`,
    lawWeights: ({ importer, weights, year }) =>
      `品目別の税率は、影響が出る前の${weights}年の${importer}の輸入額で加重平均し（経済連携協定等の利用率も同年のもの）、${year}年の貿易に当てはめている。`,
    lawAssumptions: () =>
      '製品に含まれる金属の割合など、法令や統計から税率が定まらない場合は想定を置いている。未収録の規則がある場合は、それを除いた税率となる。',
    longRun: () =>
      '長期のモデルであり、賃金は国ごとに一つとする。失業、為替・金融政策、部門間移動の費用、不確実性は扱わない。',
    tariffsOnly: () => '数値に含まれるのは関税のみで、購入・投資の約束や非関税障壁は含まない。',

    method: ({ year, regions, treatment, region }) =>
      'Caliendo and Parro（2015）の多部門モデルによる。部門間の投入産出関係と費用に応じた貿易を考慮し、' +
      `${year}年の${regions === null ? '' : `${regions}か国・地域の`}経済からの変化を厳密に解く。` +
      `中心的な結果は${treatmentJa(treatment, region)}による。`,
    measureOfIncome: ({ year }) =>
      `実質所得はモデル上の厳密な厚生変化であり、金額は${year}年の価格で評価した等価変分である。` +
      '関税収入は所得に含まれるが、その国の消費者物価で実質化した部門の付加価値には含まれない。',
  };
}

function daysJa(days: number): string {
  if (days === 0) return '当日';
  return days === 1 ? '翌日' : `${days}日後`;
}
