import type { Issue } from '@parley/casebook';
import { type Case, type Constituency, type Preference, weightOn } from '@parley/casebook';
import type { Dataset, Measure, OutcomeMeasure } from '@parley/economy';
import type { Score } from './evaluator.ts';

type Weight = Preference['weights'][number];

/**
 * `case`: the weights written in the case, as domestic figures have moved them; `recovered`: real income, what
 * the case says issues are worth, and the one weight that best explains the duties a party announced;
 * `real-income`: nothing else.
 */
export type WeightsView = 'case' | 'recovered' | 'real-income';

/** A weight as it counts in a party's score. */
export interface CountedWeight {
  readonly party: string;
  readonly id: string;
  readonly on: Weight['on'];
  readonly value: number;
  readonly basis: 'case' | 'moved' | 'recovered' | 'unit';
}

/** The outcomes that anyone in the case looks at, each once. */
export interface Outcomes {
  readonly measures: readonly OutcomeMeasure[];
  /** Position of an outcome of a party; each that the case names has one. */
  readonly at: (party: string, on: Weight['on'], sectors?: readonly string[] | 'goods') => number;
}

export function outcomesOf(of: Case, dataset: Dataset): Outcomes {
  const measures: OutcomeMeasure[] = [];
  const positions = new Map<string, number>();
  const regionAt = (code: string) => {
    const region = of.parties.find((party) => party.code === code)?.region ?? code;
    return dataset.regions.findIndex((each) => each.code === region);
  };
  const sectorsAt = (sectors: readonly string[] | 'goods') =>
    dataset.sectors.flatMap(({ code, kind }, j) =>
      (sectors === 'goods' ? kind === 'goods' : sectors.includes(code)) ? [j] : [],
    );
  const keyOf = (party: string, on: Weight['on'], sectors?: readonly string[] | 'goods') =>
    JSON.stringify([party, on, on === 'sector-income' ? (sectors ?? 'goods') : null]);
  const add = (party: string, on: Weight['on'], sectors?: readonly string[] | 'goods') => {
    const key = keyOf(party, on, sectors);
    if (on === 'issue' || positions.has(key)) return;
    const partner = of.parties.find(({ code }) => code !== party)?.code ?? party;
    const measure: Measure =
      on === 'sector-income'
        ? { on, sectors: sectorsAt(sectors ?? 'goods') }
        : on === 'bilateral-balance'
          ? { on, partner: regionAt(partner) }
          : { on };
    positions.set(key, measures.length);
    measures.push({ region: regionAt(party), measure });
  };
  for (const { code, constituencies } of of.parties) {
    add(code, 'real-income');
    add(code, 'bilateral-balance');
    add(code, 'tariff-revenue');
    add(code, 'consumer-prices');
    for (const { weights } of of.preferences.filter(({ party }) => party === code)) {
      for (const weight of weights) add(code, weight.on, weight.sectors);
    }
    for (const { watches } of constituencies) {
      for (const watch of watches) add(code, watch.on, watch.sectors);
    }
  }
  return {
    measures,
    at(party, on, sectors) {
      const found = positions.get(keyOf(party, on, sectors));
      if (found === undefined) throw new RangeError(`no outcome ${keyOf(party, on, sectors)}`);
      return found;
    },
  };
}

/** A weight beside real income that a party's announced duties imply. */
export interface RecoveredWeight {
  readonly party: string;
  readonly on: Weight['on'];
  readonly sectors?: readonly string[] | 'goods';
  /** USD for a USD of the outcome, where a USD of real income counts `realIncome`. */
  readonly value: number;
  readonly realIncome: number;
}

export interface ScoreRequest {
  readonly of: Case;
  readonly issues: readonly Issue[];
  readonly outcomes: Outcomes;
  /** Figures published by then count. */
  readonly known: string;
  readonly view: WeightsView;
  readonly recovered?: readonly RecoveredWeight[];
  /** Weights of the case left out, by id; `recovered` leaves out what was recovered. */
  readonly without?: ReadonlySet<string>;
  /** The number to take for a weight instead of its own. */
  readonly drawn?: (weight: Weight, value: number) => number;
}

/** The score of each party, in the order of the case, and the weights that count in it. */
export function partyScores(request: ScoreRequest): {
  readonly scores: readonly Score[];
  readonly counted: readonly CountedWeight[];
} {
  const { of, issues, outcomes, known, view, without, drawn } = request;
  const counted: CountedWeight[] = [];
  const scores = of.parties.map(({ code }): Score => {
    const weights = new Float64Array(outcomes.measures.length);
    const stated = new Float64Array(issues.length);
    const income = outcomes.at(code, 'real-income');
    const found = of.preferences.filter(({ party }) => party === code);
    let named = false;
    for (const weight of found.flatMap((preference) => preference.weights)) {
      const { id, on } = weight;
      const today = weightOn(weight, of, known);
      const kept =
        without?.has(id) !== true &&
        (view === 'case' || (view === 'recovered' && (on === 'real-income' || on === 'issue')));
      if (!kept) continue;
      const value = drawn?.(weight, today.value) ?? today.value;
      const basis = today.moved === undefined ? 'case' : 'moved';
      if (on === 'issue') {
        const k = issues.findIndex((issue) => issue.id === weight.issue);
        if (k < 0) continue;
        stated[k] = (stated[k] ?? 0) + value;
      } else {
        const at = outcomes.at(code, on, weight.sectors);
        weights[at] = (weights[at] ?? 0) + value;
        if (on === 'real-income') named = true;
      }
      counted.push({ party: code, id, on, value, basis });
    }
    if (!named) {
      weights[income] = 1;
      counted.push({ party: code, id: 'real-income', on: 'real-income', value: 1, basis: 'unit' });
    }
    if (view === 'recovered' && without?.has('recovered') !== true) {
      for (const { party, on, sectors, value } of request.recovered ?? []) {
        if (party !== code) continue;
        const at = outcomes.at(code, on, sectors);
        weights[at] = (weights[at] ?? 0) + value;
        counted.push({ party: code, id: 'recovered', on, value, basis: 'recovered' });
      }
    }
    return { id: code, weights, stated };
  });
  return { scores, counted };
}

/**
 * What each group counts: a dollar of each outcome it watches as a dollar (of dearer living, as minus one), and an
 * issue at what its government says it is worth.
 */
export function constituencyScores(
  of: Case,
  issues: readonly Issue[],
  outcomes: Outcomes,
): readonly { readonly party: string; readonly group: Constituency; readonly score: Score }[] {
  return of.parties.flatMap(({ code, constituencies }) =>
    constituencies.map((group) => {
      const weights = new Float64Array(outcomes.measures.length);
      const stated = new Float64Array(issues.length);
      for (const { on, sectors, issue } of group.watches) {
        if (on !== 'issue') {
          weights[outcomes.at(code, on, sectors)] = on === 'consumer-prices' ? -1 : 1;
          continue;
        }
        const k = issues.findIndex(({ id }) => id === issue);
        const worth = of.preferences
          .filter(({ party }) => party === code)
          .flatMap((preference) => preference.weights)
          .find((weight) => weight.on === 'issue' && weight.issue === issue)?.value;
        if (k >= 0 && worth !== undefined) stated[k] = worth;
      }
      return { party: code, group, score: { id: group.id, weights, stated } };
    }),
  );
}
