import type { Case, Issue } from '@parley/casebook';
import { type Dataset, flowIndex, type Policy, type ProductFlow } from '@parley/economy';
import type { HeldLaw, LawDay } from '../held-law.ts';
import { issueDuty } from './issue-duties.ts';
import { levelAt, rangeOf } from './issue-levels.ts';
import {
  asCuts,
  type Flow,
  isCut,
  lawControls,
  sectorControls,
  type TariffControl,
  unheldParts,
} from './tariff-controls.ts';

type LeverOf<Kind extends Issue['lever']['kind']> = Extract<Issue['lever'], { kind: Kind }>;

/** A purchase on top of whatever would be bought under the rest of the package. */
interface PurchaseControl {
  readonly issue: number;
  readonly importer: number;
  readonly exporter: number;
  readonly sector: number;
  readonly cell: number;
  readonly share: number;
  /** Added per unit of the level beyond `from`, in the dataset's unit. */
  readonly perUnit: number;
}

interface BarrierControl {
  readonly issue: number;
  readonly cell: number;
  /** Tariff equivalent of all that can be removed, and the part of the flow it stands on. */
  readonly equivalent: number;
  readonly coverage: number;
}

export interface InvestmentControl {
  readonly issue: number;
  readonly investor: number;
  readonly host: number;
  readonly hostSectors: readonly number[];
  readonly years: number;
}

/** What part of an issue's lever the economy could not be given, for the reader. */
interface LeverNote {
  readonly issue: string;
  readonly code: 'no-lever' | 'whole-flow' | 'sector-rate' | 'even-steps' | 'within-total';
}

/** How a package's levels become a policy, from the law of the world without a deal. */
export interface Levers {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly base: Policy;
  /** Place of each issue without a deal: 0 nothing conceded, 1 everything, below 0 worse than `from`. */
  readonly withoutDeal: Float64Array;
  readonly tariffs: readonly TariffControl[];
  readonly purchases: readonly PurchaseControl[];
  readonly barriers: readonly BarrierControl[];
  readonly investments: readonly InvestmentControl[];
  /** Productivity of the host by what is invested; off unless asked for. */
  readonly productivity: boolean;
  readonly notes: readonly LeverNote[];
}

export interface LeverRequest {
  readonly of: Case;
  readonly issues: readonly Issue[];
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
  readonly products: readonly ProductFlow[];
  /** The tariffs without a deal and the day of law they are of. */
  readonly base: Policy;
  readonly day: LawDay | null;
  /** Trade before duty without a deal: as the dataset's flows. */
  readonly trade: ArrayLike<number>;
  /** Which end of a barrier's range; its middle by default. */
  readonly barrier?: (issue: string, range: LeverOf<'barrier'>['equivalent']) => number;
  readonly productivity?: boolean;
}

