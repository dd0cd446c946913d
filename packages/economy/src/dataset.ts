import type { ReadonlyVector } from '@parley/numerics';
import type { DataFault, DataFaultCode } from './fault.ts';

export interface LocalisedText {
  readonly en: string;
  readonly ja: string;
}

export interface Region {
  readonly code: string;
  readonly name: LocalisedText;
}

export interface Sector {
  readonly code: string;
  readonly name: LocalisedText;
  readonly kind: 'goods' | 'services';
}

/**
 * One year of a world economy: who buys what from whom, at which tariff, made from what.
 *
 * Values are in `unitUsd` US dollars. Index order, outermost first, is part of each field's
 * description; `region` and `sector` are positions in `regions` and `sectors`. A dataset is
 * immutable and *closes*: spending on every good equals its intermediate and final uses.
 */
export interface Dataset {
  readonly id: string;
  /** Identity of the content, carried by every result computed from it. */
  readonly version: string;
  readonly year: number;
  /** Value of one unit of the flows, in US dollars (1e6: the data are in millions). */
  readonly unitUsd: number;
  readonly regions: readonly Region[];
  readonly sectors: readonly Sector[];
  /** Spending, duty included: [sector][importer][exporter]; the diagonal is domestic sales. */
  readonly flows: ReadonlyVector;
  /** Ad-valorem rates on the value before duty, as shares: [sector][importer][exporter]. */
  readonly tariffs: ReadonlyVector;
  /** Cost of input k per unit of output of j: [region][using sector j][input sector k]. */
  readonly inputShares: ReadonlyVector;
  /** Value added per unit of output: [region][sector]. */
  readonly valueAddedShares: ReadonlyVector;
  /** Final spending: [region][sector]. */
  readonly finalDemand: ReadonlyVector;
  /** Trade elasticity theta: [sector]. */
  readonly tradeElasticities: ReadonlyVector;
}

export type DatasetResult =
  | { readonly kind: 'dataset'; readonly dataset: Dataset }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] };

/** Relative gap between uses and spending of a cell above which a dataset does not close. */
export const CLOSING_TOLERANCE = 1e-9;
/** Faults of one kind reported one by one before the rest are only counted. */
const SHOWN_PER_KIND = 5;

/** Position of a cell of `flows` and `tariffs`. */
export function flowIndex(
  regionCount: number,
  sector: number,
  importer: number,
  exporter: number,
): number {
  return (sector * regionCount + importer) * regionCount + exporter;
}

/**
 * Output valued before duty, `Y_i^j = sum_n X_in^j / (1 + t_in^j)`: [region][sector].
 */
export function grossOutput(
  data: Pick<Dataset, 'regions' | 'sectors' | 'flows' | 'tariffs'>,
): Float64Array {
  const N = data.regions.length;
  const J = data.sectors.length;
  const output = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, j, n, i);
        output[i * J + j] += data.flows[cell] / (1 + data.tariffs[cell]);
      }
    }
  }
  return output;
}

/** Total spending, duty included: [region][sector]. */
export function totalSpending(data: Pick<Dataset, 'regions' | 'sectors' | 'flows'>): Float64Array {
  const N = data.regions.length;
  const J = data.sectors.length;
  const spending = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) spending[n * J + j] += data.flows[flowIndex(N, j, n, i)];
    }
  }
  return spending;
}

/** Spending less intermediate uses, `X_n^k - sum_j gamma_n^{k,j} Y_n^j`: [region][sector]. */
export function residualFinalDemand(
  data: Pick<Dataset, 'regions' | 'sectors' | 'flows' | 'tariffs' | 'inputShares'>,
): Float64Array {
  const N = data.regions.length;
  const J = data.sectors.length;
  const output = grossOutput(data);
  const residual = totalSpending(data);
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      const made = output[n * J + j];
      for (let k = 0; k < J; k++) {
        residual[n * J + k] -= data.inputShares[(n * J + j) * J + k] * made;
      }
    }
  }
  return residual;
}

/**
 * Checks an economy and takes a private copy of it. All faults are collected: shapes, values
 * that are not finite, negative flows or final demand, tariffs of -100 % or below, elasticities
 * that are not positive, cost shares that do not add up to one, and cells where spending and
 * uses differ by more than {@link CLOSING_TOLERANCE} of the spending (the worst is named first).
 */
