import { BEGINNING, FOREVER, instantIn } from './instant.ts';
import type { BaseSchedule, Law } from './law.ts';
import type { DutyMeasure, ExemptionMeasure, Measure } from './measure.ts';
import { parsePercent } from './rate.ts';
import { ALL_PRODUCTS, type ProductScope } from './scope.ts';

/** A country of no map, for rules that must hold anywhere. */
const ZONE = 'Europe/Vienna';

export const percent = (text: string): number => {
  const rate = parsePercent(text);
  if (rate === null) throw new Error(text);
  return rate;
};

export const day = (text: string): number => {
  const instant = instantIn(text, ZONE);
  if (instant === null) throw new Error(text);
  return instant;
};

export const products = (
  include: readonly string[],
  exclude: readonly string[] = [],
): ProductScope => ({
  all: false,
  include: new Set(include),
  exclude: new Set(exclude),
});

const COMMON = {
  importer: 'RUR',
  name: { en: 'a measure', ja: '措置' },
  authority: 'Tariff Act of Ruritania',
  citation: { instrument: 'Decree 1' },
  origins: { all: true, only: new Set<string>(), except: new Set<string>() },
  products: ALL_PRODUCTS,
  from: BEGINNING,
  to: FOREVER,
  known: BEGINNING,
  endKnown: BEGINNING,
  suspensions: [],
  replaces: [],
  status: 'complete',
  place: { file: 'invented.yaml', line: 1, column: 1 },
} as const;

export function duty(
  changes: Partial<DutyMeasure> & Pick<DutyMeasure, 'id' | 'rate'>,
): DutyMeasure {
  return { ...COMMON, kind: 'additional', family: changes.id, displaces: [], ...changes };
}

export function exemption(
  changes: Partial<ExemptionMeasure> & Pick<ExemptionMeasure, 'id' | 'exempts'>,
): ExemptionMeasure {
  return { ...COMMON, kind: 'exemption', family: changes.id, ...changes };
}

/** Base duties by code; longer codes first. */
export function schedule(rates: Readonly<Record<string, string>>): BaseSchedule {
  return {
    importer: 'RUR',
    dutyOf: (code) => {
      for (let length = code.length; length >= 2; length -= 2) {
        const text = rates[code.slice(0, length)];
        if (text === undefined) continue;
        return {
          form: { kind: 'ad-valorem', rate: percent(text) },
          text: `${text}%`,
          status: 'complete',
        };
      }
      return null;
    },
    has: (code) =>
      Object.keys(rates).some((line) => line.startsWith(code) || code.startsWith(line)),
    nearest: () => Object.keys(rates).slice(0, 2),
  };
}

/** A law of these measures, families in the order given. */
export function lawOf(
  measures: readonly Measure[],
  base: BaseSchedule = schedule({}),
  shares: Law['shares'] = new Map(),
): Law {
  return {
    measures,
    familyOrder: [...new Set(measures.map(({ family }) => family))],
    shares,
    groups: new Map(),
    schedules: new Map([['RUR', base]]),
    zones: new Map([['RUR', ZONE]]),
  };
}