export function createLevers(request: LeverRequest): Levers {
  const { of, issues, dataset, base } = request;
  const N = dataset.regions.length;
  const regionOf = (code: string) => {
    const region = of.parties.find((party) => party.code === code)?.region ?? code;
    return dataset.regions.findIndex((each) => each.code === region);
  };
  const sectorsOf = (sectors: readonly string[] | 'goods') =>
    dataset.sectors.flatMap(({ code, kind }, j) =>
      (sectors === 'goods' ? kind === 'goods' : sectors.includes(code)) ? [j] : [],
    );
  const tariffs: TariffControl[] = [];
  const purchases: PurchaseControl[] = [];
  const barriers: BarrierControl[] = [];
  const investments: InvestmentControl[] = [];
  const notes: LeverNote[] = [];
  const withoutDeal = new Float64Array(issues.length);

  const duties = issues.map(({ lever }) =>
    lever.kind !== 'tariff' || request.day === null
      ? null
      : issueDuty(of, dataset, request.laws, lever, request.day),
  );
  const flowOf = (lever: LeverOf<'tariff'>): Flow => ({
    importer: regionOf(lever.importer),
    exporter: regionOf(lever.exporter),
  });
  const unheld = unheldParts(issues, duties, dataset, flowOf, sectorsOf);

  issues.forEach((issue, k) => {
    const { lever } = issue;
    if (lever.kind === 'tariff') {
      const duty = duties[k] ?? null;
      const flow = flowOf(lever);
      const found =
        duty === null
          ? sectorControls(
              k,
              lever.form,
              sectorsOf(lever.sectors),
              flow,
              dataset,
              base,
              unheld,
              Math.abs(rangeOf(issue)),
            )
          : lawControls(k, lever.form, duty, flow, dataset);
      if (duty === null) notes.push({ issue: issue.id, code: 'sector-rate' });
      if (isCut(issue)) {
        tariffs.push(...asCuts(issue, found, duty));
        if (issue.levels.kind === 'options') notes.push({ issue: issue.id, code: 'even-steps' });
        return;
      }
      tariffs.push(...found);
      const level = duty?.level ?? meanLevel(found, dataset);
      withoutDeal[k] = (level - levelAt(issue, 0)) / rangeOf(issue);
    } else if (lever.kind === 'purchase') {
      const { found, whole } = purchaseControls(request, k, lever, regionOf, sectorsOf);
      if (whole) notes.push({ issue: issue.id, code: 'whole-flow' });
      purchases.push(...found);
    } else if (lever.kind === 'barrier') {
      const equivalent = request.barrier?.(issue.id, lever.equivalent) ?? lever.equivalent.central;
      const [importer, exporter] = [regionOf(lever.importer), regionOf(lever.exporter)];
      for (const j of sectorsOf(lever.sectors)) {
        const product = request.products.find(
          (each) =>
            each.product === lever.product &&
            each.sector === j &&
            each.importer === importer &&
            each.exporter === exporter,
        );
        const coverage = lever.product === undefined ? 1 : (product?.shareOfSector ?? 0);
        if (coverage === 0) continue;
        barriers.push({
          issue: k,
          cell: flowIndex(N, j, importer, exporter),
          equivalent,
          coverage,
        });
      }
    } else if (lever.kind === 'investment') {
      const [investor, host] = [regionOf(lever.investor), regionOf(lever.host)];
      const within = issues.some(
        ({ lever: other }) =>
          other !== lever &&
          other.kind === 'investment' &&
          other.investor === lever.investor &&
          other.host === lever.host &&
          other.sectors === 'goods' &&
          lever.sectors !== 'goods',
      );
      // A sum in all holds its parts: counted twice they would be paid in twice.
      if (within) {
        notes.push({ issue: issue.id, code: 'within-total' });
        return;
      }
      const hostSectors = sectorsOf(lever.sectors);
      investments.push({ issue: k, investor, host, hostSectors, years: lever.years });
    } else notes.push({ issue: issue.id, code: 'no-lever' });
  });
  const { productivity = false } = request;
  return {
    ...{ dataset, issues, base, withoutDeal },
    ...{ tariffs, purchases, barriers, investments, productivity, notes },
  };
}

/** Mean of the levels that stand now, by what is traded. */
function meanLevel(controls: readonly TariffControl[], dataset: Dataset): number {
  let sum = 0;
  let all = 0;
  for (const { cell, before } of controls) {
    const weight = dataset.flows[cell] ?? 0;
    sum += weight * before;
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}

/** A purchase lifts one product, or what is left of the flows beside the products of other issues. */
function purchaseControls(
  { issues, dataset, products, trade }: LeverRequest,
  k: number,
  lever: LeverOf<'purchase'>,
  regionOf: (code: string) => number,
  sectorsOf: (sectors: readonly string[] | 'goods') => readonly number[],
): { readonly found: readonly PurchaseControl[]; readonly whole: boolean } {
  const [importer, exporter] = [regionOf(lever.importer), regionOf(lever.exporter)];
  const named = (product: string | undefined, sector: number) =>
    products.find(
      (each) =>
        each.product === product &&
        each.sector === sector &&
        each.importer === importer &&
        each.exporter === exporter,
    )?.shareOfSector;
  const issue = issues[k];
  const inUnit = 1 / dataset.unitUsd;
  const perLevel =
    issue !== undefined && issue.levels.kind !== 'options' && issue.levels.unit.startsWith('usd-bn')
      ? 1e9 * inUnit
      : (lever.value ?? 0) * inUnit;
  let whole = false;
  const cells = sectorsOf(lever.sectors).flatMap((sector) => {
    const value = trade[flowIndex(dataset.regions.length, sector, importer, exporter)] ?? 0;
    const own = lever.product === undefined ? undefined : named(lever.product, sector);
    if (lever.product !== undefined && own === undefined) whole = true;
    const beside = issues.flatMap(({ lever: other }) =>
      other.kind === 'purchase' &&
      other.importer === lever.importer &&
      other.exporter === lever.exporter &&
      sectorsOf(other.sectors).includes(sector)
        ? [named(other.product, sector)]
        : [],
    );
    const taken = beside.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const unnamed = beside.filter((part) => part === undefined).length;
    const share = own ?? Math.max(0, 1 - taken) / unnamed;
    return share > 0 && value > 0 ? [{ sector, share, bought: share * value }] : [];
  });
  const all = cells.reduce((sum, { bought }) => sum + bought, 0);
  const found = cells.map(({ sector, share, bought }): PurchaseControl => {
    const perUnit = (perLevel * bought) / all;
    const cell = flowIndex(dataset.regions.length, sector, importer, exporter);
    return { issue: k, importer, exporter, sector, cell, share, perUnit };
  });
  return { found, whole };
}