export function createDataset(input: Dataset): DatasetResult {
  const faults: DataFault[] = [];
  const N = input.regions.length;
  const J = input.sectors.length;

  reportDuplicates(faults, 'duplicate-region', input.regions);
  reportDuplicates(faults, 'duplicate-sector', input.sectors);
  if (N < 2) faults.push({ code: 'too-few-regions', params: { count: N } });
  if (J < 1) faults.push({ code: 'too-few-sectors', params: { count: J } });
  const shapes = {
    flows: J * N * N,
    tariffs: J * N * N,
    inputShares: N * J * J,
    valueAddedShares: N * J,
    finalDemand: N * J,
    tradeElasticities: J,
  } as const;
  for (const [field, length] of Object.entries(shapes)) {
    const got = input[field as keyof typeof shapes].length;
    if (got !== length) {
      faults.push({ code: 'wrong-length', params: { field, expected: length, got } });
    }
  }
  if (faults.length > 0) return { kind: 'faulty', faults };

  const region = (n: number) => input.regions[n].code;
  const sector = (j: number) => input.sectors[j].code;
  const flowParams = (cell: number) => ({
    sector: sector(Math.floor(cell / (N * N))),
    importer: region(Math.floor(cell / N) % N),
    exporter: region(cell % N),
  });
  const pairParams = (cell: number) => ({
    region: region(Math.floor(cell / J)),
    sector: sector(cell % J),
  });
  const elasticityParams = (j: number) => ({ sector: sector(j) });

  reportCells(faults, 'bad-flow', input.flows, (v) => v >= 0, flowParams);
  reportCells(faults, 'bad-tariff', input.tariffs, (v) => v > -1, flowParams);
  reportCells(faults, 'bad-value-added-share', input.valueAddedShares, (v) => v >= 0, pairParams);
  reportCells(faults, 'bad-final-demand', input.finalDemand, (v) => v >= 0, pairParams);
  reportCells(faults, 'bad-elasticity', input.tradeElasticities, (v) => v > 0, elasticityParams);
  reportCells(
    faults,
    'bad-input-share',
    input.inputShares,
    () => true,
    (cell) => pairParams(Math.floor(cell / J)),
  );
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const tariff = input.tariffs[flowIndex(N, j, n, n)];
      if (tariff !== 0) {
        const params = { region: region(n), sector: sector(j), value: tariff };
        faults.push({ code: 'domestic-tariff', params });
      }
    }
  }
  if (faults.length > 0) return { kind: 'faulty', faults };

  reportCostShares(faults, input, pairParams);
  reportOpenCells(faults, input, pairParams);
  if (faults.length > 0) return { kind: 'faulty', faults };

  return {
    kind: 'dataset',
    dataset: Object.freeze({
      ...input,
      regions: Object.freeze([...input.regions]),
      sectors: Object.freeze([...input.sectors]),
      flows: Float64Array.from(input.flows),
      tariffs: Float64Array.from(input.tariffs),
      inputShares: Float64Array.from(input.inputShares),
      valueAddedShares: Float64Array.from(input.valueAddedShares),
      finalDemand: Float64Array.from(input.finalDemand),
      tradeElasticities: Float64Array.from(input.tradeElasticities),
    }),
  };
}

function reportDuplicates(
  faults: DataFault[],
  code: DataFaultCode,
  items: readonly { readonly code: string }[],
): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.code)) faults.push({ code, params: { value: item.code } });
    seen.add(item.code);
  }
}

function reportCells(
  faults: DataFault[],
  code: DataFaultCode,
  values: ReadonlyVector,
  valid: (value: number) => boolean,
  where: (cell: number) => Readonly<Record<string, string>>,
): void {
  let count = 0;
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell];
    if (Number.isFinite(value) && valid(value)) continue;
    if (count++ < SHOWN_PER_KIND) faults.push({ code, params: { ...where(cell), value } });
  }
  if (count > SHOWN_PER_KIND) {
    faults.push({ code: 'more-of-the-same', params: { of: code, count: count - SHOWN_PER_KIND } });
  }
}

type PairParams = (cell: number) => { region: string; sector: string };

function reportCostShares(faults: DataFault[], input: Dataset, where: PairParams): void {
  const J = input.sectors.length;
  let worst = CLOSING_TOLERANCE;
  let worstCell = -1;
  for (let cell = 0; cell < input.valueAddedShares.length; cell++) {
    let sum = input.valueAddedShares[cell];
    for (let k = 0; k < J; k++) sum += input.inputShares[cell * J + k];
    if (Math.abs(sum - 1) > worst) {
      worst = Math.abs(sum - 1);
      worstCell = cell;
    }
  }
  if (worstCell < 0) return;
  faults.push({ code: 'cost-shares-not-one', params: { ...where(worstCell), gap: worst } });
}

function reportOpenCells(faults: DataFault[], input: Dataset, where: PairParams): void {
  const residual = residualFinalDemand(input);
  const spending = totalSpending(input);
  let open = 0;
  let worst = 0;
  let worstCell = 0;
  for (let cell = 0; cell < residual.length; cell++) {
    const gap = Math.abs(residual[cell] - input.finalDemand[cell]);
    if (gap <= CLOSING_TOLERANCE * Math.max(spending[cell], Number.MIN_VALUE)) continue;
    open++;
    if (gap > worst) {
      worst = gap;
      worstCell = cell;
    }
  }
  if (open === 0) return;
  faults.push({
    code: 'does-not-close',
    params: {
      ...where(worstCell),
      cells: open,
      gap: worst,
      spending: spending[worstCell],
      uses: spending[worstCell] - residual[worstCell] + input.finalDemand[worstCell],
    },
  });
}
