/** One number that a model has no answer for. */
export interface DomainProblem {
  /** `tariff`, or the option's name. */
  readonly what: string;
  readonly value: number;
  /** Where a tariff stands. */
  readonly importer?: string;
  readonly exporter?: string;
  readonly industry?: string;
  /** Where the number belongs to a region, a sector or one of the policy's commitments. */
  readonly region?: string;
  readonly sector?: string;
  readonly commitment?: number;
}

/** The answer to a question outside a model's domain: a tariff of -100 %, an elasticity of zero. */
export interface OutOfDomain {
  readonly kind: 'out-of-domain';
  readonly problems: readonly DomainProblem[];
}

/** More problems than these help nobody. */
export const MOST_PROBLEMS = 20;

/** Tariffs that are no number, or take the whole price and more; `place` names a cell. */
export function tariffProblems(
  tariffs: ArrayLike<number>,
  place: (cell: number) => Omit<DomainProblem, 'what' | 'value'>,
): DomainProblem[] {
  const problems: DomainProblem[] = [];
  for (let cell = 0; cell < tariffs.length && problems.length < MOST_PROBLEMS; cell++) {
    const value = tariffs[cell];
    if (value > -1 && value < Number.POSITIVE_INFINITY) continue;
    problems.push({ what: 'tariff', value, ...place(cell) });
  }
  return problems;
}
