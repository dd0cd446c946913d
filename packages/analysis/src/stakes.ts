import type { Bilingual, Case, World } from '@parley/casebook';
import type {
  BeforeAfter,
  CaliendoParroOptions,
  Dataset,
  EmploymentEntry,
  Equilibrium,
  FlowStatus,
  NotConverged,
} from '@parley/economy';
import { baselinePolicy, caliendoParro, flowIndex, observedShareOf } from '@parley/economy';
import { type Alternative, alternatives } from './alternatives.ts';
import type { HeldLaw, LawAddition } from './held-law.ts';
import { type JobChange, jobChanges } from './jobs.ts';
import { betweenPartiesOnly, worldTariffs } from './world-policy.ts';

/** A number and the span it takes under the alternative assumptions that were tried. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a world means for one region. Changes are shares against the baseline world. */
export interface RegionStakes {
  readonly region: string;
  readonly name: Bilingual;
  readonly realIncomeChange: Estimate;
  /** Equivalent variation, USD bn a year. */
  readonly realIncomeUsdBn: Estimate;
  readonly consumerPriceChange: Estimate;
  readonly realWageChange: Estimate;
  /** USD bn a year. */
  readonly tariffRevenueUsdBn: BeforeAfter;
  readonly exportsUsdBn: BeforeAfter;
  readonly importsUsdBn: BeforeAfter;
  readonly tradeBalanceUsdBn: BeforeAfter;
}

export interface SectorStakes {
  readonly sector: string;
  readonly name: Bilingual;
  /** Change of the sector's value added at consumer prices of the baseline, USD bn a year. */
  readonly valueAddedUsdBn: number;
  /** The same as a share of its baseline. */
  readonly valueAddedChange: number;
}

/** Trade of one flow before duty, USD bn a year. */
export interface FlowStakes {
  readonly importer: string;
  readonly exporter: string;
  /** Sector code, or null for all goods. */
  readonly sector: string | null;
  readonly tradeUsdBn: BeforeAfter;
  readonly change: number;
  /** Mean tariff at baseline trade weights, shares. */
  readonly tariff: BeforeAfter;
  /** The part of the baseline that stands on a count of this very flow; null if data do not say. */
  readonly observedShare: number | null;
}

export interface HighlightStakes {
  readonly id: string;
  readonly name: Bilingual;
  readonly flows: readonly FlowStakes[];
}

/** How sure the rates of an importer's law are, over the trade of the profile's year. */
export interface LawBasis {
  readonly importer: string;
  /** Points that law adds to the mean rate on all its imports. */
  readonly added: number;
  /** Shares of imports whose rate rests on an assumption, or lacks a rule that is in force. */
  readonly assumed: number;
  readonly absent: number;
}

export interface SolvedWorld {
  readonly kind: 'solved';
  readonly id: string;
  readonly world: World;
  readonly residual: number;
  readonly iterations: number;
  readonly parties: readonly RegionStakes[];
  readonly thirdCountries: readonly RegionStakes[];
  /** Per party, by region code: the sectors that gain and lose most, largest first. */
  readonly sectors: readonly {
    readonly region: string;
    readonly winners: readonly SectorStakes[];
    readonly losers: readonly SectorStakes[];
  }[];
  /** Persons at work in the parties' sectors; empty where the dataset does not count them. */
  readonly jobs: readonly JobChange[];
  /** All goods between the parties, then the case's highlighted goods. */
  readonly bilateral: readonly FlowStakes[];
  readonly highlights: readonly HighlightStakes[];
  /**
   * The parties' real income if only the tariffs between them changed and all others stayed as in
   * the baseline: what the answer owes to third countries' treatment.
   */
  readonly betweenPartiesOnly: readonly {
    readonly region: string;
    readonly realIncomeChange: number;
    readonly realIncomeUsdBn: number;
  }[];
  /** What the law of the world's day rests on, for each importer whose law is held. */
  readonly law: readonly LawBasis[];
}

export interface UnsolvedWorld {
  readonly kind: 'not-solved';
  readonly id: string;
  readonly world: World;
  readonly trouble: NotConverged;
}

export type WorldStakes = SolvedWorld | UnsolvedWorld;

export interface Stakes {
  readonly question: 'stakes';
  readonly case: { readonly id: string; readonly hash: string };
  readonly data: { readonly id: string; readonly version: string; readonly year: number };
  readonly laws: readonly {
    readonly importer: string;
    readonly version: string;
    readonly tradeYear: number;
  }[];
  readonly model: { readonly id: string; readonly options: CaliendoParroOptions };
  /** What was varied for the low and high values. */
  readonly alternatives: readonly Alternative[];
  readonly worlds: readonly WorldStakes[];
}

/** What `stakes` may be told beside the case, the economy and law. */
export interface StakesOptions {
  /** Of the model in every world, alternatives included; its defaults are the long run. */
  readonly model?: Partial<CaliendoParroOptions>;
  /** Persons at work, where the dataset counts them. */
  readonly employment?: readonly EmploymentEntry[];
}

