import type { Bilingual } from '@parley/casebook';
import { type Dataset, flowIndex, type Region, type Sector } from '@parley/economy';

/** One sector of what one party buys from another. */
interface BilateralSector {
  readonly buyer: Region;
  readonly seller: Region;
  readonly sector: Sector;
  /** Before duty, in the dataset's year. */
  readonly tradeUsdBn: number;
  /** Today's mean duty, a share of the value, to a tenth of a per cent. */
  readonly tariff: number;
}

/** An issue that the data suggest. */
export interface DraftIssue extends Omit<BilateralSector, 'tradeUsdBn' | 'tariff'> {
  readonly id: string;
  readonly kind: 'tariff' | 'purchase';
  readonly name: Bilingual;
  /** A share of the value, or USD bn a year. */
  readonly from: number;
  readonly to: number;
}

/** Sectors a direction, and the duty below which there is nothing to negotiate about. */
const SECTORS = 3;
const LEAST_DUTY = 0.001;
/** A purchase may go up to this share of the year's trade in its sector. */
const PURCHASE_SHARE = 0.1;
const LEAST_PURCHASE_USD_BN = 0.1;

/**
 * The issues between one buyer and one seller: the duties on the largest goods sectors that pay one, from
 * today's level to none, and more purchases in the largest sector of all.
 *
 * @param tariffs today's duties, [sector][importer][exporter], shares
 */
export function draftIssues(
  dataset: Dataset,
  tariffs: ArrayLike<number>,
  buyer: Region,
  seller: Region,
): readonly DraftIssue[] {
  const flows = bilateralSectors(dataset, tariffs, buyer, seller);
  const duties = flows
    .filter(({ tariff }) => tariff >= LEAST_DUTY)
    .slice(0, SECTORS)
    .map(({ tariff, sector }): DraftIssue => {
      const name = {
        en: `${buyer.name.en}: duty on ${goodsFrom(sector, seller)}`,
        ja: `${seller.name.ja}産品（${sector.name.ja}）に対する${buyer.name.ja}の関税`,
      };
      const id = idOf(buyer, seller, 'duty', sector);
      return { id, kind: 'tariff', name, buyer, seller, sector, from: tariff, to: 0 };
    });
  const purchases = flows.slice(0, 1).map(({ sector, tradeUsdBn }): DraftIssue => {
    const name = {
      en: `${buyer.name.en}: more purchases of ${goodsFrom(sector, seller)}`,
      ja: `${buyer.name.ja}による${seller.name.ja}産品（${sector.name.ja}）の購入拡大`,
    };
    const id = idOf(buyer, seller, 'purchases', sector);
    const to = Math.max(LEAST_PURCHASE_USD_BN, Math.round(tradeUsdBn * PURCHASE_SHARE * 10) / 10);
    return { id, kind: 'purchase', name, buyer, seller, sector, from: 0, to };
  });
  return [...duties, ...purchases];
}

function idOf(buyer: Region, seller: Region, what: string, sector: Sector): string {
  return `${buyer.code}-${seller.code}-${what}-${sector.code}`.toLowerCase();
}

/** Goods that `buyer` has from `seller`, the largest first. */
function bilateralSectors(
  dataset: Dataset,
  tariffs: ArrayLike<number>,
  buyer: Region,
  seller: Region,
): readonly BilateralSector[] {
  const n = dataset.regions.indexOf(buyer);
  const i = dataset.regions.indexOf(seller);
  return dataset.sectors
    .flatMap((sector, j): BilateralSector[] => {
      if (sector.kind !== 'goods') return [];
      const cell = flowIndex(dataset.regions.length, j, n, i);
      const spending = dataset.flows[cell] ?? 0;
      const tradeUsdBn = ((spending / (1 + (dataset.tariffs[cell] ?? 0))) * dataset.unitUsd) / 1e9;
      const tariff = Math.round((tariffs[cell] ?? 0) * 1000) / 1000;
      return [{ buyer, seller, sector, tradeUsdBn, tariff }];
    })
    .sort((a, b) => b.tradeUsdBn - a.tradeUsdBn);
}

/** English for goods of a sector from a country: `motor vehicles from the United States`. */
export function goodsFrom({ name }: Sector, seller: Region): string {
  // Abbreviations stay as they are.
  const goods = /^\p{Lu}\p{Ll}/u.test(name.en)
    ? name.en.charAt(0).toLowerCase() + name.en.slice(1)
    : name.en;
  return `${goods} from ${inSentence(seller)}`;
}

/** A country's English name inside a sentence: `the United States`. */
export function inSentence({ name: { en } }: Region): string {
  return /^(United|European Union|Netherlands|Philippines|Rest)\b/.test(en) ? `the ${en}` : en;
}
