import {
  type IndustryTrade,
  type Named,
  type OssaOutcomes,
  type OssaWorld,
  readOssaOutcomes,
  solveOssa,
  type TariffPlay,
} from '@parley/economy';

type Played = Extract<TariffPlay, { kind: 'optimum' }>;

/** Outcomes at tariffs that were found, solved from the state in which they were. */
export function playOutcomes(
  world: OssaWorld,
  { tariffs, state }: Pick<Played, 'tariffs' | 'state'>,
): OssaOutcomes {
  const solution = solveOssa(world, tariffs, state);
  if (solution.kind !== 'equilibrium') throw new RangeError(JSON.stringify(solution));
  return readOssaOutcomes(world, tariffs, solution);
}

/** One tariff: who levies it on what, and the trade under it in the baseline. */
export interface ChosenTariff {
  readonly importer: Named | undefined;
  readonly exporter: Named | undefined;
  readonly industry: Named;
  readonly rate: number;
  /** The data's. */
  readonly before: number;
  readonly trade: number;
}

/** Tariffs of some importers on others' goods, with the trade under each. */
export function chosenTariffs(
  data: IndustryTrade,
  tariffs: Float64Array,
  importers: readonly number[],
  exporters: readonly number[] = data.regions.map((_, i) => i),
): readonly ChosenTariff[] {
  const N = data.regions.length;
  return importers.flatMap((n) =>
    data.industries.flatMap((industry, s) =>
      exporters.flatMap((i) => {
        const cell = (s * N + i) * N + n;
        if (i === n) return [];
        const names = { importer: data.regions[n], exporter: data.regions[i], industry };
        return [
          {
            ...names,
            rate: tariffs[cell] ?? 0,
            before: data.tariffs[cell] ?? 0,
            trade: data.flows[cell] ?? 0,
          },
        ];
      }),
    ),
  );
}

export function tariffsJson(...which: Parameters<typeof chosenTariffs>): object[] {
  return chosenTariffs(...which).map(({ importer, exporter, industry, rate }) => ({
    importer: importer?.code,
    exporter: exporter?.code,
    industry: industry.code,
    tariff: rate,
  }));
}

/** Deviation gains in percent; the rest as it is. */
export function certificateJson({ deviationGains, iterations, ...rest }: Played['certificate']) {
  return {
    ...rest,
    rounds: iterations,
    deviationGainsPercent: Object.fromEntries(
      Object.entries(deviationGains).map(([code, gain]) => [code, 100 * gain]),
    ),
  };
}