/** Sectors listed on either side. */
const LISTED_SECTORS = 5;
/** Changes below this are rounding: a thousand dollars a year, in USD bn. */
const NOTHING = 1e-6;

/**
 * What each world of a case means for its parties and for third countries, compared with the
 * case's baseline. Worlds that the model cannot solve come back as such, with the reason.
 * Codes of the case must exist in the dataset (`unknownCodes`).
 *
 * @param flowStatus how well each flow is known, where the dataset says
 */
export function stakes(
  file: Case,
  caseHash: string,
  dataset: Dataset,
  laws: readonly HeldLaw[],
  flowStatus: FlowStatus | null = null,
  options: StakesOptions = {},
): Stakes {
  const setting: Setting = { file, dataset, laws, flowStatus, ...options };
  const varied = alternatives(file, dataset);
  return {
    question: 'stakes',
    case: { id: file.id, hash: caseHash },
    data: { id: dataset.id, version: dataset.version, year: dataset.year },
    laws: laws.map(({ importer, version, tradeYear }) => ({ importer, version, tradeYear })),
    model: { id: caliendoParro.id, options: { ...caliendoParro.defaults, ...options.model } },
    alternatives: varied.map(({ alternative }) => alternative),
    worlds: file.worlds.map((world) => worldStakes(setting, world, varied)),
  };
}

interface Setting extends StakesOptions {
  readonly file: Case;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
  readonly flowStatus: FlowStatus | null;
}

function worldStakes(
  { file, dataset, laws, flowStatus, model = {}, employment = [] }: Setting,
  world: World,
  varied: ReturnType<typeof alternatives>,
): WorldStakes {
  const { policy, additions } = worldTariffs(file, world, dataset, laws);
  const central = caliendoParro.solve(dataset, policy, model);
  if (central.kind === 'not-converged') {
    return { kind: 'not-solved', id: world.id, world, trouble: central };
  }
  const others: Equilibrium[] = [];
  for (const variant of varied) {
    const settings = { ...model, ...variant.options };
    const solved = caliendoParro.solve(variant.dataset, policy, settings, central.state);
    if (solved.kind === 'not-converged') {
      return { kind: 'not-solved', id: world.id, world, trouble: solved };
    }
    others.push(solved);
  }
  const alone = caliendoParro.solve(dataset, betweenPartiesOnly(policy, file, dataset), model);
  if (alone.kind === 'not-converged') {
    return { kind: 'not-solved', id: world.id, world, trouble: alone };
  }
  const partyRegions = file.parties.map(({ region }) => region);
  const trade = { dataset, equilibrium: central, tariffs: policy.tariffs, flowStatus };
  const regions = regionStakes(dataset, central, others);
  return {
    kind: 'solved',
    id: world.id,
    world,
    residual: Math.max(central.residual, ...others.map(({ residual }) => residual)),
    iterations: central.iterations,
    parties: partyRegions.flatMap((code) => regions.filter(({ region }) => region === code)),
    thirdCountries: regions.filter(({ region }) => !partyRegions.includes(region)),
    sectors: partyRegions.map((region) => ({
      region,
      ...rankSectors(sectorStakes(dataset, central, region)),
    })),
    jobs: jobChanges(dataset, central, employment, partyRegions),
    bilateral: partyPairs(partyRegions).map(([importer, exporter]) =>
      flowStakes(trade, importer, exporter, null),
    ),
    highlights: file.economy.highlights.map(({ id, name, sector }) => ({
      id,
      name,
      flows: partyPairs(partyRegions).map(([importer, exporter]) =>
        flowStakes(trade, importer, exporter, sector),
      ),
    })),
    betweenPartiesOnly: partyRegions.map((region) => {
      const n = dataset.regions.findIndex(({ code }) => code === region);
      const { realIncomeChange, equivalentVariation } = regionOf(alone, n);
      const realIncomeUsdBn = (equivalentVariation * dataset.unitUsd) / 1e9;
      return { region, realIncomeChange, realIncomeUsdBn };
    }),
    law: lawBasis(additions),
  };
}

/** How much law adds to the mean rate of each importer, and on what share of its imports that is sure. */
export function lawBasis(additions: readonly LawAddition[]): readonly LawBasis[] {
  const importers = [...new Set(additions.map(({ importer }) => importer))];
  return importers.map((importer): LawBasis => {
    const flows = additions.filter((addition) => addition.importer === importer);
    const imports = flows.reduce((sum, flow) => sum + flow.imports, 0);
    const mean = (read: (flow: LawAddition) => number) =>
      flows.reduce((sum, flow) => sum + read(flow) * flow.imports, 0) / (imports || 1);
    return {
      importer,
      added: mean(({ added }) => added),
      assumed: mean(({ assumed }) => assumed),
      absent: mean(({ absent }) => absent),
    };
  });
}

