import type { ReadonlyVector } from '@parley/numerics';
import type { Dataset } from '../../dataset.ts';
import type { Policy, PurchaseCommitment } from '../../policy.ts';
import { type DomainProblem, MOST_PROBLEMS, tariffProblems } from '../out-of-domain.ts';
import { shareOf, substitutionOf } from './committed-flow.ts';
import { type Extensions, extensionFaults } from './extensions.ts';

/** Shares of products that add up to this are still the whole flow. */
const WHOLE = 1 + 1e-9;
/** Transfers cancel to this part of their sum. */
const CANCELLED = 1e-9;

/** What of a question has no answer in the model: numbers outside their domain, with their place. */
export function domainProblems(
  dataset: Dataset,
  policy: Policy,
  options: Extensions & { readonly tolerance: number },
): readonly DomainProblem[] {
  const { regions, sectors } = dataset;
  const N = regions.length;
  const place = (cell: number) => ({
    importer: regions[Math.floor(cell / N) % N].code,
    exporter: regions[cell % N].code,
    sector: sectors[Math.floor(cell / (N * N))].code,
  });
  return [
    ...(options.tolerance > 0 ? [] : [{ what: 'tolerance', value: options.tolerance }]),
    ...extensionProblems(dataset, options),
    ...tariffProblems(policy.tariffs, place),
    ...ratioProblems('tradeCosts', policy.tradeCosts, place),
    ...ratioProblems('productivity', policy.productivity, (cell) => ({
      region: regions[Math.floor(cell / sectors.length)].code,
      sector: sectors[cell % sectors.length].code,
    })),
    ...transferProblems(dataset, policy.transfers),
    ...commitmentProblems(dataset, policy.commitments ?? []),
  ].slice(0, MOST_PROBLEMS);
}

function extensionProblems(
  { sectors, tradeElasticities }: Dataset,
  options: Extensions,
): readonly DomainProblem[] {
  return extensionFaults(options, tradeElasticities).map(({ parameter, sector }) => {
    const given = options[parameter];
    const value = typeof given === 'number' ? given : (given?.[sector ?? 0] ?? Number.NaN);
    return {
      what: parameter,
      value,
      ...(sector !== undefined && { sector: sectors[sector].code }),
    };
  });
}

function ratioProblems(
  what: string,
  ratios: ReadonlyVector | null,
  place: (cell: number) => Partial<DomainProblem>,
): readonly DomainProblem[] {
  const problems: DomainProblem[] = [];
  const count = ratios?.length ?? 0;
  for (let cell = 0; cell < count && problems.length < MOST_PROBLEMS; cell++) {
    const value = ratios?.[cell] ?? Number.NaN;
    if (!isPositive(value)) problems.push({ what, value, ...place(cell) });
  }
  return problems;
}

function transferProblems(
  { regions }: Dataset,
  transfers: ReadonlyVector | undefined,
): readonly DomainProblem[] {
  if (transfers === undefined) return [];
  const problems: DomainProblem[] = [];
  let sum = 0;
  let size = 0;
  regions.forEach(({ code }, n) => {
    const value = transfers[n];
    if (!Number.isFinite(value)) problems.push({ what: 'transfers', value, region: code });
    sum += value;
    size += Math.abs(value);
  });
  if (problems.length === 0 && Math.abs(sum) > CANCELLED * size) {
    problems.push({ what: 'transfers', value: sum });
  }
  return problems;
}

function commitmentProblems(
  { regions, sectors, tradeElasticities }: Dataset,
  commitments: readonly PurchaseCommitment[],
): readonly DomainProblem[] {
  const seen = new Map<string, { whole: number; readonly substitution: number }>();
  return commitments.flatMap((promise, commitment) => {
    const { importer, exporter, sector, target } = promise;
    const share = shareOf(promise);
    const substitution = substitutionOf(promise, tradeElasticities);
    const flow = `${importer} ${exporter} ${sector}`;
    const before = seen.get(flow) ?? { whole: 0, substitution };
    before.whole += share;
    seen.set(flow, before);
    const wrong = [
      ...(isPositive(target) ? [] : [{ what: 'target', value: target }]),
      ...(share > 0 && share <= 1 ? [] : [{ what: 'share', value: share }]),
      ...(isPositive(substitution) ? [] : [{ what: 'substitution', value: substitution }]),
      ...(importer === exporter ? [{ what: 'exporter', value: exporter }] : []),
      // Products of one flow are parts of it, and replace one another alike.
      ...(before.whole > WHOLE ? [{ what: 'shares', value: before.whole }] : []),
      ...(before.substitution === substitution
        ? []
        : [{ what: 'substitution', value: substitution }]),
    ];
    const place = {
      importer: regions[importer].code,
      exporter: regions[exporter].code,
      sector: sectors[sector].code,
      commitment,
    };
    return wrong.map((problem) => ({ ...problem, ...place }));
  });
}

function isPositive(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY;
}
