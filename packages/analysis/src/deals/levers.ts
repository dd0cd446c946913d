import type { Case, Issue } from '@parley/casebook';
import {
  type Dataset,
  flowIndex,
  type LeverGradient,
  type Policy,
  type ProductFlow,
} from '@parley/economy';
import type { HeldLaw, LawDay } from '../held-law.ts';
import { type IssueDuty, issueDuty } from './issue-duties.ts';

type LeverOf<Kind extends Issue['lever']['kind']> = Extract<Issue['lever'], { kind: Kind }>;

/** A tariff that an issue moves: `rate += slope * (f(level) - f(before))`. */
interface TariffControl {
  readonly issue: number;
  readonly cell: number;
  readonly slope: number;
  readonly before: number;
  /** A floor tops up what is paid: `f(level) = max(0, level - ordinary)`; else `f` is the level. */
  readonly ordinary: number | null;
}

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

interface InvestmentControl {
  readonly issue: number;
  readonly investor: number;
  readonly host: number;
  readonly hostSectors: readonly number[];
  readonly years: number;
}

/** What part of an issue's lever the economy could not be given, for the reader. */
export interface LeverNote {
  readonly issue: string;
  readonly code: 'no-lever' | 'whole-flow' | 'sector-rate' | 'within-total';
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

/** The level of an issue at a place, where levels are numbers. */
export function levelAt({ levels }: Pick<Issue, 'levels'>, place: number): number {
  return levels.kind === 'options' ? place : levels.from + place * (levels.to - levels.from);
}

function rangeOf({ levels }: Pick<Issue, 'levels'>): number {
  return levels.kind === 'options' ? 1 : levels.to - levels.from;
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

  issues.forEach((issue, k) => {
    const { lever } = issue;
    if (lever.kind === 'tariff') {
      const duty =
        request.day === null ? null : issueDuty(of, dataset, request.laws, lever, request.day);
      const flow = { importer: regionOf(lever.importer), exporter: regionOf(lever.exporter) };
      const found =
        duty === null
          ? sectorControls(k, lever.form, sectorsOf(lever.sectors), flow, dataset, base)
          : lawControls(k, lever.form, duty, flow, dataset);
      if (duty === null) notes.push({ issue: issue.id, code: 'sector-rate' });
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

interface Flow {
  readonly importer: number;
  readonly exporter: number;
}

/** Each sector's part of what law adds moves in proportion to the level. */
function lawControls(
  issue: number,
  form: LeverOf<'tariff'>['form'],
  { level, ordinary, added }: IssueDuty,
  { importer, exporter }: Flow,
  dataset: Dataset,
): readonly TariffControl[] {
  return dataset.sectors.flatMap((_, j): TariffControl[] => {
    const adds = added[j] ?? 0;
    if (adds === 0) return [];
    const cell = flowIndex(dataset.regions.length, j, importer, exporter);
    const slope = adds / (level - ordinary);
    const floor = form === 'floor' ? ordinary : null;
    return [{ issue, cell, slope, before: level, ordinary: floor }];
  });
}

/** Without law on the flow, whole sectors take the level in its form. */
function sectorControls(
  issue: number,
  form: LeverOf<'tariff'>['form'],
  sectors: readonly number[],
  { importer, exporter }: Flow,
  dataset: Dataset,
  base: Policy,
): readonly TariffControl[] {
  return sectors.map((j): TariffControl => {
    const cell = flowIndex(dataset.regions.length, j, importer, exporter);
    const now = base.tariffs[cell] ?? 0;
    const own = dataset.tariffs[cell] ?? 0;
    const before = form === 'added' ? now - own : now;
    return { issue, cell, slope: 1, before, ordinary: form === 'floor' ? own : null };
  });
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
    const taken = issues.reduce((sum, { lever: other }, m) => {
      const same =
        m !== k &&
        other.kind === 'purchase' &&
        other.importer === lever.importer &&
        other.exporter === lever.exporter &&
        other.sectors !== 'goods' &&
        other.sectors.includes(dataset.sectors[sector]?.code ?? '');
      return same ? sum + (named(other.product, sector) ?? 0) : sum;
    }, 0);
    const share = own ?? 1 - taken;
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

/** What is paid in a year under each investment issue, in the dataset's unit. */
function paidIn(levers: Levers, places: ArrayLike<number>): readonly number[] {
  const { issues, investments, dataset } = levers;
  const inUnit = 1e9 / dataset.unitUsd;
  return investments.map(({ issue, years }) => {
    const each = issues[issue];
    return each === undefined ? 0 : (levelAt(each, places[issue] ?? 0) / years) * inUnit;
  });
}

/** Capital's share of value added, and capital over value added: round figures of national accounts. */
const CAPITAL_SHARE = 0.35;
const CAPITAL_RATIO = 3;

/**
 * The policy of a package but for its purchases.
 *
 * @param places of the issues, 0 where nothing is conceded and 1 where everything is
 */
export function policyAt(levers: Levers, places: ArrayLike<number>): Policy {
  const { base, issues, dataset } = levers;
  const tariffs = Float64Array.from(base.tariffs);
  for (const { issue, cell, slope, before, ordinary } of levers.tariffs) {
    const level = levelAt(issues[issue] as Issue, places[issue] ?? 0);
    const top = (at: number) => (ordinary === null ? at : Math.max(0, at - ordinary));
    tariffs[cell] = (tariffs[cell] ?? 0) + slope * (top(level) - top(before));
  }
  let tradeCosts: Float64Array | null = null;
  if (levers.barriers.length > 0) {
    tradeCosts = new Float64Array(dataset.flows.length).fill(1);
    for (const { issue, cell, equivalent, coverage } of levers.barriers) {
      const left = (1 + equivalent * (1 - (places[issue] ?? 0))) / (1 + equivalent);
      tradeCosts[cell] = (tradeCosts[cell] ?? 1) * (coverage * left + 1 - coverage);
    }
  }
  const transfers = new Float64Array(dataset.regions.length);
  const paid = paidIn(levers, places);
  levers.investments.forEach(({ investor, host }, m) => {
    transfers[investor] = (transfers[investor] ?? 0) - (paid[m] ?? 0);
    transfers[host] = (transfers[host] ?? 0) + (paid[m] ?? 0);
  });
  return {
    tariffs,
    tradeCosts,
    productivity: levers.productivity ? productivityAt(levers, paid) : null,
    ...(levers.investments.length > 0 && { transfers }),
  };
}

/** So little more than nothing that it changes no result, and enough for the promise to bind. */
const BINDING = 1e-8;

/**
 * The policy with its purchases: so much more than what is bought under `policy` alone.
 *
 * @param trade before duty under `policy`: as the dataset's flows
 */
export function withPurchases(
  { purchases, issues }: Levers,
  policy: Policy,
  places: ArrayLike<number>,
  trade: ArrayLike<number>,
): Policy {
  if (purchases.length === 0) return policy;
  const commitments = purchases.map(
    ({ issue, importer, exporter, sector, cell, share, perUnit }) => {
      const each = issues[issue] as Issue;
      const beyond = levelAt(each, places[issue] ?? 0) - levelAt(each, 0);
      const target = share * (trade[cell] ?? 0) * (1 + BINDING) + perUnit * beyond;
      return { importer, exporter, sector, target, ...(share < 1 && { share }) };
    },
  );
  return { ...policy, commitments };
}

/** Built capital makes its sectors more productive; spread over them by value added. */
function productivityAt(levers: Levers, paid: readonly number[]): Float64Array {
  const { dataset, investments } = levers;
  const J = dataset.sectors.length;
  const ratios = new Float64Array(dataset.regions.length * J).fill(1);
  investments.forEach((control, m) => {
    const total = (paid[m] ?? 0) * control.years;
    const capital = control.hostSectors.map((j) => CAPITAL_RATIO * valueAdded(dataset, control, j));
    const all = capital.reduce((sum, each) => sum + each, 0);
    for (const j of control.hostSectors) {
      const cell = control.host * J + j;
      const share = CAPITAL_SHARE * (dataset.valueAddedShares[cell] ?? 0);
      ratios[cell] = (ratios[cell] ?? 1) * (1 + total / all) ** share;
    }
  });
  return ratios;
}

function valueAdded(dataset: Dataset, { host }: InvestmentControl, sector: number): number {
  const N = dataset.regions.length;
  let output = 0;
  for (let n = 0; n < N; n++) {
    const cell = flowIndex(N, sector, n, host);
    output += (dataset.flows[cell] ?? 0) / (1 + (dataset.tariffs[cell] ?? 0));
  }
  return output * (dataset.valueAddedShares[host * dataset.sectors.length + sector] ?? 0);
}

/**
 * Derivatives by the places of the issues, from those by the policy's levers.
 *
 * @param perTransfer what a unit handed to a region is worth beside what `gradient` says: [region]
 */
export function pullToPlaces(
  levers: Levers,
  policy: Policy,
  places: ArrayLike<number>,
  gradient: LeverGradient,
  perTransfer: ArrayLike<number>,
): Float64Array {
  const { issues, dataset } = levers;
  const out = new Float64Array(issues.length);
  const add = (issue: number, value: number) => {
    out[issue] = (out[issue] ?? 0) + value;
  };
  for (const { issue, cell, slope, ordinary } of levers.tariffs) {
    const each = issues[issue] as Issue;
    if (ordinary !== null && levelAt(each, places[issue] ?? 0) <= ordinary) continue;
    const byRate = (gradient.tariffs[cell] ?? 0) / (1 + (policy.tariffs[cell] ?? 0));
    add(issue, byRate * slope * rangeOf(each));
  }
  for (const { issue, cell, equivalent, coverage } of levers.barriers) {
    const left = (1 + equivalent * (1 - (places[issue] ?? 0))) / (1 + equivalent);
    const ratio = coverage * left + 1 - coverage;
    const slope = (-coverage * equivalent) / (1 + equivalent);
    add(issue, ((gradient.tradeCosts[cell] ?? 0) * slope) / ratio);
  }
  levers.purchases.forEach(({ issue, perUnit }, k) => {
    const target = policy.commitments?.[k]?.target;
    if (target === undefined) return;
    const slope = perUnit * rangeOf(issues[issue] as Issue);
    add(issue, ((gradient.commitments[k] ?? 0) * slope) / target);
  });
  const inUnit = 1e9 / dataset.unitUsd;
  levers.investments.forEach(({ issue, investor, host, hostSectors, years }) => {
    const per = (n: number) => (gradient.transfers[n] ?? 0) + (perTransfer[n] ?? 0);
    const J = dataset.sectors.length;
    const each = issues[issue] as Issue;
    let slope = ((per(host) - per(investor)) * inUnit) / years;
    if (levers.productivity) {
      const control = { issue, investor, host, hostSectors, years };
      const capital = hostSectors.map((j) => CAPITAL_RATIO * valueAdded(dataset, control, j));
      const all = capital.reduce((sum, one) => sum + one, 0);
      const grown = 1 + (levelAt(each, places[issue] ?? 0) * inUnit) / all;
      for (const j of hostSectors) {
        const share = CAPITAL_SHARE * (dataset.valueAddedShares[host * J + j] ?? 0);
        slope += ((gradient.productivity[host * J + j] ?? 0) * share * inUnit) / all / grown;
      }
    }
    add(issue, slope * rangeOf(each));
  });
  return out;
}
