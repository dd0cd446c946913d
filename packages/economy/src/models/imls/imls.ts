import { createAndersonWorkspace, type ReadonlyVector } from '@parley/numerics';
import { solveSystem } from '../../solver.ts';
import { type DomainProblem, type OutOfDomain, tariffProblems } from '../out-of-domain.ts';
import type { PreparedImls } from './adjoint.ts';
import { calibrateImls } from './calibration.ts';
import { createDomesticReaction } from './domestic-reaction.ts';
import { createImlsMap } from './equilibrium-map.ts';
import type { GoodsTrade } from './goods-trade.ts';
import { IMLS_DEFAULTS, IMLS_RANGES, type ImlsOptions } from './options.ts';
import { type ImlsOutcome, readImlsOutcomes } from './outcomes.ts';

export interface ImlsEquilibrium {
  readonly kind: 'equilibrium';
  readonly model: string;
  readonly options: ImlsOptions;
  readonly datasetVersion: string;
  /** `max |G(x) - x|` in logs. */
  readonly residual: number;
  readonly iterations: number;
  readonly economies: readonly ImlsOutcome[];
  /** The solver's unknowns, for warm starts. */
  readonly state: Float64Array;
}

export interface ImlsNotConverged {
  readonly kind: 'not-converged';
  readonly model: string;
  readonly options: ImlsOptions;
  readonly datasetVersion: string;
  readonly reason: 'iteration-limit' | 'not-finite' | 'stalled';
  readonly residual: number;
  readonly iterations: number;
  readonly worst: {
    readonly equation: 'wage' | 'spending' | 'labour' | 'price';
    readonly economy: string;
  };
  /**
   * Part of the policy up to which the baseline's equilibrium could be followed. Beyond it there is
   * none close by: mostly an economy can no longer earn the trade surplus that the model has it keep.
   */
  readonly followed: number;
}

const ID = 'imls-2025';
const EQUATIONS = ['wage', 'spending', 'labour', 'price'] as const;

const prepared = new WeakMap<GoodsTrade, Map<string, PreparedImls>>();

export function prepareImls(data: GoodsTrade, options: ImlsOptions): PreparedImls {
  const byOptions = prepared.get(data) ?? new Map<string, PreparedImls>();
  prepared.set(data, byOptions);
  const { variant, labourShare, passThrough } = options;
  const { epsilon, kappa } = options;
  const key = `${variant} ${labourShare} ${passThrough} ${epsilon} ${kappa}`;
  let known = byOptions.get(key);
  if (known === undefined) {
    const base = calibrateImls(data, options);
    const blocks = variant === 'roundabout' ? 4 : 3;
    known = {
      base,
      reaction: createDomesticReaction(base, options),
      workspace: createAndersonWorkspace(blocks * base.count),
    };
    byOptions.set(key, known);
  }
  return known;
}

/**
 * The one-sector model of Ignatenko, Lashkaripour, Macedoni & Simonovska (2025): monopolistic
 * competition with firm entry, a local share of sales, elastic labour supply, and tariff revenue
 * that may stand in for income tax. Baseline tariffs are zero.
 */
export const imls2025 = {
  id: ID,
  defaults: IMLS_DEFAULTS,
  /**
   * @param tariffs shares on the value before duty: [importer][exporter]
   * @param start the `state` of an earlier equilibrium of the same data and variant
   */
  solve(
    data: GoodsTrade,
    tariffs: ReadonlyVector,
    options: Partial<ImlsOptions> = {},
    start?: Float64Array,
  ): ImlsEquilibrium | ImlsNotConverged | OutOfDomain {
    const settings = { ...IMLS_DEFAULTS, ...options };
    const problems = domainProblems(data, tariffs, settings);
    if (problems.length > 0) return { kind: 'out-of-domain', problems };
    const { base, reaction, workspace } = prepareImls(data, settings);
    const equations = createImlsMap(base, tariffs, settings);
    const part = (share: number) => ({
      ...(share === 1
        ? equations
        : createImlsMap(
            base,
            Float64Array.from(tariffs, (t) => (1 + t) ** share - 1),
            settings,
          )),
      precondition: reaction.apply,
    });
    const solution = solveSystem(
      part,
      start ?? new Float64Array(equations.dimension),
      { tolerance: settings.tolerance },
      workspace,
    );
    const common = {
      model: ID,
      options: settings,
      datasetVersion: data.version,
      residual: solution.residual,
      iterations: solution.iterations,
    };
    if (solution.kind === 'not-converged') {
      const block = Math.floor(solution.worst / base.count);
      const worst = {
        equation: EQUATIONS[block] ?? 'wage',
        economy: data.economies[solution.worst % base.count]?.code ?? '',
      };
      const { reason, followed } = solution;
      return { kind: 'not-converged', ...common, reason, worst, followed };
    }
    const economies = readImlsOutcomes(data, base, equations, settings, solution.x);
    return { kind: 'equilibrium', ...common, economies, state: solution.x };
  },
};

function domainProblems(
  data: GoodsTrade,
  tariffs: ReadonlyVector,
  options: ImlsOptions,
): DomainProblem[] {
  const N = data.economies.length;
  const problems = tariffProblems(tariffs, (cell) => ({
    importer: data.economies[Math.floor(cell / N)].code,
    exporter: data.economies[cell % N].code,
  }));
  for (const [what, [least, greatest]] of Object.entries(IMLS_RANGES)) {
    const value = options[what as keyof typeof IMLS_RANGES];
    if (!(value >= least && value <= greatest)) problems.push({ what, value });
  }
  return problems;
}