function partyPairs(regions: readonly string[]): readonly (readonly [string, string])[] {
  return regions.flatMap((importer) =>
    regions
      .filter((exporter) => exporter !== importer)
      .map((exporter) => [importer, exporter] as const),
  );
}

function regionStakes(
  dataset: Dataset,
  central: Equilibrium,
  others: readonly Equilibrium[],
): readonly RegionStakes[] {
  const usdBn = dataset.unitUsd / 1e9;
  const inUsdBn = ({ before, after }: BeforeAfter): BeforeAfter => ({
    before: before * usdBn,
    after: after * usdBn,
  });
  return dataset.regions.map(({ code, name }, n): RegionStakes => {
    const estimate = (read: (equilibrium: Equilibrium) => number): Estimate => {
      const value = read(central);
      const all = [value, ...others.map(read)];
      return { value, low: Math.min(...all), high: Math.max(...all) };
    };
    const outcome = regionOf(central, n);
    return {
      region: code,
      name,
      realIncomeChange: estimate((e) => regionOf(e, n).realIncomeChange),
      realIncomeUsdBn: estimate((e) => regionOf(e, n).equivalentVariation * usdBn),
      consumerPriceChange: estimate((e) => regionOf(e, n).consumerPriceChange),
      realWageChange: estimate((e) => regionOf(e, n).realWageChange),
      tariffRevenueUsdBn: inUsdBn(outcome.tariffRevenue),
      exportsUsdBn: inUsdBn(outcome.exports),
      importsUsdBn: inUsdBn(outcome.imports),
      tradeBalanceUsdBn: inUsdBn(outcome.tradeBalance),
    };
  });
}

function regionOf(equilibrium: Equilibrium, n: number) {
  const outcome = equilibrium.regions[n];
  if (outcome === undefined) throw new RangeError(`no region ${n}`);
  return outcome;
}

function sectorStakes(
  dataset: Dataset,
  equilibrium: Equilibrium,
  region: string,
): readonly SectorStakes[] {
  const n = dataset.regions.findIndex(({ code }) => code === region);
  const J = dataset.sectors.length;
  const prices = 1 + regionOf(equilibrium, n).consumerPriceChange;
  return dataset.sectors.map(({ code, name }, j): SectorStakes => {
    const before = equilibrium.sectorValueAdded.before[n * J + j] ?? 0;
    const after = (equilibrium.sectorValueAdded.after[n * J + j] ?? 0) / prices;
    return {
      sector: code,
      name,
      valueAddedUsdBn: ((after - before) * dataset.unitUsd) / 1e9,
      valueAddedChange: before > 0 ? after / before - 1 : 0,
    };
  });
}

function rankSectors(all: readonly SectorStakes[]): {
  readonly winners: readonly SectorStakes[];
  readonly losers: readonly SectorStakes[];
} {
  const ranked = [...all].sort((a, b) => b.valueAddedUsdBn - a.valueAddedUsdBn);
  return {
    winners: ranked
      .filter(({ valueAddedUsdBn }) => valueAddedUsdBn > NOTHING)
      .slice(0, LISTED_SECTORS),
    losers: ranked
      .filter(({ valueAddedUsdBn }) => valueAddedUsdBn < -NOTHING)
      .reverse()
      .slice(0, LISTED_SECTORS),
  };
}

interface Trade {
  readonly dataset: Dataset;
  readonly equilibrium: Equilibrium;
  readonly tariffs: ArrayLike<number>;
  readonly flowStatus: FlowStatus | null;
}

function flowStakes(
  { dataset, equilibrium, tariffs, flowStatus }: Trade,
  importer: string,
  exporter: string,
  sector: string | null,
): FlowStakes {
  const N = dataset.regions.length;
  const n = dataset.regions.findIndex(({ code }) => code === importer);
  const i = dataset.regions.findIndex(({ code }) => code === exporter);
  const total = { before: 0, after: 0 };
  const duty = { before: 0, after: 0 };
  const cells: number[] = [];
  const baseline = baselinePolicy(dataset).tariffs;
  dataset.sectors.forEach(({ code, kind }, j) => {
    if (sector === null ? kind !== 'goods' : code !== sector) return;
    const cell = flowIndex(N, j, n, i);
    const weight = equilibrium.trade.before[cell] ?? 0;
    cells.push(cell);
    total.before += weight;
    total.after += equilibrium.trade.after[cell] ?? 0;
    duty.before += weight * (baseline[cell] ?? 0);
    duty.after += weight * (tariffs[cell] ?? 0);
  });
  const usdBn = dataset.unitUsd / 1e9;
  const mean = (value: number) => (total.before > 0 ? value / total.before : 0);
  return {
    importer,
    exporter,
    sector,
    tradeUsdBn: { before: total.before * usdBn, after: total.after * usdBn },
    change: total.before > 0 ? total.after / total.before - 1 : 0,
    tariff: { before: mean(duty.before), after: mean(duty.after) },
    observedShare: flowStatus === null ? null : observedShareOf(dataset, flowStatus, cells),
  };
}
