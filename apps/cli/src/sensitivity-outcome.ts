import { type Dataset, type Equilibrium, flowIndex, type Objective } from '@parley/economy';
import { nearest } from '@parley/intake';
import type { CodedFault } from './faults.ts';

/** Outcomes that can be asked about, by how many codes they take after their name. */
const CODES = {
  realIncome: [1, 1],
  realWage: [1, 1],
  prices: [1, 1],
  revenue: [1, 1],
  valueAdded: [2, 2],
  balance: [1, 2],
  exports: [1, 3],
  imports: [1, 3],
} as const;

type OutcomeName = keyof typeof CODES;

export interface ReadOutcome {
  readonly name: OutcomeName;
  readonly codes: readonly string[];
  readonly objective: Objective;
  /** `percent` outcomes are logs in the objective, `usd-bn` ones values in the dataset's unit. */
  readonly unit: 'usd-bn' | 'percent';
  /** Change of the outcome under a solved policy, in the objective's own unit. */
  readonly change: (result: Equilibrium) => number;
}

/** Whether a text has the shape `name:CODE:…` of an outcome. */
export function isOutcome(text: string): boolean {
  const [name = '', ...codes] = text.split(':');
  if (!isName(name)) return false;
  const [least, most] = CODES[name];
  return codes.length >= least && codes.length <= most && !codes.includes('');
}

/** Reads an outcome; codes that the dataset lacks are faults, and there is no outcome then. */
export function outcomeOf(
  text: string,
  dataset: Dataset,
  faults: CodedFault[],
): ReadOutcome | null {
  const [name = '', ...codes] = text.split(':');
  if (!isName(name) || !isOutcome(text)) return null;
  const region = (code: string) => positionOf(code, dataset.regions, 'unknown-region', faults);
  const sector = (code: string) => positionOf(code, dataset.sectors, 'unknown-sector', faults);
  const before = faults.length;
  const [first = '', second, third] = codes;
  const n = region(first);
  const partner = second === undefined || name === 'valueAdded' ? null : region(second);
  const made = name === 'valueAdded' ? second : third;
  const j = made === undefined ? null : sector(made);
  if (faults.length > before) return null;
  return { name, codes, ...outcomeAt(name, dataset, n, partner, j) };
}

function outcomeAt(
  name: OutcomeName,
  dataset: Dataset,
  n: number,
  partner: number | null,
  sector: number | null,
): Pick<ReadOutcome, 'objective' | 'unit' | 'change'> {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const one = Float64Array.from({ length: N }, (_, m) => (m === n ? 1 : 0));
  const of = (result: Equilibrium) => {
    const found = result.regions[n];
    if (found === undefined) throw new RangeError(`no region ${n}`);
    return found;
  };
  switch (name) {
    case 'realIncome':
      return {
        objective: { welfare: one },
        unit: 'usd-bn',
        change: (result) => of(result).equivalentVariation,
      };
    case 'realWage':
      return {
        objective: { logRealWages: one },
        unit: 'percent',
        change: (result) => of(result).realWageChange,
      };
    case 'prices':
      return {
        objective: { logPrices: one },
        unit: 'percent',
        change: (result) => of(result).consumerPriceChange,
      };
    case 'revenue':
      return {
        objective: { tariffRevenue: one },
        unit: 'usd-bn',
        change: (result) => of(result).tariffRevenue.after - of(result).tariffRevenue.before,
      };
    case 'valueAdded': {
      const cell = n * J + (sector ?? 0);
      const sectorValueAdded = new Float64Array(N * J);
      sectorValueAdded[cell] = 1;
      return {
        objective: { sectorValueAdded },
        unit: 'usd-bn',
        change: ({ sectorValueAdded: { before, after } }) =>
          (after[cell] ?? 0) - (before[cell] ?? 0),
      };
    }
    default: {
      const flows = new Float64Array(dataset.flows.length);
      dataset.regions.forEach((_, m) => {
        if (m === n || (partner !== null && m !== partner)) return;
        for (let j = 0; j < J; j++) {
          if (sector !== null && j !== sector) continue;
          if (name !== 'imports') flows[flowIndex(N, j, m, n)] = 1;
          if (name === 'imports') flows[flowIndex(N, j, n, m)] = 1;
          if (name === 'balance') flows[flowIndex(N, j, n, m)] = -1;
        }
      });
      return {
        objective: { flows },
        unit: 'usd-bn',
        change: ({ trade: { before, after } }) =>
          flows.reduce(
            (sum, weight, cell) => sum + weight * ((after[cell] ?? 0) - (before[cell] ?? 0)),
            0,
          ),
      };
    }
  }
}

function isName(name: string): name is OutcomeName {
  return Object.hasOwn(CODES, name);
}

function positionOf(
  code: string,
  items: readonly { readonly code: string }[],
  fault: 'unknown-region' | 'unknown-sector',
  faults: CodedFault[],
): number {
  const position = items.findIndex((item) => item.code.toLowerCase() === code.toLowerCase());
  if (position < 0) {
    const known = items.map((item) => item.code);
    faults.push({ code: fault, params: { value: code, known, ...nearest(code, known) } });
  }
  return position;
}
