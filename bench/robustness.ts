import {
  caliendoParro,
  createOssaWorld,
  type Dataset,
  type ImlsOptions,
  imls2025,
  industryTradeOf,
  type NotConverged,
  solveOssa,
} from '@parley/economy';
import { embeddedDataset } from '../scripts/embedded.ts';
import { openTrade2023, openWorld2017 } from './datasets.ts';
import { randomPolicy, seededRandom } from './random-policies.ts';

export interface Robustness {
  readonly policies: number;
  readonly highestTariff: number;
  readonly converged: number;
  /** Of those converged, the largest residual in logs. */
  readonly largestResidual: number;
  readonly meanIterations: number;
  readonly failures: readonly NotConverged[];
  /** Results that claim to be solved but hold a number that is not finite. */
  readonly notFinite: number;
}

/** Solves `policies` random policies, one after another from the baseline. */
export function robustness(
  dataset: Dataset,
  policies: number,
  highestTariff: number,
  seed: number,
): Robustness {
  const random = seededRandom(seed);
  const failures: NotConverged[] = [];
  let largestResidual = 0;
  let iterations = 0;
  let notFinite = 0;
  for (let k = 0; k < policies; k++) {
    const result = caliendoParro.solve(dataset, randomPolicy(dataset, random, highestTariff));
    iterations += result.iterations;
    if (result.kind === 'not-converged') {
      failures.push(result);
      continue;
    }
    largestResidual = Math.max(largestResidual, result.residual);
    const finite = result.regions.every(
      ({ realIncomeChange, consumerPriceChange, tariffRevenue }) =>
        Number.isFinite(realIncomeChange + consumerPriceChange + tariffRevenue.after),
    );
    if (!finite) notFinite++;
  }
  return {
    policies,
    highestTariff,
    converged: policies - failures.length,
    largestResidual,
    meanIterations: iterations / policies,
    failures,
    notFinite,
  };
}

export interface ModelRobustness {
  readonly model: string;
  readonly data: string;
  readonly highestTariff: number;
  readonly policies: number;
  readonly converged: number;
  /** Claimed to be solved, with a number that is not finite. */
  readonly notFinite: number;
  /**
   * Failures that end at a part of the policy beyond which no equilibrium is close by, by whom the
   * answer names; and all others.
   */
  readonly endedOn: Readonly<Record<string, number>>;
  readonly otherFailures: number;
}

/** Policies a run; together, over all models and both heights of tariffs, 100,000. */
const RUNS = {
  world2017: 18_000,
  world2023: 8_000,
  imls: 10_000,
  imlsVariants: 2_000,
  ossa: 10_000,
};
const HEIGHTS = [1, 3];

/** Random policies in every model, to 100 % and to 300 %. Minutes. */
export function robustnessOfModels(scale = 1): readonly ModelRobustness[] {
  const count = (policies: number) => Math.round(scale * policies);
  const [world2017, world2023] = [openWorld2017(), embeddedDataset('world-2023')];
  return HEIGHTS.flatMap((highest) => [
    ofDefaultModel(world2017, count(RUNS.world2017), highest),
    ofDefaultModel(world2023, count(RUNS.world2023), highest),
    ofImls(count(RUNS.imls), highest, 'one-sector'),
    ofImls(count(RUNS.imlsVariants), highest, 'roundabout'),
    ofImls(count(RUNS.imlsVariants), highest, 'eaton-kortum'),
    ofOssa(world2017, count(RUNS.ossa), highest),
  ]);
}

function ofDefaultModel(dataset: Dataset, policies: number, highest: number): ModelRobustness {
  const run = robustness(dataset, policies, highest, 20250501);
  const { converged, notFinite, failures } = run;
  return {
    ...{ model: caliendoParro.id, data: dataset.id, highestTariff: highest, policies },
    ...{ converged, notFinite, endedOn: {}, otherFailures: failures.length },
  };
}

/** Any number of the 194 economies levy duties on any number of the others. */
function ofImls(
  policies: number,
  highestTariff: number,
  variant: ImlsOptions['variant'],
): ModelRobustness {
  const { data } = openTrade2023();
  const N = data.economies.length;
  const random = seededRandom(20250402);
  const endedOn: Record<string, number> = {};
  let converged = 0;
  let notFinite = 0;
  let otherFailures = 0;
  for (let k = 0; k < policies; k++) {
    const levying = random() ** 3;
    const density = random();
    const tariffs = new Float64Array(N * N);
    for (let n = 0; n < N; n++) {
      if (random() > levying) continue;
      for (let j = 0; j < N; j++) {
        if (j !== n && random() < density) tariffs[n * N + j] = random() * highestTariff;
      }
    }
    const result = imls2025.solve(data, tariffs, { variant });
    if (result.kind === 'equilibrium') {
      converged++;
      const finite = ({ welfareChange, consumerPriceChange }: (typeof result.economies)[number]) =>
        Number.isFinite(welfareChange + consumerPriceChange);
      if (!result.economies.every(finite)) notFinite++;
    } else if (result.kind === 'not-converged' && result.followed > 0) {
      const { economy } = result.worst;
      endedOn[economy] = (endedOn[economy] ?? 0) + 1;
    } else otherFailures++;
  }
  return {
    ...{ model: `${imls2025.id} ${variant}`, data: data.id, highestTariff, policies },
    ...{ converged, notFinite, endedOn, otherFailures },
  };
}

/** The same patterns as of the default model, on the goods of a dataset of ours. */
function ofOssa(dataset: Dataset, policies: number, highestTariff: number): ModelRobustness {
  const made = industryTradeOf(dataset);
  if (made.kind !== 'industry-trade') throw new Error(JSON.stringify(made));
  const { data } = made;
  const world = createOssaWorld(data);
  const N = data.regions.length;
  const random = seededRandom(20140101);
  let converged = 0;
  let notFinite = 0;
  for (let k = 0; k < policies; k++) {
    const density = random();
    const everyone = random() < 0.5;
    const importer = Math.floor(random() * N);
    const tariffs = Float64Array.from(data.tariffs, (tariff, cell) => {
      const [to, from] = [cell % N, Math.floor(cell / N) % N];
      const hit = to !== from && (everyone || to === importer) && random() < density;
      return hit ? random() * highestTariff : tariff;
    });
    const result = solveOssa(world, tariffs);
    if (result.kind !== 'equilibrium') continue;
    converged++;
    if (!result.welfare.every(Number.isFinite)) notFinite++;
  }
  return {
    ...{ model: 'ossa-2014', data: data.id, highestTariff, policies, converged, notFinite },
    ...{ endedOn: {}, otherFailures: policies - converged },
  };
}

export function robustnessText(run: ModelRobustness): string {
  const { model, data, policies, converged, highestTariff, endedOn, notFinite } = run;
  const rate = ((100 * converged) / policies).toFixed(2);
  const ended = Object.entries(endedOn).map(([code, times]) => `${code} ${times}`);
  const rest = [
    ...(ended.length > 0 ? [`ended on ${ended.join(', ')}`] : []),
    ...(run.otherFailures > 0 ? [`${run.otherFailures} other failures`] : []),
    ...(notFinite > 0 ? [`${notFinite} NOT FINITE`] : []),
  ];
  return `  ${`${model}, ${data}`.padEnd(38)} to ${highestTariff * 100} %: ${converged} of ${policies} (${rate} %) ${rest.join('; ')}`;
}
