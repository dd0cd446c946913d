import { type Bilingual, LAW_HELD } from '@parley/casebook';
import { daysAfter } from '../state/ahead.ts';
import { type DraftIssue, goodsFrom } from './draft-issues.ts';
import { both, prose } from './yaml-words.ts';

/** What has been announced is looked at this many days ahead, but no later than law is held. */
const AHEAD = 90;

interface Worlds {
  readonly asOf: string;
  /** Year of the dataset's tariffs. */
  readonly year: number;
  /** Whether law is held beside them. */
  readonly hasLaw: boolean;
  readonly issues: readonly DraftIssue[];
}

/** The worlds of a new case: the baseline, today's law and what is announced where law is held, a package. */
export function worldsText({ asOf, year, hasLaw, issues }: Worlds): string {
  const day = daysAfter(asOf, AHEAD);
  const later = day < LAW_HELD.to ? day : LAW_HELD.to;
  const baseline = world('baseline', {
    name: { en: `Tariffs of ${year}`, ja: `${year}年の関税` },
    description: {
      en: `The tariffs of the dataset's year, ${year}.`,
      ja: `データセットの基準年（${year}年）の関税水準。`,
    },
  });
  const inForce = world('in-force', {
    name: { en: `In force on ${asOf}`, ja: `${asOf}時点の措置` },
    description: {
      en: 'What law adds to those tariffs on that day, for every partner.',
      ja: '同日時点で法令により全ての相手国・地域に上乗せされている関税。',
    },
    law: { on: asOf, known: asOf },
  });
  const announced = world('announced', {
    name: { en: `Announced for ${later}`, ja: `${later}時点の予定` },
    description: {
      en: `What had been made public by ${asOf} for that day: pauses end and duties begin as announced.`,
      ja: `${asOf}までに公表された内容に基づく同日の姿。停止措置の期限到来や新たな措置の発動を含む。`,
    },
    law: { on: later, known: asOf },
  });
  const freed = world('package', {
    name: {
      en: 'Package: no duty on the largest sectors',
      ja: '合意案：主要部門の関税撤廃',
    },
    description: {
      en: 'In each direction the largest sector that pays a duty is freed of it; the rest stays as it is.',
      ja: '双方向それぞれで、関税のかかる最大の部門の関税を撤廃し、その他は据え置く。',
    },
    law: { on: asOf, known: asOf },
  });
  const levers = largestDuties(issues).flatMap(leverLines);
  return [
    '# The worlds that are compared, the baseline first. A package puts its levers in the place of the law.',
    'worlds:',
    baseline,
    '',
    ...(hasLaw ? [inForce, '', announced, ''] : []),
    freed,
    ...(levers.length === 0 ? [] : ['    levers:', ...levers]),
  ].join('\n');
}

/** What no deal can mean in those worlds. */
export function disagreementText({ hasLaw }: Pick<Worlds, 'hasLaw'>): string {
  const stays = both({ en: 'Things stay as they are', ja: '現状維持' });
  const takesEffect = both({ en: 'What is announced takes effect', ja: '公表済みの措置が発動' });
  return [
    '# What no deal can mean; the first is taken unless another is asked for.',
    'disagreement:',
    `  - { id: status-quo, kind: status-quo, name: ${stays}, world: ${hasLaw ? 'in-force' : 'baseline'} }`,
    ...(hasLaw
      ? [`  - { id: announced, kind: announced, name: ${takesEffect}, world: announced }`]
      : []),
  ].join('\n');
}

/** The first duty of each direction, in the order of the issues: that on its largest sector. */
function largestDuties(issues: readonly DraftIssue[]): readonly DraftIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ kind, buyer, seller }) => {
    const flow = `${buyer.code} ${seller.code}`;
    if (kind !== 'tariff' || seen.has(flow)) return false;
    seen.add(flow);
    return true;
  });
}

function leverLines({ buyer, seller, sector }: DraftIssue): readonly string[] {
  const name = {
    en: `${buyer.name.en}: no duty on ${goodsFrom(sector, seller)}`,
    ja: `${seller.name.ja}産品（${sector.name.ja}）に対する${buyer.name.ja}の関税を撤廃`,
  };
  return [
    `      - importer: ${buyer.code}`,
    `        exporter: ${seller.code}`,
    `        sectors: ["${sector.code}"]`,
    '        form: rate',
    '        rate: 0',
    `        name: ${both(name)}`,
  ];
}

interface World {
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly law?: { readonly on: string; readonly known: string };
}

function world(
  kind: 'baseline' | 'in-force' | 'announced' | 'package',
  { name, description, law }: World,
): string {
  return [
    `  - id: ${kind}`,
    `    kind: ${kind}`,
    `    name: ${both(name)}`,
    prose('description', description, 4),
    ...(law === undefined ? [] : [`    law: { on: ${law.on}, known: ${law.known} }`]),
  ].join('\n');
}
